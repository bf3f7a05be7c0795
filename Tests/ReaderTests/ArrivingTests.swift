import Drawing
import GoldenScreens
import Shelves
import Testing

@testable import Reader

/// What a reader is told on the way into an article, and when it counts as read.
@Suite struct ArrivingTests {
  @Test(arguments: [(80, 24), (120, 40), (40, 60), (200, 60)])
  func whoNamedNoFilesIsToldThatTheseAreSamples(_ size: (Int, Int)) {
    var visit = Visit(onFilesAt: Size(width: size.0, height: size.1))
    reduce(&visit, .samplesOpened)
    reduce(&visit, .articlesFound(Sketch.all.map(\.input)))
    reduce(&visit, .articlesParsed(Sketch.all.enumerated().map { ParsedArticle(id: $0.offset, article: $0.element) }))
    expectGolden(visit.screenText, named: "samples-\(size.0)x\(size.1)")
    visit.press("j")
    #expect(!visit.screenText.contains("are samples"))
    #expect(visit.screenText.contains("Samples"))
  }

  @Test func filesThatWereNamedAreNoSamples() {
    #expect(!State.reading().screenText.contains("amples"))
  }

  /// A hand that goes through articles reads none of them but the one that it stays in.
  @Test(arguments: ["J", "}", "]u"])
  func articlesThatWerePassedStayUnread(_ key: String) {
    var visit = State.reading()
    visit.staysInArticles = false
    visit.press("<enter>")
    while visit.subject != 3, visit.notice?.text.contains("no later") != true {
      let before = visit.reading?.line
      visit.press(key)
      guard visit.subject == 3 || before != visit.reading?.line else { break }
    }
    #expect(visit.shelf.unreadCount == 4)
    guard let last = visit.subject else { return #expect(Bool(false)) }
    reduce(&visit, .timerFired(.articleStays))
    #expect(visit.shelf.unreadCount == 3 && !visit.isUnread(last))
  }

  @Test func whatWasLeftAtOnceStaysUnread() {
    var visit = State.reading()
    visit.staysInArticles = false
    visit.press("<enter> q")
    reduce(&visit, .timerFired(.articleStays))
    #expect(visit.shelf.unreadCount == 4)
    // What was marked by hand stays as it was marked.
    visit.press("<enter> r r")
    reduce(&visit, .timerFired(.articleStays))
    #expect(visit.isUnread(0))
  }

  @Test func goingOnSaysWhereTo() {
    var visit = State.reading()
    visit.press("<enter> J")
    #expect(visit.notice?.text == "Article 2 of 4: Sund Radio, 9 Jan 2026.")
    visit.press("K")
    #expect(visit.notice?.text == "Article 1 of 4: The Ness Courier, 26 Nov 2025.")
    visit.press("} }")
    #expect(visit.subject == 0 && visit.notice == nil)
    visit.press("}")
    #expect(visit.subject == 1)
    #expect(visit.notice?.text == "Piet van Aalst, in Sund Radio, 9 Jan 2026.")
  }

  @Test func zenIsComeBackTo() {
    var visit = State.reading()
    visit.press("<enter> z")
    var memory = ReaderMemory()
    memory["here"] = visit.state.whereabouts { "a\($0)" }
    var next = State.reading()
    reduce(&next, .cameBack(ReaderMemory(lines: memory.lines)["here"]!, ["a0": 0]))
    #expect(next.isZen && next.subject == 0)
  }

  /// The title of a list says what it is narrowed down by, whatever else it has to leave out.
  @Test func aTitleIsShortenedByItsParts() {
    let whole = "2 of 166 · police · oldest first · 29 unread"
    #expect(Painter.leading(of: whole, width: 80) == whole)
    #expect(Painter.leading(of: whole, width: 35) == "2 of 166 · police · oldest first")
    #expect(Painter.leading(of: whole, width: 20) == "2 of 166 · police")
    #expect(Painter.leading(of: "2 of 166 · the police and the harbour", width: 25) == "2 of 166 · the police an…")
    #expect(Painter.leading(of: "1,204", width: 3) == "")
    var visit = State.reading(at: Size(width: 100, height: 24))
    visit.press("O O &")
    visit.type("ness ferry winters night")
    visit.press("<enter>")
    let title = visit.screenText.split(separator: "\n")[0]
    #expect(title.contains("1 of 4 · ness ferry w"))
  }

  @Test func helpTellsWhatKeysDoHere() {
    var visit = State.reading()
    let list = HelpPopup.rows(visit.state, query: "page down")
    #expect(!list.contains { $0.text == "Move down a page" && $0.keys.contains("Space") })
    visit.press("<enter>")
    let body = HelpPopup.rows(visit.state, query: "page down")
    #expect(body.contains { $0.text == "Move down a page" && $0.keys.contains("Space") })
    visit.resize(80, 24)
    #expect(HelpPopup.rows(visit.state, query: "").allSatisfy { $0.name.isEmpty })
    let quits = visit.press("? Q").contains { if case .quit = $0 { true } else { false } }
    #expect(quits)
  }

  @Test func theFirstScreenIsQuit() {
    var visit = State.reading(at: Size(width: 80, height: 24))
    #expect(visit.screenText.contains("q quit"))
    visit.press("<enter>")
    #expect(visit.screenText.contains("q back"))
  }
}
