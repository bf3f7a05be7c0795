/// Random numbers that are the same in every run, for tests, benchmarks and training: SplitMix64 (G. L. Steele, D. Lea and
/// C. H. Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return StableHash.mixed(state)
  }
}
