import Articles
import Testing

@testable import Attribution

/// Sources whose words stop short of who speaks.
@Suite struct SourceEdgeTests {
  private func speakers(_ paragraph: String) -> [String?] {
    var article = Article(input: "-", format: .text)
    article.language = "en"
    article.body = [
      Block(kind: .paragraph, text: "The pier opened on Tuesday after two years of work.", span: TextSpan(0, 0)),
      Block(kind: .paragraph, text: paragraph, span: TextSpan(0, 0)),
    ]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    return article.quotations.map { $0.speaker.map { article.speakers[$0].name } }
  }

  @Test(arguments: [
    ("The Royal College of Pilots’ general secretary, Asha Venkat, said: “We stay where we are.”", "Asha Venkat"),
    ("The Union of Pilots’s president, Asha Venkat, said: “We stay where we are.”", "Asha Venkat"),
    ("“We would buy it here,” said Brandts’ Asha Venkat.", "Asha Venkat"),
    ("Harle’s chief spokesperson, Rear Admiral Asha Venkat, said: “We stay where we are.”", "Asha Venkat"),
    ("North Harle MP Tobren Quilley (Lib Dem) said: “We stay where we are.”", "Tobren Quilley"),
    ("Police Scotland said: “We stay where we are.”", "Police Scotland"),
    (
      "The Ministry of Housing, Communities and Local Government said: “We stay where we are.”",
      "Ministry of Housing, Communities and Local Government"
    ),
    ("“We stay where we are,” said the King’s Fund.", "King’s Fund"),
  ])
  func whoSpeaksIsNamedInFull(_ paragraph: String, _ name: String) { #expect(speakers(paragraph) == [name]) }

  /// They may be anybody, but neither the city nor its club.
  @Test(arguments: [
    "“It is late for that,” the Bath MP said.", "“It is late for that,” said the Limerick TD.",
    "“It is late for that,” the Denmark international told Harle News.",
    "“It is late for that,” the Rovers boss fumed.",
    "“It is late for that,” said the U.S. military.",
  ])
  func aPlaceBeforeANounIsNobody(_ paragraph: String) {
    for name in ["Bath", "Limerick", "Denmark", "Rovers", "U.S."] { #expect(!speakers(paragraph).contains(name)) }
  }
}
