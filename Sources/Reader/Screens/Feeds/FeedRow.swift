import Search

/// A row of the list of feeds: a feed, a folder above those that lie in it, or a server that feeds come by.
struct FeedRow: Hashable, Sendable {
  /// What stays the same when the list is read again.
  enum Key: Hashable, Sendable {
    case folder([String])
    case feed(FeedID)
    case server(ServerID)
  }

  var key: Key
  var title: String
  /// In how many folders it lies.
  var depth: Int
  /// The feed; `nil` for a folder and a server.
  var listing: FeedListing?
  /// The server; `nil` for anything else.
  var server: ServerListing?
  /// The feed, or all that lie in the folder or come by the server.
  var feeds: [FeedID]
  var articles: Int
  var unread: Int
  /// How many of its feeds could not be read the last time.
  var unreadable: Int

  /// What a folder or a server is found by.
  var words: [String?] { [title, server?.user, server?.error] }

  /// What a list of its articles is.
  var selection: FeedSelection { FeedSelection(ids: feeds, title: title) }

  private init(_ feed: FeedListing, depth: Int) {
    // One that nobody has named yet is told from others by what stands behind the scheme.
    let scheme = ["https://", "http://"].first { feed.title == feed.address && feed.title.hasPrefix($0) }
    let title = String(feed.title.dropFirst(scheme?.count ?? 0))
    self.init(key: .feed(feed.id), title: title, depth: depth, feeds: [feed])
    listing = feed
  }

  /// - Parameter feeds: all that lie in it, also in folders in it.
  private init(key: Key, title: String, depth: Int, feeds: [FeedListing]) {
    self.key = key
    self.title = title
    self.depth = depth
    self.feeds = feeds.map(\.id)
    articles = feeds.reduce(0) { $0 + $1.articles }
    unread = feeds.reduce(0) { $0 + $1.unread }
    unreadable = feeds.count { $0.error != nil }
  }

  /// The rows of servers.
  static func rows(of servers: [ServerListing], with feeds: [FeedListing]) -> [FeedRow] {
    servers.map { server in
      let host = String(server.title.prefix { $0 != "/" })
      var row = FeedRow(key: .server(server.id), title: host, depth: 0, feeds: feeds.filter { $0.server == server.id })
      row.server = server
      return row
    }
  }

  /// The rows of feeds: in each folder first the folders in it, then its feeds.
  static func rows(of feeds: [FeedListing], _ order: FeedsScreen.Order) -> [FeedRow] {
    rows(of: feeds, in: [], order)
  }

  private static func rows(of feeds: [FeedListing], in path: [String], _ order: FeedsScreen.Order) -> [FeedRow] {
    let depth = path.count
    var names: [String] = []
    var inside: [String: [FeedListing]] = [:]
    var own: [FeedRow] = []
    for feed in feeds {
      guard feed.folders.count > depth else {
        own.append(FeedRow(feed, depth: depth))
        continue
      }
      let name = feed.folders[depth]
      if inside[name] == nil { names.append(name) }
      inside[name, default: []].append(feed)
    }
    var rows: [FeedRow] = []
    let folders = names.map { FeedRow(key: .folder(path + [$0]), title: $0, depth: depth, feeds: inside[$0]!) }
    for folder in sorted(folders, order) {
      rows.append(folder)
      rows += Self.rows(of: inside[folder.title]!, in: path + [folder.title], order)
    }
    return rows + sorted(own, order)
  }

  private static func sorted(_ rows: [FeedRow], _ order: FeedsScreen.Order) -> [FeedRow] {
    switch order {
    case .asAdded: return rows
    case .byTitle:
      let keys = rows.map { Folding.key($0.title) }
      return rows.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { rows[$0] }
    case .mostUnread:
      return rows.indices.sorted { (rows[$1].unread, $0) < (rows[$0].unread, $1) }.map { rows[$0] }
    }
  }
}
