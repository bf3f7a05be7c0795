import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// The analysis of one paragraph.
func analysis(_ text: String, language: Language = .english) -> AnalyzedArticle {
  var article = Article(input: "-", format: .text)
  article.body = [Block(kind: .paragraph, text: text, span: TextSpan(0, 0))]
  return AnalyzedArticle(article, language: language)
}

@Suite struct TokensTests {
  @Test(arguments: [
    ("She didn’t go.", "She|did|n’t|go|."),
    ("Ada's won't", "Ada|'s|wo|n't"),
    ("We’re sure they'll come", "We|’re|sure|they|'ll|come"),
    ("O’Brien's dog", "O’Brien|'s|dog"),
    ("the U.S. and $3.5bn, or 1,200", "the|U.S.|and|$|3.5bn|,|or|1,200"),
    ("Mr. Moss met J. Roe at 7:30 p.m. on Jan. 5.", "Mr.|Moss|met|J.|Roe|at|7:30|p.m.|on|Jan.|5|."),
    ("a small-dollar donor -- or two…", "a|small-dollar|donor|--|or|two|…"),
    ("''Wait,'' she said", "''|Wait|,|''|she|said"),
    ("the workers’ “plan”", "the|workers|’|“|plan|”"),
    ("AT&T and @ada_moss on #vote", "AT&T|and|@ada_moss|on|#vote"),
    ("see https://example.org/a?b=c now", "see|https://example.org/a?b=c|now"),
    ("Zürich: «Ça va», sagt Øre", "Zürich|:|«|Ça|va|»|,|sagt|Øre"),
  ])
  func areCutAsTheTreebankDoes(text: String, expected: String) {
    let analysis = analysis(text)
    #expect(analysis.tokens.map { analysis.text($0.range) }.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("He left. She stayed.", 2),
    ("Mr. Moss met Gov. Roe. They spoke.", 2),
    ("It grew in the U.S. The rest shrank.", 2),
    ("It grew in the U.S. economy and Ohio.", 1),
    ("“Is it true?” Ada Moss asked the mayor.", 1),
    ("“It is.” She laughed.", 2),
    ("“Really?” he said. “Yes. Really.”", 3),
    ("He paid $3.5 million at 5 p.m. on Monday.", 1),
    ("J. Edgar Moss wrote it.", 1),
  ])
  func endWithTheirSentence(text: String, sentences: Int) {
    #expect(analysis(text).sentences.count == sentences)
  }

  @Test func endSomewhereEvenWithoutAStop() {
    let analysis = analysis(String(repeating: "word ", count: 1000))
    #expect(analysis.sentences.allSatisfy { $0.count <= AnalyzedArticle.longestSentence })
    #expect(analysis.sentences.flatMap { Array($0) } == Array(analysis.tokens.indices))
  }

  @Test(arguments: [(40, 1), (5000, 0)])
  func lookForTheEndOfASingleMarkOnlySoFar(bytes: Int, regions: Int) {
    #expect(analysis("He wrote 'a" + String(repeating: " b", count: bytes / 2) + "' to her").regions.count == regions)
  }

  @Test func standWhereTheirBytesAre() {
    let analysis = analysis("“Ça” — naïve 😀 “x")
    for token in analysis.tokens {
      #expect(token.start < token.end)
      #expect(!analysis.text(token.range).contains("\u{FFFD}"))
    }
    for (a, b) in zip(analysis.tokens, analysis.tokens.dropFirst()) { #expect(a.end <= b.start) }
  }

  @Test func foldCapitalsAndApostrophes() {
    #expect(WordHash.of("DON’T") == WordHash.of("don't"))
    #expect(WordHash.of("ÉTÉ") == WordHash.of("été"))
    #expect(WordHash.of("his") != WordHash.of("this"))
  }

  /// Any bytes at all are cut, tagged and attributed without a crash, and every range stays inside the text.
  @Test func surviveAnything() {
    var state: UInt64 = 42
    func random(_ n: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % n
    }
    let pieces = [
      "\"", "'", "“", "”", "‘", "’", "«", "»", "„", " ", " ", " said ", "Ada Moss", ",", ".", "?", "…", "\n", "he",
      "\u{FEFF}", "😀", "中文。", "「", "」", "—", ":", "(", ")", "''", "``", "according to", "\u{0}", "É",
    ]
    for _ in 0..<300 {
      let text = (0..<random(60)).map { _ in pieces[random(pieces.count)] }.joined()
      var article = Article(input: "-", format: .text)
      article.headline = text
      article.body = [
        Block(kind: .paragraph, text: text, span: TextSpan(0, 0)),
        Block(kind: .heading, text: "", span: TextSpan(0, 0)),
      ]
      attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
      for quotation in article.quotations {
        #expect(!quotation.content.isEmpty)
        for passage in quotation.content + quotation.cue + quotation.source {
          #expect(passage.range.lowerBound < passage.range.upperBound)
          #expect(passage.range.upperBound <= article.text(of: passage.part).utf8.count)
        }
        #expect(quotation.confidence >= 0 && quotation.confidence <= 1)
      }
    }
  }

  /// A name that the line before begins with is no part of the source.
  @Test func aSourceStaysInItsSentence() {
    var article = Article(input: "-", format: .text)
    article.headline = "James and Announce Tour"
    article.body = [Block(kind: .paragraph, text: "James and Chris Announce Tour", span: TextSpan(0, 0))]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    let sources = article.quotations.filter { $0.source.first?.part != .headline }.map { $0.sourceText }
    #expect(sources == ["James and Chris"])
  }
}
