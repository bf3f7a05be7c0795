#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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

extension ArraySlice<UInt8> {
  /// Where some bytes stand first, as they are.
  func firstRange(of part: [UInt8]) -> Range<Int>? {
    withUnsafeBytes { place(of: part, in: $0) }.map { startIndex + $0..<startIndex + $0 + part.count }
  }
}

extension [UInt8] {
  /// Where some bytes stand first, as they are.
  func firstRange(of part: [UInt8]) -> Range<Int>? {
    withUnsafeBytes { place(of: part, in: $0) }.map { $0..<$0 + part.count }
  }

  /// Whether some bytes stand anywhere in it, as they are.
  func holds(_ part: [UInt8]) -> Bool { firstRange(of: part) != nil }
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

extension UInt8 {
  /// Whether it is one of a few ASCII bytes.
  @inline(__always)
  func isOne(of bytes: StaticString) -> Bool {
    for index in 0..<bytes.utf8CodeUnitCount where bytes.utf8Start[index] == self { return true }
    return false
  }

  /// This byte, an ASCII capital made small.
  @inline(__always)
  var asciiLowercased: UInt8 { self >= 65 && self <= 90 ? self | 32 : self }
}

/// A hash of bytes by which equal ones are known, eight at a time; two that differ have the same once in 2⁶⁴ times.
func byteHash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
  func add(_ word: UInt64) {
    hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
  }
  var index = 0
  while index + 8 <= bytes.count {
    add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  var rest: UInt64 = 0
  while index < bytes.count {
    rest = rest << 8 | UInt64(bytes[index])
    index += 1
  }
  add(rest)
  return hash ^ hash >> 29
}

func byteHash(_ text: String) -> UInt64 {
  var text = text
  return text.withUTF8 { byteHash(UnsafeRawBufferPointer($0)) }
}
