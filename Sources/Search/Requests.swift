import Articles

/// Which articles a list shows, and in what order.
public struct ArticleListRequest: Hashable, Sendable {
  /// The sort order. Both sort by id, which follows the date, then by `published`.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    case newestFirst
    case oldestFirst
    /// The order of the inputs; in the library the same as `newestFirst`.
    case asNamed
  }

  /// The query; empty for all.
  public var query: String
  /// Whether the query is still being typed, so its last word is a prefix.
  public var isBeingTyped: Bool
  /// Whether only unread articles are listed.
  public var isUnreadOnly: Bool
  /// Whether only starred articles are listed.
  public var isStarredOnly: Bool
  /// List only articles from these feeds; `nil` for all.
  public var feeds: FeedSelection?
  /// The sort order.
  public var order: Order

  /// A list.
  public init(
    query: String = "", isBeingTyped: Bool = false, isUnreadOnly: Bool = false, isStarredOnly: Bool = false,
    feeds: FeedSelection? = nil, order: Order = .newestFirst
  ) {
    self.query = query
    self.isBeingTyped = isBeingTyped
    self.isUnreadOnly = isUnreadOnly
    self.isStarredOnly = isStarredOnly
    self.feeds = feeds
    self.order = order
  }
}

/// The ids of the articles in a list: nine bytes each, so the reader can hold 200,000 of them and fetch only the rows
/// on the screen.
public struct ArticleOrder: Hashable, Sendable {
  /// From the top of the list to its end.
  public var ids: [ArticleID]
  /// Which of `ids` are unread; as long as `ids`.
  public var isUnread: [Bool]
  /// Errors in the query, one sentence each; the rest was searched.
  public var slips: [String]

  /// The articles of a list.
  public init(ids: [ArticleID] = [], isUnread: [Bool] = [], slips: [String] = []) {
    self.ids = ids
    self.isUnread = isUnread
    self.slips = slips
  }
}

/// A request for quotations.
public struct QuotationRequest: Hashable, Sendable {
  /// The sort order.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// Newest first: fast enough to answer as people type.
    case newestFirst
    /// Oldest first.
    case oldestFirst
    /// Best match first (bm25): slower for common words.
    case bestMatch
  }

  /// The query; empty for all (of `person`).
  public var query: String
  /// A further condition.
  public var condition: Query.Condition
  /// Whether the query is still being typed, so its last word is a prefix.
  public var isBeingTyped: Bool
  /// Only quotations by this person; `nil` for everybody.
  public var person: PersonID?
  /// Only from articles added at these times, in seconds since 1970; `nil` for any time.
  public var added: ClosedRange<Int64>?
  /// The kinds to include.
  public var kinds: Set<Quotation.Kind>
  /// The sort order.
  public var order: Order
  /// Whether what several articles print in exactly the same words (`ExactWording`) is shown once, in its first printing.
  public var isGrouped: Bool

  /// A request.
  public init(
    query: String = "", condition: Query.Condition = .all([]), isBeingTyped: Bool = false, person: PersonID? = nil,
    added: ClosedRange<Int64>? = nil,
    kinds: Set<Quotation.Kind> = Set(Quotation.Kind.allCases), order: Order = .newestFirst, isGrouped: Bool = false
  ) {
    self.query = query
    self.condition = condition
    self.isBeingTyped = isBeingTyped
    self.person = person
    self.added = added
    self.kinds = kinds
    self.order = order
    self.isGrouped = isGrouped
  }
}

/// A page of rows.
public struct RowPage<Row: Hashable & Sendable>: Hashable, Sendable {
  /// Consecutive rows.
  public var rows: [Row]
  /// Whether these are the last ones.
  public var isLast: Bool
  /// Errors in the query, one sentence each; the rest was searched.
  public var slips: [String]

  /// A page.
  public init(rows: [Row] = [], isLast: Bool = true, slips: [String] = []) {
    self.rows = rows
    self.isLast = isLast
    self.slips = slips
  }
}

/// A saved search: a query with a name.
public struct SavedSearch: Hashable, Sendable {
  /// The user's name for it; unique.
  public var name: String
  /// The query.
  public var query: String

  /// A saved search.
  public init(name: String, query: String) {
    self.name = name
    self.query = query
  }

  /// An error message: another search was to be saved under this name.
  public var keepsItsName: String { "“\(name)” is already the name of another search: \(query). Choose another name." }
}
