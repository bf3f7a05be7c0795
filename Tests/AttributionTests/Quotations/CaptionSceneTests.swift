import Articles
import Testing

@testable import Attribution

/// What captions show, and what they report.
@Suite struct CaptionSceneTests {
  private func said(_ caption: String) -> [String] {
    var article = Article(input: "-", format: .text)
    article.language = "en"
    article.body = [Block(kind: .paragraph, text: "The pier opened on Tuesday.", span: TextSpan(0, 0))]
    article.captions = [Caption(kind: .image, text: caption, after: 0, span: TextSpan(0, 0))]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    return article.quotations.map(\.text)
  }

  @Test(arguments: [
    "Ada Rook attends the opening of ‘Harbour Nights’ in Leeds.",
    "Bo Ohm reads to his son in Port Ella, where the school is closed.",
    "Minister Ada Rook speaking in Port Ella in May. A file picture shows the minister at work.",
    "The bell in the hall called the workers to and from the fields.",
    "Ada Rook supporting her brother at the regatta.",
    "A snapshot showing the council’s plan to close the pier.",
  ])
  func aSceneIsNoSpeech(_ caption: String) { #expect(said(caption) == []) }

  @Test(arguments: [
    ("Ada Rook said she never saw the boat.", "she never saw the boat"),
    ("Residents fear the pier will close.", "the pier will close"),
    ("Bo Ohm laments that nobody was asked about the boats.", "that nobody was asked about the boats"),
  ])
  func whatACaptionReportsStays(_ caption: String, _ words: String) { #expect(said(caption) == [words]) }

  @Test func wordsInMarksStay() {
    #expect(said("Ada Rook at the pier: “It is ours again after two long years.”").count == 1)
  }
}
