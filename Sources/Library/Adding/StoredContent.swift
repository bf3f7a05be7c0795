import Articles
import Foundation
import GRDB

/// The articles themselves, one row each.
enum StoredContent {
  /// The packed article with this number; `nil` when there is none.
  static func packed(_ id: Int64, in db: Database) throws -> PackedArticle? {
    guard let bytes = try bytes(id, in: db) else { return nil }
    guard let packed = PackedArticle(stored: bytes) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the text of article \(id) cannot be read")
    }
    return packed
  }

  /// The article with this number; `nil` when there is none.
  static func article(_ id: Int64, in db: Database) throws -> Article? { try packed(id, in: db)?.unpacked() }

  /// As the file keeps it.
  static func bytes(_ id: Int64, in db: Database) throws -> Data? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT stored FROM content WHERE article = ?"), arguments: [id])
  }

  static func insert(_ stored: [UInt8], as id: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO content (article, stored) VALUES (?, ?)")
      .execute(arguments: [id, Data(stored)])
  }

  static func replace(_ stored: [UInt8], of id: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE content SET stored = ? WHERE article = ?")
      .execute(arguments: [Data(stored), id])
  }
}
