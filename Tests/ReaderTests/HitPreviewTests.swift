import Articles
import Drawing
import GoldenScreens
import Search
import Shelves
import Testing

@testable import Reader

/// The article of the selected hit beside the hits of a search.
@Suite struct HitPreviewTests {
  static let wide = Size(width: 160, height: 40)

  /// A story in which people speak far apart.
  static let long = {
    var body = (1...90).map { "Paragraph \($0) tells how the harbour looked that morning, and who walked by." }
    body[4] = "“The lantern was lit before six,” Ada Moreau said."
    body[60] = "“No lantern burns in a storm like that,” said Piet van Aalst."
    return Sketch(
      "The morning of the storm", input: "stories/storm.txt", by: ["Nora Quill"], in: "The Ness Courier",
      on: "2025-10-01", body: body
    )
    .speaker("Ada Moreau").speaker("Piet van Aalst")
    .quote("The lantern was lit before six,", by: 0, cue: "said", source: "Ada Moreau")
    .quote("No lantern burns in a storm like that,", by: 1, cue: "said", source: "Piet van Aalst").article
  }()

  private func search(_ words: String, in articles: [Article] = Sketch.all, at size: Size = wide) -> Visit {
    var state = State.reading(articles, at: size)
    state.press("\"")
    state.type(words)
    return state
  }

  private func search(_ words: String, of library: [Article], at size: Size = wide) -> Visit {
    var visit = Visit(library, at: size)
    visit.press("\"")
    visit.type(words)
    return visit
  }

  /// The row of the pane at the right in which words stand; `nil` when they are not in sight.
  private func row(of words: String, in state: State) -> Int? {
    guard let preview = Layout(state).preview else { return nil }
    let canvas = view(state).canvas
    return preview.rows.first { canvas.text(of: $0, from: preview.x, to: preview.endX).contains(words) }
  }

  // MARK: Looks

  static let searches = ["crew", "lantern", "marmalade", ""]

  @Test(arguments: searches)
  func looksAsRecorded(_ words: String) {
    var state = search(words, in: Sketch.all + [Self.long])
    state.press("<down>")
    let name = words.isEmpty ? "nothing-typed" : words
    expectGolden(state.screenText, named: "preview-\(name)-160x40")
    var visit = search(words, of: Sketch.all + Sketch.reprints + [Self.long])
    visit.press("<down>")
    expectGolden(visit.screenText, named: "library-preview-\(name)-160x40")
    visit.resize(200, 60)
    expectGolden(visit.screenText, named: "library-preview-\(name)-200x60")
  }

  @Test func marksTheQuotationAsAnOpenedArticleDoes() {
    var state = search("promise")
    guard let beside = Layout(state).preview else { return }
    let look = styles(of: "“I can promise the ship,” he said", from: beside.x, in: state.state)
    state.press("<enter>")
    let body = Layout(state).body?.x ?? 0
    #expect(styles(of: "“I can promise the ship,” he said", from: body, in: state.state) == look)
    #expect(look.contains { $0.modifiers.contains(.bold) } && look.contains { $0.foreground == .ansi(6) })
  }

  /// The styles of words that stand at the start of a row, and of the marks at their left.
  private func styles(of words: String, from x: Int, in state: State) -> [Style] {
    let canvas = view(state).canvas
    let count = words.unicodeScalars.count
    for y in 0..<canvas.size.height {
      for start in x..<max(x, canvas.size.width - count)
      where canvas[start, y].scalar == "“" && canvas.text(of: y, from: start, to: start + count) == words {
        return (start - 2..<start + count).map { canvas[$0, y].style }
      }
    }
    Issue.record("“\(words)” is not on the screen.")
    return []
  }

  // MARK: Sizes

  @Test func underAHundredAndSixtyColumnsNothingIsBeside() {
    var state = search("crew", at: Size(width: 20, height: 40))
    for width in 20..<160 {
      state.resize(width, 40)
      #expect(Layout(state).preview == nil && state.preview == nil)
    }
    state.resize(160, 40)
    #expect(Layout(state).preview != nil && state.preview != nil)
  }

  @Test(arguments: [20, 72, 80])
  func everythingStaysOnTheScreen(measure: Int) {
    var state = State.reading(
      Sketch.all + [Self.long], at: Self.wide, options: State.Options(measure: measure, themeNames: ["plain"]))
    state.press("\"")
    state.type("lantern")
    state.press("<down>")
    for width in 20...220 {
      for height in width == 160 || width == 220 ? [5, 6, 9, 24, 40, 60] : [24] {
        state.resize(width, height)
        let canvas = view(state).canvas
        #expect(canvas.size == Size(width: width, height: height))
        let layout = Layout(state)
        let frames = [layout.header, layout.input, layout.results, layout.preview, layout.status].compactMap { $0 }
        var seen = 0
        for frame in frames where !frame.isEmpty {
          #expect(frame.x >= 0 && frame.y >= 0 && frame.endX <= width && frame.endY <= height, "\(frame) at \(width)")
          seen += frame.width * frame.height
        }
        // They cover the screen, so none lies over another.
        #expect(seen == width * height, "\(frames) at \(width)×\(height)")
        guard let preview = layout.preview else { continue }
        let column = layout.textColumn(of: preview, measure: measure)
        #expect(column.width <= measure && column.width >= min(measure, 60))
        #expect((60...104).contains(layout.inside(layout.results).width))
        for y in column.rows {
          #expect(canvas[preview.endX - 2, y].scalar == " " && canvas[preview.x, y].scalar == "│")
        }
      }
    }
  }

  @Test func aResizeAcrossTheBorderAndBackChangesNothing() {
    var state = search("lantern", in: [Self.long] + Sketch.all)
    state.press("<down>")
    let wide = state.screenText
    #expect(row(of: "No lantern burns", in: state.state) != nil)
    state.resize(159, 40)
    var narrow = search("lantern", in: [Self.long] + Sketch.all, at: Size(width: 159, height: 40))
    narrow.press("<down>")
    #expect(state.screenText == narrow.screenText)
    state.resize(160, 40)
    #expect(state.screenText == wide)
    for width in [200, 170, 161] {
      state.resize(width, 12)
      #expect(row(of: "No lantern burns", in: state.state) != nil, "at \(width)")
    }
  }

  // MARK: Following

  @Test func theQuotationStandsInSight() {
    var state = search("lantern", in: [Self.long] + Sketch.all)
    #expect(row(of: "The lantern was lit", in: state.state) != nil && row(of: "By Nora Quill", in: state.state) != nil)
    #expect(row(of: "No lantern burns", in: state.state) == nil)
    state.press("<down>")
    #expect(
      row(of: "No lantern burns", in: state.state) != nil && row(of: "The lantern was lit", in: state.state) == nil)
    // The headline is scrolled away, and stands in the frame.
    #expect(row(of: "Preview · The morning of the storm", in: state.state) == Layout(state).preview?.y)
    #expect(state.preview?.reading.quote == 1)
    state.press("<up>")
    #expect(row(of: "The lantern was lit", in: state.state) != nil && state.preview?.reading.quote == 0)
  }

  @Test func nobodysPlaceIsMovedByLooking() {
    var state = State.reading([Self.long] + Sketch.all, at: Self.wide)
    state.press("<enter> ^f ^f ^f")
    let (top, line) = (state.reading?.top, state.reading?.line)
    state.press("\"")
    state.type("lantern")
    state.press("<down> <up> <esc>")
    #expect(state.preview != nil)
    state.press("q")
    #expect(state.preview == nil)
    #expect(state.reading?.article == 0 && state.reading?.top == top && state.reading?.line == line)
    state.press("\"")
    state.type("crew")
    #expect(state.preview?.hit.article == 2 && state.articles[2].bookmark == nil)
    #expect(state.articles[2].isUnread)
  }

  @Test func keysKeepTheirMeaning() {
    var state = search("lantern", in: [Self.long] + Sketch.all)
    state.press("<esc> z")
    #expect(state.notice?.text == "Open an article first to use its panes.")
    state.press("<tab>")
    guard let typing = state.screen.search else { return }
    #expect(typing.isTyping)
    state.press("<esc> j")
    #expect(state.preview?.hit.quote == 1 && state.focus == .results)
    state.press("<enter>")
    #expect(state.focus == .body && state.reading?.quote == 1 && state.preview == nil)
    state.press("h")
    #expect(state.preview?.hit.quote == 1)
    state.press("<esc>")
    if case .browse = state.screen {} else { Issue.record("Esc leaves the hits.") }
  }

  @Test func aQuotationOfAKindThatIsNotShownIsMarked() {
    var state = search("harbour")
    state.kinds = .direct
    let hit = QuoteHit(article: 0, quote: 4)
    #expect(
      state.state.kinds(showing: hit) == .indirect
        && state.state.kinds(showing: QuoteHit(article: 0, quote: 6)) == .direct)
    let preview = HitPreview(
      QuoteHit(article: 0, quote: 6), in: state.articles[0], width: 60, kinds: .direct, waiting: "")
    var shown = preview
    shown.show(hit, kinds: state.state.kinds(showing: hit))
    #expect(preview.reading.marks[.body(4)] == nil)
    #expect(shown.reading.marks[.body(4)]?.contains { $0.quote == 4 } == true && shown.reading.quote == 4)
    // One that the article has no more is not, nor any other in its place.
    shown.show(QuoteHit(article: 0, quote: 99), kinds: .indirect)
    #expect(shown.reading.quote == nil)
  }

  // MARK: The mouse

  @Test func theWheelMovesTheArticleAndKeepsTheQuotationMarked() {
    var state = search("lantern", in: [Self.long] + Sketch.all)
    guard let preview = Layout(state).preview else { return }
    _ = state.handle(.wheel(Point(x: preview.x + 5, y: preview.y + 5), 10))
    #expect(row(of: "The lantern was lit", in: state.state) == nil && state.preview?.reading.quote == 0)
    // It stays there while nothing else is selected.
    _ = reduce(&state, .notice(.info, "Something else."))
    #expect(row(of: "The lantern was lit", in: state.state) == nil)
    _ = state.handle(.wheel(Point(x: 5, y: 10), 1))
    #expect(state.preview?.hit.quote == 1 && row(of: "No lantern burns", in: state.state) != nil)
  }

  @Test func aClickOpensTheArticleWithTheTextWhereItWas() {
    var state = search("lantern", in: [Self.long] + Sketch.all)
    state.press("<down>")
    guard let y = row(of: "Paragraph 63", in: state.state), let preview = state.preview,
      let x = Layout(state).preview?.x
    else {
      Issue.record("The paragraph is not in sight.")
      return
    }
    _ = (state.handle(.click(Point(x: x + 10, y: y))))
    #expect(state.focus == .body && state.subject == 0)
    #expect(state.reading?.top == preview.reading.top)
    #expect(state.reading.map { $0.flow.items[$0.line.item].text.hasPrefix("Paragraph 63") } == true)
  }

  // MARK: The library

  @Test func noKeyWaitsForTheArticle() {
    let library = Sketch.all + Sketch.reprints + [Self.long]
    var visit = search("lantern", of: library)
    #expect(row(of: "The lantern was lit", in: visit.state) != nil)
    visit.state.articles = ArticleStore()
    visit.isSlow = true
    visit.press("<esc>")
    #expect(row(of: "The morning of the storm", in: visit.state) != nil)
    #expect(row(of: "Reading the article…", in: visit.state) != nil)
    visit.press("j")
    #expect(row(of: "Reading the article…", in: visit.state) != nil && visit.state.preview?.hit.quote == 1)
    visit.answer()
    #expect(row(of: "No lantern burns", in: visit.state) != nil && visit.state.preview?.reading.quote == 1)
  }

  @Test func typingAsksForNoArticleThatIsNotShown() {
    var visit = Visit(Sketch.all + Sketch.reprints + [Self.long] + LibraryReadingTests.many(50), at: Self.wide)
    visit.press("\"")
    let before = visit.library.articlesRead
    visit.isSlow = true
    visit.type("lanter")
    #expect(!visit.waiting.contains { if case .articles = $0.question { true } else { false } })
    visit.answer()
    #expect(visit.state.preview?.hit.article == visit.state.subject)
    #expect(row(of: "The lantern was lit", in: visit.state) != nil && visit.library.articlesRead - before == 1)
  }

  @Test func theNextHitsArticleIsAtHand() {
    let articles = (10..<30).map { day in
      Sketch("Talk \(day)", on: "2025-01-\(day)", body: ["“We talk of boat \(day),” said Ada Moreau."])
        .speaker("Ada Moreau").quote("We talk of boat \(day),", by: 0).article
    }
    // Behind newer articles, so that they are no neighbours in the list.
    var visit = search("boat", of: articles + Sketch.all)
    visit.press("<esc> 5j")
    visit.isSlow = true
    visit.press("j")
    #expect(visit.waiting.isEmpty && row(of: "Reading the article…", in: visit.state) == nil)
  }

  @Test func anArticleThatChangedIsShownAsItIsNow() {
    var visit = search("lantern", of: Sketch.all + [Self.long])
    visit.press("<esc> j")
    guard let id = visit.state.subject.map({ $0 }) else { return }
    visit.library.articles[id]?.body[61].text = "A line that was put in later."
    visit.tellOfChange()
    #expect(row(of: "A line that was put in later.", in: visit.state) != nil)
    #expect(visit.state.preview?.reading.quote == 1)
  }

  @Test func anArticleThatIsGoneIsSaidToBe() {
    var visit = search("lantern", of: Sketch.all + [Self.long])
    visit.press("<esc>")
    guard let id = visit.state.subject.map({ $0 }) else { return }
    visit.library.articles[id] = nil
    visit.state.articles = ArticleStore()
    visit.state.shelf.askedArticle = nil
    visit.press("j")
    #expect(row(of: "This article is no longer in the library.", in: visit.state) != nil)
  }
}

extension Canvas {
  fileprivate func text(of y: Int, from x: Int, to endX: Int) -> String {
    String(String.UnicodeScalarView((x..<endX).map { self[$0, y].scalar }))
  }
}
