import Articles
import Library
import Search
import Testing

@Suite struct SourceCountTests {
  private let folder = TestFolder()

  private static let articles: [Article] = {
    var talks = article(
      "Talks fail",
      said: [
        ("Ada Obi", "We don’t offer a two-hour shift; it’s 1.5 hours, “or nothing”"), ("officials", "Nobody moved"),
        (nil, "It is what it is"), ("Harbour Union", "No"), ("Ada Obi", String(repeating: "again and ", count: 80)),
      ], publisher: "Post", published: "2025-11-03T09:00", url: "https://post.example/1")
    talks.authors = ["Bo Lamb"]
    talks.quotations[1].speaker = nil
    talks.quotations[2].sourceText = nil
    talks.quotations[3].kind = .indirect
    let tide = article(
      "The tide", said: [("Ben Kay", "Late, as ever"), ("Ada Obi", "We wait")], published: "2024",
      url: "https://mirror.example/2")
    return [
      talks, tide, article("Undated", said: [("Ben Kay", "Nights without a date")], published: nil, input: "c/u.txt"),
    ]
  }()

  private func kind(_ name: String) -> SourceKind { name.hasSuffix("Union") ? .body : .person }

  private func library() throws -> Library {
    let library = try Library(path: folder.library, access: .creating)
    try library.add(Self.articles)
    return library
  }

  /// The columns of the file say what the articles say.
  @Test(arguments: SourceTally.Grouping.allCases, [Set(Quotation.Kind.allCases), [.direct, .mixed]])
  func countsAsTheArticlesDo(_ grouping: SourceTally.Grouping, _ kinds: Set<Quotation.Kind>) throws {
    var expected = SourceTally(by: grouping)
    for article in Self.articles {
      let wanted = article.quotations.indices.filter { kinds.contains(article.quotations[$0].kind) }
      expected.add(QuotedArticle(article, quotations: wanted, kinds: kinds, kindOfName: kind))
    }
    let (tally, slips) = try library().sources(QuotationRequest(kinds: kinds), by: grouping, kindOfName: kind)
    #expect(tally.total == expected.total && slips.isEmpty)
    #expect(Set(tally.ranked) == Set(expected.ranked))
  }

  @Test func aSearchLeavesWhatIsFirstAndLast() throws {
    let (tally, _) = try library().sources(
      QuotationRequest(query: "speaker:obi since:2025", kinds: [.direct]), by: .speaker, kindOfName: kind)
    #expect(tally.ranked.map(\.name) == ["Ada Obi"])
    #expect(tally.total.all.quotations == 2 && tally.total.opens == 1 && tally.total.closes == 1)
    let (late, _) = try library().sources(
      QuotationRequest(query: "wait", kinds: [.direct]), by: .speaker, kindOfName: kind)
    #expect(late.total.opens == 0 && late.total.closes == 1)
    let (none, slips) = try library().sources(
      QuotationRequest(query: "shift (", kinds: []), by: .role, kindOfName: kind)
    #expect(none.ranked.isEmpty && !slips.isEmpty)
  }
}
