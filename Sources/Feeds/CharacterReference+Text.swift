import Encodings

extension CharacterReference {
  /// The text of the reference that begins at an index, and the index behind it. Those to control characters stand for nothing.
  static func text(in text: ArraySlice<UInt8>, at start: Int) -> (characters: String, end: Int, isNumber: Bool)? {
    text.withUnsafeBufferPointer { bytes in
      guard let found = read(in: bytes, at: start - text.startIndex) else { return nil }
      let isNumber = text[start + 1] == UInt8(ascii: "#")
      return (characters(found.scalar), found.end + text.startIndex, isNumber)
    }
  }

  private static func characters(_ scalar: UInt32) -> String {
    switch scalar {
    case 0x09, 0x0A, 0x0D: " "
    case 0..<0x20, 0x7F..<0xA0: ""
    default: Unicode.Scalar(scalar).map { String(Character($0)) } ?? "\u{FFFD}"
    }
  }
}
