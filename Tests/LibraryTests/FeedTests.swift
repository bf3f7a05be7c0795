import Articles
import Feeds
import Search
import Testing

@testable import Library

/// What the library keeps of feeds and their entries.
@Suite struct FeedTests {
  private let folder = TestFolder()

  private func library() throws -> Library { try Library(path: folder.library, access: .creating) }

  private func entry(_ key: Int64, _ article: Article?, version: Int64 = 1, isWhole: Bool = true) -> EntryToKeep {
    EntryToKeep(key: key, version: version, article: article.map { PreparedArticle($0) }, isWhole: isWhole)
  }

  @Test func aFeedIsKeptAsItWasSaidAndFound() throws {
    let library = try library()
    var feed = FollowedFeed(
      address: "https://ada:secret@example.org/feed", givenTitle: "Harbour", folders: ["News", "Sea"],
      tags: ["daily", "boats"], isHidden: true, fullText: .never)
    let (id, isNew) = try library.follow(feed)
    #expect(isNew)
    (feed.title, feed.entityTag, feed.lastModified) = ("The Harbour", "W/\"a b\"", "Tue, 3 Mar 2026 10:00:00 GMT")
    (feed.fetched, feed.error, feed.failures, feed.due, feed.isGone) = (100, "It failed.", 3, 200, true)
    feed.rhythm = FeedRhythm(minutes: 60, quietHours: 5, quietDays: 1)
    try library.note(feed, of: id)
    #expect(try library.feeds() == [StoredFeed(id: id, feed: feed, articles: 0, unread: 0)])
  }

  @Test func aFeedIsFollowedOnce() throws {
    let library = try library()
    let (id, _) = try library.follow(FollowedFeed(address: "https://example.org/feed", tags: ["one"]))
    let again = try library.follow(
      FollowedFeed(address: "https://example.org/feed", title: "Later", folders: ["News"], tags: ["two", "one"]))
    #expect(again.id == id && !again.isNew)
    let feed = try #require(try library.feeds().first?.feed)
    #expect(feed.title == "Later" && feed.folders == ["News"] && feed.tags == ["one", "two"])
    #expect(try library.feeds().count == 1)
  }

  @Test func aFeedThatWasGoneIsAskedForAgainWhenItIsAddedAgain() throws {
    let library = try library()
    var feed = FollowedFeed(address: "https://example.org/feed")
    let (id, _) = try library.follow(feed)
    (feed.isGone, feed.due) = (true, 100)
    try library.note(feed, of: id)
    try library.follow(FollowedFeed(address: "https://example.org/feed"))
    #expect(try library.feeds().map { $0.feed.isGone || $0.feed.due > 0 } == [false])
  }

  @Test func aFeedThatMovesToAnotherStaysWhereItWas() throws {
    let library = try library()
    try library.follow(FollowedFeed(address: "https://example.org/new"))
    let (id, _) = try library.follow(FollowedFeed(address: "https://example.org/old"))
    var moved = FollowedFeed(address: "https://example.org/new", title: "Read")
    moved.due = 7
    try library.note(moved, of: id)
    #expect(try library.feeds().map(\.feed.address) == ["https://example.org/new", "https://example.org/old"])
    #expect(try library.feeds().last?.feed.due == 7)
  }

  @Test func anEntryIsOneArticleHoweverOftenItChanges() throws {
    let library = try library()
    let (id, _) = try library.follow(FollowedFeed(address: "https://example.org/feed"))
    #expect(try library.keep([entry(1, article("First", ["A."], url: "https://example.org/a"))], of: id).added == 1)
    // Its address changes with its headline, as with many publishers, and so does the day.
    let later = article("Second", ["A, and B."], published: "2025-11-27T08:00", url: "https://example.org/b")
    #expect(try library.keep([entry(1, later, version: 2)], of: id).updated == 1)
    #expect(try library.titles() == ["Second"])
    #expect(try library.seenEntries(of: id) == [1: SeenEntry(version: 2, isRemoved: false)])
    #expect(try library.feeds().map(\.articles) == [1])
    #expect(try library.check().faults == [])
  }

  @Test func whatWasRemovedStaysAway() throws {
    let library = try library()
    let (id, _) = try library.follow(FollowedFeed(address: "https://example.org/feed"))
    let outcome = try library.keep([entry(1, article("First", ["A."]))], of: id)
    try library.remove(outcome.outcomes.map(\.id))
    #expect(try library.seenEntries(of: id) == [1: SeenEntry(version: 1, isRemoved: true)])
    try library.keep([entry(1, article("First, again", ["A."]), version: 2)], of: id)
    #expect(try library.titles() == [])
  }

  @Test func aStoryInTwoFeedsIsOneArticleWithAllOfItsText() throws {
    let library = try library()
    let (one, _) = try library.follow(FollowedFeed(address: "https://example.org/one"))
    let (two, _) = try library.follow(FollowedFeed(address: "https://example.org/two"))
    let whole = article("Ice breaks", ["The ice broke on Monday.", "Nobody was hurt."], url: "https://example.org/ice")
    let teaser = article("Ice breaks", ["The ice broke."], url: "https://example.org/ice")
    try library.keep([entry(1, whole)], of: one)
    #expect(try library.keep([entry(9, teaser, isWhole: false)], of: two).unchanged == 1)
    let ids = try library.order(ArticleListRequest()).ids
    #expect(try ids.map { try library.article($0)?.article.body.count } == [2])
    #expect(try library.feeds().map(\.articles) == [1, 1])
  }

  @Test func aListIsOfSomeFeeds() throws {
    let library = try library()
    let (one, _) = try library.follow(FollowedFeed(address: "https://example.org/one"))
    let (two, _) = try library.follow(FollowedFeed(address: "https://example.org/two"))
    let ice = article("Ice breaks", ["The ice broke on Monday."], url: "https://example.org/ice")
    let fog = article("Fog comes", ["Fog came on Tuesday."], url: "https://example.org/fog")
    try library.keep([entry(1, ice), entry(2, fog), entry(3, fog)], of: one)
    try library.keep([entry(1, fog)], of: two)
    try library.add([article("Snow falls", ["Snow fell on ice."], url: "https://example.org/snow")])
    func titles(_ feeds: [FeedID], _ query: String = "", isUnreadOnly: Bool = false) throws -> [String] {
      let request = ArticleListRequest(
        query: query, isUnreadOnly: isUnreadOnly, feeds: FeedSelection(ids: feeds, title: "Some"))
      let rows = try library.articles(request, range: 0..<9).rows
      #expect(try library.count(request) == rows.count && library.order(request).ids == rows.map(\.id))
      return rows.map(\.title).sorted()
    }
    #expect(try titles([one]) == ["Fog comes", "Ice breaks"])
    #expect(try titles([two]) == ["Fog comes"])
    #expect(try titles([one, two], "ice") == ["Ice breaks"])
    #expect(try titles([]) == [])
    try library.setRead(true, try library.order(ArticleListRequest(query: "fog")).ids)
    #expect(try titles([one], isUnreadOnly: true) == ["Ice breaks"])
    #expect(try library.feeds().map { [$0.articles, $0.unread] } == [[2, 1], [1, 0]])
  }

  @Test func articlesStayWhenTheirFeedGoes() throws {
    let library = try library()
    let (id, _) = try library.follow(FollowedFeed(address: "https://example.org/feed"))
    try library.keep([entry(1, article("First", ["A."])), entry(2, nil)], of: id)
    try library.unfollow([id])
    #expect(try library.feeds() == [] && library.titles() == ["First"])
    // An update that was under way.
    #expect(try library.keep([entry(3, article("Third", ["C."]))], of: id).outcomes == [])
    #expect(try library.titles() == ["First"])
  }
}
