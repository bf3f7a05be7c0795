/// On which line every key and every element of an array is written. TOMLKit says where a file is broken, but not where
/// a value stands in one that is whole.
///
/// It reads text that TOMLKit has taken as TOML, so it need not check anything: it only has to know a string from a
/// comment. On other text it ends without a crash and knows less.
struct TOMLLines {
  /// The lines, counted from 1, by the keys that lead there from the top; an element of an array by its index.
  private(set) var lines: [[String]: Int] = [:]
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var arraysOfTables: [[String]: Int] = [:]

  /// Finds the keys of a document.
  init(_ source: some Sequence<UInt8>) {
    bytes = Array(source)
    var table: [String] = []
    while true {
      skipBlanks()
      guard let byte = current else { break }
      let before = index
      if byte == UInt8(ascii: "[") {
        table = header()
      } else {
        pair(in: table)
      }
      if index == before { advance() }
    }
  }

  /// The line of a key, or of the nearest one above it that has a line.
  func line(of path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    if current == 0x0A { line += 1 }
    index += 1
  }

  private mutating func skip(_ byte: UInt8) {
    if current == byte { advance() }
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

  private mutating func skipSpaces() {
    while current == 0x20 || current == 0x09 { advance() }
  }

  /// `[a.b]` or `[[a.b]]`.
  private mutating func header() -> [String] {
    let start = line
    advance()
    let isArray = current == UInt8(ascii: "[")
    skip(UInt8(ascii: "["))
    var path = resolved(key())
    skip(UInt8(ascii: "]"))
    skip(UInt8(ascii: "]"))
    if isArray {
      note(path, start)
      let count = arraysOfTables[path, default: 0]
      arraysOfTables[path] = count + 1
      path.append(String(count))
    }
    note(path, start)
    return path
  }

  /// A header's path with the last element of each array of tables that it goes through.
  private func resolved(_ keys: [String]) -> [String] {
    var path: [String] = []
    for (position, key) in keys.enumerated() {
      path.append(key)
      if position < keys.count - 1, let count = arraysOfTables[path] { path.append(String(count - 1)) }
    }
    return path
  }

  private mutating func note(_ path: [String], _ line: Int) {
    var part = path
    // What leads to a key with a line has one, too.
    while !part.isEmpty, lines[part] == nil {
      lines[part] = line
      part.removeLast()
    }
  }

  /// `key = value`.
  private mutating func pair(in table: [String]) {
    let start = line
    let keys = key()
    guard !keys.isEmpty else { return }
    let path = table + keys
    note(path, start)
    skipSpaces()
    guard current == UInt8(ascii: "=") else { return }
    advance()
    value(path)
  }

  private mutating func value(_ path: [String]) {
    skipSpaces()
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
    case UInt8(ascii: "["): elements(of: path)
    case UInt8(ascii: "{"): pairs(of: path)
    default:
      while let byte = current, byte != 0x0A, !",]}#".utf8.contains(byte) { advance() }
    }
  }

  private mutating func elements(of path: [String]) {
    advance()
    var count = 0
    while true {
      skipBlanks()
      guard let byte = current, byte != UInt8(ascii: "]") else { break }
      let before = index
      let element = path + [String(count)]
      note(element, line)
      value(element)
      skipBlanks()
      skip(UInt8(ascii: ","))
      count += 1
      if index == before { advance() }
    }
    skip(UInt8(ascii: "]"))
  }

  private mutating func pairs(of path: [String]) {
    advance()
    while true {
      skipBlanks()
      guard let byte = current, byte != UInt8(ascii: "}") else { break }
      let before = index
      pair(in: path)
      skipBlanks()
      skip(UInt8(ascii: ","))
      if index == before { advance() }
    }
    skip(UInt8(ascii: "}"))
  }

  /// One key, or several with dots between.
  private mutating func key() -> [String] {
    var parts: [String] = []
    while true {
      skipSpaces()
      if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
        parts.append(string())
      } else {
        let start = index
        while let byte = current, Self.isBare(byte) { advance() }
        guard index > start else { return parts }
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      skipSpaces()
      guard current == UInt8(ascii: ".") else { return parts }
      advance()
    }
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: byte >= 0x80
    }
  }

  /// A string of any of the four kinds, with its escapes read.
  private mutating func string() -> String {
    let mark = bytes[index]
    let isMultiline = index + 2 < bytes.count && bytes[index + 1] == mark && bytes[index + 2] == mark
    for _ in 0..<(isMultiline ? 3 : 1) { advance() }
    var text: [UInt8] = []
    while let byte = current {
      if byte == mark {
        let length = bytes[index...].prefix(5).prefix { $0 == mark }.count
        if !isMultiline {
          advance()
          break
        }
        if length >= 3 {
          // Up to two more marks belong to the text.
          text += repeatElement(mark, count: length - 3)
          for _ in 0..<length { advance() }
          break
        }
      } else if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        advance()
        escape(into: &text)
        continue
      } else if byte == 0x0A, !isMultiline {
        break
      }
      text.append(byte)
      advance()
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands behind a backslash.
  private mutating func escape(into text: inout [UInt8]) {
    guard let byte = current else { return }
    advance()
    let digits: Int
    switch byte {
    case UInt8(ascii: "b"): return text.append(0x08)
    case UInt8(ascii: "t"): return text.append(0x09)
    case UInt8(ascii: "n"): return text.append(0x0A)
    case UInt8(ascii: "f"): return text.append(0x0C)
    case UInt8(ascii: "r"): return text.append(0x0D)
    case UInt8(ascii: "e"): return text.append(0x1B)
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: return text.append(byte)
    }
    let end = min(index + digits, bytes.count)
    if let value = UInt32(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    {
      text += UTF8.encode(scalar)!
      index = end
    }
  }
}
