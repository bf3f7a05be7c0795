import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// One act of speech in a sample: its words inside marks stand in ⟦ ⟧, and who is named for it.
struct Phenomenon: Sendable, CustomTestStringConvertible {
  var name: String
  var sample: String
  var source: String
  var language: String? = nil

  var testDescription: String { name }

  /// The paragraphs without the signs, and the words between them.
  var parts: (paragraphs: [String], pieces: [String]) {
    var pieces: [String] = []
    var text = ""
    var piece: String?
    for character in sample {
      if character == "⟦" {
        piece = ""
      } else if character == "⟧" {
        pieces.append(piece ?? "")
        piece = nil
      } else {
        text.append(character)
        piece?.append(character)
      }
    }
    return (text.split(separator: "\n").map(String.init), pieces)
  }

  /// The article that the sample is the body of.
  func article() -> Article {
    var article = Article(input: "-", format: .text)
    article.language = language
    article.body = parts.paragraphs.map { Block(kind: .paragraph, text: $0, span: TextSpan(0, 0)) }
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    return article
  }
}

extension Article {
  /// The words of a quotation that stand inside marks, in the order of the text.
  func quotedPieces(_ quotation: Quotation) -> [String] {
    let analysis = AnalyzedArticle(self, language: .named(language))
    return quotation.content.compactMap { passage in
      guard let part = analysis.parts.first(where: { $0.part == passage.part }) else { return nil }
      let start = passage.range.lowerBound + part.bytes.lowerBound
      let range = start..<start + passage.range.count
      return analysis.regions.contains { $0.bytes == range } ? analysis.text(range) : nil
    }
  }
}

@Suite struct PhenomenaTests {
  @Test(arguments: [
    Phenomenon(name: "X said Q", sample: "Ada Moss said: “⟦We are not selling the library.⟧”", source: "Ada Moss"),
    Phenomenon(name: "Q, X said", sample: "“⟦We are not selling the library,⟧” Ada Moss said.", source: "Ada Moss"),
    Phenomenon(name: "Q, said X", sample: "\"⟦We are not selling the library,⟧\" said Ada Moss.", source: "Ada Moss"),
    Phenomenon(
      name: "a title in marks in the source",
      sample: "“⟦Hearing the tide turn was a gift,⟧” the “Long Water” star Ada Moss previously said on the radio.",
      source: "star Ada Moss"),
    Phenomenon(
      name: "an officer shouts", sample: "“⟦Open the gate! We are coming in!⟧” an officer shouts on the tape.",
      source: "an officer"),
    Phenomenon(
      name: "a role before a name",
      sample:
        "“⟦We have found the next best thing: salt,⟧” lead diver and harbour scientist Lucas Marsh said in a note.",
      source: "harbour scientist Lucas Marsh"),
    Phenomenon(
      name: "long apposition", sample: "“⟦The roof leaks,⟧” said Ada Moss, the head of the town’s oldest school.",
      source: "Ada Moss"),
    Phenomenon(
      name: "split", sample: "“⟦The roof leaks,⟧” she said, “⟦and nobody has come to mend it.⟧”", source: "she"),
    Phenomenon(
      name: "more after the attribution", sample: "“⟦The roof leaks,⟧” Moss said. “⟦Nobody has come to mend it.⟧”",
      source: "Moss"),
    Phenomenon(
      name: "several paragraphs",
      sample: "Moss told the council: “⟦The roof leaks.⟧\n“⟦Nobody has come to mend it since May.⟧”", source: "Moss"),
    Phenomenon(
      name: "fragment", sample: "The mayor called the offer “⟦an insult⟧” and left the room.", source: "The mayor"),
    Phenomenon(
      name: "two fragments of one clause",
      sample: "Moss said the plan was “⟦rushed⟧” and “⟦badly written⟧”.", source: "Moss"),
    Phenomenon(
      name: "non-finite cue", sample: "The union left the talks, saying the offer was “⟦an insult⟧”.",
      source: "The union"),
    Phenomenon(
      name: "according to", sample: "The bridge was “⟦beyond repair⟧”, according to the engineers.",
      source: "the engineers"),
    Phenomenon(
      name: "nominal source", sample: "“⟦Two people were hurt,⟧” police said in a statement.", source: "police"),
    Phenomenon(
      name: "single marks", sample: "‘⟦I never saw the letter,⟧’ Mr Moss told the inquiry.", source: "Mr Moss"),
    Phenomenon(
      name: "nested marks", sample: "“⟦He shouted ‘stop’ and ran,⟧” said Jane Roe.", source: "Jane Roe"),
    Phenomenon(
      name: "question", sample: "“⟦Who will pay for this?⟧” Jane Roe asked.", source: "Jane Roe"),
    Phenomenon(
      name: "another verb", sample: "“⟦I blame the pigeons,⟧” joked Jane Roe.", source: "Jane Roe"),
    Phenomenon(
      name: "a posted message", sample: "“⟦This is not over,⟧” Roe tweeted on Sunday.", source: "Roe"),
  ])
  func getTheirSource(_ phenomenon: Phenomenon) throws {
    let article = phenomenon.article()
    let quoted = article.quotations.filter { $0.kind != .indirect }
    let quotation = try #require(quoted.first)
    #expect(quoted.count == 1)
    #expect(article.quotedPieces(quotation) == phenomenon.parts.pieces)
    #expect(quotation.sourceText == phenomenon.source)
  }

  @Test(arguments: [
    "The film “Seven Bridges” opens on Friday.",
    "The so-called “ghost bus” still runs at night.",
    "She read a chapter of her novel “The Long Field” in the library.",
    "Moss wrote a song, “Rain on the Pier,” and sang it twice.",
    "The mayor held a virtual “friends of the pier” meeting with her staff.",
    "The council launched its “clean streets” campaign on Friday.",
  ])
  func wordsThatNobodySaidAreNoQuotation(text: String) {
    let article = Phenomenon(name: "", sample: text, source: "").article()
    #expect(article.quotations.filter { $0.kind != .indirect }.isEmpty)
  }

  /// To read or write a work is to say nothing, with its title in marks or not.
  @Test(arguments: [
    "She read a chapter of her novel “The Long Field” in the library.",
    "Moss wrote a song, “Rain on the Pier,” and sang it twice.",
  ])
  func titleIsNoParaphrase(text: String) {
    #expect(Phenomenon(name: "", sample: text, source: "").article().quotations.isEmpty)
  }

  /// A name in marks is somebody's all the same where a verb of speech is behind it.
  @Test(arguments: [
    ("Moss called the film “Dull”.", "Moss"),
    ("Moss promised a “clean streets” pledge.", "Moss"),
    ("Moss praised her “very brave” team.", "Moss"),
  ])
  func namesThatAreSaidHaveASource(text: String, source: String) {
    let article = Phenomenon(name: "", sample: text, source: source).article()
    #expect(article.quotations.filter { $0.kind != .indirect }.map(\.sourceText) == [source])
  }

  /// The cue is the phrase that a person would mark: ⟦ ⟧ stand around it.
  @Test(arguments: [
    "“We are not selling the library,” Ada Moss ⟦said⟧.",
    "Ada Moss ⟦told MPs⟧: “We are not selling the library.”",
    "Ada Moss ⟦told the inquiry⟧: “We are not selling the library.”",
    "Ada Moss ⟦told⟧ members of the public: “We are not selling the library.”",
    "The bridge was “beyond repair”, ⟦according to⟧ the engineers.",
    "Ada Moss ⟦has also said⟧ the offer was “an insult”.",
    "Ada Moss ⟦called for⟧ “calm”.",
    "“Two people were hurt,” police ⟦said⟧ in a statement on Friday.",
  ])
  func cueIsThePhrase(sample: String) throws {
    let phenomenon = Phenomenon(name: "", sample: sample, source: "")
    let article = phenomenon.article()
    let quotation = try #require(article.quotations.first { $0.kind != .indirect })
    let text = Array(phenomenon.parts.paragraphs[0].utf8)
    #expect(quotation.cue.map { String(decoding: text[$0.range], as: UTF8.self) } == phenomenon.parts.pieces)
  }

  @Test(arguments: [
    ("The mayor said that the bridge would open in May.", "The mayor", "the bridge would open in May"),
    ("The bridge will open in May, officials said.", "officials", "The bridge will open in May"),
    ("According to the report, two schools will close.", "the report", "two schools will close"),
  ])
  func paraphraseIsIndirect(text: String, source: String, content: String) throws {
    let article = Phenomenon(name: "", sample: text, source: "").article()
    let quotation = try #require(article.quotations.first)
    #expect(quotation.kind == .indirect)
    #expect(quotation.sourceText == source)
    #expect(quotation.text.contains(content))
  }

  @Test(arguments: [
    "Ada Moss told reporters the plan was “⟦very good⟧”, adding: “⟦We will sign it on Monday.⟧”",
    "Moss said there was a “⟦real chance⟧” of peace, but insisted on “⟦firm promises⟧”.",
  ])
  func oneSpeakerInOneSentenceIsOneAct(sample: String) throws {
    let phenomenon = Phenomenon(name: "", sample: sample, source: "")
    let article = phenomenon.article()
    let quoted = article.quotations.filter { $0.kind != .indirect }
    #expect(quoted.count == 1)
    #expect(article.quotedPieces(try #require(quoted.first)) == phenomenon.parts.pieces)
  }

  @Test func twoSpeakersInOneSentenceAreTwoActs() {
    let article = Phenomenon(
      name: "", sample: "Moss said it was “very good”, but Roe called it “a disgrace”.", source: ""
    ).article()
    #expect(article.quotations.filter { $0.kind != .indirect }.compactMap(\.sourceText) == ["Moss", "Roe"])
  }

  @Test func headlineIsRead() throws {
    var article = Article(input: "-", format: .text)
    article.headline = "Mayor calls offer ‘an insult’"
    article.body = [Block(kind: .paragraph, text: "The talks ended on Friday.", span: TextSpan(0, 0))]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    let quotation = try #require(article.quotations.first)
    #expect(quotation.part == .headline)
    #expect(quotation.sourceText == "Mayor")
  }

  @Test(arguments: [
    "“The roof leaks,” lead diver Lucas Marsh said in a harbour statement.",
    "“The roof leaks,” diver and study co-author Lucas Marsh said.",
    "“The roof leaks,” she told the paper after the vote.",
  ])
  func whatStandsAroundTheCueIsNoContent(text: String) {
    let article = Phenomenon(name: "", sample: text, source: "").article()
    #expect(article.quotations.map(\.text) == ["The roof leaks,"])
  }

  @Test func mixedTextKeepsTheMarksInside() throws {
    let article = Phenomenon(
      name: "", sample: "Moss said the plan was “rushed” and would be withdrawn.", source: ""
    ).article()
    let quotation = try #require(article.quotations.first)
    #expect(quotation.kind == .mixed)
    #expect(quotation.text.contains("“rushed”"))
    // The pieces themselves leave the marks out.
    #expect(article.quotedPieces(quotation) == ["rushed"])
  }
}

@Suite struct GermanPhenomenaTests {
  @Test(
    arguments: [
      Phenomenon(
        name: "Q, sagte X", sample: "„⟦Wir verkaufen die Bücherei nicht⟧“, sagte Ada Moos.", source: "Ada Moos"),
      Phenomenon(
        name: "X sagte: Q", sample: "Ada Moos sagte: „⟦Wir verkaufen die Bücherei nicht.⟧“", source: "Ada Moos"),
      Phenomenon(name: "guillemets", sample: "»⟦Das Dach ist undicht⟧«, sagte Ada Moos.", source: "Ada Moos"),
      Phenomenon(name: "Swiss guillemets", sample: "«⟦Das Dach ist undicht⟧», sagte Ada Moos.", source: "Ada Moos"),
      Phenomenon(
        name: "von in a name", sample: "„⟦Das Dach ist undicht⟧“, sagte Ada von Moos.", source: "Ada von Moos"),
      Phenomenon(name: "pronoun", sample: "„⟦Das Dach ist undicht⟧“, sagte sie.", source: "sie"),
      Phenomenon(name: "erklärte", sample: "„⟦Das Dach ist undicht⟧“, erklärte Ada Moos.", source: "Ada Moos"),
      Phenomenon(name: "betonte", sample: "„⟦Niemand wird entlassen⟧“, betonte Bernd Roth.", source: "Bernd Roth"),
      Phenomenon(name: "warnte", sample: "„⟦Die Brücke ist nicht sicher⟧“, warnte Bernd Roth.", source: "Bernd Roth"),
      Phenomenon(name: "fragte", sample: "„⟦Wer soll das bezahlen?⟧“, fragte Bernd Roth.", source: "Bernd Roth"),
      Phenomenon(name: "schrieb", sample: "„⟦Das ist nicht das Ende⟧“, schrieb Roth.", source: "Roth"),
      Phenomenon(name: "lobte", sample: "„⟦Eine gute Wahl⟧“, lobte Roth.", source: "Roth"),
      Phenomenon(
        name: "Polizei", sample: "„⟦Zwei Menschen wurden verletzt⟧“, sagte die Polizei.", source: "die Polizei"),
      Phenomenon(name: "Sprecher", sample: "„⟦Wir prüfen das⟧“, sagte ein Sprecher.", source: "ein Sprecher"),
      Phenomenon(
        name: "split", sample: "„⟦Das Dach ist undicht⟧“, sagte sie, „⟦und niemand kommt⟧“.", source: "sie"),
      Phenomenon(
        name: "more", sample: "„⟦Das Dach ist undicht⟧“, sagte Moos. „⟦Niemand kommt.⟧“", source: "Moos"),
      Phenomenon(name: "er sagte", sample: "Er sagte: „⟦Das geht nicht.⟧“", source: "Er"),
      Phenomenon(name: "nannte", sample: "Roth nannte das Angebot „⟦eine Zumutung⟧“.", source: "Roth"),
      Phenomenon(name: "rief", sample: "„⟦Hört auf!⟧“, rief Ada Moos.", source: "Ada Moos"),
      Phenomenon(name: "antwortete", sample: "„⟦Ja, natürlich⟧“, antwortete sie.", source: "sie"),
      Phenomenon(
        name: "Bürgermeister", sample: "Der Bürgermeister sagte: „⟦Die Schule bleibt.⟧“", source: "Der Bürgermeister"),
      Phenomenon(name: "hat gesagt", sample: "„⟦Die Schule bleibt⟧“, versprach Ada Moos.", source: "Ada Moos"),
      Phenomenon(name: "kritisierte", sample: "„⟦Das ist zu wenig⟧“, kritisierte Roth.", source: "Roth"),
      Phenomenon(name: "forderte", sample: "„⟦Wir brauchen mehr Lehrer⟧“, forderte Bernd Roth.", source: "Bernd Roth"),
      Phenomenon(name: "sagt", sample: "„⟦Wir brauchen mehr Lehrer⟧“, sagt Bernd Roth.", source: "Bernd Roth"),
      Phenomenon(
        name: "Dr.", sample: "„⟦Der Fluss steigt weiter⟧“, sagte Dr. Roth.", source: "Dr. Roth"),
    ].map {
      var copy = $0
      copy.language = "de"
      return copy
    })
  func getTheirSource(_ phenomenon: Phenomenon) throws {
    let article = phenomenon.article()
    let quoted = article.quotations.filter { $0.kind != .indirect }
    let quotation = try #require(quoted.first)
    #expect(quoted.count == 1)
    #expect(article.quotedPieces(quotation) == phenomenon.parts.pieces)
    #expect(quotation.sourceText == phenomenon.source)
  }

  @Test(arguments: [
    ("Die Polizei sagte, dass niemand verletzt wurde.", "Die Polizei"),
    ("Ada Moos sagte, die Schule bleibe offen.", "Ada Moos"),
    ("Er glaubt, dass die Schule offen bleibt.", "Er"),
  ])
  func paraphraseIsIndirect(text: String, source: String) throws {
    var phenomenon = Phenomenon(name: "", sample: text, source: source)
    phenomenon.language = "de"
    let quotation = try #require(phenomenon.article().quotations.first)
    #expect(quotation.kind == .indirect)
    #expect(quotation.sourceText == source)
  }

  /// Words of saying in their thousands are no speech, and must not take the memory that they would have as quotations.
  @Test func reportsNoMoreThanASentenceCan() {
    let plain = Phenomenon(name: "", sample: String(repeating: "said ", count: 5000), source: "").article()
    let words = plain.quotations.reduce(0) { $0 + $1.text.utf8.count }
    #expect(words < 20 * 25_000)
    let sentence = "Ada Lind said the dam would hold and Bo Marsh said it would not. "
    let spoken = Phenomenon(name: "", sample: String(repeating: sentence, count: 40), source: "").article()
    #expect(spoken.quotations.count == 80)
  }
}
