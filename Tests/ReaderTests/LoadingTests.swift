import Articles
import Drawing
import Shelves
import Testing

@testable import Reader

@Suite struct LoadingTests {
  private func timers(_ commands: [Command]) -> [ReaderTimer] {
    commands.compactMap { if case .timer(let timer, _) = $0 { timer } else { nil } }
  }

  @Test func rowsFillInWhileTheSelectionStays() {
    var state = Visit(onFilesAt: Size(width: 80, height: 24))
    _ = reduce(&state, .articlesFound(["x/a.txt", "x/b.txt", "x/c.txt"]))
    #expect(state.screenText.contains("b.txt"))
    state.press("j")
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 1, article: Sketch.ferry.article)]))
    #expect(state.browse.selectedArticle == 1)
    #expect(state.screenText.contains("Night ferry"))
    let asked = state.press("j <enter>").contains { if case .prioritise(2) = $0 { true } else { false } }
    #expect(asked)
    #expect(state.screenText.contains("still being read"))
    #expect(state.articles[2].isUnread)
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 2, article: Sketch.crew.article)]))
    #expect(state.screenText.contains("Twelve sailors"))
    #expect(!state.articles[2].isUnread)
  }

  @Test(arguments: ["\"", "S j <enter>", "<enter> ]q ]q ms mr", "<enter> 2 G"])
  func anArticleThatIsReadAgainWithFewerQuotesIsShown(keys: String) {
    var state = State.reading()
    state.press(keys)
    if keys == "\"" { state.type("prom") }
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
    var state = Visit(onFilesAt: Size(width: 80, height: 24))
    _ = reduce(&state, .articlesFound(["x/a.txt"]))
    _ = reduce(&state, .inputFailed(0, sentence: "x/a.txt cannot be read: no permission."))
    #expect(state.screenText.contains("✗ x/a.txt cannot be read: no permission."))
    state.press("<enter>")
    #expect(state.screenText.contains("x/a.txt cannot be read: no permission."))
    state.press("<tab>")
    #expect(state.screenText.contains("The article could not be read."), "no pane waits for it")
    // An id that was never given changes nothing.
    _ = reduce(&state, .inputFailed(7, sentence: "No such input."))
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 7, article: Sketch.crew.article)]))
    #expect(state.library.count == 1)
  }

  @Test(arguments: [
    ("x/a.txt is empty.", "is empty"),
    ("x/a.txt is not text: 9 of its first 12 bytes are control characters.", "is not text: 9 of its first"),
    ("“x/a.txt” could not be read: no permission.", "could not be read: no permission"),
    ("No more files can be opened.", "could not be read"),
  ])
  func aRowSaysWhyThereIsNothingToRead(sentence: String, row: String) throws {
    var state = Visit(onFilesAt: Size(width: 80, height: 24))
    _ = reduce(&state, .articlesFound(["x/a.txt"]))
    #expect(state.shelf.rows[0]?.failure == nil)
    _ = reduce(&state, .inputFailed(0, sentence: sentence))
    let shown = try #require(state.shelf.rows[0]?.failure)
    #expect(shown.hasPrefix(row) && !shown.hasSuffix("."))
    #expect(state.screenText.contains("   \(row)"))
  }

  @Test func theSpinnerTurnsOnlyWhileThereIsWork() {
    var state = State.reading()
    #expect(!timers(state.press("j")).contains(.spinnerTurns))
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

  @Test func aNoticeExpires() {
    var state = State.reading()
    #expect(timers(reduce(&state, .notice(.info, "One."))) == [.noticeExpires])
    #expect(timers(reduce(&state, .notice(.warning, "Two."))) == [.noticeExpires], "in place of the one before")
    #expect(state.notice?.text == "Two.")
    _ = reduce(&state, .timerFired(.noticeExpires))
    #expect(state.notice == nil)
    _ = reduce(&state, .notice(.info, "Three."))
    state.press("j")
    #expect(state.notice == nil, "a key takes it away")
  }

  @Test func aStandingSearchGrowsWhileArticlesArrive() throws {
    var state = Visit(onFilesAt: Size(width: 100, height: 30))
    _ = reduce(&state, .articlesFound(["a.txt", "b.txt", "c.txt"]))
    _ = reduce(&state, .loadingProgress(done: 0, total: 3))
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 0, article: Sketch.ferry.article)]))
    state.press("\"")
    state.type("piet")
    #expect(state.search?.hits.map(\.article) == [0])
    let selected = state.search?.selectedHit
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 1, article: Sketch.crew.article)]))
    // The newer articles come first, and what was selected stays so.
    #expect(state.search?.hits.map(\.article) == [1, 0])
    #expect(state.search?.selectedHit == selected)

    // Behind another screen it grows once it is seen again.
    state.press("<enter>")
    _ = reduce(&state, .articlesFound(["d.txt"]))
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 3, article: Sketch.crew.article)]))
    _ = reduce(&state, .loadingFinished)
    state.press("q")
    #expect(state.search?.hits.contains { $0.article == 3 } == false, "the same words are one row")
    #expect(state.search?.selectedHit == selected)
  }

  /// A search that takes longer than articles take to come ends all the same.
  @Test func aSlowSearchIsNotOvertakenByTheNext() throws {
    var state = Visit(onFilesAt: Size(width: 100, height: 30))
    _ = reduce(&state, .articlesFound(["a.txt", "b.txt"]))
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 0, article: Sketch.ferry.article)]))
    state.press("\"")
    state.isSlow = true
    state.type("pi")
    let asked = state.waiting
    state.waiting = []
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 1, article: Sketch.crew.article)]))
    #expect(
      !state.waiting.contains { if case .quotations = $0.question { true } else { false } }, "no search is asked for")
    state.isSlow = false
    for put in asked { state.run([put.command]) }
    #expect(state.search?.hits.map(\.article) == [1, 0])
  }

  @Test func whatIsNotReadWhenLoadingStopsSaysSo() {
    var state = Visit(onFilesAt: Size(width: 100, height: 30))
    _ = reduce(&state, .articlesFound(["a.txt", "b.txt", "c.txt"]))
    _ = reduce(&state, .loadingProgress(done: 1, total: 3))
    _ = reduce(&state, .articlesParsed([ParsedArticle(id: 0, article: Sketch.ferry.article)]))
    #expect(state.screenText.contains("still being read"))
    state.press("x")
    _ = reduce(&state, .loadingFinished)
    #expect(state.notice?.text == "Stopped: 1 of 3 were read.")
    #expect(state.screenText.contains("not read yet; Enter reads it"))
    #expect(!state.screenText.contains("still being read"))
  }

  @Test(arguments: [(30, "292/10,000"), (40, "292/10,000"), (80, "292/10,000 read  1/10,000")])
  func progressIsSeenAtAnyWidth(columns: Int, progress: String) {
    var state = Visit(onFilesAt: Size(width: columns, height: 20))
    _ = reduce(&state, .articlesFound((0..<10_000).map { "\($0).txt" }))
    _ = reduce(&state, .loadingProgress(done: 292, total: 10_000))
    #expect(state.screenText.contains(progress))
  }

  @Test func keysOnAnArticleThatIsBeingReadAreDoneOnceItIs() {
    var late = Visit(onFilesAt: Size(width: 120, height: 40))
    _ = reduce(&late, .articlesFound(["a.txt"]))
    _ = reduce(&late, .loadingProgress(done: 0, total: 1))
    late.press("<enter> ]q ]q ]q")
    #expect(late.notice == nil && late.screenText.contains("The article is still being read."))
    _ = reduce(&late, .articlesParsed([ParsedArticle(id: 0, article: Sketch.ferry.article)]))
    var early = Visit(onFilesAt: Size(width: 120, height: 40))
    _ = reduce(&early, .articlesFound(["a.txt"]))
    _ = reduce(&early, .articlesParsed([ParsedArticle(id: 0, article: Sketch.ferry.article)]))
    early.press("<enter> ]q ]q ]q")
    #expect(early.reading?.quoteRow ?? 0 > 0)
    #expect(late.reading?.quoteRow == early.reading?.quoteRow)
  }

  @Test func loadingIsCancelled() {
    var state = State.reading()
    _ = reduce(&state, .loadingProgress(done: 1, total: 10))
    let cancels = state.press("x").contains { if case .cancelLoading = $0 { true } else { false } }
    #expect(cancels)
  }

  @Test func whatIsNotReadAfterAStopSaysSo() {
    var state = Visit(onFilesAt: Size(width: 120, height: 40))
    _ = reduce(&state, .articlesFound(["one.txt", "two.txt"]))
    _ = reduce(&state, .loadingProgress(done: 0, total: 2))
    #expect(state.screenText.contains("The article is still being read."))
    state.press("x")
    #expect(!state.screenText.contains("still being read."))
    #expect(state.screenText.contains("The article has not been read yet; Enter reads it."))
  }

  @Test func aSearchUnderAnotherIsMadeAgainOnceItIsSeen() {
    var state = State.reading([Sketch.ferry.article])
    state.press("\"")
    state.type("for")
    let before = state.screenText
    state.press("<enter> \"")
    state.type("ship")
    _ = reduce(&state, .articlesFound(["crew.txt"]))
    _ = state.run(reduce(&state, .articlesParsed([ParsedArticle(id: 1, article: Sketch.crew.article)])))
    _ = state.run(reduce(&state, .loadingFinished))
    state.press("<esc> q q")
    guard let screen = state.screen.search else {
      Issue.record("The first search is not seen.")
      return
    }
    #expect(screen.line.text == "for" && screen.hits.contains { $0.article == 1 })
    #expect(state.screenText != before)
  }

  @Test(arguments: ["i", ": s e t <space> q u o t e s <space> i n d i r e c t <enter>"])
  func whatASearchFoundIsPartedAnewByKind(keys: String) {
    var state = State.reading([Sketch.ferry.article])
    state.press("\"")
    state.type("crew")
    state.press("<esc>")
    #expect(state.search?.hits.isEmpty == true && state.search?.quotes.counts?.indirect == 1)
    state.press(keys)
    #expect(state.search?.hits.count == 1)
  }
}
