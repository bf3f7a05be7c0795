import Basics
import Search
import Shelves

/// Marking rows, so that something is done to all of them.
extension State {
  /// Marks a number of rows starting with the selected one, and moves past them; unmarks them if all are marked.
  mutating func markRows(_ count: Int) {
    let first = selectedRow ?? 0
    let keys = (first..<min(first + count, max(rowCount, first + 1))).compactMap(key)
    guard !keys.isEmpty else { return }
    var marks = marks
    if keys.allSatisfy(marks.contains) { marks.subtract(keys) } else { marks.formUnion(keys) }
    setMarks(marks)
    select(row: min(first + count, rowCount - 1))
  }

  mutating func setMarks(_ marks: Set<RowKey>) {
    marked[screens.count - 1] = marks.isEmpty ? nil : marks
  }

  /// Lets go of the marks of screens that were left, and of the quotes of an article that is not the one that is read.
  mutating func settleMarks() {
    guard !marked.isEmpty else { return }
    for depth in Array(marked.keys) where depth >= screens.count { marked[depth] = nil }
    guard case .article(let id) = screen else { return }
    setMarks(
      marks.filter {
        switch $0 {
        case .quotation(let hit): hit.article == id
        case .caption(let article, _): article == id
        case .article, .clipping, .drafted: false
        }
      })
  }

  /// Whether an action on marked rows cannot be done because none of them is listed; says so then.
  mutating func missesMarkedRows(_ name: ActionName) -> Bool {
    guard name.isForMarkedRows, !marks.isEmpty, markedRows.isEmpty else { return false }
    let key = keymap.shownKey(for: .leave) ?? ":leave"
    say(.warning, "None of the \(counted(marks.count, "marked row")) is in the list now: \(key) unmarks them.")
    return true
  }

  /// The articles of marked rows that an action looks into.
  private func articles(of name: ActionName) -> Set<ArticleID> {
    switch name {
    case .keep, .copyCitation, .copyMarkdown, .copyBibTeX, .copyCSL: Set(markedQuotations.map(\.article))
    case .copyURL: markedRows.isEmpty ? [] : Set(subjects)
    default: []
    }
  }

  /// Whether an action on marked rows has to wait for their articles; it is then done once these are there.
  mutating func awaitsMarkedRows(_ name: ActionName) -> Bool {
    let articles = articles(of: name)
    guard articles.contains(where: { !self.articles.has($0) }) else { return false }
    shelf.awaitedRows = Desk.AwaitedRows(articles: articles, action: name)
    say(.info, "Reading \(counted(articles.count, "article"))…")
    return true
  }

  /// Does the action that waited for the articles of marked rows, once the last has arrived.
  mutating func followMarkedRows() {
    guard let awaited = shelf.awaitedRows, awaited.articles.allSatisfy(articles.has) else { return }
    shelf.awaitedRows = nil
    if articles(of: awaited.action).isSubset(of: awaited.articles) { outbox += perform(awaited.action) }
  }
}
