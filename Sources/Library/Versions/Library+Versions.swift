import Articles
import Basics
import Foundation
import GRDB
import Search
import Shelves

extension Library {
  /// Every version of an article, starting with today's; none if it was removed.
  public func versions(of id: ArticleID) throws(LibraryError) -> [ArticleVersion] {
    try read { db in
      guard let article = try StoredContent.article(id.rawValue, in: db),
        let added = try Int64.fetchOne(db, sql: "SELECT added FROM article WHERE id = ?", arguments: [id.rawValue])
      else { return [] }
      return try Self.versions(of: id.rawValue, as: article, added: added, in: db)
    }
  }

  /// The original bytes of a version; `nil` if they were not kept.
  ///
  /// - Parameter place: 0 for today's, 1 for the one before it, and so on.
  public func original(of id: ArticleID, version place: Int) throws(LibraryError) -> [UInt8]? {
    try read { db in
      guard try VersionLedger.isThere(db) else { return nil }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT original, stored IS NULL FROM version WHERE article = ?
          ORDER BY stored IS NULL DESC, seen DESC, id DESC
          """, arguments: [id.rawValue])
      // The one of today may have no row.
      let isFirstThere = try rows.first.map { try $0.value(1) as Bool } ?? false
      let index = place - (isFirstThere ? 0 : 1)
      guard rows.indices.contains(index), let bytes = try rows[index].value(0) as Data? else { return nil }
      guard let expanded = bytes.withUnsafeBytes({ Deflate.expanded($0) }) else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "what article \(id.rawValue) was read in cannot be read")
      }
      return expanded
    }
  }

  /// Passes every article with earlier versions to `body`, with all its versions, latest first.
  public func forEachChangedArticle(_ body: (ArticleID, [ArticleVersion]) throws -> Void) throws {
    let ids = try read { db in
      guard try VersionLedger.isThere(db) else { return [] as [Int64] }
      return try Int64.fetchAll(
        db, sql: "SELECT DISTINCT article FROM version WHERE stored IS NOT NULL ORDER BY article DESC")
    }
    for id in ids { try body(ArticleID(id), versions(of: ArticleID(id))) }
  }

  /// The number of earlier versions.
  static func countEarlierVersions(of id: Int64, in db: Database) throws -> Int {
    guard try VersionLedger.isThere(db) else { return 0 }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT COUNT(*) FROM version WHERE article = ? AND stored IS NOT NULL"), arguments: [id])
      ?? 0
  }

  /// Every version of an existing article.
  ///
  /// - Parameter added: when it was first added, in seconds since 1970.
  static func versions(of id: Int64, as article: Article, added: Int64, in db: Database) throws -> [ArticleVersion] {
    var today = ArticleVersion(seen: Timestamp.iso(added), article: article)
    guard try VersionLedger.isThere(db) else { return [today] }
    var earlier: [ArticleVersion] = []
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT seen, address, fetched, status, headers, digest, size, original IS NOT NULL, stored
        FROM version WHERE article = ? ORDER BY seen DESC, id DESC
        """, arguments: [id])
    for row in rows {
      let headers: String? = try row.value(4)
      let evidence = try Evidence(
        address: row.value(1), fetched: row.value(2), status: row.value(3),
        headers: headers.map { $0.split(separator: "\n").map(String.init) } ?? [], digest: row.value(5),
        size: row.value(6))
      var version = try ArticleVersion(
        seen: Timestamp.iso(row.value(0)), article: article, evidence: evidence == Evidence() ? nil : evidence,
        hasOriginal: row.value(7))
      guard let stored = try row.value(8) as Data? else {
        today = version
        continue
      }
      guard let earlierArticle = StoredContent.article(stored) else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "an earlier version of article \(id) cannot be read")
      }
      version.article = earlierArticle
      earlier.append(version)
    }
    return [today] + earlier
  }
}
