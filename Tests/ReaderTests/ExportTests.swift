import Articles
import Drawing
import Testing

@testable import Reader

/// What `:w` and `|` ask for; the program writes it.
@Suite struct ExportTests {
  private func export(_ commands: [Command]) -> Export? {
    commands.lazy.compactMap { if case .export(let export) = $0 { export } else { nil } }.first
  }

  static let files: [(file: String, format: Export.Format)] = [
    ("quotes.md", .markdown), ("a/b.c.CSV", .csv), ("~/x.jsonl", .jsonl), ("x.bib", .bibTeX), ("x.json", .cslJSON),
    ("my quotes.txt", .text),
  ]

  @Test(arguments: files)
  func theEndingSaysHow(_ row: (file: String, format: Export.Format)) {
    var visit = State.reading()
    visit.press("<enter> 2 j c B")
    let export = export(reduce(&visit, .execute("w \(row.file)")))
    #expect(export?.format == row.format)
    #expect(export?.target == .file(row.file, isReplaced: false))
    #expect(export?.contents == .notebook("Notebook", visit.notebook.entries))
  }

  @Test func anEndingThatSaysNothingIsAnError() {
    var visit = State.reading()
    visit.press("<enter> 2")
    #expect(export(reduce(&visit, .execute("w notes"))) == nil)
    #expect(
      visit.notice?.text
        == "“notes” does not say which format to write: end it in .md, .csv, .jsonl, .bib, .json or .txt.")
    visit.press("1")
    #expect(export(reduce(&visit, .execute("w notes.md"))) == nil)
    #expect(
      visit.notice?.text == "An article can be written as .txt or .jsonl; .md is for its quotes: 2 goes there.")
    reduce(&visit, .execute("w"))
    #expect(visit.notice?.severity == .error)
  }

  @Test func whatHasTheKeysIsWritten() {
    var visit = State.reading()
    #expect(export(reduce(&visit, .execute("w list.txt"))) == nil)
    #expect(visit.notice?.text.hasPrefix("There is nothing to write here") == true)
    visit.press("<enter>")
    #expect(export(reduce(&visit, .execute("w a.txt")))?.contents == .articles([0]))
    visit.press("2")
    guard case .quotations(let quotes)? = export(reduce(&visit, .execute("w a.csv")))?.contents else {
      Issue.record("no quotes")
      return
    }
    #expect(quotes.map(\.quote) == visit.reading?.quotes)
    visit.press("\"")
    visit.type("crew")
    visit.press("<esc>")
    #expect(export(reduce(&visit, .execute("w hits.md")))?.contents == .quotations(visit.search?.hits ?? []))
  }

  @Test func aFileThatIsThereIsAskedFor() {
    var visit = State.reading()
    visit.press("<enter>")
    guard let first = export(reduce(&visit, .execute("w a.txt"))) else {
      Issue.record("nothing to write")
      return
    }
    reduce(&visit, .fileExists(first))
    #expect(visit.screenText.contains("a.txt already exists. Replace it? y does, any other key does not"))
    #expect(export(visit.press("n")) == nil)
    reduce(&visit, .fileExists(first))
    #expect(export(visit.press("y"))?.target == .file("a.txt", isReplaced: true))
    #expect(export(reduce(&visit, .execute("w! a.txt")))?.target == .file("a.txt", isReplaced: true))
  }

  @Test func aCommandIsGivenPlainText() {
    var visit = State.reading()
    visit.press("<enter> |")
    visit.type("wc -w")
    let export = export(visit.press("<enter>"))
    #expect(export?.format == .text && export?.target == .shell("wc -w"))
    visit.press("| <up>")
    #expect(visit.prompt?.line.text == "wc -w")
    visit.press("<esc> |")
    #expect(self.export(visit.press("<enter>")) == nil, "an empty line is none")
  }
}
