import Articles
import Testing

@testable import Reader

/// A quotation is shown and copied as it was printed.
@Suite struct CitationTests {
  @Test func piecesStandApart() {
    let article = Sketch("A", body: ["“One,” she said. “Two.”"]).quote("One, | Two.").article
    #expect(Citation.quoted(article, 0) == "“One,” … “Two.”")
  }

  @Test func everyParagraphOpensItsMarks() {
    let article = Sketch("A", body: ["“One.", "“Two.”"]).quote("One. | Two.").article
    #expect(Citation.quoted(article, 0) == "“One.\n“Two.”")
  }

  @Test func aPartlyQuotedOneHasItsOwnMarks() {
    let article = Sketch(
      "A", body: ["He called it “a shame” and “a crime”.", "Was \"odd\", he said.", "A so-called “fix”"]
    )
    .quote("it “a shame” and “a crime", kind: .mixed)
    .quote("Was \"odd", kind: .mixed)
    .quote("fix", kind: .mixed)
    .quote("called", kind: .indirect).article
    let shown = (0..<4).map { Citation.quoted(article, $0) }
    #expect(shown == ["it “a shame” and “a crime”", "Was \"odd\"", "“fix”", "called"])
  }

  @Test func aPlaceThatIsNotThereIsNotShown() {
    var article = Sketch("A", body: ["“é”"]).quote("é").article
    article.quotations[0].content = [4..<99, 4..<5].map {
      Passage(part: .body(0), range: $0, span: TextSpan(0, 0))
    }
    #expect(Citation.quoted(article, 0) == "“é”")
  }
}
