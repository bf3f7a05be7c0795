import Articles
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
}
