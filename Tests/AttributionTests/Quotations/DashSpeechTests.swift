import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Speech that a dash opens, or a hyphen that stands for one, and no marks.
@Suite struct DashSpeechTests {
  @Test(arguments: [
    ("sv", "– Taket läcker igen, säger Ada Moberg.", ["Ada Moberg: Taket läcker igen"]),
    ("da", "- Taget er utæt igen, siger Ada Moe.", ["Ada Moe: Taget er utæt igen"]),
    ("nb", "- Taket lekker igjen, sier Ada Moe.", ["Ada Moe: Taket lekker igjen"]),
    // A dash behind whoever spoke opens more of it.
    (
      "nb", "– Taket lekker igjen, sier Ada Moe. – Kommunen betaler ikke.",
      ["Ada Moe: Taket lekker igjen Kommunen betaler ikke."]
    ),
    (
      "da", "- Taget er utæt igen, siger Ada Moe, som bor ved havnen. - Kommunen betaler ikke.",
      ["Ada Moe: Taget er utæt igen Kommunen betaler ikke."]
    ),
    (
      "es", "—El tejado gotea otra vez —dijo Ada Rocas—. El ayuntamiento no paga.",
      ["Ada Rocas: El tejado gotea otra vez El ayuntamiento no paga."]
    ),
    // So does a sentence in the first person, and no other: that is told by the paper.
    (
      "sv", "– Taket läcker igen, säger Ada Moberg. Vi har väntat sedan i maj.",
      ["Ada Moberg: Taket läcker igen Vi har väntat sedan i maj."]
    ),
    (
      "sv", "– Taket läcker igen, säger Ada Moberg. Hon har bott vid hamnen sedan i maj.",
      ["Ada Moberg: Taket läcker igen"]
    ),
    // Whoever is named at the end said all of it, and what was asked keeps its mark.
    (
      "nb", "– Taket lekker igjen. Nå må kommunen betale, sier Ada Moe.",
      ["Ada Moe: Taket lekker igjen. Nå må kommunen betale"]
    ),
    ("sv", "– Taket läcker. Hur länge till? undrar Ada Moberg.", ["Ada Moberg: Taket läcker. Hur länge till?"]),
    (
      "fr", "– Le toit fuit encore. C'est une honte, soupire Ada Rocher.",
      ["Ada Rocher: Le toit fuit encore. C'est une honte"]
    ),
    ("pl", "– Dach przecieka znowu – napisał na Fali burmistrz Adam Skała.", ["Adam Skała: Dach przecieka znowu"]),
    // Another verb of saying begins another quotation.
    (
      "nb", "– Taket lekker igjen, sier Ada Moe. – Ingen betaler, sier hun.",
      ["Ada Moe: Taket lekker igjen", "Ada Moe: Ingen betaler"]
    ),
    // The verb at the end.
    ("fi", "– Katto vuotaa taas pahasti, Aino Laine sanoo.", ["Aino Laine: Katto vuotaa taas pahasti"]),
  ])
  func isFound(language: String, text: String, expected: [String]) {
    #expect(SpokenSample.said(text, language) == expected)
  }

  /// In a scraped text a hyphen opens a quotation where the language has it so, and items of a list elsewhere.
  @Test func aHyphenIsADashInTheLanguagesOfDashes() {
    let norwegian = parse(
      """
      Taket ved havnen lekker

      - Vi har ventet siden i mai på at noen skal se på det, sier Ada Moe.

      Kommunen vil ikke betale for å reparere taket, som ble bygget etter krigen.

      Dette trenger du:

      - hammer
      - spiker
      """)
    #expect(norwegian.body.map(\.kind) == [.paragraph, .paragraph, .paragraph, .listItem, .listItem])
    #expect(norwegian.body[0].text.hasPrefix("- Vi har"))
    #expect(norwegian.quotations.map(\.text) == ["Vi har ventet siden i mai på at noen skal se på det"])
    let english = parse(
      """
      The roof at the harbour leaks again

      The council has asked for three things, which it wants to have by the end of May.

      - Look at the roof when it rains, and say where it leaks.
      - Bring a ladder of your own.
      """)
    #expect(english.body.map(\.kind) == [.paragraph, .listItem, .listItem])
  }

  private func parse(_ text: String) -> Article {
    ArticleParser().article(in: Array(text.utf8), input: "roof.txt")
  }
}
