import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Words in quotation marks that no verb reports: listed where they are speech, without a speaker where nobody is named.
@Suite struct SpeechInMarksTests {
  private func quotations(_ text: String, language: String? = nil) -> [Quotation] {
    Phenomenon(name: "", sample: text, source: "", language: language).article().quotations.filter {
      $0.kind != .indirect
    }
  }

  @Test(arguments: [
    "The roof was mended on Friday.\n“⟦It is the best thing that has come to this street.⟧”\nThe bill is due in May.",
    "The loss is greatest by the river, with 31 per cent fewer nests.\n\"⟦And a nest weighs as much as a cow.⟧\"",
    "The roof is mended.\n“⟦Nobody ever came.⟧”",
    "The clause “⟦to be mended within a year of the storm⟧” is gone.",
  ])
  func passagesAreListedWithNobody(sample: String) {
    let pieces = Phenomenon(name: "", sample: sample, source: "").parts.pieces
    let found = quotations(sample)
    #expect(found.map(\.text) == pieces)
    #expect(found.allSatisfy { $0.speaker == nil && $0.kind == .direct })
  }

  @Test func paragraphsOfOneQuotationAreOne() {
    let found = quotations("The roof is mended.\n“It was a long winter.\n“And a wet one, too.”")
    #expect(found.map(\.text) == ["It was a long winter. And a wet one, too."])
  }

  @Test func paragraphGoesOnWithTheSpeakerOfTheOpenOne() {
    let found = quotations("“It was a long winter,” said Ada Rook. “We had no roof.\n“And no dry bread, either.”")
    #expect(found.flatMap { $0.content.map(\.range.count) }.count == 3)
    #expect(Set(found.map(\.speaker)).count == 1)
  }

  @Test(arguments: [("'", "'"), ("‘", "’")])
  func headingsInSingleMarksAreNotSaid(open: String, close: String) {
    let found = quotations(
      """
      “It was a long winter,” said Ada Rook. “We had no roof.”
      \(open)A real fight.\(close)
      The council wanted to sell the hall, and the street wanted to keep it.
      “It was a real fight,” said Per Holm.
      """)
    #expect(!found.map(\.text).contains("A real fight."))
    #expect(found.count == 2)
  }

  /// Where single marks are all there are, a short answer is one.
  @Test func shortParagraphsInSingleMarksAreSaid() {
    let found = quotations(
      """
      ‘It was a long winter,’ said Ada Rook. ‘We had no roof.’
      ‘It was a real fight.’
      ‘And now it is over,’ said Per Holm.
      """)
    #expect(found.map(\.text).contains { $0.contains("a real fight") })
  }

  @Test(arguments: [("'", "'"), ("‘", "’")])
  func paragraphsInSingleMarksAreOne(open: String, close: String) {
    let found = quotations(
      """
      Ada Rook told the inquiry:
      \(open)It was a long winter, and I don't want to hurry.
      \(open)The mason called it "sound", and the bishop called it "his".
      \(open)By spring there was no roof to call anything.\(close)
      """)
    #expect(found.count == 1)
    #expect(found.first?.content.count == 3)
    #expect(found.first?.speaker != nil)
  }

  @Test(arguments: [
    "The hall shows “The Long Road to the River of Stones” on Monday.",
    "The so-called “winter roof” is gone.",
    "She keeps a cat nicknamed “the wet one” in the yard.",
    "The north door is known in the village as “the throat”.",
  ])
  func namesAndTermsAreNot(text: String) {
    #expect(quotations(text) == [])
  }

  @Test(arguments: [
    ("es", "“El tejado pesa más que la casa entera y se mueve.”"),
    ("fr", "Il pleut. « Le toit ne tient plus depuis le printemps »."),
    ("sv", "Det regnar. ”Taket håller inte längre än till våren.”"),
    ("pl", "„Dach przecieka i nikt nie przychodzi od maja.”"),
    ("ja", "雨が続く。「屋根はもう春まで持たないだろう」という。"),
    ("zh", "下雨了。“屋顶撑不到明年春天了，没有人来修理。”"),
    ("ru", "Идёт дождь. «Крыша не выдержит до следующей весны»."),
    ("da", "Det regner. »Taget holder ikke længere end til foråret«."),
  ])
  func everyLanguageHasItsQuotations(language: String, text: String) {
    let found = quotations(text, language: language)
    #expect(found.count == 1)
    #expect(found.first?.speaker == nil)
  }

  @Test(arguments: [
    ("es", "La junta declara abierta la lonja. Horas después llegó la niebla, “la de siempre”."),
    ("tr", "Gelen ustalar çatıyı onarırken belediye yolu kapattı."),
    ("fr", "On annonce du vent et de la pluie. Le toit du port dit adieu."),
    ("sv", "Rådet säger att taket läcker och lovar pengar."),
  ])
  func nothingIsClaimedWithoutTables(language: String, text: String) {
    let article = Phenomenon(name: "", sample: text, source: "", language: language).article()
    #expect(article.quotations == [])
    #expect(article.speakers == [])
  }
}
