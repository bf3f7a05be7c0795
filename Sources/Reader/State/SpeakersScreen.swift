import Articles
import Basics
import Search
import Shelves

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
    /// How many of each kind; of a person of the library that is not known here.
    var kinds: KindCounts?
    /// The person of the library, in how many articles, and when last.
    var person: PersonID?
    var articles = 0
    var latest: String?
  }

  /// Persons that are not shown yet.
  struct Waiting: Sendable {
    var rows: [Row]
    var total: Int?
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
  var ticket: ShelfTicket?
  var isAsking = false
  var total = 0
  /// Whether `total` is known; otherwise there are at least so many.
  var isCounted = true
  /// Whether the list is to be read again, and whether what was asked for last is the list that is shown.
  var isStale = false
  var isAgain = false
  /// A row to go to as soon as it is there.
  var wantedRow: Int?
  /// A list that was read again and has not who is selected, until it is known who has the name now.
  var waiting: Waiting?
  /// Who has the name of persons that went; `nil` for nobody.
  var successors: [PersonID: PersonID?] = [:]
  /// The person whose page was asked for, the question until it is answered, and the page, which stays until another one is there.
  var askedPerson: PersonID?
  var pageTicket: ShelfTicket?
  var page: PersonPage?
  var quotes = QuotationList()
  /// In what order a person's quotations are listed.
  var quoteOrder = QuotationRequest.Order.newestFirst

  /// Whether the quotes of the selected speaker have the keys.
  var isReadingQuotes = false
  /// What the selected speaker said, in the scope, by date.
  var hits: [QuoteHit] = []
  var hitCursor = ListCursor()

  /// How many persons there are: “1,204”, or “100+” while that is being counted.
  var totalText: String { isCounted ? grouped(total) : grouped(total - 1) + "+" }

  /// Whether it lists the persons of the shelf, not the speakers of one article.
  var isOfAll: Bool { scope == .open }

  /// A row of the list of quotations.
  func listing(_ row: Int) -> QuotationListing? { quotes.rows.indices.contains(row) ? quotes.rows[row] : nil }

  var selected: Row? { order.indices.contains(cursor.selected) ? all[order[cursor.selected]] : nil }
  var selectedHit: QuoteHit? { hits.indices.contains(hitCursor.selected) ? hits[hitCursor.selected] : nil }

  /// Notes how many persons there are; of `nil` that there are more than so many, unless it is known already.
  mutating func count(_ known: Int?, orMoreThan least: Int) {
    guard let known else {
      if !isCounted { total = least + 1 }
      return
    }
    total = known
    isCounted = true
  }
}
