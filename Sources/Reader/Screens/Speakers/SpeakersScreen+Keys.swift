import Articles
import Drawing
import Search
import Shelves

extension SpeakersScreen {
  /// Rows that a speaker takes: name, and role below.
  static let rowHeight = 2
}

extension State {
  /// Opens the speakers of the article that is being read, or of all; pressed again there, changes between the two.
  mutating func openSpeakers() {
    if var screen = screen.speakers {
      let other: SpeakersScreen.Scope
      switch screen.scope {
      case .article: other = .open
      case .open:
        guard let id = reading?.article ?? browse.selectedArticle, articles.has(id) else { return }
        other = .article(id)
      }
      let name = screen.selected?.name
      screen.scope = other
      screen.isReadingQuotes = false
      changeScope(&screen, selecting: name)
      refresh(&screen, selecting: name)
      self.screen.speakers = screen
      return
    }
    keepBookmark()
    var new = SpeakersScreen(scope: .open)
    var name: String?
    if case .article(let id) = screen {
      new.scope = .article(id)
      name = currentSpeaker.map { article(id).speakers[$0].name }
    }
    refresh(&new, selecting: name)
    screens.append(.rows(new))
  }

  /// Between the speakers of an article and those of all, where the same name is looked for.
  private func changeScope(_ screen: inout SpeakersScreen, selecting name: String?) {
    let isOfLibrary = screen.scope == .open
    screen = SpeakersScreen(scope: screen.scope)
    if isOfLibrary, let name { screen.filter = name }
  }

  /// Lists the speakers anew wherever they are listed, also on screens below the one that is seen.
  mutating func refreshSpeakers() {
    for index in screens.indices {
      guard var screen = screens[index].speakers else { continue }
      refresh(&screen)
      screens[index].speakers = screen
    }
  }

  /// Lists the speakers of an article anew, keeping who is selected; those of all come from the shelf.
  func refresh(_ screen: inout SpeakersScreen, selecting wanted: String? = nil) {
    guard case .article(let id) = screen.scope else { return }
    let name = wanted ?? screen.selected?.name
    let article = self.article(id)
    let all = article.quotationCounts
    let counts = all.map { $0.shown(kinds) }
    let order = article.speakers.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
    screen.all = order.map { index in
      let speaker = article.speakers[index]
      return SpeakersScreen.Row(name: speaker.name, role: speaker.role, quotations: counts[index], kinds: all[index])
    }
    filterSpeakers(&screen)
    if let name, let row = screen.order.firstIndex(where: { screen.all[$0].name == name }) {
      screen.cursor.selected = row
    }
    readQuotes(of: &screen)
  }

  func filterSpeakers(_ screen: inout SpeakersScreen) {
    let query = TextFilter(screen.filter, atWordStart: false)
    screen.order =
      query.isEmpty
      ? Array(screen.all.indices)
      : screen.all.indices.filter { query.matches([screen.all[$0].name, screen.all[$0].role]) }
    screen.cursor.select(screen.cursor.selected, count: screen.order.count)
  }

  /// Lists what the selected speaker said in the article, in the kinds that are shown.
  func readQuotes(of screen: inout SpeakersScreen) {
    guard case .article(let id) = screen.scope, let name = screen.selected?.name else {
      screen.hits = []
      screen.isReadingQuotes = false
      return
    }
    let article = self.article(id)
    let speaker = article.speakers.firstIndex { $0.name == name }
    let selected = screen.selectedHit
    screen.hits = article.quotations.indices
      .filter {
        speaker != nil && article.quotations[$0].speaker == speaker && kinds.contains(article.quotations[$0].kind)
      }
      .map { QuoteHit(article: id, quote: $0) }
    if let selected, let row = screen.hits.firstIndex(of: selected) {
      screen.hitCursor.selected = row
    } else {
      screen.hitCursor = ListCursor()
    }
  }
}

extension SpeakersScreen {
  func perform(_ action: ActionName, times _: Int, in state: inout State) -> [Command]? {
    switch action {
    case .forward where isReadingQuotes: return selectedHit.map { state.open($0) } ?? []
    case .forward:
      guard hits.isEmpty else {
        state.screen.speakers?.isReadingQuotes = true
        break
      }
      let counts = isOfAll ? quotes.counts : selected?.kinds
      if let selected, let hidden = counts?.hidden(state.kinds) {
        let key = state.keymap.shownKey(for: .quoteKinds) ?? ":quote-kinds"
        state.say(.info, "All quotes by \(selected.name) are hidden: \(hidden); \(key) shows more.")
      }
    // Where the quotes fill the screen, they are left for the names.
    case .back where isReadingQuotes, .close where isReadingQuotes && Layout.Shape(state.size) == .single:
      state.screen.speakers?.isReadingQuotes = false
    case .focusNext, .focusPrevious: state.screen.speakers?.isReadingQuotes = !isReadingQuotes && !hits.isEmpty
    case .changeOrder:
      guard isOfAll else {
        state.say(.info, "Quotes in one article are in its own order.")
        break
      }
      let next = quoteOrder == .newestFirst ? QuotationRequest.Order.oldestFirst : .newestFirst
      state.screen.speakers?.quoteOrder = next
      state.say(.info, next.sentence)
    default: return nil
    }
    return []
  }

  func select(row: Int, in state: inout State) {
    var screen = self
    screen.select(row)
    if !isOfAll, !isReadingQuotes { state.readQuotes(of: &screen) }
    state.screen.speakers = screen
  }

  func goTo(row: Int?, in state: inout State) {
    guard isOfAll else { return state.select(row: row ?? rowCount - 1) }
    var screen = self
    if isReadingQuotes {
      screen.hitCursor.select(screen.quotes.want(row, state.kinds), count: hits.count)
      state.sayFarthest(quotes, row)
    } else {
      let wanted = min(row ?? .max, total - 1)
      screen.wantedRow = wanted < all.count ? nil : wanted
      screen.cursor.select(wanted, count: order.count)
    }
    state.screen.speakers = screen
  }

  func filter(by words: String, in state: inout State) {
    var screen = self
    screen.filter = words
    if !isOfAll {
      state.filterSpeakers(&screen)
      state.readQuotes(of: &screen)
    }
    state.screen.speakers = screen
  }

  func click(_ point: Point, _ layout: Layout, in state: inout State) -> [Command] {
    if let frame = layout.speakers, frame.contains(point) {
      state.screen.speakers?.isReadingQuotes = false
      state.select(row: cursor.top + max(0, point.y - layout.inside(frame).y) / Self.rowHeight)
    } else if let frame = layout.results, frame.contains(point), !hits.isEmpty {
      let row = hitCursor.top + max(0, point.y - layout.inside(frame).y) / HitRow.height
      state.screen.speakers?.isReadingQuotes = true
      if isReadingQuotes, row == hitCursor.selected { return state.goForward() }
      state.select(row: row)
    }
    return []
  }

  mutating func comeBack(in state: inout State) { state.refresh(&self) }

  func exportable(in _: State) -> Export.Contents? { isReadingQuotes && !hits.isEmpty ? .quotations(hits) : nil }

  func exportRemark(in state: State) -> String {
    let isAll = !isReadingQuotes || !isOfAll || quotes.isComplete
    return isAll ? "" : state.remark(thatThereAre: quotes.count(state.kinds))
  }

  mutating func ask(in state: inout State) { if isOfAll { state.askForPersons(&self) } }
}
