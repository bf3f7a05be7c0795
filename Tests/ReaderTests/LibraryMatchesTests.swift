import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

/// Finding in a library, how much was found, and what of it is hidden.
@Suite struct LibraryMatchesTests {
  private func visit() -> Visit { Visit(LibraryReadingTests.many(200)) }

  /// The number in the headline of the selected article.
  private func story(_ visit: Visit) -> Int? {
    visit.state.browse.selectedArticle.flatMap { visit.state.shelf.rows[$0]?.title.split(separator: " ").last }
      .flatMap { Int($0) }
  }

  @Test func findingGoesThroughTheListAndLeavesItWhole() {
    var visit = visit()
    visit.press("10j /")
    visit.type("story 17")
    // 179 to 170 and 17, the newest first, and the list begins with 199.
    #expect(visit.state.browse.order.count == 200 && story(visit) == 179)
    #expect(visit.screenText.contains("1 of 11"))
    visit.press("<enter> n n")
    #expect(story(visit) == 177 && visit.screenText.contains("3 of 11 with “story 17”"))
    visit.press("8n")
    #expect(story(visit) == 17)
    visit.press("n")
    #expect(story(visit) == 179 && visit.state.notice?.text == "Continued from the top.")
    visit.press("N")
    #expect(story(visit) == 17 && visit.state.notice?.text == "Continued from the bottom.")
    visit.press("<esc>")
    #expect(visit.state.browse.order.count == 200 && story(visit) == 17)
    visit.press("n")
    #expect(visit.state.notice?.text == "There is no search here yet: type / first.")
  }

  @Test func findingThatIsLeftGoesBack() {
    var visit = visit()
    visit.press("10j /")
    visit.type("story 17")
    visit.press("<esc>")
    #expect(story(visit) == 189 && visit.state.shelf.matches == nil)
    visit.press("/")
    visit.type("marmalade")
    visit.press("<enter>")
    #expect(story(visit) == 189)
    #expect(visit.state.notice?.text == "“marmalade” is in no article in this list.")
  }

  /// Enter behind the words opens what they lead to, not what was selected before the answer came.
  @Test func aMatchIsOpenedOnceItIsThere() {
    var visit = visit()
    visit.press("10j")
    visit.isSlow = true
    visit.press("/")
    visit.type("story 17")
    visit.press("<enter> <enter>")
    #expect(visit.state.screens.count == 1)
    visit.isSlow = false
    visit.answer()
    guard case .article(let id) = visit.state.screen else {
      Issue.record("not opened")
      return
    }
    #expect(visit.state.shelf.rows[id]?.title.hasSuffix(" 179") == true)
  }

  @Test func keysFasterThanTheAnswerAreDoneOnceItIsThere() {
    var visit = visit()
    visit.press("10j")
    visit.isSlow = true
    visit.press("/")
    visit.type("story 17")
    visit.press("<enter>")
    #expect(story(visit) == 189)
    visit.answer()
    #expect(story(visit) == 179)
    visit.isSlow = true
    visit.press("/")
    visit.type("story 16")
    visit.press("<enter> j")
    visit.answer()
    // Who has moved on meanwhile is not called back.
    #expect(story(visit) == 178)
  }

  /// The next match is gone to before it is known how many there are.
  @Test func theNextMatchIsGoneToBeforeAllAreFound() {
    var visit = visit()
    visit.press("10j /")
    visit.isSlow = true
    visit.type("story 17")
    let questions = visit.waiting.filter { if case .matches = $0.question { true } else { false } }
    guard case .matches(let request, let start)? = questions.last?.question else {
      Issue.record("Matches are not asked for.")
      return
    }
    #expect(start == visit.state.browse.selectedArticle)
    let answers = visit.library.answers(to: .matches(request, from: start))
    guard case .matches(let all, true, _)? = answers.last else {
      Issue.record("Matches are not found.")
      return
    }
    visit.isSlow = false
    let next = ShelfAnswer.matches(Array(all.prefix(2)), isWhole: false, slips: [])
    visit.run(Reader.reduce(&visit.state, .shelf(next, to: questions.last?.ticket)))
    #expect(story(visit) == 179 && !visit.screenText.contains("of 11"))
    visit.press("<enter> n n n")
    #expect(story(visit) == 179)
    visit.run(Reader.reduce(&visit.state, .shelf(answers.last!, to: questions.last?.ticket)))
    #expect(story(visit) == 176 && visit.screenText.contains("4 of 11"))
  }

  @Test func findingKeepsToWhatAFilterLeaves() {
    var visit = visit()
    visit.press("&")
    visit.type("mirror")
    visit.press("<enter> /")
    visit.type("story 17")
    visit.press("<enter>")
    #expect(visit.state.browse.order.count == 100 && story(visit) == 179)
    visit.press("n")
    #expect(story(visit) == 177)
    visit.press("O")
    #expect(story(visit) == 177)
    visit.press("n")
    #expect(story(visit) == 179)
  }

  /// An article with quotations of every kind.
  private static func talks(_ count: Int) -> [Article] {
    (0..<count).map { number in
      var sketch = Sketch(
        "Talk \(number)", on: "2025-01-\(number % 18 + 10)",
        body: ["“Boat \(number),” said Ada Moreau, and that boat two was late; boats sink, she said."])
      sketch = sketch.speaker("Ada Moreau").quote("Boat \(number),", by: 0)
      sketch = sketch.quote("boat two was late", by: 0).quote("boats sink", by: 0)
      sketch.article.quotations[1].kind = .mixed
      sketch.article.quotations[2].kind = .indirect
      return sketch.article
    }
  }

  @Test func aSearchSaysHowManyThereAreAndWhatIsHidden() {
    var visit = Visit(Self.talks(50))
    visit.press("\"")
    visit.isSlow = true
    visit.type("boa")
    let first = visit.waiting
    visit.waiting = []
    visit.isSlow = false
    for put in first { visit.run([put.command]) }
    #expect(visit.screenText.contains("100 quotes · 50 paraphrased hidden, Esc i shows them"))
    visit.press("<esc>")
    #expect(visit.screenText.contains("50 paraphrased hidden, i shows them"))
    visit.press("5j i")
    #expect(visit.screenText.contains("150 quotes ") && !visit.screenText.contains("hidden"))
    #expect(visit.screenText.contains("8/150"))
    visit.press("i")
    #expect(visit.screenText.contains("50 quotes · 50 partly quoted, 50 paraphrased hidden, i shows more"))
    visit.press("q \"")
    visit.type("sink")
    visit.press("<esc>")
    #expect(visit.screenText.contains("No quote shown has “sink”."))
    #expect(visit.screenText.contains("50 paraphrased hidden, i i shows them."))
  }

  @Test func countingIsGivenUpForTheNextKey() {
    var visit = Visit(Self.talks(50))
    visit.press("\"")
    visit.type("bo")
    visit.isSlow = true
    visit.type("a")
    // The count of “bo” would be for nothing, and does not stand beside the rows of another query.
    guard case .quotations(let request, _, _, _)? = visit.waiting.last?.question else {
      Issue.record("\(visit.waiting)")
      return
    }
    #expect(request.query == "boa")
    visit.answerOne(visit.waiting.count - 1)
    #expect(visit.screenText.contains("60+ quotes"))
    visit.answer()
    #expect(visit.screenText.contains("100 quotes"))
  }

  @Test func aKindThatTheQueryNamesIsShown() {
    var visit = Visit(Self.talks(3))
    visit.press("\"")
    visit.type("kind:indirect")
    guard let screen = visit.state.screen.search else { return }
    #expect(screen.quotes.asked?.kinds == Set(Quotation.Kind.allCases))
    #expect(!visit.screenText.contains("hidden"))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func aPersonsQuotesAddUpToTheCountInTheList(_ size: (Int, Int)) {
    var visit = Visit(Self.talks(4), at: Size(width: size.0, height: size.1))
    visit.press("S")
    #expect(visit.screenText.contains("Ada Moreau") && visit.screenText.contains(" 12 "))
    visit.press("<enter>")
    #expect(visit.screenText.contains("4 paraphrased hidden, i shows them"))
    #expect(visit.screenText.contains(size.0 < 100 ? "8 quotes" : "1/8"))
    visit.press("i")
    #expect(visit.screenText.contains(size.0 < 100 ? "12 quotes" : "1/12"))
  }

  @Test func aPersonWhoIsOnlyParaphrasedIsNotSilent() {
    var told = Self.talks(1)[0]
    told.quotations.removeFirst(2)
    var visit = Visit([told])
    visit.press("S <enter>")
    #expect(visit.screenText.contains("1 paraphrased hidden, i shows them."))
    let sentence = "All quotes by Ada Moreau are hidden: 1 paraphrased; i shows more."
    #expect(visit.state.notice?.text == sentence)
    visit.press("i <enter>")
    #expect(visit.state.focus == .results)
  }

  @Test func anArticleSaysWhichOfItsQuotesAreHidden() {
    var visit = Visit(Self.talks(2))
    visit.press("<enter> 2")
    #expect(visit.screenText.contains("1 paraphrased hidden, i shows them"))
    visit.resize(80, 24)
    #expect(visit.screenText.contains("1 paraphrased hidden, i shows them"))
  }

  @Test func theEndOfASearchIsGoneToAtOnce() {
    var visit = Visit(Self.talks(150))
    visit.press("\"")
    visit.type("boat")
    visit.press("<esc> G")
    #expect(visit.screenText.contains("300/300"))
    visit.press("200g")
    #expect(visit.screenText.contains("200/300"))
    visit.press("g O")
    #expect(visit.screenText.contains("oldest first · 1/300"))
  }

  @Test func nextMatchGoesAlongResultsAlsoFromTheArticle() {
    var visit = Visit(Self.talks(50))
    visit.press("\"")
    visit.type("boat")
    visit.press("<esc> n n N")
    #expect(visit.screenText.contains("2/100"))
    visit.press("<enter> n")
    #expect(visit.screenText.contains("hit 3/100") && visit.screenText.contains("n next match"))
    let third = visit.state.currentQuote
    visit.press("n n N q")
    #expect(visit.screenText.contains("4/100"))
    visit.press("k")
    #expect(visit.state.currentQuote == third)
    visit.press("g <enter> N")
    #expect(visit.state.notice?.text == "This is the first match.")
    // Words that were looked for in the article come first.
    visit.press("/")
    visit.type("sink")
    visit.press("<enter> n")
    #expect(visit.state.found[.body] == "sink")
    #expect(visit.state.notice?.text == "Continued from the top.")
  }

  @Test func aListOfPersonsThatIsFilteredIsSteppedThrough() {
    var visit = Visit()
    visit.press("S n")
    #expect(visit.state.notice?.text == "There is no search here yet: type / first.")
    visit.press("/")
    visit.type("a")
    visit.press("<enter> n")
    guard let screen = visit.state.screen.speakers else { return }
    #expect(screen.cursor.selected == 1)
    visit.press("G")
    visit.press("n")
    #expect(visit.state.notice?.text == "This is the last match.")
  }
}
