/// Scores a bag of features: each names a row of bytes, the rows are summed, and a small layer reads the sums.
///
/// Number 0 of a row is the feature's own weight; the other fifteen are what it adds to fifteen hidden units, whose
/// positive parts are weighted and added. So the model learns by itself which features mean something together only.
/// All sums are of integers, the same on every machine.
package struct BagModel {
  /// How many numbers a row has.
  package static let stride = 16
  /// How many bytes stand before the rows: the size of one step of a row's number, the bias of each unit, the weight of
  /// each unit, 1 + 16 + 16 numbers; then nothing up to a multiple of 64.
  package static let header = 192
  /// One step of a unit's weight.
  private static let weightStep: Float = 1 / 4096

  private let rows: UnsafeRawPointer
  /// The size of one step of a row's number.
  private let step: Float
  private let bias: Float
  /// The bias of each unit, in steps; 0 for number 0, which is none.
  private let unitBias: RowSums
  private let unitWeights: RowSums
  /// How many bits of a feature's hash do not name its row.
  private let shift: UInt32

  /// The model in the section of that name; `nil` where there is none.
  package init?(_ weights: ModelWeights, _ name: StaticString) {
    guard let section = weights.section(name), let base = section.baseAddress, section.count > Self.header else {
      return nil
    }
    let count = (section.count - Self.header) / Self.stride
    guard count > 1, count & (count - 1) == 0, section.count == Self.header + count * Self.stride else { return nil }
    shift = 32 - UInt32(count.trailingZeroBitCount)
    func number(_ i: Int) -> Float {
      Float(bitPattern: UInt32(littleEndian: base.loadUnaligned(fromByteOffset: i * 4, as: UInt32.self)))
    }
    func steps(_ value: Float, _ step: Float) -> Int16 {
      Int16(max(-32_767, min(32_767, (value / step).rounded())))
    }
    let step = number(0)
    guard step.isNormal else { return nil }
    var biases = RowSums()
    var units = RowSums()
    for k in 1..<16 {
      biases[k] = steps(number(1 + k), step)
      units[k] = steps(number(17 + k), Self.weightStep)
    }
    self.step = step
    bias = number(1)
    unitBias = biases
    unitWeights = units
    rows = base + Self.header
  }

  /// Sums the rows of some features, onto sums that stand already.
  @inline(__always)
  package func add(_ features: borrowing FeatureBag, to sums: inout RowSums) {
    for i in 0..<features.count { sums.add(row(features.hashes[i])) }
  }

  @inline(__always)
  fileprivate func row(_ hash: UInt32) -> UnsafeRawPointer { rows + Int(hash &>> shift) &* Self.stride }

  /// The score of some sums: a log-odds, or a number to be compared with its rivals'.
  @inline(__always)
  package func score(_ sums: RowSums) -> Float {
    let units = (sums &+ unitBias).positive
    return Float(sums[0]) * step + bias + Float(units.product(unitWeights)) * (step * Self.weightStep)
  }

  /// The score of some features.
  package func score(_ features: borrowing FeatureBag) -> Float {
    var sums = RowSums()
    add(features, to: &sums)
    return score(sums)
  }
}

/// What takes features, one after the other, as what their templates saw.
package protocol FeatureSink: ~Copyable {
  mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32)
}

extension FeatureSink where Self: ~Copyable {
  @inline(__always)
  mutating func add(_ template: UInt32, _ a: UInt32) { add(template, a, 0) }
}

/// Features as they are found, turned into the sum of their rows at once.
struct BagSums: FeatureSink {
  private let model: BagModel
  /// The sum so far.
  var sums = RowSums()

  init(_ model: BagModel) { self.model = model }

  @inline(__always)
  mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32) {
    sums.add(model.row(featureHash(template, a, b)))
  }

  /// What the model says of the features so far.
  var score: Float {
    @inline(__always) get { model.score(sums) }
  }
}

/// Features of one thing, as hashes. It has room for a fixed number of them; more are dropped.
package struct FeatureBag: FeatureSink, ~Copyable {
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
