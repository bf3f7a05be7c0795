extension Collection where Element == UInt8 {
  /// Whether it contains these ASCII bytes, ignoring case.
  @inlinable
  public func containsSequence(_ wanted: StaticString) -> Bool { firstRange(of: wanted) != nil }

  /// The first match of these ASCII bytes, ignoring case. The pattern must be in lower case.
  @inlinable
  public func firstRange(of wanted: StaticString) -> Range<Index>? {
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

extension ArraySlice<UInt8> {
  /// The first match of some bytes, exactly.
  public func firstRange(of part: [UInt8]) -> Range<Int>? {
    withUnsafeBytes { place(of: part, in: $0) }.map { startIndex + $0..<startIndex + $0 + part.count }
  }
}

extension [UInt8] {
  /// The first match of some bytes, exactly.
  public func firstRange(of part: [UInt8]) -> Range<Int>? {
    withUnsafeBytes { place(of: part, in: $0) }.map { $0..<$0 + part.count }
  }

  /// Whether it contains some bytes, exactly.
  public func holds(_ part: [UInt8]) -> Bool { firstRange(of: part) != nil }
}

private func place(of part: [UInt8], in whole: UnsafeRawBufferPointer) -> Int? {
  guard let first = part.first else { return 0 }
  return part.withUnsafeBytes { part in
    guard let base = whole.baseAddress, let wanted = part.baseAddress else { return nil }
    var from = 0
    while from + part.count <= whole.count,
      let hit = memchr(base + from, Int32(first), whole.count - part.count - from + 1)
    {
      let place = UnsafeRawPointer(hit) - base
      if memcmp(hit, wanted, part.count) == 0 { return place }
      from = place + 1
    }
    return nil
  }
}
