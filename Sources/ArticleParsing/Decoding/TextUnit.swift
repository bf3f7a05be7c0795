import Basics
import Encodings

/// One code point of a text and how it is written there: as itself, or as an escape that a scraper left.
struct TextUnit {
  /// The code point; `none` at the end of the text.
  var scalar: UInt32
  /// The index behind what spells it, in bytes.
  var end: Int
  /// Whether it is written as a character reference or a literal escape.
  var isEscape: Bool

  /// What stands behind the last code point.
  static let none: UInt32 = .max

  /// The unit that begins at `index` of valid UTF-8.
  init(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, decodingEscapes: Bool) {
    guard index < bytes.count else {
      self = TextUnit(scalar: Self.none, end: index, isEscape: false)
      return
    }
    let byte = bytes[index]
    if decodingEscapes {
      if byte == 0x26, let reference = Self.reference(in: bytes, at: index) {
        self = TextUnit(scalar: reference.scalar, end: reference.end, isEscape: true)
        return
      }
      if byte == 0x5C, let escape = LiteralEscape.read(in: bytes, at: index) {
        self = TextUnit(scalar: escape.scalar, end: escape.end, isEscape: true)
        return
      }
    }
    func trailing(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    switch byte {
    case 0xF0...0xFF:
      scalar = UInt32(byte & 0x07) << 18 | trailing(1) << 12 | trailing(2) << 6 | trailing(3)
      end = min(index + 4, bytes.count)
    case 0xE0...0xEF:
      scalar = UInt32(byte & 0x0F) << 12 | trailing(1) << 6 | trailing(2)
      end = min(index + 3, bytes.count)
    case 0xC0...0xDF:
      scalar = UInt32(byte & 0x1F) << 6 | trailing(1)
      end = min(index + 2, bytes.count)
    default:
      scalar = UInt32(byte)
      end = index + 1
    }
    isEscape = false
  }

  /// The character reference at an “&”. What a scraper escaped twice, `&amp;rsquo;`, is decoded twice.
  private static func reference(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, end: Int)? {
    guard let first = CharacterReference.read(in: bytes, at: index) else { return nil }
    guard first.scalar == 0x26, let second = CharacterReference.read(in: bytes, at: first.end - 1) else { return first }
    return second.scalar == 0x26 ? first : second
  }

  private init(scalar: UInt32, end: Int, isEscape: Bool) {
    self.scalar = scalar
    self.end = end
    self.isEscape = isEscape
  }
}

/// The escapes of program text that scrapers leave in an article: `\u200b`, `\xa0`, `\n`, `\"`.
private enum LiteralEscape {
  static func read(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, end: Int)? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"): return unicode(in: bytes, at: index)
    case UInt8(ascii: "U"): return hexadecimal(in: bytes, from: index + 2, digits: 8)
    case UInt8(ascii: "x"): return byte(in: bytes, at: index)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"):
      return (UInt32(bytes[index + 1]), index + 2)
    case UInt8(ascii: "n") where isLayout(in: bytes, at: index): return (0x0A, index + 2)
    case UInt8(ascii: "r") where isLayout(in: bytes, at: index): return (0x0D, index + 2)
    case UInt8(ascii: "t") where isLayout(in: bytes, at: index): return (0x09, index + 2)
    default: return nil
    }
  }

  /// Tells the line end of `end.\nNext` from the folder of `C:\notes` and of `src\table`: no path goes on behind a
  /// sentence's end, and a folder's name goes on in letters.
  private static func isLayout(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = index + 2 < bytes.count ? bytes[index + 2] : 0x20
    if before == UInt8(ascii: "\\") { return false }
    let isPathBefore = before == UInt8(ascii: ":") || before.isASCIILetter || before.isASCIIDigit || before == 0x5F
    let goesOn = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(after) || after.isASCIIDigit || after == 0x5F
    return !(isPathBefore && goesOn)
  }

  private static func unicode(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, end: Int)? {
    if index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "{") {
      var value: UInt32 = 0
      var end = index + 3
      while end < bytes.count, end < index + 9, let digit = bytes[end].hexadecimalValue {
        value = value << 4 | digit
        end += 1
      }
      guard end > index + 3, end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
      return (value, end + 1)
    }
    guard let first = hexadecimal(in: bytes, from: index + 2, digits: 4) else { return nil }
    guard first.scalar & 0xFC00 == 0xD800 else { return first }
    guard first.end + 1 < bytes.count, bytes[first.end] == 0x5C, bytes[first.end + 1] == UInt8(ascii: "u"),
      let second = hexadecimal(in: bytes, from: first.end + 2, digits: 4), second.scalar & 0xFC00 == 0xDC00
    else { return first }
    return (0x10000 + (first.scalar & 0x3FF) << 10 + second.scalar & 0x3FF, second.end)
  }

  /// `\xe2\x80\x99` is the UTF-8 of one code point, `\xa0` the code point itself.
  private static func byte(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, end: Int)? {
    guard let first = hexadecimal(in: bytes, from: index + 2, digits: 2) else { return nil }
    let length = first.scalar >= 0xF0 ? 4 : first.scalar >= 0xE0 ? 3 : first.scalar >= 0xC2 ? 2 : 1
    var value = length == 1 ? first.scalar : first.scalar & (0x7F >> UInt32(length))
    var end = first.end
    for _ in 1..<max(length, 1) {
      guard end + 1 < bytes.count, bytes[end] == 0x5C, bytes[end + 1] == UInt8(ascii: "x"),
        let next = hexadecimal(in: bytes, from: end + 2, digits: 2), next.scalar & 0xC0 == 0x80
      else { return (Windows1252.scalar(UInt8(first.scalar)), first.end) }
      value = value << 6 | next.scalar & 0x3F
      end = next.end
    }
    return (length == 1 ? Windows1252.scalar(UInt8(first.scalar)) : value, end)
  }

  private static func hexadecimal(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, digits: Int
  ) -> (scalar: UInt32, end: Int)? {
    guard start + digits <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in start..<(start + digits) {
      guard let digit = bytes[index].hexadecimalValue else { return nil }
      value = value << 4 | digit
    }
    return (value, start + digits)
  }
}
