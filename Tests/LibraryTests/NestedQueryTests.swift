import Library
import Search
import Testing

/// SQLite's parsers have a stack of 100 symbols: no query may need more.
@Suite struct NestedQueryTests {
  private let folder = TestFolder()

  @Test(arguments: [
    "-(a ", "(a OR ", "-(a OR b ", "(a b OR ", "-(speaker:x a OR ", "(a b OR -(c ", "in:headline -(a b OR ",
    "is:unread -(a ",
    "-(-(", "(source:x OR -(tag:y a OR ", "-(in:body a in:quotes b OR ", "-(kind:direct a* OR \"b c\" ",
  ])
  func howeverDeepParenthesesLieTheLibraryAnswers(_ opening: String) throws {
    let library = try Library(path: folder.library, access: .creating)
    try library.add([article("Ferry late", said: [("Ada Obi", "We have waited here for a week")])])
    for count in [1, 5, 8, 20, 40, 200] {
      #expect(throws: Never.self) { try library.said(String(repeating: opening, count: count) + "waited") }
    }
    #expect(try library.said(String(repeating: "(", count: 8) + "waited").count == 1)
  }
}
