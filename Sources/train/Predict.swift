import Attribution
import Articles
import Foundation

/// Writes what the engine finds in the format that the corpus's scorer reads.
enum Predict {
  ///
  /// - Parameter without: sections of the weights to leave out, or “rules” to use rules in place of the models.
  static func run(_ path: String, weights: String, to output: String, without: [String]) throws {
    var file = WeightsFile(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: weights))))
    for name in without { file.remove(name) }
    let model = ModelWeights(keeping: file.bytes)
    let articles = try Corpus.articles(at: path)
    var lines = Data()
    var time = 0
    var analysis = 0
    for corpus in articles {
      let (article, starts) = corpus.article()
      let start = clock()
      let text = AnalyzedArticle(article, weights: model, isParsed: without.contains("rules"))
      analysis += clock() - start
      let attributions: [Attribution]
      if without.contains("rules") {
        let view = ClauseView(text)
        let cues = Rules.cues(in: view)
        attributions = text.attributions(
          cues: cues, owners: Rules.owners(cues: cues, in: view), confidence: Confidence(), reports: nil, view: view)
      } else {
        attributions = text.attributions(weights: model)
      }
      time += clock() - start
      var pointOf: [Int: Int] = [:]
      for (point, byte) in corpus.byteOf.enumerated() { pointOf[byte] = point }
      func span(_ range: Range<Int>) -> [Int] {
        let part = text.partIndex(ofByte: range.lowerBound)
        let offset = starts[part] - text.parts[part].bytes.lowerBound
        return [pointOf[range.lowerBound + offset]!, pointOf[range.upperBound + offset]!]
      }
      let quotes = attributions.map { quote -> [String: Any] in
        [
          "content": quote.content.map(span), "kind": quote.kind.rawValue, "confidence": quote.confidence,
          "cue": quote.cue.map { [span(text.byteRange(tokens: $0))] } ?? [],
          "source": quote.source.map { [span(text.byteRange(tokens: $0))] } ?? NSNull() as Any, "speaker": NSNull(),
        ]
      }
      lines += try JSONSerialization.data(withJSONObject: ["id": corpus.id, "quotes": quotes])
      lines += Data([0x0A])
    }
    try lines.write(to: URL(fileURLWithPath: output))
    Train.note(
      "\(articles.count) articles, \(Double(time) / 1000 / Double(articles.count)) ms of CPU each, of which tokens, tags and parse \(Double(analysis) / 1000 / Double(articles.count))"
    )
  }
}
