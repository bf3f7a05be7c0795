extension Collection where Element == UInt8 {
  /// Whether these ASCII bytes stand anywhere in it, case aside.
  func containsSequence(_ wanted: StaticString) -> Bool { firstRange(of: wanted) != nil }

  /// Where these ASCII bytes stand first, case aside. The pattern is given in small letters.
  func firstRange(of wanted: StaticString) -> Range<Index>? {
    let pattern = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
    guard let first = pattern.first else { return startIndex..<startIndex }
    var from = startIndex
    while let hit = self[from...].firstIndex(where: { $0.asciiLowercased == first }) {
      var matched = 0
      var index = hit
      while matched < pattern.count, index < endIndex, self[index].asciiLowercased == pattern[matched] {
        matched += 1
        formIndex(after: &index)
      }
      if matched == pattern.count { return hit..<index }
      from = self.index(after: hit)
    }
    return nil
  }
}

extension UInt8 {
  /// This byte, an ASCII capital made small.
  @inline(__always)
  var asciiLowercased: UInt8 { self >= 65 && self <= 90 ? self | 32 : self }
}
