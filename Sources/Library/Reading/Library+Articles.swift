import Articles
import Basics
import GRDB
import Search
import Shelves

extension Library {
  /// The number of articles in a list.
  public func count(_ request: ArticleListRequest, cancellation: Cancellation? = nil) throws(LibraryError) -> Int {
    try read(cancellation) { db in
      let list = try ArticleList(request, db, joinedNames)
      return try list.selection("COUNT(*)", isOrdered: false).map { try Int.fetchOne(db, $0) ?? 0 } ?? 0
    }
  }

  /// The ids of a list's articles, without their rows.
  ///
  /// - Parameters:
  ///   - start: if given, only those starting at this article, or from the top if it is not listed.
  ///   - limit: the maximum number, if given.
  public func order(
    _ request: ArticleListRequest, from start: ArticleID? = nil, limit: Int? = nil,
    cancellation: Cancellation? = nil
  ) throws(LibraryError) -> ArticleOrder {
    try read(cancellation) { db in
      let list = try ArticleList(request, db, joinedNames)
      let order = try list.order(from: start?.rawValue, limit: limit ?? -1, db)
      return order.ids.isEmpty && start != nil ? try list.order(from: nil, limit: limit ?? -1, db) : order
    }
  }

  /// A page of a list: much faster than `order` for the first rows.
  ///
  /// The time grows with `range.upperBound`.
  public func articles(
    _ request: ArticleListRequest, range: Range<Int>, cancellation: Cancellation? = nil
  ) throws(LibraryError) -> RowPage<ArticleListing> {
    try read(cancellation) { db in
      let list = try ArticleList(request, db, joinedNames)
      guard
        let selection = list.selection("id", limit: range.count + 1, offset: range.lowerBound)
      else { return RowPage(slips: list.slips) }
      let ids = try Int64.fetchAll(db, selection)
      let listings = Listings(db, cancellation)
      return RowPage(
        rows: try ids.prefix(range.count).compactMap { try listings.article($0) }, isLast: ids.count <= range.count,
        slips: list.slips)
    }
  }

  /// The rows of these articles, in this order, without those removed.
  public func articles(_ ids: [ArticleID]) throws(LibraryError) -> [ArticleListing] {
    try read { db in
      let listings = Listings(db)
      return try ids.compactMap { try listings.article($0.rawValue) }
    }
  }

  /// An article; `nil` if it was removed.
  public func article(_ id: ArticleID) throws(LibraryError) -> StoredArticle? {
    try read { db in try StoredArticle(id.rawValue, in: db) }
  }

  /// The article added from this address.
  public func article(from address: String) throws(LibraryError) -> ArticleID? {
    let key = OriginKey.address(address)
    return try read { db in
      try Int64.fetchOne(db, sql: "SELECT article FROM origin WHERE key = ?", arguments: [key]).map {
        ArticleID($0)
      }
    }
  }

  /// Passes every article of a list to `body`, as of the start of the call, unpacking one at a time; stops if `body`
  /// returns `false`.
  ///
  /// - Parameter withVersions: whether to include their versions.
  public func forEachArticle(
    _ request: ArticleListRequest = ArticleListRequest(), withVersions: Bool = false,
    cancellation: Cancellation? = nil,
    _ body: (StoredArticle) throws -> Bool
  ) throws {
    let thrown: (any Error)? = try read(cancellation) { db in
      let list = try ArticleList(request, db, joinedNames)
      guard let selection = list.selection("id") else { return nil }
      let ids = try Int64.fetchCursor(db, selection)
      while let id = try ids.next() {
        guard let article = try StoredArticle(id, in: db, withVersions: withVersions) else { continue }
        do {
          guard try body(article) else { return nil }
        } catch { return error }
      }
      return nil
    }
    if let thrown { throw thrown }
  }
}

/// A list of articles as an SQLite query.
private struct ArticleList {
  private let request: ArticleListRequest
  private let plan: QueryPlan
  let slips: [String]

  init(_ request: ArticleListRequest, _ db: Database, _ joinedNames: JoinedNames.Cache) throws {
    self.request = request
    let query = Query(parsing: request.query, isBeingTyped: request.isBeingTyped)
    slips = query.slips.map(\.message)
    plan = QueryPlan(
      query.condition, for: .articles, joinedNames: JoinedNames(db, joinedNames), vocabulary: Vocabulary(db))
  }

  /// The numbers of the list's articles from one of them on.
  func order(from start: Int64?, limit: Int, _ db: Database) throws -> ArticleOrder {
    var order = ArticleOrder(slips: slips)
    // One integer of both, because a row of two costs twice as much.
    guard let selection = selection("id << 1 | is_read", from: start, limit: limit) else { return order }
    let numbers = try Int64.fetchCursor(db, selection)
    while let number = try numbers.next() {
      order.ids.append(ArticleID(number >> 1))
      order.isUnread.append(number & 1 == 0)
    }
    return order
  }

  /// Columns of the list's articles; `nil` when there can be none.
  func selection(
    _ columns: String, isOrdered: Bool = true, from start: Int64? = nil, limit: Int = -1, offset: Int = 0
  ) -> SQLRequest<Int64>? {
    guard plan.first <= plan.last else { return nil }
    let whole = plan.first...plan.last
    let stretches: [ClosedRange<Int64>]
    switch request.order {
    case .oldestFirst where isOrdered: stretches = Numbering.stretches(whole, from: start)
    default:
      let last = min(plan.last, start ?? .max)
      stretches = plan.first <= last ? [plan.first...last] : []
    }
    guard !stretches.isEmpty else { return nil }
    var conditions = plan.conditions
    if request.isUnreadOnly { conditions.append("is_read = 0") }
    if request.isStarredOnly { conditions.append("is_starred = 1") }
    if let feeds = request.feeds {
      // Where words are looked for, their table leads: without the “+” the feeds would.
      let id: SQL = plan.match == nil ? plan.id : "+\(plan.id)"
      conditions.append("\(id) IN (SELECT article FROM feed_entry WHERE feed IN \(feeds.ids.map(\.rawValue)))")
    }
    var source: SQL = "article"
    if let match = plan.match {
      // The word table leads: it is asked for the order of numbers, and each hit's row is looked up.
      source = "article_words CROSS JOIN article ON article.id = article_words.rowid"
      conditions.append("article_words MATCH \(match)")
    }
    var sql = Numbering.joined(
      stretches.map { stretch in
        let conditions = conditions + plan.bounds(stretch)
        var sql: SQL = "SELECT \(sql: columns) FROM \(source)"
        if !conditions.isEmpty { sql += " WHERE \(conditions.joined(separator: " AND "))" }
        if isOrdered { sql += " ORDER BY \(plan.id) \(sql: request.order == .oldestFirst ? "ASC" : "DESC")" }
        return sql
      })
    if limit >= 0 { sql += " LIMIT \(limit) OFFSET \(offset)" }
    return SQLRequest(literal: sql)
  }
}

extension StoredArticle {
  init?(_ id: Int64, in db: Database, withVersions: Bool = false) throws {
    guard let article = try StoredContent.article(id, in: db),
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT is_read, is_starred, added FROM article WHERE id = ?"), arguments: [id])
    else { return nil }
    var persons = [PersonID?](repeating: nil, count: article.speakers.count)
    for (index, quotation) in article.quotations.enumerated().prefix(Numbering.quotationsPerArticle) {
      guard let speaker = quotation.speaker, persons.indices.contains(speaker), persons[speaker] == nil else {
        continue
      }
      persons[speaker] = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT person FROM quotation WHERE id = ?"),
        arguments: [Numbering.quotation(index, of: id)]
      ).map(PersonID.init(rawValue:))
    }
    try self.init(
      id: ArticleID(id), article: article, added: Timestamp.iso(row.value(2)), isRead: row.value(0),
      isStarred: row.value(1),
      tags: try Listings(db).tags(of: id), reprints: try Listings(db).reprints(of: id), persons: persons,
      // A file of an older form can be read before it has the table.
      clippings: (try? Clippings.entries(db, where: "article = \(id)").map(\.kept)) ?? [])
    earlierVersions = try Library.countEarlierVersions(of: id, in: db)
    if withVersions { versions = try Library.versions(of: id, as: article, added: row.value(2), in: db) }
  }
}
