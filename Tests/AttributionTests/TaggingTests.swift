import Articles
import Testing

@testable import ArticleParsing
@testable import Attribution

@Suite struct TaggingTests {
  @Test(arguments: [
    ("The mayor said she would resign on Friday.", "dt nn vbd prp md vb in nnp period"),
    ("Ada Moss, who runs the union, called it shameful.", "nnp nnp comma wp vbz dt nn comma vbd prp jj period"),
    ("Officials were told to wait.", "nns vbd vbn to vb period"),
  ])
  func givesEachWordItsPartOfSpeech(text: String, tags: String) {
    let analysis = analysis(text)
    #expect(analysis.tokens.map { "\($0.tag)" }.joined(separator: " ") == tags)
  }

  @Test func findsTheSubjectOfAVerb() throws {
    let analysis = analysis("Ada Moss, the head of the union, said the mayor had lied.")
    let view = ClauseView(analysis)
    let said = try #require(analysis.tokens.firstIndex { analysis.text($0.range) == "said" })
    #expect(view.subject(said) >= 0)
    #expect(analysis.text(analysis.tokens[view.subject(said)].range) == "Moss")
    #expect(view.complement(said) > said)
  }

  @Test func parsesEverySentenceIntoATree() {
    let analysis = analysis("When asked, he said no. “We won’t,” she added, “and that is that.” Off they went!")
    for sentence in analysis.sentences {
      for token in sentence {
        var at = Int32(token)
        var steps = 0
        while at >= 0, steps <= sentence.count {
          #expect(sentence.contains(Int(at)))
          at = analysis.heads[Int(at)]
          steps += 1
        }
        #expect(at == -1)
      }
    }
  }

  @Test func weightsThatAreNoneAreRefused() {
    let none = ModelWeights(keeping: Array("PQW1\u{1}\u{0}\u{0}\u{0}TAGW".utf8))
    #expect(none.section("TAGW") == nil)
    #expect(Tagger(none) == nil && Parser(none) == nil && AttributionEngine(none) == nil)
    #expect(ModelWeights.embedded.section("TAGW") != nil)
    #expect(ModelWeights.embedded.section("NONE") == nil)
  }

  @Test(arguments: [Float(-20), -3, -0.5, 0, 0.1, 2, 9])
  func needsNoLibraryForItsExponentials(x: Float) {
    // e, by multiplication.
    var power: Double = 1
    let step = Double(x) / 4096
    for _ in 0..<4096 { power *= 1 + step + step * step / 2 + step * step * step / 6 }
    #expect(abs(Double(exponential(x)) - power) <= 0.000_01 * power)
    #expect(abs(logarithm(exponential(x)) - x) < 0.001)
  }
}
