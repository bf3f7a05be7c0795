import Basics
import Attribution

/// Examples for a `BagModel`: groups of candidates, of which some are right.
struct BagExamples {
  private(set) var hashes: [UInt32] = []
  /// For each candidate one past its last hash.
  private(set) var candidates: [Int] = []
  private(set) var targets: [Float] = []
  /// For each group one past its last candidate.
  private(set) var groups: [Int] = []

  mutating func add(_ bag: borrowing FeatureBag, target: Float) {
    for i in 0..<bag.count { hashes.append(bag.hashes[i]) }
    candidates.append(hashes.count)
    targets.append(target)
  }

  mutating func endGroup() { groups.append(candidates.count) }

  func features(_ candidate: Int) -> Range<Int> {
    (candidate == 0 ? 0 : candidates[candidate - 1])..<candidates[candidate]
  }
  func group(_ group: Int) -> Range<Int> { (group == 0 ? 0 : groups[group - 1])..<groups[group] }
}

/// Learns a `BagModel` by stochastic gradient descent with a step of its own for each number (Duchi et al. 2011).
struct BagTraining {
  var bits: UInt32 = 15
  var rounds = 6
  var rate: Float = 0.08
  /// The share of features left out of each example, so that none relies on a single other one.
  var dropout: Float = 0.15
  var seed: UInt64 = 7
  /// Whether each candidate is right or wrong by itself; otherwise the candidates of a group are rivals.
  var isBinary = false

  func train(_ examples: BagExamples) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let rows = 1 << Int(bits)
    var weights = [SIMD16<Float>](repeating: .zero, count: rows)
    for i in 0..<rows {
      for k in 1..<16 { weights[i][k] = (Float(generator.next() >> 40) / Float(1 << 24) - 0.5) * 0.1 }
    }
    var squares = [SIMD16<Float>](repeating: .init(repeating: 0.01), count: rows)
    var bias = SIMD16<Float>.zero
    var biasSquares = SIMD16<Float>(repeating: 0.01)
    var out = SIMD16<Float>.zero
    for k in 1..<16 { out[k] = k % 2 == 0 ? 0.5 : -0.5 }
    var outSquares = SIMD16<Float>(repeating: 0.01)
    var order = Array(0..<examples.groups.count)
    let cut = UInt64(dropout * Float(1 << 24))
    var kept: [Int] = []
    var ends: [Int] = []
    var sums: [SIMD16<Float>] = []
    var scores: [Float] = []
    let shift = 32 - bits
    for round in 0..<rounds {
      order.mix(&generator)
      let rate = self.rate * (1 - 0.8 * Float(round) / Float(max(rounds - 1, 1)))
      for g in order {
        let group = examples.group(g)
        kept.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        sums.removeAll(keepingCapacity: true)
        scores.removeAll(keepingCapacity: true)
        for c in group {
          var sum = SIMD16<Float>.zero
          for f in examples.features(c) {
            if generator.next() >> 40 < cut { continue }
            let row = Int(examples.hashes[f] >> shift)
            kept.append(row)
            sum += weights[row]
          }
          ends.append(kept.count)
          sum += bias
          sums.append(sum)
          let positive = sum.replacing(with: 0, where: sum .< 0)
          scores.append(sum[0] + (positive * out).sum())
        }
        var slopes = [Float](repeating: 0, count: group.count)
        if isBinary {
          for j in 0..<group.count { slopes[j] = probability(scores[j]) - examples.targets[group.lowerBound + j] }
        } else {
          let best = scores.max()!
          let powers = scores.map { exponential($0 - best) }
          let sum = powers.reduce(0, +)
          var right: Float = 0
          for j in 0..<group.count { right += powers[j] * examples.targets[group.lowerBound + j] }
          guard right > 0 else { continue }
          for j in 0..<group.count {
            slopes[j] = powers[j] / sum - powers[j] * examples.targets[group.lowerBound + j] / right
          }
        }
        for j in 0..<group.count where abs(slopes[j]) > 0.0005 {
          let sum = sums[j]
          var slope = (out * slopes[j]).replacing(with: 0, where: sum .< 0)
          slope[0] = slopes[j]
          let positive = sum.replacing(with: 0, where: sum .< 0)
          var outSlope = positive * slopes[j]
          outSlope[0] = 0
          outSquares += outSlope * outSlope
          out -= 0.2 * rate * outSlope / outSquares.squareRoot()
          biasSquares += slope * slope
          bias -= 0.2 * rate * slope / biasSquares.squareRoot()
          let square = slope * slope
          for k in (j == 0 ? 0 : ends[j - 1])..<ends[j] {
            let row = kept[k]
            squares[row] += square
            weights[row] -= rate * slope / squares[row].squareRoot()
          }
        }
      }
    }
    // With nothing left out the sums are larger than those that were learned on.
    return quantized(weights, scale: 1 - dropout, bias: bias, out: out)
  }

  private func quantized(_ weights: [SIMD16<Float>], scale: Float, bias: SIMD16<Float>, out: SIMD16<Float>) -> [UInt8] {
    var sizes: [Float] = []
    for row in weights { for k in 0..<16 { sizes.append(abs(row[k])) } }
    sizes.sort()
    let limit = max(sizes[sizes.count - 1 - sizes.count / 20000], 1e-6)
    var bytes: [UInt8] = []
    func number(_ value: Float) {
      for i in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt32(i)))) }
    }
    number(limit / 127 * scale)
    for k in 0..<16 { number(bias[k]) }
    for k in 0..<16 { number(out[k]) }
    while bytes.count < BagModel.header { bytes.append(0) }
    for row in weights {
      for k in 0..<16 {
        bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, (row[k] / limit * 127).rounded())))))
      }
    }
    return bytes
  }
}
