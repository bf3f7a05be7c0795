import Articles

/// Which articles of the library a list shows, and in what order.
public struct ArticleListRequest: Hashable, Sendable {
  /// By what the list is sorted. Both go by the number of an article first, which is that of its day, then by `published`.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    case newestFirst
    case oldestFirst
    /// As the inputs were named; in the library, which has none, as `newestFirst`.
    case asNamed
  }

  /// What they hold, in the query language; empty for all.
  public var query: String
  /// Whether more of the query may come, so that its last word may be the beginning of one.
  public var isBeingTyped: Bool
  /// Whether only articles that nobody has read are listed.
  public var isUnreadOnly: Bool
  /// Whether only starred articles are listed.
  public var isStarredOnly: Bool
  /// Only articles that came from these feeds are listed; `nil` for all, also those of no feed.
  public var feeds: FeedSelection?
  /// By what the list is sorted.
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

/// The articles of a list by their numbers alone: nine bytes each, so that a reader can have 200,000 of them at hand and
/// read only the rows that are on the screen.
public struct ArticleOrder: Hashable, Sendable {
  /// From the top of the list to its end.
  public var ids: [ArticleID]
  /// Which of `ids` nobody has read; as long as `ids`.
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
  /// Whether more of the query may come, so that its last word may be the beginning of one.
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
