import Articles
import Drawing
import Testing

@testable import Reader

@Suite struct LoadingTests {
  private func timers(_ commands: [Command]) -> [TimerToken] {
    commands.compactMap { if case .timer(_, let token) = $0 { token } else { nil } }
  }

  @Test func rowsFillInWhileTheSelectionStays() {
    var state = State(size: Size(width: 80, height: 24), theme: .test)
    _ = reduce(&state, .articlesFound(["x/a.txt", "x/b.txt", "x/c.txt"]))
    #expect(state.screenText.contains("b.txt"))
    state.press("j")
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 1, article: Sketch.ferry.article)]))
    #expect(state.browse.selectedArticle == 1)
    #expect(state.screenText.contains("Night ferry"))
    let asked = state.press("j <enter>").contains { if case .prioritise(2) = $0 { true } else { false } }
    #expect(asked)
    #expect(state.screenText.contains("Still being read"))
    #expect(state.articles[2].isUnread)
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 2, article: Sketch.crew.article)]))
    #expect(state.screenText.contains("Twelve sailors"))
    #expect(!state.articles[2].isUnread)
  }

  @Test(arguments: ["\"", "S j <enter>", "<enter> ]q ]q ms mr", "<enter> 2 G"])
  func anArticleThatIsReadAgainWithFewerQuotesIsShown(keys: String) {
    var state = State.reading()
    state.press(keys)
    if keys == "\"" { state.type("i") }
    #expect(state.screenText.contains("promise"))
    var article = Sketch.ferry.article
    article.quotations = []
    article.speakers = []
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 0, article: article)]))
    #expect(!state.screenText.contains("— Piet van Aalst ?"))
    state.press("<down> <up> <enter> u")
    #expect(state.articles[0].article == article)
  }

  @Test func aFailureIsSaidInItsPlaceAndOnTheStatusLine() {
    var state = State(size: Size(width: 80, height: 24), theme: .test)
    _ = reduce(&state, .articlesFound(["x/a.txt"]))
    _ = reduce(&state, .inputFailed(0, sentence: "x/a.txt cannot be read: no permission."))
    #expect(state.screenText.contains("✗ x/a.txt cannot be read: no permission."))
    state.press("<enter>")
    #expect(state.screenText.contains("x/a.txt cannot be read: no permission."))
    // An id that was never given changes nothing.
    _ = reduce(&state, .inputFailed(7, sentence: "No such input."))
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 7, article: Sketch.crew.article)]))
    #expect(state.articles.count == 1)
  }

  @Test func theSpinnerTurnsOnlyWhileThereIsWork() {
    var state = State.reading()
    #expect(timers(state.press("j")).isEmpty)
    let began = timers(reduce(&state, .loadingProgress(done: 0, total: 10)))
    #expect(began.count == 1)
    #expect(timers(reduce(&state, .loadingProgress(done: 1, total: 10))).isEmpty, "one timer at a time")
    #expect(state.screenText.contains("1/10 read"))
    let next = timers(reduce(&state, .timerFired(began[0])))
    #expect(next.count == 1)
    _ = reduce(&state, .loadingFinished)
    #expect(timers(reduce(&state, .timerFired(next[0]))).isEmpty)
    #expect(!state.screenText.contains("/10"))
    #expect(timers(reduce(&state, .loadingProgress(done: 2, total: 10))).count == 1, "it begins again")
  }

  @Test func aNoticeExpiresAndItsTimerNoLaterOne() {
    var state = State.reading()
    let first = timers(reduce(&state, .notice(.info, "One.")))
    let second = timers(reduce(&state, .notice(.warning, "Two.")))
    _ = reduce(&state, .timerFired(first[0]))
    #expect(state.notice?.text == "Two.")
    _ = reduce(&state, .timerFired(second[0]))
    #expect(state.notice == nil)
    _ = reduce(&state, .notice(.info, "Three."))
    state.press("j")
    #expect(state.notice == nil, "a key takes it away")
  }

  @Test func loadingIsCancelled() {
    var state = State.reading()
    _ = reduce(&state, .loadingProgress(done: 1, total: 10))
    let cancels = state.press("x").contains { if case .cancelLoading = $0 { true } else { false } }
    #expect(cancels)
  }
}
