import Basics
import ArticleFormats
import Articles
import GoldenScreens
import Testing

@Suite struct PackedArticleTests {
  @Test(arguments: 0..<200)
  func comesBackAsItWas(_ seed: UInt64) {
    var random = RandomArticle(seed: seed)
    let article = random.article()
    let packed = PackedArticle(article)
    #expect(packed.unpacked() == article)
    #expect(packed == PackedArticle(article))
  }

  @Test func anEmptyArticleComesBack() {
    for format in Article.Format.allCases {
      let article = Article(input: "", format: format)
      #expect(PackedArticle(article).unpacked() == article)
      #expect(PackedArticle(article).attributions.isEmpty)
      PackedArticle(article).forEachQuotation { _ in Issue.record("Nobody said anything.") }
    }
  }

  @Test func missingIsNotEmpty() {
    var article = Article(input: "a", format: .text)
    article.headline = ""
    article.standfirst = nil
    article.captions = [Caption(kind: .video, text: nil, credit: "", after: -1, span: TextSpan(0, 0))]
    let again = PackedArticle(article).unpacked()
    #expect(again.headline == "" && again.standfirst == nil)
    #expect(again.captions[0].text == nil && again.captions[0].credit == "")
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 8191, 8192, Int.max, Int.min])
  func numbersOfAnySizeComeBack(_ number: Int) {
    var article = Article(input: "a", format: .text)
    article.captions = [Caption(kind: .image, text: "b", after: number, span: TextSpan(0, 1))]
    article.quotations = [Quotation(kind: .indirect, text: "c", content: [], speaker: number, confidence: .nan)]
    let again = PackedArticle(article).unpacked()
    #expect(again.captions[0].after == number)
    #expect(again.quotations[0].speaker == number)
    #expect(again.quotations[0].confidence.isNaN)
  }

  /// Strings that are equal in Unicode's eyes may be different bytes, which ranges would then miss.
  @Test func textComesBackByteForByte() {
    var article = Article(input: "a", format: .text)
    article.body = [Block(kind: .paragraph, text: "Cafe\u{301}", span: TextSpan(0, 5))]
    article.quotations = [
      Quotation(
        kind: .direct, text: "Café", content: [Passage(part: .body(0), range: 0..<6, span: TextSpan(0, 5))],
        confidence: 1)
    ]
    let again = PackedArticle(article).unpacked()
    #expect(Array(again.body[0].text.utf8) == Array("Cafe\u{301}".utf8))
    #expect(Array(again.quotations[0].text.utf8) == Array("Café".utf8))
  }

  /// What a search sees of a packed article is what the article says.
  @Test(arguments: 0..<200)
  func quotationsAreSeenWithoutUnpacking(_ seed: UInt64) {
    var random = RandomArticle(seed: seed)
    let article = random.article()
    let packed = PackedArticle(article)
    #expect(packed.attributions.map(\.kind) == article.quotations.map(\.kind))
    #expect(packed.attributions.map(\.speaker) == article.quotations.map(\.speaker))
    var seen = 0
    packed.forEachQuotation { words in
      #expect(words.index == seen)
      seen += 1
      let quotation = article.quotations[words.index]
      let speaker = quotation.speaker.flatMap {
        article.speakers.indices.contains($0) ? article.speakers[$0].name : nil
      }
      #expect(Array(words.text) == Array(quotation.text.utf8))
      #expect(words.speaker.map { Array($0) } == speaker.map { Array($0.utf8) })
      #expect(words.source.map { Array($0) } == quotation.sourceText.map { Array($0.utf8) })
    }
    #expect(seen == article.quotations.count)
  }

  @Test func wordsThatStandInTheBodyAreKeptOnce() {
    let words = String(repeating: "We have waited long enough. ", count: 40)
    var article = Article(input: "a", format: .text)
    article.body = [Block(kind: .paragraph, text: words, span: TextSpan(0, words.utf8.count))]
    let without = PackedArticle(article).size
    let half = words.utf8.count / 2
    func passage(_ range: Range<Int>) -> Passage {
      Passage(part: .body(0), range: range, span: TextSpan(range.lowerBound, range.upperBound))
    }
    let first = String(words.prefix(half - 1))
    let second = String(words.dropFirst(half))
    article.quotations = [
      Quotation(kind: .direct, text: words, content: [passage(0..<words.utf8.count)], confidence: 0.9),
      Quotation(
        kind: .direct, text: first + " " + second, content: [passage(0..<half - 1), passage(half..<words.utf8.count)],
        confidence: 0.9),
    ]
    let packed = PackedArticle(article)
    #expect(packed.unpacked() == article)
    #expect(packed.size < without + 80)
  }
}

/// Articles with anything in them, true or not.
struct RandomArticle {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func article() -> Article {
    var article = Article(input: text(), format: one(of: Article.Format.allCases))
    article.url = optional { $0.text() }
    article.headline = optional { $0.text() }
    article.standfirst = optional { $0.text() }
    article.authors = list { $0.text() }
    article.publisher = optional { $0.text() }
    article.published = optional { $0.text() }
    article.modified = optional { $0.text() }
    article.language = optional { $0.text() }
    article.body = list { random in
      Block(
        kind: random.one(of: Block.Kind.allCases), text: random.text(), span: random.span(),
        attribution: random.optional { $0.text() },
        links: random.list { Link(range: $0.range(to: 90), target: $0.text()) })
    }
    article.captions = list { random in
      Caption(
        kind: random.one(of: Caption.Kind.allCases), text: random.optional { $0.text() },
        credit: random.optional { $0.text() }, alt: random.optional { $0.text() }, image: random.optional { $0.text() },
        after: random.number(in: -1...6), span: random.span())
    }
    article.speakers = list { random in
      Speaker(
        id: random.text(), name: random.text(), role: random.optional { $0.text() }, aliases: random.list { $0.text() })
    }
    article.diagnostics = list { random in
      Diagnostic(random.one(of: Diagnostic.Severity.allCases), random.text())
    }
    article.leftOut = list { random in
      LeftOut(
        reason: random.one(of: LeftOut.Reason.allCases), text: random.text(), span: random.span(),
        after: random.number(in: -1...6))
    }
    article.quotations = list { $0.quotation(of: article) }
    return article
  }

  private mutating func quotation(of article: Article) -> Quotation {
    let isTrue = number(in: 0...2) > 0
    let content = isTrue ? list { $0.passage(of: article) }.compactMap { $0 } : list { $0.anyPassage() }
    let words = content.map { passage -> String? in
      guard isTrue else { return nil }
      return String(decoding: Array(article.text(of: passage.part).utf8)[passage.range], as: UTF8.self)
    }
    return Quotation(
      kind: one(of: Quotation.Kind.allCases), text: isTrue ? words.compactMap { $0 }.joined(separator: " ") : text(),
      content: content, cue: list { $0.anyPassage() }, source: list { $0.anyPassage() },
      sourceText: optional { $0.text() }, speaker: optional { $0.number(in: 0...4) },
      confidence: Double.random(in: 0...1, using: &generator))
  }

  /// A passage that is there, though perhaps not between code points; `nil` where its part is not.
  private mutating func passage(of article: Article) -> Passage? {
    let part = anyPart()
    switch part {
    case .body(let index) where !article.body.indices.contains(index): return nil
    case .caption(let index) where !article.captions.indices.contains(index): return nil
    default: return Passage(part: part, range: range(to: article.text(of: part).utf8.count), span: span())
    }
  }

  private mutating func anyPassage() -> Passage { Passage(part: anyPart(), range: range(to: 300), span: span()) }

  private mutating func anyPart() -> ArticlePart {
    switch number(in: 0...3) {
    case 0: .headline
    case 1: .standfirst
    case 2: .body(number(in: 0...5))
    default: .caption(number(in: 0...5))
    }
  }

  private mutating func span() -> TextSpan { TextSpan(number(in: 0...100_000), number(in: 0...100_000)) }

  private mutating func range(to end: Int) -> Range<Int> {
    let start = number(in: 0...end)
    return start..<number(in: start...end)
  }

  private mutating func text() -> String { generator.text(length: 60) }
  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  private mutating func one<Item>(of items: [Item]) -> Item { items.randomElement(using: &generator)! }

  private mutating func optional<Item>(_ make: (inout RandomArticle) -> Item) -> Item? {
    number(in: 0...3) == 0 ? nil : make(&self)
  }

  private mutating func list<Item>(_ make: (inout RandomArticle) -> Item) -> [Item] {
    (0..<number(in: 0...5)).map { _ in make(&self) }
  }
}
