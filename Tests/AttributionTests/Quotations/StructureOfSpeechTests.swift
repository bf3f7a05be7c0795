import Articles
import Basics
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Where one act of speech ends and the next begins, and what is nobody's words.
@Suite struct StructureOfSpeechTests {
  /// The quotations of a text of one paragraph a line: source and words.
  private static func quotations(_ text: String, headline: String? = nil) -> [String] {
    var article = Article(input: "-", format: .text)
    article.headline = headline
    article.body = text.split(separator: "\n").map { Block(kind: .paragraph, text: String($0), span: TextSpan(0, 0)) }
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    return article.quotations.map { "\($0.sourceText ?? "?"): \($0.text)" }
  }

  /// Neither what is called so nor what follows is what the agent of a passive says.
  @Test(arguments: [
    ("Mayor branded ‘a cheat and a fraud’ by Marsh", "Marsh: a cheat and a fraud"),
    ("Mayor called ‘a danger to boats’ by fishers’ union after vote", "fishers’ union: a danger to boats"),
    ("Coach dubbed ‘the old wizard’ by players quits Lions", "players: the old wizard"),
    ("Mayor accused of ‘open contempt’ by former aide", "former aide: open contempt"),
  ])
  func whoCallsSomebodySoInAHeadlineSaysIt(headline: String, found: String) {
    let text = "The mayor met the council on Monday in the old hall by the river."
    #expect(Self.quotations(text, headline: headline).first == found)
  }

  @Test func whatASourceIsSaidToBeIsNotSaidByIt() {
    #expect(
      Self.quotations("The Allied Net Makers, which speaks for 400 crews, said in a note that the port “walked away”.")
        == ["The Allied Net Makers: that the port “walked away"])
  }

  @Test func whatSomebodyIsKnownAsIsSaidByNobody() {
    #expect(Self.quotations("Lions coach Emil Novak, known as “the old wizard”, quit on Monday.").isEmpty)
  }

  @Test func whatSomebodyWasToldByABodyIsReported() {
    #expect(
      Self.quotations("The sculptor, Ada Finn, was told by the council that the base was too small.")
        == ["the council: that the base was too small"])
  }

  @Test func twoSpeakTogether() {
    #expect(
      Self.quotations("“We have fought for twenty years,” said Anna Holt and Ben Price in a joint statement.")
        == ["Anna Holt and Ben Price: We have fought for twenty years,"])
    #expect(
      Self.quotations("“We have fought for twenty years,” Anna Holt and Ben Price said.")
        == ["Anna Holt and Ben Price: We have fought for twenty years,"])
    #expect(
      Self.quotations("“We have fought for years,” said Anna Holt and walked out.")
        == ["Anna Holt: We have fought for years,"])
  }

  /// Of two who take turns the one who did not speak last replies; and behind the writer whoever spoke before.
  @Test func repliesAreGivenByTheOther() {
    let text = """
      “You will want a coat,” says Hamish Gunn, without turning round. I tell him I have one. “Not that one.”
      His daughter, Eilidh, has driven up from Perth. “He cried when they came,” she says.
      “I did not,” says Gunn.
      “You did.”
      """
    let found = Self.quotations(text)
    #expect(found.contains("Hamish Gunn: Not that one."))
    #expect(found.last == "she: You did.")
  }

  /// Whatever words stand in whatever order, in headlines as in the body, every quotation lies in its text.
  @Test func anyWordsCanBeRead() {
    var generator = SeededGenerator(seed: 26)
    let words = [
      "Ada", "Holt", "Price", "Nimbus", "Halo", "Groups", "Chiefs", "Lawyers", "Mr", "the", "The", "And", "and", "&",
      "of",
      "Announce", "Say", "Says", "said", "Warn", "asked", "told", "quoted", "as", "saying", "by", "was", "is", "he",
      "who",
      "boss", "34", ",", ":", ".", "?", "“", "”", "‘", "’", "’s", "–", "(", ")", "Q:", "A:", "Inc", "plan", "that",
      "not", "to",
    ]
    func line() -> String {
      (0..<Int.random(in: 2...14, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
    }
    for _ in 0..<1500 {
      var article = Article(input: "-", format: .text)
      article.headline = line()
      article.standfirst = line()
      let body = [line(), line(), line()]
      article.body = body.map { Block(kind: .paragraph, text: $0, span: TextSpan(0, 0)) }
      attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
      for quotation in article.quotations {
        #expect(
          quotation.content.allSatisfy { $0.range.upperBound <= article.text(of: $0.part).utf8.count }, "\(article)")
      }
    }
  }
}
