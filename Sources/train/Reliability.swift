import Attribution
import Foundation

/// How often attributions of a confidence are right: in tenths, and as the calibration error (the mean distance of the
/// two, weighted by how many there are).
enum Reliability {
  static func report(_ articles: [CorpusArticle], weights: ModelWeights) {
    var quoted = Table()
    var indirect = Table()
    for corpus in articles {
      let silver = Silver.bare(corpus, weights: weights)
      let view = ClauseView(silver.text)
      let gold = Gold(silver, view)
      for attribution in silver.text.attributions(weights: weights) {
        if attribution.kind == .indirect {
          indirect.add(attribution.confidence, isRight(attribution, gold, view))
          continue
        }
        for (r, region) in silver.text.regions.enumerated() where attribution.content.contains(region.bytes) {
          switch gold.owners[r] {
          case .ignored: break
          case .nobody: quoted.add(attribution.confidence, false)
          case .quote(let index):
            let quote = gold.quotes[index]
            guard quote.hasSource else { continue }
            let source = attribution.sourceHead ?? -1
            quoted.add(attribution.confidence, quote.heads.contains(source))
          }
        }
      }
    }
    quoted.print("quoted regions, source right")
    indirect.print("indirect, words and source right")
  }

  private static func isRight(_ attribution: Attribution, _ gold: Gold, _ view: ClauseView) -> Bool {
    let tokens = view.text.tokens
    let mine = Set(
      tokens.indices.filter { i in
        !tokens[i].is(.punctuation)
          && attribution.content.contains {
            $0.lowerBound <= Int(tokens[i].start) && Int(tokens[i].end) <= $0.upperBound
          }
      })
    return gold.quotes.contains { quote in
      let common = quote.content.reduce(0) { $0 + (mine.contains($1) ? 1 : 0) }
      return 2 * common >= mine.count + quote.content.count - common
        && (quote.hasSource ? quote.heads.contains(attribution.sourceHead ?? -1) : attribution.sourceHead == nil)
    }
  }

  private struct Table {
    private var counts = [Int](repeating: 0, count: 10)
    private var right = [Int](repeating: 0, count: 10)
    private var sums = [Double](repeating: 0, count: 10)

    mutating func add(_ confidence: Double, _ isRight: Bool) {
      let bin = min(Int(confidence * 10), 9)
      counts[bin] += 1
      sums[bin] += confidence
      if isRight { right[bin] += 1 }
    }

    func print(_ title: String) {
      var error = 0.0
      let all = Double(max(counts.reduce(0, +), 1))
      Swift.print("\(title): \(counts.reduce(0, +))")
      for bin in 0..<10 where counts[bin] > 0 {
        let n = Double(counts[bin])
        let said = sums[bin] / n
        let was = Double(right[bin]) / n
        error += abs(said - was) * n / all
        Swift.print("  \(bin * 10)–\(bin * 10 + 10) %  n \(counts[bin])  said \(percent(said))  right \(percent(was))")
      }
      Swift.print("  calibration error \(percent(error))")
    }

    private func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10) %" }
  }
}
