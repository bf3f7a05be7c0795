import Articles
@testable import Search
import Testing

@Suite struct ArticleChangesTests {
  /// An article whose paragraphs are these, each “…” in them a direct quotation of the name before the colon.
  private static func article(
    headline: String? = "Pier to close", standfirst: String? = nil, _ paragraphs: [String], captions: [String] = []
  ) -> Article {
    var article = Article(input: "a.html", format: .html)
    article.headline = headline
    article.standfirst = standfirst
    for paragraph in paragraphs {
      let halves = paragraph.split(separator: ": ", maxSplits: 1).map(String.init)
      let text = halves.last!
      article.body.append(Block(kind: .paragraph, text: text, span: TextSpan(0, 0)))
      guard halves.count == 2 else { continue }
      var speaker = article.speakers.firstIndex { $0.name == halves[0] }
      if speaker == nil {
        article.speakers.append(Speaker(id: halves[0], name: halves[0]))
        speaker = article.speakers.count - 1
      }
      let words = String(text.split(separator: "“")[0].split(separator: "”")[0])
      let start = text.utf8.starts(with: "“".utf8) ? 3 : 0
      article.quotations.append(
        Quotation(
          kind: .direct, text: words,
          content: [
            Passage(
              part: .body(article.body.count - 1), range: start..<start + words.utf8.count, span: TextSpan(0, 0))
          ], speaker: speaker, confidence: 0.9))
    }
    article.captions = captions.map { Caption(kind: .image, text: $0, after: -1, span: TextSpan(0, 0)) }
    return article
  }

  private static let before = article(
    [
      "Ada Rook: “Nobody will lose their work over this,” she said.",
      "Ben Hale: “The timber is rotten from end to end,” he said.",
      "The pier has stood since 1871.",
    ], captions: ["The pier at dusk"])

  @Test func twoAlikeHaveNoChange() {
    #expect(ArticleChanges(from: Self.before, to: Self.before).isEmpty)
  }

  @Test func caseAndPunctuationAreNoChange() {
    let after = Self.article(
      headline: "Pier To Close!",
      [
        "Ada Rook: “Nobody will lose their work over this” she said.",
        "Ben Hale: “The timber is rotten – from end to end,” he said.", "The pier has stood since 1871!",
      ], captions: ["The Pier, at dusk"])
    #expect(ArticleChanges(from: Self.before, to: after).isEmpty)
  }

  /// The words are still printed, and whose they are is not.
  @Test func anAttributionThatIsGone() {
    let after = Self.article(
      [
        "“Nobody will lose their work over this” is what one hears.",
        "Ben Hale: “The timber is rotten from end to end,” he said.", "The pier has stood since 1871.",
      ], captions: ["The pier at dusk"])
    #expect(
      ArticleChanges(from: Self.before, to: after).quotations == [
        ArticleChanges.QuotationChange(kind: .unattributed, earlier: 0, later: nil)
      ])
    var nameless = Self.before
    nameless.quotations[0].speaker = nil
    #expect(
      ArticleChanges(from: Self.before, to: nameless).quotations == [
        ArticleChanges.QuotationChange(kind: .unattributed, earlier: 0, later: 0)
      ])
  }

  @Test func aQuotationThatIsGone() {
    let after = Self.article(
      ["Ben Hale: “The timber is rotten from end to end,” he said.", "The pier has stood since 1871."],
      captions: ["The pier at dusk"])
    let changes = ArticleChanges(from: Self.before, to: after)
    #expect(changes.quotations == [.init(kind: .removed, earlier: 0, later: nil)])
    #expect(
      changes.texts == [
        .init(part: .body, earlier: "“Nobody will lose their work over this,” she said.", later: nil)
      ])
    #expect(ArticleChanges(from: after, to: Self.before).quotations == [.init(kind: .added, earlier: nil, later: 0)])
  }

  @Test func aQuotationWithAnotherWord() {
    let after = Self.article(
      [
        "Ada Rook: “Hardly anybody will lose their work over this,” she said.",
        "Ben Hale: “The timber is rotten from end to end,” he said.", "The pier has stood since 1871.",
      ], captions: ["The pier at dusk"])
    let changes = ArticleChanges(from: Self.before, to: after)
    #expect(changes.quotations == [.init(kind: .reworded, earlier: 0, later: 0)])
    #expect(changes.texts.map(\.part) == [.body])
    #expect(changes.texts[0].earlier != nil && changes.texts[0].later != nil)
  }

  /// What is printed still, only not as a quotation any more, has not vanished.
  @Test func wordsWithoutTheirMarksAreStillPrinted() {
    let after = Self.article([
      "Nobody will lose their work over this, said Ada Rook.",
      "Ben Hale: “The timber is rotten from end to end,” he said.", "The pier has stood since 1871.",
    ])
    #expect(ArticleChanges.vanished(from: Self.before, in: after) == [])
  }

  @Test func aQuotationThatIsSomebodyElses() {
    let after = Self.article(
      [
        "Cora Mills: “Nobody will lose their work over this,” she said.",
        "Mr Hale: “The timber is rotten from end to end,” he said.", "The pier has stood since 1871.",
      ], captions: ["The pier at dusk"])
    let changes = ArticleChanges(from: Self.before, to: after)
    #expect(changes.quotations == [.init(kind: .reattributed, earlier: 0, later: 0, hasOtherSpeaker: true)])
    #expect(changes.texts.isEmpty)
  }

  @Test func headlineStandfirstParagraphsAndCaptions() {
    let after = Self.article(
      headline: "Pier closes", standfirst: "For good.",
      [
        "Ada Rook: “Nobody will lose their work over this,” she said.",
        "Ben Hale: “The timber is rotten from end to end,” he said.", "It will be taken down in the spring.",
        "The pier has stood here since the year 1871.",
      ])
    #expect(
      ArticleChanges(from: Self.before, to: after).texts == [
        .init(part: .headline, earlier: "Pier to close", later: "Pier closes"),
        .init(part: .standfirst, earlier: nil, later: "For good."),
        .init(part: .body, earlier: nil, later: "It will be taken down in the spring."),
        .init(
          part: .body, earlier: "The pier has stood since 1871.",
          later: "The pier has stood here since the year 1871."),
        .init(part: .caption, earlier: "The pier at dusk", later: nil),
      ])
  }

  @Test func whatStandsElsewhereHasNotChanged() {
    var after = Self.before
    after.body.swapAt(0, 2)
    #expect(ArticleChanges(from: Self.before, to: after).texts.isEmpty)
  }

  @Test func aQuotationOfWhichAPartIsGone() {
    func article(_ text: String, _ pieces: [String]) -> Article {
      var article = Article(input: "a", format: .text)
      article.body = [Block(kind: .paragraph, text: text, span: TextSpan(0, 0))]
      let bytes = Array(text.utf8)
      let content = pieces.map { piece in
        let start = (0...bytes.count - piece.utf8.count).first { bytes[$0...].starts(with: piece.utf8) } ?? 0
        return Passage(part: .body(0), range: start..<start + piece.utf8.count, span: TextSpan(0, 0))
      }
      article.quotations = [
        Quotation(kind: .direct, text: pieces.joined(separator: " "), content: content, confidence: 0.9)
      ]
      return article
    }
    let before = article(
      "“It is rotten,” he said. “I would not walk on it.”", ["It is rotten,", "I would not walk on it."])
    let after = article("“It is rotten,” he said.", ["It is rotten,"])
    #expect(
      ArticleChanges(from: before, to: after).quotations == [.init(kind: .shortened, earlier: 0, later: 0)])
  }

  @Test func otherWordsOfSomebodyElse() {
    let after = Self.article(
      [
        "Cora Mills: “Hardly anybody will lose their work over this,” she said.",
        "Ben Hale: “The timber is rotten from end to end,” he said.", "The pier has stood since 1871.",
      ], captions: ["The pier at dusk"])
    #expect(
      ArticleChanges(from: Self.before, to: after).quotations == [
        .init(kind: .reworded, earlier: 0, later: 0, hasOtherSpeaker: true)
      ])
  }

  /// One word over and over in both: no construct may take the square of its length.
  @Test func repeatedWordsTakeNoTime() {
    let words = String(repeating: "so ", count: 40_000)
    let one = Self.article(["Ada Rook: “\(words)yes” she said."])
    let other = Self.article(["Ada Rook: “\(words)no” she said."])
    #expect(ArticleChanges.vanished(from: one, in: other) == [0])
  }
}

@Suite struct VersionListingTests {
  @Test func whatDiffersIsMarked() throws {
    var earlier = Article(input: "a", format: .text)
    earlier.headline = "Pier to close for two years"
    var later = earlier
    later.headline = "Pier to close for good"
    let listings = VersionListing.list(of: [
      ArticleVersion(seen: "2026-03-02T10:00:00Z", article: later),
      ArticleVersion(seen: "2026-03-01T10:00:00Z", article: earlier),
    ])
    #expect(listings.map(\.seen) == ["2026-03-02T10:00:00Z", "2026-03-01T10:00:00Z"])
    let change = try #require(listings[0].changes?.first)
    #expect(change.sentence == "This headline has changed:" && change.summary == "headline changed")
    #expect(change.earlier?.different == [18..<27] && change.later?.different == [18..<22])
    #expect(listings[1].changes == nil)
  }

  @Test func evidenceIsSaidInLines() {
    let evidence = Evidence(
      address: "https://example.org/pier", fetched: "2026-03-01T10:00:00Z", status: 200, headers: ["ETag: \"a\""],
      digest: "ab", size: 1)
    #expect(
      evidence.lines(isKept: true) == [
        "fetched 1 March 2026, 10:00 UTC from https://example.org/pier (status 200)", "ETag: \"a\"",
        "1 byte, kept", "SHA-256 ab",
      ])
    #expect(Evidence().lines(isKept: false) == [])
  }
}
