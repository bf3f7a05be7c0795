import Articles
import Search
import Testing

@Suite struct SourceTallyTests {
  private typealias Said = QuotedArticle.Said

  private static func obi(_ words: Int, first: Bool = false, last: Bool = false, role: String? = "chair")
    -> QuotedArticle.Said
  {
    QuotedArticle.Said(
      kind: .person, key: "ada obi", name: "Ada Obi", role: role, words: words, isFirst: first, isLast: last)
  }

  private static let articles = [
    QuotedArticle(
      outlet: "Post", authors: ["Bo Lamb", "Tam Wick"], published: "2025-11-26T12:26",
      said: [
        obi(10, first: true), obi(5), QuotedArticle.Said(kind: .unnamed, words: 4),
        QuotedArticle.Said(kind: .body, key: "nato", name: "NATO", words: 3, isLast: true),
      ]),
    QuotedArticle(
      outlet: "POST", authors: ["Bo Lamb"], published: "2024-02",
      said: [
        QuotedArticle.Said(kind: .unnamed, words: 2, isFirst: true), obi(6, last: true, role: "Chair"),
      ]),
    QuotedArticle(outlet: "Mirror", said: [QuotedArticle.Said(kind: .nobody, words: 1, isFirst: true, isLast: true)]),
    QuotedArticle(outlet: "Mirror", published: "2020", said: []),
  ]

  private func tally(_ grouping: SourceTally.Grouping) -> SourceTally {
    var tally = SourceTally(by: grouping)
    for article in Self.articles { tally.add(article) }
    return tally
  }

  /// A row as “name kind quotations/words in articles, opens-closes, earliest…latest”.
  private func shown(_ group: SourceTally.Group) -> String {
    let (all, kind) = (group.all, group.kind.map { " \($0)" } ?? "")
    return "\(group.name)\(kind) \(all.quotations)/\(all.words) in \(group.articles), \(group.opens)-\(group.closes), "
      + "\(group.earliest ?? "")…\(group.latest ?? "")"
  }

  @Test(
    arguments: [
      (
        .speaker,
        [
          "Ada Obi person 3/21 in 2, 1-1, 2024-02…2025-11-26T12:26", " unnamed 2/6 in 2, 1-0, 2024-02…2025-11-26T12:26",
          "NATO body 1/3 in 1, 0-1, 2025-11-26T12:26…2025-11-26T12:26", " nobody 1/1 in 1, 1-1, …",
        ]
      ),
      (
        .role,
        ["chair 3/21 in 2, 1-1, 2024-02…2025-11-26T12:26", " 4/10 in 3, 2-2, 2024-02…2025-11-26T12:26"]
      ),
      (.outlet, ["Post 6/30 in 2, 2-2, 2024-02…2025-11-26T12:26", "Mirror 1/1 in 1, 1-1, …"]),
      (
        .author,
        [
          "Bo Lamb 6/30 in 2, 2-2, 2024-02…2025-11-26T12:26",
          "Tam Wick 4/22 in 1, 1-1, 2025-11-26T12:26…2025-11-26T12:26",
          " 1/1 in 1, 1-1, …",
        ]
      ),
      (
        .month,
        [
          "2025-11 4/22 in 1, 1-1, 2025-11-26T12:26…2025-11-26T12:26", "2024-02 2/8 in 1, 1-1, 2024-02…2024-02",
          " 1/1 in 1, 1-1, …",
        ]
      ),
    ] as [(SourceTally.Grouping, [String])])
  func countsByWhatIsAsked(_ grouping: SourceTally.Grouping, _ expected: [String]) {
    let tally = tally(grouping)
    #expect(tally.ranked.map(shown) == expected)
    #expect(shown(tally.total) == " 7/31 in 3, 3-3, 2024-02…2025-11-26T12:26")
  }

  @Test func sharesArePartsOfAllWords() {
    let tally = tally(.outlet)
    #expect(tally.ranked[0].share(of: tally.total) == 30.0 / 31)
    #expect(tally.ranked[0].named == SourceTally.Amount(quotations: 4, words: 24))
    #expect(tally.total[.unnamed].words == 6 && tally.ranked[1][.person].words == 0)
    let none = SourceTally(by: .role)
    #expect(none.total.share(of: none.total) == 0 && none.ranked.isEmpty)
  }

  @Test func anArticleSaysWhoIsBehindItsQuotations() {
    var article = Article(input: "a/b.txt", format: .text)
    article.speakers = [Speaker(id: "obi", name: "Ada Obi", role: "chair"), Speaker(id: "crews", name: "crews")]
    let passage = Passage(part: .body(0), range: 0..<1, span: TextSpan(0, 1))
    for (kind, speaker, source) in [
      (Quotation.Kind.indirect, 0, "Ada Obi"), (.direct, 0, "Obi"), (.direct, 1, "crews"), (.mixed, nil, "he"),
      (.direct, nil, nil),
      (.indirect, nil, nil),
    ] as [(Quotation.Kind, Int?, String?)] {
      article.quotations.append(
        Quotation(
          kind: kind, text: "It’s a 1.5-hour wait", content: [passage], sourceText: source, speaker: speaker,
          confidence: 1))
    }
    let quoted = QuotedArticle(article, quotations: [1, 2, 3, 4], kinds: [.direct, .mixed]) {
      $0 == "crews" ? .unnamed : .person
    }
    #expect(quoted.outlet == "b.txt")
    #expect(quoted.said.map(\.kind) == [.person, .unnamed, .unnamed, .nobody])
    #expect(quoted.said.map(\.isFirst) == [true, false, false, false])
    #expect(quoted.said.map(\.isLast) == [false, false, false, true])
    #expect(
      quoted.said[0].role == "chair"
        && quoted.said[0].words == Words.words(of: article.quotations[0].text, as: .stem).count)
  }
}
