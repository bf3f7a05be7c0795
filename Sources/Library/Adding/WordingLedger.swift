import Articles
import Basics
import GRDB
import Search

/// Which quotations say the same words in several articles, and which of them exactly the same (`variant`).
///
/// Fingerprints lead to candidates, a comparison word by word decides, and those that are one have a row with one number.
/// A quotation joins the one that it is most like, and never makes two wordings one: else a chain of likenesses would.
struct WordingLedger {
  private let db: Database
  /// The articles of the candidates.
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

  /// How many quotations with a fingerprint are looked at, the newest first; one that more have is a turn of phrase.
  private static let mostOfFingerprint = 12
  /// How many candidates are compared word by word.
  private static let mostCompared = 3

  /// Quotations that share fingerprints, those that share most of them first.
  private func candidates(for quotation: PreparedQuotation, as id: Int64) throws -> [Int64] {
    // Most words were never printed before: one question says so.
    guard
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM wording_keys WHERE wording_keys MATCH ?)"),
        arguments: [Self.words(quotation.fingerprints, separator: " OR ")]) == true
    else { return [] }
    let statement = try db.cachedStatement(
      sql: "SELECT rowid FROM wording_keys WHERE wording_keys MATCH ? ORDER BY rowid DESC LIMIT ?")
    var shared: [Int64: Int] = [:]
    for fingerprint in quotation.fingerprints {
      let found = try Int64.fetchAll(
        statement, arguments: [Self.words([fingerprint], separator: ""), Self.mostOfFingerprint])
      // What everybody says leads to those that share it by chance; they need another fingerprint beside it.
      let weight = found.count == Self.mostOfFingerprint ? 1 : 2
      for candidate in found where candidate != id { shared[candidate, default: 0] += weight }
    }
    return shared.filter { $0.value > 1 }
      .sorted { $0.value == $1.value ? $0.key > $1.key : $0.value > $1.value }
      .prefix(Self.mostCompared).map(\.key)
  }

  private mutating func join(_ quotation: PreparedQuotation, text: String, as id: Int64) throws {
    var best: (id: Int64, text: String, similarity: Double)?
    for candidate in try candidates(for: quotation, as: id) {
      guard let other = try self.text(of: candidate) else { continue }
      let comparison = WordingComparison(text, other)
      if comparison.isSameWording, comparison.similarity > best?.similarity ?? 0 {
        best = (candidate, other, comparison.similarity)
        if comparison.similarity == 1 { break }
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
      try note(best.id, number, best.text)
    }
    try note(id, number, text)
  }

  private func note(_ quotation: Int64, _ number: Int64, _ text: String) throws {
    try db.cachedStatement(sql: "INSERT INTO wording (quotation, number, variant) VALUES (?, ?, ?)")
      .execute(arguments: [quotation, number, Self.variant(of: text, number)])
  }

  /// One number, above 0 and of 61 bits, for all quotations of a wording that say exactly the same.
  private static func variant(of text: String, _ number: Int64) -> Int64 {
    max(1, Int64(StableHash.mixed(ExactWording.number(of: text) &+ UInt64(number)) >> 3))
  }

  /// A step of the schema: of the quotations with one wording, those with one `variant` say exactly the same.
  static func addVariants(to db: Database) throws {
    try db.execute(sql: "ALTER TABLE wording ADD COLUMN variant INTEGER NOT NULL DEFAULT 0")
    var ledger = WordingLedger(db)
    try ledger.noteVariants()
  }

  private mutating func noteVariants() throws {
    for row in try Row.fetchAll(db, sql: "SELECT quotation, number FROM wording ORDER BY quotation") {
      let (quotation, number): (Int64, Int64) = (try row.value(0), try row.value(1))
      guard let text = try text(of: quotation) else { continue }
      try db.cachedStatement(sql: "UPDATE wording SET variant = ? WHERE quotation = ?")
        .execute(arguments: [Self.variant(of: text, number), quotation])
    }
  }

  private mutating func text(of quotation: Int64) throws -> String? {
    let article = Numbering.article(of: quotation)
    let index = Numbering.index(of: quotation)
    if articles[article] == nil {
      if articles.count > 500 { articles = [:] }
      var texts: [String] = []
      try StoredContent.packed(article, in: db)?.forEachQuotation {
        texts.append(String(decoding: $0.text, as: UTF8.self))
      }
      articles[article] = texts
    }
    guard let texts = articles[article], texts.indices.contains(index) else { return nil }
    return texts[index]
  }

  /// Fingerprints as `wording_keys` keeps them.
  static func words(_ fingerprints: [UInt64], separator: String) -> String {
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
