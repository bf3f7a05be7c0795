import ArticleFormats
import Articles
import Library
import Search
import Shelves
import Testing

/// A library changes a notebook as a list in memory is changed.
@Suite struct NotebookEditTests {
  private let folder = TestFolder()

  @Test func theFileHasWhatTheListHas() throws {
    let library = try Library(path: folder.library, access: .creating)
    let articles = ["One", "Two", "Three"].map { article($0, ["Text of \($0)."]) }
    try library.add(articles)
    let ids = try library.articles(ArticleListRequest(), range: 0..<9).rows
    let entries = try articles.map { article in
      let id = ids.first { $0.title == article.headline }?.id
      let clipping = try #require(Clipping(paragraph: 0, of: article))
      return NotebookEntry(
        kept: KeptClipping(notebook: "Notes", place: 99, clipping: clipping, note: ""), article: id, added: "")
    }
    var back = entries[1]
    back.kept.place = 1
    back.kept.note = "Back again"
    let edits: [NotebookEdit] = [
      .put(entries[0]), .put(entries[1]), .put(entries[0]), .put(entries[2]), .move(entries[2], to: 1),
      .note(entries[0], "A note"), .takeOut(entries[1]), .takeOut(entries[1]), .put(back), .move(entries[0], to: 9),
    ]
    var list: [NotebookEntry] = []
    for edit in edits {
      list.make(edit)
      try library.edit(edit, in: "Notes")
      let contents = try library.notebookContents(named: "notes")
      #expect(contents.entries.map(\.kept) == list.map(\.kept), "\(edit)")
      #expect(contents.entries.map(\.article) == list.map(\.article))
    }
    #expect(list.map(\.kept.note) == ["Back again", "", "A note"])
    #expect(try library.notebookContents(named: "Other").all.map(\.name) == ["Notes"])
  }

  @Test func ofAnArticleThatWasRemovedTheClippingIsPutBack() throws {
    let library = try Library(path: folder.library, access: .creating)
    let one = article("One", ["Text of one."])
    try library.add([one])
    let id = try #require(try library.articles(ArticleListRequest(), range: 0..<1).rows.first?.id)
    let clipping = try #require(Clipping(paragraph: 0, of: one))
    try library.clip([(clipping, of: id)], into: "Notes")
    try library.remove([id])
    let entry = try #require(try library.notebook(named: "Notes").first)
    #expect(entry.article == nil)
    try library.edit(.takeOut(entry), in: "Notes")
    #expect(try library.notebook(named: "Notes").isEmpty)
    try library.edit(.put(entry), in: "Notes")
    #expect(try library.notebook(named: "Notes").map(\.kept.clipping) == [clipping])
    // Another program may have removed what a reader still shows.
    var late = entry
    late.article = id
    try library.edit(.put(late), in: "Later")
    #expect(try library.notebook(named: "Later").map(\.kept.clipping) == [clipping])
  }
}
