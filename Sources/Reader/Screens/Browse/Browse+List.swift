import Articles
import Search
import Shelves

/// The list of articles: its order, its rows, and its filters.
extension State {
  mutating func askForList() {
    let wanted = shelf.wanted
    guard wanted != shelf.asked else { return }
    shelf.asked = wanted
    shelf.ticket = outbox.ask(.list(wanted))
  }

  mutating func takeList(_ order: ArticleOrder, _ total: Int?, _ isWhole: Bool, _ ticket: ShelfTicket?) {
    var now = shelf
    guard ticket == now.ticket, let asked = now.asked else { return }
    let isOther = now.shown != asked
    // Of a list that is only read again, the old one is shown until the new one is whole.
    guard isOther || isWhole || browse.order.isEmpty else { return }
    // A list that is read again keeps its selection. So does one in another order or without a filter; what a new filter
    // lets through is shown from its top.
    let isOtherFeed = isOther && asked.feeds != now.shown.feeds && asked.feeds != nil
    let isFiltered = isOtherFeed || isOther && asked.query != now.shown.query && !asked.query.isEmpty
    let kept = isFiltered ? now.kept : now.kept ?? browse.selectedArticle
    let before = browse.list
    browse.list = ListOrder(order.ids)
    now.shown = asked
    now.isUnread = order.isUnread
    now.unreadCount = order.isUnread.count { $0 }
    now.count = isWhole ? order.ids.count : max(total ?? 0, order.ids.count + 1)
    now.isCounted = isWhole || total != nil
    now.slips = order.slips
    if let wanted = now.wantedRow, isWhole || wanted < order.ids.count {
      browse.cursor.select(wanted, count: browse.order.count)
      now.wantedRow = nil
    } else if let kept, let row = isOther ? browse.list.row(of: kept) : browse.list.row(of: kept, orNextIn: before) {
      browse.cursor.shift(to: row)
    } else if isOther {
      browse.cursor = ListCursor()
      // As in newsboat, a feed is gone into where it was not read yet.
      if isOtherFeed { browse.cursor.selected = order.isUnread.firstIndex(of: true) ?? 0 }
    }
    now.matches?.list(browse.list)
    // What is not among the first may be among the rest, or be still to come.
    let isMissing = now.kept.map { browse.list.row(of: $0) == nil } ?? false
    now.kept = !isWhole || isMissing && loading.isRunning ? kept : nil
    shelf = now
  }

  mutating func askForRows() {
    askForRowsOffList()
    let layout = Layout(self)
    guard layout.list != nil else { return }
    let now = shelf
    let rows = max(1, layout.listRows)
    let top = browse.cursor.top
    func part(_ before: Int, _ behind: Int) -> Range<Int> {
      let end = min(browse.order.count, top + rows + behind)
      return min(max(0, top - before), end)..<end
    }
    let isMissing = { (id: ArticleID) in !now.freshRows.contains(id) && !now.askedRows.contains(id) }
    guard browse.order[part(rows / 2, rows / 2)].contains(where: isMissing) else { return }
    let wanted = browse.order[part(rows, rows * 2)]
    if now.rows.count > Desk.mostRows {
      let near = Set(wanted)
      shelf.rows = now.rows.filter { near.contains($0.key) }
      shelf.freshRows.formIntersection(near)
    }
    let missing = wanted.filter(isMissing)
    shelf.askedRows.formUnion(missing)
    outbox.ask(.rows(missing))
  }

  /// Asks for the rows of articles that are shown though they are in no list that is: they say how far an input is.
  private mutating func askForRowsOffList() {
    let shown = Set([reading?.article, subject].compactMap { $0 })
    let missing = shown.filter { !shelf.freshRows.contains($0) && !shelf.askedRows.contains($0) }
    guard !missing.isEmpty else { return }
    shelf.askedRows.formUnion(missing)
    outbox.ask(.rows(missing.sorted()))
  }

  /// Goes to a row of the list, which may be one whose article is not known yet.
  mutating func selectArticle(row: Int) {
    if row >= browse.order.count, browse.order.count < shelf.count {
      shelf.wantedRow = shelf.isCounted ? min(row, shelf.count - 1) : row
    } else {
      shelf.wantedRow = nil
    }
    shelf.kept = nil
    shelf.matches?.goal = nil
    browse.cursor.select(row, count: browse.order.count)
  }

  mutating func filterList(_ filter: String) {
    browse.filter = filter
    shelf.kept = nil
    shelf.wanted.query = filter
    shelf.wanted.isBeingTyped = true
  }

  mutating func showOnly(_ flag: WritableKeyPath<ArticleListRequest, Bool>, _ what: String) {
    focusList()
    shelf.wanted[keyPath: flag].toggle()
    let isOn = shelf.wanted[keyPath: flag]
    say(.info, isOn ? "Only \(what) articles are listed." : "All articles are listed, \(what) or not.")
  }

  /// Changes the order of the list.
  mutating func changeOrder() {
    shelf.wanted.order = shelf.nextOrder
    say(.info, shelf.wanted.order.sentence)
  }
}
