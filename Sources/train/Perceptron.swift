import Basics

/// A table of weights that learns by the averaged perceptron.
///
/// All arithmetic is on integers, so that the same data gives the same weights everywhere.
struct Perceptron {
  let stride: Int
  private(set) var weights: [Int32]
  private var totals: [Int64]
  private var stamps: [Int32]
  private var clock: Int32 = 1

  init(rows: Int, stride: Int) {
    self.stride = stride
    weights = Array(repeating: 0, count: rows * stride)
    totals = Array(repeating: 0, count: rows * stride)
    stamps = Array(repeating: 0, count: rows * stride)
  }

  /// The score of every class for some rows.
  @inline(__always)
  func scores(_ rows: UnsafeBufferPointer<UInt32>, into scores: inout [Int32]) {
    for k in 0..<stride { scores[k] = 0 }
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for row in rows {
          let base = Int(row) * stride
          for k in 0..<stride { scores[k] &+= weights[base + k] }
        }
      }
    }
  }

  /// One example was seen; where `wrong` was taken for `right`, moves the weights.
  @inline(__always)
  mutating func learn(_ rows: UnsafeBufferPointer<UInt32>, right: Int, wrong: Int) {
    clock += 1
    guard right != wrong else { return }
    for row in rows {
      change(Int(row) * stride + right, by: 1)
      change(Int(row) * stride + wrong, by: -1)
    }
  }

  @inline(__always)
  private mutating func change(_ i: Int, by delta: Int32) {
    totals[i] += Int64(weights[i]) * Int64(clock - stamps[i])
    stamps[i] = clock
    weights[i] += delta
  }

  /// The averaged weights as bytes, scaled so that all but one in a thousand of those that are not zero fit.
  func quantized(clip: Int = 1000) -> [UInt8] {
    var averages = [Int64](repeating: 0, count: weights.count)
    var sizes: [Int64] = []
    for i in weights.indices {
      averages[i] = (totals[i] + Int64(weights[i]) * Int64(clock - stamps[i])) * 256 / Int64(clock)
      if averages[i] != 0 { sizes.append(abs(averages[i])) }
    }
    sizes.sort()
    let limit = max(1, sizes.isEmpty ? 1 : sizes[sizes.count - 1 - sizes.count / clip])
    return averages.map { average in
      let scaled = (average * 127 * 2 + (average < 0 ? -limit : limit)) / (2 * limit)
      return UInt8(bitPattern: Int8(max(-127, min(127, scaled))))
    }
  }
}

extension Array {
  /// Puts the elements in an order that the generator alone decides (the library's own shuffle may change).
  mutating func mix(_ generator: inout SeededGenerator) {
    guard count > 1 else { return }
    for i in stride(from: count - 1, to: 0, by: -1) {
      swapAt(i, Int(generator.next() % UInt64(i + 1)))
    }
  }
}
