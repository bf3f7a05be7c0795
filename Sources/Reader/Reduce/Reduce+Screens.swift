import Basics
import Articles
import Search
import Shelves

extension State {
  // MARK: In and out

  mutating func goForward() -> [Command] {
    switch screen {
    case .browse:
      if shelf.matches?.isAsking == true, shelf.matches?.goal != nil {
        shelf.matches?.opensGoal = true
        return []
      }
      guard let id = browse.selectedArticle else {
        say(.info, hasNoArticles ? "No article is open." : "No article is selected.")
        return []
      }
      return open(id)
    case .article:
      switch pane {
      case .list: break
      case .body: return focus(.quotes)
      case .quotes:
        if let row = reading?.quoteRow { reading?.choose(quoteRow: row) }
        pane = .body
      case .captions:
        if let row = reading?.captionRow { reading?.choose(captionRow: row) }
        pane = .body
      }
      return []
    case .rows(let screen): return screen.perform(.forward, times: 1, in: &self) ?? screen.hit.map { open($0) } ?? []
    }
  }

  mutating func goBack() {
    switch screen {
    case .browse where screens.count > 1: leaveScreen()
    case .browse: say(.info, "This is the list of articles; \(keymap.shownKey(for: .close) ?? ":q") quits.")
    case .article:
      if pane == .quotes || pane == .captions, !isZen {
        pane = .body
      } else {
        leaveScreen()
      }
    case .rows(let screen): if screen.perform(.back, times: 1, in: &self) == nil { leaveScreen() }
    }
  }

  /// Goes back to the screen before; from an article that is the only screen, to the list.
  mutating func leaveScreen() {
    keepBookmark()
    isZen = false
    if var rows = screen.rows, rows.isStoppable { _ = rows.stop(in: &self) }
    if screens.count > 1 { screens.removeLast() } else { screens = [.browse] }
    switch screen {
    case .browse: pane = .list
    case .article: pane = .body
    case .rows(var screen):
      screen.comeBack(in: &self)
      self.screen = .rows(screen)
    }
    comeBackFromFeeds()
  }

  /// Ends what the screen that is seen waits for; one that has nothing to show then is left.
  mutating func stopScreen() {
    guard var rows = screen.rows else { return }
    let sentence = rows.stop(in: &self)
    screen.rows = rows
    if rows.rowCount == 0, rows.filter.isEmpty { leaveScreen() }
    say(.info, sentence)
  }

  mutating func close() -> [Command] {
    if screens.count == 1 { return [.quit] }
    leaveScreen()
    return []
  }

  /// Leaves the innermost mode or screen.
  mutating func leave() -> [Command] {
    if !marks.isEmpty {
      setMarks([])
    } else if found[focus] != nil {
      found[focus] = nil
      reading?.match = nil
    } else if !currentFilter.isEmpty {
      setFilter("", of: focus)
    } else if focus == .list, shelf.wanted.isUnreadOnly || shelf.wanted.isStarredOnly {
      shelf.wanted.isUnreadOnly = false
      shelf.wanted.isStarredOnly = false
    } else if isZen {
      isZen = false
    } else if screens.count > 1 || focus == .quotes || focus == .captions {
      goBack()
    }
    return []
  }

  // MARK: Articles

  /// Opens an article.
  mutating func open(_ id: ArticleID) -> [Command] {
    keepBookmark()
    if case .article = screen {
      screen = .article(id)
    } else {
      screens.append(.article(id))
    }
    if pane == .list { pane = .body }
    if let row = browse.row(of: id) { browse.cursor.selected = row }
    settle()
    if case .waiting = shelf.rows[id]?.status { return [.prioritise(id)] }
    return []
  }

  /// Opens an article at a quotation.
  mutating func open(_ hit: QuoteHit) -> [Command] {
    // A quotation that is asked for is shown, whatever kinds are.
    let kinds = kinds(showing: hit)
    if kinds != self.kinds { showKinds(kinds) }
    let commands = open(hit.article)
    pane = .body
    settle()
    if !articles.has(hit.article) {
      shelf.awaited = Desk.Awaited(article: hit.article, steps: [.quote(hit.quote)])
      return commands
    }
    reading?.quoteFilter = ""
    reading?.list(kinds: kinds)
    if let row = reading?.quotes.firstIndex(of: hit.quote) { reading?.choose(quoteRow: row) }
    return commands
  }

  /// How long an article has to stay open to count as read, in ms: longer than a hand that goes through articles takes
  /// from one to the next.
  private static let readingBegins = 1000

  /// Notes which article is open, which is read if it stays.
  mutating func noteArrival() {
    guard case .article(let id) = screen, articles.has(id) || hasFailed(id) else {
      arrival = nil
      return
    }
    guard arrival?.article != id else { return }
    arrival = Arrival(article: id, isToBeRead: isUnread(id))
    if isUnread(id) { outbox.append(.timer(.articleStays, milliseconds: Self.readingBegins)) }
  }

  private func hasFailed(_ id: ArticleID) -> Bool {
    if case .failed = shelf.rows[id]?.status { true } else { false }
  }

  /// Marks the article that stayed open as read.
  mutating func readArrival() {
    guard let now = arrival, now.isToBeRead else { return }
    arrival?.isToBeRead = false
    if isUnread(now.article) { setUnread(now.article, false) }
  }

  // MARK: Panes

  mutating func focus(_ wanted: Pane) -> [Command] {
    guard case .article = screen else {
      guard let subject else { return [] }
      if case .browse = screen {
        let commands = open(subject)
        pane = wanted
        return commands
      }
      say(.info, "Open an article first to use its panes.")
      return []
    }
    if isZen, wanted != .body { isZen = false }
    pane = wanted
    return []
  }

  mutating func focusList() {
    keepBookmark()
    isZen = false
    if case .article(let id) = screen, let row = browse.row(of: id) { browse.cursor.selected = row }
    // The list of a feed is one, too.
    let lists = screens.indices.filter { if case .browse = screens[$0] { true } else { false } }
    screens = lists.last.map { Array(screens[...$0]) } ?? [.browse]
    pane = .list
    comeBackFromFeeds()
  }

  mutating func cycleFocus(by step: Int) -> [Command] {
    switch screen {
    case .browse:
      guard subject != nil else { return [] }
      return focus(step > 0 ? .body : .captions)
    case .article:
      if isZen { isZen = false }
      let cycle: [Pane] =
        Layout.Shape(size) == .three ? [.body, .quotes, .captions, .list] : [.body, .quotes, .captions]
      let now = cycle.firstIndex(of: pane) ?? 0
      let next = cycle[(now + step + cycle.count) % cycle.count]
      if next == .list { focusList() } else { pane = next }
    case .rows: break
    }
    return []
  }

  /// Shows or hides left-out pieces in their original places.
  mutating func toggleLeftOut() {
    guard let now = reading else { return }
    marking = nil
    showsLeftOut.toggle()
    let plain = Flow(
      now.content, of: openArticle(now.article), waiting: waitingSentence, width: now.flow.width)
    reading?.showLeftOut(showsLeftOut, plain: plain, kinds: kinds)
    let pieces = counted(now.content.leftOut.count, "piece")
    let key = keymap.shownKey(for: .leftOut) ?? ":left-out"
    say(
      .info,
      showsLeftOut
        ? "\(pieces) left out of the article, each with the reason; \(key) hides them." : "Only the article is shown.")
  }

  mutating func toggleZen() -> [Command] {
    if case .article = screen {
      isZen.toggle()
      pane = .body
      return []
    }
    let commands = focus(.body)
    if case .article = screen { isZen = true }
    return commands
  }
}
