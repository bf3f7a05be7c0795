import Articles
import Drawing
import Search

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
      let hasHidden = !now.hidden.isEmpty || now.quotes.counts?.hidden(now.kinds(kinds)) != nil
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
    case (.character("o"), true) where shelf != nil:
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
    let before = now.line.text
    edit(&now.line)
    let query = now.line.text
    guard query != before, shelf == nil else {
      screens[screens.count - 1] = .search(now)
      return []
    }
    ask(&now)
    now.isSearching = !Query(parsing: query, isBeingTyped: true).isEmpty
    if !now.isSearching {
      (now.found, now.hits, now.hidden) = ([], [], [])
      now.answered = ""
      now.cursor = ListCursor()
    }
    screens[screens.count - 1] = .search(now)
    guard now.isSearching else { return [.cancelSearch] }
    return [.searchQuotes(generation: searchGeneration, query: query, index: quoteIndex)]
  }

  /// The screen whose query stands, though another may be on top of it.
  private var standingSearch: (index: Int, screen: SearchScreen)? {
    for index in screens.indices.reversed() {
      if case .search(let screen) = screens[index] {
        return Query(parsing: screen.line.text, isBeingTyped: true).isEmpty ? nil : (index, screen)
      }
    }
    return nil
  }

  /// Articles have come: searches for the standing query again, four times a second at most.
  mutating func searchAgainSoon() -> [Command] {
    guard !searchesAgain, standingSearch != nil else { return [] }
    searchesAgain = true
    searchTimerGeneration += 1
    return [.timer(milliseconds: 250, token: TimerToken(purpose: .searchesAgain, generation: searchTimerGeneration))]
  }

  /// Searches for the standing query in the articles that are there now.
  mutating func searchAgain() -> [Command] {
    searchesAgain = false
    guard case (let index, var now)? = standingSearch else { return [] }
    // A search that takes longer than articles take to come would otherwise never end.
    guard !now.isSearching else { return searchAgainSoon() }
    ask(&now)
    now.isSearching = true
    screens[index] = .search(now)
    return [.searchQuotes(generation: searchGeneration, query: now.line.text, index: quoteIndex)]
  }

  private mutating func ask(_ screen: inout SearchScreen) {
    searchGeneration += 1
    screen.asked = searchGeneration
    screen.version = articlesVersion
  }

  /// Searches again for a screen that is seen again after another one searched, or articles came, on top of it.
  mutating func refreshSearch() -> [Command] {
    guard shelf == nil, case .search(var now) = screen, !searchesAgain,
      !Query(parsing: now.line.text, isBeingTyped: true).isEmpty,
      now.isSearching ? now.asked != searchGeneration : now.version != articlesVersion
    else { return [] }
    now.isSearching = false
    screens[screens.count - 1] = .search(now)
    return searchAgain()
  }

  /// Takes what a search found; what an earlier one finds is not wanted any more.
  mutating func show(_ hits: [QuoteHit], generation: Int, isLast: Bool) {
    guard generation == searchGeneration,
      let index = screens.lastIndex(where: { if case .search = $0 { true } else { false } }),
      case .search(var now) = screens[index], now.isSearching
    else { return }
    let isOther = now.answered != now.line.text
    // A later answer to the same query leaves the selected quotation where it is on the screen.
    let kept = isOther || now.generation == generation ? nil : now.selectedHit
    if isOther || now.generation != generation {
      now.answered = now.line.text
      now.generation = generation
      (now.found, now.hits, now.hidden) = ([], [], [])
      if isOther { now.cursor = ListCursor() }
    }
    now.found += hits
    part(hits, of: &now)
    if let kept, let row = now.hits.firstIndex(of: kept) {
      now.cursor.top += row - now.cursor.selected
      now.cursor.selected = row
    }
    now.isSearching = !isLast
    screens[index] = .search(now)
  }

  /// Adds what was found to what is shown, or to what is not shown now.
  func part(_ found: [QuoteHit], of screen: inout SearchScreen) {
    // Those of one article come together.
    var last: (article: ArticleID, quotations: [PackedArticle.Attribution])?
    for hit in found where articles.contains(hit.article) {
      if last?.article != hit.article { last = (hit.article, articles[hit.article].kept.packed.attributions) }
      guard let quotations = last?.quotations, quotations.indices.contains(hit.quote) else { continue }
      if kinds.contains(quotations[hit.quote].kind) { screen.hits.append(hit) } else { screen.hidden.append(hit) }
    }
  }
}
