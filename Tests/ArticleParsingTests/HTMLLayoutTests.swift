import Articles
import Testing

@testable import ArticleParsing

/// Where on a page the article is, in the layouts that pages have.
@Suite struct HTMLLayoutTests {
  private static let sentences = [
    "The reservoir above Oxmouth is lower than it has been in any October since the dam was built, the company said.",
    "Nobody will have to carry water home, a spokeswoman said, but gardens and cars should wait for the rain.",
    "The last time the old church tower stood out of the water was in 1976, and people came to look at it then.",
    "Farmers in the valley have been told that they may pump from the river only at night until further notice.",
  ]
  private static let text = sentences.map { "<p>\($0)</p>" }.joined()

  private func body(_ markup: String) -> [String] {
    htmlArticle(
      in: Array("<html><head><title>Reservoir runs low</title></head><body>\(markup)</body></html>".utf8), input: "-"
    )
    .body.map(\.text)
  }

  static let layouts: [String] = [
    "<table><tr><td><a href=/>Home</a><br><a href=/a>News</a></td><td><h1>Reservoir runs low</h1>\(text)</td></tr></table>",
    "<div class='has-sidebar with-comments'><h1>Reservoir runs low</h1><div>\(text)</div></div>",
    "<form action=/><div id=main><h1>Reservoir runs low</h1>\(text)</div></form>",
    "<h1>Reservoir runs low</h1><div class=post-content>\(text)</div><div class=comments><p>\(String(repeating: "I told you so, years ago. ", count: 60))</p></div>",
    "<article><h1>Reservoir runs low</h1>\(text)</article><article><h2>Tunnel shut</h2><p>\(String(repeating: "The tunnel is shut, and will be. ", count: 30))</p></article>",
    "<main><h1>Reservoir runs low</h1>\(text)</main><div>\((0..<8).map { "<div><h3><a href=/\($0)>Another story of the day, number \($0)</a></h3><p>It is about something else, and its first sentence stands here, cut off in the …</p></div>" }.joined())</div>",
    "<div style='display:none'><p>\(String(repeating: "What is not shown does not count. ", count: 40))</p></div><h1>Reservoir runs low</h1><div>\(text)</div>",
    "<h1>Reservoir runs low</h1><div class=node-promoted><div class='field field-label-hidden'>\(text)</div></div>",
    "<h1>Reservoir runs low</h1><section><p>\(sentences[0])</p><p>\(sentences[1])</p></section><section><p>\(sentences[2])</p><p>\(sentences[3])</p></section>",
    "<h1>Reservoir runs low</h1><div class=lead><p>\(sentences[0])</p></div><div class=share>Share</div><div class=article-body><p>\(sentences[1])</p><p>\(sentences[2])</p><p>\(sentences[3])</p></div>",
    "<h1>Reservoir runs low</h1><div itemprop=articleBody>\(text)</div><div><h4>You may also like</h4><ul><li><a href=/x>A church in the water</a></li></ul></div>",
  ]

  @Test(arguments: layouts)
  func theTextIsFound(_ layout: String) {
    #expect(body(layout) == Self.sentences)
  }

  /// In a few words no element stands out; none of them is lost for that.
  @Test(arguments: [
    "<article><h1>Reservoir runs low</h1><div>The mill <b>below</b> the dam stands still.</div></article>",
    "<main><h1>Reservoir runs low</h1><div>The mill <a href=/x>below</a> the dam stands still.</div></main>",
    "<main><div>The mill below the dam stands still.</div></main>",
  ])
  func aSentenceIsKeptWhole(_ page: String) { #expect(body(page) == ["The mill below the dam stands still."]) }

  @Test func aStandfirstIsNoPartOfTheText() {
    let article = htmlArticle(
      in: Array(
        "<h1>Reservoir runs low</h1><p class=standfirst>Gardens must wait, and farmers may pump at night only</p><div>\(Self.text)</div>"
          .utf8),
      input: "-")
    #expect(article.standfirst == "Gardens must wait, and farmers may pump at night only")
    #expect(article.body.map(\.text) == Self.sentences)
  }

  @Test func theTextOfAPageThatShowsNoneIsTakenFromItsData() {
    let long = Self.sentences.joined(separator: "\\n") + "\\n" + Self.sentences.joined(separator: "\\n")
    let article = htmlArticle(
      in: Array(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Reservoir runs low\",\"isAccessibleForFree\":false,\"articleBody\":\"\(long)\"}</script><h1>Reservoir runs low</h1><p>Subscribe to read on.</p>"
          .utf8), input: "page.html")
    #expect(article.body.map(\.text) == Self.sentences + Self.sentences)
    #expect(
      article.diagnostics.contains {
        $0.message == "page.html: the page is for subscribers; its text may be cut short."
      })
  }

  @Test(arguments: [
    "<blockquote><p>It was a street once.</p><cite>Ann Lee, 81</cite></blockquote>",
    "<blockquote class='twitter-tweet'><p>It was a street once.</p>— Ann Lee, 81 <a href='https://x.example/1'>4 October 2025</a></blockquote>",
  ])
  func aBlockQuotationKnowsWhoseItIs(_ markup: String) throws {
    let article = htmlArticle(in: Array("<h1>Reservoir runs low</h1><div>\(Self.text)\(markup)</div>".utf8), input: "-")
    let quotation = try #require(article.body.first { $0.kind == .blockQuotation })
    #expect(quotation.text == "It was a street once.")
    #expect(quotation.attribution == "Ann Lee, 81")
  }

  @Test func everyEntryOfALiveBlogStays() {
    let entries = Self.sentences.map { "<article class=entry><h3>Update</h3><p>\($0)</p></article>" }.joined()
    #expect(body("<h1>Reservoir runs low</h1><div>\(entries)</div>").filter { $0 != "Update" } == Self.sentences)
  }

  @Test(arguments: [
    (
      "der Damm ist alt und das Wasser nicht tief, sagte die Sprecherin, die auch für den Fluss und sich mit ihm befasst ist",
      "de"
    ),
    (
      "le barrage est dans la vallée et les habitants ne sont pas surpris, mais ils ont été prévenus par une lettre",
      "fr"
    ),
    ("the dam is old and the water is not deep, which was said by the company that owns it and has for years", "en"),
    ("大坝很旧，水也不深，公司说。", "zh"), ("ダムは古く、水は深くないと会社は言った。", "ja"), ("댐은 오래되었고 물은 깊지 않다.", "ko"),
  ])
  func theLanguageIsToldFromTheText(_ text: String, _ language: String) {
    #expect(textLanguage(Array(text.utf8)) == language)
  }

  @Test(
    arguments: [
      ("page.html", "https://ox.example/news/today", "https://ox.example/news/page.html"),
      ("/a/../b", "https://ox.example/news/", "https://ox.example/b"),
      ("//cdn.example/x", "http://ox.example", "http://cdn.example/x"),
      ("?p=2", "https://ox.example/news?p=1#top", "https://ox.example/news?p=2"), ("a/b", nil, "a/b"),
      ("mailto:desk@ox.example", "https://ox.example/", "mailto:desk@ox.example"),
      ("javascript:alert(1)", "https://ox.example/", nil), ("#top", "https://ox.example/", nil),
      ("da\nta:text/html,x", nil, nil),
    ] as [(String, String?, String?)])
  func addressesAreMadeAbsolute(_ reference: String, _ base: String?, _ address: String?) {
    #expect(absoluteAddress(reference, base: base) == address)
  }

  @Test(arguments: [
    ("<a href=\"<script>\">x</a>y", "<a href=\"<script>\">x</a>y"), ("a<script>b</script>c", "a<script></script>c"),
    ("a<SCRIPT type=x>b</p></Script>c", "a<SCRIPT type=x></Script>c"),
    ("<!-- <script> -->a<script>b", "a<script>"),
    ("<script type='application/ld+json'>{}</script>", "<script type='application/ld+json'>{}</script>"),
    ("<scripted>a</scripted>", "<scripted>a</scripted>"), ("a < b <style>p{}</style>", "a < b <style></style>"),
  ])
  func programsAreLeftOut(_ page: String, _ rest: String) {
    #expect(String(decoding: withoutPrograms(Array(page.utf8)).bytes, as: UTF8.self) == rest)
  }
}
