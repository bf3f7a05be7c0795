import Articles
import Testing

@testable import pullquote

@Suite struct ArticlePageTests {
  private static let article: Article = {
    var article = Article(input: "news/tide.txt", format: .text)
    article.headline = "Tide late, say harbour staff"
    article.standfirst = "It was expected on Tuesday"
    article.authors = ["Bo Lamb", "Cy Dunn", "Di Fell"]
    article.publisher = "The Post"
    article.published = "2025-11-26T12:26"
    let span = TextSpan(0, 1)
    article.body = [
      Block(
        kind: .paragraph, text: "The tide was late.", span: span,
        links: [Link(range: 4..<8, target: "https://example.org/tide")]),
      Block(kind: .heading, text: "Why", span: span),
      Block(kind: .listItem, text: "the moon, which nobody could find anywhere", span: span),
      Block(kind: .listItem, text: "the wind", span: span),
      Block(kind: .blockQuotation, text: "It comes when it comes.", span: span, attribution: "Ada Rook"),
      Block(kind: .preformatted, text: "a   b\nc   d", span: span),
    ]
    article.captions = [
      Caption(kind: .image, text: "Low water", credit: "PA", alt: "A boat", after: 0, span: span),
      Caption(kind: .video, text: "WATCH: mud!", after: 1, span: span),
    ]
    let passage = Passage(part: .body(0), range: 0..<1, span: span)
    article.speakers = [Speaker(id: "ada-rook", name: "Ada Rook", role: "harbour master")]
    article.quotations = [
      Quotation(kind: .direct, text: "It is late", content: [passage], speaker: 0, confidence: 0.9),
      Quotation(kind: .indirect, text: "never mind", content: [passage], speaker: 0, confidence: 0.9),
      Quotation(
        kind: .mixed, text: "mud", content: [Passage(part: .caption(1), range: 7..<10, span: span)],
        sourceText: "a gull", confidence: 0.2),
    ]
    return article
  }()

  @Test func saysWhatWasLeftOutInItsPlace() {
    var article = Article(input: "a.txt", format: .text)
    article.body = ["One.", "Two."].map { Block(kind: .paragraph, text: $0, span: TextSpan(0, 4)) }
    let pieces: [(LeftOut.Reason, String, Int)] = [
      (.share, "Mail · Print", -1), (.readMore, "More: Three", 0), (.copyright, "© 2025", 1),
    ]
    article.leftOut = pieces.map { LeftOut(reason: $0.0, text: $0.1, span: TextSpan(0, 1), after: $0.2) }
    #expect(
      ArticlePage(width: 40, showsLeftOut: true).page(of: article).text == """
        a.txt

        [left out: share] Mail · Print

        One.

        [left out: read more] More: Three

        Two.

        [left out: copyright] © 2025

        """)
    #expect(ArticlePage(width: 40).page(of: article).text == "a.txt\n\nOne.\n\nTwo.\n")
  }

  @Test func readsFromTopToBottom() {
    #expect(
      ArticlePage(width: 40).page(of: Self.article).text == """
        Tide late, say harbour staff

        It was expected on Tuesday

        By Bo Lamb, Cy Dunn and Di Fell · The
        Post · 26 November 2025, 12:26

        The tide [1] was late.

        Why

        - the moon, which nobody could find
          anywhere
        - the wind

        > It comes when it comes.
        > — Ada Rook

        a   b
        c   d

        Captions
        1. Low water. Credit: PA. Shown: A boat.
        2. Video. WATCH: mud!

        Quotations
        1. “It is late” — Ada Rook, harbour
           master
        2. “mud” — a gull (doubtful)

        Links
        1. https://example.org/tide

        """)
  }

  @Test func leavesOutWhatIsNotWanted() {
    let page = ArticlePage(width: 0, showsCaptions: false, showsQuotations: false, showsLinks: false)
      .page(of: Self.article)
    #expect(
      page.text == """
        Tide late, say harbour staff

        It was expected on Tuesday

        By Bo Lamb, Cy Dunn and Di Fell · The Post · 26 November 2025, 12:26

        The tide was late.

        Why

        - the moon, which nobody could find anywhere
        - the wind

        > It comes when it comes.
        > — Ada Rook

        a   b
        c   d

        """)
  }

  @Test func namesTheInputWhereThereIsNoHeadline() {
    #expect(ArticlePage().page(of: Article(input: "empty.txt", format: .text)).text == "empty.txt\n")
  }

  @Test(arguments: 1...90)
  func keepsToItsWidth(_ width: Int) {
    var form = ArticlePage(width: width)
    form.showsLinks = false
    for line in form.page(of: Self.article).text.split(separator: "\n") where !line.contains("   ") {
      // The longest word, with the mark of its list, is as narrow as it gets.
      #expect(line.count <= max(width, 14) || line.hasPrefix("> — "), "\(line)")
    }
  }
}
