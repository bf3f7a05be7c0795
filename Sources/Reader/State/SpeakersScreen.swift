import Articles
import Search

/// Who speaks, and what one of them said.
struct SpeakersScreen: Sendable {
  /// Whose speakers: of one article, or of all that are open.
  enum Scope: Hashable, Sendable {
    case article(ArticleID)
    case open
  }

  struct Row: Hashable, Sendable {
    var name: String
    var role: String?
    /// How many, of the kinds that are shown; of a person of the library, of all kinds.
    var quotations: Int
    /// The person of the library, in how many articles, and when last.
    var person: PersonID?
    var articles = 0
    var latest: String?
  }

  var scope: Scope
  /// Every speaker of the scope.
  var all: [Row] = []
  /// Those that the filter lets through, as indices in `all`.
  var order: [Int] = []
  var filter = ""
  var cursor = ListCursor()

  /// The persons of a library: which were asked for, and how many there are of them.
  var askedNames: String?
  var generation = 0
  var isAsking = false
  var total = 0
  /// The person whose page was asked for, and the page, which stays until another one is there.
  var askedPerson: PersonID?
  var pageGeneration = 0
  var page: PersonPage?
  var quotes = QuotationList()

  /// Whether the quotes of the selected speaker have the keys.
  var isReadingQuotes = false
  /// What the selected speaker said, in the scope, by date.
  var hits: [QuoteHit] = []
  var hitCursor = ListCursor()

  /// Whether it lists the persons of the library.
  func isOfLibrary(_ state: State) -> Bool { scope == .open && state.shelf != nil }

  /// A quotation of the library.
  func listing(_ row: Int) -> QuotationListing? { quotes.rows.indices.contains(row) ? quotes.rows[row] : nil }

  var selected: Row? { order.indices.contains(cursor.selected) ? all[order[cursor.selected]] : nil }
  var selectedHit: QuoteHit? { hits.indices.contains(hitCursor.selected) ? hits[hitCursor.selected] : nil }
}
