/// Code points read off UTF-8 bytes, and what kind of character they are.
enum CodePoints {
  /// The code point at `i` and its length in bytes; a byte that is no UTF-8 counts as one replacement character.
  @inline(__always)
  static func at(_ i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, length: Int) {
    let first = bytes[i]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, i + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for k in 1..<length {
      value = value << 6 | UInt32(bytes[i + k] & 0x3F)
    }
    return (value, length)
  }

  /// The code point that ends before `i`; a space at the start of `bytes`.
  @inline(__always)
  static func before(_ i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard i > 0 else { return 0x20 }
    if bytes[i - 1] < 0x80 { return UInt32(bytes[i - 1]) }
    var start = i - 1
    while start > 0, i - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return at(start, in: bytes).value
  }

  /// The code point that starts at `i`; a space at the end of `bytes`.
  @inline(__always)
  static func after(_ i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    i < bytes.count ? at(i, in: bytes).value : 0x20
  }

  /// A range without the white space at its ends.
  static func trimmed(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let (c, length) = at(start, in: bytes)
      guard isSpace(c) else { break }
      start += length
    }
    while end > start, isSpace(before(end, in: bytes)) {
      end -= 1
      while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return start..<end
  }

  /// Whether it is white space or invisible.
  @inline(__always)
  static func isSpace(_ c: UInt32) -> Bool {
    c <= 0x20 || c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x202F
      || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF
  }

  /// Whether it is a letter (an ideograph counts).
  @inline(__always)
  static func isLetter(_ c: UInt32) -> Bool {
    if c < 0x80 { return (c | 0x20) &- 0x61 < 26 }
    if c < 0xC0 { return c == 0xAA || c == 0xB5 || c == 0xBA }
    // Without × ÷ and the marks of the Arabic and Devanagari scripts: ، ؛ ؟ ۔ । ॥.
    if c < 0x2000 {
      if c < 0x600 { return c != 0xD7 && c != 0xF7 }
      return c != 0x60C && c != 0x61B && c != 0x61F && c != 0x6D4 && c != 0x964 && c != 0x965
    }
    // Persian joins the parts of a word with a non-joiner.
    if c == 0x200C { return true }
    if c < 0x2C00 { return c >= 0x2070 && c < 0x20A0 || c >= 0x2100 && c < 0x2190 }
    if c < 0x3000 { return c < 0x2E00 || c >= 0x2E80 }
    if c < 0x3041 { return c == 0x3005 || c == 0x3007 }
    if c >= 0xD800, c < 0xF900 { return false }
    if c >= 0xFE00, c <= 0xFFFF {
      return c >= 0xFE70 && c <= 0xFEFC || c >= 0xFF21 && c <= 0xFF3A || c >= 0xFF41 && c < 0xFF5B
        || c >= 0xFF66 && c <= 0xFFDC
    }
    return !(c >= 0x1F000 && c < 0x1FC00) && c < 0xE0000
  }

  /// Whether it is a digit.
  @inline(__always)
  static func isDigit(_ c: UInt32) -> Bool { c &- 0x30 < 10 || c >= 0xFF10 && c <= 0xFF19 }

  /// Whether it is a letter or a digit.
  @inline(__always)
  static func isWord(_ c: UInt32) -> Bool { isLetter(c) || isDigit(c) }

  /// Whether it is a capital letter (ASCII, Latin, Greek, Cyrillic).
  @inline(__always)
  static func isCapital(_ c: UInt32) -> Bool {
    if c < 0x80 { return c &- 0x41 < 26 }
    if c < 0x100 { return c >= 0xC0 && c <= 0xDE && c != 0xD7 }
    if c < 0x138 || c >= 0x14A && c < 0x178 { return c & 1 == 0 }
    if c < 0x180 { return c == 0x178 || c & 1 == 1 && c != 0x17F && c != 0x149 }
    if c < 0x400 { return c >= 0x386 && c <= 0x3AB && c != 0x390 || c >= 0x200 && c < 0x234 && c & 1 == 0 }
    if c < 0x430 { return true }
    // Vietnamese.
    return c >= 0x1E00 && c < 0x1F00 && c & 1 == 0
  }
}
