import Articles
import GRDB

/// Who said a quotation after all, as a user decided. It is kept by the words of the quotation, so that it holds when the
/// article is added again, and longer.
enum Corrections {
  /// The article with every decision that was made about it.
  static func applied(to article: PreparedArticle, of id: Int64, in db: Database) throws -> PreparedArticle {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT words, speaker FROM correction WHERE article = ?"), arguments: [id])
    guard !rows.isEmpty else { return article }
    var decisions: [Int64: String?] = [:]
    for row in rows { try decisions[row.value(0)] = .some(row.value(1)) }
    var corrected = article.article
    for (index, quotation) in article.quotations.enumerated() {
      guard let speaker = decisions[quotation.wordsKey] else { continue }
      if let speaker {
        corrected.reassign(quotation: index, toSpeakerNamed: speaker)
      } else {
        corrected.reassign(quotation: index, to: nil)
      }
    }
    return article.corrected(to: corrected)
  }

  /// Keeps a decision.
  static func insert(_ speaker: String?, words: Int64, article: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO correction (article, words, speaker) VALUES (?, ?, ?)",
      arguments: [article, words, speaker])
  }
}
