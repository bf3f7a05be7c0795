import Testing

@testable import Search

/// A query of any length costs what it says and no more.
@Suite struct LongQueryTests {
  @Test(arguments: [
    ")", "(", "-", "- ", "OR ", "AND ", "-(a ", "(a OR ", "\"", "speaker: ", "speaker:(", "in:", "x: ", "since:2 ",
    "in:body ",
    "*", "a* ", "“", "é", "ferry ", "-)", "((", "\u{0}", "is:x ", "tag:( ",
  ])
  func saysAFewThingsAtMost(_ part: String) {
    let query = Query(parsing: String(repeating: part, count: 60_000 / part.utf8.count))
    #expect(query.slips.count <= 8)
    var words = 0
    _ = query.condition.contains { condition in
      words += 1
      return false
    }
    #expect(words <= 200)
  }

  @Test func parenthesesAreUnderstoodEightDeep() {
    let slips = Query(parsing: String(repeating: "(a ", count: 9) + String(repeating: ")", count: 9)).slips
    #expect(slips.map(\.message).first == "Parentheses can be nested at most 8 deep.")
  }
}
