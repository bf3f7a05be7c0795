import Basics
import GRDB

/// The words that stand anywhere in the library, and perhaps some that did.
///
/// FTS5 answers a beginning of more or fewer letters than its index of beginnings has by putting together whatever every word
/// that begins so is found in: for a common word that is the longest list there is (“th” of 985,000 quotations, 176 ms).
/// Asked for those words themselves, or for the beginnings that its index has, it need not (0.1 ms).
struct Vocabulary {
  private let db: Database
  /// Words that this transaction has noted, by their hashes.
  private var noted: Set<UInt64> = []

  init(_ db: Database) { self.db = db }

  /// Beginnings of so many letters have an index.
  private static let indexedLetters = 3
  /// More words, or more beginnings, than this are asked for by the beginning that they share.
  private static let most = 48

  /// A word, or the beginning of words.
  struct Piece: Equatable {
    var letters: String
    var isBeginning: Bool
  }

  /// The words that begin so, and the longer beginnings of those that are too many; `nil` where to ask for the beginning
  /// itself is better.
  ///
  /// - Parameter isAlone: whether no word stands before them. Behind one, each piece would look through that one's list again,
  ///   so that only words are given.
  func pieces(of beginning: String, isAlone: Bool) -> [Piece]? {
    let count = beginning.unicodeScalars.count
    guard count > Self.indexedLetters || count < Self.indexedLetters && isAlone else { return nil }
    let letters = count < Self.indexedLetters ? "substr(term, 1, \(Self.indexedLetters))" : "term"
    let pieces = try? String.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT \(letters) FROM word WHERE term >= ? AND term < ? LIMIT ?"),
      arguments: [beginning, beginning + "\u{10FFFF}", Self.most + 1])
    guard let pieces, pieces.count <= Self.most else { return nil }
    return pieces.map {
      Piece(letters: $0, isBeginning: count < Self.indexedLetters && $0.unicodeScalars.count == Self.indexedLetters)
    }
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
