import CLibXML2

/// References to characters: `&amp;`, `&#8217;`, `&#x2019;`, and the names of HTML, which feeds use without declaring them.
enum CharacterReference {
  /// The reference that begins at an index: what it stands for, and the index behind it. Those to control characters stand
  /// for nothing.
  static func read(_ text: ArraySlice<UInt8>, at start: Int) -> (characters: String, end: Int, isNumber: Bool)? {
    let name = text[(start + 1)...].prefix(longest)
    guard let end = name.firstIndex(of: UInt8(ascii: ";")), end > name.startIndex else { return nil }
    if name.first == UInt8(ascii: "#") {
      guard let value = number(name[(name.startIndex + 1)..<end]) else { return nil }
      return (character(value), end + 1, true)
    }
    guard name[..<end].allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }),
      let value = named(name[..<end])
    else { return nil }
    return (character(value), end + 1, false)
  }

  private static let longest = 12

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    return UInt32(
      String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
  }

  private static func named(_ name: ArraySlice<UInt8>) -> UInt32? {
    if name.elementsEqual("apos".utf8) { return 0x27 }
    let ended = Array(name) + [0]
    return htmlEntityLookup(ended)?.pointee.value
  }

  /// 0x80…0x9F mean Windows-1252 (WHATWG HTML, numeric character reference end state).
  private static func character(_ value: UInt32) -> String {
    switch value {
    case 0x09, 0x0A, 0x0D: " "
    case 0..<0x20, 0x7F: ""
    case 0x80..<0xA0: windows1252[Int(value) - 0x80]
    default: Unicode.Scalar(value).map { String(Character($0)) } ?? "\u{FFFD}"
    }
  }

  private static let windows1252 = [
    "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "", "", "‘", "’", "“", "”", "•", "–", "—",
    "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
  ]
}
