import Drawing
import Testing

@testable import Reader

@Suite struct MouseTests {
  private func place(of words: String, in state: State) -> Point {
    for (y, row) in view(state).canvas.rows.enumerated() {
      for (x, _) in row.unicodeScalars.enumerated()
      where String(String.UnicodeScalarView(row.unicodeScalars.dropFirst(x))).hasPrefix(words) {
        return Point(x: x, y: y)
      }
    }
    Issue.record("“\(words)” is not on the screen")
    return Point(x: 0, y: 0)
  }

  @Test func aClickSelectsAndASecondOpens() {
    var state = State.reading()
    let point = place(of: "Second crew", in: state.state)
    _ = state.handle(.click(point))
    #expect(state.browse.selectedArticle == 1 && state.focus == .list)
    _ = state.handle(.click(point))
    #expect(state.focus == .body && state.subject == 1)
  }

  @Test func aClickOnAQuoteGoesToIt() {
    var state = State.reading()
    state.press("<enter>")
    _ = state.handle(.click(place(of: "— Piet van Aalst ?", in: state.state)))
    #expect(state.focus == .quotes)
    #expect(state.quoteText?.hasPrefix("I can promise") == true)
    _ = state.handle(.click(place(of: "Video: Ness TV", in: state.state)))
    #expect(state.focus == .captions && state.reading?.caption == 1)
    _ = state.handle(.click(place(of: "About two hundred", in: state.state)))
    #expect(state.focus == .body)
    #expect(state.quoteText?.hasPrefix("We have waited") == true)
  }

  @Test func tabsAreClicked() {
    var state = State.reading(at: Size(width: 80, height: 24))
    state.press("<enter>")
    _ = state.handle(.click(place(of: "3 Captions", in: state.state)))
    #expect(state.focus == .captions)
    _ = state.handle(.click(place(of: "1 Body", in: state.state)))
    #expect(state.focus == .body)
  }

  @Test func theWheelMovesWhatIsUnderIt() {
    let long = Sketch("Long", body: (1...200).map { "Paragraph \($0)" }).article
    var state = State.reading([long] + Sketch.all)
    state.press("<enter> 2")
    let top = state.reading?.top
    _ = state.handle(.wheel(Point(x: 10, y: 10), 1))
    #expect(state.reading?.top != top && state.focus == .quotes)
    _ = state.handle(.wheel(Point(x: 10, y: 10), -1))
    #expect(state.reading?.top == top)
  }

  @Test func resultsAreClicked() {
    var state = State.reading()
    state.press("\"")
    state.type("can")
    let point = place(of: "“I can promise", in: state.state)
    _ = state.handle(.click(point))
    if state.focus != .body { _ = state.handle(.click(point)) }
    #expect(state.quoteText?.hasPrefix("I can promise") == true)
  }
}
