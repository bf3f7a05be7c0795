/// Finds in a document what toml++ asserts instead of refusing: an assertion that fails ends the program.
///
/// It knows no more of TOML than it takes to tell a string from a comment, and stops where toml++ finds a fault by itself.
struct TOMLPrecheck {
  /// What is wrong, in the middle of a sentence, and on which line.
  struct Fault: Error {
    var line: Int
    var cause: String
  }

  /// The most parts of a key: each is a table inside the one before, and tables are taken apart one inside the other.
  static let mostParts = 64
  /// How deep arrays and tables may lie in each other: as deep as toml++ reads them.
  private static let deepest = 256

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first fault of a document that toml++ would not survive.
  static func check(_ bytes: [UInt8]) throws(Fault) {
    var check = TOMLPrecheck(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { check.index = 3 }
    try check.document()
  }

  private mutating func document() throws(Fault) {
    while true {
      skipBlanks()
      guard let byte = current else { return }
      if byte == UInt8(ascii: "[") {
        advance()
        skipSpaces()
        if current == UInt8(ascii: "[") { advance() }
        skipSpaces()
        guard let first = current, first != UInt8(ascii: "]") else { return }
        guard Self.beginsKey(first) else { throw fault("a table's name cannot begin with “\(character)”") }
        guard try key(), current == UInt8(ascii: "]") else { return }
        advance()
        if current == UInt8(ascii: "]") { advance() }
      } else {
        guard Self.beginsKey(byte), try pair(depth: 0) else { return }
      }
      skipSpaces()
      // toml++ wants a new line, or a comment.
      guard current == 0x0A || current == 0x0D || current == UInt8(ascii: "#") else { return }
    }
  }

  // MARK: Keys and values; each says whether it was read to its end

  private mutating func pair(depth: Int) throws(Fault) -> Bool {
    guard try key(), current == UInt8(ascii: "=") else { return false }
    advance()
    skipSpaces()
    return try value(depth: depth)
  }

  private mutating func key() throws(Fault) -> Bool {
    var parts = 0
    while let byte = current, Self.beginsKey(byte) {
      parts += 1
      guard parts <= Self.mostParts else { throw fault("a key has more than \(Self.mostParts) parts") }
      if Self.isMark(byte) {
        guard string() else { return false }
      } else {
        while let byte = current, Self.isBare(byte) { advance() }
      }
      skipSpaces()
      guard current == UInt8(ascii: ".") else { return true }
      advance()
      skipSpaces()
    }
    return false
  }

  private mutating func value(depth: Int) throws(Fault) -> Bool {
    guard let byte = current, depth < Self.deepest else { return false }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string()
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "{"): return try inlineTable(depth: depth)
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: "#"), 0x80...:
      throw fault("a value cannot begin with “\(character)”")
    default: return try scalar()
    }
  }

  private mutating func array(depth: Int) throws(Fault) -> Bool {
    advance()
    while true {
      skipBlanks()
      guard let byte = current else { return false }
      if byte == UInt8(ascii: "]") { break }
      guard try value(depth: depth + 1) else { return false }
      skipBlanks()
      if current == UInt8(ascii: ",") { advance() } else if current != UInt8(ascii: "]") { return false }
    }
    advance()
    return true
  }

  private mutating func inlineTable(depth: Int) throws(Fault) -> Bool {
    advance()
    skipSpaces()
    while let byte = current, byte != UInt8(ascii: "}") {
      guard Self.beginsKey(byte), try pair(depth: depth + 1) else { return false }
      skipSpaces()
      if current == UInt8(ascii: ",") { advance() } else if current != UInt8(ascii: "}") { return false }
      skipSpaces()
    }
    guard current != nil else { return false }
    advance()
    return true
  }

  /// A number, a truth value, a date or a time.
  private mutating func scalar() throws(Fault) -> Bool {
    let start = index
    try skipScalar()
    let digits = bytes[start..<index].filter { $0 != UInt8(ascii: "_") }
    if digits.count > 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
      digits[10] | 0x20 == UInt8(ascii: "t")
    {
      // toml++ reads the time behind a date without looking.
      guard digits.count > 11, digits[11] &- 0x30 < 10 else { throw fault("a time begins with a digit") }
    }
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
      current == 0x20, index + 1 < bytes.count, bytes[index + 1] &- 0x30 < 10
    else { return true }
    // A date and a time behind a blank: toml++ reads on without looking.
    guard digits.count == index - start else { throw fault("a date has no underscores") }
    advance()
    let time = index
    try skipScalar()
    guard index - time > 1 else { throw fault("a time has two digits for its hour") }
    guard index - time < 64 else { throw fault("a time has at most 64 characters") }
    return true
  }

  /// The characters of a number or a date, which are all ASCII: toml++ ends one at the other blanks of Unicode without a word.
  private mutating func skipScalar() throws(Fault) {
    while let byte = current, !Self.endsValue(byte) {
      guard byte < 0x80 else { throw fault("a value without quotation marks cannot hold “\(character)”") }
      advance()
    }
  }

  /// A string of any of the four kinds.
  private mutating func string() -> Bool {
    let mark = bytes[index]
    let isMultiline = index + 2 < bytes.count && bytes[index + 1] == mark && bytes[index + 2] == mark
    for _ in 0..<(isMultiline ? 3 : 1) { advance() }
    while let byte = current {
      if byte == mark {
        let length = isMultiline ? bytes[index...].prefix(5).prefix { $0 == mark }.count : 3
        for _ in 0..<(isMultiline ? length : 1) { advance() }
        if length >= 3 { return true }
        continue
      }
      if byte == 0x0A, !isMultiline { return false }
      advance()
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\""), current != nil { advance() }
    }
    return false
  }

  // MARK: Bytes

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The character at the index; one that cannot be seen by its number.
  private var character: String {
    var decoder = UTF8()
    var input = bytes[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&input) else { return "\u{FFFD}" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: return String(Character(scalar))
    }
  }

  private func fault(_ cause: String) -> Fault { Fault(line: line, cause: cause) }

  private mutating func advance() {
    if bytes[index] == 0x0A { line += 1 }
    index += 1
  }

  private mutating func skipSpaces() {
    while current == 0x20 || current == 0x09 { advance() }
  }

  /// Skips spaces, line ends and comments.
  private mutating func skipBlanks() {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: advance()
      case UInt8(ascii: "#"): while let byte = current, byte != 0x0A { _ = byte; advance() }
      default: return
      }
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  private static func isBare(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func beginsKey(_ byte: UInt8) -> Bool { isBare(byte) || isMark(byte) }

  private static func endsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
