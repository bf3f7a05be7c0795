import ArticleFormats
import Articles
import GRDB
import Search
import Shelves

/// Rows of lists, read from the file.
struct Listings {
  private let db: Database
  /// Ends the making of rows: no statement is long enough to be ended within.
  private let cancellation: Cancellation?

  init(_ db: Database, _ cancellation: Cancellation? = nil) {
    self.db = db
    self.cancellation = cancellation
  }

  // MARK: Articles

  /// The row of an article; `nil` if there is none.
  func article(_ id: Int64) throws -> ArticleListing? {
    if cancellation?.isCancelled == true { throw LibraryError.cancelled }
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          // In one question what a question each would be asked for: the kinds of its quotations are counted in 20 bits each.
          sql: """
            SELECT title, publisher, published, has_address, is_read, is_starred, quotations,
              EXISTS (SELECT 1 FROM tag WHERE article = ?1),
              (SELECT SUM(1 << 20 * kind) FROM quotation WHERE id BETWEEN ?2 AND ?3)
            FROM article WHERE id = ?1
            """), arguments: [id, Numbering.quotations(of: id).lowerBound, Numbering.quotations(of: id).upperBound])
    else { return nil }
    let publisher: String? = try row.value(1)
    return try ArticleListing(
      id: ArticleID(id), title: row.value(0), publisher: publisher,
      provenance: publisher ?? provenance(of: id), published: row.value(2),
      hasAddress: row.value(3),
      isUnread: !(row.value(4) as Bool), isStarred: row.value(5), tags: row.value(7) ? tags(of: id) : [],
      quotations: row.value(6), kinds: Self.kinds(row.value(8) ?? 0))
  }

  /// Where an article without an outlet comes from.
  func provenance(of id: Int64) throws -> String? {
    let address = try String.fetchOne(
      db.cachedStatement(sql: "SELECT address FROM origin WHERE article = ? AND address IS NOT NULL"), arguments: [id])
    if let host = address.flatMap(WebAddress.host) { return host }
    // A file of an older form can be listed before it has the column.
    let place = try? String.fetchOne(
      db.cachedStatement(sql: "SELECT place FROM article WHERE id = ?"), arguments: [id])
    return try place ?? StoredContent.article(id, in: db)?.provenance
  }

  /// Keeps of every article without an outlet where it comes from.
  func keepPlaces() throws {
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM article WHERE publisher IS NULL") {
      try db.cachedStatement(sql: "UPDATE article SET place = ? WHERE id = ?")
        .execute(arguments: [try StoredContent.article(id, in: db)?.provenance, id])
    }
  }

  /// How many quotations of each kind there are, of three numbers in one.
  private static func kinds(_ numbers: Int64) -> KindCounts {
    func count(_ kind: Quotation.Kind) -> Int { Int(numbers >> (20 * PreparedQuotation.number(of: kind)) & 0xF_FFFF) }
    return KindCounts(direct: count(.direct), mixed: count(.mixed), indirect: count(.indirect))
  }

  func tags(of id: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT name FROM tag WHERE article = ? ORDER BY key"), arguments: [id])
  }

  /// The other addresses of an article, in alphabetical order.
  func reprints(of id: Int64) throws -> [Reprint] {
    // A file of an older form can be read before it has the column.
    let statement = try? db.cachedStatement(
      sql: "SELECT outlet, address FROM origin WHERE article = ? AND address IS NOT NULL ORDER BY address")
    guard let statement else { return [] }
    return try Row.fetchAll(statement, arguments: [id]).map { Reprint(outlet: try $0.value(0), url: try $0.value(1)) }
  }

  // MARK: Quotations

  /// The rows of quotations by their numbers, in that order.
  func quotations(_ numbers: [Int64]) throws -> [QuotationListing] { try quotations(numbers) { listing, _ in listing } }

  /// The rows of quotations with what a closure takes from their articles.
  func quotations<Row>(_ numbers: [Int64], _ row: (QuotationListing, Article) -> Row) throws -> [Row] {
    var rows: [Row] = []
    var titles: [Int64: String] = [:]
    var printings = PrintingCounts(db)
    try forEachQuotation(numbers) { number, article in
      let id = Numbering.article(of: number)
      let title =
        try titles[id]
        ?? String.fetchOne(db.cachedStatement(sql: "SELECT title FROM article WHERE id = ?"), arguments: [id])
      guard let title else { return }
      titles[id] = title
      let count = try printings.count(of: number)
      rows.append(row(try listing(number, in: article, title: title, printings: count), article))
    }
    return rows
  }

  /// Quotations by their numbers, in that order, with their articles.
  func hits(_ numbers: [Int64]) throws -> [(QuotationHit, Article)] {
    var hits: [(QuotationHit, Article)] = []
    var reprints: [Int64: [Reprint]] = [:]
    var printings = PrintingCounts(db)
    try forEachQuotation(numbers) { number, article in
      let id = Numbering.article(of: number)
      let there = try reprints[id] ?? self.reprints(of: id)
      reprints[id] = there
      let hit = QuotationHit(
        article: ArticleID(id), index: Numbering.index(of: number), printings: try printings.count(of: number),
        reprints: there)
      hits.append((hit, article))
    }
    return hits
  }

  /// Those numbers that there are quotations of. An article is unpacked once, however many of it there are.
  private func forEachQuotation(_ numbers: [Int64], _ body: (Int64, Article) throws -> Void) throws {
    var articles: [Int64: Article] = [:]
    for number in numbers {
      if cancellation?.isCancelled == true { throw LibraryError.cancelled }
      let id = Numbering.article(of: number)
      if articles[id] == nil { articles[id] = try StoredContent.article(id, in: db) }
      guard let article = articles[id], article.quotations.indices.contains(Numbering.index(of: number)) else {
        continue
      }
      try body(number, article)
    }
  }

  private func listing(_ number: Int64, in article: Article, title: String, printings: Int) throws
    -> QuotationListing
  {
    let index = Numbering.index(of: number)
    let quotation = article.quotations[index]
    let speaker = quotation.speaker.flatMap { article.speakers.indices.contains($0) ? article.speakers[$0] : nil }
    let person = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT person FROM quotation WHERE id = ?"), arguments: [number])
    return QuotationListing(
      article: ArticleID(Numbering.article(of: number)), index: index, kind: quotation.kind,
      text: quotation.inMarks(in: article), person: person.map(PersonID.init(rawValue:)),
      speaker: speaker?.name, role: speaker?.role, sourceText: quotation.sourceText,
      confidence: quotation.confidence, title: title, publisher: article.publisher, provenance: article.provenance,
      published: article.published,
      printings: printings)
  }
}

/// How many articles print the words of quotations. Those of one wording are counted once.
private struct PrintingCounts {
  private let db: Database
  private var counts: [Int64: Int] = [:]

  init(_ db: Database) { self.db = db }

  mutating func count(of quotation: Int64) throws -> Int {
    guard
      let number = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT number FROM wording WHERE quotation = ?"), arguments: [quotation])
    else { return 1 }
    if let count = counts[number] { return count }
    let count = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT COUNT(DISTINCT quotation >> 10) FROM wording WHERE number = ?"),
      arguments: [number])
    counts[number] = max(1, count ?? 1)
    return max(1, count ?? 1)
  }
}
