import ArticleFormats
import Articles
import Search
import Testing

@testable import Shelves

/// Notebooks of files: kept with what is done to them, by their contents.
@Suite struct NotebookTests {
  /// A quotation of one of the samples, to be put at a place of a notebook.
  private func quote(_ number: Int, _ index: Int = 0, at place: Int = 99, of id: Int) throws -> NotebookEntry {
    let clipping = try #require(Clipping(quotation: index, of: Sample.all[number]))
    return NotebookEntry(
      kept: KeptClipping(notebook: "Notes", place: place, clipping: clipping), article: ArticleID(id), added: "")
  }

  private func contents(_ shelf: MemoryShelf, _ name: String = "Notes") -> NotebookContents {
    var found = NotebookContents(name: "")
    shelf.answer(.notebook(named: name), Cancellation()) { if case .notebook(let contents) = $0 { found = contents } }
    return found
  }

  private func words(_ shelf: MemoryShelf) -> [String] { contents(shelf).entries.map(\.kept.clipping.words) }

  @Test func whatWasKeptComesBackInItsOrderWithItsNotes() throws {
    var shelf = Sample.shelf()
    let entries = try [quote(0, of: 0), quote(1, of: 1), quote(0, 1, of: 0)]
    for entry in entries { _ = shelf.make(.notebook(named: "Notes", .put(entry))) }
    _ = shelf.make(.notebook(named: "notes", .move(entries[2], to: 1)))
    _ = shelf.make(.notebook(named: "NOTES", .note(entries[1], "Two\nlines, and “marks”")))
    _ = shelf.make(.notebook(named: "Other", .put(entries[0])))
    #expect(contents(shelf).entries.map(\.kept.place) == [1, 2, 3])
    let later = Sample.shelf([1, 0], marks: shelf.takeUnsaved())
    #expect(words(later) == words(shelf))
    #expect(words(later)[0] == "“Never on my watch”")
    #expect(contents(later).entries.map(\.kept.note) == ["", "", "Two\nlines, and “marks”"])
    #expect(contents(later).entries.map(\.article) == [ArticleID(1), ArticleID(1), ArticleID(0)])
    #expect(contents(later).all.map { "\($0.name) \($0.entries)" } == ["Notes 3", "Other 1"])
  }

  @Test func whatIsTakenOutIsGone() throws {
    var shelf = Sample.shelf()
    let entries = try [quote(0, of: 0), quote(1, of: 1)]
    for entry in entries { _ = shelf.make(.notebook(named: "Notes", .put(entry))) }
    _ = shelf.make(.notebook(named: "Notes", .takeOut(entries[0])))
    #expect(words(shelf) == ["“It is cold out there”"])
    // Put back where it stood.
    _ = shelf.make(.notebook(named: "Notes", .put(try quote(0, at: 1, of: 0))))
    let later = Sample.shelf(marks: shelf.takeUnsaved())
    #expect(words(later) == ["“\(Sample.promise)”", "“It is cold out there”"])
  }

  @Test func whatIsThereIsNotPutInAgain() throws {
    var shelf = Sample.shelf()
    for _ in 0..<2 { _ = shelf.make(.notebook(named: "Notes", .put(try quote(0, of: 0)))) }
    #expect(contents(shelf).entries.count == 1)
  }

  @Test func ofAFileThatIsNotOpenTheWordsAreThere() throws {
    var shelf = Sample.shelf()
    _ = shelf.make(.notebook(named: "Notes", .put(try quote(3, of: 3))))
    let later = Sample.shelf([0], marks: shelf.takeUnsaved())
    #expect(contents(later).entries.map(\.article) == [nil])
    #expect(words(later) == words(shelf))
  }

  @Test func articlesTakeTheirClippingsAlong() throws {
    var shelf = Sample.shelf()
    _ = shelf.make(.notebook(named: "Notes", .put(try quote(0, of: 0))))
    #expect(shelf.clippings(of: ArticleID(0)).map(\.notebook) == ["Notes"])
    #expect(shelf.clippings(of: ArticleID(1)).isEmpty)
  }

  @Test func everyChangeIsTakenBackByItsInverse() throws {
    var entries: [NotebookEntry] = []
    let (one, two, three) = try (quote(0, of: 0), quote(1, of: 1), quote(0, 1, of: 0))
    for entry in [one, two, three] { entries.make(.put(entry)) }
    let edits: [NotebookEdit] = [
      .put(try quote(3, at: 2, of: 3)), .takeOut(two), .note(one, "A note"), .move(one, to: 3), .move(three, to: 1),
    ]
    for edit in edits {
      let before = entries
      let inverse = try #require(edit.inverse(in: entries))
      let isMade = entries.make(edit)
      #expect(isMade && entries != before)
      entries.make(inverse)
      #expect(entries == before, "\(edit)")
    }
    for edit in [NotebookEdit.put(one), .move(two, to: 2), .note(two, ""), .takeOut(try quote(3, of: 3))] {
      let isMade = entries.make(edit)
      #expect(edit.inverse(in: entries) == nil && !isMade, "\(edit)")
    }
  }
}
