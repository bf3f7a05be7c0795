import Articles
import Search
import Shelves

/// The list of articles.
struct Browse: Sendable {
  /// The articles that are listed.
  var list = ListOrder()
  /// Their numbers, from the top to the end.
  var order: [ArticleID] { list.ids }
  /// What they all hold, in the query language.
  var filter = ""
  var cursor = ListCursor()

  var selectedArticle: ArticleID? {
    order.indices.contains(cursor.selected) ? order[cursor.selected] : nil
  }

  /// The first row with this article or one that is listed behind it; `nil` if numbers say nothing about that.
  func insertionRow(of id: ArticleID) -> Int? { list.insertionRow(of: id) }

  /// The row of an article; `nil` when it is not listed.
  func row(of id: ArticleID) -> Int? { selectedArticle == id ? cursor.selected : list.row(of: id) }

  /// The same, or of the article that follows where it would stand.
  func row(ofOrBehind id: ArticleID) -> Int? { list.row(of: id, orNextIn: list) }
}

/// What is selected in a list, and which row is the first that is seen.
struct ListCursor: Hashable, Sendable {
  var selected = 0
  var top = 0
  /// What was selected when the rows were settled last.
  private var settled = 0

  /// Moves the selection down a number of rows, within the list.
  mutating func move(by rows: Int, count: Int) {
    select(selected + rows, count: count)
  }

  mutating func select(_ row: Int, count: Int) {
    selected = max(0, min(row, count - 1))
  }

  /// Moves the selection to another row, shown at the same height.
  mutating func shift(to row: Int) {
    top += row - selected
    selected = row
    settled = row
  }

  /// Scrolls as little as possible so that the selected row is seen, and nothing is empty that could be full.
  mutating func settle(count: Int, rows: Int) {
    select(selected, count: count)
    let rows = max(1, rows)
    // A row of context above and below, where there is room for one; but nothing moves where nobody has moved.
    let margin = rows >= 5 && selected != settled ? 1 : 0
    settled = selected
    top = max(min(top, selected - margin), selected + margin + 1 - rows)
    top = max(0, min(top, count - rows))
  }
}
