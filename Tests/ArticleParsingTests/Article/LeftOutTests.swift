import Articles
import Testing

@testable import ArticleParsing

private func article(_ text: String) -> Article { ArticleParser().article(in: Array(text.utf8), input: "test.txt") }

/// What is left out of an article can be seen, with the reason and where it stood.
@Suite struct LeftOutTests {
  private static let scraped = """
    Share this

    Harbour pilots vote to keep the night watch

    By Jo Brandt

    3 May 2024

    Advertisement

    The pilots of Tarn harbour voted on Friday to keep their night watch, which the port wanted to end in spring.

    “We are not a luxury,” said Ada Roe, who leads them, on the quay after the count had been read out.

    Ada Roe on the quay. Photo: Jo Brandt

    Harbour pilots vote to keep the night watch

    The port said that it would study the vote and answer in the week after Easter, when its board meets again.

    Read more: Harbour fees to rise

    Sign up for our newsletter

    © 2024 The Tarn Courier
    """

  @Test func everyLineOfATextIsSomewhere() {
    let pieces = article(Self.scraped).leftOut
    #expect(
      pieces.map { "\($0.after) \($0.reason.words): \($0.text)" } == [
        "-1 share: Share this",
        "-1 byline: By Jo Brandt",
        "-1 date: 3 May 2024",
        "-1 advertisement: Advertisement",
        "1 repeated headline: Harbour pilots vote to keep the night watch",
        "2 read more: Read more: Harbour fees to rise",
        "2 sign-up: Sign up for our newsletter",
        "2 copyright: © 2024 The Tarn Courier",
      ])
    let scalars = Array(Self.scraped.unicodeScalars)
    for piece in pieces {
      #expect(String(String.UnicodeScalarView(scalars[piece.span.start..<piece.span.end])) == piece.text)
    }
  }

  @Test func nothingIsLeftOutOfWhatIsAllArticle() {
    let plain = "The ferry sailed on Monday with nobody but the cook and his cat.\n\nIt came back on Tuesday night."
    #expect(article(plain).leftOut.isEmpty)
    #expect(!article(plain).body.isEmpty)
  }
}
