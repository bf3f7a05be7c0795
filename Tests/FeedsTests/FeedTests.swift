import Testing

@testable import Feeds

/// What is read in feeds of all formats, as they should be and as they are.
@Suite struct FeedTests {
  private func read(_ text: String) -> Feed? { Feed.read(Array(text.utf8)) }

  private func entry(_ inside: String, atom: Bool = false) throws -> FeedEntry {
    let text =
      atom
      ? "<feed xmlns='http://www.w3.org/2005/Atom'><author><name>The Weir Desk</name></author><entry>\(inside)</entry></feed>"
      : "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item>\(inside)</item></channel></rss>"
    return try #require(read(text)?.entries.first)
  }

  @Test(arguments: [
    (
      "<rss version='2.0'><channel><title>Weir</title><link>https://weir.example/</link></channel></rss>",
      Feed.Format.rss
    ),
    ("<feed xmlns='http://www.w3.org/2005/Atom'><title>Weir</title><link href='https://weir.example/'/></feed>", .atom),
    ("<feed version='0.3'><title>Weir</title><link rel='alternate' href='https://weir.example/'/></feed>", .atom),
    (
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>Weir</title><link>https://weir.example/</link></channel></rdf:RDF>
      """, .rdf
    ),
    (
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "Weir", "home_page_url": "https://weir.example/"}"#,
      .json
    ),
  ])
  func formatsAreToldByTheirRoot(text: String, format: Feed.Format) throws {
    let feed = try #require(read(text))
    #expect(feed.format == format)
    #expect(feed.title == "Weir")
    #expect(feed.url == "https://weir.example/")
    #expect(feed.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "", "   ", "<html><body><p>Weir</p></body></html>", "Weir", "{\"a\": 1}", "[1, 2]", "<rs", "<!-- x -->",
  ])
  func whatIsNoFeedIsNone(text: String) { #expect(read(text) == nil) }

  @Test func entryOfRSSIsReadWhole() throws {
    let entry = try entry(
      """
      <title>Ferry &amp;amp; harbour</title><link>https://weir.example/a</link><guid isPermaLink="false">weir:1</guid>
      <pubDate>Mon, 02 Mar 2026 08:15 +0100</pubDate><dc:creator>Ada Rook</dc:creator><dc:creator>Jonas Bell</dc:creator>
      <description>&lt;p&gt;No boat&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt; today.</description>
      <enclosure url="/a.mp3" type="audio/mpeg" length="120"/><category>Harbour</category><category>Ferries</category>
      """)
    #expect(entry.title == "Ferry & harbour")
    #expect(entry.url == "https://weir.example/a")
    #expect(entry.id == "weir:1")
    #expect(entry.published == "2026-03-02T08:15+01:00")
    #expect(entry.authors == ["Ada Rook", "Jonas Bell"])
    #expect(entry.summary == "No boat today.")
    #expect(entry.contentHTML == "<p>No boat</p><script>x()</script> today.")
    #expect(entry.enclosures == [Enclosure(url: "/a.mp3", type: "audio/mpeg", length: "120")])
    #expect(entry.categories == ["Harbour", "Ferries"])
  }

  @Test func entryOfAtomIsReadWhole() throws {
    let entry = try entry(
      """
      <id>tag:weir.example,2026:1</id><title type="html">A &amp;lt;quiet&amp;gt; night</title><updated>2026-03-02T08:15:09.25Z</updated>
      <link rel="enclosure" href="https://weir.example/a.mp3"/><link rel="alternate" href="b" xml:base="https://weir.example/n/"/>
      <summary>Short &lt;b> as it is</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long, and <b>bold</b>.</p></div></content>
      <category term="night"/>
      """, atom: true)
    #expect(entry.title == "A <quiet> night")
    #expect(entry.updated == "2026-03-02T08:15:09Z")
    #expect(entry.published == nil)
    #expect(entry.url == "https://weir.example/n/b")
    #expect(entry.authors == ["The Weir Desk"])
    #expect(entry.summary == "Short <b> as it is")
    #expect(entry.contentHTML == "<p>Long, and <b>bold</b>.</p>")
    #expect(entry.categories == ["night"])
  }

  /// What several elements say at once.
  @Test(arguments: [
    ("<link>https://a.example/</link><guid>https://b.example/</guid>", "https://a.example/"),
    ("<guid>https://b.example/</guid>", "https://b.example/"), ("<guid>weir:1</guid>", nil),
    ("<guid isPermaLink='false'>https://b.example/</guid>", nil),
    ("<link> https://a.example/x\n y </link>", "https://a.example/x%20y"),
    ("<link>javascript:alert(1)</link>", nil),
  ])
  func addressOfAnEntry(inside: String, url: String?) throws { #expect(try entry(inside).url == url) }

  @Test(arguments: [
    ("ada@weir.example (Ada Rook)", "Ada Rook"), ("Ada Rook &lt;ada@weir.example&gt;", "Ada Rook"),
    ("ada@weir.example", "ada@weir.example"), ("Ada Rook", "Ada Rook"), ("ada@weir.example Ada Rook", "Ada Rook"),
  ])
  func nameInAMailbox(text: String, name: String) throws {
    #expect(try entry("<author>\(text)</author>").authors == [name])
  }

  // MARK: As they are

  /// Every entry is read, whatever is wrong.
  @Test(arguments: [
    // A bare “&”, entities of HTML, a control character and a reference to one.
    "<rss><channel><item><title>Rook & Bell caf&eacute;\u{1B}&#27;</title></item></channel></rss>",
    // Ends that are missing or crossed.
    "<rss><channel><item><title>Rook & Bell caf\u{E9}<item><title>two</title></channel></rss>",
    "<rss><channel><item><title>Rook &amp; Bell café</title><description><b><i>x</b></i></description></item></channel>",
    // Text before the declaration, and no namespace for a prefix.
    "\n\nx <?xml version='1.0'?><rss><channel><item><dc:title>Rook &amp; Bell café</dc:title></item></channel></rss>",
    // Attributes without marks, and a tag that is cut off.
    "<rss version=2.0><channel><item a=b c><title>Rook &amp; Bell café</title></item></channel><it",
    // A section that is never closed.
    "<rss><channel><item><title><![CDATA[Rook & Bell café</title></item></channel></rss>",
    // An entity that the document declares.
    "<!DOCTYPE rss [<!ENTITY both 'Rook &#38; Bell'>]><rss><channel><item><title>&both; café</title></item></channel></rss>",
  ])
  func brokenFeedGivesItsEntries(text: String) throws {
    let feed = try #require(read(text))
    #expect(feed.entries.first?.title == "Rook & Bell café")
  }

  @Test func whatWasBrokenIsSaid() throws {
    let feed = try #require(
      read("<rss><channel><item><title>a & b</title><pubDate>soon</pubDate></item></channel></rss>"))
    #expect(
      feed.diagnostics.map(\.message) == [
        "It is not valid XML in one place; the rest was read.",
        "“soon” stands where a date should be, but is not one.",
      ])
  }

  @Test func entitiesAreNeitherFetchedNorMultiplied() throws {
    let bomb = (1...9).reduce("<!ENTITY e0 '0123456789'>") { text, n in
      text + "<!ENTITY e\(n) '" + String(repeating: "&e\(n - 1);", count: 10) + "'>"
    }
    let text = """
      <!DOCTYPE rss [\(bomb)<!ENTITY file SYSTEM "file:///etc/hostname">]>
      <rss><channel><item><title>\(String(repeating: "&e9;", count: 1000))&file;</title></item></channel></rss>
      """
    let feed = try #require(read(text))
    let title = try #require(feed.entries.first?.title)
    #expect(title.utf8.count < 200_000)
    #expect(title.hasSuffix("&file;"))
    let said = "It declares entities that name other entities; those were not replaced."
    #expect(feed.diagnostics.map(\.message).contains(said))
    let simple =
      "<!DOCTYPE rss [<!ENTITY both 'Rook &#38; Bell; &amp;'>]><rss><channel><title>&both;</title></channel></rss>"
    #expect(read(simple)?.diagnostics.isEmpty == true)
  }

  @Test func depthAndLengthAreBounded() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    let text =
      "<rss><channel><item><title>one</title><x>\(deep)</x></item><item><title>two</title></item></channel></rss>"
    #expect(read(text)?.entries.map(\.title) == ["one", "two"])
    let long = String(repeating: "word ", count: 4 << 20)
    let feed = try #require(read("<rss><channel><title>\(long)</title><item><title>two</title></item></channel></rss>"))
    #expect(feed.entries.map(\.title) == ["two"])
    #expect(feed.diagnostics.map(\.message) == ["It is larger than the limit for a feed; the rest was left out."])
  }

  /// No bytes stop the reader, and none of them is more than text in what it gives.
  @Test func anyBytesAreRead() {
    let seeds = [
      "<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>a</title><link>b</link></item></channel></rss>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='html'>&lt;p&gt;</content></entry></feed>",
      #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","authors":[{"name":"x"}],"content_text":"y"}]}"#,
      "<opml><body><outline text='a'><outline xmlUrl='https://b.example/'/></outline></body></opml>",
    ].map { Array($0.utf8) }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4000 {
      var bytes = seeds.randomElement(using: &random)!
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
        case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: place)
        default: bytes.insert(Array("<>&;\"'/![]{}\0\u{1B}".utf8).randomElement(using: &random)!, at: place)
        }
        if bytes.isEmpty { bytes = [0x3C] }
      }
      guard let feed = Feed.read(bytes) else { continue }
      let line = feed.json(input: "x")
      #expect(!line.dropLast().contains { $0 < 0x20 || $0 == 0x7F }, "\(bytes)")
    }
  }

  // MARK: JSON Feed and OPML

  @Test func itemOfJSONFeedIsReadWhole() throws {
    let feed = try #require(
      read(
        #"""
        {"version": "https://jsonfeed.org/version/1.1", "feed_url": "https://weir.example/f/feed.json", "authors": [{"name": "The Desk"}],
         "items": [{"id": 7, "url": "a", "title": "One", "content_text": "a < b", "date_published": "2026-03-02T08:15:00-03:30",
           "tags": ["x", "y"], "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}]},
          {"id": "8", "external_url": "https://b.example/", "content_html": "<p>Two</p>", "author": {"name": "Ada Rook"}}
        """#))
    #expect(feed.entries.map(\.id) == ["7", "8"])
    #expect(feed.entries.map(\.url) == ["https://weir.example/f/a", "https://b.example/"])
    #expect(feed.entries.map(\.authors) == [["The Desk"], ["Ada Rook"]])
    #expect(feed.entries.map(\.contentHTML) == ["a &lt; b", "<p>Two</p>"])
    #expect(feed.entries.map(\.summary) == ["a < b", "Two"])
    #expect(feed.entries[0].published == "2026-03-02T08:15:00-03:30")
    #expect(
      feed.entries[0].enclosures == [Enclosure(url: "https://weir.example/f/a.mp3", type: "audio/mpeg", length: "9")])
    // It is cut off.
    #expect(feed.diagnostics.count == 1)
  }

  @Test func foldersOfSubscriptionsBecomeCategories() throws {
    let feed = try #require(
      read(
        """
        <opml version="2.0"><head><title> Mine </title></head><body>
        <outline text="News"><outline text="Near"><outline text="Weir" xmlUrl="https://weir.example/f"/></outline></outline>
        <outline title="Quay" xmlUrl="https://quay.example/f" category="a,b"/>
        <outline text="Again"><outline text="Weir" xmlUrl="https://weir.example/f"/></outline>
        <outline text="Empty"/></body></opml>
        """))
    #expect(feed.title == "Mine")
    #expect(
      feed.subscriptions == [
        Subscription(
          title: "Weir", url: "https://weir.example/f", folders: ["News", "Near"],
          categories: ["News", "Near", "Again"]),
        Subscription(title: "Quay", url: "https://quay.example/f", categories: ["a", "b"]),
      ])
  }
}
