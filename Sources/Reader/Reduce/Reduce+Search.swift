import Articles
import Drawing
import Search
import Shelves

extension State {
  /// Opens the search of quotes, or goes on with it.
  mutating func openSearch(query: String?) -> [Command] {
    if case .search(var screen) = screen {
      screen.isTyping = true
      screens[screens.count - 1] = .search(screen)
    } else {
      keepBookmark()
      screens.append(.search(SearchScreen()))
    }
    guard let query else { return [] }
    return editSearch { line in line = LineEditor(query) }
  }

  mutating func pressInSearch(_ key: Key) -> [Command] {
    guard case .search(var now) = screen else { return [] }
    switch (key.code, key.control) {
    case (.escape, _), (.character("c"), true):
      let hasHidden = now.quotes.counts?.hidden(now.kinds(kinds)) != nil
      if now.line.isEmpty || now.hits.isEmpty && !hasHidden {
        leaveScreen()
        return [.cancelSearch]
      }
      now.isTyping = false
    case (.enter, _):
      if let hit = now.selectedHit {
        now.isTyping = false
        screens[screens.count - 1] = .search(now)
        return open(hit)
      }
      return []
    case (.tab, _): now.isTyping = now.hits.isEmpty
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
    screens[screens.count - 1] = .search(now)
    return []
  }

  private var searchPage: Int {
    let layout = Layout(self)
    return max(1, layout.inside(layout.results).height / HitRow.height - 1)
  }

  /// Changes the query; a new one is searched for at once.
  mutating func editSearch(_ edit: (inout LineEditor) -> Void) -> [Command] {
    guard case .search(var now) = screen else { return [] }
    edit(&now.line)
    screens[screens.count - 1] = .search(now)
    return []
  }
}
