import Foundation
import GRDB

/// Writes the word tables, in the order of rowids: FTS5 keeps new words in memory, and writes them down too early each time
/// a rowid is smaller than the one before.
struct WordIndex {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func insert(_ words: ArticleWords, article: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO article_words (rowid, headline, body, captions, speakers, authors, outlet)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: Self.arguments(words, article))
  }

  /// A contentless table must be told which words to remove.
  func delete(_ words: ArticleWords, article: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO article_words (article_words, rowid, headline, body, captions, speakers, authors, outlet)
        VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: Self.arguments(words, article))
  }

  func insert(_ words: PreparedQuotation.WordColumns, quotation: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO quotation_words (rowid, said, speaker, outlet) VALUES (?, ?, ?, ?)")
      .execute(arguments: [quotation, text(words.said), text(words.speaker), text(words.outlet)])
  }

  func delete(_ words: PreparedQuotation.WordColumns, quotation: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO quotation_words (quotation_words, rowid, said, speaker, outlet) VALUES ('delete', ?, ?, ?, ?)
        """
    ).execute(arguments: [quotation, text(words.said), text(words.speaker), text(words.outlet)])
  }

  private static func arguments(_ words: ArticleWords, _ article: Int64) -> StatementArguments {
    [
      article, text(words.headline), text(words.body), text(words.captions),
      text(words.speakers), text(words.authors),
      text(words.outlet),
    ]
  }
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
