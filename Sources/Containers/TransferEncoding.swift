import Basics

/// How bytes are written in letters for a mail (RFC 2045, 6).
enum TransferEncoding {
  /// The bytes behind quoted-printable text.
  ///
  /// - Parameter isHeader: whether “_” is a space (RFC 2047, 4.2).
  static func fromQuotedPrintable(_ text: ArraySlice<UInt8>, isHeader: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if isHeader, byte == UInt8(ascii: "_") {
        bytes.append(0x20)
        continue
      }
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      if index + 1 < text.endIndex, let high = text[index].hexadecimalValue, let low = text[index + 1].hexadecimalValue
      {
        bytes.append(UInt8(high << 4 | low))
        index += 2
        continue
      }
      // A line that goes on: “=”, perhaps blanks that were added on the way, and the line's end.
      let end = text[index...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if end.first == 0x0A {
        index = end.startIndex + 1
      } else if !end.isEmpty {
        bytes.append(byte)
      } else {
        index = text.endIndex
      }
    }
    return bytes
  }

  /// The bytes behind Base64 text; what is no letter of it is passed over.
  static func fromBase64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var (sum, bits): (UInt32, Int) = (0, 0)
    for byte in text {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte) - 0x41
      case 0x61...0x7A: value = UInt32(byte) - 0x47
      case 0x30...0x39: value = UInt32(byte) + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="):
        (sum, bits) = (0, 0)
        continue
      default: continue
      }
      sum = sum << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: sum >> UInt32(bits)))
      }
    }
    return bytes
  }
}
