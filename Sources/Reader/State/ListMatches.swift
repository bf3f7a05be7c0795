import Search

/// What “/” looks for in the list of a library: which articles have it, though few of them are at hand.
struct ListMatches: Sendable {
  /// Where to go once it is known what there is.
  enum Goal: Hashable, Sendable {
    /// To the first match from this article on.
    case from(ArticleID?)
    /// So many matches on, or back.
    case steps(Int)
  }

  /// What was asked for last, and by which number the answer is known.
  var asked: ArticleListRequest
  var generation: Int
  var isAsking = true
  /// Whether it is to be looked for again.
  var isStale = false
  var goal: Goal?
  /// What is wrong with the query.
  var slips: [String] = []
  /// The articles of the library that have it.
  private(set) var ids: Set<ArticleID> = []
  /// Their rows in the list, in order.
  private(set) var rows: [Int] = []

  /// Takes the articles, and finds their rows in the list.
  mutating func take(_ found: [ArticleID], in order: [ArticleID]) {
    ids = Set(found)
    list(order)
  }

  /// Finds the rows in a list that is another one now.
  mutating func list(_ order: [ArticleID]) {
    rows = ids.isEmpty ? [] : order.indices.filter { ids.contains(order[$0]) }
  }

  /// The row so many matches behind one, or before it, around the end when need be.
  func row(_ steps: Int, from row: Int) -> Int? {
    guard !rows.isEmpty else { return nil }
    // The first match at or behind the row.
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    let isHere = low < rows.count && rows[low] == row
    let place = steps > 0 && !isHere ? low + steps - 1 : low + steps
    return rows[((place % rows.count) + rows.count) % rows.count]
  }
}
