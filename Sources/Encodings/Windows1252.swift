/// The default encoding of undeclared text that is not UTF-8, and of invalid numeric references in HTML.
package enum Windows1252 {
  /// The character for a byte. Only 0x80…0x9F differ from Latin 1; the five undefined ones are the C1 controls
  /// themselves (WHATWG Encoding Standard, index windows-1252).
  package static func scalar(_ byte: UInt8) -> UInt32 {
    byte & 0xE0 == 0x80 ? UInt32(upper[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The byte for a character; `nil` for one that is not in Windows-1252.
  package static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 || (0xA0...0xFF).contains(scalar) { return UInt8(scalar) }
    return upper.firstIndex { UInt32($0) == scalar }.map { UInt8($0 + 0x80) }
      ?? ((0x80..<0xA0).contains(scalar) ? UInt8(scalar) : nil)
  }

  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
