import Basics

/// Header lines as mail, the web and web archives have them (RFC 5322, 2.2): names and values, a value's further lines
/// joined.
struct HeaderFields {
  /// Names in small letters and values without the white space around them, in order.
  private(set) var list: [(name: String, value: [UInt8])] = []

  /// The fields up to the first empty line of `bytes`, and the index behind that line. What is no field is passed over.
  static func read(_ bytes: [UInt8], from start: Int = 0) -> (fields: HeaderFields, end: Int) {
    var fields = HeaderFields()
    var index = start
    while index < bytes.count {
      var stop = index
      while stop < bytes.count, bytes[stop] != 0x0A { stop += 1 }
      let line = bytes[index..<(stop > index && bytes[stop - 1] == 0x0D ? stop - 1 : stop)]
      index = min(stop + 1, bytes.count)
      if line.isEmpty { break }
      fields.add(Array(line))
    }
    return (fields, index)
  }

  /// Adds a line.
  mutating func add(_ line: [UInt8]) {
    if line.first == 0x20 || line.first == 0x09 {
      if !list.isEmpty { list[list.count - 1].value += [0x20] + line[...].withoutBlanks }
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 {
      let name = String(decoding: line[..<colon].map(\.asciiLowercased), as: UTF8.self)
      list.append((name, line[(colon + 1)...].withoutBlanks))
    }
  }

  /// The first value of a name.
  subscript(name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The first value of a name, as it stands.
  func bytes(_ name: String) -> [UInt8]? { list.first { $0.name == name }?.value }

  /// A value and its parameters: “text/html; charset=utf-8”. The names of parameters and the value are in small letters.
  func parameters(_ name: String) -> (value: String, parameters: [String: String])? {
    guard let text = self[name] else { return nil }
    var pieces: [String] = [""]
    var (isQuoted, isEscaped) = (false, false)
    for character in text.unicodeScalars {
      if isEscaped {
        pieces[pieces.count - 1].unicodeScalars.append(character)
        isEscaped = false
      } else if character == "\\", isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].unicodeScalars.append(character)
      }
    }
    var parameters: [String: String] = [:]
    for piece in pieces.dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = piece[..<equals].filter { !$0.isWhitespace }.lowercased()
      parameters[name] = String(
        decoding: Array(piece[piece.index(after: equals)...].utf8)[...].withoutBlanks, as: UTF8.self)
    }
    return (pieces[0].filter { !$0.isWhitespace }.lowercased(), parameters)
  }
}

extension ArraySlice<UInt8> {
  /// Without the spaces and tabs at both ends.
  var withoutBlanks: [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return []
    }
    return Array(self[first...last])
  }
}
