import Articles
import Drawing
import Testing

@testable import Reader

/// What was left out of an article is one key away, in its places.
@Suite struct LeftOutReadingTests {
  private static let story = {
    var article = Sketch.ferry.article
    let pieces: [(LeftOut.Reason, String, Int)] = [
      (.navigation, "Home · News · Harbour", -1), (.readMore, "More: Dredger stuck", 1), (.share, "Mail · Print", 1),
      (.copyright, "© 2025 The Ness Courier", 7),
    ]
    article.leftOut = pieces.map { LeftOut(reason: $0.0, text: $0.1, span: TextSpan(0, 1), after: $0.2) }
    return article
  }()

  private func rows(_ state: Visit) -> [String] { view(state).canvas.rows }

  @Test func oneKeyShowsItInItsPlacesAndHidesItAgain() throws {
    var state = State.reading([Self.story, Sketch.weather.article], at: Size(width: 120, height: 60))
    state.press("<enter>")
    let before = rows(state)
    #expect(!state.screenText.contains("Dredger"))
    state.press(".")
    let shown = rows(state)
    let places = ["┊ navigation: Home · News", "The night ferry between", "┊ read more: More:"].map { words in
      shown.firstIndex { $0.contains(words) } ?? -1
    }
    #expect(places == places.sorted() && places.first != -1)
    let more = try #require(shown.firstIndex { $0.contains("read more: More: Dredger stuck") })
    #expect(shown[more + 1].contains("┊ share: Mail · Print"))
    #expect(shown.contains { $0.contains("┊ copyright: © 2025") })
    #expect(state.notice?.text == "4 pieces left out of the article, each with the reason; . hides them.")
    state.press(".")
    #expect(rows(state).dropLast() == before.dropLast())
  }

  @Test func thePlaceStaysAndTheNextArticleShowsItToo() {
    var state = State.reading([Self.story, Self.story], at: Size(width: 100, height: 14))
    state.press("<enter> ]q ]q ]q")
    let quote = state.quoteText
    let line = state.reading?.bookmark.line
    state.press(".")
    #expect(state.quoteText == quote)
    #expect(state.reading?.bookmark.line == line)
    state.press(".")
    #expect(state.reading?.line == line)
    state.press(". J")
    #expect(state.reading?.showsLeftOut == true)
    #expect(state.reading?.flow.items.contains { $0.isLeftOut } == true)
  }

  @Test func theStatusLineSaysHowManyThereAre() {
    var state = State.reading([Self.story, Sketch.weather.article], at: Size(width: 120, height: 30))
    state.press("<enter>")
    #expect(rows(state).last?.contains(" 4 left out ") == true)
    state.press("J")
    #expect(rows(state).last?.contains("left out") == false)
    state.press(".")
    #expect(state.notice?.text == "Nothing was left out of this article.")
  }

  @Test func quotesAreFoundAmongIt() {
    var state = State.reading([Self.story], at: Size(width: 120, height: 40))
    state.press("<enter> . G")
    #expect(state.quoteText == "It will wake half the harbour,")
    state.press("2 g <enter>")
    let frame = view(state)
    #expect(frame.cursor.map { frame.canvas.rows[$0.y].contains("four lost winters") } == true)
  }
}
