/// Scores a bag of features: each names a row of bytes, the rows are summed, and a small layer reads the sums.
///
/// Number 0 of a row is the feature's own weight; the other fifteen are what it adds to fifteen hidden units, whose
/// positive parts are weighted and added. So the model learns by itself which features mean something together only.
package struct BagModel {
  /// How many numbers a row has.
  package static let stride = 16

  private let rows: UnsafePointer<Int8>
  /// The size of one step of a row's number, the bias of each unit and its weight: 1 + 16 + 16 numbers.
  private let layer: InlineArray<33, Float>
  /// How many bits of a feature's hash name its row.
  package let bits: UInt32

  /// The sum of some rows.
  ///
  /// Sixteen bits hold 258 rows; a bag has at most 96, and three bags may be added up.
  package typealias Sums = InlineArray<16, Int16>

  /// The model in the section of that name; `nil` where there is none.
  package init?(_ weights: ModelWeights, _ name: StaticString) {
    guard let section = weights.section(name), let base = section.baseAddress, section.count > 136 else { return nil }
    let count = (section.count - 136) / Self.stride
    guard count > 0, count & (count - 1) == 0, section.count == 136 + count * Self.stride else { return nil }
    bits = UInt32(count.trailingZeroBitCount)
    var layer = InlineArray<33, Float>(repeating: 0)
    for i in 0..<33 {
      layer[i] = Float(bitPattern: UInt32(littleEndian: base.loadUnaligned(fromByteOffset: i * 4, as: UInt32.self)))
    }
    self.layer = layer
    rows = (base + 136).assumingMemoryBound(to: Int8.self)
  }

  /// Sums the rows of some features, onto sums that stand already.
  @inline(__always)
  package func add(_ features: borrowing FeatureBag, to sums: inout Sums) {
    for i in 0..<features.count {
      let row = rows + Int(features.hashes[i] >> (32 - bits)) * Self.stride
      for k in 0..<16 { sums[unchecked: k] &+= Int16(row[k]) }
    }
  }

  /// Adds sums to sums.
  @inline(__always)
  package static func add(_ more: Sums, to sums: inout Sums) {
    for k in 0..<16 { sums[unchecked: k] &+= more[unchecked: k] }
  }

  /// The score of some sums: a log-odds, or a number to be compared with its rivals'.
  @inline(__always)
  package func score(_ sums: Sums) -> Float {
    let step = layer[0]
    var score = Float(sums[0]) * step + layer[1]
    for k in 1..<16 {
      let unit = Float(sums[unchecked: k]) * step + layer[unchecked: 1 + k]
      score += max(unit, 0) * layer[unchecked: 17 + k]
    }
    return score
  }

  /// The sums of some features.
  @inline(__always)
  package func sums(_ features: borrowing FeatureBag) -> Sums {
    var sums = Sums(repeating: 0)
    add(features, to: &sums)
    return sums
  }

  /// The score of some features.
  @inline(__always)
  package func score(_ features: borrowing FeatureBag) -> Float {
    var sums = Sums(repeating: 0)
    add(features, to: &sums)
    return score(sums)
  }
}

/// Features of one thing, as hashes. It has room for a fixed number of them; more are dropped.
package struct FeatureBag: ~Copyable {
  /// How many it has room for.
  package static let capacity = 96
  package let hashes: UnsafeMutablePointer<UInt32>
  package private(set) var count = 0

  package init() { hashes = .allocate(capacity: Self.capacity) }

  deinit { hashes.deallocate() }

  /// Takes all of them out.
  @inline(__always)
  package mutating func clear() { count = 0 }

  /// Puts in what a template saw.
  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0) {
    guard count < Self.capacity else { return }
    hashes[count] = featureHash(template, a, b)
    count += 1
  }

  /// Puts in what a template saw, if it saw it.
  @inline(__always)
  package mutating func add(_ template: UInt32, if condition: Bool, _ a: UInt32 = 0) {
    if condition { add(template, a) }
  }
}

/// The number of a class that a count falls in: 0, 1, 2, 3, 4, 5–6, 7–9, 10–14, 15–24, 25 and more.
@inline(__always)
package func bucket(_ n: Int) -> UInt32 {
  n < 5 ? UInt32(max(n, 0)) : n < 7 ? 5 : n < 10 ? 6 : n < 15 ? 7 : n < 25 ? 8 : 9
}

/// The probability that a log-odds stands for.
@inline(__always)
package func probability(_ logOdds: Float) -> Float {
  // The square root of e to the power of x twice would do as well; this needs no library and is the same everywhere.
  1 / (1 + exponential(-logOdds))
}

/// e to the power of `x`, to seven digits, without a library.
@inline(__always)
package func exponential(_ x: Float) -> Float {
  if x > 80 { return 5.5e34 }
  if x < -80 { return 0 }
  let scaled = x * 1.442_695
  let whole = scaled.rounded(.down)
  let part = scaled - whole
  // 2 to the power of the part, by its Taylor series in ln 2.
  let y = part * 0.693_147_2
  let series = 1 + y * (1 + y * (0.5 + y * (0.166_666_67 + y * (0.041_666_67 + y * (0.008_333_33 + y * 0.001_388_9)))))
  return series * Float(sign: .plus, exponent: Int(whole), significand: 1)
}
