import ArticleParsing

/// Fits the functions of `Confidence` on articles that the models never saw.
struct Calibration {
  private var quoted: [(chances: [Float], right: Bool)] = []
  private var span: [(chances: [Float], right: Bool)] = []
  private var indirect: [(chances: [Float], right: Bool)] = []

  /// A quoted region that was given a source.
  mutating func addQuoted(_ region: Float, _ source: Float, _ right: Bool) {
    quoted.append(([region, source], right))
  }

  /// The cues of an article that have no quoted words in their content.
  mutating func addIndirect(_ item: AttributionTraining.Item) {
    let text = item.view.text
    for cue in item.cues where !cue.content.isEmpty {
      let words = (Array(cue.content.left) + Array(cue.content.right)).filter { !text.tokens[$0].is(.punctuation) }
      if words.contains(where: { text.tokens[$0].is(.quoted) }) { continue }
      let mine = Set(words)
      var right = false
      var sourceRight = false
      for index in item.gold.quoteOfCue[cue.token] ?? [] {
        let quote = item.gold.quotes[index]
        let common = quote.content.reduce(0) { $0 + (mine.contains($1) ? 1 : 0) }
        if 2 * common >= mine.count + quote.content.count - common {
          right = true
          sourceRight = quote.hasSource ? quote.heads.contains(cue.source) : cue.source < 0
        }
      }
      span.append(([cue.probability, cue.contentProbability], right))
      indirect.append(([cue.probability, cue.contentProbability, cue.sourceProbability], right && sourceRight))
    }
  }

  /// The three functions, as a section of the weights.
  var bytes: [UInt8] {
    [quoted, span, indirect].flatMap { examples in
      fit(examples).flatMap { number in
        (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * UInt32($0))) }
      }
    }
  }

  /// Gradient descent over all examples at once, which a function of four numbers needs no more than.
  private func fit(_ examples: [(chances: [Float], right: Bool)]) -> [Float] {
    var function = [Float](repeating: 0, count: Confidence.width)
    function[1] = 0.5
    let inputs = examples.map { $0.chances.map(Confidence.logOdds) }
    for _ in 0..<3000 {
      var slope = [Double](repeating: 0, count: Confidence.width)
      for (example, input) in zip(examples, inputs) {
        var sum = function[0]
        for (k, x) in input.enumerated() { sum += function[k + 1] * x }
        let error = Double(probability(sum) - (example.right ? 1 : 0))
        slope[0] += error
        for (k, x) in input.enumerated() { slope[k + 1] += error * Double(x) }
      }
      for k in 0..<Confidence.width { function[k] -= Float(0.3 * slope[k] / Double(max(examples.count, 1))) }
    }
    return function
  }
}
