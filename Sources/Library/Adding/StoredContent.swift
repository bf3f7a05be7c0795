import ArticleFormats
import Articles
import Foundation
import GRDB

/// The articles themselves, one row each.
enum StoredContent {
  /// The packed article with this id; `nil` if there is none.
  static func packed(_ id: Int64, in db: Database) throws -> PackedArticle? {
    let statement = try db.cachedStatement(sql: "SELECT stored FROM content WHERE article = ?")
    guard let bytes = try Data.fetchOne(statement, arguments: [id]) else { return nil }
    guard let packed = packed(bytes) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the text of article \(id) cannot be read")
    }
    return packed
  }

  /// What bytes of the file hold; `nil` when they are damaged.
  static func packed(_ bytes: Data) -> PackedArticle? {
    bytes.withUnsafeBytes { Deflate.expanded($0) }.flatMap { PackedArticle(stored: $0) }
  }

  /// The article with this id; `nil` if there is none.
  static func article(_ id: Int64, in db: Database) throws -> Article? { try packed(id, in: db)?.unpacked() }

  static func insert(_ stored: [UInt8], as id: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO content (article, stored) VALUES (?, ?)")
      .execute(arguments: [id, Data(stored)])
  }

  static func replace(_ stored: [UInt8], of id: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE content SET stored = ? WHERE article = ?")
      .execute(arguments: [Data(stored), id])
  }
}
