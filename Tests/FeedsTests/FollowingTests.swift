import Testing

@testable import Feeds

/// Finding feeds, lists of them, and knowing their entries again.
@Suite struct FollowingTests {
  @Test func aPageNamesItsFeeds() {
    let page = """
      <!doctype html><html><head><base href="/news/"><title>Harbour</title>
      <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed">
      <link rel='alternate' type='application/atom+xml; charset=utf-8' href='atom.xml?a=1&amp;b=2'>
      <LINK REL="Alternate" TYPE="application/rss+xml" HREF="https://feeds.example.org/rss">
      <link rel="stylesheet" type="text/css" href="a.css"><link rel="alternate" hreflang="de" href="/de">
      </head><body></body></html>
      """
    #expect(
      FeedLinks.inPage(Array(page.utf8), address: "https://example.org/a/b") == [
        "https://example.org/news/atom.xml?a=1&b=2", "https://feeds.example.org/rss",
        "https://example.org/news/comments/feed",
      ])
    #expect(FeedLinks.inPage(Array("<link rel=alternate type=text/xml href=feed>".utf8), address: nil) == [])
  }

  @Test func usualPlacesAreThoseOfThePageAndOfItsSite() {
    let usual = FeedLinks.usual(for: "https://example.org/blog")
    #expect(usual.first == "https://example.org/blog/feed" && usual.contains("https://example.org/feed.xml"))
    #expect(FeedLinks.usual(for: "https://example.org/").count == 7)
  }

  @Test func newsboatsListIsReadAsItIs() {
    let list = """
      # my feeds
      https://example.org/feed news "very good" "~The \\"Harbour\\"" news

      http://example.net/rss ! hidden
      http://example.net/quiet !later
      "exec:~/bin/feed" news
      filter:~/bin/clean:https://example.org/x
      "query:Unread:unread = \\"yes\\""
      gopher://example.org/
      """
    let (feeds, complaints) = NewsboatList.read(Array(list.utf8), name: "urls")
    #expect(
      feeds == [
        FollowedFeed(
          address: "https://example.org/feed", givenTitle: "The \"Harbour\"", tags: ["news", "very good"]),
        FollowedFeed(address: "http://example.net/rss", tags: ["hidden"], isHidden: true),
        FollowedFeed(address: "http://example.net/quiet", tags: ["later"], isHidden: true),
      ])
    #expect(complaints.count == 4)
    #expect(
      complaints.first
        == "urls, line 6: Feeds made by a program (exec:) cannot be followed, only addresses.")
    #expect(complaints.allSatisfy { $0.hasSuffix(".") })
  }

  @Test func foldersComeBackFromAList() throws {
    let feeds = [
      FollowedFeed(address: "https://example.org/a?b=1&c=2", givenTitle: "A & \"B\"", tags: ["one", "two words"]),
      FollowedFeed(address: "https://example.org/b", title: "B", folders: ["News", "Sea"]),
      FollowedFeed(address: "https://ada:secret@example.org/c", folders: ["News"]),
    ]
    let text = Feed.list(of: feeds) { $0.replacing("ada:secret@", with: "") }
    #expect(!text.contains("secret"))
    let list = try #require(Feed.read(Array(text.utf8))).subscriptions
    #expect(
      list.map(\.url).sorted() == ["https://example.org/a?b=1&c=2", "https://example.org/b", "https://example.org/c"])
    let first = try #require(list.first { $0.url.hasSuffix("c=2") })
    #expect(first.title == "A & \"B\"" && first.folders == [] && first.categories == ["one", "two words"])
    #expect(list.first { $0.url.hasSuffix("/b") }?.folders == ["News", "Sea"])
    #expect(list.first { $0.url.hasSuffix("/c") }?.folders == ["News"])
  }

  @Test func anEntryIsKnownAgain() {
    var entry = FeedEntry()
    #expect(entry.key == nil)
    entry.title = "Ice breaks"
    let byTitle = entry.key
    entry.url = "https://example.org/ice"
    let byAddress = entry.key
    entry.id = "https://example.org/ice"
    #expect(Set([byTitle, byAddress, entry.key]).count == 3)
    let (key, version) = (entry.key, entry.version)
    entry.title = "Ice breaks early"
    #expect(entry.key == key && entry.version != version)
  }

  @Test func entriesOfOneGuidAreKeptApart() throws {
    func item(_ title: String) -> String { "<item><guid>1</guid><title>\(title)</title></item>" }
    let text = "<rss><channel>\(item("A"))\(item("B"))\(item("B"))\(item("C"))</channel></rss>"
    let feed = try #require(Feed.read(Array(text.utf8)))
    #expect(feed.keyedEntries.map(\.entry.title) == ["A", "B", "C"])
    #expect(Set(feed.keyedEntries.map(\.key)).count == 3)
  }

  @Test func teasersAreTold() {
    func entry(_ text: String) -> FeedEntry {
      var entry = FeedEntry()
      entry.contentHTML = text
      return entry
    }
    let paragraph =
      "<p>The harbour master counted the boats again on Monday, and found that one of them was missing.</p>"
    #expect(FeedEntry().isTeaser)
    #expect(entry(paragraph).isTeaser)
    #expect(entry(String(repeating: paragraph, count: 12) + "<p>And then […]</p>").isTeaser)
    #expect(entry(String(repeating: paragraph, count: 12) + "<a href=x>Continue reading</a>").isTeaser)
    #expect(!entry(String(repeating: paragraph, count: 12)).isTeaser)
    #expect(!entry(String(repeating: paragraph, count: 60) + "<p>And then …</p>").isTeaser)
    #expect(entry("<img src=\"\(String(repeating: "a", count: 5000))\">").isTeaser)
  }

  @Test func aFeedSaysWhereItIs() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='https://example.org/atom'/></feed>"
    #expect(Feed.read(Array(atom.utf8))?.ownAddress == "https://example.org/atom")
    let json =
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"https://example.org/json\",\"items\":[]}"
    #expect(Feed.read(Array(json.utf8))?.ownAddress == "https://example.org/json")
  }
}
