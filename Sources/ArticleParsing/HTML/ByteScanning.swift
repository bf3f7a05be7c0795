extension Collection where Element == UInt8 {
  /// Whether these ASCII bytes stand anywhere in it, case aside.
  func containsSequence(_ wanted: StaticString) -> Bool {
    let pattern = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
    guard let first = pattern.first else { return true }
    var from = startIndex
    while let hit = self[from...].firstIndex(where: { $0.asciiLowercased == first }) {
      if self[hit...].prefix(pattern.count).map(\.asciiLowercased).elementsEqual(pattern) { return true }
      from = index(after: hit)
    }
    return false
  }
}

extension UInt8 {
  /// This byte, an ASCII capital made small.
  @inline(__always)
  var asciiLowercased: UInt8 { self >= 65 && self <= 90 ? self | 32 : self }
}
