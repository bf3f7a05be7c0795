/// Bytes as the characters of ASCII.
extension UInt8 {
  /// “A” to “Z” and “a” to “z”.
  @inlinable
  public var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }

  /// “A” to “Z”.
  @inlinable
  public var isASCIIUppercase: Bool { (0x41...0x5A).contains(self) }

  /// “a” to “z”.
  @inlinable
  public var isASCIILowercase: Bool { (0x61...0x7A).contains(self) }

  /// “0” to “9”.
  @inlinable
  public var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// This byte, with a capital letter in lower case.
  @inlinable @inline(__always)
  public var asciiLowercased: UInt8 { self >= 65 && self <= 90 ? self | 32 : self }

  /// Whether it is one of a few ASCII bytes.
  @inlinable @inline(__always)
  public func isOne(of bytes: StaticString) -> Bool {
    for index in 0..<bytes.utf8CodeUnitCount where bytes.utf8Start[index] == self { return true }
    return false
  }

  /// The value of a hexadecimal digit.
  @inlinable
  public var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self) - 0x30
    case 0x41...0x46: UInt32(self) - 0x37
    case 0x61...0x66: UInt32(self) - 0x57
    default: nil
    }
  }
}
