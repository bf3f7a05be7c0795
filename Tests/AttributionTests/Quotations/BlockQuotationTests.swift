import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Block quotations, embedded posts and letters: set apart as somebody's words without quotation marks.
@Suite struct BlockQuotationTests {
  private func said(_ article: Article) -> [String] {
    article.quotations.filter { $0.kind != .indirect }.map { quotation in
      let name = quotation.speaker.map { article.speakers[$0].name } ?? quotation.sourceText ?? "?"
      return "\(name): \(quotation.text)"
    }
  }

  private func page(_ html: String) -> Article {
    let around =
      "The county closes the old bridge on Monday, and the ferry takes over until the river falls again in May."
    let page =
      "<html lang=\"en\"><head><title>Bridge to close</title></head><body><article><h1>Bridge to close</h1>"
      + "<p>\(around)</p>\(html)<p>\(around.replacing("Monday", with: "Friday"))</p></article></body></html>"
    return ArticleParser().article(in: Array(page.utf8), input: "bridge.html")
  }

  @Test(arguments: [
    "<blockquote><p>We have waited long enough for a roof.</p><footer>— <cite>Ada Rook</cite>, baker</footer></blockquote>",
    "<blockquote><p>We have waited long enough for a roof.</p><footer>Ada Rook, baker</footer></blockquote>",
    "<blockquote><p>We have waited long enough for a roof.</p><p>— Ada Rook, baker</p></blockquote>",
    "<blockquote>“We have waited long enough for a roof.” <cite>Ada Rook</cite></blockquote>",
    "<blockquote class=\"twitter-tweet\"><p>We have waited long enough for a roof.</p>&mdash; Ada Rook (@adarook) "
      + "<a href=\"https://post.example/1\">May 3, 2024</a></blockquote>",
  ])
  func thePageNamesTheSpeaker(html: String) {
    let article = page(html)
    #expect(said(article) == ["Ada Rook: We have waited long enough for a roof."])
    #expect(article.published == nil)
  }

  @Test func theLineAboveNamesTheSpeaker() {
    let article = page(
      "<p>In its letter the union said:</p><blockquote><p>We have carried this bridge for thirty years.</p>"
        + "<p>We shall not carry it to its grave.</p></blockquote>")
    #expect(
      said(article) == [
        "union: We have carried this bridge for thirty years. We shall not carry it to its grave."
      ])
  }

  @Test func withoutANameItIsNobodys() {
    let article = page(
      "<p>Rook said it rained.</p><blockquote><p>Whoever breaks the roof shall mend it.</p></blockquote>")
    #expect(said(article) == ["?: Whoever breaks the roof shall mend it."])
  }

  @Test(arguments: [
    (
      "Bring a towel next time. Herring. — Ada Rook (@adarook) December 18, 2018",
      "Ada Rook: Bring a towel next time. Herring."
    ),
    ("My neighbour keeps a tuba. Should I move? — Ada, Marlow", "Ada: My neighbour keeps a tuba. Should I move?"),
  ])
  func linesAreSigned(line: String, expected: String) {
    let text = "The bridge is closed.\n\(line)\nThe ferry sails again on Monday."
    #expect(said(Phenomenon(name: "", sample: text, source: "").article()) == [expected])
  }

  @Test(arguments: [
    "The bridge opens on Monday. — Weir Agency, Marlow",
    "The roof is mended — Ada Rook, a baker, paid for it.",
  ])
  func otherDashesSignNothing(line: String) {
    #expect(said(Phenomenon(name: "", sample: line, source: "").article()) == [])
  }
}
