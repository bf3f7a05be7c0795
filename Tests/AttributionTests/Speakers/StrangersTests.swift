import Testing

@testable import Attribution

/// Who speaks without a name, who answers a question, and who of a family is meant.
@Suite struct StrangersTests {
  private static let opening =
    "The ferry will stop at dusk, harbour master Ada Rook said. She and pilot Bo Holm wept.\n"

  @Test(arguments: [
    ("A neighbour", "she"), ("Another deckhand", "he"), ("One", "she"), ("The coroner", "she"), ("A passer-by", "he"),
    ("One of the cooks", "she"), ("The judge", "he"),
  ])
  func strangerGoesOn(_ stranger: (noun: String, pronoun: String)) {
    let (noun, pronoun) = stranger
    for text in [
      "\(noun) said: “The horn wakes my goats.”\n“They climb on the roof,” \(pronoun) added.",
      "“The horn wakes my goats,” said \(noun.lowercased()).\n“They climb on the roof,” \(pronoun) added.",
      "\(noun) said the horn was loud. \(pronoun.capitalized) added: “They climb on the roof.”",
    ] {
      #expect(Saying(Self.opening + text, "They climb", nil).found == nil, "\(text)")
    }
  }

  @Test(arguments: [
    // Who has the floor behind a stranger by name is nobody else.
    Saying(
      opening + "A neighbour said: “The horn wakes my goats.”\nMs Rook laughed. “I keep goats too,” she said.",
      "I keep",
      "Ada Rook"),
    Saying(opening + "A cook asked Ms Rook for soup. “There is none,” she said.", "There is none", "Ada Rook"),
    Saying(
      "“We wait for soup,” said Ada Rook, 34.\nAt the quay, dozens stood round a lone ticket agent. “Do not shout,” she told them.",
      "Do not shout", nil),
  ])
  func strangerAmongNames(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying(
      "Mayor Bo Holm said the sum was right.\nAsked whether Jim Tarr had seen the bill, he said: “I count eggs, not bills.”",
      "I count eggs", "Bo Holm"),
    Saying(
      "The mayor’s spokeswoman said the sum was right.\nPressed on whether Ada Rook had lost the bill, she said: “No idea at all.”",
      "No idea", nil),
    Saying(
      "Mayor Ada Rook said she had locked the oven.\n"
        + "Asked by the coroner, Jo Tarr-Bell, why she had not opened it, she answered: “The key was warm.”",
      "The key", "Ada Rook"),
    Saying(
      "Bo Holm kept a shoe on his desk.\nAsked by reporters whether he would apologize to Tarr, Holm laughed. "
        + "“Whatever for?” he asked.", "Whatever for", "Bo Holm"),
  ])
  func whoIsAskedAnswers(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying(
      "Flowers were laid for Bo Holm, 44, who died on Sunday.\n"
        + "His brother, Sid Holm, 50, said: “He mended clocks.”\n“He never wore one,” Mr Holm added.", "He never wore",
      "Sid Holm"),
    Saying(
      "Jim Tarr, 44, was jailed for killing Ada Rook.\nHer mother, Sue Rook, said: “The house is quiet.”\n"
        + "“I leave the light on,” Mrs Rook said.", "I leave", "Sue Rook"),
    Saying(
      "Police named the victim as Bo Holm, 44. His widow, Ann, said: “He mended clocks.”\n“He never wore one,” Mrs Holm said.",
      "He never wore", "Ann"),
    // Who has spoken keeps the name.
    Saying(
      "Bo Holm runs the mill. “It turns,” Holm said.\nHis brother, Sid Holm, said: “It squeaks.”\n"
        + "“It sings,” Mr Holm said.", "It sings", "Bo Holm"),
  ])
  func surnameOfFamily(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying(
      "Bo Holm was fined at Harle Crown Court.\nHis wife, Ada Holm, wept.\nOutside court she said: “I sold the piano.”",
      "I sold", "Ada Holm"),
    Saying(
      "Bo Holm, 55, sells fish.\nThe mayor, Coun Winnie Quane, met him. “We like your voice,” she told him.\n"
        + "He replied: “Buy a haddock, love.”", "Buy a haddock", "Bo Holm"),
  ])
  func pronounByItsGender(_ saying: Saying) { #expect(saying.found == saying.speaker) }
}
