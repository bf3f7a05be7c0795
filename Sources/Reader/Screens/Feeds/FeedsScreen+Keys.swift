import Basics
import Drawing
import Search
import Shelves

/// The feeds: their screen, and the list of articles from the selected one.
extension State {
  // MARK: In and out

  /// Shows the feeds, or goes back to them from the list of one.
  mutating func openFeeds() {
    guard screen.feeds == nil else { return say(.info, "These are the feeds you follow.") }
    if screens.contains(where: { $0.feeds != nil }) {
      while screen.feeds == nil { leaveScreen() }
      return
    }
    keepBookmark()
    isZen = false
    shelf.beforeFeeds = Desk.BeforeFeeds(
      wanted: shelf.wanted, filter: browse.filter, selected: browse.selectedArticle)
    shelf.wanted = ArticleListRequest(order: shelf.wanted.order)
    browse.filter = ""
    found[.list] = nil
    var feeds = shelf.feeds ?? FeedsScreen()
    feeds.forget()
    screens.append(.rows(feeds))
    pane = .list
  }

  /// Goes from the selected feed into the list of its articles.
  mutating func openFeedList() {
    guard let row = screen.feeds?.selected else { return say(.info, "No feed is selected.") }
    guard row.articles > 0 else {
      let key = keymap.shownKey(for: .updateFeed) ?? ":update-feed"
      let what = row.listing == nil ? "these feeds" : "this feed"
      return say(.info, row.listing?.error ?? "No articles have arrived from \(what) yet; press \(key) to update.")
    }
    screens.append(.browse)
    pane = .list
  }

  /// Restores the list from before the feeds were opened.
  mutating func comeBackFromFeeds() {
    guard let before = shelf.beforeFeeds, !screens.contains(where: { $0.feeds != nil }) else { return }
    shelf.beforeFeeds = nil
    shelf.wanted = before.wanted
    shelf.kept = before.selected
    shelf.matches = nil
    found[.list] = nil
    browse.filter = before.filter
  }

  /// The list follows the feed that is selected.
  mutating func followFeed() {
    guard let feeds = screen.feeds, !isPassingRows else { return }
    shelf.feeds = feeds
    if shelf.wanted.feeds != feeds.selected?.selection { shelf.wanted.feeds = feeds.selected?.selection }
  }

  /// Why there are no feeds here; `nil` if there may be some.
  var noFeedsSentence: String? {
    switch shelf.kind {
    case .library: nil
    case .files:
      "Feeds belong to the library, and these are files: “pullquote feeds add ADDRESS” follows one, “pullquote feeds update” fetches its articles, and “pullquote” alone shows them."
    case nil: "The library is still being opened."
    }
  }

  /// The feeds that actions are about: those of the selected row, or of the list that is seen.
  var selectedFeeds: FeedSelection? {
    if let feeds = screen.feeds { return feeds.selected?.selection }
    return isAtList ? shelf.wanted.feeds : nil
  }

  // MARK: Asking

  /// Requests the feeds again, since they have changed.
  mutating func forgetFeeds() {
    for index in screens.indices { screens[index].feeds?.isStale = true }
  }

  // MARK: Updating

  /// Updates some feeds, or all.
  mutating func update(_ feeds: FeedSelection?) -> [Command] {
    if let now = shelf.feedUpdate {
      let stop = keymap.shownKey(for: .cancelLoading) ?? ":cancel-loading"
      say(.info, "The feeds are being updated: \(now.words); \(stop) stops it.")
      return []
    }
    shelf.feedUpdate = FeedProgress(done: 0, total: 0, added: 0)
    // A server brings its feeds itself.
    let isFirst = feeds?.ids.isEmpty == true
    return [.feeds(.update(isFirst ? nil : feeds?.ids))]
  }

  /// The message if there are none.
  var noFeedIsFollowed: String {
    "You follow no feeds yet: \(keymap.shownKey(for: .addFeed) ?? ":add-feed") follows one by its address."
  }

  /// Takes what became of feeds.
  mutating func take(_ news: FeedNews) {
    switch news {
    case .progress(let progress): shelf.feedUpdate = progress
    case .ended(let sentence, let isWhole):
      shelf.feedUpdate = nil
      say(isWhole ? .info : .warning, sentence)
    case .noFeeds:
      shelf.feedUpdate = nil
      say(.info, noFeedIsFollowed)
    case .followed(let id, let sentence):
      for index in screens.indices {
        screens[index].feeds?.wanted = id
        screens[index].feeds?.forget()
      }
      say(.info, sentence)
    case .failed(let sentence): say(.error, sentence)
    }
    forgetFeeds()
  }

  // MARK: Following

  mutating func follow(_ line: String) -> [Command] {
    let line = line.split(separator: " ").joined(separator: " ")
    guard !line.isEmpty else { return [] }
    say(.info, "Looking for the feed…")
    return [.feeds(.follow(line))]
  }

  /// Asks whether the selected feeds are not to be followed any more. What a server has would come again.
  mutating func beginRemoveFeed() {
    guard let feeds = selectedFeeds else { return }
    let listings = (screen.feeds ?? shelf.feeds)?.listings ?? []
    if screen.feeds?.selected?.server != nil
      || listings.contains(where: { $0.server != nil && feeds.ids.contains($0.id) })
    {
      return say(.info, "“\(feeds.title)” comes from a server; unsubscribe from it there.")
    }
    prompt = Prompt(purpose: .removeFeed(feeds))
  }

  mutating func unfollow(_ feeds: FeedSelection) {
    outbox.append(.change(.unfollow(feeds.ids)))
    forgetFeeds()
    let what = feeds.ids.count == 1 ? "“\(feeds.title)”" : counted(feeds.ids.count, "feed")
    say(.info, "Stopped following \(what); the articles stay.")
  }

  // MARK: Reading marks

  /// Marks what came from the selected feeds as read; asks first where that is more than is seen at once.
  mutating func beginMarkFeedsRead() {
    guard let row = screen.feeds?.selected else { return }
    guard row.unread > 0 else { return say(.info, "Every article from “\(row.title)” is read.") }
    guard row.unread > visibleRows else { return markRead(row.selection) }
    prompt = Prompt(purpose: .markAllRead(row.unread, feeds: row.selection))
  }

  mutating func markRead(_ feeds: FeedSelection) {
    outbox.append(.change(.readFeeds(feeds.ids)))
    forgetFeeds()
  }

  /// Goes to the next or previous feed with unread articles.
  mutating func goToUnreadFeed(_ times: Int, isForward: Bool) {
    guard let row = screen.feeds?.unreadRow(times, isForward: isForward) else {
      return say(.info, "No \(isForward ? "later" : "earlier") feed has unread articles.")
    }
    select(row: row)
  }

  mutating func showUnreadFeeds() {
    screen.feeds?.isUnreadOnly.toggle()
    let isOn = screen.feeds?.isUnreadOnly == true
    say(.info, isOn ? "Only feeds with unread articles are listed." : "All feeds are listed.")
  }
}

extension FeedProgress {
  /// “12 of 40 feeds, 31 new articles”; “asking for feeds” before it is known how many there are.
  var words: String {
    total == 0
      ? "requesting feeds" : "\(grouped(done)) of \(counted(total, "feed")), \(counted(added, "new article"))"
  }
}

extension FeedsScreen {
  func perform(_ action: ActionName, times: Int, in state: inout State) -> [Command]? {
    switch action {
    case .forward, .focusNext, .focusPrevious: state.openFeedList()
    case .changeOrder:
      state.screen.feeds?.order = order.next
      state.say(.info, order.next.sentence)
    case .unreadOnly: state.showUnreadFeeds()
    case .markAllRead: state.beginMarkFeedsRead()
    case .nextUnread, .previousUnread: state.goToUnreadFeed(times, isForward: action == .nextUnread)
    default: return nil
    }
    return []
  }

  func filter(by words: String, in state: inout State) { state.screen.feeds?.filter = words }

  func click(_ point: Point, _ layout: Layout, in state: inout State) -> [Command] {
    guard let frame = layout.feeds, frame.contains(point) else { return [] }
    let line = point.y - layout.inside(frame).y
    guard line >= 0, line < layout.feedRows, cursor.top + line < rows.count else { return [] }
    if cursor.top + line == cursor.selected { return state.goForward() }
    state.select(row: cursor.top + line)
    return []
  }

  mutating func comeBack(in state: inout State) {
    state.pane = .list
    isStale = true
  }

  mutating func ask(in state: inout State) {
    guard isStale, ticket == nil else { return }
    isStale = false
    ticket = state.outbox.ask(.feeds)
  }
}
