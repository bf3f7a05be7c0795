// Words for people that a hyphen makes of two: no table can have them all.

extension PersonWords {
  /// What a word with hyphens that no table has can be: “mum-of-three” is a mum, “singer-songwriter” a songwriter.
  func ofCompound(_ word: ArraySlice<UInt8>) -> PersonWord {
    if let first = Self.parentOfNumber(word) {
      let parent = self[hash(of: first)]
      return parent.contains(.kin) ? parent.intersection([.role, .kin, .gendered]) : []
    }
    guard let first = word.first, let hyphen = word.lastIndex(of: 0x2D) else { return [] }
    let last = self[hash(of: word[(hyphen + 1)...])]
    guard first &- 0x61 < 26 else {
      // “Lieutenant-General”, “Sub-Inspector”; but “Lloyd-Bishop” is a surname.
      let before = hash(of: word[..<hyphen])
      let isRank = Self.rankOpenings.contains(before) || !self[before].isDisjoint(with: [.title, .modifier])
      return isRank && last.contains(.title) ? last.intersection([.title, .role, .gendered]) : []
    }
    return last.contains(.role) && !last.contains(.kin) ? last.intersection([.role, .gendered]) : []
  }

  /// What opens a rank and is no rank itself.
  private static let rankOpenings = WordHash.all(of: "sub under co ex field non rear")

  /// What stands before the “-of-” of a word: “mum” of “mum-of-three”.
  static func parentOfNumber(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let hyphen = word.firstIndex(of: 0x2D), word[hyphen...].starts(with: "-of-".utf8) else { return nil }
    return word[..<hyphen]
  }

  private func hash(of part: ArraySlice<UInt8>) -> UInt32 {
    part.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { WordHash.of($0, count: bytes.count) } ?? 0 }
  }
}
