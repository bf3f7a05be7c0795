import ArticleFormats
import Articles
import GoldenScreens
import Testing

/// What files keep of an article.
@Suite struct StoredArticleTests {
  @Test(arguments: 0..<50)
  func comesBackAsItWas(_ seed: UInt64) throws {
    var random = RandomArticle(seed: seed)
    let packed = PackedArticle(random.article().whole)
    #expect(try #require(PackedArticle(stored: packed.stored)) == packed)
  }

  /// A check value tells what a disk did; these bytes were written on purpose.
  @Test(arguments: 0..<200)
  func survivesWhatWasForged(_ seed: UInt64) {
    var random = RandomArticle(seed: seed)
    var bytes = PackedArticle(random.article()).bytes
    for _ in 0..<random.number(in: 1...4) {
      let place = random.number(in: 0...bytes.count - 1)
      bytes[place] = UInt8(random.number(in: 0...255))
    }
    let forged = PackedArticle(bytes: bytes)
    if let stored = PackedArticle(stored: forged.stored) { #expect(stored.unpacked() == stored.unpacked().whole) }
    forged.forEachQuotation(names: { _, _ in }, { _ in })
    #expect(forged.attributions.count <= bytes.count)
  }

  @Test func refusesWhatIsAboutPartsThatAreNotThere() {
    var article = Article(input: "a.txt", format: .text)
    article.quotations = [
      Quotation(
        kind: .direct, text: "No,", content: [Passage(part: .body(7), range: 3..<6, span: TextSpan(1, 4))],
        confidence: 1)
    ]
    #expect(PackedArticle(stored: PackedArticle(article).stored) == nil)
  }

  /// Versions as they were written on the day when they were made: they must be read for ever.
  @Test func everyFormIsStillRead() throws {
    var article = Article(input: "a.txt", format: .text)
    article.headline = "Dam"
    article.published = "2025-11-26"
    article.body = [Block(kind: .paragraph, text: "“No,” said Ada.", span: TextSpan(0, 15))]
    article.speakers = [Speaker(id: "ada", name: "Ada", role: "engineer", aliases: ["she"])]
    article.quotations = [
      Quotation(
        kind: .direct, text: "No,", content: [Passage(part: .body(0), range: 3..<6, span: TextSpan(1, 4))],
        sourceText: "Ada", speaker: 0, confidence: 0.5)
    ]
    #expect(PackedArticle(stored: Self.first)?.unpacked() == article)
    article.leftOut = [LeftOut(reason: .signUp, text: "Join us", span: TextSpan(17, 24), after: 0)]
    #expect(PackedArticle(stored: Self.second)?.unpacked() == article)
    #expect(PackedArticle(article).stored == Self.second)
  }

  private static let first: [UInt8] = [
    1, 112, 26, 63, 204, 181, 218, 203, 245, 2, 0, 1, 0, 8, 68, 97, 109, 0, 2, 38, 226, 128, 156, 78, 111, 44, 226, 128,
    157, 32, 115, 97, 105, 100, 32, 65, 100, 97, 46, 0, 2, 6, 65, 100, 97, 0, 2, 0, 6, 6, 2, 6, 8, 65, 100, 97, 0, 0, 0,
    0, 0, 0, 0, 0, 224, 63, 10, 97, 46, 116, 120, 116, 0, 0, 0, 0, 22, 50, 48, 50, 53, 45, 49, 49, 45, 50, 54, 0, 0, 0,
    0, 30, 0, 0, 6, 97, 100, 97, 18, 101, 110, 103, 105, 110, 101, 101, 114, 2, 6, 115, 104, 101, 0,
  ]

  private static let second: [UInt8] = [
    2, 251, 98, 74, 235, 86, 81, 52, 208, 2, 0, 1, 0, 8, 68, 97, 109, 0, 2, 38, 226, 128, 156, 78, 111, 44, 226,
    128, 157, 32, 115, 97, 105, 100, 32, 65, 100, 97, 46, 0, 2, 6, 65, 100, 97, 0, 2, 0, 6, 6, 2, 6, 8, 65, 100, 97,
    0, 0, 0, 0, 0, 0, 0, 0, 224, 63, 10, 97, 46, 116, 120, 116, 0, 0, 0, 0, 22, 50, 48, 50, 53, 45, 49, 49, 45, 50,
    54, 0, 0, 0, 0, 30, 0, 0, 6, 97, 100, 97, 18, 101, 110, 103, 105, 110, 101, 101, 114, 2, 6, 115, 104, 101, 0, 2,
    2, 14, 74, 111, 105, 110, 32, 117, 115, 34, 14, 0,
  ]

  @Test func anyDamageIsSeen() {
    var random = RandomArticle(seed: 3)
    let stored = PackedArticle(random.article()).stored
    for place in stored.indices {
      var damaged = stored
      damaged[place] ^= 0x10
      #expect(PackedArticle(stored: damaged) == nil)
    }
    for count in [0, 1, 8, 9, 10, stored.count / 2, stored.count - 1] {
      #expect(PackedArticle(stored: stored.prefix(count)) == nil)
    }
  }
}

extension Article {
  /// The same with nothing that is about parts or speakers that are not there.
  fileprivate var whole: Article {
    var article = self
    func isThere(_ passage: Passage) -> Bool {
      switch passage.part {
      case .body(let index) where !body.indices.contains(index): false
      case .caption(let index) where !captions.indices.contains(index): false
      default: passage.range.upperBound <= text(of: passage.part).utf8.count
      }
    }
    for index in quotations.indices {
      article.quotations[index].content.removeAll { !isThere($0) }
      article.quotations[index].cue.removeAll { !isThere($0) }
      article.quotations[index].source.removeAll { !isThere($0) }
      article.quotations[index].speaker = quotations[index].speaker.flatMap { speakers.indices.contains($0) ? $0 : nil }
    }
    for index in body.indices {
      article.body[index].links.removeAll { $0.range.upperBound > body[index].text.utf8.count }
    }
    for index in captions.indices {
      article.captions[index].after = min(captions[index].after, max(-1, body.count - 1))
    }
    for index in leftOut.indices { article.leftOut[index].after = min(leftOut[index].after, max(-1, body.count - 1)) }
    return article
  }
}
