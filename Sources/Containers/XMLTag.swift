import Basics

/// A tag of XML as it stands in a file: what documents and packages of books are read by. Nothing is checked.
struct XMLTag {
  /// Its name as it is written: “w:p”.
  let name: String
  /// Whether it ends an element, and whether it is one by itself.
  let isEnd: Bool
  let isEmpty: Bool
  private let bytes: ArraySlice<UInt8>

  /// Calls `text` with what stands between tags and `tag` with each tag, in order.
  static func forEach(in xml: [UInt8], text: (ArraySlice<UInt8>) -> Void = { _ in }, tag: (XMLTag) -> Void) {
    var rest = xml[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      text(rest[..<open])
      let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      tag(XMLTag(rest[(open + 1)..<close]))
      rest = rest[min(close + 1, rest.endIndex)...]
    }
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    isEnd = bytes.first == UInt8(ascii: "/")
    isEmpty = bytes.last == UInt8(ascii: "/")
    let written = bytes.dropFirst(isEnd ? 1 : 0).prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    name = String(decoding: written, as: UTF8.self)
    self.bytes = bytes[written.endIndex...]
  }

  /// The part of its name behind the prefix.
  var localName: String { Self.local(name) }

  /// The value of an attribute, by the part of its name behind the prefix.
  subscript(attribute: String) -> String? {
    var rest = bytes
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = String(decoding: rest[..<equals].filter { $0 > 0x20 }, as: UTF8.self)
      let value = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let mark = value.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return nil }
      let inside = value.dropFirst().prefix { $0 != mark }
      if Self.local(name) == attribute {
        return String(decoding: inside, as: UTF8.self).replacing("&amp;", with: "&")
      }
      rest = value[inside.endIndex...].dropFirst()
    }
    return nil
  }

  /// The value of an attribute that is a number such as “-7.25”, by its whole name; `nil` if there is none.
  ///
  /// Coordinates stand in files by the million, so they are read without a string.
  func number(_ attribute: StaticString) -> Double? {
    bytes.withUnsafeBufferPointer { bytes in
      let length = attribute.utf8CodeUnitCount
      var start = 0
      while start + length + 2 < bytes.count {
        defer { start += 1 }
        guard bytes[start] <= 0x20, bytes[start + length + 1] == UInt8(ascii: "="),
          memcmp(bytes.baseAddress! + start + 1, attribute.utf8Start, length) == 0
        else { continue }
        return Self.number(bytes[(start + length + 3)...])
      }
      return nil
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    var (value, unit, isNegative) = (0.0, 1.0, false)
    var (hasDigits, hasPoint) = (false, false)
    for byte in digits {
      switch byte {
      case UInt8(ascii: "-") where !hasDigits && !isNegative: isNegative = true
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case 0x30...0x39:
        hasDigits = true
        value = value * 10 + Double(byte - 0x30)
        if hasPoint { unit *= 10 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let number = value / unit
        return hasDigits && number.isFinite ? (isNegative ? -number : number) : nil
      default: return nil
      }
    }
    return nil
  }

  private static func local(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }
}
