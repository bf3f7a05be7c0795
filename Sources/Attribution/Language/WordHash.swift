import Basics

/// The hash that stands for a word: 32 bits of FNV-1a over its folded form.
///
/// Folding makes ASCII and Latin-1 letters small and a curly apostrophe straight, so that a table is written once.
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
      } else if byte == 0xC3, i + 1 < count, base[i + 1] >= 0x80, base[i + 1] <= 0x9E, base[i + 1] != 0x97 {
        // À…Þ to à…þ: the second byte grows by 32.
        hash = (hash ^ 0xC3) &* 16_777_619
        byte = base[i + 1] + 0x20
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
}
