import Articles
import Testing

@testable import ArticleParsing

private func article(_ page: String) -> Article { ArticleParser().article(in: Array(page.utf8), input: "test.html") }

/// What a page shows besides its article can be seen, with the reason and where it stood.
@Suite struct LeftOutOfPagesTests {
  private static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Pilots keep the night watch</title>
    <meta property="og:title" content="Pilots keep the night watch"><style>p { color: red }</style></head><body>
    <noscript>Please turn on scripts.</noscript>
    <nav><ul><li><a href="/a">Harbour</a></li><li><a href="/b">Town</a></li><li><a href="/c">Sport</a></li></ul></nav>
    <article><h1>Pilots keep the night watch</h1>
    <p class="byline">By Jo Brandt</p><time datetime="2024-05-03">3 May 2024</time>
    <p>The pilots of Tarn harbour voted on Friday to keep their night watch, which the port wanted to end in spring, \
    and said that they would meet again.</p>
    <figure><img src="a.jpg" alt="A woman"><figcaption>Ada Roe on the quay. <span class="credit">Photo: Jo Brandt</span>\
    <button>View in full screen</button></figcaption></figure>
    <div class="share-bar"><a href="#">Share</a><a href="#">Mail</a></div>
    <p>“We are not a luxury,” said Ada Roe, who leads them, on the quay after the count had been read out to all of \
    them. <span class="newsletter-signup">Get our letter.</span> Nobody had voted against it, she said.</p>
    <aside class="related"><h3>More like this</h3><a href="/d">Harbour fees to rise by a tenth in spring</a></aside>
    <p>The port said that it would study the vote and answer in the week after Easter, when its board meets again, \
    as it does each year.</p>
    <div style="display:none">Article views: 12</div></article>
    <footer><p>© 2024 The Tarn Courier</p></footer><script>var a = "no text";</script></body></html>
    """

  @Test func everyLineOfAPageIsSomewhere() {
    let article = article(Self.page)
    #expect(
      article.leftOut.map { "\($0.after) \($0.reason.words): \($0.text)" } == [
        "-1 navigation: Harbour · Town · Sport",
        "-1 byline: By Jo Brandt",
        "-1 date: 3 May 2024",
        "0 player: View in full screen",
        "0 share: Share · Mail",
        "1 related: More like this",
        "1 related: Harbour fees to rise by a tenth in spring",
        "2 hidden: Article views: 12",
        "2 copyright: © 2024 The Tarn Courier",
      ])
  }

  /// Spans count on behind the captions, a blank line between each two.
  @Test func spansCountOnBehindTheCaptions() throws {
    let article = article(Self.page)
    var end = try #require(article.captions.last).span.end
    for piece in article.leftOut {
      #expect(piece.span.start == end + 2)
      #expect(piece.span.count == piece.text.unicodeScalars.count)
      end = piece.span.end
    }
  }

  @Test func aPageWithoutAnArticleIsLeftOutWhole() {
    let article = article("<html><body><nav><a href='/'>Home</a></nav><footer>Impressum</footer></body></html>")
    #expect(Set(article.body.map(\.text) + article.leftOut.map(\.text)) == ["Home", "Impressum"])
  }
}
