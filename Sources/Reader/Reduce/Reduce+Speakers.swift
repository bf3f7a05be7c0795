import Articles
import Search
import Shelves

extension SpeakersScreen {
  /// Rows that a speaker takes: name, and role below.
  static let rowHeight = 2
}

extension State {
  /// Opens the speakers of the article that is being read, or of all; pressed again there, changes between the two.
  mutating func openSpeakers() {
    if case .speakers(var screen) = screen {
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
      self.screen = .speakers(screen)
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
    screens.append(.speakers(new))
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
      guard case .speakers(var screen) = screens[index] else { continue }
      refresh(&screen)
      screens[index] = .speakers(screen)
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
