import ArticleFormats
import Articles
import Search

/// Lists of articles, and articles to read.
extension MemoryShelf {
  /// How many rows come before the whole list does.
  private static let firstRows = 200
  /// How often a scan looks whether it is still wanted.
  static let patience = 32

  private static let nothing = PackedArticle(Article(input: "", format: .text))

  func list(
    _ request: ArticleListRequest, _ cancellation: Cancellation, _ post: (ShelfAnswer) -> Void
  ) {
    var hasTop = false
    let all = order(request, cancellation) { top in
      hasTop = true
      postTop(top, total: nil, isWhole: false, post)
    }
    guard !cancellation.isCancelled else { return }
    if hasTop {
      post(.list(all, total: all.ids.count, isWhole: true))
    } else {
      postTop(all, total: all.ids.count, isWhole: true, post)
    }
  }

  private func postTop(
    _ order: ArticleOrder, total: Int?, isWhole: Bool, _ post: (ShelfAnswer) -> Void
  ) {
    post(.list(order, total: total, isWhole: isWhole))
    // Nobody asked for these by number: what was marked meanwhile counts more.
    post(.rows(order.ids.prefix(Self.firstRows).map { row($0.index) }))
  }

  /// The articles of a list.
  ///
  /// - Parameter top: takes the first of them once there are so many, where those behind them have still to be looked at.
  func order(
    _ request: ArticleListRequest, _ cancellation: Cancellation, top: (ArticleOrder) -> Void = { _ in }
  ) -> ArticleOrder {
    let query = Query(parsing: request.query, isBeingTyped: request.isBeingTyped)
    var found = ArticleOrder(slips: query.slips.map(\.message))
    let matcher = query.isEmpty ? nil : QueryMatcher(query)
    for (number, id) in sequence(request.order).enumerated() {
      if number % Self.patience == 0, cancellation.isCancelled { break }
      let item = items[id]
      guard !request.isUnreadOnly || item.isUnread, !request.isStarredOnly || item.isStarred else { continue }
      if let matcher, !isFound(item, by: matcher) { continue }
      found.ids.append(ArticleID(id))
      found.isUnread.append(item.isUnread)
      if matcher != nil, found.ids.count == Self.firstRows, number < items.count - 1 { top(found) }
    }
    return found
  }

  private func isFound(_ item: Item, by matcher: QueryMatcher) -> Bool {
    matcher.matches(item.status == .ready ? item.kept.packed : Self.nothing, listed: item.listed, marks: item.marks)
  }

  /// Every number in an order; inputs that are not there come last where it is by date.
  private func sequence(_ order: ArticleListRequest.Order) -> [Int] {
    switch order {
    case .asNamed: Array(items.indices)
    case .newestFirst: newest + others
    case .oldestFirst: oldest + others
    }
  }

  private var others: [Int] {
    newest.count == items.count ? [] : items.indices.filter { items[$0].status != .ready }
  }

  func row(_ id: Int) -> ArticleListing {
    let item = items[id]
    let status: ArticleListing.Status =
      switch item.status {
      case .ready: .ready
      case .waiting: .waiting(input: item.input)
      case .failed(let sentence): .failed(input: item.input, sentence: sentence)
      }
    return ArticleListing(
      id: ArticleID(id), title: item.kept.title, publisher: item.kept.publisher, provenance: item.kept.provenance,
      published: item.kept.published,
      hasAddress: item.kept.hasAddress, isUnread: item.isUnread, isStarred: item.isStarred, tags: item.tags,
      quotations: item.kinds.total, kinds: item.kinds, status: status)
  }

  /// An article; `nil` where it is not there yet, or never will be.
  func article(_ id: Int) -> ShelfArticle? {
    let item = items[id]
    guard item.status == .ready else { return nil }
    return ShelfArticle(
      id: ArticleID(id), kept: item.kept,
      persons: item.speakers.map { persons.root($0).map { PersonID(rawValue: Int64($0)) } }, tags: item.tags,
      isUnread: item.isUnread, isStarred: item.isStarred)
  }

  /// Every article, with its marks.
  public var articles: [ShelfArticle] { items.indices.compactMap(article) }
}
