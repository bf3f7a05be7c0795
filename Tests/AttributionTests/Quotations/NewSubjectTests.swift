import Articles
import Testing

@testable import Attribution

/// Quotations whose clause has no verb of speech, or another's: the sentence around them shows who speaks all the same.
@Suite struct NewSubjectTests {
  @Test(arguments: [
    Saying(
      "“The hall was cold,” says Bo Holm. Chef Ada Rook grins at that. “He means the soup.”", "He means", "Ada Rook"),
    Saying("Ada Rook, 34, nods. “You never get used to the bell.”", "You never", "Ada Rook"),
    Saying(
      "“You never get used to it,” says Ada Rook. Her husband, Bo, disagrees. “I was used to it by noon.”",
      "I was used",
      "Bo"),
    Saying(
      "Ada Rook sold the shop.\nBut weary Rook wants none of it. “I only counted the keys.”", "I only", "Ada Rook"),
    Saying(
      "Ada Rook has judged 900 cakes.\nShe counts the reasons on her hands.\n“The judge is hungry. The judge is late.”",
      "The judge is hungry", "Ada Rook"),
    Saying(
      "Ada Rook has judged 900 cakes.\nHer motto: never chew.\n“If you chew they think you like it.”", "If you",
      "Ada Rook"),
    Saying(
      "“We had one ladder,” said keeper Ada Rook.\nMarlow lost 19 boats and all but 4 of its nets.\n“After that I went to bed. Nobody rang.”",
      "After that", "Ada Rook"),
  ])
  func aSentenceBringsInWhoSpeaksNext(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// What stands before a colon tells what somebody is like, or ends with who says it.
  @Test(arguments: [
    Saying(
      "“It was late,” said Nell Marsh. Her husband, Bo, was blunter: “It was dark.”", "It was dark", "Bo"),
    Saying("Historian Ada Rook is sceptical: “They say that to a clipboard.”", "They say", "Ada Rook"),
    Saying(
      "Quaymark has been here before, noted Ada Rook of Harbour Partners, an early backer: “Every boat has leaked.”",
      "Every boat", "Ada Rook"),
    Saying("The rule was simple: “Never swim alone at night.”", "Never swim", "?"),
  ])
  func aClauseBeforeAColonBringsInWhoSpeaksNext(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// A sentence of any length that is about somebody, right before words that nothing reports.
  @Test(arguments: [
    Saying(
      "“The roof can wait,” said leader Bo Holm. “The bridge can’t,” he added.\nOpposition member Ada Rook was less patient. “It leaks on the piano.”",
      "It leaks", "Ada Rook"),
    Saying(
      "“You mark the tall one,” said Marlow manager Bo Holm. “Nobody did.”\nRook herself was modest. “I closed my eyes, and it went in.”\nAda Rook has scored nine.",
      "I closed", "Ada Rook"),
    Saying(
      "Ada Rook wrote the book.\nShe had come to the harbour with no boat and a growing sense that everybody else had two. “I was cold for most of a year.”",
      "I was cold", "Ada Rook"),
    Saying("Student Ada Rook had the last word. “We only want a bell that rings.”", "We only want", "Ada Rook"),
    Saying(
      "The mayor declined to speak.\nHis media aide, Ada Rook, was more forthcoming. “A barrow is a boat under the law.”",
      "A barrow", "Ada Rook"),
    Saying(
      "“It was late,” said clerk Bo Holm.\nOne of his pupils, Ada Rook, remembers a long proof. “He said we should hear the end.”",
      "He said we", "Ada Rook"),
    Saying("Minister Ada Rook could hardly contain herself. “Let them drink it cold!”", "Let them", "Ada Rook"),
  ])
  func aLongerSentenceBringsInWhoSpeaksNext(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// What is quoted in sentences of its own is no part of what the sentence before reports, or does.
  @Test(arguments: [
    ("Ada Rook laughed that off. “It has leaked since the flood.”", ["It has leaked since the flood."]),
    (
      "Ada Rook said the boats had left before the storm. “Nobody rang the bell.”",
      ["the boats had left before the storm", "Nobody rang the bell."]
    ),
  ])
  func sentencesOfTheirOwnStandApart(_ text: String, _ quoted: [String]) {
    var article = Article(input: "-", format: .text)
    article.body = [Block(kind: .paragraph, text: text, span: TextSpan(0, 0))]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    #expect(article.quotations.map(\.text) == quoted)
    #expect(article.quotations.allSatisfy { $0.speaker.map { article.speakers[$0].name } == "Ada Rook" })
  }

  /// A sentence about a thing brings in nobody.
  @Test(arguments: [
    Saying("The bell rang twice.\n“It was a long winter and a wet one.”", "It was a long", nil),
    Saying("Marlow won the cup. “It was a long winter and nobody came.”", "It was a long", "?"),
  ])
  func thingsSayNothing(_ saying: Saying) { #expect(saying.found != "Marlow won") }

  @Test(arguments: [
    Saying(
      "The last word went to the harbour master, Ada Rook: “I rang because my watch told me to.”", "I rang", "Ada Rook"),
    Saying(
      "Reaction was swift. Here is Mayor Ada Rook (Lab) on Chirper:\n“It is the worst bridge since the last one.”",
      "It is the worst", "Ada Rook"),
  ])
  func aLineEndsWithWhoSpeaks(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying(
      "Although Mayor Bo Holm has called it “a done deal”, nothing was signed, harbour master Ada Rook said.",
      "a done deal", "Bo Holm"),
    Saying(
      "Despite Mayor Bo Holm’s claim that the keys are “as safe as gold”, two were lost, said Ada Rook.", "as safe as",
      "Bo Holm"),
    Saying(
      "Even though Mayor Bo Holm has said he is “hardly worried”, the roof leaks, Ada Rook said. “It drips on him,” she said.",
      "It drips", "Ada Rook"),
  ])
  func whoGivesWaySaysTheirOwnWords(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test(arguments: [
    Saying(
      "Commenting on the sale, Ada Rook, who keeps the books, added: “We shall not miss the roof.”", "We shall",
      "Ada Rook"),
    Saying("As the curtain rose too early, Ada Rook could only say, “Oh dear me.”", "Oh dear", "Ada Rook"),
    Saying(
      "Bo Holm wrote that the voice was a gift; Ada Rook said simply that she “knew where it lived”.", "knew where",
      "Ada Rook"),
    Saying("THEY SAID IT: “I closed my eyes and heard the bell,” Rook said after the race.", "I closed", "Rook"),
    Saying("“We keep every tree that bears,” said Reed & Sons chief buyer Tobias Reed.", "We keep", "Tobias Reed"),
    Saying(
      "The new road is, to use the phrase of county surveyor Ada Rook, “a shortcut to the next queue.”", "a shortcut",
      "Ada Rook"),
  ])
  func theNameStandsBesideItsVerb(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  @Test func anotherIsSomebodyElse() {
    let said =
      "Two members of the board said the plan was “dead on arrival,” and a third called it “an insult in an envelope.”"
    var article = Article(input: "-", format: .text)
    article.body = [Block(kind: .paragraph, text: said, span: TextSpan(0, 0))]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    #expect(article.quotations.last?.sourceText == "a third")
  }

  /// Who is behind a body's noun, or a text.
  @Test(arguments: [
    Saying(
      "Marlow Water has sent its vans out.\nIn a notice the company said the taps were “safe and cold”.",
      "safe and cold", "Marlow Water"),
    Saying(
      "The Ferry Board found a crack.\nIt was small. In a note, the agency said there was “no danger at all”.",
      "no danger", "Ferry Board"),
    Saying(
      "A statement from Nurses of the North said, “nobody has slept since the spring.”", "nobody has",
      "Nurses of the North"),
    Saying(
      "A post on the account of the Marlow Ferry Board said: “No boat leaves before noon.”", "No boat",
      "Marlow Ferry Board"),
    Saying(
      "“I have slept in better ditches,” said a sailor who is known on the quay as “Captain.”", "I have slept",
      "Captain"),
    Saying(
      "A baker has told of the day that she lost her oven.\nAda Rook, 51, had gone to bed.\n“It glowed,” the baker said.",
      "It glowed", "Ada Rook"),
    Saying("“They left me the pegs,” said a woman who would give her name only as “Bee.”", "They left", "Bee"),
    Saying(
      "Bo Holm won. “I heard her breathe,” Holm said.\nAda Rook had led until noon.\nIn contrast to Holm, she had no boat behind her. “I had a bun,” she said.",
      "I had a bun", "Ada Rook"),
  ])
  func nounsStandForNames(_ saying: Saying) { #expect(saying.found == saying.speaker) }

  /// Names in marks that nobody says.
  @Test(arguments: [
    "Police look for Vincent “Bell the Cat” Holm, who left on Sunday.",
    "“I slept well,” said a sailor who goes by “Captain.”",
    "Best Song: “Come In, Come In” from “The Long Pier”",
    "She sings one number, “Sand in the Bell,” and the house goes quiet.",
  ])
  func namesAreNotSaid(text: String) {
    var article = Article(input: "-", format: .text)
    article.body = [
      Block(kind: .paragraph, text: "The season opens on Friday.", span: TextSpan(0, 0)),
      Block(kind: .paragraph, text: text, span: TextSpan(0, 0)),
    ]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    #expect(article.quotations.filter { $0.kind != .indirect }.allSatisfy { $0.text.hasPrefix("I slept") })
  }

  @Test func lettersStandForFirmsAndHyphenatedNames() {
    let lines = [
      "Ada Bell-Rook climbs roofs. She spoke to Reed & Sons Review.", "Reed & Sons Review: Why roofs?",
      "Ada Bell-Rook: They are nearer.", "R&SR: And the rain?", "ABR: It is nearer, too.",
    ]
    var article = Article(input: "-", format: .text)
    article.body = lines.map { Block(kind: .paragraph, text: $0, span: TextSpan(0, 0)) }
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    #expect(
      article.quotations.last { $0.kind == .direct }?.speaker.map { article.speakers[$0].name } == "Ada Bell-Rook")
  }

  /// A speech of open paragraphs is one quotation, and what is said above a heading is not said of what stands below it.
  @Test func whatStandsBelowAHeadingIsSomethingElse() {
    var article = Article(input: "-", format: .text)
    let lines = [
      "The protest began at noon on the quay, and the town hall was closed for the day.",
      "On social media the Oxmouth Police said: ‘A further 20 people have gathered in the gardens and arrests are being made.’",
      "# The mayor’s speech in full", "‘My fellow citizens of Oxmouth.",
      "‘The council will govern in service to the town.",
      "‘The council’s programme will be based upon fairness for all.",
      "‘Other measures will be laid before you.’",
    ]
    article.body = lines.map { line in
      let isHeading = line.hasPrefix("# ")
      return Block(
        kind: isHeading ? .heading : .paragraph, text: String(line.dropFirst(isHeading ? 2 : 0)), span: TextSpan(0, 0))
    }
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    #expect(article.quotations.map(\.content.count) == [1, 4])
    #expect(article.quotations.map { $0.speaker.map { article.speakers[$0].name } } == ["Oxmouth Police", nil])
  }
}
