import Basics
import Articles
import Drawing
import GoldenScreens
import Search
import Shelves
import Testing

@testable import Reader

/// The reader goes on from where it was left.
@Suite struct WhereaboutsTests {
  /// What a reader left, through the lines that it is kept in.
  private func left(_ visit: Visit) -> Whereabouts? {
    var memory = ReaderMemory()
    memory["here"] = visit.state.whereabouts { "a\($0)" }
    return ReaderMemory(lines: memory.lines)["here"]
  }

  private let ids = Dictionary(uniqueKeysWithValues: (0..<100).map { ("a\($0)", ArticleID($0)) })

  @Test func goesOnFromTheList() {
    var visit = Visit(LibraryReadingTests.many(40))
    visit.press("j j s U O &")
    visit.type("Story 1")
    visit.press("<enter> j j j")
    let selected = visit.browse.selectedArticle
    let before = left(visit)
    var next = Visit(LibraryReadingTests.many(40))
    reduce(&next, .cameBack(before!, ids))
    #expect(next.browse.filter == "Story 1")
    #expect(next.shelf.wanted.isUnreadOnly && next.shelf.wanted.order == .oldestFirst)
    #expect(next.browse.selectedArticle == selected)
    #expect(next.screens.count == 1)
    next.press("<esc> U")
    #expect(next.browse.order.count == 40)
  }

  @Test func goesOnInAnArticle() {
    var visit = State.reading(at: Size(width: 100, height: 16))
    visit.press("<enter> <space> i 2 j")
    let line = visit.reading?.line
    let row = visit.reading?.quote
    #expect(line != visit.reading?.flow.firstLine)
    let before = left(visit)
    var next = State.reading(at: Size(width: 100, height: 16))
    reduce(&next, .cameBack(before!, ids))
    #expect(next.reading?.article == visit.reading?.article)
    #expect(next.reading?.line == line && next.reading?.quote == row)
    #expect(next.pane == .quotes && next.kinds == visit.kinds)
    next.press("q q")
    #expect(next.screens.count == 1)
  }

  /// What a filter finds once it is parsed is gone back to then.
  @Test func goesOnFromWhatIsStillBeingRead() {
    let articles = LibraryReadingTests.many(40)
    var visit = State.reading(articles)
    visit.press("&")
    visit.type("Story 1")
    visit.press("<enter> j j j")
    let selected = visit.browse.selectedArticle
    let before = left(visit)
    var next = State.reading([])
    reduce(&next, .articlesFound(articles.map(\.input)))
    reduce(&next, .loadingProgress(done: 0, total: 40))
    reduce(&next, .cameBack(before!, ids))
    for (id, article) in articles.enumerated() {
      reduce(&next, .articlesParsed([ParsedArticle(id: id, article: article)]))
    }
    reduce(&next, .loadingFinished)
    #expect(next.browse.selectedArticle == selected)
  }

  /// One article that was named is opened where it was left.
  @Test func goesOnInTheOnlyArticle() {
    let options = State.Options(opensFirstArticle: true)
    let size = Size(width: 80, height: 12)
    var visit = State.reading([Sketch.all[0]], at: size, options: options)
    visit.press("<space> <space>")
    let top = visit.reading?.top
    let before = left(visit)
    var next = State.reading([], at: size, options: options)
    reduce(&next, .articlesFound([Sketch.all[0].input]))
    reduce(&next, .cameBack(before!, ids))
    reduce(&next, .articlesParsed([ParsedArticle(id: 0, article: Sketch.all[0])]))
    #expect(next.reading?.top == top)
  }

  @Test func whoPressedAKeyStaysWhereHeIs() {
    var visit = State.reading()
    visit.press("j <enter>")
    let before = left(visit)
    var next = State.reading()
    next.press("j j")
    reduce(&next, .cameBack(before!, ids))
    #expect(next.screens.count == 1 && next.browse.cursor.selected == 2)
  }

  @Test func whatIsGoneIsNotLookedFor() {
    var visit = State.reading()
    visit.press("j <enter>")
    let before = left(visit)
    var next = State.reading()
    reduce(&next, .cameBack(before!, [:]))
    #expect(next.screens.count == 1 && next.browse.cursor.selected == 0)
  }

  @Test func choicesHoldUntilTheConfigurationSaysSomethingElse() {
    var memory = ReaderMemory()
    memory.theme = ReaderMemory.Choice("mono", over: "terminal")
    memory.measure = ReaderMemory.Choice("60", over: "80")
    memory.density = ReaderMemory.Choice("compact", over: "roomy")
    memory.images = ReaderMemory.Choice("off", over: "auto")
    memory.history.add("ferry \"night\u{1B}\"", to: .find)
    let again = ReaderMemory(lines: memory.lines)
    #expect(again == memory)
    #expect(again.theme?.choice(over: "terminal") == "mono")
    #expect(again.theme?.choice(over: "nord") == nil)
  }

  @Test func severalReadersRememberTogether() {
    var here = ReaderMemory()
    here.history.add("ferry", to: .search)
    here["here"] = Whereabouts()
    var others = ReaderMemory()
    others.history.add("boat", to: .search)
    others["there"] = Whereabouts()
    here.take(over: &others, opened: "here")
    #expect(others.history[.search] == ["boat", "ferry"])
    #expect(others["here"] != nil && others["there"] != nil)
  }

  @Test func brokenLinesAreNothing() {
    var generator = SeededGenerator(seed: 5)
    var visit = State.reading()
    visit.press("j <enter> <space>")
    var memory = ReaderMemory()
    memory["here"] = visit.state.whereabouts { "a\($0)" }
    memory.history.add("ferry", to: .filter)
    for _ in 0..<500 {
      var lines = memory.lines
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        lines[Int.random(in: 0..<lines.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let before = ReaderMemory(lines: lines)["here"] else { continue }
      var next = State.reading(at: Size(width: 80, height: 24))
      reduce(&next, .cameBack(before, ids))
      _ = next.screenText
    }
  }
}
