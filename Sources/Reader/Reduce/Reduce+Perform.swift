import Basics
import ArticleFormats
import Articles
import Drawing

extension State {
  /// Does one of the table's actions, or says why it cannot be done.
  mutating func perform(_ name: ActionName, count: Int? = nil) -> [Command] {
    let passesRows = name.passesRows && hasArticleBeside
    if !passesRows { restHand() }
    defer { if passesRows { passRows() } }
    if missesMarkedRows(name) || awaitsMarkedRows(name) || awaits(name, count: count) { return [] }
    if let reason = ActionEntry.of(name).disabledReason(in: self) {
      say(.warning, reason)
      return []
    }
    let times = max(1, min(count ?? 1, 99_999))
    if let rows = screen.rows, let commands = rows.perform(name, times: times, in: &self) { return commands }
    switch name {
    case .lineDown: move(by: times)
    case .lineUp: move(by: -times)
    case .markRow: markRows(times)
    case .pageDown: page(by: times, of: 1)
    case .pageUp: page(by: -times, of: 1)
    case .halfPageDown: page(by: times, of: 2)
    case .halfPageUp: page(by: -times, of: 2)
    case .goToStart: goTo(row: count.map { $0 - 1 } ?? 0)
    case .goToEnd: goTo(row: count.map { $0 - 1 })
    case .forward: return goForward()
    case .back: goBack()
    case .leave: return leave()

    case .focusNext: return cycleFocus(by: 1)
    case .focusPrevious: return cycleFocus(by: -1)
    case .focusList: focusList()
    case .focusBody: return focus(.body)
    case .focusQuotes: return focus(.quotes)
    case .focusCaptions: return focus(.captions)
    case .zen: return toggleZen()
    case .leftOut: toggleLeftOut()
    case .showPicture: showPicture()

    case _ where name.goesAlongQuotes && goesAlongHits: goAlongHits(name, times)
    case .nextQuote: goToQuote(by: times)
    case .previousQuote: goToQuote(by: -times)
    case .nextBySpeaker: return goToSameSpeaker(times, forward: true)
    case .previousBySpeaker: return goToSameSpeaker(times, forward: false)
    case .nextSpeaker: return goToOtherSpeaker(times, forward: true)
    case .previousSpeaker: return goToOtherSpeaker(times, forward: false)
    case .nextCaption: goToCaption(by: times)
    case .previousCaption: goToCaption(by: -times)
    case .nextArticle: return goToArticle(by: times)
    case .previousArticle: return goToArticle(by: -times)
    case .nextUnread: return goToUnread(times, forward: true)
    case .previousUnread: return goToUnread(times, forward: false)

    case .find: beginFind()
    case .findNext: return findAgain(times, forward: true)
    case .findPrevious: return findAgain(times, forward: false)
    case .filter: beginFilter()
    case .searchQuotes: return openSearch(query: nil)
    case .speakers: openSpeakers()
    case .sources: openSources()
    case .versions: openVersions()

    case .feeds: openFeeds()
    case .updateFeeds: return update(nil)
    case .updateFeed: return update(selectedFeeds)
    case .addFeed: prompt = Prompt(purpose: .addFeed)
    case .removeFeed: beginRemoveFeed()

    case .quoteKinds: showKinds(kinds.next)
    case .reassignQuote: beginReassign()
    case .unattributeQuote: unattribute()
    case .joinSpeaker: beginJoin()
    case .splitSpeaker: split()

    case .copyQuote: return copyQuote()
    case .copyCitation: return copyCitation(.plain)
    case .copyMarkdown: return copyCitation(.markdown)
    case .copyBibTeX: return copyCitation(.bibTeX)
    case .copyCSL: return copyCitation(.cslJSON)
    case .copyURL: return copyURL()
    case .openInBrowser: return openInBrowser()
    case .tag: beginTags()
    case .compare: openPrintings()
    case .changeOrder: changeOrder()
    case .unreadOnly: showOnly(\.isUnreadOnly, "unread")
    case .starredOnly: showOnly(\.isStarredOnly, "starred")
    case .savedSearches: beginSavedSearches()
    case .openLink: return beginLinks(.open)
    case .copyLink: return beginLinks(.copy)
    case .star: toggleStar()
    case .toggleRead: toggleRead()
    case .markAllRead: beginMarkAllRead()
    case .undo: takeBack()

    case .keep: toggleKept()
    case .note: beginNote()
    case .noteInEditor: return editNote()
    case .markWords: beginMarking()
    case .notebook: openNotebook()
    case .takeOut: takeOut()
    case .moveLater: moveEntry(by: times)
    case .moveEarlier: moveEntry(by: -times)
    case .pipe: prompt = Prompt(purpose: .shell)

    case .command: prompt = Prompt(purpose: .command)
    case .help: help = Help()
    case .nextTheme: return nextTheme()
    case .cancelLoading where screen.rows?.isStoppable == true: stopScreen()
    case .cancelLoading where shelf.feedUpdate != nil: return [.feeds(.stop)]
    case .cancelLoading where !loading.isRunning && commandsRunning > 0: return [.stopCommands]
    case .cancelLoading:
      loading.isStopped = true
      if let reading, !articles.has(reading.article) { readAgain() }
      return [.cancelLoading]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .close: return close()
    case .quit: return [.quit]
    }
    return []
  }

  // MARK: Moving

  /// The pause between moves before the article beside is drawn again, in ms. A held key repeats faster; tapping is
  /// mostly slower.
  private static let handRests = 100

  /// Whether an article, or a list of articles, is shown beside the rows and follows the selection.
  private var hasArticleBeside: Bool {
    switch screen {
    case .browse: true
    case .article: false
    case .rows(let screen): screen.hasArticleBeside
    }
  }

  /// Notes that a row was moved to. The article of the first is drawn at once; of the next, while they come like those of a
  /// held key, none is until the hand rests: over a slow line a screenful for each would come too late anyway.
  private mutating func passRows() {
    if !isPassingRows { settle() }
    isPassingRows = true
    outbox.append(.timer(.handRests, milliseconds: Self.handRests))
  }

  /// Brings the article of the selected row up to date before something is done with it.
  mutating func restHand() {
    guard isPassingRows else { return }
    isPassingRows = false
    settle()
  }

  /// Moves by rows in what has the keys.
  mutating func move(by rows: Int) {
    switch focus {
    case .body: reading?.moveLine(by: rows)
    default: select(row: (selectedRow ?? 0) + rows)
    }
  }

  private mutating func page(by pages: Int, of parts: Int) {
    let height = focus == .body ? reading?.height ?? 1 : visibleRows
    // A page keeps two lines (a row, in a list) of the one before in sight.
    let whole = parts == 1 ? height - (focus == .body ? 2 : 1) : height / parts
    let rows = pages * max(1, whole)
    if focus == .body {
      reading?.page(by: rows)
    } else {
      select(row: (selectedRow ?? 0) + rows)
    }
  }

  private mutating func goTo(row: Int?) {
    guard focus == .body else { return goToRow(row) }
    guard let row else {
      reading?.goToEnd()
      return
    }
    reading?.goToStart()
    if row > 0 { reading?.moveLine(by: row) }
  }

  /// Goes to a row, or the last, of the focused list, once it has been read.
  private mutating func goToRow(_ row: Int?) {
    switch screen {
    case .browse: selectArticle(row: row ?? (shelf.isCounted ? shelf.count - 1 : .max))
    case .article: select(row: row ?? rowCount - 1)
    case .rows(let screen): screen.goTo(row: row, in: &self)
    }
  }

  /// Says that no more of a list of quotations can be gone to, where more was wanted.
  mutating func sayFarthest(_ list: QuotationList, _ row: Int?) {
    let most = QuotationList.mostRows
    guard list.total(kinds).count > most, row ?? .max >= most else { return }
    let key = keymap.shownKey(for: .changeOrder).map { "; \($0) starts from the other end" } ?? ""
    say(.info, "Only the first \(grouped(most)) can be shown\(key).")
  }

  /// How many rows are in the list that has the keys.
  var rowCount: Int {
    if let rows = screen.rows { return rows.rowCount }
    return switch pane {
    case .list: browse.order.count
    case .body: 0
    case .quotes: reading?.quotes.count ?? 0
    case .captions: reading?.captions.count ?? 0
    }
  }

  /// The row that is selected in the list that has the keys.
  var selectedRow: Int? {
    if let rows = screen.rows { return rows.selectedRow }
    return switch pane {
    case .list: browse.cursor.selected
    case .body: nil
    case .quotes: reading?.quoteRow
    case .captions: reading?.captionRow
    }
  }

  /// About how many rows the list that has the keys shows.
  var visibleRows: Int {
    let layout = Layout(self)
    switch focus {
    case .list: return layout.listRows
    case .body: return reading?.height ?? 1
    case .quotes: return layout.inside(layout.quotes).height / 5
    case .captions: return layout.captionCards.height / 4
    case .speakers, .results, .feeds: return screen.rows?.rowsSeen(layout) ?? 1
    }
  }

  /// Selects a row of the list that has the keys; one beyond its ends means the first or the last.
  mutating func select(row: Int) {
    switch screen {
    case .browse: selectArticle(row: row)
    case .article:
      if pane == .quotes { reading?.choose(quoteRow: row) }
      if pane == .captions { reading?.choose(captionRow: row) }
    case .rows(let screen): screen.select(row: row, in: &self)
    }
  }

  private mutating func nextTheme() -> [Command] {
    let names = options.themeNames
    let next = names.firstIndex(of: theme.name).map { ($0 + 1) % names.count } ?? 0
    return [.setTheme(names[next])]
  }
}
