import Attribution
import Articles
import Foundation

/// Learns who pronouns stand for: the weights of `PronounRanker`, a plain table in Swift.
///
/// It learns from the pronouns among the sources of `train.jsonl`, whose speakers are an automatic guess. That guess is
/// not believed where it names somebody inside the very quotation that the pronoun is the source of: people seldom say
/// their own names, and it was wrong in all four such cases among 24 disagreements that were read. The weights are the
/// maximum of the likelihood with a normal prior around `PronounRanker.prior`.
enum PronounTraining {
  private struct Item {
    var candidates: [PronounRanker.Features]
    var isRight: [Bool]
  }

  /// Learns from the corpus in a folder and writes the table to a Swift file.
  static func learn(data: String, to path: String) throws {
    let items = try items(at: data + "/train.jsonl")
    let prior = PronounRanker.prior.weights.map(Double.init)
    let weights = fit(items, prior: prior)
    Train.note("\(items.count) pronouns; right \(accuracy(items, prior)) before, \(accuracy(items, weights)) after")
    var table = """
      // Written by “train pronouns”; not by hand.

      extension PronounRanker {
        static let learnedWeights: [Float] = [

      """
    for (feature, weight) in zip(PronounRanker.Feature.allCases, weights) {
      table += "    \(rounded(weight)),  // \(feature)\n"
    }
    table += "  ]\n}\n"
    try table.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func rounded(_ weight: Double) -> String {
    let value = (weight * 100).rounded() / 100
    return value == 0 ? "0" : String(value)
  }

  private static func items(at path: String) throws -> [Item] {
    var items: [Item] = []
    for gold in try Corpus.articles(at: path) {
      var (article, starts) = gold.article()
      if !article.body.isEmpty { article.headline = article.body.removeFirst().text }
      let text = AnalyzedArticle(article)
      let quotes = gold.quotes.filter { !$0.source.isEmpty }
      var sources: [MarkedSource] = []
      var speakers: [String?] = []
      for quote in quotes {
        let bytes = place(quote.source, starts, text)
        let tokens = text.tokens.indices.filter { token in
          bytes.contains {
            Int(text.tokens[token].start) < $0.upperBound && Int(text.tokens[token].end) > $0.lowerBound
          }
        }
        guard let first = tokens.first, let last = tokens.last else { continue }
        sources.append(
          MarkedSource(
            source: first..<last + 1, content: place(quote.content, starts, text), isIndirect: quote.kind == "indirect")
        )
        speakers.append(quote.speaker)
      }
      for (weighing, speaker) in zip(weighPronouns(among: sources, in: text), speakers) {
        guard let weighing, let speaker else { continue }
        let item = Item(
          candidates: weighing.candidates.map(\.features),
          isRight: weighing.candidates.map { isOne($0.name, speaker) && !isInOwnWords($0.features) })
        if item.isRight.contains(true), item.isRight.contains(false) { items.append(item) }
      }
    }
    return items
  }

  private static func isInOwnWords(_ features: PronounRanker.Features) -> Bool {
    features & (1 << UInt64(PronounRanker.Feature.inOwnQuotation.rawValue)) != 0
  }

  /// Ranges of the corpus's text as ranges of the analysed article's bytes.
  private static func place(_ ranges: [Range<Int>], _ starts: [Int], _ text: AnalyzedArticle) -> [Range<Int>] {
    ranges.map { range in
      let part = (starts.lastIndex { $0 <= range.lowerBound }) ?? 0
      let shift = text.parts[part].bytes.lowerBound - starts[part]
      return range.lowerBound + shift..<range.upperBound + shift
    }
  }

  /// Whether two names can be one person's: the same surname, and no other given name.
  private static func isOne(_ a: String, _ b: String) -> Bool {
    let first = a.lowercased().split(separator: " ")
    let second = b.lowercased().split(separator: " ")
    guard let surname = first.last, surname == second.last else { return false }
    return first.count == 1 || second.count == 1 || first[0].prefix(1) == second[0].prefix(1)
  }

  private static func fit(_ items: [Item], prior: [Double]) -> [Double] {
    var weights = prior
    var momentum = [Double](repeating: 0, count: prior.count)
    var spread = momentum
    for step in 1...300 {
      // A prior as strong as forty pronouns that say otherwise.
      var gradient = zip(weights, prior).map { ($0 - $1) * 40 / Double(items.count) }
      for item in items {
        let scores = item.candidates.map { score($0, weights) }
        let highest = scores.max() ?? 0
        let likelihoods = scores.map { exp($0 - highest) }
        let all = likelihoods.reduce(0, +)
        let right = zip(likelihoods, item.isRight).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        for (index, features) in item.candidates.enumerated() {
          let wanted = item.isRight[index] ? likelihoods[index] / right : 0
          let pull = (likelihoods[index] / all - wanted) / Double(items.count)
          var rest = features
          while rest != 0 {
            gradient[rest.trailingZeroBitCount] += pull
            rest &= rest - 1
          }
        }
      }
      for i in weights.indices {
        momentum[i] = 0.9 * momentum[i] + 0.1 * gradient[i]
        spread[i] = 0.99 * spread[i] + 0.01 * gradient[i] * gradient[i]
        let mean = momentum[i] / (1 - pow(0.9, Double(step)))
        let deviation = (spread[i] / (1 - pow(0.99, Double(step)))).squareRoot()
        weights[i] -= 0.05 * mean / (deviation + 1e-8)
      }
    }
    return weights
  }

  private static func score(_ features: PronounRanker.Features, _ weights: [Double]) -> Double {
    var sum = 0.0
    var rest = features
    while rest != 0 {
      sum += weights[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }

  private static func accuracy(_ items: [Item], _ weights: [Double]) -> Double {
    let right = items.filter { item in
      let scores = item.candidates.map { score($0, weights) }
      guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return false }
      return item.isRight[best]
    }
    return Double(right.count) / Double(max(1, items.count))
  }
}
