import Basics
import Search
import Shelves

/// The feeds that are followed, in their folders.
struct FeedsScreen: Sendable {
  /// What comes first, within each folder.
  enum Order: CaseIterable, Sendable {
    case asAdded
    case byTitle
    case mostUnread
  }

  /// Every feed, as the shelf told last, and when that was; `nil` until it has.
  private(set) var listings: [FeedListing]?
  private(set) var now = ""
  /// The servers that some of them come by.
  private(set) var servers: [ServerListing] = []
  /// What of them is listed.
  private(set) var rows: [FeedRow] = []
  var cursor = ListCursor()
  /// What rows have to hold.
  var filter = "" { didSet { list() } }
  var isUnreadOnly = false { didSet { list() } }
  var order = Order.asAdded { didSet { list() } }
  /// A feed to select once it is listed.
  var wanted: FeedID?
  /// Whether they are to be read (again), and the question until it is answered.
  var isStale = true
  var ticket: ShelfTicket?

  var selected: FeedRow? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  /// Whether any of them has unread articles.
  var hasUnread: Bool { rows.contains { $0.unread > 0 } }

  /// Those that are not hidden.
  var visible: [FeedListing] { (listings ?? []).filter { !$0.isHidden } }

  /// When any of them was read last.
  var lastRead: String? { listings?.compactMap(\.fetched).max() }

  /// Takes the feeds, if they are the answer to this screen's question.
  mutating func take(_ answer: ShelfAnswer, to ticket: ShelfTicket?) {
    guard case .feeds(let found, let servers, let now) = answer, self.ticket != nil, ticket == self.ticket else {
      return
    }
    self.ticket = nil
    listings = found
    self.servers = servers
    self.now = now
    list()
    guard let wanted, let row = rows.firstIndex(where: { $0.key == .feed(wanted) }) else { return }
    self.wanted = nil
    select(row)
  }

  /// Lists the feeds anew, staying on the one that is selected.
  private mutating func list() {
    let old = rows.map(\.key)
    let query = TextFilter(filter, atWordStart: false)
    let feeds = visible.filter { feed in
      (!isUnreadOnly || feed.unread > 0) && (query.isEmpty || query.matches(Self.words(of: feed)))
    }
    let servers = FeedRow.rows(of: self.servers, with: visible).filter { row in
      (!isUnreadOnly || row.unread > 0) && (query.isEmpty || query.matches(row.words))
    }
    rows = servers + FeedRow.rows(of: feeds, order)
    cursor.keep(old, in: rows.map(\.key))
    cursor.select(cursor.selected, count: rows.count)
  }

  /// What feeds are found by.
  private static func words(of feed: FeedListing) -> [String?] {
    [feed.title, feed.address, feed.error] + feed.folders + feed.tags.map { "#\($0)" }
  }

  /// The row of the next or previous feed with unread articles.
  func unreadRow(_ times: Int, isForward: Bool) -> Int? {
    var left = times
    var found: Int?
    var row = cursor.selected + (isForward ? 1 : -1)
    while left > 0, rows.indices.contains(row) {
      if rows[row].listing != nil, rows[row].unread > 0 {
        found = row
        left -= 1
      }
      row += isForward ? 1 : -1
    }
    return found
  }
}

extension FeedsScreen: RowScreen {
  var focus: Focus { .feeds }
  var mode: String { "FEEDS" }
  var likelyActions: [ActionName] {
    [.forward, .updateFeeds, .updateFeed, .addFeed, .markAllRead, .unreadOnly, .filter, .help, .close]
  }
  var isOfQuotations: Bool { false }
  var hasArticleBeside: Bool { true }
  var rowCount: Int { rows.count }
  var selectedRow: Int { cursor.selected }
  var isBusy: Bool { listings == nil }

  func searched(_ row: Int) -> SearchedRow {
    .words(rows[row].listing.map(Self.words) ?? rows[row].words)
  }

  func rowsSeen(_ layout: Layout) -> Int { layout.feedRows }

  mutating func select(_ row: Int) {
    cursor.select(row, count: rows.count)
    wanted = nil
  }

  mutating func settle(_ layout: Layout) { cursor.settle(count: rows.count, rows: layout.feedRows) }

  mutating func forget() {
    isStale = true
    ticket = nil
  }
}

extension FeedsScreen.Order {
  /// The one that the key changes to.
  var next: Self { Self.allCases[(Self.allCases.firstIndex(of: self)! + 1) % Self.allCases.count] }

  /// What changing to it says.
  var sentence: String {
    switch self {
    case .asAdded: "The feeds are in the order you added them."
    case .byTitle: "The feeds are sorted by title."
    case .mostUnread: "The feeds with the most unread articles come first."
    }
  }

  /// What the list says of it, other than of the usual one.
  var title: String? {
    switch self {
    case .asAdded: nil
    case .byTitle: "by title"
    case .mostUnread: "most unread first"
    }
  }
}

extension OpenScreen {
  /// The screen, where it is the one of feeds.
  var feeds: FeedsScreen? {
    get { self[FeedsScreen.self] }
    set { self[FeedsScreen.self] = newValue }
  }
}
