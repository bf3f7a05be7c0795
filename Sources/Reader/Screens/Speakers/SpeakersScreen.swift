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
  /// Whether `total` is exact or a minimum.
  var isCounted = true
  /// Whether the list must be read again, and whether the shown list is the one last requested.
  var isStale = false
  var isAgain = false
  /// A row to go to once it is listed.
  var wantedRow: Int?
  /// A list that was read again and has not who is selected, until it is known who has the name now.
  var waiting: Waiting?
  /// The persons who now have the names of removed ones; `nil` for nobody.
  var successors: [PersonID: PersonID?] = [:]
  /// The requested person, the pending question, and the page, which stays until the next arrives.
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

  var selected: Row? { order.indices.contains(cursor.selected) ? all[order[cursor.selected]] : nil }
  var selectedHit: QuoteHit? { hits.indices.contains(hitCursor.selected) ? hits[hitCursor.selected] : nil }

  /// Records the number of persons; `nil` means at least as many as listed, unless already known.
  mutating func count(_ known: Int?, orMoreThan least: Int) {
    guard let known else {
      if !isCounted { total = least + 1 }
      return
    }
    total = known
    isCounted = true
  }
}

extension SpeakersScreen: RowScreen {
  var focus: Focus { isReadingQuotes ? .results : .speakers }
  var mode: String { isReadingQuotes ? "QUOTES" : "SPEAKERS" }
  var likelyActions: [ActionName] {
    switch (isOfAll, isReadingQuotes) {
    case (true, true):
      [.forward, .keep, .compare, .copyCitation, .changeOrder, .quoteKinds, .reassignQuote, .help, .close]
    case (true, false): [.forward, .filter, .joinSpeaker, .speakers, .help, .close]
    case (false, true): [.forward, .keep, .copyQuote, .copyCitation, .help, .close]
    case (false, false): [.forward, .filter, .speakers, .help, .close]
    }
  }
  var holdsOnlyMatches: Bool { !isReadingQuotes && isOfAll && !filter.isEmpty }
  var articleInUse: ArticleID? { if case .article(let id) = scope { id } else { nil } }
  var rowCount: Int { isReadingQuotes ? hits.count : order.count }
  var selectedRow: Int { isReadingQuotes ? hitCursor.selected : cursor.selected }
  var hit: QuoteHit? { isReadingQuotes ? selectedHit : nil }
  var isBusy: Bool { false }

  var hitsToFollow: HitsToFollow? {
    guard isReadingQuotes, !hits.isEmpty else { return nil }
    return HitsToFollow(hits: hits, cursor: hitCursor, isComplete: !isOfAll || quotes.isComplete) {
      isOfAll ? quotes.count($0) : grouped(hits.count)
    }
  }

  func listing(_ row: Int) -> QuotationListing? {
    isOfAll && quotes.rows.indices.contains(row) ? quotes.rows[row] : nil
  }

  func key(_ row: Int) -> RowKey? { isReadingQuotes ? .quotation(hits[row]) : nil }

  func searched(_ row: Int) -> SearchedRow {
    if isReadingQuotes {
      return listing(row).map { .words([$0.text, $0.sourceText]) } ?? .quotation(hits[row])
    }
    let speaker = all[order[row]]
    return .words([speaker.name, speaker.role])
  }

  func rowsSeen(_ layout: Layout) -> Int {
    isReadingQuotes
      ? layout.inside(layout.results).height / HitRow.height
      : layout.inside(layout.speakers).height / Self.rowHeight
  }

  mutating func select(_ row: Int) {
    if isReadingQuotes {
      hitCursor.select(row, count: hits.count)
      quotes.wantedRow = nil
    } else {
      cursor.select(row, count: order.count)
      wantedRow = nil
    }
  }

  mutating func settle(_ layout: Layout) {
    cursor.settle(count: order.count, rows: layout.inside(layout.speakers).height / Self.rowHeight)
    hitCursor.settle(count: hits.count, rows: layout.inside(layout.results).height / HitRow.height)
  }

  mutating func forget() {
    isStale = askedNames != nil
    askedPerson = nil
    quotes.forget()
  }

  mutating func take(_ answer: ShelfAnswer, to ticket: ShelfTicket?) {
    switch answer {
    case .quotations(let page):
      guard quotes.take(page, to: ticket, cursor: &hitCursor) else { return }
      hits = quotes.hits
      if hits.isEmpty { isReadingQuotes = false }
    case .counts(let counts): quotes.take(counts, to: ticket)
    default: break
    }
  }
}

extension OpenScreen {
  /// The screen, where it is one of speakers.
  var speakers: SpeakersScreen? {
    get { self[SpeakersScreen.self] }
    set { self[SpeakersScreen.self] = newValue }
  }
}
