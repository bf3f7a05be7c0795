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

  private func opened(_ commands: [Command]) -> [String] {
    commands.compactMap { if case .openURL(let url) = $0 { url } else { nil } }
  }

  @Test func aLinkIsClicked() {
    var state = State.reading([Sketch.linked.article])
    state.press("<enter>")
    let point = place(of: "timetable", in: state.state)
    #expect(opened(state.handle(.click(point))) == ["https://line.example/times"])
    #expect(opened(state.handle(.click(Point(x: point.x + 8, y: point.y)))) == ["https://line.example/times"])
    #expect(opened(state.handle(.click(Point(x: point.x + 9, y: point.y)))) == [])
    #expect(opened(state.handle(.click(place(of: "Nothing more", in: state.state)))) == [])
  }

  @Test func theAddressInTheHeadIsClicked() {
    let article = Sketch("Tides", on: "2025-12-02", at: "https://ness.example/tides", body: ["It was late."]).article
    var state = State.reading([article])
    state.press("<enter>")
    #expect(opened(state.handle(.click(place(of: "https://ness", in: state.state)))) == ["https://ness.example/tides"])
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 10)])
  func hintsAreClicked(size: Size) {
    var state = State.reading(at: size)
    _ = state.handle(.click(place(of: "? help", in: state.state)))
    #expect(state.help != nil)
    state.press("q <enter>")
    #expect(state.subject != nil && state.screens.count == 2)
    let back = place(of: "q back", in: state.state)
    _ = state.handle(.click(Point(x: back.x - 1, y: back.y)))
    #expect(state.screens.count == 2)
    _ = state.handle(.click(back))
    #expect(state.screens.count == 1)
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
