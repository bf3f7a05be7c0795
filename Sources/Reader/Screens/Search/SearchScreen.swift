import Articles
import Search
import Shelves

extension Query.Condition {
  /// Whether it says of which kind a quotation must be.
  fileprivate var namesKind: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.namesKind)
    case .not(let part): part.namesKind
    case .kind: true
    default: false
    }
  }
}

/// Quotes by keyword.
struct SearchScreen: Sendable {
  var line = LineEditor()
  /// Whether letters go into the query; otherwise they are keys.
  var isTyping = true
  /// How far back in the history the query is; `nil` for one of its own.
  var recalled: Int?
  /// What Tab goes through.
  var completions = Completions()

  /// What a query may go on with.
  struct Completions: Sendable {
    var lines: [String] = []
    /// The one that is in the line; `nil` for what was typed.
    var taken: Int?
    var typed = ""
    /// The question for speakers of the shelf.
    var ticket: ShelfTicket?
  }

  /// The query that `hits` answer.
  var answered = ""
  var hits: [QuoteHit] = []
  var isSearching = false
  var cursor = ListCursor()
  /// The results and their order.
  var quotes = QuotationList()
  var order = QuotationRequest.Order.newestFirst

  /// Which kinds are shown: all, where the query itself says which.
  func kinds(_ shown: ShownKinds) -> ShownKinds {
    Query(parsing: line.text, isBeingTyped: true).condition.namesKind ? .indirect : shown
  }

  var selectedHit: QuoteHit? { hits.indices.contains(cursor.selected) ? hits[cursor.selected] : nil }
}

extension SearchScreen: RowScreen {
  var focus: Focus { .results }
  var mode: String { isTyping ? "SEARCH" : "RESULTS" }
  var likelyActions: [ActionName] {
    isTyping
      ? []
      : [.forward, .keep, .find, .compare, .changeOrder, .quoteKinds, .copyQuote, .copyCitation, .leave, .help, .close]
  }
  var holdsOnlyMatches: Bool { !hits.isEmpty }
  var hasArticleBeside: Bool { true }
  var rowCount: Int { hits.count }
  var selectedRow: Int { cursor.selected }
  var hit: QuoteHit? { selectedHit }
  var isBusy: Bool { isSearching }

  var hitsToFollow: HitsToFollow? {
    guard !hits.isEmpty else { return nil }
    return HitsToFollow(hits: hits, cursor: cursor, isComplete: quotes.isComplete) { quotes.count(kinds($0)) }
  }

  func listing(_ row: Int) -> QuotationListing? { quotes.rows.indices.contains(row) ? quotes.rows[row] : nil }

  func key(_ row: Int) -> RowKey? { .quotation(hits[row]) }

  func searched(_ row: Int) -> SearchedRow {
    guard let listing = listing(row) else { return .quotation(hits[row]) }
    return .words([listing.text, listing.speaker, listing.sourceText])
  }

  func rowsSeen(_ layout: Layout) -> Int { layout.inside(layout.results).height / HitRow.height }

  mutating func select(_ row: Int) {
    cursor.select(row, count: hits.count)
    quotes.wantedRow = nil
  }

  mutating func settle(_ layout: Layout) { cursor.settle(count: hits.count, rows: rowsSeen(layout)) }

  mutating func forget() { quotes.forget() }

  mutating func take(_ answer: ShelfAnswer, to ticket: ShelfTicket?) {
    switch answer {
    case .quotations(let page):
      guard quotes.take(page, to: ticket, cursor: &cursor) else { return }
      hits = quotes.hits
      answered = quotes.answered?.query ?? ""
      isSearching = false
    case .counts(let counts): quotes.take(counts, to: ticket)
    default: break
    }
  }
}

extension OpenScreen {
  /// The screen, where it is one of a search.
  var search: SearchScreen? {
    get { self[SearchScreen.self] }
    set { self[SearchScreen.self] = newValue }
  }
}
