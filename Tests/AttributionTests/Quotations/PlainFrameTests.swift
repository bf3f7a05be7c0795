import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// The plainest sentences there are, with names that no table knows, or that are words.
@Suite struct PlainFrameTests {
  static let surnames = [
    "Merrill", "Oakes", "Reading", "Price", "Long", "May", "Okonkwo", "Szczepański", "Nguyen", "Vandermeer", "Quist",
    "Brandvold", "Stone", "Rivers", "Field", "Church", "Swift", "Marsh", "Black", "Young", "Hartigan-Bell", "O’Dowd",
    "McAllery", "Ibarra", "Lindqvist", "Day", "Banks", "Hope", "Winter", "Tanaka", "van der Berg", "de la Cruz",
    "al-Murad", "Le Guin", "Holt III", "Power", "Judge", "Bishop", "King",
  ]
  static let verbs = [
    "said", "says", "added", "told reporters", "explained", "quipped", "replied", "recalled", "insisted", "warned",
    "noted", "joked", "wrote", "tweeted", "argued", "shouted", "whispered", "conceded", "remarked", "mused", "laughed",
    "lamented", "ventured", "grinned", "sobbed", "sang", "nodded",
  ]
  private static let given = ["Nora", "Tobias", "Imke", "Desta", "Priya", "Halvard"]
  private static let said = [
    "We will mend the roof before the rain comes", "Nobody asked the fishermen about it",
    "It was a long night for all of us", "The bridge is safe",
  ]

  /// A sentence of each pattern, and who speaks in it.
  private static func sentences(_ surname: String, _ verb: String, _ turn: Int) -> [(text: String, speaker: String)] {
    let first = given[turn % given.count]
    let words = said[turn % said.count]
    let more = said[(turn + 1) % said.count]
    let name = "\(first) \(surname)"
    // “Told reporters Ada” is no English.
    let inverted = verb.contains(" ") ? nil : verb
    return [
      ("“\(words),” \(surname) \(verb).", surname),
      (inverted.map { "“\(words),” \($0) \(surname)." } ?? "“\(words),” \(surname) \(verb) on Friday.", surname),
      ("“\(words),” \(name) \(verb).", name),
      (inverted.map { "“\(words),” \($0) \(name)." } ?? "“\(words),” \(name) \(verb) after the vote.", name),
      ("\(name) \(verb), “\(words).”", name),
      ("\(surname) \(verb): “\(words).”", surname),
      (inverted.map { "“\(words),” \($0) Mayor \(name)." } ?? "“\(words),” Mayor \(name) \(verb).", name),
      ("“\(words),” \(name), the head of the school, \(verb). “\(more).”", name),
      ("“\(words),” \(name) \(verb), “and that is the end of it.”", name),
      ("School caretaker \(name) \(verb): “\(words).”", name),
      ("“\(words),” the harbour master, \(name), \(verb).", name),
      (inverted.map { "“\(words),” \($0) the harbour master, \(name)." } ?? "“\(words)?” \(name) \(verb).", name),
      ("“\(words),” according to \(name).", name),
    ]
  }

  /// The speakers of what stands in quotation marks; “–” for nobody.
  private static func speakers(of text: String) -> [String] {
    var article = Article(input: "-", format: .text)
    article.body = [
      Block(kind: .paragraph, text: "The council met on Tuesday in a hall by the river.", span: TextSpan(0, 0)),
      Block(kind: .paragraph, text: text, span: TextSpan(0, 0)),
    ]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    return article.quotations.filter { $0.kind != .indirect }
      .map { $0.speaker.map { article.speakers[$0].name } ?? "–" }
  }

  /// Whoever is named in full first is who the surname stands for.
  @Test(arguments: [
    ("Rowan Marsh", "Marsh"), ("Imke May", "May"), ("Nora Bishop", "Bishop"), ("Tobias Still", "Still"),
    ("Halvard ter Horst", "ter Horst"), ("Priya de la Cruz", "de la Cruz"), ("J.R. Friday", "Friday"),
  ])
  func surnamesStandForTheirNames(name: String, surname: String) {
    let text = "\(name) has lived by the river since 2004. “The bridge is safe,” \(surname) reasoned."
    #expect(Self.speakers(of: text) == [name])
  }

  @Test(arguments: ["Nora Bishop", "Halvard Judge", "Imke Speaker"])
  func titlesAreSurnamesBeforeAVerb(name: String) {
    #expect(Self.speakers(of: "\(name) insisted that the bridge was “as safe as a bed”.") == [name])
  }

  /// Who speaks for whom: the role behind a name is of the name that follows, even where it looks like an adverb.
  @Test(arguments: [
    "ally", "researcher", "aide", "adviser", "analyst", "reporter", "pollster", "organizer", "lawyer", "family friend",
  ])
  func rolesBetweenNames(role: String) {
    #expect(Self.speakers(of: "“The bridge is safe,” said Quist \(role) Nora Marsh.") == ["Nora Marsh"])
    #expect(
      Self.speakers(of: "“The bridge is safe,” said Harbour Works \(role) Nora Marsh, who ran the survey.")
        == ["Nora Marsh"])
    #expect(Self.speakers(of: "“The bridge is safe,” said longtime Quist \(role) Nora Marsh.") == ["Nora Marsh"])
    #expect(Self.speakers(of: "“The bridge is safe,” Quist \(role) Nora Marsh said.") == ["Nora Marsh"])
  }

  /// The tagger takes “boss” for a preposition, and “captain” for a verb.
  @Test(arguments: ["boss", "skipper", "captain", "chief", "coach"])
  func rolesBehindClubs(role: String) {
    #expect(Self.speakers(of: "Rovers \(role) Nora Marsh: “We were brilliant in the second half.”") == ["Nora Marsh"])
    #expect(Self.speakers(of: "Harbour \(role) Nora Marsh said of Quist: “He is the best.”") == ["Nora Marsh"])
    #expect(Saying("“It is a joke,” the Rovers \(role) told Sky.", "joke", nil).source == "the Rovers \(role)")
  }

  @Test func adverbsBehindNames() {
    #expect(Self.speakers(of: "“The bridge is safe,” said Nora Marsh early Monday.") == ["Nora Marsh"])
    #expect(Self.speakers(of: "“The bridge is safe,” said Nora Marsh angrily.") == ["Nora Marsh"])
  }

  /// A day stands between who speaks and the verb at times, and is nobody.
  @Test func daysBehindNames() {
    let rates = "The head of the port, Nora Marsh, yesterday defended the rates, calling them “a bet on the harbour”."
    #expect(Self.speakers(of: rates) == ["Nora Marsh"])
    #expect(
      Self.speakers(of: "Facing a full hall, clerk Nora Marsh today defended the rates as “a bet on the harbour”.")
        == ["Nora Marsh"])
  }

  @Test func onesWithAName() {
    #expect(Self.speakers(of: "“The bridge is safe,” said one, Nora Marsh.") == ["Nora Marsh"])
  }

  /// The tagger takes “a resident shouted” for a noun with a participle.
  @Test(arguments: ["A resident", "One resident", "Nora Marsh"])
  func verbsOfSpeechRightBeforeTheMark(subject: String) {
    let article = Saying("\(subject) shouted “Shame on you!” as members left the chamber.", "Shame", nil)
    #expect(article.source == subject)
  }

  /// Who is told or blamed says nothing.
  @Test func subjectsOfPassivesAreSilent() {
    #expect(Saying("The mayor has been accused of “running scared” after the vote.", "running", nil).source == nil)
    #expect(
      Saying("A school once rated “outstanding” has been told to mend its roof.", "outstanding", nil).source == nil)
    #expect(Self.speakers(of: "The plan was branded “a farce” by Mayor Nora Marsh.") == ["Nora Marsh"])
    #expect(Self.speakers(of: "Quist was accused of being “a cheat and a fraud” by Nora Marsh.") == ["Nora Marsh"])
    #expect(Self.speakers(of: "The boat, described by Nora Marsh as “a bathtub with ideas”, sank.") == ["Nora Marsh"])
  }

  /// Any verb of a gesture or a sound will do behind a question, but nothing else that happens there.
  @Test func gesturesBehindQuestions() {
    #expect(Self.speakers(of: "“Why would they close it now?” Nora Marsh grinned.") == ["Nora Marsh"])
    #expect(Self.speakers(of: "“Why would they close it now?” Silence followed.") == ["–"])
    #expect(Self.speakers(of: "The study, “Rope displays in a crowded octopus nest”, was paid for by the town.") == [])
    #expect(Self.speakers(of: "Her novel, “Rain on the Long Pier”, was read in the library.") == [])
  }

  /// Who speaks stands between commas in the midst of the sentence, where the words in marks only begin behind it.
  @Test func whoSpeaksBetweenCommas() {
    for surname in Self.surnames {
      let text = "The old bridge, said \(surname), “was never meant to carry lorries”."
      #expect(Self.speakers(of: text) == [surname], "\(text)")
    }
    #expect(Self.speakers(of: "The bridge, says the harbour master, Nora Marsh, “is safe”.") == ["Nora Marsh"])
    #expect(Self.speakers(of: "The bridge, wrote Ms. Quist, the owner, “is safe”.") == ["Quist"])
  }

  /// Whoever is of a body speaks, and not the body, whatever its name looks like.
  @Test(arguments: ["Renters Together", "Age Well", "Quist Capital", "Loop", "Quist & Sons", "the Ferry Users"])
  func whoIsOfABody(body: String) {
    for name in ["Nora Marsh", "Desta Hartigan-Bell", "Gene Harding"] {
      #expect(Self.speakers(of: "“The bridge is safe,” said \(name) of \(body).") == [name], "\(name) of \(body)")
      #expect(Self.speakers(of: "“The bridge is safe,” \(name) of \(body) said.") == [name], "\(name) of \(body)")
      #expect(Self.speakers(of: "\(name) of \(body) said: “The bridge is safe.”") == [name], "\(name) of \(body)")
    }
    #expect(Self.speakers(of: "The Royal Society of Arts said: “The bridge is safe.”") == ["Royal Society of Arts"])
  }

  /// What is asked and what is answered, in one paragraph, are of two.
  @Test(arguments: [
    "Nora Marsh asked him: “Where is the key?” Quist said: “I lost it.”",
    "Nora Marsh asked, “Where is the key?” Quist replied, “I lost it.”",
    "Nora Marsh told him: “Hand it over!” Tobias Quist said: “I lost it.”",
    "Nora Marsh wanted to know: “Where is the key?” Quist told the court: “I lost it.”",
  ])
  func questionsAndAnswers(text: String) {
    #expect(Self.speakers(of: "Tobias Quist came at noon. " + text) == ["Nora Marsh", "Tobias Quist"])
  }

  @Test func whoQuotesIsNotMeantByHe() {
    let text = """
      Nora Marsh was quoted by the local daily al-Murad as saying: “The bridge is safe.”
      She denied that it was “a ruin”.
      """
    #expect(Self.speakers(of: text) == ["Nora Marsh", "Nora Marsh"])
  }

  @Test func questionsThatGoOn() {
    #expect(Self.speakers(of: "“Where is the key?” Nora Marsh said, “or did you lose it?”") == ["Nora Marsh"])
    #expect(Self.speakers(of: "“Where is the key?” Nora Marsh asked. “Did you lose it?”") == ["Nora Marsh"])
  }

  /// Who quotes somebody says nothing.
  @Test(arguments: ["Nora Marsh", "Foreign Minister Nora Marsh", "the harbour master, Nora Marsh,", "Nora Marsh, 34,"])
  func whoIsQuotedByOthers(name: String) {
    #expect(Self.speakers(of: "State radio quoted \(name) as saying: “The bridge is safe.”") == ["Nora Marsh"])
    #expect(Self.speakers(of: "“The bridge is safe,” the paper quoted \(name) as saying.") == ["Nora Marsh"])
    #expect(Self.speakers(of: "The Coast Gazette cited \(name) as saying that it was “safe”.") == ["Nora Marsh"])
  }

  @Test func plainPatternsNeverFail() {
    var wrong: [String] = []
    var count = 0
    for (i, surname) in Self.surnames.enumerated() {
      // Each name with each thirteenth verb; all of them together take a debug build a minute.
      for (j, verb) in Self.verbs.enumerated() where (i + j) % 13 == 0 {
        for (text, speaker) in Self.sentences(surname, verb, i * 7 + j) {
          count += 1
          let found = Self.speakers(of: text)
          if found.isEmpty || found.contains(where: { $0 != speaker }) { wrong.append("\(text) → \(found)") }
        }
      }
    }
    #expect(count > 1000)
    #expect(wrong.count * 1000 <= count * 5, "\(wrong.joined(separator: "\n"))")
  }
}
