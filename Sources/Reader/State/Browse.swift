import Articles

/// The list of articles.
struct Browse: Sendable {
  /// The articles that are listed, by number: inputs in ascending order, those of a library either way.
  var order: [ArticleID] = []
  /// The words that they all hold.
  var filter = ""
  var cursor = ListCursor()

  var selectedArticle: ArticleID? {
    order.indices.contains(cursor.selected) ? order[cursor.selected] : nil
  }
}

/// What is selected in a list, and which row is the first that is seen.
struct ListCursor: Hashable, Sendable {
  var selected = 0
  var top = 0
  /// What was selected when the rows were settled last.
  private var settled = 0

  /// Selects the row so many below, staying on the list.
  mutating func move(by rows: Int, count: Int) {
    select(selected + rows, count: count)
  }

  mutating func select(_ row: Int, count: Int) {
    selected = max(0, min(row, count - 1))
  }

  /// Goes with what is selected to another row, which is then seen where this one was.
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
