import Basics
import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

@Suite struct SpeakerReferenceTests {
  @Test(arguments: pronouns + relatives + roles)
  func findsWhoIsMeant(_ sample: SpeakerCase) {
    #expect(SpeakerSample(sample.text).names == sample.speakers)
  }

  static let pronouns: [SpeakerCase] = [
    SpeakerCase("he", "Tomas Okafor left the hall. “No,” [[he]] said.", "Tomas Okafor"),
    SpeakerCase("she by given name", "Petra Lindqvist met Tomas Okafor. “No,” [[she]] said.", "Petra Lindqvist"),
    SpeakerCase(
      "he, past the nearer woman", "Tomas Okafor thanked Petra Lindqvist. “Good,” [[he]] said.", "Tomas Okafor"),
    SpeakerCase(
      "gender by honorific", "Mrs Qorbtan met Mr Zelt. “Good,” [[she]] said. “Very good,” [[he]] said.", "Qorbtan",
      "Zelt"),
    SpeakerCase(
      "gender by role", "A spokeswoman, Zyanya Qorbtan, met Tomas Okafor. “Good,” [[she]] said.", "Zyanya Qorbtan"),
    SpeakerCase(
      "whoever spoke last",
      "“It is late,” [[Tomas Okafor]] told Carl Benton.\n“We wait,” [[he]] added.",
      "Tomas Okafor", "Tomas Okafor"),
    SpeakerCase(
      "not who is spoken of",
      "Tomas Okafor took the stand on Monday.\n“Carl Benton never paid me,” [[he]] said.", "Tomas Okafor"),
    SpeakerCase(
      "the subject, not the object", "Tomas Okafor wrote to Carl Benton on Monday. “Pay me,” [[he]] wrote.",
      "Tomas Okafor"),
    SpeakerCase(
      "through another pronoun",
      "Petra Lindqvist grew up here. She left at ten. She came back. “Home,” [[she]] said.", "Petra Lindqvist"),
    SpeakerCase(
      "a new paragraph, a new person",
      "Tomas Okafor began. “Good,” [[he]] said.\nCarl Benton came next. “Better,” [[he]] said.",
      "Tomas Okafor", "Carl Benton"),
    SpeakerCase(
      "a woman without a name", "“Help,” [[a woman]] said. Petra Lindqvist ran. “Now,” [[the woman]] said.", "–", "–"),
    SpeakerCase(
      "a stranger of the same office",
      "Gen. Tomas Okafor came. “Calm,” he said.\n“Fire,” [[a senior officer]] said. “Calm is a word,” [[the officer]] said.",
      "–", "–"),
    SpeakerCase("nobody to be", "“Good,” [[he]] said.", "–"),
    SpeakerCase("I", "Tomas Okafor left. “Good,” [[I]] said.", "–"),
    SpeakerCase("they after a body", "“Bad,” [[the union]] said. “Sad,” [[they]] added.", "union", "union"),
    SpeakerCase("they after a man", "“Bad,” [[Tomas Okafor]] said. “Sad,” [[they]] added.", "Tomas Okafor", "–"),
    SpeakerCase("in his words", "Tomas Okafor left. It was “good”, in [[his]] words.", "Tomas Okafor"),
  ]

  static let relatives: [SpeakerCase] = [
    SpeakerCase("who", "They met Tomas Okafor, [[who]] said it was “good”.", "Tomas Okafor"),
    SpeakerCase("who without a comma", "It was Petra Lindqvist [[who]] called it “good”.", "Petra Lindqvist"),
    SpeakerCase(
      "who behind an apposition", "They met Tomas Okafor, a lawyer from Leeds, [[who]] said it was “good”.",
      "Tomas Okafor"),
    SpeakerCase("who of no name", "They met a man [[who]] said it was “good”.", "–"),
  ]

  static let roles: [SpeakerCase] = [
    SpeakerCase(
      "the president", "French president Luc Marchand came. “Good,” [[the president]] said.", "Luc Marchand"),
    SpeakerCase(
      "the French leader",
      "French president Luc Marchand met German chancellor Uwe Brandt. “Good,” [[the French leader]] said.",
      "Luc Marchand"),
    SpeakerCase(
      "the senator", "Sen. Elena Ruiz came. Carl Benton left. “Good,” [[the senator]] said.", "Elena Ruiz"),
    SpeakerCase(
      "the lawyer, by apposition", "Tomas Okafor, a lawyer from Leeds, met Carl Benton. “Good,” [[the lawyer]] said.",
      "Tomas Okafor"),
    SpeakerCase("by age", "Tomas Okafor, 43, met Carl Benton, 51. “Good,” [[the 43-year-old]] said.", "Tomas Okafor"),
    SpeakerCase(
      "the spokesman for", "Brent Caldwell, a spokesman for the union, came. “Bad,” [[the spokesman]] said.",
      "Brent Caldwell"),
    SpeakerCase("a spokesman is another", "Brent Caldwell, a spokesman, came. “Bad,” [[a spokesman]] said.", "–"),
    SpeakerCase(
      "by gender", "Mayor Elena Ruiz met Mayor Carl Benton. “Good,” [[she]] said.", "Elena Ruiz"),
  ]

  // MARK: What is known of a speaker

  @Test(arguments: [
    ("French president Luc Marchand said so. “Good,” [[Mr Marchand]] said.", "French president"),
    ("“Solid,” [[Elena Ruiz’s chief of staff, Brent Caldwell]], said.", "Elena Ruiz’s chief of staff"),
    ("“Solid,” said [[Brent Caldwell]], chairman of the Ohio Bar Association.", "chairman of the Ohio Bar Association"),
    ("“Solid,” said [[Brent Caldwell]], a retired teacher.", "retired teacher"),
    ("“Solid,” said [[Norwegian Foreign Minister Brent Caldwell]].", "Norwegian Foreign Minister"),
    ("“Solid,” said [[Sen. Brent Caldwell]].", "Sen."),
    (
      "# Brackett demands ships\nSir Alan Brackett has demanded ships. On Monday, the Prime Minister met sailors. “Sail,” [[Sir Alan]] said.",
      "Prime Minister"
    ),
    ("Carl Benton met Alan Brackett. The President left. “Sail,” [[Brackett]] said.", nil),
    ("The success of President Brent Caldwell was noted. “Good,” said [[Caldwell]].", "President"),
    ("“Solid,” said [[University of Leeds professor Brent Caldwell]].", "University of Leeds professor"),
    ("“Solid,” said [[former Director of Elections Brent Caldwell]].", "former Director of Elections"),
    ("“Solid,” tweeted [[Prince Brent Caldwell]].", "Prince"),
    ("Elena Ruiz slammed candidate Brent Caldwell. “Good,” said [[Caldwell]].", "candidate"),
    ("“Solid,” said [[Brent Caldwell]], host of Radio North’s “Late Talk”.", "host of Radio North"),
    ("“Solid,” said [[Brent Caldwell]], author of “Late Talk”.", "author"),
    ("“[[Brent Caldwell]], you're a lawyer,” she said.", nil),
    ("“Solid,” said [[Mr Brent Caldwell]].", nil),
    ("“Solid,” said [[Brent Caldwell]], who lives here.", nil),
    ("Like the president, [[Brent Caldwell]] called it “solid”.", nil),
  ])
  func readsTheRole(text: String, role: String?) {
    let resolved = SpeakerSample(text).resolved
    #expect(resolved.speakers.map(\.role) == [role])
  }

  @Test func listsEveryOtherFormInOrder() {
    let sample = SpeakerSample(
      """
      Sir Alan Brackett came. “Good,” [[Sir Alan]] said.
      “Fine,” [[Mr Brackett]] said. “Oh,” [[he]] said. “Yes,” [[Brackett]] said. “No,” [[Sir Alan]] said.
      """)
    let resolved = sample.resolved
    #expect(resolved.speakers.map(\.name) == ["Alan Brackett"])
    #expect(resolved.speakers[0].aliases == ["Sir Alan", "Mr Brackett", "Brackett"])
    #expect(resolved.speakers[0].id == "alan-brackett")
  }

  @Test func listsARoleThatStandsForSomebody() {
    let sample = SpeakerSample("French president Luc Marchand came. “Good,” [[the French leader]] said.")
    #expect(sample.resolved.speakers[0].aliases == ["the French leader"])
  }

  @Test func keepsTheOrderOfFirstQuotation() {
    let sample = SpeakerSample(
      "Carl Benton and Ruth Abel came. “A,” [[Abel]] said. “B,” [[police]] said. “C,” [[Benton]] said.")
    #expect(sample.resolved.speakers.map(\.name) == ["Ruth Abel", "police", "Carl Benton"])
    #expect(sample.resolved.choices.map { $0?.speaker } == [0, 1, 2])
  }

  /// The less shows that a word is somebody, the surer what is said has to be.
  @Test(arguments: [
    ("[[Celebrities]] “adore” the new pier.", 0.9, "–"),
    ("[[Dentons]] “adore” the pier. It was built for Dentons of old.", 0.9, "Dentons"),
    ("[[Grade]] “adores” the new pier.", 0.5, "–"),
    ("Then [[Recipe]] “loved” a recipe for pies.", 0.5, "–"),
    ("Yesterday [[Calloway]] “loved” the pier.", 0.3, "–"),
    ("Yesterday [[Calloway]] “loved” the pier. It asked Calloway.", 0.3, "Calloway"),
    ("Yesterday [[the council]] “loved” the pier.", 0.25, "–"),
    ("Yesterday [[the council]] “loved” the pier.", 0.7, "council"),
    ("Yesterday [[the company]] “loved” the pier.", 0.7, "–"),
    ("Yesterday [[the Harbour Board]] “loved” the pier.", 0.1, "Harbour Board"),
    ("Yesterday [[Ada Lindqvist]] “loved” the pier.", 0.1, "Ada Lindqvist"),
  ])
  func listsWhomEnoughShows(text: String, confidence: Double, name: String) {
    #expect(SpeakerSample(text, confidence: confidence).names == [name])
  }

  @Test func isSurerOfANameThanOfAPronoun() {
    let sample = SpeakerSample("“A,” [[Carl Benton]] said. Tom Marsh met Ed Hall. “B,” [[he]] said.")
    let confidence = sample.resolved.choices.map { $0?.confidence ?? 0 }
    #expect(confidence[0] > 0.95)
    #expect(confidence[1] < 0.9)
    #expect(confidence.allSatisfy { (0...1).contains($0) })
  }

  // MARK: Anything at all

  @Test func anyWordsGiveSpeakersThatExist() {
    var generator = SeededGenerator(seed: 7)
    let words = [
      "Ada", "Lind", "Mr", "Mrs.", "the", "president", "he", "she", "who", ",", ".", "“", "”", "’s", "said", "of",
      "and", "Jr.",
      "van", "43", "43-year-old", "union", "RSB", "Board", "his", "wife", "it", "they", "é", "—", "(", ")", "Will",
      "May", "I",
    ]
    for _ in 0..<300 {
      let count = Int(generator.next() % 40) + 1
      var text = ""
      for _ in 0..<count {
        let word = words[Int(generator.next() % UInt64(words.count))]
        text += generator.next() % 3 == 0 ? "[[\(word)]] " : word + (generator.next() % 8 == 0 ? "\n" : " ")
      }
      let sample = SpeakerSample(text)
      let resolved = sample.resolved
      #expect(resolved.choices.count == sample.attributions.count)
      #expect(resolved.choices.allSatisfy { $0.map { resolved.speakers.indices.contains($0.speaker) } ?? true })
      #expect(Set(resolved.speakers.map(\.id)).count == resolved.speakers.count)
      #expect(resolved.speakers.allSatisfy { !$0.name.isEmpty })
      #expect(Set(resolved.choices.compactMap { $0?.speaker }).count == resolved.speakers.count)
    }
  }

  /// Twice the people and pronouns take about twice the time: what grows with their product shows at once.
  @Test func manyPeopleTakeTimeInProportion() {
    func sample(_ people: Int) -> SpeakerSample {
      var text = ""
      for i in 0..<people {
        let letters = String(UnicodeScalar(UInt8(97 + i % 26))) + String(UnicodeScalar(UInt8(97 + i / 26 % 26)))
        text +=
          "Senator Carl B\(letters)\(letters), a lawyer, met Ada Lind of the RSB. “A,” [[he]] said. “B,” [[the lawyer]] said.\n"
      }
      return SpeakerSample(text, weights: nil)
    }
    // What else the machine does only adds: the least of several runs, one beside the other, is nearest to the work.
    let (few, many) = (sample(100), sample(800))
    let clock = ContinuousClock()
    var (small, large) = (Duration.seconds(60), Duration.seconds(60))
    for _ in 0..<5 {
      small = min(small, clock.measure { _ = few.resolved })
      large = min(large, clock.measure { _ = many.resolved })
    }
    #expect(large < small * 40)
  }
}
