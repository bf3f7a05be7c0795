import Articles
import Drawing
import Search
import Shelves

extension State {
  /// Opens the search of quotes, or goes on with it.
  mutating func openSearch(query: String?) -> [Command] {
    if screen.search != nil {
      screen.search?.isTyping = true
    } else {
      keepBookmark()
      screens.append(.search(SearchScreen()))
      outbox.ask(.names)
    }
    guard let query else { return [] }
    return editSearch { line in line = LineEditor(query) }
  }

  mutating func pressInSearch(_ key: Key) -> [Command] {
    restHand()
    guard case .search(var now) = screen else { return [] }
    switch (key.code, key.control) {
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
        self.screen = .search(now)
        return open(hit)
      }
      return []
    case (.tab, _):
      if completeSearch(by: 1) { return [] }
      now.isTyping = now.hits.isEmpty
    case (.backTab, _):
      _ = completeSearch(by: -1)
      return []
    // A line with letters has hits to choose from.
    case (.up, _) where now.line.isEmpty || now.recalled != nil: return recallSearch(by: 1)
    case (.down, _) where now.recalled != nil: return recallSearch(by: -1)
    case (.down, _), (.character("n"), true): now.cursor.move(by: 1, count: now.hits.count)
    case (.up, _), (.character("p"), true): now.cursor.move(by: -1, count: now.hits.count)
    case (.pageDown, _): now.cursor.move(by: searchPage, count: now.hits.count)
    case (.pageUp, _): now.cursor.move(by: -searchPage, count: now.hits.count)
    case (.character("o"), true):
      changeOrder()
      return []
    case (.character("z"), true): return [.suspend]
    case (.character("l"), true): return [.redraw]
    default: return editSearch { _ = $0.handle(key) }
    }
    self.screen = .search(now)
    return []
  }

  /// Goes so many queries back in those that were typed before.
  private mutating func recallSearch(by step: Int) -> [Command] {
    guard case .search(let now) = screen else { return [] }
    let next = (now.recalled ?? -1) + step
    guard let line = next < 0 ? "" : history.line(next, of: .search) else { return [] }
    let commands = editSearch { $0 = LineEditor(line) }
    guard case .search(var edited) = screen else { return commands }
    edited.recalled = next < 0 ? nil : next
    self.screen = .search(edited)
    return commands
  }

  private var searchPage: Int {
    let layout = Layout(self)
    return max(1, layout.inside(layout.results).height / HitRow.height - 1)
  }

  /// Changes the query; a new one is searched for at once.
  mutating func editSearch(_ edit: (inout LineEditor) -> Void) -> [Command] {
    guard case .search(var now) = screen else { return [] }
    edit(&now.line)
    now.recalled = nil
    now.completions = []
    self.screen = .search(now)
    return []
  }
}
