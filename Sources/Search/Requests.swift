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
  /// What is wrong with the query, a sentence each; what could be understood of it was looked for all the same.
  public var slips: [String]

  /// The articles of a list.
  public init(ids: [ArticleID] = [], isUnread: [Bool] = [], slips: [String] = []) {
    self.ids = ids
    self.isUnread = isUnread
    self.slips = slips
  }
}

/// Which quotations of the library are wanted.
public struct QuotationRequest: Hashable, Sendable {
  /// What comes first.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// As they were published: an answer as people type.
    case newestFirst
    /// As they were published.
    case oldestFirst
    /// Those that fit the words best (bm25): slower on common words.
    case bestMatch
  }

  /// What they hold, in the query language; empty for all (of `person`).
  public var query: String
  /// What must hold besides.
  public var condition: Query.Condition
  /// Whether the query is still being typed, so its last word is a prefix.
  public var isBeingTyped: Bool
  /// Only what this person said; `nil` for everybody.
  public var person: PersonID?
  /// Only from articles that were added in these seconds since 1970; `nil` for whenever.
  public var added: ClosedRange<Int64>?
  /// The kinds that are wanted.
  public var kinds: Set<Quotation.Kind>
  /// What comes first.
  public var order: Order
  /// Whether the same words that several articles print are one row: the first of them.
  public var isGrouped: Bool

  /// Quotations that are wanted.
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

/// A stretch of the answer to a request for rows.
public struct RowPage<Row: Hashable & Sendable>: Hashable, Sendable {
  /// Consecutive rows of the answer.
  public var rows: [Row]
  /// Whether there are none behind them.
  public var isLast: Bool
  /// What is wrong with the query, a sentence each; what could be understood of it was looked for all the same.
  public var slips: [String]

  /// A stretch of an answer.
  public init(rows: [Row] = [], isLast: Bool = true, slips: [String] = []) {
    self.rows = rows
    self.isLast = isLast
    self.slips = slips
  }
}

/// A search that was given a name: what the list of articles was filtered by.
public struct SavedSearch: Hashable, Sendable {
  /// What the user calls it; unique.
  public var name: String
  /// In the query language.
  public var query: String

  /// A saved search.
  public init(name: String, query: String) {
    self.name = name
    self.query = query
  }

  /// That another search was to have its name.
  public var keepsItsName: String { "“\(name)” is already the name of another search: \(query). Choose another name." }
}
