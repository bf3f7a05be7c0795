import Search
import Testing

@Suite struct QueryCompletionTests {
  private static let known = QueryCompletion(
    speakers: ["Ada Rook", "Émile Adair", "Bo Lamb"], outlets: ["The Ness Courier"], tags: ["sea", "sea front"])

  @Test(arguments: [
    ("sp", ["speaker:"]), ("ferry -s", ["ferry -speaker:", "ferry -since:"]), ("ferry ", []), ("", []),
    ("i", ["in:", "is:"]), ("ferr", []), ("kind:", ["kind:direct", "kind:mixed", "kind:indirect"]),
    ("kind:di", ["kind:direct"]), ("is:read", []), ("(is:un", ["(is:unread"]),
    ("speaker:ad", ["speaker:\"Ada Rook\"", "speaker:\"Émile Adair\""]),
    ("x speaker:\"emile a", ["x speaker:\"Émile Adair\""]), ("outlet:cour", ["outlet:\"The Ness Courier\""]),
    ("source:the", ["source:\"The Ness Courier\""]), ("tag:sea", ["tag:\"sea front\""]),
    ("since:y", ["since:yesterday"]), ("nofield:a", []), ("\"kind", []),
  ])
  func goesOn(_ typed: String, _ lines: [String]) {
    #expect(Self.known.lines(for: typed) == lines)
  }

  /// Whatever is offered is understood.
  @Test func whatIsOfferedIsAQuery() {
    for typed in ["s", "i", "k", "speaker:", "outlet:", "tag:", "since:", "until:", "kind:", "in:", "is:"] {
      for line in Self.known.lines(for: typed) {
        #expect(
          Query(parsing: line + (line.hasPrefix("in:") && line != "in:" ? " x" : ""), isBeingTyped: true).slips == [],
          "\(line)")
      }
    }
  }
}
