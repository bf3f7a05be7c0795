import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

/// Words without marks that somebody reports, each cue weighed beside the others of its sentence.
@Suite struct ReportedWordsTests {
  private static func article(_ paragraphs: [String]) -> Article {
    var article = Article(input: "-", format: .text)
    article.body = paragraphs.map { Block(kind: .paragraph, text: $0, span: TextSpan(0, 0)) }
    return article
  }

  private static func reported(_ paragraphs: String...) -> [String] {
    var article = article(paragraphs)
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    return article.quotations.filter { $0.kind == .indirect }.map(\.text)
  }

  @Test(arguments: ["No 10", "Crisis Rook", "Human Rights Watch"])
  func whateverOpensTheSentenceInCapitalsIsTheSource(_ name: String) {
    var article = Self.article(["\(name) said the work would start in March."])
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    #expect(article.quotations.map(\.sourceText) == [name])
  }

  @Test(arguments: [
    ("The council said the bridge would stay closed until May.", "the bridge would stay closed until May"),
    ("The bridge is safe, the engineer told reporters on Friday.", "The bridge is safe"),
    ("Officials believe the old mill was set on fire.", "the old mill was set on fire"),
    ("According to the police, the thief left by the back door.", "the thief left by the back door"),
    ("Quist insisted he had never seen the letter.", "he had never seen the letter"),
    ("The museum announced on Monday that it would open a second hall.", "that it would open a second hall"),
    ("Marsh wondered whether the ferry would ever run again.", "whether the ferry would ever run again"),
    ("The tax would hurt small farms, the report found.", "The tax would hurt small farms"),
    ("Residents hope the school will open again in autumn.", "the school will open again in autumn"),
    (
      "Marsh added that the hall, which was built in 1902, needed a new floor.",
      "that the hall, which was built in 1902, needed a new floor"
    ),
  ])
  func clausesAreReportedWhole(sentence: String, words: String) {
    #expect(Self.reported(sentence) == [words])
  }

  /// A second cue in what is reported claims no part of the same words.
  @Test(arguments: [
    ("Rook denied that the fishermen had been asked.", "that the fishermen had been asked"),
    ("Tanaka said she thought the bridge was safe.", "she thought the bridge was safe"),
  ])
  func rivalsYield(sentence: String, words: String) {
    #expect(Self.reported(sentence) == [words])
  }

  @Test(arguments: [
    "The river rose after the storm, and the council closed the bridge.",
    "She gave the letter to her brother and left the hall.",
    "The train was late because a tree had fallen on the line.",
    "The ship carried salt, wool and timber to the north.",
  ])
  func nothingIsReported(sentence: String) {
    #expect(Self.reported(sentence).isEmpty)
  }

  /// “Rook said” is no news of the paper's that published it.
  @Test func whoSaidItIsNotReported() {
    #expect(
      Self.reported("“I ask you as a courtesy not to shout,” Rook said, according to Channel Nine. “It matters to us.”")
        .isEmpty)
  }

  /// The chances of an article's cues, with and without the model.
  private static func chances(_ paragraphs: [String], isLearned: Bool = true) throws -> [Float] {
    let text = AnalyzedArticle(article(paragraphs), isParsed: false)
    let engine = try #require(AttributionEngine(.embedded))
    let view = ClauseView(text, weights: .embedded)
    let cues = engine.cues(in: view)
    let owners = engine.owners(cues: cues, frames: [], in: view).map(\.cue)
    let confidence = try #require(Confidence(.embedded))
    let scene = ReportFeatures.Scene(cues: cues, owners: owners, confidence: confidence, in: view)
    #expect(scene.isQuoting.count == cues.count)
    return ReportFeatures.chances(scene, in: view, model: isLearned ? engine.reportModel : nil)
  }

  @Test(arguments: [
    [String](),
    ["said"],
    [String(repeating: "said ", count: 4000)],
    [String(repeating: "Rook said Marsh said that ", count: 400) + "it rained."],
    ["“" + String(repeating: "she said he thought, ", count: 300)],
    ["\u{FEFF}\u{200B}—,,, said. :", "said “", "” said", ": : : :"],
    [String(repeating: "Ваня сказал ", count: 200), "😀 said 😀, 😀 said."],
  ])
  func chancesAreChances(paragraphs: [String]) throws {
    let first = try Self.chances(paragraphs)
    #expect(first.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(try Self.chances(paragraphs) == first)
    #expect(try Self.chances(paragraphs, isLearned: false).count == first.count)
  }

  @Test func theModelIsCarried() throws {
    let engine = try #require(AttributionEngine(.embedded))
    #expect(engine.reportModel != nil)
  }
}
