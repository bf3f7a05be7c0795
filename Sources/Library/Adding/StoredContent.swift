import ArticleFormats
import Articles
import Foundation
import GRDB

/// The articles themselves, one row each.
enum StoredContent {
  /// The packed article with this id; `nil` if there is none.
  static func packed(_ id: Int64, in db: Database) throws -> PackedArticle? {
    try read(id, in: db) { expanded($0).flatMap { PackedArticle(checked: $0) } }
  }

  /// The article with this id; `nil` if there is none.
  static func article(_ id: Int64, in db: Database) throws -> Article? { try read(id, in: db, article) }

  /// The article with this id, prepared as it was when it was added; `nil` if there is none.
  static func prepared(_ id: Int64, in db: Database) throws -> PreparedArticle? { try read(id, in: db, prepared) }

  /// The article in bytes of the file; `nil` when they are damaged.
  static func article(_ bytes: Data) -> Article? { expanded(bytes).flatMap { PackedArticle.article(stored: $0) } }

  /// The article in bytes of the file, prepared; `nil` when they are damaged.
  static func prepared(_ bytes: Data) -> PreparedArticle? {
    article(bytes).map { PreparedArticle($0, stored: [UInt8](bytes)) }
  }

  private static func expanded(_ bytes: Data) -> [UInt8]? { bytes.withUnsafeBytes { Deflate.expanded($0) } }

  private static func read<Value>(_ id: Int64, in db: Database, _ value: (Data) -> Value?) throws -> Value? {
    let statement = try db.cachedStatement(sql: "SELECT stored FROM content WHERE article = ?")
    guard let bytes = try Data.fetchOne(statement, arguments: [id]) else { return nil }
    guard let value = value(bytes) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the text of article \(id) cannot be read")
    }
    return value
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
