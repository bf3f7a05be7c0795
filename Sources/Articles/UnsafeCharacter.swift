/// A character that controls the terminal or reorders the display, rather than being text.
///
/// These are the C0 controls and DEL, the C1 controls U+0080–009F (eight-bit escape sequences), the line and paragraph
/// separators U+2028 and U+2029, and the directional marks, embeddings, overrides and isolates of Unicode's
/// bidirectional algorithm (UAX #9: U+061C, U+200E–200F, U+202A–202E, U+2066–2069) with the related deprecated
/// characters U+206A–206F. Code that writes an article or a file name must never output one unchanged.
public struct UnsafeCharacter: Hashable, Sendable {
  /// Its code point, 0…0xFFFF.
  public let codePoint: UInt16
  /// Its length in UTF-8 bytes, 1…3.
  public let length: Int

  /// The unsafe character that begins at `index` of valid UTF-8; `nil` for an ordinary one.
  @inlinable
  public static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeCharacter? {
    let byte = bytes[index]
    if byte < 0x20 || byte == 0x7F { return UnsafeCharacter(codePoint: UInt16(byte), length: 1) }
    switch byte {
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0:
      return UnsafeCharacter(codePoint: UInt16(bytes[index + 1]), length: 2)
    case 0xD8 where index + 1 < bytes.count && bytes[index + 1] == 0x9C:
      return UnsafeCharacter(codePoint: 0x061C, length: 2)
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] < 0x82:
      let codePoint = UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F) | 0x2000
      switch codePoint {
      case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F:
        return UnsafeCharacter(codePoint: codePoint, length: 3)
      default: return nil
      }
    default: return nil
    }
  }

  @usableFromInline
  init(codePoint: UInt16, length: Int) {
    self.codePoint = codePoint
    self.length = length
  }
}
