import Basics
import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

@Suite struct FindingTests {
  static let queries: [(query: String, text: String, isThere: Bool)] = [
    ("cafe", "Café", true), ("CAFÉ", "cafe", true), ("sorby", "Mina Sørby", true), ("lodz", "Łódź", true),
    ("don't", "don’t", true), ("crew ship", "ship and crew", true), ("crew boat", "ship and crew", false),
    ("\"ship and\"", "ship and crew", true), ("\"crew ship\"", "ship and crew", false), ("мир", "МИР", true),
    ("夜行", "港の夜行フェリー", true), ("ew", "crew", true), ("", "anything", true), ("\"", "x", true),
    ("a b", "a\u{A0}b", true),
  ]

  @Test(arguments: queries)
  func finds(_ row: (query: String, text: String, isThere: Bool)) {
    #expect(TextFilter(row.query, atWordStart: false).matches([row.text]) == row.isThere)
  }

  @Test func wordsAreFoundAtTheirStart() {
    #expect(TextFilter("art", atWordStart: true).matches(["“Art” is long"]))
    #expect(!TextFilter("art", atWordStart: true).matches(["the party"]))
    #expect(!TextFilter("eve", atWordStart: true).matches(["né eve".replacing("é ", with: "é")]))
    #expect(TextFilter("eve", atWordStart: true).matches(["né eve"]))
    #expect(TextFilter("行", atWordStart: true).matches(["夜行"]))
  }

  @Test func marksStandWhereTheWordsDo() {
    let query = TextFilter("cafe noir", atWordStart: false)
    let text = "Le Café Noir"
    let marked = query.marks(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    #expect(marked == ["Café", "Noir"])
  }

  @Test func brokenUTF8IsOnlyNotFound() throws {
    let needle = try #require(Needle("é"))
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<20).map { _ in UInt8.random(in: 0...255, using: &generator) }
      bytes.withUnsafeBufferPointer { _ = needle.first(in: $0) }
    }
  }

  @Test func aRegularExpressionFindsInTheBody() {
    var state = State.reading([
      Sketch("Tides", body: ["The tide was late.", "Tides are never early, said 3 boats."]).article
    ])
    state.press("<enter> /")
    state.type("\\v<tides?>|\\d boats")
    state.press("<enter>")
    #expect(state.bodyMatchPlace == "1 of 4")
    state.press("n n n")
    #expect(state.bodyMatchPlace == "4 of 4")
    state.press("/")
    state.type("\\v(tide")
    state.press("<enter>")
    #expect(state.notice?.text == "“(tide” is not a regular expression: a parenthesis is not closed.")
  }

  @Test func aRegularExpressionFindsInRows() {
    let sketch = Sketch("Tides", body: ["It came at ten, it never came, it came at 9, they said."]).speaker("Ada Rook")
      .quote("It came at ten", by: 0).quote("it never came", by: 0).quote("it came at 9", by: 0)
    var state = State.reading([sketch.article])
    state.press("<enter> 2 /")
    state.type("\\vat \\d")
    state.press("<enter>")
    #expect(state.quoteText == "it came at 9")
  }

  @Test func theListIsSearchedForWordsAlone() {
    var state = State.reading()
    state.press("/")
    state.type("\\vtide")
    state.press("<enter>")
    #expect(state.notice?.text == "Regular expressions work in an article, not in the list.")
  }

  @Test func aFilterNarrowsAndWidens() {
    let articles = (0..<500).map { Sketch("Story \($0) about \($0 % 2 == 0 ? "boats" : "books")").article }
    var state = State.reading(articles)
    state.press("&")
    for prefix in ["b", "bo", "boa", "boat", "boats", "boats 4"] {
      state.press("^u")
      state.type(prefix)
      let query = QueryMatcher(Query(parsing: prefix, isBeingTyped: true))
      #expect(state.browse.order.map(\.index) == articles.indices.filter { query.matches(articles[$0]) })
    }
    state.press("<backspace> <backspace>")
    #expect(state.browse.order.count == 250)
    state.press("<enter>")
    #expect(state.browse.filter == "boats" && state.prompt == nil)
    state.press("<esc>")
    #expect(state.browse.order.count == 500)
  }

  @Test func aFilterThatIsLeftIsTheOneBefore() {
    var state = State.reading()
    state.press("&")
    state.type("ferry")
    state.press("<enter> &")
    state.type(" radio")
    #expect(state.browse.order == [1])
    state.press("<esc>")
    #expect(state.browse.order == [0, 1])
  }

  @Test func articlesThatArriveAreFilteredToo() {
    var state = Visit(onFilesAt: Size(width: 80, height: 24))
    _ = reduce(&state, .articlesFound(["a.txt", "b.txt", "c.txt", "d.txt"]))
    state.press("&")
    state.type("ferry")
    #expect(state.browse.order.isEmpty)
    let parsed = Sketch.all.enumerated().map { ParsedArticle(id: $0.offset, article: $0.element) }
    _ = reduce(&state, .articlesParsed(Array(parsed.reversed())))
    #expect(state.browse.order == [0, 1])
  }

  @Test func findsInTheBody() {
    var state = State.reading()
    state.press("<enter> /")
    state.type("crew")
    #expect(state.reading?.match?.range.count == 4)
    state.press("<enter>")
    let first = state.reading?.match
    state.press("n")
    #expect(state.reading?.match != first && state.notice == nil)
    state.press("n")
    #expect(state.notice?.text == "Continued from the top.")
    state.press("n N")
    #expect(state.reading?.match == first)
    state.press("N")
    #expect(state.notice?.text == "Continued from the end.")
    state.press("n")
    #expect(state.reading?.match == first)
    state.press("<esc>")
    #expect(state.found[.body] == nil)
    let before = state.reading?.line
    state.press("/")
    state.type("harbour")
    state.press("<esc>")
    #expect(state.reading?.line == before)
    state.press("/")
    state.type("marmalade")
    state.press("<enter>")
    #expect(state.notice?.text == "“marmalade” was not found.")
  }

  @Test func findsInTheList() {
    var state = State.reading()
    state.press("/")
    state.type("radio")
    #expect(state.browse.selectedArticle == 1)
    state.press("<enter> n")
    #expect(state.browse.selectedArticle == 1)
    state.press("/")
    state.type("ferry")
    state.press("<enter> n n")
    #expect(state.browse.selectedArticle == 1)
  }

  @Test func searchesQuotesAsYouType() {
    var state = State.reading()
    state.press("\"")
    state.type("crew")
    guard let screen = state.screen.search else {
      Issue.record("the search is not open")
      return
    }
    #expect(screen.hits.map(\.article) == [1])
    #expect(screen.quotes.counts?.indirect == 1, "a paraphrase")
    state.press("<enter>")
    #expect(state.focus == .body && state.subject == 1)
    #expect(state.quoteText == "Twelve is a number, not a crew,")
    state.press("q")
    #expect(state.screenText.contains("Twelve is a number"))
  }

  @Test func theNewestArticleComesFirst() {
    var state = State.reading()
    state.press("\"")
    state.type("piet")
    guard let screen = state.screen.search else { return }
    #expect(screen.hits.map(\.article) == [1, 0])
  }

  @Test func anOldAnswerIsNotShown() {
    var state = State.reading()
    state.press("\"")
    state.isSlow = true
    state.type("pi")
    let old = state.waiting
    state.type("x")
    state.answer()
    #expect(old.contains { if case .quotations = $0.question { true } else { false } })
    for put in old { state.run([put.command]) }
    #expect(state.screenText.contains("No quote has “pix”."))
  }

  @Test func hiddenKindsAreShownWhenASearchLeadsToThem() {
    var state = State.reading()
    state.press("\"")
    state.type("£1.2m")
    #expect(state.screenText.contains("1 paraphrased hidden, Esc i shows them."))
    state.press("<esc> i <enter>")
    #expect(state.quoteText == "the crossing would cost £1.2m a year")
  }

  @Test func speakersAreThoseOfTheKindsShown() {
    func piet(_ state: Visit) -> (counted: Int?, listed: Int)? {
      for screen in state.screens.compactMap(\.speakers) {
        return (screen.all.first { $0.name == "Piet van Aalst" }?.quotations, screen.hits.count)
      }
      return nil
    }
    var state = State.reading([Sketch.ferry.article])
    state.press("<enter> S j")
    #expect(piet(state)?.counted == 1 && piet(state)?.listed == 1)
    state.press("i")
    #expect(piet(state)?.counted == 2 && piet(state)?.listed == 2)
    _ = reduce(&state, .execute("set quotes direct"))
    #expect(piet(state)?.counted == 1 && piet(state)?.listed == 1)

  }

  /// Articles that arrive are counted on a screen that another one covers once that is seen again.
  @Test func articlesThatArriveAreCounted() {
    var state = State.reading([Sketch.ferry.article])
    state.press("S j <enter> <enter>")
    #expect(state.focus == .body)
    _ = reduce(&state, .articlesFound(["more.txt"]))
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 1, article: Sketch.crew.article)]))
    state.press("q")
    guard let screen = state.screen.speakers else { return }
    #expect(screen.selected?.name == "Piet van Aalst" && screen.selected?.quotations == 3)
    #expect(screen.hits.map(\.article) == [1, 0])
  }

  /// On a small screen the quotes of a person lie over the names; closing them shows these again.
  @Test func closingAPersonsQuotesShowsTheNames() {
    var narrow = State.reading(at: Size(width: 80, height: 24))
    narrow.press("S j <enter> q")
    #expect(narrow.focus == .speakers)
    narrow.press("q")
    #expect(narrow.focus == .list)
    var wide = State.reading()
    wide.press("S j <enter> q")
    #expect(wide.focus == .list)
  }

  @Test func whoIsOnlyParaphrasedIsListedOnceParaphrasesAre() {
    let article = Sketch("Fares", body: ["Ida Holm said that fares would rise."]).speaker("Ida Holm")
      .quote("that fares would rise", by: 0, cue: "said", source: "Ida Holm", kind: .indirect).article
    var state = State.reading([article])
    state.press("<enter> S")
    #expect(state.screenText.contains("i shows others."))
    state.press("i")
    #expect(state.screenText.contains("Ida Holm"))
  }

  @Test func speakersOfAllArticlesAreJoinedByName() {
    var state = State.reading()
    state.press("S")
    guard let screen = state.screen.speakers else { return }
    #expect(screen.all.map(\.name) == ["Ada Moreau", "Piet van Aalst", "Mina Sørby", "モロー"])
    #expect(screen.all.map(\.quotations) == [3, 3, 1, 1])
    state.press("j")
    guard let piet = state.screen.speakers else { return }
    #expect(piet.hits.map(\.article) == [1, 0], "by date")
    state.press("&")
    state.type("union")
    #expect(state.screenText.contains("Mina Sørby"))
    #expect(!state.screenText.contains("Ada Moreau"))
  }
}
