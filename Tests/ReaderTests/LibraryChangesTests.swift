import Basics
import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

/// The library changes beneath the reader: another program adds, removes and joins. Nothing flickers, jumps or is lost.
@Suite struct LibraryChangesTests {
  /// Where a person is, by what it is and not by its number in a list.
  private enum Place: Hashable {
    case article(ArticleID?)
    case person(String?)
    case quote(QuoteHit?)
    case reading(ArticleID?, FlowPlace?, QuoteHit?)
  }

  private func place(_ state: State) -> Place {
    switch state.screen {
    case .browse: .article(state.browse.selectedArticle)
    case .article: .reading(state.reading?.article, state.reading?.top, state.currentQuote)
    case .rows(let screen as SpeakersScreen) where !screen.isReadingQuotes: .person(screen.selected?.name)
    case .rows(let screen as FeedsScreen): .person(screen.selected?.title)
    case .rows(let screen as SourcesScreen): .person(screen.selected?.name)
    case .rows(let screen as VersionsScreen): .person(screen.selected?.change?.summary)
    case .rows(let screen): .quote(screen.hit)
    }
  }

  /// The row of the screen that the selection is in.
  private func row(_ state: State) -> Int? { view(state).cursor?.y }

  private static let speeches: [Article] = (0..<100).map { number in
    let name = ["Ada Moreau", "Piet van Aalst", "Tom Ashby", "Wren Osei"][number % 4]
    return Sketch(
      "Speech \(number)", in: "Courier",
      on: "2025-0\(number / 28 % 9 + 1)-\(number % 28 + 10 > 28 ? 28 : number % 28 + 10)",
      body: ["“Boat \(number) and tide,” said \(name).", "Nothing else was said at pier \(number)."]
    )
    .speaker(name).quote("Boat \(number) and tide,", by: 0).article
  }

  private static func news(_ count: Int) -> [Article] {
    (0..<count).map { number in
      Sketch(
        "News \(number)", in: "Mirror", on: number % 3 == 0 ? "2024-03-10" : "2026-02-1\(number % 10)",
        body: ["“The boat \(number) is new,” said Ada Moreau."]
      )
      .speaker("Ada Moreau").quote("The boat \(number) is new,", by: 0).article
    }
  }

  static let screens = [
    "", "40j", "G", "& s p e e c h <enter> 20j", "/ s p e e c h <enter> n n n", "30j <enter>", "30j <enter> 2",
    "\" b o a t <esc> 30j", "\" b o a t", "\" t i d e <esc> 80j <enter>", "S", "S 2j", "S j <enter> 20j",
    "S <enter> G",
    "30j <enter> S", "5j <enter> ]q =",
  ]

  /// Answers what is asked, in any order, and looks at every screen on the way.
  private func settle(
    _ visit: inout Visit, _ generator: inout SeededGenerator, _ look: (State) -> Void
  ) {
    look(visit.state)
    for _ in 0..<200 where !visit.waiting.isEmpty {
      visit.answerOne(Int.random(in: 0..<visit.waiting.count, using: &generator))
      look(visit.state)
    }
    #expect(visit.waiting.isEmpty, "The reader asks without end.")
  }

  @Test(arguments: zip(screens.indices, screens))
  func whatIsAddedMovesNothing(number: Int, keys: String) {
    let size = number % 3 == 0 ? Size(width: 200, height: 60) : Size(width: 80, height: 24)
    var generator = SeededGenerator(seed: UInt64(keys.utf8.count + size.width))
    var visit = Visit(Self.speeches, at: size)
    visit.press(keys)
    let (before, line) = (place(visit.state), row(visit.state))
    visit.isSlow = true
    for count in [1, 60] {
      visit.library.add(Self.news(count))
      visit.tellOfChange()
      settle(&visit, &generator) { state in
        let frame = view(state)
        let text = frame.canvas.text
        #expect(place(state) == before, "\(keys)")
        #expect(frame.cursor?.y == line, "\(keys)")
        #expect(!text.contains("Looking…") && !text.contains("Reading the article…"), "\(keys)")
        #expect(!text.contains("  …  "), "A row is missing: \(keys)")
      }
    }
    #expect(visit.state.shelf.total == 161)
    #expect(visit.state.notice?.severity != .error)
  }

  /// Where nobody's article is selected.
  private static let withoutArticle: Set<String> = ["S", "S 2j", "30j <enter> S"]

  @Test(arguments: screens)
  func whatIsRemovedIsFollowedByItsNeighbour(keys: String) {
    var generator = SeededGenerator(seed: UInt64(keys.utf8.count))
    var visit = Visit(Self.speeches, at: Size(width: 120, height: 40))
    visit.press(keys)
    guard let open = visit.state.subject else {
      #expect(Self.withoutArticle.contains(keys), "No article is selected: \(keys)")
      return
    }
    let (before, line, text) = (place(visit.state), row(visit.state), visit.state.reading?.content.body)
    let neighbour: ArticleID? = visit.state.browse.row(of: open).flatMap { row in
      let order = visit.state.browse.order
      return order.indices.contains(row + 1) ? order[row + 1] : order.indices.contains(row - 1) ? order[row - 1] : nil
    }
    visit.isSlow = true
    visit.library.articles[open] = nil
    visit.tellOfChange()
    settle(&visit, &generator) { state in
      #expect(row(state) == line || state.screens.count == 1, "\(keys)")
      #expect(state.notice?.severity != .error)
    }
    switch visit.state.screen {
    case .article:
      // It can be read to its end.
      #expect(place(visit.state) == before && visit.state.reading?.content.body == text)
      #expect(visit.state.notice?.text == "This article is no longer in the library.")
      visit.isSlow = false
      visit.press("J")
      #expect(visit.state.subject == neighbour, "\(keys)")
    case .browse: #expect(visit.state.subject == neighbour, "\(keys)")
    case .rows(let screen) where screen is SearchScreen || screen is SpeakersScreen:
      #expect(visit.state.subject != open && visit.state.subject != nil)
    case .rows: break
    }
  }

  /// Whoever is called something else than what the list is filtered by is there, and not in the list.
  @Test func aPersonWhoIsThereAndNotListedIsNotAskedForWithoutEnd() throws {
    var visit = Visit(Self.speeches)
    visit.press("S j")
    let page = try #require(visit.state.screen.speakers?.page)
    visit.isSlow = true
    visit.tellOfChange()
    for _ in 0..<20 where !visit.waiting.isEmpty {
      let put = visit.waiting.removeFirst()
      switch put.question {
      case .persons(let words, let range):
        for case .persons(let rows, let start, _) in visit.library.answers(to: .persons(named: words, range: range)) {
          let others = rows.filter { $0.id != page.person.id }
          _ = visit.take(.persons(others, from: start, total: others.count), to: put.ticket)
        }
      case .person(page.person.id, _): _ = visit.take(.person(page), to: put.ticket)
      default: for answer in visit.library.answers(to: put.question) { _ = visit.take(answer, to: put.ticket) }
      }
    }
    #expect(visit.waiting.isEmpty, "The reader asks without end.")
    let names = visit.state.screen.speakers?.all.map(\.name) ?? []
    #expect(names.count == 3 && !names.contains(page.person.name))
    #expect(visit.state.screen.speakers?.successors.isEmpty == true)
  }

  @Test(arguments: ["S 2j", "S 2j <enter> 3j", "S 2j <enter> 3j <enter>"], 0..<4)
  func aPersonWhoIsJoinedWithAnotherIsFollowed(keys: String, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var visit = Visit(Self.speeches, at: Size(width: 120, height: 40))
    visit.press(keys)
    let before = place(visit.state)
    guard let old = visit.state.screens.lazy.compactMap(\.speakers).first,
      let gone = old.selected, let kept = old.all.first(where: { $0.name != gone.name })
    else {
      Issue.record("There is nobody to be joined.")
      return
    }
    visit.isSlow = true
    _ = visit.library.make(.merge(gone.person!, into: kept.person!))
    visit.tellOfChange()
    settle(&visit, &generator) { _ in }
    if case .article = visit.state.screen {
      #expect(place(visit.state) == before)
      visit.press("q")
      settle(&visit, &generator) { _ in }
    }
    guard let now = visit.state.screen.speakers else {
      Issue.record("The page is gone.")
      return
    }
    #expect(now.selected?.name == kept.name && now.page?.person.name == kept.name)
    #expect(now.isReadingQuotes == old.isReadingQuotes)
    #expect(now.selectedHit == old.selectedHit || !old.isReadingQuotes)
    #expect(now.quotes.total(.mixed).count == 50)
  }

  @Test func whatAnotherScreenAskedMeanwhileIsAskedForAgain() {
    var visit = Visit(Self.speeches)
    visit.press("\"")
    visit.type("boat")
    visit.press("<esc>")
    visit.isSlow = true
    // More hits are asked for, and then a person's quotes in their place.
    visit.press("50j q S")
    visit.press("q")
    visit.answer()
    visit.press("\"")
    visit.type("tide")
    visit.isSlow = true
    visit.press("<esc> 30j S")
    visit.isSlow = true
    for _ in 0..<10 where !visit.waiting.isEmpty { visit.answerOne(0) }
    visit.press("q")
    for _ in 0..<10 where !visit.waiting.isEmpty { visit.answerOne(0) }
    guard let screen = visit.state.screen.search else {
      Issue.record("The search is gone.")
      return
    }
    #expect(screen.hits.count == 100 && !screen.isSearching)
  }
}
