import ArticleFormats
import Articles
import GRDB
import Search
import Shelves

extension Library {
  /// The verdicts on a draft's quotations, compared with all articles.
  public func findings(
    for drafts: [DraftQuotation], cancellation: Cancellation? = nil
  ) throws(LibraryError) -> [Finding] {
    try Verifier.findings(for: drafts) { quotations throws(LibraryError) in
      var all: [[PrintedQuotation]] = []
      for quotation in quotations {
        if cancellation?.isCancelled == true { throw .cancelled }
        all.append(try printed(like: quotation))
      }
      return all
    } roles: { person throws(LibraryError) in
      try roles(of: person)
    }
  }

  /// The quotations that a draft may be quoting, most similar first.
  ///
  /// In twelve words or more, any eleven in a row are sure to share a fingerprint; shorter or heavily changed
  /// quotations are searched by words. Takes about 2 ms, however many quotations there are.
  func printed(like draft: DraftQuotation) throws(LibraryError) -> [PrintedQuotation] {
    try read { db in
      let candidates = PrintedCandidates(db)
      var numbers = try candidates.sharingShingles(with: draft)
      let words = Words.words(of: draft.text, as: .stem).map(\.word)
      if numbers.isEmpty || words.count <= PrintedCandidates.mostWordsOfShort {
        for number in try candidates.holding(draft, words: words) where !numbers.contains(number) {
          numbers.append(number)
        }
      }
      return try Listings(db).quotations(numbers) { listing, article in
        PrintedQuotation(
          listing: listing, pieces: article.quotations[listing.index].piecesInMarks(in: article), url: article.url)
      }
    }
  }
}

/// Numbers of quotations that a draft may quote.
private struct PrintedCandidates {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Up to this number of words, one change may leave no common fingerprint.
  static let mostWordsOfShort = 14
  /// How many quotations are compared, and how many of each question are looked at, the newest first.
  private static let most = 16
  /// How many shingles are looked up.
  private static let mostShingles = 300

  func sharingShingles(with draft: DraftQuotation) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT rowid FROM wording_keys WHERE wording_keys MATCH ? ORDER BY rowid DESC LIMIT ?")
    var shared: [Int64: Int] = [:]
    let shingles = draft.pieces.flatMap(Fingerprints.shingles) + Fingerprints.shingles(of: draft.text)
    for shingle in Set(shingles).sorted().prefix(Self.mostShingles) {
      let found = try Int64.fetchAll(
        statement, arguments: [WordingLedger.words([shingle], separator: ""), Self.most])
      for number in found { shared[number, default: 0] += 1 }
    }
    return shared.sorted { $0.value == $1.value ? $0.key > $1.key : $0.value > $1.value }.prefix(Self.most).map(\.key)
  }

  /// Quotations that hold each piece as it stands, and else three of the longest words.
  func holding(_ draft: DraftQuotation, words: [String]) throws -> [Int64] {
    let phrases = draft.pieces.map { piece in Words.words(of: piece, as: .stem).map(\.word).joined(separator: " ") }
      .filter { !$0.isEmpty }.map { "\"\($0)\"" }
    var found = try numbers(matching: phrases.joined(separator: " AND "))
    if phrases.count > 1, found.isEmpty { for phrase in phrases { found += try numbers(matching: phrase) } }
    if found.isEmpty { found = try numbers(matching: threeOfLongest(words)) }
    return found
  }

  /// Any three of the five longest words: long words are rare.
  private func threeOfLongest(_ words: [String]) -> String {
    let longest = Set(words).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.prefix(5).map { "\"\($0)\"" }
    guard longest.count > 3 else { return longest.joined(separator: " AND ") }
    var questions: [String] = []
    for a in longest.indices {
      for b in longest.indices where b > a {
        for c in longest.indices where c > b { questions.append("(\(longest[a]) AND \(longest[b]) AND \(longest[c]))") }
      }
    }
    return questions.joined(separator: " OR ")
  }

  private func numbers(matching expression: String) throws -> [Int64] {
    guard !expression.isEmpty else { return [] }
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT rowid FROM quotation_words WHERE quotation_words MATCH ? ORDER BY rowid DESC LIMIT ?"),
      arguments: ["said : (\(expression))", Self.most])
  }
}
