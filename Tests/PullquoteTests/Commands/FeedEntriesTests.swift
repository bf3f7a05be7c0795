import Basics
import Foundation
import LoopbackServer
import Testing

@testable import pullquote

/// What becomes of entries whose text is not in their feed, and where articles came from.
@Suite struct FeedEntriesTests {
  private static let filler =
    "<p>The harbour master counted the boats again on Monday, and found that one of them was missing from its place.</p>"

  private static func feed(_ items: String...) -> [LoopbackServer.Step] {
    let text = "<rss version='2.0'><channel><title>The Harbour</title>\(items.joined())</channel></rss>"
    return [.answer(Array(text.utf8), type: "application/rss+xml", headers: ["ETag: \"a1\""])]
  }

  private static func headline(
    _ title: String, _ link: String, published: String = "Wed, 04 Mar 2026 09:00:00 GMT"
  ) -> String {
    "<item><title>\(title)</title><link>\(link)</link><guid>\(link)</guid><pubDate>\(published)</pubDate></item>"
  }

  private static func page(_ words: String) -> [LoopbackServer.Step] {
    let body = "<h1>Boats</h1><p>“\(words),” said Ada Rook.</p>" + String(repeating: filler, count: 8)
    return [.answer(Array("<html><head><title>Boats</title></head><body><article>\(body)</article></body>".utf8))]
  }

  @Test func anEntryWithoutTextArrivesWhateverItsPageDoes() throws {
    let site = FeedSite()
    let server = site.serve()
    site["/feed"] = Self.feed(
      Self.headline("Lost", server.address("/lost")), Self.headline("Empty", server.address("/empty")),
      Self.headline("Shut", server.address("/shut/1")), Self.headline("Broken", server.address("/broken")),
      Self.headline("Open", server.address("/open")))
    site["/robots.txt"] = [.answer(Array("User-agent: *\nDisallow: /shut/\n".utf8), type: "text/plain")]
    site["/empty"] = [.answer(Array("<html><body></body></html>".utf8))]
    site["/broken"] = [.answer([], type: nil, status: "500 Oops")]
    site["/open"] = Self.page("It lay here yesterday")
    let place = try FeedPlace()
    try place.feeds("add", server.address("/feed"))
    let update = try place.update()
    #expect(update.status == 0)
    #expect(
      update.text == """
        Requested 1 feed. Added 5 articles, updated 0. 4 pages could not be read: 1 because the server failed (500), \
        1 because the site’s robots.txt does not allow it, 1 because there is no article in it, 1 because there is no such \
        page (404).

        """)
    let listed = try Program.run(["list", "--format", "jsonl", "--library", place.library])
    #expect(listed.lines.count == 5)
    for (title, path) in [("Lost", "/lost"), ("Empty", "/empty"), ("Shut", "/shut/1"), ("Broken", "/broken")] {
      let line = try #require(listed.lines.first { $0.contains("\"title\":\"\(title)\"") })
      #expect(line.contains("\"published\":\"2026-03-04T09:00"))
      #expect(try Program.run(["versions", server.address(path), "--library", place.library]).status == 0)
    }
    // What may come another time is looked for again; a headline that becomes shorter is corrected.
    site["/broken"] = Self.page("It is mended")
    site["/feed"] = Self.feed(
      Self.headline("Gone", server.address("/lost")), Self.headline("Broken", server.address("/broken")))
    #expect(try place.update().text.contains("Added 0 articles, updated 2. 1 page could not be read because"))
    #expect(try place.titles == ["Boats", "Boats", "Empty", "Gone", "Shut"])
    #expect(try Program.run(["check", "--library", place.library]).status == 0)
  }

  /// Sites announce pages minutes before they have them.
  @Test func aPageThatIsNotThereYetIsLookedForAgainOnItsDay() throws {
    let site = FeedSite()
    let server = site.serve()
    let today = Timestamp.iso(Int64(time(nil)))
    site["/feed"] = Self.feed(
      Self.headline("Soon", server.address("/soon"), published: today),
      Self.headline("Blank", server.address("/blank"), published: today),
      Self.headline("Old", server.address("/old")))
    site["/blank"] = [.answer(Array("<html><body></body></html>".utf8))]
    let place = try FeedPlace()
    try place.feeds("add", server.address("/feed"))
    #expect(try place.update().text.contains("Added 3 articles, updated 0. 3 pages could not be read: "))
    for path in ["/soon", "/blank", "/old"] { site[path] = Self.page("It lay here yesterday") }
    #expect(try place.update().text == "Requested 1 feed. Added 0 articles, updated 2.\n")
    #expect(try place.titles == ["Boats", "Boats", "Old"])
    #expect(server.requests.count { $0.path == "/old" } == 1)
  }

  /// Two feeds of one outlet, called otherwise, with one story.
  @Test func aStoryInTwoFeedsKeepsItsOutlet() throws {
    let site = FeedSite()
    let server = site.serve()
    let text = "<p>“Nobody saw it,” said Ada Rook.</p>" + String(repeating: Self.filler, count: 10)
    for (path, title) in [("/top", "Top stories"), ("/sea", "The sea")] {
      let item =
        "<item><title>Boats</title><link>https://example.org/1</link><description><![CDATA[\(text)]]></description></item>"
      let feed = "<rss version='2.0'><channel><title>\(title)</title>\(item)</channel></rss>"
      site[path] = [.answer(Array(feed.utf8), type: "application/rss+xml")]
    }
    let place = try FeedPlace()
    for path in ["/top", "/sea"] {
      try place.feeds("add", server.address(path))
      _ = try place.update()
    }
    let listed = try Program.run(["list", "--format", "jsonl", "--library", place.library])
    #expect(listed.lines.count == 1 && listed.text.contains("\"publisher\":\"Top stories\""))
  }

  @Test func aHeadlineNeverTakesThePlaceOfAnArticle() throws {
    let site = FeedSite()
    let server = site.serve()
    site["/open"] = Self.page("It lay here yesterday")
    site["/feed"] = Self.feed(Self.headline("Boats", server.address("/open")))
    let place = try FeedPlace()
    #expect(try Program.run(["add", "-q", server.address("/open"), "--library", place.library]).status == 0)
    try place.feeds("add", server.address("/feed"), "--full-text", "never")
    #expect(try place.update().text == "Requested 1 feed. Added 0 articles, updated 0; 1 were already there.\n")
    #expect(try Program.run(["quotes", "--library", place.library]).text.contains("It lay here yesterday"))
    #expect(!server.requests.contains { $0.path == "/robots.txt" })
  }

  @Test func aFeedIsReadWithItsHeadlines() throws {
    let folder = try TemporaryFolder()
    let text =
      "<rss><channel><title>A</title>\(Self.headline("Boats are back", "https://example.org/1"))</channel></rss>"
    let run = try Program.run(["parse", try folder.file("feed.xml", text: text)])
    #expect(run.status == 0 && run.lines.count == 1 && run.text.contains("\"headline\":\"Boats are back\""))
  }

  /// No digest of bytes that nobody ever sent.
  @Test func anEntryOfAFileHasTheEvidenceOfTheFile() throws {
    let folder = try TemporaryFolder()
    let text =
      "<rss><channel><title>A</title>\(Self.headline("Boats are back", "https://example.org/1"))</channel></rss>"
    let library = ["--library", folder.path + "/library.db"]
    let file = try folder.file("feed.xml", text: text)
    #expect(try Program.run(["add", "-q", "--keep-original", file] + library).status == 0)
    let version = try Program.run(["versions", "https://example.org/1", "--format", "jsonl"] + library).text
    let digest = try #require(Original.digest(of: Array(text.utf8)))
    #expect(version.contains("\"sha256\":\"\(digest)\",\"bytes\":\(text.utf8.count)"))
    #expect(try Program.run(["original", "https://example.org/1"] + library).status == 1)
  }

  @Test func aSiteWhoseRulesCannotBeReadIsAskedForThemOnce() throws {
    let site = FeedSite()
    let server = site.serve()
    site["/feed"] = Self.feed(
      Self.headline("One", server.address("/1")), Self.headline("Two", server.address("/2")),
      Self.headline("Three", server.address("/3")))
    site["/robots.txt"] = [.answer([], type: nil, status: "500 Oops")]
    let place = try FeedPlace()
    try place.feeds("add", server.address("/feed"))
    #expect(
      try place.update().text.hasSuffix(
        "Added 3 articles, updated 0. 3 pages could not be read because the site’s robots.txt could not be read.\n"))
    #expect(server.requests.map(\.path) == ["/feed", "/feed", "/robots.txt"])
  }

  @Test func anArticleOfAFeedKeepsWhereItCameFrom() throws {
    let site = FeedSite()
    let server = site.serve()
    let whole = "<p>“Nobody saw it,” said Ada Rook.</p>" + String(repeating: Self.filler, count: 10)
    func item(_ text: String) -> String {
      "<item><title>Whole</title><link>https://example.org/1</link><description><![CDATA[\(text)]]></description></item>"
    }
    site["/feed"] = Self.feed(item(whole), Self.headline("Open", server.address("/open")))
    site["/open"] = [.answer([], type: nil, status: "500 Oops")]
    let place = try FeedPlace()
    try place.feeds("add", "http://ada:secret@\(server.address("").dropFirst("http://".count))/feed")
    _ = try place.update()
    func versions(_ article: String) throws -> [String] {
      try Program.run(["versions", article, "--format", "jsonl", "--library", place.library]).lines.map(String.init)
    }
    for article in ["https://example.org/1", server.address("/open")] {
      let line = try #require(try versions(article).first)
      #expect(line.contains("\"address\":\"\(server.address("/feed"))\"") && line.contains("\"status\":200"))
      #expect(line.contains("\"fetched\":\"20") && line.contains("\"sha256\":\"") && line.contains("ETag: \\\"a1\\\""))
    }
    // The page takes the place of the headline and of what is known of it; another text of the feed is another version.
    site["/open"] = Self.page("It is mended")
    site["/feed"] = Self.feed(item(whole + "<p>It was found.</p>"), Self.headline("Open", server.address("/open")))
    _ = try place.update()
    let page = try versions(server.address("/open"))
    #expect(page.count == 1 && page[0].contains("\"address\":\"\(server.address("/open"))\""))
    #expect(try versions("https://example.org/1").count == 2)
  }
}
