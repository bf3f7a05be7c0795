import Articles
import Foundation
import GRDB
import Search
import Shelves

extension Library {
  /// The count of sources for a request, whose order and grouping do not matter; each printing counts.
  ///
  /// It reads only columns: the word index knows the length of each quotation. Only a count by author unpacks the
  /// articles. Memory use depends on the number of groups alone. Names and roles are those in the list of persons.
  ///
  /// - Parameters:
  ///   - kindOfName: the kind of source that a speaker's name shows.
  ///   - cancellation: cancels the request.
  public func sources(
    _ request: QuotationRequest, by grouping: SourceTally.Grouping, kindOfName: (String) -> SourceKind,
    cancellation: Cancellation? = nil
  ) throws(LibraryError) -> (tally: SourceTally, slips: [String]) {
    var request = request
    request.order = .oldestFirst
    return try read(cancellation) { db in
      let list = try QuotationStatement(request, db, joinedNames)
      var tally = SourceTally(by: grouping)
      guard let selection = list.selection(of: QuotationSource.columns(request.kinds), limit: -1) else {
        return (tally, list.slips)
      }
      let articles = SourceArticles(db, readsAuthors: grouping == .author)
      var people: [Int64: QuotedArticle.Said] = [:]
      var article: Int64?
      var said: [QuotedArticle.Said] = []
      func finishArticle() throws {
        guard let article else { return }
        tally.add(try articles.article(article, said: said))
        said.removeAll(keepingCapacity: true)
      }
      let cursor = try SQLRequest<Row>(literal: selection).fetchCursor(db)
      while let row = try cursor.next() {
        let source = try QuotationSource(row)
        if source.article != article {
          try finishArticle()
          article = source.article
        }
        guard let person = source.person else {
          said.append(source.said(by: QuotedArticle.Said(kind: source.isAttributed ? .unnamed : .nobody, words: 0)))
          continue
        }
        if people[person] == nil { people[person] = try articles.person(person, kindOfName) }
        said.append(source.said(by: people[person]!))
      }
      try finishArticle()
      return (tally, list.slips)
    }
  }
}

/// What the file's columns say of one quotation.
private struct QuotationSource {
  let article: Int64
  let person: Int64?
  let words: Int
  /// Whether anybody is printed as its source.
  let isAttributed: Bool
  let isFirst: Bool
  let isLast: Bool

  static func columns(_ kinds: Set<Quotation.Kind>) -> SQL {
    let wanted = kinds.map(PreparedQuotation.number(of:)).sorted()
    return """
      quotation.id, quotation.person, (SELECT sz FROM quotation_words_docsize WHERE id = quotation.id),
      NOT EXISTS (SELECT 1 FROM quotation q
        WHERE q.id >= quotation.id & ~1023 AND q.id < quotation.id AND q.kind IN \(wanted)),
      NOT EXISTS (SELECT 1 FROM quotation q
        WHERE q.id > quotation.id AND q.id <= quotation.id | 1023 AND q.kind IN \(wanted))
      """
  }

  init(_ row: Row) throws {
    article = Numbering.article(of: try row.value(0))
    person = try row.value(1)
    let sizes = Self.numbers(try row.value(2) ?? Data())
    words = sizes.first ?? 0
    isAttributed = sizes.count > 1 && sizes[1] > 0
    isFirst = try row.value(3)
    isLast = try row.value(4)
  }

  /// The quotation, with its source.
  func said(by source: QuotedArticle.Said) -> QuotedArticle.Said {
    var said = source
    said.words = words
    said.isFirst = isFirst
    said.isLast = isLast
    return said
  }

  /// How many words each column has, as FTS5 keeps it: a varint each, seven bits to a byte, the highest first (sqlite.org/fts5.html,
  /// “The Document Sizes Table”).
  private static func numbers(_ bytes: Data) -> [Int] {
    var numbers: [Int] = []
    var number = 0
    for byte in bytes {
      number = (number & 0xFF_FFFF) << 7 | Int(byte & 0x7F)
      if byte < 0x80 {
        numbers.append(number)
        number = 0
      }
    }
    return numbers
  }
}

/// The columns of articles and persons that a count of sources needs.
private struct SourceArticles {
  private let db: Database
  private let readsAuthors: Bool

  init(_ db: Database, readsAuthors: Bool) {
    self.db = db
    self.readsAuthors = readsAuthors
  }

  func article(_ id: Int64, said: [QuotedArticle.Said]) throws -> QuotedArticle {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT publisher, published FROM article WHERE id = ?"), arguments: [id])
    let publisher: String? = try row?.value(0)
    return QuotedArticle(
      outlet: try publisher ?? Listings(db).provenance(of: id) ?? "",
      authors: readsAuthors ? try StoredContent.article(id, in: db)?.authors ?? [] : [],
      published: try row?.value(1), said: said)
  }

  func person(_ id: Int64, _ kindOfName: (String) -> SourceKind) throws -> QuotedArticle.Said {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT name, role FROM person WHERE id = ?"), arguments: [id])
    else { return QuotedArticle.Said(kind: .unnamed, words: 0) }
    let name: String = try row.value(0)
    return QuotedArticle.Said(kind: kindOfName(name), key: "\(id)", name: name, role: try row.value(1), words: 0)
  }
}
