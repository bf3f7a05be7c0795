import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Speech that is given to somebody by a label and not by a verb.
@Suite struct LabelledSpeechTests {
  /// Who said what, as “Ada Rook: The roof leaks.”, with the words as they stand in the quotation.
  private func said(_ text: String) -> [String] {
    let article = Phenomenon(name: "", sample: text, source: "").article()
    return article.quotations.filter { $0.kind != .indirect }.map { quotation in
      "\(quotation.speaker.map { article.speakers[$0].name } ?? quotation.sourceText ?? "?"): \(quotation.text)"
    }
  }

  @Test(arguments: [
    "“The roof leaks.” — Ada Rook",
    "“The roof leaks.” ― Ada Rook, 41, baker",
    "\"The roof leaks.\" -- Ada Rook (Harbour Lane)",
    "“The roof leaks.”—Ada Rook",
    "“The roof leaks.”\n— Ada Rook",
  ])
  func signatureBehindTheMark(text: String) {
    #expect(said(text) == ["Ada Rook: The roof leaks."])
  }

  @Test func everyLetterHasItsOwnSignature() {
    let text = """
      “The roof leaks and nobody comes.” — Ada Rook
      “It has leaked since May.”— Per van der Holm, plumber
      “I moved my bed.” – Mina Oduya
      """
    #expect(
      said(text) == [
        "Ada Rook: The roof leaks and nobody comes.", "Per van der Holm: It has leaked since May.",
        "Mina Oduya: I moved my bed.",
      ])
  }

  @Test(arguments: [
    "“The roof leaks” — Rook said so in May, and nobody came.",
    "“Rain” — a song about a roof that leaks — is on the radio again.",
  ])
  func dashThatGoesOnIsNoSignature(text: String) {
    let article = Phenomenon(name: "", sample: text, source: "").article()
    #expect(article.quotations.allSatisfy { $0.confidence < 0.95 })
  }

  /// An answer names nobody; who gave it is “she” behind the interview all the same.
  @Test func whoAnswersSpokeLast() {
    let text = """
      Halina Rook has mended boats since 1980, and her yard was sold in May. Her last customer was Imke Bell.
      How did you begin?
      I was young and I needed work. A lady in our street, Mrs Oduya, had a boat which nobody wanted.
      Do you miss the yard?
      I miss the smell of it. You cannot sell a smell, and I told Mrs Oduya that.
      What will you do now?
      I shall row. My arms are still good.
      As I leave she holds the gate. “Mind the step,” she says.
      """
    #expect(said(text).last == "Halina Rook: Mind the step,")
  }

  @Test func transcriptBelongsToItsLabels() {
    let text = """
      Ada Rook met Jonas Bell of the council on Friday. This is what they said.
      ADA ROOK: Who pays for the roof?
      JONAS BELL: That is a good question. I said in May that we would.
      ROOK: And will you?
      BELL: We will look at it.
      """
    #expect(
      said(text) == [
        "Ada Rook: Who pays for the roof?",
        "Jonas Bell: That is a good question. I said in May that we would.",
        "Ada Rook: And will you?",
        "Jonas Bell: We will look at it.",
      ])
  }

  @Test func transcriptInMarksBelongsToItsLabels() {
    let text = """
      Ada Rook asked Jonas Bell about the roof.
      "ROOK: Who pays for it?
      "BELL: That is a good question.
      "And it will get an answer.
      "ROOK: When?"
      """
    #expect(
      said(text) == [
        "Ada Rook: Who pays for it?",
        "Jonas Bell: That is a good question. And it will get an answer.",
        "Ada Rook: When?",
      ])
  }

  @Test func repeatedLabelsOfAListAreNoTranscript() {
    let text = """
      PRICE: Forty crowns
      RATING: Four stars
      PRICE: Fifty crowns
      RATING: Two stars
      """
    #expect(said(text).isEmpty)
  }

  @Test func headingsWithColonsAreNoTranscript() {
    let text = """
      UPDATE: The bridge is open again.
      WHAT TO KNOW: Take the ferry.
      PARKING: There is none.
      Tickets: Two crowns at the gate.
      """
    #expect(said(text).isEmpty)
  }
}
