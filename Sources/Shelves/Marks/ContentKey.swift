import Basics

/// Identifies an input by its contents, whatever its name: a 128-bit FNV-1a hash (Fowler, Noll and Vo) from two
/// offsets, finished as in SplitMix64.
public struct ContentKey: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The key of an input's bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    var (first, second): (UInt64, UInt64) = (StableHash.start, 0x9AE1_6A3B_2F90_404F)
    for byte in bytes {
      StableHash.add(byte, to: &first)
      StableHash.add(byte, to: &second)
      second ^= second >> 29
    }
    high = StableHash.mixed(first)
    low = StableHash.mixed(second)
  }

  /// The key that `text` was written by; `nil` for anything else.
  init?(text: String) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    (self.high, self.low) = (high, low)
  }

  /// 32 hexadecimal digits.
  public var text: String { Self.digits(high) + Self.digits(low) }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
