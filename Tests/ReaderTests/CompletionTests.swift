import Articles
import Drawing
import Testing

@testable import Reader

/// What Tab makes of a query.
@Suite struct QueryCompletionInReaderTests {
  private static let articles = [
    Sketch("Tides", in: "The Ness Courier", body: ["It came at ten, she said."]).speaker("Ada Rook")
      .quote("It came at ten", by: 0, kind: .direct).article,
    Sketch("Moons", in: "Sund Radio", body: ["It never came, he said."]).speaker("Bo Lamb")
      .quote("It never came", by: 0, kind: .direct).article,
  ]

  @Test func tabGoesThroughFieldsAndValues() {
    var state = State.reading(Self.articles)
    state.press("&")
    state.type("i")
    state.press("<tab>")
    #expect(state.prompt?.line.text == "in:")
    state.press("<tab>")
    #expect(state.prompt?.line.text == "is:")
    state.press("<tab>")
    #expect(state.prompt?.line.text == "i")
    state.press("^u")
    state.type("outlet:sund")
    state.press("<tab>")
    #expect(state.prompt?.line.text == "outlet:\"Sund Radio\"")
    #expect(state.browse.order.count == 1)
  }

  @Test func theShelfKnowsTheSpeakers() {
    var state = State.reading(Self.articles)
    state.press("&")
    state.type("speaker:la")
    state.press("<tab>")
    #expect(state.prompt?.choices == ["speaker:\"Bo Lamb\""])
    state.press("<tab>")
    #expect(state.prompt?.line.text == "speaker:\"Bo Lamb\"")
    #expect(state.browse.order.count == 1)
  }

  @Test func theSearchOfQuotesGoesOnToo() {
    var state = State.reading(Self.articles)
    state.press("\"")
    state.type("ki")
    state.press("<tab>")
    guard let fields = state.screen.search else { return #expect(Bool(false)) }
    #expect(fields.line.text == "kind:")
    state.type("mi")
    state.press("<tab>")
    guard let values = state.screen.search else { return #expect(Bool(false)) }
    #expect(values.line.text == "kind:mixed")
  }

  /// Tab asks the shelf for speakers, as in a filter, and never leaves the query: what is typed next belongs to it.
  @Test func theSearchOfQuotesAsksForSpeakers() {
    var visit = State.reading(Self.articles)
    visit.isSlow = true
    visit.press("\"")
    visit.type("speaker:la")
    visit.press("<tab>")
    #expect(visit.search?.isTyping == true && visit.search?.line.text == "speaker:la")
    visit.answer()
    #expect(visit.search?.completions.lines == ["speaker:\"Bo Lamb\""])
    #expect(visit.screenText.contains("Tab completes"))
    visit.press("<tab>")
    #expect(visit.search?.line.text == "speaker:\"Bo Lamb\"")
    #expect(visit.search?.hits.count == 1)
    visit.press("<tab>")
    #expect(visit.search?.line.text == "speaker:la")
    visit.press("<s-tab> <esc>")
    #expect(visit.search?.isTyping == true && visit.search?.line.text == "speaker:\"Bo Lamb\"")
    #expect(!visit.screenText.contains("Tab completes"))
    visit.type(" star")
    #expect(visit.search?.line.text == "speaker:\"Bo Lamb\" star")
  }

  /// An answer to what is no longer typed offers nothing.
  @Test func lateSpeakersAreNotOffered() {
    var visit = State.reading(Self.articles)
    visit.press("\"")
    visit.isSlow = true
    visit.type("speaker:la")
    visit.press("<tab>")
    visit.type("x")
    visit.answer()
    #expect(visit.search?.completions.lines == [])
  }

  @Test func tabThatCompletesNothingSaysSo() {
    var visit = State.reading(Self.articles)
    visit.press("\"")
    visit.type("came")
    visit.press("<tab>")
    #expect(visit.search?.isTyping == true && visit.search?.line.text == "came")
    #expect(visit.notice?.text == "Nothing is known that goes on like this.")
  }

  /// Names of files come from outside, and only while they are those of what is typed.
  @Test func namesOfFilesAreOffered() {
    var visit = State.reading()
    visit.press(":")
    visit.type("w no")
    func listed(_ commands: [Command]) -> [String] {
      commands.compactMap { if case .listFiles(let typed) = $0 { typed } else { nil } }
    }
    #expect(listed(visit.handle(.key(Key(.character("t"))))) == ["not"])
    _ = reduce(&visit.state, .fileNames(typed: "no", ["nose.md"]))
    #expect(visit.prompt?.choices == [], "What was typed before is not wanted any more")
    _ = reduce(&visit.state, .fileNames(typed: "not", ["notes/"]))
    #expect(visit.prompt?.choices == ["w notes/"])
    visit.press("<tab>")
    #expect(visit.prompt?.line.text == "w notes/")
    // The only one is a folder: Tab goes on into it.
    #expect(listed(visit.press("<tab>")) == ["notes/"])
    _ = reduce(&visit.state, .fileNames(typed: "notes/", ["notes/a.md", "notes/b.md"]))
    visit.press("<tab> <tab>")
    #expect(visit.prompt?.line.text == "w notes/b.md")
    visit.press("<esc> :")
    visit.type("verify dr")
    _ = reduce(&visit.state, .fileNames(typed: "dr", ["draft.md", "dr"]))
    #expect(visit.prompt?.choices == ["verify draft.md"])
    visit.press("<esc> :")
    visit.type("theme p")
    _ = reduce(&visit.state, .fileNames(typed: "p", ["page.md"]))
    #expect(visit.prompt?.choices == ["theme plain"])
  }
}
