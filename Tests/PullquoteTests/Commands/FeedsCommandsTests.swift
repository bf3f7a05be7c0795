import Foundation
import LoopbackServer
import Testing

@testable import pullquote

/// Feeds on the command line, by the built program and a server on this machine.
@Suite struct FeedsCommandsTests {
  private static let filler =
    "<p>The harbour master counted the boats again on Monday, and found that one of them was missing from its place.</p>"

  /// An entry with all of its text, in which somebody is quoted.
  private static func item(_ title: String, _ link: String, guid: String? = nil, words: String = "Nobody saw it")
    -> String
  {
    let text = "<p>“\(words),” said Ada Rook, the harbour master.</p>" + String(repeating: filler, count: 10)
    return "<item><title>\(title)</title><link>\(link)</link><guid>\(guid ?? link)</guid>"
      + "<description><![CDATA[\(text)]]></description></item>"
  }

  private static func feed(_ items: String..., title: String = "The Harbour") -> [UInt8] {
    Array("<rss version='2.0'><channel><title>\(title)</title>\(items.joined())</channel></rss>".utf8)
  }

  private static func sent(_ feed: [UInt8], _ headers: String...) -> [LoopbackServer.Step] {
    [.answer(feed, type: "application/rss+xml", headers: headers)]
  }

  @Test func aPageLeadsToItsFeedAndItsArticles() throws {
    let site = FeedSite()
    let server = site.serve()
    let head = "<!doctype html><head><link rel=alternate type='application/rss+xml' href='/news.xml'></head>"
    site["/"] = [.answer(Array(head.utf8))]
    site["/news.xml"] = Self.sent(
      Self.feed(Self.item("One", server.address("/1")), Self.item("Two", server.address("/2"))))
    let place = try FeedPlace()
    let added = try place.feeds("add", server.address("/"), "--tag", "sea")
    #expect(added.status == 0)
    #expect(added.text == "Following “The Harbour” (\(server.address("/news.xml"))).\n")
    #expect(try place.feeds("add", server.address("/news.xml")).text.contains("You already follow"))
    let update = try place.update()
    #expect(update.status == 0)
    #expect(update.text == "Requested 1 feed. Added 2 articles, updated 0.\n")
    #expect(try place.titles == ["One", "Two"])
    let quotes = try Program.run(["quotes", "--library", place.library, "--speaker", "rook"])
    #expect(quotes.lines.count == 3)
    let list = try place.feeds("list")
    #expect(list.lines.count == 2 && list.text.contains("The Harbour") && list.text.contains("sea"))
  }

  @Test func whatDidNotChangeIsNotSentAgain() throws {
    let place = try FeedPlace()
    let feed = Self.feed(Self.item("One", "https://example.org/1"))
    let server = LoopbackServer { request in
      if request.head.contains("If-None-Match: W/\"a b\"\r\n") {
        return [.answer([], type: nil, status: "304 Not Modified")]
      }
      return Self.sent(feed, "ETag: W/\"a b\"")
    }
    try place.feeds("add", server.address("/feed"))
    #expect(try place.update().text == "Requested 1 feed. Added 1 article, updated 0.\n")
    #expect(try place.update().text == "Requested 1 feed: 1 unchanged. Added 0 articles, updated 0.\n")
    let idle = try place.feeds("update")
    #expect(idle.text == "Requested 0 feeds. Added 0 articles, updated 0. 1 feed is not due yet.\n" && idle.status == 0)
    #expect(server.requests.count == 3)
  }

  @Test func entriesChangeAndDisappearAndStayAway() throws {
    let site = FeedSite()
    let server = site.serve()
    let place = try FeedPlace()
    site["/a"] = Self.sent(
      Self.feed(
        Self.item("One", "https://example.org/1"), Self.item("Two", "https://example.org/2"),
        Self.item("Three", "https://example.org/3")))
    try place.feeds("add", server.address("/a"))
    _ = try place.update()
    _ = try Program.run(["remove", "https://example.org/3", "--library", place.library])
    // The first is changed and has moved, the second is gone, and the third was removed by the user.
    site["/a"] = Self.sent(
      Self.feed(
        Self.item("One, corrected", "https://example.org/1-new", guid: "https://example.org/1"),
        Self.item("Three, again", "https://example.org/3")))
    #expect(try place.update().text == "Requested 1 feed. Added 0 articles, updated 1.\n")
    #expect(try place.titles == ["One, corrected", "Two"])
    // The same story in another feed.
    site["/b"] = Self.sent(Self.feed(Self.item("Two", "https://example.org/2"), title: "The Harbour"))
    try place.feeds("add", server.address("/b"))
    _ = try place.update()
    #expect(try place.titles == ["One, corrected", "Two"])
    #expect(try Program.run(["check", "--library", place.library]).status == 0)
  }

  @Test func pagesBehindTeasersAreReadAsFarAsTheirSiteLetsThem() throws {
    let site = FeedSite()
    let server = site.serve()
    func teaser(_ path: String) -> String {
      "<item><title>Boats \(path)</title><link>\(server.address(path))</link><description>A boat is missing.</description></item>"
    }
    func page(_ words: String) -> [LoopbackServer.Step] {
      [
        .answer(
          Array(
            "<html><head><title>Boats</title></head><body><article><h1>Boats</h1><p>“\(words),” said Ada Rook.</p>\(String(repeating: Self.filler, count: 8))</article></body></html>"
              .utf8))
      ]
    }
    site["/feed"] = Self.sent(Self.feed(teaser("/open"), teaser("/shut/1"), teaser("/lost"), teaser("/broken")))
    site["/robots.txt"] = [.answer(Array("User-agent: *\nDisallow: /shut/\n".utf8), type: "text/plain")]
    site["/open"] = page("It lay here yesterday")
    site["/shut/1"] = page("Nobody may read this")
    site["/broken"] = [.answer([], type: nil, status: "500 Oops")]
    let place = try FeedPlace()
    try place.feeds("add", server.address("/feed"))
    #expect(
      try place.update().text.hasPrefix("Requested 1 feed. Added 4 articles, updated 0. 3 pages could not be read: "))
    let quotes = try Program.run(["quotes", "--library", place.library, "--format", "jsonl"]).text
    #expect(quotes.contains("It lay here yesterday") && !quotes.contains("Nobody may read this"))
    let asked = server.requests.map(\.path)
    #expect(!asked.contains("/shut/1") && asked.count { $0 == "/robots.txt" } == 1)
    // What could not be had for the moment is looked for again, and what is not to be had is not.
    site["/broken"] = page("It is mended")
    #expect(try place.update().text == "Requested 1 feed. Added 0 articles, updated 1.\n")
    let later = server.requests.map(\.path).dropFirst(asked.count)
    #expect(Set(later) == ["/feed", "/robots.txt", "/broken"])
    #expect(try Program.run(["quotes", "--library", place.library]).text.contains("It is mended"))
    #expect(try place.update().text.hasSuffix("Added 0 articles, updated 0.\n"))
  }

  @Test func eachFeedSaysWhatIsWrongWithItAndTheOthersAreRead() throws {
    let site = FeedSite()
    let server = site.serve()
    let host = server.address("").dropFirst("http://".count)
    site["/good"] = Self.sent(Self.feed(Self.item("One", "https://example.org/1")))
    for path in ["/gone", "/busy", "/page", "/moved"] { site[path] = Self.sent(Self.feed(title: path)) }
    let place = try FeedPlace()
    for path in ["/good", "/gone", "/busy", "/page", "/moved"] {
      #expect(try place.feeds("add", "http://ada:secret@\(host)\(path)").status == 0)
    }
    try place.feeds("add", server.address("/moved"))
    site["/gone"] = [.answer([], type: nil, status: "410 Gone")]
    site["/busy"] = [.answer([], type: nil, status: "429 Slow down", headers: ["Retry-After: 900"])]
    site["/page"] = [.answer(Array("<!doctype html><p>Sign in.".utf8))]
    site["/moved"] = [
      .answer([], type: nil, status: "301 Moved Permanently", headers: ["Location: \(server.address("/there"))"])
    ]
    site["/there"] = Self.sent(Self.feed(title: "There"))
    let update = try place.update()
    #expect(update.status == 1)
    #expect(
      update.text == "Requested 6 feeds: 1 gone for good, 2 could not be read. Added 1 article, updated 0.\n")
    let complaints = Set(update.complaints.split(separator: "\n").map(String.init))
    #expect(
      complaints == [
        "pullquote: “\(server.address("/gone"))” could not be fetched: the page is gone for good (410). It will not be requested again.",
        "pullquote: “\(server.address("/busy"))” could not be fetched: the server had too many requests (429); it asks you to wait 900 seconds.",
        "pullquote: “\(server.address("/page"))” is not a feed: it is not RSS, Atom, RDF, JSON Feed or OPML.",
      ])
    let list = try place.feeds("list", "--format", "jsonl").text
    #expect(list.contains("\"\(server.address("/there"))\"") && list.contains("429"))
    let exported = try place.feeds("export").text
    for text in [update.text, update.complaints, list, exported, try place.feeds("list").text] {
      #expect(!text.contains("secret"))
    }
    #expect(server.requests.contains { $0.head.contains("Authorization: Basic") })
    let before = server.requests.count { $0.path == "/gone" }
    _ = try place.update()
    #expect(server.requests.count { $0.path == "/gone" } == before)
  }

  @Test func listsOfOtherReadersComeInAndGoOut() throws {
    let place = try FeedPlace()
    let urls = try place.folder.file(
      "urls", text: "https://example.org/a news \"~The Harbour\"\nhttps://example.org/b !\nexec:~/feed\n")
    let run = try place.feeds("import", urls)
    #expect(run.status == 1 && run.text == "Following 2 more feeds.\n")
    #expect(
      run.complaints
        == "pullquote: \(urls), line 3: Feeds made by a program (exec:) cannot be followed, only addresses.\n")
    let opml = try place.folder.file(
      "list.opml",
      text: """
        <opml version="2.0"><body><outline text="News"><outline text="Sea">
        <outline type="rss" text="Boats" xmlUrl="https://example.org/c"/></outline></outline>
        <outline type="rss" text="A" xmlUrl="https://example.org/a"/></body></opml>
        """)
    let second = try place.feeds("import", opml)
    #expect(second.status == 0 && second.text == "Following 1 more feed; 1 was already followed.\n")
    let out = try place.folder.file("out.opml", text: try place.feeds("export").text)
    let copy = try FeedPlace()
    #expect(try copy.feeds("import", out).text == "Following 3 more feeds.\n")
    #expect(try copy.feeds("export").text == place.feeds("export").text)
    #expect(try copy.feeds("list").text.contains("News/Sea"))
    let removed = try copy.feeds("remove", "The Harbour", "https://example.org/x")
    #expect(removed.status == 1 && removed.text == "Removed 1 feed; the articles stay.\n")
    #expect(removed.complaints == "pullquote: You do not follow “https://example.org/x”.\n")
    #expect(try copy.feeds("list", "--format", "jsonl").lines.count == 2)
  }

  @Test func aFeedIsAskedForAsSomebodyWants() throws {
    let site = FeedSite()
    let server = site.serve()
    let other = LoopbackServer { _ in [.answer(Array("<p>Away.".utf8))] }
    site["/feed"] = Self.sent(
      Self.feed(
        "<item><title>Here</title><link>\(server.address("/1"))</link><description>A boat.</description></item>",
        "<item><title>Away</title><link>\(other.address("/2"))</link><description>A boat.</description></item>"))
    let place = try FeedPlace()
    let cookies = try place.folder.file("cookies.txt", text: "127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\tsecret-1\n")
    let added = try place.feeds(
      "add", server.address("/feed"), "--header", "X-Key: secret-2", "--user-agent", "Reader of Ada", "--cookies",
      cookies)
    #expect(added.status == 0, "\(added.complaints)")
    let update = try place.update()
    for path in ["/feed", "/1"] {
      let head = try #require(server.requests.last { $0.path == path }).head
      #expect(head.contains("X-Key: secret-2") && head.contains("session=secret-1"))
      #expect(head.contains("User-Agent: Reader of Ada"))
    }
    // Cookies do not tell ports apart; headers do.
    let head = try #require(other.requests.last { $0.path == "/2" }).head
    #expect(!head.contains("X-Key") && head.contains("Reader of Ada"))
    for text in try [
      added.text, update.text, update.complaints, place.feeds("list").text,
      place.feeds("list", "--format", "jsonl").text, place.feeds("export").text,
    ] {
      #expect(!text.contains("secret"))
    }
    let wrong = try place.feeds("add", server.address("/feed"), "--header", "secret-3")
    #expect(wrong.status != 0 && wrong.complaints.contains("--header needs a name"))
    let host = try place.feeds("add", server.address("/feed"), "--header", "Host: secret-4")
    #expect(host.status != 0 && !host.complaints.contains("secret-4"))
  }

  @Test(arguments: ["A page.\n", "", "a\tb\tc\n", "127.0.0.1\tFALSE\t/\tFALSE\t0\ts\t1\nCookie: s=1\n"])
  func whatIsNoCookiesFileIsRefused(_ text: String) throws {
    let place = try FeedPlace()
    let file = try place.folder.file("cookies.txt", text: text)
    let run = try place.feeds("add", "https://example.org/", "--cookies", file)
    #expect(run.status != 0 && run.complaints.contains("“\(file)” is not a cookies file"))
  }

  @Test func whatIsNoFeedIsRefusedWithASentence() throws {
    let site = FeedSite()
    let server = site.serve()
    site["/page"] = [.answer(Array("<!doctype html><p>Nothing here.".utf8))]
    let place = try FeedPlace()
    let nothing = try place.feeds("add", server.address("/page"))
    #expect(nothing.status == 1)
    #expect(nothing.complaints == "pullquote: “\(server.address("/page"))” is not a feed and names none.\n")
    let lost = try place.feeds("add", server.address("/lost"))
    #expect(lost.complaints.hasSuffix("could not be fetched: there is no such page (404).\n"))
    let file = try place.folder.file("feed.xml", Self.feed()).path
    #expect(
      try place.feeds("add", file).complaints
        == "pullquote: “\(file)” does not say where it came from; “pullquote feeds add --address URL” follows it with its address.\n"
    )
    let given = try place.feeds("add", "--address", "https://example.org/boats", file)
    #expect(given.status == 0 && given.text.contains("(https://example.org/boats)"))
    #expect(try place.feeds("remove", "https://example.org/boats").status == 0)
    let twice = try place.feeds("add", "--address", "https://example.org/a", "https://example.org/b")
    #expect(twice.status != 0 && twice.complaints.contains("--address is for a file"))
    let list = try place.folder.file("list.opml", text: "<opml><body/></opml>")
    #expect(try place.feeds("add", list).complaints.contains("“pullquote feeds import” imports it"))
    #expect(try place.feeds("import", file).complaints.contains("“pullquote feeds add” follows it"))
    let urls = try place.folder.file("urls", text: "https://example.org/feed news\n")
    #expect(try place.feeds("add", urls).complaints.contains("“pullquote feeds import” imports it"))
    let text = try place.folder.file("notes.txt", text: "Some notes.\nAnd some more.\n")
    #expect(try place.feeds("import", text).complaints == "pullquote: “\(text)” is not a list of feeds.\n")
    #expect(try place.feeds("list").complaints.contains("You follow no feeds"))
  }
}

/// Turns on the web.
@Suite struct SiteQueueTests {
  @Test func onlySoManyOfASiteAreUnderWay() {
    var queue = SiteQueue(["a1", "a2", "a3", "b1", "a4"], limit: 2) { String($0.prefix(1)) }
    func begin() -> [String] {
      var begun: [String] = []
      while let (element, _) = queue.next() { begun.append(element) }
      return begun
    }
    #expect(queue.ready == 3)
    var now = begin()
    #expect(now == ["a1", "b1", "a2"])
    var mayGoOn = queue.end("b")
    #expect(!mayGoOn)
    for next in ["a3", "a4"] {
      mayGoOn = queue.end("a")
      #expect(mayGoOn)
      now = begin()
      #expect(now == [next])
    }
    mayGoOn = queue.end("a")
    #expect(!mayGoOn)
  }

  @Test func everythingHasItsTurn() {
    let elements = (0..<500).map { ($0 * 7919) % 500 }
    var queue = SiteQueue(elements, limit: 3) { "\($0 % 17)" }
    var done: Set<Int> = []
    while let (element, site) = queue.next() {
      done.insert(element)
      _ = queue.end(site)
    }
    #expect(done.count == 500)
  }
}
