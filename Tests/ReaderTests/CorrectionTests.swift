import Articles
import Drawing
import Testing

@testable import Reader

@Suite struct CorrectionTests {
  private func atSecondQuote() -> Visit {
    var state = State.reading()
    state.press("<enter> ]q ]q")
    return state
  }

  private func speaker(_ state: Visit) -> String? {
    state.currentSpeaker.flatMap { speaker in
      state.currentQuote.map { state.articles[$0.article].article.speakers[speaker].name }
    }
  }

  @Test func aQuoteIsGivenToSomebodyElse() {
    var state = atSecondQuote()
    state.press("mr")
    #expect(state.prompt?.choices == ["Piet van Aalst"])
    state.press("<down> <enter>")
    #expect(speaker(state) == "Piet van Aalst")
    #expect(state.notice?.text == "The quote is now Piet van Aalst’s; u undoes it.")
    #expect(state.library.quotations(by: "Ada Moreau") == 2)
    state.press("u")
    #expect(state.notice?.text == "Undone: giving the quote to Piet van Aalst.")
    #expect(speaker(state) == "Ada Moreau")
    #expect(state.articles[0].article == Sketch.ferry.article)
  }

  @Test func aQuoteIsGivenToSomebodyNew() {
    var state = atSecondQuote()
    state.press("mr")
    state.type("Ida Holm")
    #expect(state.screenText.contains("Enter adds this speaker."))
    state.press("<enter> S")
    #expect(state.screenText.contains("Ida Holm"))
    state.press("q \"")
    state.type("ida holm")
    #expect(state.search?.hits == [QuoteHit(article: 0, quote: 1)])
  }

  @Test func somebodyFromAnotherArticleIsOffered() {
    var state = atSecondQuote()
    state.press("mr")
    state.type("mina")
    #expect(state.prompt?.choices == ["Mina Sørby"])
  }

  @Test func nobodySaidIt() {
    var state = atSecondQuote()
    state.press("mn")
    #expect(speaker(state) == nil)
    state.press("u")
    #expect(speaker(state) == "Ada Moreau")
  }

  @Test func whatNobodySaidNamesNoSource() {
    var state = atSecondQuote()
    state.press("mn")
    #expect(state.notice?.text.contains("now has no speaker") == true)
    #expect(!state.screenText.contains("Ada Moreau · not identified"))
    #expect(state.articles[0].article.quotations[1].sourceText == nil)
    state.press("u")
    #expect(state.articles[0].article == Sketch.ferry.article)
  }

  @Test func anAttributionThatDoesNotFitEndsInAnEllipsis() {
    let source = "a spokesman for the harbour board and the pilots of the northern islands"
    let article = Sketch("Fares", body: ["“Fares will rise,” said \(source)."])
      .quote("Fares will rise,", cue: "said", source: source).article
    var state = State.reading([article], at: Size(width: 100, height: 30))
    state.press("<enter> 2")
    let card = state.screenText.split(separator: "\n").first { $0.contains("— a spokesman") }
    #expect(card?.contains("…") == true, "\(card ?? "no card")")
  }

  @Test func twoAreJoined() {
    var state = atSecondQuote()
    state.press("mj <enter>")
    #expect(state.articles[0].article.speakers.map(\.name) == ["Piet van Aalst"])
    #expect(state.articles[0].article.quotations(by: 0).count == 5)
    state.press("u")
    #expect(state.articles[0].article == Sketch.ferry.article)
  }

  @Test func oneIsSplitByTheWordsThatNameThem() {
    var state = atSecondQuote()
    state.press("]s ms")
    // Both quotes of “Ms Moreau” go together; the one of “Ada Moreau” stays.
    let article = state.articles[0].article
    #expect(article.speakers.count == 3)
    #expect(article.quotations.map { $0.speaker.map { article.speakers[$0].name } }[1] == "Ada Moreau")
    #expect(article.quotations[2].speaker == article.quotations[3].speaker)
    #expect(article.quotations[3].speaker != article.quotations[1].speaker)
    state.press("u")
    #expect(state.articles[0].article == Sketch.ferry.article)
  }

  @Test func aSpeakerKeepsTheirColour() throws {
    var state = atSecondQuote()
    let piet = try #require(state.articles[0].article.speakers.first { $0.name == "Piet van Aalst" })
    let before = try #require(state.state.colours[piet.name])
    // Ada Moreau has no quote left, so Piet van Aalst becomes the first speaker of the article.
    state.press("mj <enter>")
    #expect(state.state.colours[piet.name] == before)
  }

  @Test func aPromptThatIsLeftChangesNothing() {
    var state = atSecondQuote()
    state.press("mr")
    state.type("x")
    state.press("<esc>")
    #expect(state.articles[0].article == Sketch.ferry.article)
    state.press("mr <enter>")
    #expect(state.notice?.text == "Nothing was changed.")
  }
}
