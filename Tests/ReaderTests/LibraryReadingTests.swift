import Basics
import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

/// The reader on a library that answers at once, late, or not at all.
@Suite struct LibraryReadingTests {
  /// Articles of many days, the newest the one with the highest number.
  static func many(_ count: Int) -> [Article] {
    (0..<count).map { number in
      let (year, month, day) = (2000 + number / 336, number / 28 % 12 + 1, number % 28 + 1)
      let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      return Sketch("Story \(number)", in: number % 2 == 0 ? "Courier" : "Mirror", on: date, body: ["Text \(number)."])
        .article
    }
  }

  @Test func onlyRowsNearTheScreenAreRead() {
    var visit = Visit(Self.many(5000))
    visit.press("j j j")
    #expect(visit.library.rowsRead <= 200)
    visit.press("G")
    #expect(visit.state.browse.cursor.selected == 4999)
    #expect(visit.screenText.contains("Story 0"))
    visit.press("2500g")
    #expect(visit.screenText.contains("Story 2500"))
    visit.press("^f ^f ^b g")
    #expect(visit.screenText.contains("Story 4999"))
    #expect(visit.library.rowsRead < 500)
    #expect(visit.library.articlesRead < 60)
  }

  @Test func noKeyWaitsForRows() {
    var visit = Visit(Self.many(5000))
    visit.isSlow = true
    visit.press("G")
    #expect(visit.state.browse.cursor.selected == 4999)
    #expect(visit.screenText.contains("…") && !visit.screenText.contains("Story 0"))
    visit.press("k k")
    #expect(visit.state.browse.cursor.selected == 4997)
    visit.answer()
    #expect(visit.screenText.contains("Story 2"))
  }

  @Test func anEndThatIsNotKnownYetIsGoneToOnceItIs() {
    var state = Visit(onFilesAt: Size(width: 120, height: 40))
    state.state = State(size: Size(width: 120, height: 40), theme: .test, options: State.Options(awaitsLibrary: true))
    _ = reduce(&state, .shelf(.opened(.library, total: 300)))
    var library = KeptShelf(Self.many(300), kind: .library)
    let answers = library.answers(to: .list(ArticleListRequest()))
    for answer in answers.dropLast() { _ = reduce(&state, .shelf(answer)) }
    #expect(state.browse.order.count == 50)
    _ = state.handle(.key(Key(.character("G"))))
    _ = reduce(&state, .shelf(answers[2]))
    #expect(state.browse.cursor.selected == 299)
  }

  /// The top of a list is there before anybody has counted it.
  @Test func aListThatIsNotCountedYetSaysHowManyThereAreAtLeast() {
    var visit = Visit(Self.many(200))
    visit.press("&")
    visit.isSlow = true
    visit.type("mirror")
    let lists = visit.waiting.filter { if case .list = $0.question { true } else { false } }
    guard case .list(let request)? = lists.last?.question else {
      Issue.record("The list is not asked for.")
      return
    }
    let answers = visit.library.answers(to: .list(request))
    guard case .list(let whole, _, true)? = answers.last else {
      Issue.record("The list is not whole.")
      return
    }
    let top = ArticleOrder(ids: Array(whole.ids.prefix(60)), isUnread: Array(whole.isUnread.prefix(60)))
    visit.isSlow = false
    visit.run(Reader.reduce(&visit.state, .shelf(.list(top, total: nil, isWhole: false), to: lists.last?.ticket)))
    #expect(visit.screenText.contains("60+ of 200"))
    visit.press("<enter> G")
    #expect(visit.state.browse.cursor.selected == 59)
    visit.run(Reader.reduce(&visit.state, .shelf(answers.last!, to: lists.last?.ticket)))
    #expect(visit.screenText.contains("100 of 200"))
    #expect(visit.state.browse.cursor.selected == 99)
  }

  @Test func aFilterShowsTheNewestAndItsEndTheOneBefore() {
    var visit = Visit(Self.many(200))
    visit.press("50g &")
    visit.type("mirror")
    #expect(visit.state.browse.order.count == 100 && visit.state.browse.cursor.selected == 0)
    #expect(visit.screenText.contains("100 of 200"))
    visit.press("<enter> j j <esc>")
    #expect(visit.state.browse.order.count == 200)
    #expect(visit.screenText.contains("›● Story 195"))
  }

  @Test func aLateAnswerToAnEarlierFilterIsNotShown() {
    var visit = Visit(Self.many(200))
    visit.press("&")
    visit.isSlow = true
    visit.type("mi")
    let late = visit.waiting
    visit.waiting = []
    visit.type("rror")
    visit.answer()
    #expect(visit.state.browse.order.count == 100)
    let before = visit.screenText
    for put in late { visit.run([put.command]) }
    #expect(visit.screenText == before)
  }

  @Test func unreadAndStarredAloneAndInAnotherOrder() {
    var visit = Visit(Self.many(20))
    visit.press("r j s U")
    #expect(visit.state.browse.order.count == 19)
    visit.press("U *")
    #expect(visit.state.browse.order.count == 1)
    visit.press("<esc> O g")
    #expect(visit.state.browse.order.count == 20)
    #expect(visit.screenText.contains("›● Story 0"))
  }

  @Test func marksAreWrittenAndTakenBack() {
    var visit = Visit(Self.many(20))
    let first = visit.state.browse.order[0]
    visit.press("<enter>")
    #expect(visit.library.isUnread[first] == false)
    visit.press("q s r")
    #expect(visit.library.starred == [first] && visit.library.isUnread[first] == true)
    visit.press("A y")
    #expect(visit.library.isUnread.values.allSatisfy { !$0 } && visit.state.shelf.unreadCount == 0)
    visit.press("u")
    #expect(visit.library.isUnread.values.allSatisfy { $0 } && visit.state.shelf.unreadCount == 20)
    visit.press("u u")
    #expect(visit.library.starred.isEmpty && visit.library.isUnread[first] == false)
  }

  @Test func marksOfAWholeListAreTakenBackInAnother() {
    var visit = Visit(Self.many(20))
    let kept = visit.state.browse.order[3]
    // One was read before, and stays so; in the other order, and in a part of the list, the others come back.
    visit.press("j j j r g A y O")
    #expect(visit.state.shelf.unreadCount == 0)
    visit.press("&")
    visit.type("Story 1")
    visit.press("<enter> u")
    #expect(visit.state.notice?.text == "Undone: 19 read marks.")
    let unread = visit.library.isUnread.filter(\.value).keys
    #expect(unread.count == 19 && !unread.contains(kept))
    let shown = visit.state.browse.order
    #expect(visit.state.shelf.unreadCount == shown.count { $0 != kept })
    #expect(visit.state.shelf.isUnread == shown.map { $0 != kept })
    visit.press("<esc> <esc>")
    #expect(visit.state.browse.order.count == 20 && visit.state.shelf.unreadCount == 19)
    #expect(visit.screenText.contains("●"))
  }

  @Test func aMarkIsNotTakenBackByRowsThatWereOnTheirWay() {
    var visit = Visit(Self.many(20))
    let id = visit.state.browse.order[0]
    visit.isSlow = true
    visit.tellOfChange()
    let late = visit.waiting.flatMap { put in
      put.ticket.topic == .rows ? visit.library.answers(to: put.question).map { ($0, put.ticket) } : []
    }
    #expect(!late.isEmpty)
    visit.press("s r")
    // Also when it comes twice.
    for (answer, ticket) in late + late { visit.run(reduce(&visit.state, .shelf(answer, to: ticket))) }
    #expect(visit.state.isStarred(id) && !visit.state.isUnread(id))
    visit.tellOfChange()
    visit.answer()
    #expect(visit.state.isStarred(id) && !visit.state.isUnread(id))
    #expect(visit.state.shelf.freshRows.contains(id) == true)
  }

  @Test func tagsAreGivenTakenAndFiltered() {
    var visit = Visit(Self.many(20))
    let first = visit.state.browse.order[0]
    visit.press("t")
    visit.type("harbour,  night  ferry")
    visit.press("<enter>")
    #expect(visit.library.tags[first] == ["harbour", "night ferry"])
    #expect(visit.screenText.contains("#harbour"))
    visit.press("j t")
    visit.type("ha")
    #expect(visit.state.prompt?.choices == ["harbour"])
    visit.press("<tab> <enter> u")
    #expect(visit.library.tags[visit.state.browse.order[1]] == [])
    visit.press("&")
    visit.type("tag:harbour")
    #expect(visit.state.browse.order == [first])
  }

  @Test func searchesAreSavedUsedAndForgotten() {
    var visit = Visit(Self.many(20))
    visit.press("&")
    visit.type("mirror")
    visit.press("<enter> : s a v e <space> t h e <space> m i r r o r <enter>")
    #expect(visit.library.searches == [SavedSearch(name: "the mirror", query: "mirror")])
    visit.press("<esc> '")
    #expect(visit.state.prompt?.choices == ["the mirror"])
    visit.press("<enter>")
    #expect(visit.state.browse.order.count == 10)
    visit.run(reduce(&visit.state, .execute("forget the mirror")))
    #expect(visit.library.searches.isEmpty)
  }

  @Test func aHitIsOpenedAtItsSentence() {
    var visit = Visit()
    visit.press("\"")
    visit.type("promise")
    visit.press("<enter>")
    #expect(visit.state.focus == .body)
    #expect(visit.state.reading?.quote == 5)
    #expect(visit.screenText.contains("“I can promise the ship,” he said."))
    // The same where the article comes later than the key.
    var slow = Visit()
    slow.press("\"")
    slow.type("promise")
    slow.state.articles = ArticleStore()
    slow.isSlow = true
    slow.press("<enter>")
    #expect(slow.screenText.contains("Reading the article…"))
    slow.answer()
    #expect(slow.state.reading?.quote == 5)
  }

  /// Keys that were typed ahead are all done once there is something to do them on.
  @Test func keysTypedAheadOfAnArticleAreAllDone() {
    var quick = Visit()
    quick.press("<enter>")
    let first = quick.state.reading?.quoteRow
    quick.press("]q ]q ]q")
    let third = quick.state.reading?.quoteRow
    #expect(first != third)
    var slow = Visit()
    slow.isSlow = true
    slow.press("<enter> ]q ]q ]q")
    slow.answer()
    #expect(slow.state.reading?.quoteRow == third)
  }

  @Test func anActionOnAHitWaitsForItsArticle() {
    var visit = Visit()
    visit.press("\"")
    visit.type("promise")
    visit.press("<esc>")
    visit.state.articles = ArticleStore()
    visit.isSlow = true
    #expect(visit.press("yu").isEmpty)
    let asked = visit.waiting
    visit.isSlow = false
    var copied: [Command] = []
    for put in asked { copied += visit.run([put.command]) }
    let url = copied.lazy.compactMap { if case .copy(let text) = $0 { text } else { nil } }.first
    #expect(url == "https://ness-courier.example/night-ferry")
  }

  @Test func moreHitsComeAsTheyAreScrolledTo() {
    let articles = (0..<150).map { number in
      Sketch(
        "Talk \(number)", on: "2025-01-\(number % 28 + 10)", body: ["“We talk of boat \(number),” said Ada Moreau."]
      )
      .speaker("Ada Moreau").quote("We talk of boat \(number),", by: 0).article
    }
    var visit = Visit(articles)
    visit.press("\"")
    visit.type("boat")
    visit.press("<esc>")
    guard let first = visit.state.screen.search else { return }
    #expect(first.hits.count == 60 && visit.screenText.contains("1/150"))
    visit.press("30j")
    guard let more = visit.state.screen.search else { return }
    #expect(more.hits.count == 150 && visit.screenText.contains("31/150"))
    #expect(more.hits.prefix(60) == first.hits[...])
  }

  @Test func theSameSpeakerIsFollowedThroughTheLibrary() {
    var visit = Visit()
    visit.press("\"")
    visit.type("promise")
    visit.press("<enter> ]s")
    #expect(visit.state.notice?.text == "Piet van Aalst, in Sund Radio, 9 Jan 2026.")
    #expect(visit.screenText.contains("slept well"))
    visit.press("]s")
    #expect(visit.state.notice?.text == "There is no later quote by this speaker.")
    visit.press("[s")
    #expect(visit.state.reading?.quote == 5)
  }

  @Test func printingsAreComparedWordByWord() {
    var visit = Visit()
    visit.press("G k <enter> ]q ]q =")
    #expect(visit.screenText.contains("The same words in 3 articles"))
    #expect(visit.screenText.contains("The Hale Mirror puts an ellipsis for “that”,"))
    visit.press("<tab>")
    #expect(visit.screenText.contains("and attributes it to a speaker from the council, not to Ada Moreau."))
    visit.press("<enter>")
    #expect(visit.screenText.contains("Ferry: what they said"))
    visit.press("q q")
    #expect(visit.state.focus == .body)
  }

  private static let keys: [Key] =
    ActionEntry.table.flatMap { entry in
      entry.keys.split(separator: " ").compactMap { try? KeyNotation.keys(in: String($0)) }.flatMap { $0 }
    }
    + "aeimo 0123456789“é".unicodeScalars.map { Key(.character($0)) }
    + [Key(.escape), Key(.escape), Key(.enter), Key(.character("o"), control: true)]

  /// Whatever is pressed, and however late and out of order the answers come, the reader goes on and asks for what is seen.
  @Test(arguments: 0..<12)
  func goesOnWhateverComesWhen(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var visit = Visit(Sketch.all + Sketch.reprints + Self.many(120))
    visit.isSlow = true
    for step in 0..<250 {
      switch Int.random(in: 0..<16, using: &generator) {
      case 0: visit.resize(Int.random(in: 0...210, using: &generator), Int.random(in: 0...64, using: &generator))
      case 1:
        let point = Point(x: Int.random(in: -2...220, using: &generator), y: Int.random(in: -2...70, using: &generator))
        visit.run(visit.state.handle(step % 2 == 0 ? .click(point) : .wheel(point, step % 7 - 3)))
      case 2: visit.run(reduce(&visit.state, .shelf(.changed(total: visit.library.articles.count))))
      case 3...7:
        visit.waiting.shuffle(using: &generator)
        let now = visit.waiting.popLast()
        visit.isSlow = false
        let waiting = visit.waiting
        visit.waiting = []
        if let now {
          for answer in visit.library.answers(to: now.question) {
            for case .ask(let more, let ticket) in reduce(&visit.state, .shelf(answer, to: now.ticket)) {
              visit.waiting.append(Visit.Put(question: more, ticket: ticket))
            }
          }
        }
        visit.waiting += waiting
        visit.isSlow = true
      default: visit.run(visit.state.handle(.key(Self.keys.randomElement(using: &generator)!)))
      }
      let frame = view(visit.state)
      #expect(frame.canvas.size == visit.state.size)
    }
    visit.answer()
    visit.state.prompt = nil
    visit.state.help = nil
    visit.resize(120, 40)
    visit.press("<esc> <esc> a <esc> <esc> <esc> g")
    if case .browse = visit.state.screen, visit.state.shelf.wanted.query.isEmpty == true,
      visit.state.shelf.wanted.isUnreadOnly == false, visit.state.shelf.wanted.isStarredOnly == false
    {
      #expect(visit.state.browse.order.count == visit.library.articles.count)
      #expect(visit.screenText.contains("›"))
    }
  }
}
