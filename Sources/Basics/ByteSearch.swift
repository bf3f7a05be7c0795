extension Collection where Element == UInt8 {
  /// Whether it contains these ASCII bytes, ignoring case.
  @inlinable
  public func containsSequence(_ wanted: StaticString) -> Bool { firstRange(of: wanted) != nil }

  /// The first match of these ASCII bytes, ignoring case. The pattern must be in lower case.
  @inlinable
  public func firstRange(of wanted: StaticString) -> Range<Index>? {
    if let found = withContiguousStorageIfAvailable({ place(of: wanted, in: $0) }) {
      return found.map { offset in
        let start = index(startIndex, offsetBy: offset)
        return start..<index(start, offsetBy: wanted.utf8CodeUnitCount)
      }
    }
    let bytes = Array(self)
    return bytes.firstRange(of: wanted).map {
      index(startIndex, offsetBy: $0.lowerBound)..<index(startIndex, offsetBy: $0.upperBound)
    }
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

/// Where these ASCII bytes, in lower case, stand first, case aside.
@usableFromInline
func place(of wanted: StaticString, in whole: UnsafeBufferPointer<UInt8>) -> Int? {
  let (pattern, length) = (wanted.utf8Start, wanted.utf8CodeUnitCount)
  guard length > 0 else { return 0 }
  guard let base = whole.baseAddress, whole.count >= length else { return nil }
  let first = pattern[0]
  let isLetter = first.isASCIILowercase
  let last = whole.count - length
  var from = 0
  while from <= last {
    if isLetter {
      while from <= last, base[from] | 0x20 != first { from += 1 }
    } else {
      from =
        memchr(base + from, Int32(first), last - from + 1).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
        ?? whole.count
    }
    guard from <= last else { return nil }
    var matched = 1
    while matched < length, base[from + matched].asciiLowercased == pattern[matched] { matched += 1 }
    if matched == length { return from }
    from += 1
  }
  return nil
}
