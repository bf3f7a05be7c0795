/// Turns what the models think of their own choices into how often such choices are right.
///
/// Logistic functions of the log-odds of each choice, fitted on articles that the models never saw.
package struct Confidence: Sendable {
  /// The section of its numbers.
  package static let section: StaticString = "CALB"
  /// How many numbers each function has: a constant, and one for each of three choices.
  package static let width = 4

  /// Of a quoted passage: that its source is right; from the choice of its cue and of the cue's source.
  package var quoted: [Float]
  /// Of words without marks: that somebody said or thought them, and that they begin and end about there; from the choice
  /// of the cue and of its content. What `ReportFeatures` starts from.
  package var span: [Float]
  /// Of words without marks: that this holds and that the source is right as well; from what `ReportFeatures` makes of it,
  /// and the choices of its content and source.
  package var indirect: [Float]

  /// The functions that know nothing: the product of the chances.
  package init() {
    quoted = [0, 1, 1, 0]
    span = [0, 1, 1, 0]
    indirect = [0, 1, 0, 1]
  }

  /// The functions in a file of weights.
  package init?(_ weights: ModelWeights) {
    guard let section = weights.section(Self.section), section.count == Self.width * 3 * 4 else { return nil }
    let numbers = (0..<Self.width * 3).map {
      Float(bitPattern: UInt32(littleEndian: section.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)))
    }
    quoted = Array(numbers[0..<4])
    span = Array(numbers[4..<8])
    indirect = Array(numbers[8..<12])
  }

  /// The log-odds of a chance, within ±7.
  package static func logOdds(_ chance: Float) -> Float {
    let p = min(max(chance, 0.0009), 0.9991)
    return logarithm(p / (1 - p))
  }

  /// How likely it is that all is right.
  package static func value(_ function: [Float], _ chances: [Float]) -> Float {
    var sum = function[0]
    for (k, chance) in chances.enumerated() { sum += function[k + 1] * logOdds(chance) }
    return probability(sum)
  }
}

/// The natural logarithm of a positive number, to five digits, without a library.
func logarithm(_ x: Float) -> Float {
  let part = x.significand
  // ln of 1…2 by the series of the inverse hyperbolic tangent.
  let y = (part - 1) / (part + 1)
  let square = y * y
  let series = 2 * y * (1 + square * (1 / 3 + square * (0.2 + square * (1 / 7 + square / 9))))
  return series + Float(x.exponent) * 0.693_147_2
}
