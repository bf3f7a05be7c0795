import Articles
import GRDB
import Search
import Shelves

extension Library {
  /// A page of search results: at most `limit` quotations after `last`, the last row of the previous page.
  ///
  /// With `.bestMatch` every hit is ranked first; the other orders read only as many hits as needed.
  public func quotations(
    _ request: QuotationRequest, limit: Int, after last: QuotationListing? = nil, cancellation: Cancellation? = nil
  ) throws(LibraryError) -> RowPage<QuotationListing> {
    try read(cancellation) { db in
      let list = try QuotationStatement(request, db, joinedNames)
      let numbers = try Self.page(list, limit: limit + 1, after: last.map(QuotationStatement.number), db)
      return RowPage(
        rows: try Listings(db, cancellation).quotations(Array(numbers.prefix(limit))), isLast: numbers.count <= limit,
        slips: list.slips)
    }
  }

  /// Passes every result of a search to `body`, in order, with its article.
  ///
  /// Each page of five hundred is of one state of the file.
  public func forEachQuotation(
    _ request: QuotationRequest, limit: Int? = nil, _ body: (QuotationHit, Article) -> Void
  ) throws(LibraryError) {
    var last: Int64?
    var left = limit ?? .max
    while left > 0 {
      let most = min(left, 500)
      let (numbers, hits) = try read { db in
        let numbers = try Self.page(
          QuotationStatement(request, db, joinedNames), limit: most, after: last, db)
        return (numbers, try Listings(db).hits(numbers))
      }
      // Outside, for whoever prints them may have to wait.
      for (hit, article) in hits { body(hit, article) }
      if numbers.count < most { return }
      left -= most
      last = numbers.last
    }
  }

  /// Ids of a list behind one of them, up to a limit.
  private static func page(
    _ list: QuotationStatement, limit: Int, after last: Int64?, _ db: Database
  ) throws -> [Int64] {
    list.isByBestMatch
      ? try best(list, limit: limit, after: last, db) : try next(list, limit: limit, after: last, db)
  }

  /// Ids in the order of publication, up to a limit.
  private static func next(
    _ list: QuotationStatement, limit: Int, after last: Int64?, _ db: Database
  ) throws -> [Int64] {
    var behind = last
    var filter = WordingFilter(list, behind: behind, db)
    var numbers: [Int64] = []
    while numbers.count < limit, let selection = list.selection(behind: behind, limit: limit) {
      let found = try Int64.fetchAll(db, selection)
      for number in found where numbers.count < limit {
        if try filter.letsThrough(number) { numbers.append(number) }
      }
      guard found.count == limit else { break }
      behind = found.last
    }
    return numbers
  }

  /// Ids by best match. This order cannot continue from an id, so the query is repeated up to the last row read.
  private static func best(
    _ list: QuotationStatement, limit: Int, after last: Int64?, _ db: Database
  ) throws -> [Int64] {
    guard let selection = list.selection(behind: nil) else { return [] }
    let cursor = try Int64.fetchCursor(db, selection)
    var filter = WordingFilter(list, behind: nil, db)
    var numbers: [Int64] = []
    var behind = last
    while numbers.count < limit, let number = try cursor.next() {
      guard try filter.letsThrough(number) else { continue }
      if behind == nil { numbers.append(number) } else if behind == number { behind = nil }
    }
    return numbers
  }

  /// The number of matches of each kind, including kinds the search excludes, counted up to `most` in all. In a grouped
  /// list the same words count once, as their most direct kind.
  ///
  /// Reads every hit: about 0.6 ms per thousand, or twice that in a grouped list.
  public func counts(
    _ request: QuotationRequest, upTo most: Int = .max, cancellation: Cancellation? = nil
  ) throws(LibraryError) -> KindCounts {
    try read(cancellation) { db in
      var all = request
      all.order = .newestFirst
      all.kinds = Set(Quotation.Kind.allCases)
      var counts = KindCounts()
      guard
        let hits = try QuotationStatement(all, db, joinedNames).selection(
          of: "quotation.kind AS kind, quotation.id AS id", limit: most == .max ? -1 : most)
      else { return counts }
      var numbers = [Int](repeating: 0, count: 4)
      // One by one, as one integer each: SQLite would sort all of them by their words, at 80 bytes a hit.
      let selection: SQL =
        request.isGrouped
        ? """
        SELECT COALESCE(wording.variant, 0) << 2 | kind FROM (\(hits)) hit
        LEFT JOIN wording ON wording.quotation = hit.id
        """ : "SELECT kind FROM (\(hits))"
      // The most direct kind that words are printed in, of those that stand in several articles.
      var shared: [Int64: Int64] = [:]
      let cursor = try SQLRequest<Int64>(literal: selection).fetchCursor(db)
      while let hit = try cursor.next() {
        let (number, kind) = (hit >> 2, hit & 3)
        if number == 0 { numbers[Int(kind)] += 1 } else { shared[number] = min(shared[number] ?? kind, kind) }
      }
      for kind in shared.values { numbers[Int(kind)] += 1 }
      counts.direct = numbers[Int(PreparedQuotation.number(of: .direct))]
      counts.mixed = numbers[Int(PreparedQuotation.number(of: .mixed))]
      counts.indirect = numbers[Int(PreparedQuotation.number(of: .indirect))]
      return counts
    }
  }

  /// A quotation's row; `nil` if it was removed.
  public func quotation(_ index: Int, of article: ArticleID) throws(LibraryError) -> QuotationListing? {
    try read { db in try Listings(db).quotations([Numbering.quotation(index, of: article.rawValue)]).first }
  }

  /// A direction through a person's quotations.
  public enum Direction: Sendable {
    /// Later.
    case next
    /// Earlier.
    case previous
  }

  /// A person's next or previous quotation by date, relative to another; `nil` at the end.
  public func quotation(
    of person: PersonID, _ direction: Direction, index: Int, of article: ArticleID,
    kinds: Set<Quotation.Kind> = Set(Quotation.Kind.allCases)
  ) throws(LibraryError) -> QuotationListing? {
    let here = Numbering.quotation(index, of: article.rawValue)
    let wanted = kinds.map(PreparedQuotation.number(of:))
    return try read { db in
      let side: SQL = direction == .next ? "id > \(here)" : "id < \(here)"
      let order: SQL = direction == .next ? "ASC" : "DESC"
      let number = try SQLRequest<Int64>(
        literal: """
          SELECT id FROM quotation WHERE person = \(person.rawValue) AND \(side) AND kind IN \(wanted)
          ORDER BY id \(order) LIMIT 1
          """
      ).fetchOne(db)
      return try number.flatMap { try Listings(db).quotations([$0]).first }
    }
  }

  /// Every printing of a quotation's words, including its own, earliest first.
  public func printings(
    ofQuotation index: Int, of article: ArticleID
  ) throws(LibraryError) -> [Printing] {
    let number = Numbering.quotation(index, of: article.rawValue)
    return try read { db in
      var numbers = try Int64.fetchAll(
        db,
        sql: """
          SELECT other.quotation FROM wording JOIN wording other ON other.number = wording.number
          WHERE wording.quotation = ? ORDER BY other.quotation
          """, arguments: [number])
      if numbers.isEmpty { numbers = [number] }
      let listings = Listings(db)
      return try listings.quotations(numbers).map { listing throws in
        let id = listing.article.rawValue
        return Printing(
          listing: listing, url: try StoredContent.article(id, in: db)?.url, reprints: try listings.reprints(of: id))
      }
    }
  }
}

/// A list of quotations as an SQLite query.
struct QuotationStatement {
  private let request: QuotationRequest
  private let plan: QueryPlan
  let slips: [String]

  init(_ request: QuotationRequest, _ db: Database, _ joinedNames: JoinedNames.Cache) throws {
    self.request = request
    let query = Query(parsing: request.query, isBeingTyped: request.isBeingTyped)
    slips = query.slips.map(\.message)
    plan = QueryPlan(
      query.condition.and(request.condition), for: .quotations, joinedNames: JoinedNames(db, joinedNames),
      vocabulary: Vocabulary(db))
  }

  static func number(_ listing: QuotationListing) -> Int64 {
    Numbering.quotation(listing.index, of: listing.article.rawValue)
  }

  /// Whether there are words that a quotation can fit better or worse.
  private var canBeWeighed: Bool { plan.match != nil }

  /// Whether what fits them best comes first.
  var isByBestMatch: Bool { request.order == .bestMatch && canBeWeighed }

  /// Whether the same words are to be in the list once.
  var isGrouped: Bool { request.isGrouped }

  /// A quotation that says exactly the same as `number`, listed no later than `last`; `nil` if there can be none.
  func selection(like number: Int64, variant: Int64, through last: Int64) -> SQLRequest<Int64>? {
    let isUndated = Numbering.isUndated(Numbering.article(of: last))
    let dated = Numbering.stretches(.min ... .max, isOfQuotations: true)[0].lowerBound
    let bound: SQL =
      switch request.order {
      case .oldestFirst where isUndated: "(quotation <= \(last) OR quotation >= \(dated))"
      case .oldestFirst: "quotation BETWEEN \(dated) AND \(last)"
      case .newestFirst, .bestMatch: "quotation >= \(last)"
      }
    return selection(
      of: nil,
      among: """
        SELECT quotation FROM wording
        WHERE number = (SELECT number FROM wording WHERE quotation = \(number)) AND variant = \(variant) AND \(bound)
        """, limit: 1
    ).map { SQLRequest(literal: $0) }
  }

  /// The quotations of the list behind one of them; `nil` when there can be none.
  func selection(behind last: Int64?, limit: Int = -1) -> SQLRequest<Int64>? {
    selection(of: nil, behind: last, limit: limit).map { SQLRequest(literal: $0) }
  }

  /// A column of them, by default their numbers; of those alone whose numbers are selected, where that is given.
  func selection(of column: SQL?, among numbers: SQL? = nil, behind last: Int64? = nil, limit: Int) -> SQL? {
    var conditions = plan.conditions
    if let numbers { conditions.append("\(plan.id) IN (\(numbers))") }
    var needsRow = plan.needsRow || column != nil
    guard plan.first <= plan.last, !request.kinds.isEmpty else { return nil }
    let stretches: [ClosedRange<Int64>]
    switch request.order {
    case .oldestFirst:
      stretches = Numbering.stretches(plan.first...plan.last, from: last.map { $0 + 1 }, isOfQuotations: true)
    case .newestFirst, .bestMatch:
      let end = min(plan.last, last.map { $0 - 1 } ?? .max)
      stretches = plan.first <= end ? [plan.first...end] : []
    }
    guard !stretches.isEmpty else { return nil }
    if request.kinds.count < Quotation.Kind.allCases.count {
      conditions.append("quotation.kind IN \(request.kinds.map(PreparedQuotation.number(of:)))")
      needsRow = true
    }
    if let person = request.person {
      conditions.append("quotation.person = \(person.rawValue)")
      needsRow = true
    }
    if let added = request.added {
      conditions.append(
        """
        (+\(plan.id) >> 10) IN (SELECT id FROM article WHERE added BETWEEN \(added.lowerBound) AND \(added.upperBound))
        """)
    }
    var source: SQL = "quotation"
    if let match = plan.match {
      // The word table leads, and the row of a hit is looked up where it is needed.
      source =
        needsRow ? "quotation_words CROSS JOIN quotation ON quotation.id = quotation_words.rowid" : "quotation_words"
      conditions.append("quotation_words MATCH \(match)")
    }
    var sql = Numbering.joined(
      stretches.map { stretch in
        let conditions = conditions + plan.bounds(stretch)
        var sql: SQL = "SELECT \(column ?? plan.id) FROM \(source)"
        if !conditions.isEmpty { sql += " WHERE \(conditions.joined(separator: " AND "))" }
        switch request.order {
        case .bestMatch where canBeWeighed: sql += " ORDER BY rank"
        case .newestFirst, .bestMatch: sql += " ORDER BY \(plan.id) DESC"
        case .oldestFirst: sql += " ORDER BY \(plan.id)"
        }
        return sql
      })
    if limit >= 0 { sql += " LIMIT \(limit)" }
    return sql
  }
}
