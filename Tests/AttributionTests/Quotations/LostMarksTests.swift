import Testing

@testable import ArticleParsing
@testable import Attribution

/// Quotation marks that are broken, of the wrong kind, or lost.
@Suite struct LostMarksTests {
  /// Regions stand in ⟦ ⟧ in the sample.
  @Test(arguments: [
    "“⟦Rain does not ask who you are,⟧’’ says the baker. “⟦It just falls.⟧”",
    "‘’⟦Rain does not ask,⟧” he said.",
    "‘‘⟦Rain does not ask,⟧’’ he said.",
    "’’⟦Rain does not ask,⟧’’ he said.",
    "\" ⟦The roof is going well ,⟧ \" Rook said . \" ⟦We hope to be done .⟧ \"",
    "\"⟦I only wanted a roof,⟧\" Rook said. ⟦I never asked for a tower or a bell.⟧\"",
    "“⟦This is only the start of it⟧, said Mayor Ada Rook. “⟦We go on.⟧”",
    "\"⟦I saw the roof come down⟧, she said. \"⟦It took an hour.⟧\"",
    "'⟦My mother said, \"Keep it,\" and I did,⟧' she added.",
    "⟦The roof leaks and nobody comes,⟧” said Rook.",
    "„⟦Das Dach ist dicht⟧”, sagte Rook. ,,⟦Noch⟧\", sagte Bell.",
    "Rook sagte ›⟦das Dach ist dicht⟧‹ und ging.",
    "« ⟦Le toit fuit.⟧ » Puis : «⟦Encore⟧».",
    "”⟦Taket läcker⟧”, säger Rook. ”⟦Än⟧”, säger Bell.",
    "הוא אמר \"⟦צה\"ל יוצא⟧\" והלך.",
    "A board 5' 10\" long, a nail of 3\", and a hammer.",
    "He waved,\" and that was all.",
  ])
  func regionsAreFound(sample: String) {
    let (text, starts, ends) = marked(sample)
    let regions = analysis(text).regions
    #expect(regions.map(\.bytes.lowerBound) == starts)
    #expect(regions.map(\.bytes.upperBound) == ends)
  }
}
