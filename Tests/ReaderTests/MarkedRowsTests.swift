import Articles
import Drawing
import Search
import Shelves
import Testing

@testable import Reader

/// Rows that are marked, and what is done to all of them.
@Suite struct MarkedRowsTests {
  private func copied(_ commands: [Command]) -> String? {
    commands.lazy.compactMap { if case .copy(let text) = $0 { text } else { nil } }.first
  }

  private func export(_ visit: inout Visit, _ line: String) -> Export.Contents? {
    reduce(&visit, .execute(line)).lazy.compactMap { if case .export(let export) = $0 { export.contents } else { nil } }
      .first
  }

  private static func hits() -> Visit {
    var visit = Visit()
    visit.press("\"")
    visit.type("the")
    visit.press("<esc>")
    return visit
  }

  @Test func spaceMarksAndGoesOn() {
    var visit = State.reading()
    visit.press("<space> <space>")
    #expect(visit.browse.cursor.selected == 2)
    #expect(visit.state.markedRows == [0, 1])
    #expect(visit.screenText.contains("2 marked") && visit.screenText.contains("✓"))
    visit.press("k <space>")
    #expect(visit.state.markedRows == [0], "What is marked is unmarked")
    visit.press("g 3<space>")
    #expect(visit.state.markedRows == [0, 1, 2], "A count marks so many")
    visit.press("<esc>")
    #expect(visit.state.markedRows.isEmpty && !visit.screenText.contains("marked"))
  }

  @Test func elsewhereSpaceMovesDownAPage() {
    var visit = State.reading(at: Size(width: 80, height: 10))
    visit.press("<enter> <space>")
    #expect(visit.reading?.line.item != 0 || visit.reading?.top.item != 0)
    visit.press("q S <space>")
    #expect(visit.screen.speakers?.cursor.selected ?? 0 > 0)
    var sources = State.reading()
    sources.press("W <space>")
    #expect(sources.notice?.text == "These rows cannot be marked: ^f moves down a page.")
  }

  @Test func starsReadingMarksAndTagsAreForAllAndTakenBack() {
    var visit = State.reading()
    visit.press("<space> <space> s")
    #expect(visit.library.starred == [0, 1])
    #expect(visit.notice?.text.hasPrefix("Starred 2 articles.") == true)
    visit.press("s")
    #expect(visit.library.starred.isEmpty)
    visit.press("u")
    #expect(visit.library.starred == [0, 1])
    visit.press("u")
    #expect(visit.library.starred.isEmpty && visit.notice?.text == "Undone: starring 2 articles.")
    visit.press("r")
    #expect(
      visit.library.isUnread[0] == false && visit.library.isUnread[1] == false && visit.library.isUnread[2] == true)
    visit.press("u t")
    visit.type("sea, ")
    visit.press("<enter>")
    #expect(visit.library.tags[0] == ["sea"] && visit.library.tags[1] == ["sea"] && visit.library.tags[2] == [])
    #expect(visit.library.isUnread[0] == true)
    // One of them has a tag of its own, which the others do not get and it does not lose.
    visit.press("<esc> g t")
    visit.type("boats")
    visit.press("<enter> g <space> <space> t")
    #expect(visit.prompt?.line.text == "sea, ")
    visit.press("^u")
    visit.type("quay")
    visit.press("<enter>")
    #expect(visit.library.tags[0] == ["boats", "quay"] && visit.library.tags[1] == ["quay"])
    visit.press("u")
    #expect(visit.library.tags[0] == ["boats", "sea"] && visit.library.tags[1] == ["sea"])
  }

  @Test func markedQuotesAreKeptAndTakenOut() {
    var visit = State.reading()
    visit.press("<enter> 2 <space> <space> <space> c")
    #expect(visit.notebook.entries.count == 3)
    #expect(visit.notice?.text.hasPrefix("Kept 3 quotes in the notebook") == true)
    // Where some are kept already, the others are.
    visit.press("<space> c")
    #expect(visit.notebook.entries.count == 4)
    visit.press("c")
    #expect(visit.notebook.entries.isEmpty && visit.notice?.text.hasPrefix("Taken out of the notebook") == true)
    visit.press("u")
    #expect(visit.notebook.entries.count == 4)
    visit.press("B j <space> <space>")
    #expect(export(&visit, "w some.md") == .notebook("Notebook", Array(visit.notebook.entries[1...2])))
    visit.press("d")
    #expect(visit.notebook.entries.count == 2)
    #expect(visit.notice?.text.hasPrefix("Taken 2 quotes out of the notebook; u puts them back.") == true)
    #expect(visit.state.marks.isEmpty)
    visit.press("u")
    #expect(visit.notebook.entries.count == 4)
  }

  @Test func addressesOfMarkedRowsAreCopied() {
    var articles = Sketch.all
    for index in articles.indices { articles[index].url = index == 1 ? nil : "https://harbour.example/\(index)" }
    var visit = State.reading(articles)
    #expect(copied(visit.press("3<space> yu")) == "https://harbour.example/0\nhttps://harbour.example/2")
    #expect(visit.notice?.text == "Copied 2 addresses. 1 article has none.")
    visit.press("<esc> g j <space>")
    #expect(copied(visit.press("yu")) == nil && visit.notice?.text == "None of these articles has an address.")
    visit.press("<esc> g")
    #expect(copied(visit.press("yu")) == "https://harbour.example/0" && visit.notice?.text == "Copied the address.")
  }

  @Test func markedCaptionsAreKeptCopiedAndWritten() throws {
    var visit = State.reading(at: Size(width: 120, height: 40))
    visit.press("<enter> 3 <space>")
    #expect(visit.state.markedCaptions == [0] && visit.screenText.contains("✓"))
    visit.press("<space>")
    let captions = Array(visit.reading?.content.captions.prefix(2) ?? [])
    #expect(copied(visit.press("yy"))?.contains(captions[1].text ?? "nothing") == true)
    #expect(visit.notice?.text == "Copied 2 captions.")
    visit.press("c")
    #expect(visit.notebook.entries.map(\.kept.clipping.kind) == [.caption, .caption])
    guard case .notebook("Captions", let written)? = export(&visit, "w some.md") else {
      Issue.record("not written")
      return
    }
    #expect(written.map(\.kept.clipping.number) == [1, 2])
    // Marks of captions are those of the article that is read.
    visit.press("<esc>")
    #expect(visit.state.markedCaptions.isEmpty)
  }

  /// Hits of articles that are not at hand are kept once these are.
  @Test func hitsWaitForTheirArticles() {
    var visit = Self.hits()
    visit.isSlow = true
    visit.press("3<space>")
    let wanted = visit.state.markedQuotations
    #expect(wanted.count == 3 && Set(wanted.map(\.article)).count > 1)
    visit.press("c")
    #expect(visit.notebook.entries.isEmpty && visit.notice?.text.hasPrefix("Reading ") == true)
    visit.answer()
    #expect(visit.notebook.entries.count == 3)
    #expect(visit.notebook.entries.map { $0.article } == wanted.map(\.article), "In the order of the list")
  }

  @Test func aNoteToMarkedQuotesIsOfTheFirst() {
    var visit = State.reading()
    visit.press("<enter> 2 <space> <space> e")
    visit.type("Ask")
    visit.press("<enter>")
    #expect(visit.notebook.entries.map(\.kept.note) == ["Ask", ""])
    #expect(
      visit.notice?.text.hasPrefix("Kept 2 quotes in the notebook, the first with your note. It holds 2 now.") == true)
  }

  @Test func markedQuotesAreCopiedAndWritten() {
    var visit = Self.hits()
    visit.press("j <space> <space>")
    let hits = visit.state.markedQuotations
    #expect(copied(visit.press("yy"))?.components(by: "\n\n").count == 2)
    #expect(visit.notice?.text == "Copied 2 quotes.")
    #expect(copied(visit.press("yc"))?.components(by: "\n\n").count == 2)
    #expect(visit.notice?.text == "Copied 2 quotes with their sources.")
    let list = copied(visit.press("yj"))
    #expect(list?.hasPrefix("[{") == true && list?.hasSuffix("}]") == true)
    #expect(export(&visit, "w hits.csv") == .quotations(hits))
    visit.press("<esc>")
    #expect(export(&visit, "w hits.csv") == .quotations(visit.search?.hits ?? []))
    var articles = State.reading()
    articles.press("<space> j <space>")
    #expect(export(&articles, "w articles.txt") == .articles([0, 2]))
  }

  /// Marks go along with their rows, and are lost with their screen.
  @Test func marksStayWithTheirRows() {
    var visit = State.reading()
    visit.press("j <space> O")
    #expect(visit.state.markedRows.map { visit.browse.order[$0] } == [1])
    visit.press("<enter> q")
    #expect(visit.state.markedRows.count == 1)
    visit.press("&")
    visit.type("snow")
    visit.press("<enter> s")
    #expect(visit.notice?.text == "None of the 1 marked row is in the list now: Esc unmarks them.")
    #expect(visit.library.starred.isEmpty)
    var quotes = State.reading()
    quotes.press("<enter> 2 <space> J K 2")
    #expect(quotes.state.marks.isEmpty, "Of another article nothing is marked")
    var screen = State.reading()
    screen.press("\"")
    screen.type("crew")
    screen.press("<esc> <space> q \"")
    screen.type("crew")
    screen.press("<esc>")
    #expect(screen.state.marks.isEmpty)
  }

  /// What was removed while it was open can be read and kept, and is not marked.
  @Test func whatWasRemovedIsNotStarred() {
    var visit = Visit()
    visit.press("<enter>")
    let id = visit.reading?.article ?? 0
    visit.library.articles[id] = nil
    visit.tellOfChange()
    for key in ["s", "r", "t"] {
      visit.press(key)
      #expect(visit.notice?.text == "This article is no longer in the library: you can read it but not mark it.")
    }
    #expect(visit.library.starred.isEmpty && visit.prompt == nil)
    visit.press("2 c")
    #expect(visit.notebook.entries.count == 1)
  }

  @Test(arguments: [("newsboat", "M"), ("standard", "<space>")])
  func eachMapHasAKey(name: String, key: String) throws {
    let keymap = try #require(Keymap(named: name))
    let keys = try KeyNotation.keys(in: key)
    guard case .action(.markRow) = keymap.meaning(of: keys, focus: .list) else {
      Issue.record("\(key) does not mark")
      return
    }
  }
}

extension String {
  /// What stands between these.
  fileprivate func components(by separator: String) -> [Substring] { split(separator: separator) }
}
