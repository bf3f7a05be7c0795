import GRDB

/// The words that stand anywhere in the library, and perhaps some that did.
///
/// FTS5 answers a beginning of more letters than its index of beginnings has by putting together whatever every word that begins
/// so is found in: for a common word that is the longest list there is. Asked for those words themselves, it need not.
struct Vocabulary {
  private let db: Database
  /// Words that this transaction has noted, by their hashes.
  private var noted: Set<UInt64> = []

  init(_ db: Database) { self.db = db }

  /// Beginnings of fewer letters have an index.
  private static let fewestLetters = 4
  /// More words than this are asked for by their beginning.
  private static let mostWords = 48

  /// The words that begin so; `nil` where their beginning is the better question.
  func words(beginningWith prefix: String) -> [String]? {
    guard prefix.unicodeScalars.count >= Self.fewestLetters else { return nil }
    let words = try? String.fetchAll(
      db.cachedStatement(sql: "SELECT term FROM word WHERE term >= ? AND term < ? LIMIT ?"),
      arguments: [prefix, prefix + "\u{10FFFF}", Self.mostWords + 1])
    guard let words, words.count <= Self.mostWords else { return nil }
    return words
  }

  /// Notes words that are separated by blanks.
  mutating func note(_ words: [UInt8]) throws {
    var start = 0
    var hash = StableHash.start
    for index in 0...words.count {
      if index < words.count, words[index] != 0x20 {
        StableHash.add(words[index], to: &hash)
        continue
      }
      if index > start, noted.insert(StableHash.finished(hash)).inserted {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO word (term) VALUES (?)")
          .execute(arguments: [String(decoding: words[start..<index], as: UTF8.self)])
      }
      start = index + 1
      hash = StableHash.start
    }
  }

  mutating func note(_ article: PreparedArticle) throws {
    let columns = article.words
    for column in [
      columns.headline, columns.body, columns.captions, columns.speakers, columns.authors, columns.outlet,
    ] { try note(column) }
    for quotation in article.quotations {
      try note(quotation.words.said)
      try note(quotation.words.speaker)
    }
  }
}
