import ArticleFormats
import Articles
import Basics
import Foundation
import GRDB

/// What an article came from, and as what it was printed before.
///
/// A row of `version` is one printing of an article. That of today has no text of its own, since that is in `content`; where nothing is
/// known of where it came from, it has no row until it is an earlier one.
struct VersionLedger {
  private let db: Database
  /// Seconds since 1970.
  private let now: Int64

  init(_ db: Database, now: Int64) {
    self.db = db
    self.now = now
  }

  /// Whether the file has the table: one of an older form can be read before.
  static func isThere(_ db: Database) throws -> Bool { try db.tableExists("version") }

  /// Notes where an article that is new came from.
  func enter(_ article: PreparedArticle, as id: Int64) throws {
    if article.evidence != nil { try insert(article, as: id) }
  }

  /// Keeps what an article was before another took its place, where that prints something else.
  ///
  /// The same bytes cannot: then it is only read in another way.
  func replace(_ before: PreparedArticle, by article: PreparedArticle, as id: Int64) throws {
    let last = try today(of: id)
    let isSameBytes = last?.digest != nil && last?.digest == article.evidence?.digest
    // A feed's teaser that its page took the place of was no printing of the article.
    if before.textBytes < article.textBytes / 3, last?.isOfFeed(of: before, beside: article) ?? true {
      if let last { try delete(last) }
      return try enter(article, as: id)
    }
    guard !isSameBytes, before.printsOtherWords(than: article) else {
      return try confirm(article, as: id, last)
    }
    if let last {
      try db.cachedStatement(sql: "UPDATE version SET stored = ? WHERE id = ?")
        .execute(arguments: [Data(before.stored), last.row])
    } else {
      try db.cachedStatement(
        sql: "INSERT INTO version (article, seen, stored) SELECT id, added, ? FROM article WHERE id = ?"
      ).execute(arguments: [Data(before.stored), id])
    }
    try insert(article, as: id)
  }

  /// Notes that an article came in again as it is. Its first evidence stands, unless it had none, or had not the bytes.
  func confirm(_ article: PreparedArticle, as id: Int64) throws {
    if article.evidence != nil { try confirm(article, as: id, today(of: id)) }
  }

  private func confirm(_ article: PreparedArticle, as id: Int64, _ last: Today?) throws {
    guard let evidence = article.evidence else { return }
    guard let last else { return try insert(article, as: id) }
    guard last.digest == nil && evidence.digest != nil || article.original != nil && !last.hasOriginal else { return }
    try delete(last)
    try insert(article, as: id)
  }

  private func delete(_ today: Today) throws {
    try db.cachedStatement(sql: "DELETE FROM version WHERE id = ?").execute(arguments: [today.row])
  }

  /// The row of an article's current version.
  private struct Today {
    var row: Int64
    var address: String?
    var digest: String?
    var hasOriginal: Bool

    /// Whether it was read in a feed: neither at its own address nor where its page came from.
    func isOfFeed(of article: PreparedArticle, beside page: PreparedArticle) -> Bool {
      guard let address, let other = page.evidence?.address else { return false }
      return address != other && address != article.article.url
    }
  }

  private func today(of id: Int64) throws -> Today? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT id, address, digest, original IS NOT NULL FROM version WHERE article = ? AND stored IS NULL"),
      arguments: [id])
    return try row.map {
      try Today(row: $0.value(0), address: $0.value(1), digest: $0.value(2), hasOriginal: $0.value(3))
    }
  }

  /// Looks whether every earlier version, and every byte that was kept, can be read.
  static func check(_ db: Database, _ report: inout CheckReport) throws {
    guard try isThere(db) else { return }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT article, stored, original FROM version WHERE stored IS NOT NULL OR original IS NOT NULL")
    while let row = try rows.next() {
      let (id, stored, original): (Int64, Data?, Data?) = try (row.value(0), row.value(1), row.value(2))
      if let stored, StoredContent.article(stored) == nil {
        report.fault("An earlier version of article \(id) cannot be read.")
      }
      if let original, original.withUnsafeBytes({ Deflate.expanded($0) }) == nil {
        report.fault("The original bytes of article \(id) cannot be read.")
      }
    }
  }

  /// Whether an article's bytes are those of an earlier version and were not fetched later: an old copy added again is
  /// not a new version.
  func isEarlier(_ article: PreparedArticle, of id: Int64) throws -> Bool {
    guard let evidence = article.evidence, let digest = evidence.digest else { return false }
    let known = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT fetched FROM version WHERE article = ? AND digest = ? AND stored IS NOT NULL"),
      arguments: [id, digest])
    return try known.contains { row in
      guard let fetched = evidence.fetched, let then = try row.value(0) as String? else { return true }
      return fetched <= then
    }
  }

  /// Gives an article the versions that it brings along, the latest first; those that it has stay.
  static func give(_ versions: [ArticleVersion], to id: Int64, in db: Database) throws {
    guard let latest = versions.first, let article = try StoredContent.article(id, in: db) else { return }
    let known = try Library.versions(of: id, as: article, added: 0, in: db)
    for version in versions.dropFirst().reversed() {
      guard let seen = Timestamp.seconds(version.seen),
        !known.contains(where: { $0.seen == version.seen && $0.article == version.article })
      else { continue }
      try insert(
        version.evidence, of: id, seen: seen, original: nil,
        stored: Deflate.compressed(PackedArticle(version.article).stored), in: db)
    }
    guard let seen = Timestamp.seconds(latest.seen) else { return }
    // It came in when it came in first, here or there.
    let isSame = latest.evidence == known.first?.evidence
    try db.execute(
      sql: "UPDATE version SET seen = MIN(seen, ?) WHERE article = ? AND stored IS NULL AND ?",
      arguments: [seen, id, isSame])
    if known.first?.evidence == nil, db.changesCount == 0, latest.evidence != nil || versions.count > 1 {
      try insert(latest.evidence, of: id, seen: seen, original: nil, stored: nil, in: db)
    }
  }

  private func insert(_ article: PreparedArticle, as id: Int64) throws {
    try Self.insert(article.evidence, of: id, seen: now, original: article.original, stored: nil, in: db)
  }

  private static func insert(
    _ evidence: Evidence?, of id: Int64, seen: Int64, original: [UInt8]?, stored: [UInt8]?, in db: Database
  ) throws {
    let evidence = evidence ?? Evidence()
    try db.cachedStatement(
      sql: """
        INSERT INTO version (article, seen, address, fetched, status, headers, digest, size, original, stored)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, seen, evidence.address, evidence.fetched, evidence.status,
      evidence.headers.isEmpty ? nil : evidence.headers.joined(separator: "\n"), evidence.digest, evidence.size,
      original.map { Data($0) }, stored.map { Data($0) },
    ])
  }
}

extension PreparedArticle {
  /// Whether somebody who reads both reads other words.
  fileprivate func printsOtherWords(than other: PreparedArticle) -> Bool {
    textKey != other.textKey || article.standfirst != other.article.standfirst
      || article.captions.map(\.text) != other.article.captions.map(\.text)
  }
}
