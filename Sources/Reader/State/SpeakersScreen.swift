import Articles

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
    /// How many, of the kinds that are shown.
    var quotations: Int
  }

  var scope: Scope
  /// Every speaker of the scope.
  var all: [Row] = []
  /// Those that the filter lets through, as indices in `all`.
  var order: [Int] = []
  var filter = ""
  var cursor = ListCursor()

  /// Whether the quotes of the selected speaker have the keys.
  var isReadingQuotes = false
  /// What the selected speaker said, in the scope, by date.
  var hits: [QuoteHit] = []
  var hitCursor = ListCursor()

  var selected: Row? { order.indices.contains(cursor.selected) ? all[order[cursor.selected]] : nil }
  var selectedHit: QuoteHit? { hits.indices.contains(hitCursor.selected) ? hits[hitCursor.selected] : nil }
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

  var selectedHit: QuoteHit? { hits.indices.contains(cursor.selected) ? hits[cursor.selected] : nil }
}
