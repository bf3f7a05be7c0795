import Basics
import Search
import Shelves

/// What “/” looks for in the list of articles: which articles have it, though few of them are at hand.
struct ListMatches: Sendable {
  /// Where to go once the matches are known.
  enum Goal: Hashable, Sendable {
    /// To the first match from this article on.
    case from(ArticleID?)
    /// So many matches on, or back.
    case steps(Int)
  }

  /// The last request and its ticket.
  var asked: ArticleListRequest
  var ticket: ShelfTicket
  var isAsking = true
  /// Whether it is to be looked for again.
  var isStale = false
  var goal: Goal?
  /// Whether the article that is gone to is opened: a hand that knows what it looks for has pressed the key already.
  var opensGoal = false
  /// The article from which on what comes next was asked for.
  var start: ArticleID?
  /// Whether there are more than are known yet.
  var isPart = false
  /// What is wrong with the query.
  var slips: [String] = []
  /// The articles that have it, in the order of the list.
  private(set) var ids: [ArticleID] = []
  /// Their rows in the list, in order.
  private(set) var rows: [Int] = []

  /// Takes the articles, and finds their rows in the list.
  mutating func take(_ found: [ArticleID], in order: ListOrder) {
    ids = found
    list(order)
  }

  /// Finds the rows in a list that is another one now.
  mutating func list(_ order: ListOrder) { rows = ids.isEmpty ? [] : order.rows(of: ids) }

  /// The index of a row among the matches; `nil` if it is not one.
  func place(of row: Int) -> Int? {
    let place = insertion(of: row)
    return place < rows.count && rows[place] == row ? place : nil
  }

  /// The first match at or behind a row.
  private func insertion(of row: Int) -> Int {
    rows.partitionPoint { $0 >= row }
  }

  /// The row a number of matches after one, or before it, wrapping around.
  func row(_ steps: Int, from row: Int) -> Int? {
    guard !rows.isEmpty else { return nil }
    let low = insertion(of: row)
    let isHere = low < rows.count && rows[low] == row
    let place = steps > 0 && !isHere ? low + steps - 1 : low + steps
    return rows[((place % rows.count) + rows.count) % rows.count]
  }
}
