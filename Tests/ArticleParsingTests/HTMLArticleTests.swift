import Articles
import Testing

@testable import ArticleParsing

/// A page around some markup, with a headline and enough text for an article.
private func page(_ body: String, head: String = "") -> [UInt8] {
  Array(
    """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge opens in Oxmouth | The Oxmouth Courier</title>
    \(head)</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>\(body)
    <footer><p>All the news of the town, since 1887, in one place. Terms apply.</p></footer></body></html>
    """.utf8)
}

private let first =
  "The new bridge over the Ox was opened on Monday, two years later than planned and well over its budget."
private let second =
  "Thousands of people walked across it in the rain, and a brass band played, while the mayor cut a ribbon."
private let third =
  "Engineers said that the piers had been the hardest part, because the river bed is made of soft clay there."

/// An article of three paragraphs, with something put between the first two and the third.
private func article(with extra: String, head: String = "") -> Article {
  htmlArticle(
    in: page(
      "<article><h1>Bridge opens in Oxmouth</h1><p>\(first)</p><p>\(second)</p>\(extra)<p>\(third)</p></article>",
      head: head),
    input: "page.html")
}

@Suite struct HTMLBodyTests {
  @Test func keepsTheTextAndNothingElse() {
    let article = article(with: "")
    #expect(article.format == .html)
    #expect(article.headline == "Bridge opens in Oxmouth")
    #expect(article.body.map(\.text) == [first, second, third])
    #expect(article.body.allSatisfy { $0.kind == .paragraph })
    #expect(article.language == "en")
  }

  @Test(arguments: [
    "<aside><p>A box about something else that happened in another town, at some length.</p></aside>",
    "<div class='related-articles'><h3>More like this</h3><ul><li><a href='/a'>A tunnel closes</a></li></ul></div>",
    "<p><a href='/b'>Tunnel closes after flood</a></p>",
    "<p>Read more: <a href='/b'>Tunnel closes after flood</a></p>",
    "<p><strong>RELATED:</strong> <a href='/b'>Tunnel closes after flood</a></p>",
    "<div class='newsletter-signup'><p>Get the day's news in your inbox, every morning.</p></div>",
    "<div class=\"shareButtons\"><span>Share</span><a href='#'>Facebook</a></div>",
    "<div style='display: none'><p>What nobody is shown stands here, in a sentence of its own.</p></div>",
    "<div hidden><p>What nobody is shown stands here, in a sentence of its own.</p></div>",
    "<form><label>Your address</label><input name=mail></form>",
    "<ul class='post-tags'><li><a href='/t/bridge'>bridge</a></li><li><a href='/t/ox'>ox</a></li></ul>",
    "<div class='author-bio'><p>Ann Lee has written about the town for twenty years. She likes bridges.</p></div>",
    "<section id='comments'><p>I walked over it too, and it swayed, which I liked a lot, to be honest.</p></section>",
    "<script>document.write('<p>written</p>')</script>", "<style>p { color: red }</style>",
    "<svg><title>Arrow</title><text>arrow</text></svg>", "<!-- a comment -->",
  ])
  func leavesFurnitureOut(_ furniture: String) {
    #expect(article(with: furniture).body.map(\.text) == [first, second, third])
  }

  @Test(arguments: [
    ("<h2>What comes next</h2>", Block.Kind.heading, "What comes next"),
    ("<ul><li>Two lanes for bicycles</li></ul>", .listItem, "Two lanes for bicycles"),
    ("<blockquote><p>It sways, and I like it.</p></blockquote>", .blockQuotation, "It sways, and I like it."),
    ("<pre>one\n  two</pre>", .preformatted, "one\n  two"),
    ("<table><tr><td>Length</td><td>310 m</td></tr></table>", .tableRow, "Length | 310 m"),
    (
      "<div>Text in a bare division counts too, even short.</div>", .paragraph,
      "Text in a bare division counts too, even short."
    ),
    ("<p>A&nbsp;wide&#8203; <b>b</b>old \n word</p>", .paragraph, "A wide bold word"),
    ("<p>&#x93;Quoted&#x94; &#151; in Windows’ way</p>", .paragraph, "“Quoted” — in Windows’ way"),
    ("<p>Rook&amp;#8217;s caf&amp;eacute;&amp;nbsp;is &amp;#151; -- shut</p>", .paragraph, "Rook’s café is — -- shut"),
    (
      "<p>Write &amp;lt;b&amp;gt; for bold, &amp;amp;lt; for &amp;lt;</p>", .paragraph,
      "Write &lt;b&gt; for bold, &amp;lt; for &lt;"
    ),
    ("<p>Write <code>&amp;eacute;</code> for the letter é</p>", .paragraph, "Write &eacute; for the letter é"),
    ("<p>Escape &amp;#27;[31m and &amp;#x202E;turned</p>", .paragraph, "Escape &#27;[31m and turned"),
    ("<p>Escape &#27;[31m and &#x202E;turned&#x202C; round</p>", .paragraph, "Escape [31m and turned round"),
    ("<p><a href='http://ox.example/'>http://ox.example/</a></p>", .paragraph, "http://ox.example/"),
  ])
  func keepsBlocksOfEveryKind(_ markup: String, _ kind: Block.Kind, _ text: String) throws {
    let article = article(with: markup)
    try #require(article.body.count == 4)
    #expect(article.body[2].kind == kind)
    #expect(article.body[2].text == text)
  }

  @Test func twoLineBreaksPartParagraphs() {
    let article = htmlArticle(
      in: page("<div><h1>Bridge opens in Oxmouth</h1><div>\(first)<br><br>\(second)<br>\n<br/>\(third)</div></div>"),
      input: "-")
    #expect(article.body.map(\.text) == [first, second, third])
  }

  @Test func keepsTheTargetsOfLinks() throws {
    let article = article(
      with: "<p>As the <a href='../plan.html?x=1&amp;y=2'>plan of 2019</a> has it, there is a toll to pay.</p>",
      head: "<link rel=canonical href='https://ox.example/news/today/bridge'>")
    let block = article.body[2]
    #expect(block.links == [Link(range: 7..<19, target: "https://ox.example/news/plan.html?x=1&y=2")])
    #expect(String(decoding: Array(block.text.utf8)[7..<19], as: UTF8.self) == "plan of 2019")
  }

  @Test func spansIndexTheBlocksJoinedByABlankLine() {
    let article = article(with: "<p>Größe zählt: “so” war es.</p>")
    let joined = Array(article.body.map(\.text).joined(separator: "\n\n").unicodeScalars)
    for block in article.body {
      #expect(String(String.UnicodeScalarView(joined[block.span.start..<block.span.end])) == block.text)
    }
  }
}

@Suite struct HTMLCaptionTests {
  @Test(arguments: [
    "<figure><img src='/p.jpg' alt='A bridge'><figcaption>Crowds on the bridge. Photograph: Ann Lee/OPA</figcaption></figure>",
    "<figure><img src='/p.jpg' alt='A bridge'><figcaption>Crowds on the bridge. <span class='credit'>Ann Lee/OPA</span></figcaption></figure>",
    "<div class='wp-caption'><img src='/p.jpg' alt='A bridge'><p class='wp-caption-text'>Crowds on the bridge. (Ann Lee/OPA)</p></div>",
    "<div class='image'><img src='/p.jpg' alt='A bridge'></div><div class='image-caption'>Crowds on the bridge. <em class='photo-credit'>Photo: Ann Lee/OPA</em></div>",
  ])
  func splitsTheCreditOff(_ markup: String) throws {
    let article = article(with: "<div>\(markup)</div>", head: "<base href='https://ox.example/news/'>")
    #expect(article.body.map(\.text) == [first, second, third])
    let caption = try #require(article.captions.first)
    #expect(article.captions.count == 1)
    #expect(caption.text == "Crowds on the bridge.")
    #expect(caption.credit == "Ann Lee/OPA")
    #expect(caption.alt == "A bridge")
    #expect(caption.image == "https://ox.example/p.jpg")
    #expect(caption.after == 1)
  }
}

@Suite struct HTMLMetadataTests {
  static let signals: [(String, String)] = [
    (
      "JSON-LD",
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens in Oxmouth","author":{"name":"Ann Lee"},"datePublished":"2025-03-04T09:30:00Z"}</script>"#
    ),
    (
      "JSON-LD in a graph",
      ##"<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["Article"],"headline":"Bridge opens in Oxmouth","author":[{"@id":"#a"}],"datePublished":"2025-03-04T09:30:00Z"},{"@id":"#a","@type":"Person","name":"Ann Lee"}]}</script>"##
    ),
    (
      "JSON-LD broken",
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens in Oxmouth","description":"She said "yes" to it","author":{"name":"Ann Lee",},"datePublished":"2025-03-04T09:30:00Z""#
        + "</script>"
    ),
    (
      "JSON-LD escaped",
      "<script type='application/ld+json'>{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Bridge opens in Oxmouth&quot;,&quot;author&quot;:&quot;Ann Lee&quot;,&quot;datePublished&quot;:&quot;2025-03-04T09:30:00Z&quot;}</script>"
    ),
    (
      "OpenGraph",
      "<meta property='og:title' content='Bridge opens in Oxmouth'><meta name=author content='By Ann Lee'><meta property='article:published_time' content='2025-03-04T09:30:00Z'>"
    ),
    (
      "Dublin Core",
      "<meta name='DC.title' content='Bridge opens in Oxmouth'><meta name='DC.creator' content='Ann Lee'><meta name='DC.date.issued' content='2025-03-04T09:30:00Z'>"
    ),
  ]

  @Test(arguments: signals)
  func readsEverySignal(_ name: String, _ head: String) {
    let article = article(with: "", head: head)
    #expect(article.headline == "Bridge opens in Oxmouth")
    #expect(article.authors == ["Ann Lee"])
    #expect(article.published?.hasPrefix("2025-03-04T09:30") == true)
  }

  @Test(arguments: [
    "<span itemprop='author' itemscope><span itemprop='name'>Ann Lee</span></span><time itemprop='datePublished' datetime='2025-03-04'>Tuesday</time>",
    "<p class='byline'>By <a rel=author href='/ann'>Ann Lee</a></p><time datetime='2025-03-04'>Tuesday</time>",
    "<p>By Ann Lee</p><p>4 March 2025</p>",
  ])
  func readsWhatStandsUnderTheHeadline(_ markup: String) {
    let article = htmlArticle(
      in: page(
        "<article><h1>Bridge opens in Oxmouth</h1>\(markup)<div><p>\(first)</p><p>\(second)</p><p>\(third)</p></div></article>"
      ),
      input: "-")
    #expect(article.authors == ["Ann Lee"])
    #expect(article.published == "2025-03-04")
    #expect(article.body.map(\.text) == [first, second, third])
  }
}

/// What an article takes from where its page was fetched.
@Suite struct HTMLOriginTests {
  private func url(head: String) -> String? {
    let bytes = page("<article><h1>Bridge opens in Oxmouth</h1><p>\(first)</p><p>\(second)</p></article>", head: head)
    return htmlArticle(in: bytes, input: "x", address: "https://courier.example/2026/05/bridge?from=feed").url
  }

  @Test(arguments: [
    ("", "https://courier.example/2026/05/bridge?from=feed"),
    ("<link rel=canonical href='https://courier.example/bridge'>", "https://courier.example/bridge"),
    ("<link rel=canonical href='/bridge'>", "https://courier.example/bridge"),
  ])
  func theAddressIsThePagesOwnWhereItNamesOne(_ head: String, _ expected: String) {
    #expect(url(head: head) == expected)
  }

  @Test func linksStartFromWhereThePageWas() {
    let bytes = page(
      "<article><h1>Bridge</h1><p>\(first) <a href='photos'>See it</a>.</p><p>\(second)</p><p>\(third)</p></article>",
      head: "<link rel=canonical href='https://other.example/'>")
    let article = htmlArticle(in: bytes, input: "x", address: "https://courier.example/news/bridge")
    #expect(article.body.flatMap(\.links).map(\.target) == ["https://courier.example/news/photos"])
  }

  @Test func textIsReadInTheEncodingThatCameWithIt() {
    let bytes: [UInt8] = [0xED, 0xCF, 0xD3, 0xD4, 0x20, 0xCF, 0xD4, 0xCB, 0xD2, 0xD9, 0xD4, 0x2E]
    let article = ArticleParser().article(in: bytes, input: "x", encoding: "koi8-r", address: "https://a.example/t")
    #expect((article.headline ?? article.body.first?.text) == "Мост открыт.")
    #expect(article.url == "https://a.example/t")
  }

  @Test func standardInputIsCalledThatInSentences() {
    #expect(ArticleParser().article(in: [], input: "-").diagnostics.map(\.message) == ["Standard input is empty."])
    #expect(ArticleParser().article(in: [], input: "a.txt").diagnostics.map(\.message) == ["a.txt is empty."])
  }
}
