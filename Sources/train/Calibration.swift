import Attribution

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
  mutating func addSpans(_ item: AttributionTraining.Item) {
    let tokens = item.view.text.tokens
    for cue in item.cues where !cue.content.isEmpty {
      if cue.content.left.contains(where: { tokens[$0].is(.quoted) }) { continue }
      if cue.content.right.contains(where: { tokens[$0].is(.quoted) }) { continue }
      span.append(([cue.probability, cue.contentProbability], item.reports(cue).words))
    }
  }

  /// The cues of an article that may report words without marks, with how likely each does.
  mutating func addIndirect(_ item: AttributionTraining.Item, _ scene: ReportFeatures.Scene, _ chances: [Float]) {
    for (c, cue) in item.cues.enumerated() where scene.isAsked(c) {
      let right = item.reports(cue)
      indirect.append(([chances[c], cue.contentProbability, cue.sourceProbability], right.words && right.source))
    }
  }

  /// The functions as far as there are examples for them.
  var confidence: Confidence {
    var confidence = Confidence()
    if !quoted.isEmpty { confidence.quoted = fit(quoted) }
    if !span.isEmpty { confidence.span = fit(span) }
    if !indirect.isEmpty { confidence.indirect = fit(indirect) }
    return confidence
  }

  /// Three functions as a section of the weights.
  static func bytes(_ confidence: Confidence) -> [UInt8] {
    [confidence.quoted, confidence.span, confidence.indirect].joined().flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * UInt32($0))) }
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
