import Articles
import Search
import Testing

@Suite struct TextLikenessTests {
  private static func article(_ paragraphs: String...) -> Article {
    var article = Article(input: "a.txt", format: .text)
    article.body = paragraphs.map { Block(kind: .paragraph, text: $0, span: TextSpan(0, 0)) }
    return article
  }

  private static let pier = article(
    "The pier at Ness will close for two years, the council said on Friday.",
    "Divers found rot in its timbers, which have stood since 1871.")

  @Test func aReworkedTextIsTheSame() {
    let reworked = Self.article(
      "The pier at Ness will close for three years, the council said on Monday.",
      "“Nobody was asked,” said Ada Rook. Divers found rot in its timbers, which have stood since 1871.")
    #expect(TextLikeness.share(of: Self.pier, in: reworked) > TextLikeness.ofOneArticle)
    #expect(TextLikeness.share(of: Self.pier, in: Self.pier) == 1)
  }

  @Test func anotherTextIsAnother() {
    let other = Self.article(
      "The bus to Ness will stop in June, the council said on Friday.",
      "It had no money for it, and nobody else wanted to pay for two years more.")
    #expect(TextLikeness.share(of: Self.pier, in: other) < TextLikeness.ofOneArticle)
    #expect(TextLikeness.share(of: Self.pier, in: Self.article("The pier.")) == 0)
  }
}
