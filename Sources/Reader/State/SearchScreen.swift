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
  /// The query that `hits` answer.
  var answered = ""
  /// The search that `hits` come from.
  var generation = 0
  /// The search that is under way, and the version of the articles that it looks in.
  var asked = 0
  var version = 0
  /// Everything that was found, in order.
  var found: [QuoteHit] = []
  /// What of it is shown.
  var hits: [QuoteHit] = []
  /// What else was found: quotations of kinds that are not shown now.
  var hidden: [QuoteHit] = []
  var isSearching = false
  var cursor = ListCursor()
  /// What was found in the library, and in what order it is wanted.
  var quotes = QuotationList()
  var order = QuotationRequest.Order.newestFirst

  /// A quotation of the library.
  func listing(_ row: Int) -> QuotationListing? { quotes.rows.indices.contains(row) ? quotes.rows[row] : nil }

  /// Which kinds are shown: all, where the query itself says which.
  func kinds(_ shown: ShownKinds) -> ShownKinds {
    Query(parsing: line.text, isBeingTyped: true).condition.namesKind ? .indirect : shown
  }

  var selectedHit: QuoteHit? { hits.indices.contains(cursor.selected) ? hits[cursor.selected] : nil }
}
