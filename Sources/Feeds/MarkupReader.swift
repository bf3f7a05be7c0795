import Encodings

/// Reads the markup of XML piece by piece, as forgivingly as a browser reads HTML.
///
/// Feeds are made by templates, and a twentieth of them is no XML: a bare “&”, an entity of HTML, a forgotten quotation
/// mark, text before the declaration. A parser of XML has to stop there, or, like libxml2 when it recovers, no longer says
/// which end tag it met. So this one never fails: what is no markup is text. Entities are never fetched, and those that a
/// document declares for itself are replaced once and not within each other.
struct MarkupReader {
  enum Piece {
    /// A start tag; `isEmpty` when it ends itself.
    case start(name: String, attributes: [Attribute], isEmpty: Bool)
    case end(name: String)
    /// Text with its references replaced.
    case text(String)
  }

  struct Attribute: Hashable {
    var name: String
    var value: String
  }

  private let bytes: [UInt8]
  private var index = 0
  /// What the document declares, by name.
  private var entities: [String: String] = [:]
  /// Whether one of them that was used names others, which are not replaced: that way ten lines grow to gigabytes.
  private(set) var hasNestedEntities = false
  /// How many bytes entities may still add.
  private var allowance = 1 << 20
  /// How many things were no XML.
  private(set) var slips = 0

  /// A reader of UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line that is being read, from 1.
  var line: Int { bytes[..<index].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 } }

  /// The next piece; `nil` at the end.
  mutating func next() -> Piece? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else { return .text(text()) }
      switch bytes.count > index + 1 ? bytes[index + 1] : 0 {
      case UInt8(ascii: "!"):
        if let data = declaration() { return .text(data) }
      case UInt8(ascii: "?"): index = find("?>", from: index + 2) ?? find(">", from: index + 2) ?? bytes.count
      case UInt8(ascii: "/"):
        if let tag = endTag() { return tag }
        return .text(text())
      case let byte where Self.beginsName(byte):
        if let tag = startTag() { return tag }
        return .text(text())
      default: return .text(text())
      }
    }
    return nil
  }

  // MARK: Text

  /// Text up to the next tag. A “<” that begins none is text.
  private mutating func text() -> String {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    if bytes[start] == UInt8(ascii: "<") { slips += 1 }
    return decoded(bytes[start..<index])
  }

  /// What is behind “<!”: the text of a CDATA section; `nil` for a comment or a declaration, which are passed over.
  private mutating func declaration() -> String? {
    if starts(with: "<![CDATA[") {
      let start = index + 9
      let end = find("]]>", from: start)
      if end == nil { slips += 1 }
      // A section that is never closed ends with its element.
      let stop = end.map { $0 - 3 } ?? find("</", from: start).map { $0 - 2 } ?? bytes.count
      index = end ?? stop
      return String(decoding: bytes[start..<stop], as: UTF8.self)
    }
    if starts(with: "<!--") {
      index = find("-->", from: index + 4) ?? find(">", from: index + 4) ?? bytes.count
    } else if starts(with: "<!DOCTYPE") || starts(with: "<!doctype") {
      documentType()
    } else {
      index = find(">", from: index + 2) ?? bytes.count
    }
    return nil
  }

  /// A document type with the entities that it declares.
  private mutating func documentType() {
    var mark: UInt8 = 0
    var isInside = false
    while index < bytes.count {
      let byte = bytes[index]
      if isInside, mark == 0, starts(with: "<!ENTITY") {
        declareEntity()
        continue
      }
      index += 1
      if mark != 0 {
        if byte == mark { mark = 0 }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): mark = byte
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return
      default: break
      }
    }
  }

  /// `<!ENTITY name "value">`. An entity that lies elsewhere is none.
  private mutating func declareEntity() {
    index += 8
    skipSpace()
    let name = self.name()
    skipSpace()
    if !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      let value = quoted()
      if entities.count < 1000, value.count <= 4096 { entities[name] = decoded(value, replacing: false) }
    }
    index = find(">", from: index) ?? bytes.count
  }

  // MARK: Tags

  private mutating func endTag() -> Piece? {
    guard index + 2 < bytes.count, Self.beginsName(bytes[index + 2]) else { return nil }
    index += 2
    let name = self.name()
    index = find(">", from: index) ?? bytes.count
    return .end(name: name)
  }

  private mutating func startTag() -> Piece? {
    let start = index
    index += 1
    let name = self.name()
    var attributes: [Attribute] = []
    while true {
      skipSpace()
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: ">"):
        index += 1
        return .start(name: name, attributes: attributes, isEmpty: false)
      case UInt8(ascii: "/"):
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: ">") {
          index += 1
          return .start(name: name, attributes: attributes, isEmpty: true)
        }
      case UInt8(ascii: "<"):
        // The tag was never closed.
        slips += 1
        return .start(name: name, attributes: attributes, isEmpty: false)
      case let byte where Self.beginsName(byte):
        let key = self.name()
        let value = attributeValue()
        if attributes.count < 200, !attributes.contains(where: { $0.name == key }) {
          attributes.append(Attribute(name: key, value: value))
        }
      default:
        slips += 1
        index += 1
      }
    }
    // A “<” near the end of a file that is cut off.
    index = start
    slips += 1
    return nil
  }

  private mutating func attributeValue() -> String {
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return "" }
    index += 1
    skipSpace()
    guard index < bytes.count else { return "" }
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") { return decoded(quoted()) }
    slips += 1
    let start = index
    while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
    return decoded(bytes[start..<index])
  }

  /// What stands in quotation marks. Without a second mark it ends with the tag.
  private mutating func quoted() -> ArraySlice<UInt8> {
    let mark = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != mark { index += 1 }
    if index < bytes.count {
      index += 1
      return bytes[start..<index - 1]
    }
    slips += 1
    index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return bytes[start..<index]
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, Self.continuesName(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  // MARK: References

  /// Text with its references replaced, or only those that are numbers.
  private mutating func decoded(_ text: ArraySlice<UInt8>, replacing: Bool = true) -> String {
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var position = text.startIndex
    while position < text.endIndex {
      let mark = text[position...].firstIndex(of: UInt8(ascii: "&")) ?? text.endIndex
      output.append(contentsOf: text[position..<mark])
      position = mark
      guard mark < text.endIndex else { break }
      if let (characters, end) = reference(in: text, at: position, replacing: replacing) {
        output.append(contentsOf: characters.utf8)
        position = end
      } else {
        if replacing { slips += 1 }
        output.append(UInt8(ascii: "&"))
        position += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func reference(
    in text: ArraySlice<UInt8>, at start: Int, replacing: Bool
  ) -> (characters: String, end: Int)? {
    if let found = CharacterReference.text(in: text, at: start), replacing || found.isNumber {
      return (found.characters, found.end)
    }
    guard replacing, !entities.isEmpty else { return nil }
    let name = text[(start + 1)...].prefix { Self.continuesName($0) }
    guard text.indices.contains(name.endIndex), text[name.endIndex] == UInt8(ascii: ";"),
      let value = entities[String(decoding: name, as: UTF8.self)], value.utf8.count <= allowance
    else { return nil }
    allowance -= value.utf8.count
    if !hasNestedEntities { hasNestedEntities = namesEntity(value) }
    return (value, name.endIndex + 1)
  }

  private func namesEntity(_ value: String) -> Bool {
    value.split(separator: "&").dropFirst(value.hasPrefix("&") ? 0 : 1).contains { part in
      part.firstIndex(of: ";").map { entities[String(part[..<$0])] != nil } ?? false
    }
  }

  // MARK: Bytes

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte >= 0x80
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    beginsName(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private mutating func skipSpace() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// The index behind the next place of a text.
  private func find(_ text: StaticString, from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    guard start <= bytes.count - count else { return nil }
    let first = text.utf8Start[0]
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index <= bytes.count - count {
        if bytes[index] == first, (1..<count).allSatisfy({ bytes[index + $0] == text.utf8Start[$0] }) {
          return index + count
        }
        index += 1
      }
      return nil
    }
  }
}
