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

  /// The lengths of indexed word beginnings.
  private static let indexedLetters = 3
  /// Beyond this number, words or beginnings are searched by their common beginning: each opens a list, which takes
  /// about 10 µs, plus the list of any word before them.
  private static func most(isAlone: Bool) -> Int { isAlone ? 1000 : 128 }

  /// A word, or the beginning of words.
  struct Piece: Equatable {
    var letters: String
    var isBeginning: Bool
  }

  /// The words that begin so, and the longer beginnings of those that are too many; `nil` if to ask for the beginning
  /// itself is better.
  ///
  /// - Parameter isAlone: whether no word stands before them.
  func pieces(of beginning: String, isAlone: Bool) -> [Piece]? {
    let count = beginning.unicodeScalars.count
    guard count != Self.indexedLetters else { return nil }
    let most = Self.most(isAlone: isAlone)
    let pieces = try? count < Self.indexedLetters ? beginnings(beginning, most + 1) : words(beginning, most + 1)
    return pieces.flatMap { $0.count <= most ? $0 : nil }
  }

  /// The words that begin so, up to a number.
  private func words(_ beginning: String, _ limit: Int) throws -> [Piece] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT term FROM word WHERE term >= ? AND term < ? LIMIT ?"),
      arguments: [beginning, Self.end(of: beginning), limit]
    ).map { Piece(letters: $0, isBeginning: false) }
  }

  /// The indexed beginnings of the words that begin so, and those that are too short for one, up to a number.
  private func beginnings(_ beginning: String, _ limit: Int) throws -> [Piece] {
    let statement = try db.cachedStatement(sql: "SELECT term FROM word WHERE term >= ? AND term < ? LIMIT 1")
    var pieces: [Piece] = []
    var next = beginning
    // From one to the next, so that nobody reads the thousands of words of one beginning.
    while pieces.count < limit,
      let term = try String.fetchOne(statement, arguments: [next, Self.end(of: beginning)])
    {
      var letters = String.UnicodeScalarView(term.unicodeScalars.prefix(Self.indexedLetters))
      let isBeginning = letters.count == Self.indexedLetters
      pieces.append(Piece(letters: String(letters), isBeginning: isBeginning))
      letters.append(isBeginning ? "\u{10FFFF}" : "\u{1}")
      next = String(letters)
    }
    return pieces
  }

  /// What comes behind all words that begin so.
  private static func end(of beginning: String) -> String { beginning + "\u{10FFFF}" }

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
