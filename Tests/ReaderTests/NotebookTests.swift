import ArticleFormats
import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

@Suite struct NotebookTests {
  /// A reader that has kept a quote, a partly quoted one and a caption of the ferry's article, and one of the crew's.
  private static func kept(at size: Size = Size(width: 120, height: 40)) -> Visit {
    var visit = State.reading(at: size)
    visit.press("<enter> 2 j c j c 3 c q j <enter> 2 j c q")
    return visit
  }

  private func words(_ visit: Visit) -> [String] { visit.notebook.entries.map(\.kept.clipping.words) }

  /// What the shelf has, whatever the reader shows.
  private func written(_ visit: Visit, in name: String = "Notebook") -> [NotebookEntry] {
    var visit = visit
    for case .notebook(let contents) in visit.library.answers(to: .notebook(named: name)) { return contents.entries }
    return []
  }

  /// A note that goes on behind the lines that a card has for it ends with an ellipsis, also where these are full.
  @Test(arguments: [60, 80, 97])
  func aLongNoteIsSeenToGoOn(width: Int) {
    var visit = State.reading(at: Size(width: width, height: 24))
    visit.press("<enter> 2 j c e")
    visit.type(String(repeating: "ask her again and again ", count: 30))
    visit.press("<enter> B")
    let rows = visit.screenText.split(separator: "\n").filter { $0.contains("again") }
    #expect(rows.count == 2 && rows.last?.contains("…") == true, "\(rows)")
  }

  @Test func theKeyKeepsAQuoteAndTakesItOutAgain() {
    var visit = State.reading()
    visit.press("<enter> 2 j c")
    #expect(visit.notice?.text == "Kept in the notebook; e adds a note. It holds 1 now.")
    #expect(
      words(visit) == [
        "“We have waited long enough for a boat that our grandparents took for granted,” … “Nobody should have to sleep in a car to see a doctor.”"
      ])
    #expect(written(visit) == visit.notebook.entries)
    #expect(visit.screenText.contains("Ada Moreau · kept"))
    visit.press("c")
    #expect(visit.notice?.text == "Taken out of the notebook; u puts it back. It holds 0 now.")
    #expect(words(visit).isEmpty && written(visit).isEmpty)
    #expect(!visit.screenText.contains("· kept"))
    visit.press("u")
    #expect(visit.notice?.text == "Undone: taking a quote out of the notebook.")
    #expect(words(visit).count == 1 && written(visit).count == 1)
    visit.press("u")
    #expect(visit.notice?.text == "Undone: keeping a quote in the notebook.")
    #expect(written(visit).isEmpty)
  }

  @Test func aPartlyQuotedOneKeepsItsMarks() {
    #expect(words(Self.kept())[1] == "“an insult with a printed cover”")
    #expect(Self.kept().notebook.entries[1].kept.clipping.quotation?.kind == .mixed)
  }

  @Test func aCaptionIsKeptFromItsPaneAndFromTheBody() {
    var visit = State.reading()
    visit.press("<enter> 3 c")
    #expect(visit.notebook.entries.map(\.kept.clipping.kind) == [.caption])
    #expect(visit.screenText.contains("kept"))
    // On its marker in the body it is the same one.
    visit.press("1 g ]c c")
    #expect(visit.notebook.entries.isEmpty)
  }

  @Test func aHitIsKept() {
    var visit = State.reading()
    visit.press("\"")
    visit.type("promise")
    visit.press("<esc> c")
    #expect(words(visit) == ["“I can promise the ship,” … “I cannot promise the people on it.”"])
    #expect(visit.screenText.contains(" · kept"))
  }

  @Test func whatAPersonSaidIsKept() {
    var visit = State.reading()
    visit.press("S <enter> c")
    #expect(visit.notebook.entries.count == 1)
    visit.press("h c")
    #expect(visit.notice?.text == "No quote is selected.")
  }

  @Test func aHitIsKeptOnceItsArticleIsThere() {
    var visit = Visit()
    visit.press("\"")
    visit.type("promise")
    visit.isSlow = true
    visit.press("<esc>")
    visit.articles = ArticleStore()
    visit.press("c")
    #expect(visit.notebook.entries.isEmpty)
    visit.answer()
    #expect(visit.notebook.entries.count == 1)
  }

  @Test func nothingIsKeptBeforeTheNotebookIsRead() {
    var visit = State.reading()
    visit.notebook.isKnown = false
    visit.press("<enter> 2 c")
    #expect(visit.notice?.text == "The notebook is still being read.")
    #expect(visit.library.changes.allSatisfy { if case .notebook = $0 { false } else { true } })
  }

  @Test func whereNothingIsKeptItIsSaid() {
    var visit = State.reading(options: State.Options(keepsMarks: false))
    visit.press("<enter> 2 j c")
    #expect(visit.notice?.text.hasSuffix("It is lost when you quit, unless :add keeps it in the library.") == true)
  }

  // MARK: Notes

  @Test func aNoteIsWrittenAndTakenBack() {
    var visit = State.reading()
    visit.press("<enter> 2 j e")
    #expect(visit.notebook.entries.isEmpty, "it is not kept before the note is there")
    visit.type("Ask her again.")
    visit.press("<enter>")
    #expect(visit.notice?.text == "Kept in the notebook with your note. It holds 1 now.")
    #expect(written(visit).map(\.kept.note) == ["Ask her again."])
    visit.press("e")
    #expect(visit.prompt?.line.text == "Ask her again.")
    visit.type(" By Friday.")
    visit.press("<enter>")
    #expect(visit.notice?.text == "Saved the note.")
    #expect(written(visit).map(\.kept.note) == ["Ask her again. By Friday."])
    visit.press("u")
    #expect(written(visit).map(\.kept.note) == ["Ask her again."])
    visit.press("u")
    #expect(written(visit).isEmpty)
  }

  @Test func aNoteThatIsLeftKeepsNothing() {
    var visit = State.reading()
    visit.press("<enter> 2 j e")
    visit.type("Never")
    visit.press("<esc>")
    #expect(written(visit).isEmpty)
  }

  @Test func theEditorIsGivenTheNote() {
    var visit = Self.kept()
    visit.press("B e")
    visit.type("One")
    visit.press("<enter>")
    let commands = visit.press("E")
    #expect(commands.contains { if case .edit("One") = $0 { true } else { false } })
    reduce(&visit, .edited("One\n\nTwo\n\n"))
    #expect(written(visit)[0].kept.note == "One\n\nTwo")
    // A line of a prompt cannot show it.
    visit.press("e")
    #expect(visit.prompt == nil)
    #expect(visit.notice?.text == "This note has several lines: E opens it in your editor.")
  }

  // MARK: Several

  @Test func thereAreSeveralByName() {
    var visit = Self.kept()
    visit.press(":")
    visit.type("notebook Ferry strike")
    visit.press("<enter>")
    #expect(visit.notice?.text == "Clippings now go into “Ferry strike”, which holds nothing yet.")
    visit.press("g <enter> 2 j c")
    #expect(visit.notice?.text == "Kept in “Ferry strike”; e adds a note. It holds 1 now.")
    #expect(written(visit, in: "ferry  STRIKE").count == 1)
    visit.press("B")
    #expect(visit.screenText.contains("Notebook “Ferry strike”"))
    #expect(visit.screenText.contains("Tab: 1 other notebook"))
    visit.press("<tab>")
    #expect(visit.notebook.name == "Notebook" && visit.notebook.entries.count == 4)
    #expect(visit.screen.notebook?.rowCount == 4)
    // What was done in another is taken back there.
    visit.press("u")
    #expect(visit.notice?.text == "Undone: keeping a quote in “Ferry strike”.")
    #expect(written(visit, in: "Ferry strike").isEmpty && written(visit).count == 4)
  }

  @Test func tabCompletesTheirNames() {
    var visit = Self.kept()
    reduce(&visit, .execute("notebook Ferry strike"))
    visit.press("g <enter> 2 j c :")
    visit.type("notebook F")
    visit.press("<tab>")
    #expect(visit.prompt?.line.text == "notebook Ferry strike")
  }

  @Test func theNameIsRemembered() {
    var visit = Self.kept()
    reduce(&visit, .execute("notebook Ferry strike"))
    var memory = ReaderMemory()
    memory["here"] = visit.state.whereabouts { $0.description }
    var later = State.reading()
    reduce(&later, .cameBack(ReaderMemory(lines: memory.lines)["here"] ?? Whereabouts(), [:]))
    #expect(later.notebook.name == "Ferry strike")
  }

  // MARK: The screen

  @Test func enterGoesToTheWordsInTheirArticle() {
    var visit = Self.kept()
    visit.press("B j <enter>")
    #expect(visit.quoteText == "an insult with a printed cover")
    visit.press("q j <enter>")
    #expect(visit.focus == .body)
    #expect(visit.reading.map { $0.flow.items[$0.line.item].kind } == .caption(0))
    visit.press("q G <enter>")
    #expect(visit.quoteText == "Twelve is a number, not a crew,")
    visit.press("q q")
    #expect(visit.isAtList)
  }

  @Test func enterWaitsForTheArticle() {
    var visit = Self.kept()
    visit.press("B j")
    visit.isSlow = true
    visit.articles = ArticleStore()
    visit.press("<enter>")
    visit.answer()
    #expect(visit.quoteText == "an insult with a printed cover")
  }

  @Test func theWordsAreFoundThoughTheArticleHasOthersBeforeThem() {
    var visit = Self.kept()
    var changed = Sketch.ferry.article
    changed.quotations.removeFirst(2)
    reduce(&visit, .articlesParsed([ParsedArticle(id: 0, article: changed)]))
    visit.press("B j <enter>")
    #expect(visit.quoteText == "an insult with a printed cover")
    visit.press("q k <enter>")
    // What nobody is quoted with any more still stands there.
    #expect(visit.reading.map { $0.flow.items[$0.line.item].text.hasPrefix("“We have waited") } == true)
    changed.body.remove(at: 1)
    changed.quotations = []
    reduce(&visit, .articlesParsed([ParsedArticle(id: 0, article: changed)]))
    visit.press("q <enter>")
    #expect(visit.notice?.text == "The article has changed and no longer has these words.")
  }

  @Test func rowsAreMovedAndMovedBack() {
    var visit = Self.kept()
    let before = words(visit)
    visit.press("B 2>")
    #expect(words(visit) == [before[1], before[2], before[0], before[3]])
    #expect(written(visit).map(\.kept.clipping.words) == words(visit))
    #expect(visit.screen.notebook?.cursor.selected == 2, "the selection goes along")
    visit.press("<lt>")
    #expect(words(visit) == [before[1], before[0], before[2], before[3]])
    visit.press("u u")
    #expect(words(visit) == before && written(visit).map(\.kept.clipping.words) == before)
    visit.press("g <lt>")
    #expect(visit.notice?.text == "This is the first clipping.")
  }

  @Test func oneKeyGroups() {
    var visit = Self.kept()
    visit.press("B O")
    #expect(
      visit.screen.notebook.map { screen in screen.order.indices.map { screen.heading($0) } } == [
        "Ada Moreau", nil, "Captions", "Mina Sørby",
      ])
    visit.press(">")
    #expect(visit.notice?.text == "To move rows, show the whole notebook in its own order: press O first.")
    visit.press("O")
    #expect(
      visit.screen.notebook.map { screen in screen.order.indices.compactMap { screen.heading($0) } } == [
        "Night ferry to sail again after “four lost winters”", "Second crew found for the night ferry",
      ])
    visit.press("O")
    #expect(
      visit.screen.notebook.map { screen in screen.order.indices.compactMap { screen.heading($0) } } == [
        "26 November 2025", "9 January 2026",
      ])
    visit.press("O")
    #expect(visit.notice?.text == "In the notebook’s own order.")
  }

  @Test func rowsAreFilteredAndFound() {
    var visit = Self.kept()
    visit.press("B &")
    visit.type("crew")
    visit.press("<enter>")
    #expect(visit.screen.notebook?.rowCount == 1)
    visit.press("<esc>")
    #expect(visit.screen.notebook?.rowCount == 4)
    visit.press("g /")
    visit.type("insult")
    visit.press("<enter>")
    #expect(visit.screen.notebook?.cursor.selected == 1)
  }

  @Test func copiesAreOfTheWordsThatWereKept() {
    var visit = Self.kept()
    visit.press("B j")
    func copied(_ keys: String) -> String? {
      for case .copy(let text) in visit.press(keys) { return text }
      return nil
    }
    #expect(copied("yy") == "“an insult with a printed cover”")
    #expect(
      copied("yc")?.hasPrefix("“an insult with a printed cover” — Ada Moreau, chair of the island council.") == true)
    visit.press("j")
    #expect(copied("yy")?.hasPrefix("The Sund at her berth") == true)
    #expect(visit.notice?.text == "Copied the caption.")
  }

  @Test func whatAnotherProgramPutInIsSeen() {
    var visit = Visit()
    visit.press("\"")
    visit.type("promise")
    visit.press("<esc> c B")
    let entry = visit.notebook.entries[0]
    _ = visit.library.make(.notebook(named: "Notebook", .note(entry, "From elsewhere.")))
    visit.tellOfChange()
    #expect(visit.screenText.contains("Note: From elsewhere."))
  }

  @Test func whatWasRemovedCanStillBeReadAndNotBeOpened() {
    var visit = Self.kept()
    visit.notebook.entries[0].article = nil
    visit.state.screens.append(.rows(NotebookScreen(visit.notebook)))
    visit.press("<enter>")
    #expect(visit.notice?.text == "stories/ferry.txt is not open; this is the clipping.")
  }

  @Test(arguments: GoldenScreenTests.sizes)
  func everyRowCanBeReached(_ size: (Int, Int)) {
    var visit = Self.kept(at: Size(width: size.0, height: size.1))
    visit.press("B O")
    for _ in 0..<6 { visit.press("j") }
    #expect(visit.screen.notebook?.cursor.selected == 3)
    #expect(size.1 < 5 || visit.screenText.contains("Twelve is a number, not a crew,"))
  }
}
