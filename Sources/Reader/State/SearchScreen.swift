import Articles
import Search

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
  /// What Tab goes through, and where it is.
  var completions: [String] = []
  var completion = 0
  /// The query that `hits` answer.
  var answered = ""
  var hits: [QuoteHit] = []
  var isSearching = false
  var cursor = ListCursor()
  /// What was found, and in what order it is wanted.
  var quotes = QuotationList()
  var order = QuotationRequest.Order.newestFirst

  /// A row of the list.
  func listing(_ row: Int) -> QuotationListing? { quotes.rows.indices.contains(row) ? quotes.rows[row] : nil }

  /// Which kinds are shown: all, where the query itself says which.
  func kinds(_ shown: ShownKinds) -> ShownKinds {
    Query(parsing: line.text, isBeingTyped: true).condition.namesKind ? .indirect : shown
  }

  var selectedHit: QuoteHit? { hits.indices.contains(cursor.selected) ? hits[cursor.selected] : nil }
}
