import Articles
import Library
import Search
import Testing

/// An article comes with its marks, or not at all.
@Suite struct MarksToAddTests {
  private let folder = TestFolder()

  @Test func anArticleIsKeptWithItsMarksInOneChange() throws {
    let library = try Library(path: folder.library, access: .creating)
    let before = try library.version()
    try library.add(
      [PreparedArticle(article("One")), PreparedArticle(article("Two"))],
      marks: [MarksToAdd(tags: ["Sea", " "], isRead: true, isStarred: true)])
    #expect(try library.version() == before + 1, "one transaction")
    let rows = try library.articles(ArticleListRequest(), range: 0..<9).rows
    let one = try #require(rows.first { $0.title == "One" })
    let two = try #require(rows.first { $0.title == "Two" })
    #expect((one.isStarred, one.isUnread, one.tags) == (true, false, ["Sea"]))
    #expect((two.isStarred, two.isUnread, two.tags) == (false, true, []))
  }

  @Test func whatAnArticleHasStays() throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([PreparedArticle(article("One"))], marks: [MarksToAdd(tags: ["Sea"], isStarred: true)])
    try library.add([PreparedArticle(article("One"))], marks: [MarksToAdd(tags: ["Ice"])])
    let row = try #require(try library.articles(ArticleListRequest(), range: 0..<9).rows.first)
    #expect(row.isStarred && row.isUnread)
    #expect(row.tags == ["Ice", "Sea"])
  }
}
