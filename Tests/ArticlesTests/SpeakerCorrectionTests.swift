import Testing

@testable import Articles

/// Who said what in a small article: Ada Lind twice, Bo Lind once, a letter nobody signed.
private func sample() -> Article {
  var article = Article(input: "-", format: .text)
  article.speakers = [
    Speaker(id: "ada-lind", name: "Ada Lind", role: "mayor", aliases: ["Ms Lind", "Lind", "she"]),
    Speaker(id: "bo-lind", name: "Bo Lind", aliases: ["Mr Lind"]),
  ]
  let said: [(Int?, String?)] = [(0, "Ms Lind"), (1, "Mr Lind"), (0, "Lind"), (nil, "a letter"), (0, "she")]
  for (index, (speaker, source)) in said.enumerated() {
    let place = Passage(part: .body(index), range: 0..<3, span: TextSpan(index * 10, index * 10 + 3))
    article.quotations.append(
      Quotation(
        kind: .direct, text: "Yes", content: [place], sourceText: source, speaker: speaker, confidence: 0.5))
  }
  return article
}

private func spokenBy(_ article: Article) -> [String?] {
  article.quotations.map { $0.speaker.map { article.speakers[$0].name } }
}

@Suite struct SpeakerCorrectionTests {
  @Test func givesAQuotationToAnother() {
    var article = sample()
    #expect(article.reassign(quotation: 2, to: 1) == 1)
    #expect(spokenBy(article) == ["Ada Lind", "Bo Lind", "Bo Lind", nil, "Ada Lind"])
    #expect(article.quotations.map(\.confidence) == [0.5, 0.5, 1, 0.5, 0.5])
  }

  @Test func keepsTheOrderOfFirstQuotation() {
    var article = sample()
    #expect(article.reassign(quotation: 0, to: 1) == 0)
    #expect(article.speakers.map(\.name) == ["Bo Lind", "Ada Lind"])
    #expect(spokenBy(article) == ["Bo Lind", "Bo Lind", "Ada Lind", nil, "Ada Lind"])
  }

  @Test func dropsWhoIsQuotedNoMore() {
    var article = sample()
    #expect(article.reassign(quotation: 1, to: nil) == nil)
    #expect(article.speakers.map(\.id) == ["ada-lind"])
    #expect(spokenBy(article) == ["Ada Lind", nil, "Ada Lind", nil, "Ada Lind"])
  }

  @Test(arguments: [("bo lind", "Bo Lind", 2), ("mr lind", "Bo Lind", 2), ("  Cy   Ohm ", "Cy Ohm", 3)])
  func findsOrAddsTheNamedSpeaker(typed: String, name: String, speakers: Int) {
    var article = sample()
    let index = article.reassign(quotation: 3, toSpeakerNamed: typed)
    #expect(index.map { article.speakers[$0].name } == name)
    #expect(article.quotations[3].speaker == index)
    #expect(article.speakers.count == speakers)
    #expect(Set(article.speakers.map(\.id)).count == speakers)
  }

  @Test func aBlankNameChangesNothing() {
    var article = sample()
    #expect(article.reassign(quotation: 3, toSpeakerNamed: " \t ") == nil)
    #expect(article == sample())
  }

  @Test func joinsTwo() {
    var article = sample()
    #expect(article.joinSpeakers(1, 0) == 0)
    #expect(
      article.speakers == [
        Speaker(
          id: "bo-lind", name: "Bo Lind", role: "mayor", aliases: ["Mr Lind", "Ada Lind", "Ms Lind", "Lind", "she"])
      ])
    #expect(article.quotations.map(\.speaker) == [0, 0, 0, nil, 0])
  }

  @Test func joiningOneWithItselfChangesNothing() {
    var article = sample()
    #expect(article.joinSpeakers(1, 1) == 1)
    #expect(article == sample())
  }

  @Test func splitsOffTheChosenQuotations() {
    var article = sample()
    #expect(article.splitSpeaker(0, quotations: [1, 2]) == 2)
    #expect(article.speakers.map(\.name) == ["Ada Lind", "Bo Lind", "Lind"])
    #expect(article.speakers[0].aliases == ["Ms Lind", "she"])
    #expect(spokenBy(article) == ["Ada Lind", "Bo Lind", "Lind", nil, "Ada Lind"])
  }

  @Test(arguments: [([4], "Ada Lind (2)"), ([2, 4], "Lind"), ([0, 4], "Ms Lind")])
  func callsTheNewSpeakerByWhatIsPrinted(chosen: [Int], name: String) {
    var article = sample()
    let new = article.splitSpeaker(0, quotations: Set(chosen))
    #expect(new.map { article.speakers[$0].name } == name)
  }

  @Test func splittingAllOrNothingIsNoSplit() {
    var article = sample()
    #expect(article.splitSpeaker(0, quotations: []) == nil)
    #expect(article.splitSpeaker(0, quotations: [1, 3]) == nil)
    #expect(article.splitSpeaker(0, quotations: [0, 2, 4]) == nil)
    #expect(article == sample())
  }

  @Test func splitThenJoinGivesTheQuotationsBack() {
    var article = sample()
    guard let new = article.splitSpeaker(0, quotations: [0], named: "Eva Lind") else {
      Issue.record("nothing was split off")
      return
    }
    #expect(article.speakers[new].id == "eva-lind")
    guard let old = article.speaker(named: "Ada Lind") else {
      Issue.record("the speaker split from is gone")
      return
    }
    article.joinSpeakers(old, article.speaker(named: "Eva Lind") ?? old)
    #expect(spokenBy(article) == spokenBy(sample()))
  }

  @Test(arguments: [
    ("Keir Starmer", "keir-starmer"), ("Siân O’Neill-Jones", "sian-oneill-jones"),
    ("Gerhard Schröder", "gerhard-schroeder"),
    ("J. R. Smith Jr.", "j-r-smith-jr"), ("王毅", "speaker"), ("", "speaker"), ("Ł/..\u{202E}x", "l-x"),
  ])
  func identifiersAreSafe(name: String, identifier: String) {
    #expect(Speaker.identifier(for: name) == identifier)
    #expect(Speaker.identifier(for: name, notIn: [identifier]) == "\(identifier)-2")
  }
}
