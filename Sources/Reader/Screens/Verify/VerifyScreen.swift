import Search
import Shelves

/// The quotations of a draft and their verdicts.
struct VerifyScreen: Sendable {
  /// A quotation of the draft, and what it is; `nil` until that is known.
  struct Row: Hashable, Sendable {
    var entry: DraftEntry
    var finding: Finding?
  }

  /// The file that the draft was read from, as it was typed.
  let path: String
  /// Every quotation, in the order of the draft.
  private(set) var rows: [Row] = []
  /// What words a row has to hold.
  var filter = "" { didSet { list() } }
  /// What is listed, as indices of `rows`.
  private(set) var order: [Int] = []
  var cursor = ListCursor()
  /// Whether the draft is being read.
  private(set) var isReading = true
  /// Whether the quotations are to be compared, or compared again, and the question that is to be answered.
  private var isStale = false
  private var ticket: ShelfTicket?

  /// How many quotations a row takes of the screen.
  static let rowHeight = 2

  init(path: String) { self.path = path }

  var isAsking: Bool { ticket != nil }

  var selected: Row? { order.indices.contains(cursor.selected) ? rows[order[cursor.selected]] : nil }

  /// The quotation of a row of the list.
  func row(_ number: Int) -> Row { rows[order[number]] }

  /// How many are known.
  var compared: Int { rows.count { $0.finding != nil } }

  /// Reads the file again; the old rows stay until then.
  mutating func read() { isReading = true }

  /// The file could not be read, or reading was cancelled.
  mutating func stopReading() { isReading = false }

  /// Takes the draft, keeping the selection if it still exists.
  mutating func take(_ entries: [DraftEntry]) {
    let (old, kept) = (order.map { rows[$0].entry }, cursor)
    rows = entries.map { Row(entry: $0) }
    cursor = ListCursor()
    list()
    if !old.isEmpty {
      cursor = kept
      cursor.keep(old, in: order.map { rows[$0].entry })
    }
    (isReading, isStale, ticket) = (false, true, nil)
  }

  /// Requests the verdicts, unless already requested.
  mutating func ask(in state: inout State) {
    guard !rows.isEmpty, isStale && !isAsking || isAsking && !state.outbox.isLast(ticket) else { return }
    isStale = false
    ticket = state.outbox.ask(.verify(rows.map(\.entry.quotation)))
  }

  /// Takes what some of them are, if that is the answer to this screen's question.
  mutating func take(_ answer: ShelfAnswer, to ticket: ShelfTicket?) {
    guard case .findings(let found, let start) = answer, isAsking, ticket == self.ticket,
      start + found.count <= rows.count
    else { return }
    for (index, finding) in found.enumerated() { rows[start + index].finding = finding }
    if start + found.count == rows.count { self.ticket = nil }
    list()
  }

  /// Stops waiting; known verdicts stay.
  mutating func stop() { (isReading, isStale, ticket) = (false, false, nil) }

  /// The next row to correct after a row, or before it, wrapping around. `nil` if there is none.
  func next(from row: Int, by step: Int) -> Int? {
    for offset in 0..<order.count {
      let place = (row + (offset + 1) * step) % order.count
      let wrapped = place < 0 ? place + order.count : place
      if rows[order[wrapped]].finding?.isAsPrinted == false { return wrapped }
    }
    return nil
  }

  private mutating func list() {
    let old = order
    let query = TextFilter(filter, atWordStart: false)
    order = query.isEmpty ? Array(rows.indices) : rows.indices.filter { query.matches(Self.words(of: rows[$0])) }
    cursor.keep(old, in: order)
  }

  private static func words(of row: Row) -> [String?] {
    let listing = row.finding?.printed.first?.listing
    return [
      row.entry.shown, row.entry.quotation.speaker, row.finding?.verdict.title, listing?.speaker, listing?.provenance,
      listing?.title,
    ]
  }
}

extension VerifyScreen: RowScreen {
  var focus: Focus { .results }
  var mode: String { "DRAFT" }
  var likelyActions: [ActionName] { [.forward, .findNext, .keep, .copyCitation, .filter, .help, .close] }
  var holdsOnlyMatches: Bool { rowCount > 0 }
  var rowCount: Int { order.count }
  var selectedRow: Int { cursor.selected }
  var isBusy: Bool { isReading || isAsking }
  var isStoppable: Bool { isBusy }

  var hit: QuoteHit? {
    selected?.finding?.printed.first.map { QuoteHit(article: $0.listing.article, quote: $0.listing.index) }
  }

  func listing(_ row: Int) -> QuotationListing? {
    order.indices.contains(row) ? rows[order[row]].finding?.printed.first?.listing : nil
  }

  func key(_ row: Int) -> RowKey? { .drafted(order[row]) }

  func searched(_ row: Int) -> SearchedRow { .words(Self.words(of: rows[order[row]])) }

  func rowsSeen(_ layout: Layout) -> Int { max(1, layout.inside(layout.results).height / Self.rowHeight) }

  mutating func select(_ row: Int) { cursor.select(row, count: order.count) }

  mutating func settle(_ layout: Layout) { cursor.settle(count: order.count, rows: rowsSeen(layout)) }

  mutating func forget() { isStale = isStale || !rows.isEmpty }
}

extension Finding.Verdict {
  /// What the list calls it.
  var title: String {
    switch self {
    case .exact: "exact"
    case .changed: "changed"
    case .otherSpeaker: "somebody else’s"
    case .joined: "joined"
    case .reordered: "out of order"
    case .notFound: "not found"
    }
  }
}

extension OpenScreen {
  /// The screen, where it is one of a draft.
  var verify: VerifyScreen? {
    get { self[VerifyScreen.self] }
    set { self[VerifyScreen.self] = newValue }
  }
}
