import Attribution
import Testing

@Suite struct NameKindTests {
  @Test(arguments: [
    "Ada Obi", "Obi", "Mr Obi", "Sir Tam Wick", "Prime Minister Obi", "Ludwig van der Hoek", "Jack White",
    "Émile Rossignol",
    "PC Amis", "ADA OBI", "王小明",
  ])
  func whoIsNamedIsAPerson(_ name: String) { #expect(NameKind(name) == .person) }

  @Test(arguments: [
    "Harbour Commission", "the Ministry of Fish", "The Harbour Post", "NATO", "Ness University", "Ness United",
    "Hale Fish Ltd",
    "Friends of the Pier", "Ada Obi Foundation", "Bundesamt Fisch", "Syndicat Mer", "Reuters", "Police",
  ])
  func whatHasAWordOfBodiesOrInitialsIsABody(_ name: String) { #expect(NameKind(name) == .body) }

  @Test(arguments: [
    "officials", "the union", "a spokesman", "Residents", "Officials", "two of the crew", "Ness officials",
    "the 40-year-old", "212-boat fleet",
    "", " ", "“”", "12",
  ])
  func whatIsOnlyDescribedIsNoName(_ name: String) { #expect(NameKind(name) == .description) }
}
