import ArticleParsing
import Articles
import Foundation

/// Learns the attribution engine's weights, and shows what it makes of a text.
@main
struct Train {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "syntax": try syntax(data: arguments[1], to: arguments[2])
    default: print("usage: train syntax DATA WEIGHTS")
    }
  }

  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  static func syntax(data: String, to path: String) throws {
    let clock = ContinuousClock()
    var start = clock.now
    func lap(_ what: String) {
      note("\(what): \(clock.now - start)")
      start = clock.now
    }
    let train = try Silver.articles(corpus: data + "/train.jsonl", silver: data + "/train.silver.jsonl.xz")
    let dev = try Silver.articles(corpus: data + "/dev.jsonl", silver: data + "/dev.silver.jsonl.xz")
    lap("read")
    var file = WeightsFile()
    let tagger = TaggerTraining.train(on: train, rounds: 5)
    file.set("TAGW", tagger.weights)
    file.set("TAGD", tagger.dictionary)
    lap("tagger")
    var weights = ModelWeights(keeping: file.bytes)
    note(
      "tags: train \(TaggerTraining.score(train, weights: weights)), dev \(TaggerTraining.score(dev, weights: weights))"
    )
    lap("scored")
    let parser = ParserTraining.train(on: train, tagger: weights, rounds: 12)
    file.set("DEPW", parser.weights)
    file.set("DEPV", parser.vocabulary)
    lap("parser")
    weights = ModelWeights(keeping: file.bytes)
    note(
      "heads: train \(ParserTraining.score(train, weights: weights)), dev \(ParserTraining.score(dev, weights: weights))"
    )
    lap("scored")
    try file.write(to: path)
    start = clock.now
    for article in dev { _ = AnalyzedArticle(article.article, weights: weights) }
    lap("dev analysed, \(dev.count) articles")
  }
}
