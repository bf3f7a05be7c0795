import Articles
import Drawing
import Search
import Shelves

extension State {
  /// Opens the quote search, or continues it.
  mutating func openSearch(query: String?) -> [Command] {
    if screen.search != nil {
      screen.search?.isTyping = true
    } else {
      keepBookmark()
      screens.append(.rows(SearchScreen()))
      outbox.ask(.names)
    }
    guard let query else { return [] }
    return editSearch { line in line = LineEditor(query) }
  }

  mutating func pressInSearch(_ key: Key) -> [Command] {
    restHand()
    guard var now = screen.search else { return [] }
    if key.code == .tab || key.code == .backTab {
      completeSearch(by: key.code == .tab ? 1 : -1)
      return []
    }
    let offered = now.completions.lines
    now.completions = SearchScreen.Completions()
    switch (key.code, key.control) {
    case (.escape, _) where !offered.isEmpty: break
    case (.escape, _), (.character("c"), true):
      let hasHidden = now.quotes.counts?.hidden(now.kinds(kinds)) != nil
      if now.line.isEmpty || now.hits.isEmpty && !hasHidden {
        leaveScreen()
        return [.withdraw([.quotations, .counts])]
      }
      now.isTyping = false
      history.add(now.line.text, to: .search)
    case (.enter, _):
      if let hit = now.selectedHit {
        now.isTyping = false
        history.add(now.line.text, to: .search)
        self.screen.search = now
        return open(hit)
      }
      return []
    // A line with letters has hits to choose from.
    case (.up, _) where now.line.isEmpty || now.recalled != nil: return recallSearch(by: 1)
    case (.down, _) where now.recalled != nil: return recallSearch(by: -1)
    case (.down, _), (.character("n"), true): now.cursor.move(by: 1, count: now.hits.count)
    case (.up, _), (.character("p"), true): now.cursor.move(by: -1, count: now.hits.count)
    case (.pageDown, _): now.cursor.move(by: searchPage, count: now.hits.count)
    case (.pageUp, _): now.cursor.move(by: -searchPage, count: now.hits.count)
    case (.character("o"), true):
      return now.perform(.changeOrder, times: 1, in: &self) ?? []
    case (.character("z"), true): return [.suspend]
    case (.character("l"), true): return [.redraw]
    default: return editSearch { _ = $0.handle(key) }
    }
    self.screen.search = now
    return []
  }

  /// Goes a number of queries back in the history.
  private mutating func recallSearch(by step: Int) -> [Command] {
    guard let now = screen.search else { return [] }
    let next = (now.recalled ?? -1) + step
    guard let line = next < 0 ? "" : history.line(next, of: .search) else { return [] }
    let commands = editSearch { $0 = LineEditor(line) }
    guard var edited = screen.search else { return commands }
    edited.recalled = next < 0 ? nil : next
    self.screen.search = edited
    return commands
  }

  private var searchPage: Int {
    let layout = Layout(self)
    return max(1, layout.inside(layout.results).height / HitRow.height - 1)
  }

  /// Changes the query; a new one is searched for at once.
  mutating func editSearch(_ edit: (inout LineEditor) -> Void) -> [Command] {
    guard var now = screen.search else { return [] }
    edit(&now.line)
    now.recalled = nil
    now.completions = SearchScreen.Completions()
    self.screen.search = now
    return []
  }
}

extension SearchScreen {
  func perform(_ action: ActionName, times _: Int, in state: inout State) -> [Command]? {
    switch action {
    case .focusNext, .focusPrevious: state.screen.search?.isTyping = true
    case .changeOrder:
      let orders = QuotationRequest.Order.allCases
      let next = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
      state.screen.search?.order = next
      state.say(.info, next.sentence)
    default: return nil
    }
    return []
  }

  func goTo(row: Int?, in state: inout State) {
    var screen = self
    let kinds = kinds(state.kinds)
    screen.cursor.select(screen.quotes.want(row, kinds), count: hits.count)
    state.screen.search = screen
    state.sayFarthest(quotes, row)
  }

  func click(_ point: Point, _ layout: Layout, in state: inout State) -> [Command] {
    if layout.input?.contains(point) == true { return state.openSearch(query: nil) }
    if layout.preview?.contains(point) == true { return state.clickPreview(point, layout) }
    return state.clickRow(point, in: layout.results, top: cursor.top, height: HitRow.height, layout)
  }

  func exportable(in _: State) -> Export.Contents? { hits.isEmpty ? nil : .quotations(hits) }

  func exportRemark(in state: State) -> String {
    quotes.isComplete ? "" : state.remark(thatThereAre: quotes.count(kinds(state.kinds)))
  }

  mutating func ask(in state: inout State) { state.askForQuotations(&self) }
}

extension State {
  /// Opens the article beside the hits at the clicked place, without moving the text.
  fileprivate mutating func clickPreview(_ point: Point, _ layout: Layout) -> [Command] {
    let shown = preview
    let commands = goForward()
    let line = point.y - layout.textColumn(of: layout.preview, measure: options.measure).y
    guard let shown, shown.isOfWhole, reading?.article == shown.hit.article, line >= 0 else { return commands }
    var flow = shown.reading.flow
    let place = flow.move(shown.reading.top, by: line).place
    reading?.goBack(to: shown.reading.bookmark)
    reading?.point(at: place)
    return commands
  }

  /// Asks for the quotations that are searched for.
  fileprivate mutating func askForQuotations(_ screen: inout SearchScreen) {
    let query = screen.line.text
    guard query.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
      if screen.quotes.asked != nil { outbox.append(.withdraw([.quotations, .counts])) }
      screen.quotes.clear()
      screen.hits = []
      screen.cursor = ListCursor()
      screen.answered = ""
      screen.isSearching = false
      return
    }
    let wanted = QuotationRequest(
      query: query, isBeingTyped: true, kinds: screen.kinds(kinds).kinds, order: screen.order, isGrouped: true)
    screen.quotes.ask(wanted, selected: screen.cursor.selected, through: &outbox)
    screen.isSearching = screen.quotes.isAsking
  }
}
