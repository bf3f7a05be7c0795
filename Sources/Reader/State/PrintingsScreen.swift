import Articles
import Search

/// The same words as several articles print them.
struct PrintingsScreen: Sendable {
  /// Rows that a printing takes in the list.
  static let rowHeight = 2

  /// The quotation that the others are compared with.
  let origin: QuoteHit
  var generation: Int
  /// The earliest first; empty until they are there.
  var printings: [Printing] = []
  /// What each has that the origin has not, and the other way round.
  var comparisons: [PrintingComparison] = []
  var cursor = ListCursor()

  /// The row of the quotation that the others are compared with.
  var originRow: Int? {
    printings.firstIndex { $0.listing.article.articleID == origin.article && $0.listing.index == origin.quote }
  }

  var selectedHit: QuoteHit? {
    guard printings.indices.contains(cursor.selected) else { return nil }
    let listing = printings[cursor.selected].listing
    return QuoteHit(article: listing.article.articleID, quote: listing.index)
  }

  mutating func select(_ row: Int) { cursor.select(row, count: printings.count) }

  /// The next one that is not the origin, around the end.
  mutating func compareNext(by step: Int) {
    guard printings.count > 1 else { return }
    var row = cursor.selected
    repeat { row = (row + step + printings.count) % printings.count } while row == originRow
    select(row)
  }

  /// Takes the printings, and selects the first that is not the one they are compared with.
  mutating func take(_ found: [Printing]) {
    printings = found
    let base = printings[originRow ?? 0].listing
    comparisons = printings.map { PrintingComparison(base, $0.listing) }
    cursor.selected = originRow ?? 0
    compareNext(by: 1)
  }
}
