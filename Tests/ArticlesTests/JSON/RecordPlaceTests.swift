import Testing

@testable import ArticleFormats
@testable import Articles

/// Where the quotations of a record stand that does not say it.
@Suite struct RecordPlaceTests {
  private func ranges(_ quotations: [String], in text: String) throws -> [Range<Int>] {
    let list = quotations.map { #"{"kind":"direct","text":"\#($0)","part":"body","index":0}"# }
    let line =
      #"{"schema":1,"body":[{"kind":"paragraph","text":"\#(text)"}],"quotations":[\#(list.joined(separator: ","))]}"#
    return try ExportedArticle(json: Array(line.utf8)).article.quotations.map { $0.content[0].range }
  }

  @Test func theyAreLookedForInReadingOrder() throws {
    let text = "We wait, she said. We wait, he said. They left."
    #expect(try ranges(["We wait", "We wait", "They left"], in: text) == [0..<7, 19..<26, 37..<46])
    #expect(try ranges(["They left", "We wait"], in: text) == [37..<46, 0..<7])
    #expect(try ranges(["nothing", "", "We wait"], in: text) == [0..<0, 0..<0, 0..<7])
  }

  @Test func thousandsThatStandNowhereAreKeptWithoutAPlace() throws {
    let many = [String](repeating: String(repeating: "a", count: 50) + "b", count: 3_000)
    let found = try ranges(many, in: String(repeating: "a", count: 100_000))
    #expect(found == [Range<Int>](repeating: 0..<0, count: 3_000))
  }
}
