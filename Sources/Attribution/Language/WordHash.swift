import Basics

/// The hash that stands for a word: 32 bits of FNV-1a over its folded form.
///
/// Folding makes Latin, Greek and Cyrillic letters small and a curly apostrophe straight, so that a table is written once.
package enum WordHash {
  package static let seed: UInt32 = 2_166_136_261

  /// The hash of a word as a table writes it.
  package static func of(_ word: StaticString) -> UInt32 {
    word.withUTF8Buffer { bytes in of(bytes[...]) }
  }

  /// The hash of a word.
  package static func of(_ word: some StringProtocol) -> UInt32 {
    var copy = String(word)
    return copy.withUTF8 { of($0[...]) }
  }

  /// The hash of the bytes of a word.
  @inline(__always)
  package static func of(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    guard let base = bytes.base.baseAddress else { return seed }
    return of(base + bytes.startIndex, count: bytes.count)
  }

  /// The hash of the bytes of a word.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let base = bytes.baseAddress else { return seed }
    return of(base, count: bytes.count)
  }

  /// The hash of a word that goes on with `ending`, from the hash of its beginning.
  @inline(__always)
  static func of(_ beginning: UInt32, _ ending: StaticString) -> UInt32 {
    of(ending.utf8Start, count: ending.utf8CodeUnitCount, from: beginning)
  }

  /// The hashes of the words of a table.
  static func all(of table: String) -> Set<UInt32> {
    var hashes: Set<UInt32> = []
    WordList.forEachWord(of: table) { hashes.insert(of($0)) }
    return hashes
  }

  /// The hash of `count` bytes from `base` on, behind the bytes that `seed` is the hash of.
  @inline(__always)
  package static func of(_ base: UnsafePointer<UInt8>, count: Int, from seed: UInt32 = seed) -> UInt32 {
    var hash = seed
    var i = 0
    while i < count {
      var byte = base[i]
      if byte &- 0x41 < 26 {
        byte |= 0x20
      } else if byte >= 0xC3, byte <= 0xD2, i + 1 < count, let small = smallLetter(byte, base[i + 1]) {
        hash = (hash ^ UInt32(small.0)) &* 16_777_619
        byte = small.1
        i += 1
      } else if byte == 0xE2, i + 2 < count, base[i + 1] == 0x80, base[i + 2] == 0x99 || base[i + 2] == 0x98 {
        byte = 0x27
        i += 2
      }
      hash = (hash ^ UInt32(byte)) &* 16_777_619
      i += 1
    }
    return hash
  }

  /// The bytes of the small letter for a capital of two bytes; `nil` for any other character.
  private static func smallLetter(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8)? {
    switch (first, second) {
    // À…Þ, without ×.
    case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E): (first, second + 0x20)
    // Ā…ķ and Ŋ…ŷ: the small letter follows an even one. Ĺ…ŀ, Ł…ň, Ź…ž: it follows an odd one.
    case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7), (0xC8, 0x80...0xB3): second % 2 == 0 ? (first, second + 1) : nil
    case (0xC4, 0xB9...0xBE), (0xC5, 0x81...0x88), (0xC5, 0xB9...0xBE): second % 2 == 1 ? (first, second + 1) : nil
    // Greek, first with accents.
    case (0xCE, 0x86): (0xCE, 0xAC)
    case (0xCE, 0x88...0x8A): (0xCE, second + 0x25)
    case (0xCE, 0x8C): (0xCF, 0x8C)
    case (0xCE, 0x8E...0x8F): (0xCF, second - 1)
    case (0xCE, 0x91...0x9F): (0xCE, second + 0x20)
    case (0xCE, 0xA0...0xA9): (0xCF, second - 0x20)
    // Cyrillic.
    case (0xD0, 0x80...0x8F): (0xD1, second + 0x10)
    case (0xD0, 0x90...0x9F): (0xD0, second + 0x20)
    case (0xD0, 0xA0...0xAF): (0xD1, second - 0x20)
    case (0xD2, 0x90): (0xD2, 0x91)
    default: nil
    }
  }
}
