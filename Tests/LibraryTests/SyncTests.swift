import Articles
import Basics
import Feeds
import GRDB
import Search
import Testing

@testable import Library

/// What the library keeps of servers, and how marks become the same on both sides.
@Suite struct SyncTests {
  private let folder = TestFolder()

  private func library() throws -> Library { try Library(path: folder.library, access: .creating) }

  private func added(_ library: Library, feeds: [ServerFeed] = [.sea]) throws -> ServerID {
    let server = SyncServer(address: "https://rss.example.org", user: "ada", password: .kept("secret"))
    let id = try library.add(server).id
    _ = try library.take(feeds, of: id)
    return id
  }

  private func item(
    _ number: Int64, _ title: String, in feed: FeedID?, isRead: Bool = false, isStarred: Bool = false
  ) -> ServerItemToKeep {
    let story = article(title, ["\(title), and then nothing."], url: "https://example.org/\(number)")
    let entry = EntryToKeep(
      key: number, version: 1, article: PreparedArticle(story), isWhole: true, isSecondHand: true)
    return ServerItemToKeep(
      id: ServerItemID(rawValue: number), feed: feed, entry: entry, isRead: isRead, isStarred: isStarred)
  }

  private func ids(_ numbers: Int64...) -> Set<ServerItemID> { Set(numbers.map(ServerItemID.init)) }

  private func state(unread: Set<ServerItemID>, starred: Set<ServerItemID> = []) -> ServerState {
    ServerState(unread: unread, starred: starred)
  }

  private func marks(_ library: Library) throws -> [String] {
    try library.order(ArticleListRequest()).ids.map { id in
      let stored = try #require(try library.article(id))
      return "\(stored.article.headline ?? "")\(stored.isRead ? " read" : "")\(stored.isStarred ? " starred" : "")"
    }.sorted()
  }

  private func number(_ title: String, in library: Library) throws -> ArticleID {
    try #require(try library.order(ArticleListRequest(query: title)).ids.first)
  }

  @Test func aServerIsKeptAsItWasSaidAndFound() throws {
    let library = try library()
    var server = SyncServer(address: "https://rss.example.org", user: "ada", password: .command("pass show rss"))
    let (id, isNew) = try library.add(server)
    #expect(isNew)
    (server.authorization, server.synced, server.error) = ("a/1", 100, "It failed.")
    try library.note(server, of: id)
    #expect(try library.servers() == [StoredServer(id: id, server: server, feeds: 0, waiting: 0)])
    server.password = .file("/home/ada/rss")
    #expect(try library.add(server).isNew == false)
    #expect(try library.servers().map(\.server.password) == [.file("/home/ada/rss")])
    try library.removeServer(id)
    #expect(try library.servers() == [])
  }

  @Test func itsFeedsComeAndGoAndLieInItsFolders() throws {
    let library = try library()
    let own = try library.follow(
      FollowedFeed(address: "https://example.org/sea", givenTitle: "Mine", folders: ["Here"], tags: ["daily"])
    ).id
    let id = try added(library, feeds: [.sea, .land])
    var feeds = try library.feeds()
    #expect(feeds.map(\.id).first == own && feeds.map(\.server) == [id, id])
    #expect(feeds.map(\.feed.name) == ["Mine", "Land"])
    #expect(feeds.map(\.feed.folders) == [["Water"], ["Earth"]] && feeds[0].feed.tags == ["daily"])
    #expect(try library.take([.land, .sea], of: id) == ServerFeedReport())
    var moved = ServerFeed.land
    (moved.address, moved.labels) = ("https://example.org/land-2", ["Water", "slow"])
    let report = try library.take([moved], of: id)
    #expect(report.added == 0 && report.removed == 1)
    feeds = try library.feeds()
    #expect(feeds.map(\.feed.address) == ["https://example.org/land-2"])
    #expect(feeds.map(\.feed.folders) == [["Water"]] && feeds.map(\.feed.tags) == [["slow"]])
    // Without the server it is asked for itself.
    try library.removeServer(id)
    #expect(try library.feeds().map(\.server) == [nil])
  }

  @Test func whatChangedOnASideGoesToTheOther() throws {
    let library = try library()
    let id = try added(library)
    let feed = try library.feedsToRead(of: id)["feed/1"]?.id
    #expect(
      try library.keep(
        [item(1, "Fog", in: feed), item(2, "Ice", in: feed), item(3, "Hail", in: feed, isRead: true, isStarred: true)],
        of: id
      ).added == 3)
    #expect(try marks(library) == ["Fog", "Hail read starred", "Ice"])
    #expect(try library.marksToSend(to: id, limit: 9) == [])
    #expect(try library.state(of: id) == state(unread: ids(1, 2), starred: ids(3)))
    // Fog is read here, Ice there, where Hail loses its star and is unread again.
    try library.setRead(true, [try number("fog", in: library)])
    try library.setStarred(true, [try number("fog", in: library)])
    let sent = try library.marksToSend(to: id, limit: 9)
    #expect(
      Set(sent) == [
        MarkToSend(item: ServerItemID(rawValue: 1), mark: .read(true)),
        MarkToSend(item: ServerItemID(rawValue: 1), mark: .starred(true)),
      ])
    #expect(try library.servers().map(\.waiting) == [1])
    for mark in sent { try library.noteSent([mark.item], mark.mark, to: id) }
    #expect(try library.marksToSend(to: id, limit: 9) == [] && library.servers().map(\.waiting) == [0])
    let before = try library.state(of: id)
    #expect(before == state(unread: ids(2), starred: ids(1, 3)))
    #expect(try library.take(state(unread: ids(3), starred: ids(1)), insteadOf: before, of: id) == 3)
    #expect(try marks(library) == ["Fog read starred", "Hail", "Ice read"])
    // What came from there is not sent back.
    #expect(try library.marksToSend(to: id, limit: 9) == [])
    #expect(try library.check().isSound)
  }

  @Test func whatWasChangedBackIsNotSent() throws {
    let library = try library()
    let id = try added(library)
    _ = try library.keep([item(1, "Fog", in: nil)], of: id)
    let fog = try number("fog", in: library)
    try library.setRead(true, [fog])
    try library.setRead(false, [fog])
    #expect(try library.marksToSend(to: id, limit: 9) == [])
    // Changed again while it was on its way: that is sent the next time.
    try library.setRead(true, [fog])
    try library.setRead(false, [fog])
    try library.noteSent([ServerItemID(rawValue: 1)], .read(true), to: id)
    try library.setStarred(true, [fog])
    #expect(
      try Set(library.marksToSend(to: id, limit: 9).map(\.mark)) == [.read(false), .starred(true)])
  }

  @Test func aStoryOfTwoFeedsIsOneArticleWithOneMark() throws {
    let library = try library()
    let id = try added(library, feeds: [.sea, .land])
    let feeds = try library.feedsToRead(of: id)
    var (one, two) = (item(1, "Fog", in: feeds["feed/1"]?.id), item(2, "Fog", in: feeds["feed/2"]?.id, isRead: true))
    one.entry?.article = two.entry?.article
    one.isStarred = true
    _ = try library.keep([one], of: id)
    #expect(try library.keep([two], of: id).unchanged == 1)
    #expect(try marks(library) == ["Fog read starred"])
    // Each of the two gets what the other has.
    #expect(
      try Set(library.marksToSend(to: id, limit: 9)) == [
        MarkToSend(item: one.id, mark: .read(true)), MarkToSend(item: two.id, mark: .starred(true)),
      ])
    #expect(try library.feeds().map(\.articles) == [1, 1])
  }

  @Test func anArticleThatIsHereStaysUnlessTheServerHasMoreOfIt() throws {
    let library = try library()
    let id = try added(library)
    let feed = try #require(try library.feedsToRead(of: id)["feed/1"]?.id)
    let whole = article("Fog", ["Fog came in the night.", "It left at noon."], url: "https://example.org/1")
    try library.keep([EntryToKeep(key: 77, version: 1, article: PreparedArticle(whole), isWhole: true)], of: feed)
    try library.setRead(true, [try number("fog", in: library)])
    #expect(try library.keep([item(1, "Fog", in: feed)], of: id).unchanged == 1)
    #expect(try library.article(number("fog", in: library))?.article.body.count == 2)
    // It was read here, and is read there then.
    #expect(try library.marksToSend(to: id, limit: 9).map(\.mark) == [.read(true)])
    var longer = item(2, "Fog", in: feed)
    let more = article("Fog", ["Fog came.", "It left at noon.", "Then it came again."], url: "https://example.org/1")
    longer.entry?.article = PreparedArticle(more)
    #expect(try library.keep([longer], of: id).updated == 1)
  }

  @Test func whatIsRemovedHereStaysAway() throws {
    let library = try library()
    let id = try added(library)
    let feed = try library.feedsToRead(of: id)["feed/1"]?.id
    _ = try library.keep([item(1, "Fog", in: feed), item(2, "Ice", in: nil)], of: id)
    try library.remove(try library.order(ArticleListRequest()).ids)
    #expect(try library.unknown([ServerItemID(rawValue: 1), ServerItemID(rawValue: 9)], of: id).map(\.rawValue) == [9])
    #expect(try library.keep([item(1, "Fog", in: feed), item(2, "Ice", in: nil)], of: id).outcomes == [])
    #expect(try library.take(state(unread: []), insteadOf: library.state(of: id), of: id) == 0)
    #expect(try library.titles() == [] && library.marksToSend(to: id, limit: 9) == [])
  }

  @Test func whatTheServerLostIsNotAskedForAgain() throws {
    let library = try library()
    let id = try added(library)
    let nothing = ServerItemToKeep(
      id: ServerItemID(rawValue: 5), feed: FeedID(rawValue: 99), entry: nil, isRead: false, isStarred: false)
    #expect(try library.keep([nothing], of: id).outcomes == [])
    #expect(try library.unknown([nothing.id], of: id) == [])
  }

  /// Whatever is done on either side, in whatever order, both have the same in the end.
  @Test func whatWasChangedBackDoesNotWait() throws {
    let library = try library()
    let id = try added(library)
    _ = try library.keep([item(1, "Story 1", in: nil)], of: id)
    let article = try number("\"story 1\"", in: library)
    _ = try library.setRead(true, [article])
    #expect(try library.servers().map(\.waiting) == [1])
    _ = try library.setRead(false, [article])
    #expect(try library.marksToSend(to: id, limit: 9).isEmpty)
    #expect(try library.servers().map(\.waiting) == [0])
  }

  @Test func bothSidesHaveTheSameInTheEnd() throws {
    let library = try library()
    let id = try added(library)
    var (unread, starred) = (ids(1, 2, 3, 4, 5, 6), ids(2))
    _ = try library.keep(
      (1...6).map { item($0, "Story \($0)", in: nil, isStarred: $0 == 2) }, of: id)
    let articles = Dictionary(
      uniqueKeysWithValues: try (1...6).map { (Int64($0), try number("\"story \($0)\"", in: library)) })
    var random = SeededGenerator(seed: 7)
    for round in 0..<60 {
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        let item = Int64.random(in: 1...6, using: &random)
        let (isHere, isRead, value) = (
          Bool.random(using: &random), Bool.random(using: &random), Bool.random(using: &random)
        )
        switch (isHere, isRead) {
        case (true, true): try library.setRead(value, [articles[item]!])
        case (true, false): try library.setStarred(value, [articles[item]!])
        case (false, true):
          if value { unread.remove(ServerItemID(rawValue: item)) } else { unread.insert(ServerItemID(rawValue: item)) }
        case (false, false):
          if value {
            starred.insert(ServerItemID(rawValue: item))
          } else {
            starred.remove(ServerItemID(rawValue: item))
          }
        }
      }
      for change in try library.marksToSend(to: id, limit: 99) {
        switch change.mark {
        case .read(true): unread.remove(change.item)
        case .read(false): unread.insert(change.item)
        case .starred(true): starred.insert(change.item)
        case .starred(false): starred.remove(change.item)
        }
        try library.noteSent([change.item], change.mark, to: id)
      }
      _ = try library.take(
        state(unread: unread, starred: starred), insteadOf: library.state(of: id), of: id)
      #expect(try library.state(of: id) == state(unread: unread, starred: starred))
      for (item, article) in articles {
        let stored = try #require(try library.article(article))
        let key = ServerItemID(rawValue: item)
        #expect(stored.isRead == !unread.contains(key) && stored.isStarred == starred.contains(key), "round \(round)")
      }
    }
    #expect(try library.servers().map(\.waiting) == [0])
  }
}

extension ServerFeed {
  fileprivate static let sea = ServerFeed(
    stream: "feed/1", address: "https://example.org/sea", title: "Sea", labels: ["Water"])
  fileprivate static let land = ServerFeed(
    stream: "feed/2", address: "https://example.org/land", title: "Land", labels: ["Earth"])
}
