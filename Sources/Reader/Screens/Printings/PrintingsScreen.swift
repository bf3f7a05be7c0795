import Articles
import Search
import Shelves

/// The same words as several articles print them.
struct PrintingsScreen: Sendable {
  /// Rows that a printing takes in the list.
  static let rowHeight = 2

  /// The quotation that the others are compared with.
  let origin: QuoteHit
  /// The question that is to be answered.
  var ticket: ShelfTicket?
  /// Whether they are to be read (again).
  var isStale = true
  /// Earliest first; empty until they arrive.
  var printings: [Printing] = []
  /// What each has that the origin has not, and the other way round.
  var comparisons: [PrintingComparison] = []
  var cursor = ListCursor()

  init(origin: QuoteHit) { self.origin = origin }

  func isOrigin(_ printing: Printing) -> Bool { Self.hit(printing) == origin }

  static func hit(_ printing: Printing) -> QuoteHit {
    QuoteHit(article: printing.listing.article, quote: printing.listing.index)
  }

  /// The row of the quotation that the others are compared with.
  var originRow: Int? { printings.firstIndex(where: isOrigin) }

  var selectedHit: QuoteHit? {
    printings.indices.contains(cursor.selected) ? Self.hit(printings[cursor.selected]) : nil
  }

  /// The next one that is not the origin, around the end.
  mutating func compareNext(by step: Int) {
    guard printings.count > 1 else { return }
    var row = cursor.selected
    repeat { row = (row + step + printings.count) % printings.count } while row == originRow
    select(row)
  }

  /// Takes the printings, and selects the first that is not the one they are compared with; read again, they stay.
  mutating func take(_ found: [Printing]) {
    let old = printings.map(Self.hit)
    printings = found
    let base = printings[originRow ?? 0].listing
    comparisons = printings.map { PrintingComparison(base, $0.listing) }
    guard old.isEmpty else { return cursor.keep(old, in: printings.map(Self.hit)) }
    cursor.selected = originRow ?? 0
    compareNext(by: 1)
  }
}

extension PrintingsScreen: RowScreen {
  var focus: Focus { .results }
  var mode: String { "PRINTINGS" }
  var likelyActions: [ActionName] { [.forward, .keep, .copyCitation, .help, .close] }
  var rowCount: Int { printings.count }
  var selectedRow: Int { cursor.selected }
  var hit: QuoteHit? { selectedHit }
  var isBusy: Bool { printings.isEmpty }

  func listing(_ row: Int) -> QuotationListing? { printings.indices.contains(row) ? printings[row].listing : nil }

  func key(_ row: Int) -> RowKey? { .quotation(Self.hit(printings[row])) }

  func searched(_ row: Int) -> SearchedRow {
    let listing = printings[row].listing
    return .words([listing.text, listing.provenance, listing.speaker])
  }

  func rowsSeen(_ layout: Layout) -> Int { layout.inside(layout.speakers).height / Self.rowHeight }

  mutating func select(_ row: Int) { cursor.select(row, count: printings.count) }

  mutating func settle(_ layout: Layout) { cursor.settle(count: printings.count, rows: rowsSeen(layout)) }

  mutating func forget() { isStale = true }
}

extension OpenScreen {
  /// The screen, where it is one of printings.
  var printings: PrintingsScreen? {
    get { self[PrintingsScreen.self] }
    set { self[PrintingsScreen.self] = newValue }
  }
}
