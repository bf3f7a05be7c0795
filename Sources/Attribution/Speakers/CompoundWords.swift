// Words for people that a hyphen makes of two: no table can have them all.

extension PersonWords {
  /// What a word with hyphens that no table has can be: “mum-of-three” is a mum, “singer-songwriter” a songwriter.
  func ofCompound(_ word: ArraySlice<UInt8>) -> PersonWord {
    if let first = Self.parentOfNumber(word) {
      let parent = self[hash(of: first)]
      return parent.contains(.kin) ? parent.intersection([.role, .kin, .gendered]) : []
    }
    guard word.first.map({ $0 &- 0x61 < 26 }) == true, let hyphen = word.lastIndex(of: 0x2D) else { return [] }
    let last = self[hash(of: word[(hyphen + 1)...])]
    return last.contains(.role) && !last.contains(.kin) ? last.intersection([.role, .gendered]) : []
  }

  /// What stands before the “-of-” of a word: “mum” of “mum-of-three”.
  static func parentOfNumber(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let hyphen = word.firstIndex(of: 0x2D), word[hyphen...].starts(with: "-of-".utf8) else { return nil }
    return word[..<hyphen]
  }

  private func hash(of part: ArraySlice<UInt8>) -> UInt32 {
    part.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { WordHash.of($0, count: bytes.count) } ?? 0 }
  }
}
