import Articles
import GRDB
import Search

/// Which quotations say the same words in several articles.
///
/// Fingerprints lead to candidates, a comparison word by word decides, and those that are one have a row with one number.
/// A quotation joins the one that it is most like, and never makes two wordings one: else a chain of likenesses would.
struct WordingLedger {
  private let db: Database
  /// Articles that candidates stand in.
  private var articles: [Int64: [String]] = [:]

  init(_ db: Database) { self.db = db }

  mutating func insert(_ quotation: PreparedQuotation, text: String, as id: Int64) throws {
    guard !quotation.fingerprints.isEmpty else { return }
    try join(quotation, text: text, as: id)
    try db.cachedStatement(sql: "INSERT INTO wording_keys (rowid, keys) VALUES (?, ?)")
      .execute(arguments: [id, Self.words(quotation.fingerprints, separator: " ")])
  }

  mutating func delete(_ quotation: PreparedQuotation, as id: Int64) throws {
    guard !quotation.fingerprints.isEmpty else { return }
    try db.cachedStatement(sql: "INSERT INTO wording_keys (wording_keys, rowid, keys) VALUES ('delete', ?, ?)")
      .execute(arguments: [id, Self.words(quotation.fingerprints, separator: " ")])
    guard
      let number = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT number FROM wording WHERE quotation = ?"), arguments: [id])
    else { return }
    try db.cachedStatement(sql: "DELETE FROM wording WHERE quotation = ?").execute(arguments: [id])
    // One alone shares its words with nobody.
    try db.cachedStatement(
      sql: "DELETE FROM wording WHERE number = ?1 AND (SELECT COUNT(*) FROM wording WHERE number = ?1) = 1"
    ).execute(arguments: [number])
  }

  /// An article that is another one now, or gone.
  mutating func forget(_ article: Int64) { articles[article] = nil }

  private mutating func join(_ quotation: PreparedQuotation, text: String, as id: Int64) throws {
    let candidates = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM wording_keys WHERE wording_keys MATCH ? ORDER BY rowid DESC LIMIT 20"),
      arguments: [Self.words(quotation.fingerprints, separator: " OR ")])
    var best: (id: Int64, similarity: Double)?
    for candidate in candidates where candidate != id {
      guard let other = try self.text(of: candidate) else { continue }
      let comparison = WordingComparison(text, other)
      if comparison.isSameWording, comparison.similarity > best?.similarity ?? 0 {
        best = (candidate, comparison.similarity)
      }
    }
    guard let best else { return }
    let number: Int64
    if let there = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM wording WHERE quotation = ?"), arguments: [best.id])
    {
      number = there
    } else {
      number =
        1 + (try Int64.fetchOne(db.cachedStatement(sql: "SELECT MAX(number) FROM wording")) ?? 0)
      try db.cachedStatement(sql: "INSERT INTO wording (quotation, number) VALUES (?, ?)")
        .execute(arguments: [best.id, number])
    }
    try db.cachedStatement(sql: "INSERT INTO wording (quotation, number) VALUES (?, ?)")
      .execute(arguments: [id, number])
  }

  private mutating func text(of quotation: Int64) throws -> String? {
    let article = Numbering.article(of: quotation)
    let index = Numbering.index(of: quotation)
    if articles[article] == nil {
      if articles.count > 500 { articles = [:] }
      articles[article] =
        try StoredContent.article(article, in: db)?.quotations.map(\.text) ?? []
    }
    guard let texts = articles[article], texts.indices.contains(index) else { return nil }
    return texts[index]
  }

  private static func words(_ fingerprints: [UInt64], separator: String) -> String {
    var bytes: [UInt8] = []
    for fingerprint in fingerprints {
      if !bytes.isEmpty { bytes.append(contentsOf: separator.utf8) }
      // Forty bits in base 32 are enough: what is found is compared.
      for shift in stride(from: 0, to: 40, by: 5) { bytes.append(letters[Int(fingerprint &>> UInt64(shift) & 31)]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz012345".utf8)
}
