import Basics

/// A JSON value, read from what pages have in place of JSON.
///
/// Beyond the standard it takes: comments and CDATA marks around it, raw line ends and tabs in strings, single quotes,
/// trailing and missing commas, a string with a bare quotation mark in it, HTML entities in place of quotation marks,
/// and an end of input anywhere. What it cannot make sense of, it leaves out.
indirect enum JSONValue: Sendable, Equatable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  /// One member of an object.
  struct Member: Sendable, Equatable {
    var key: String
    var value: JSONValue
  }

  /// The value of the first member with this key.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// A string or a number, as text.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// An array's elements; for anything else, the value alone.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [self] }
  }

  /// The values that stand one after another in these bytes.
  static func values(in bytes: ArraySlice<UInt8>) -> [JSONValue] {
    var bytes = bytes
    let head = bytes.prefix(64)
    if head.containsSequence("&quot;") || head.containsSequence("&#34;") { bytes = unescaped(bytes)[...] }
    return bytes.withUnsafeBufferPointer { buffer in
      var reader = LenientJSONReader(bytes: buffer)
      var values: [JSONValue] = []
      while values.count < 64, reader.findStart() {
        if let value = reader.value(depth: 0) { values.append(value) } else { reader.index += 1 }
      }
      return values
    }
  }

  /// The bytes with the five entities of XML and `&#34;`, `&#39;` decoded.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    let entities: [(StaticString, UInt8)] = [
      ("&quot;", 0x22), ("&#34;", 0x22), ("&apos;", 0x27), ("&#39;", 0x27), ("&#039;", 0x27), ("&amp;", 0x26),
      ("&lt;", 0x3C), ("&gt;", 0x3E),
    ]
    var index = bytes.startIndex
    next: while index < bytes.endIndex {
      if bytes[index] == 0x26 {
        for (name, byte) in entities {
          let pattern = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
          if bytes[index...].starts(with: pattern) {
            output.append(byte)
            index += pattern.count
            continue next
          }
        }
      }
      output.append(bytes[index])
      index += 1
    }
    return output
  }
}

private struct LenientJSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  /// Goes on to the next brace or bracket, past comments.
  mutating func findStart() -> Bool {
    while index < bytes.count {
      if bytes[index] == 0x7B { return true }
      // “<![CDATA[” is no array.
      if bytes[index] == 0x5B {
        if index >= 5, bytes[index - 1] == 0x21 || bytes[index - 1] == 0x41 {
          index += 1
          continue
        }
        return true
      }
      index += 1
    }
    return false
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard index < bytes.count, depth < 64 else { return nil }
    switch bytes[index] {
    case 0x7B: return object(depth)
    case 0x5B: return array(depth)
    case 0x22, 0x27: return .string(string())
    default: return word()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    while true {
      skipSpace()
      guard index < bytes.count else { break }
      if bytes[index] == 0x7D {
        index += 1
        break
      }
      if bytes[index] == 0x2C {
        index += 1
        continue
      }
      guard bytes[index] == 0x22 || bytes[index] == 0x27 else {
        // A bare key, or rubbish: go on to the next member.
        if bytes[index] == 0x5D { break }
        index += 1
        continue
      }
      let key = string()
      skipSpace()
      guard index < bytes.count, bytes[index] == 0x3A else { continue }
      index += 1
      guard let value = value(depth: depth + 1) else { continue }
      members.append(JSONValue.Member(key: key, value: value))
    }
    return .object(members)
  }

  private mutating func array(_ depth: Int) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    while true {
      skipSpace()
      guard index < bytes.count else { break }
      if bytes[index] == 0x5D {
        index += 1
        break
      }
      if bytes[index] == 0x7D { break }
      if bytes[index] == 0x2C {
        index += 1
        continue
      }
      let before = index
      if let value = value(depth: depth + 1) { elements.append(value) }
      if index == before { index += 1 }
    }
    return .array(elements)
  }

  private mutating func word() -> JSONValue? {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x2C || byte == 0x7D || byte == 0x5D || byte == 0x3A || byte == 0x22 { break }
      index += 1
    }
    guard index > start else { return nil }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: return .number(text)
    }
  }

  private mutating func string() -> String {
    let quote = bytes[index]
    index += 1
    var output: [UInt8] = []
    var plain = index
    func isEnd(_ at: Int) -> Bool {
      var next = at + 1
      while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
      guard next < bytes.count else { return true }
      return [0x2C, 0x7D, 0x5D, 0x3A].contains(bytes[next]) || (bytes[next] == quote && next > at + 1)
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        if isEnd(index) {
          output.append(contentsOf: bytes[plain..<index])
          index += 1
          return String(decoding: output, as: UTF8.self)
        }
        index += 1
        continue
      }
      if byte == 0x5C, index + 1 < bytes.count {
        output.append(contentsOf: bytes[plain..<index])
        escape(&output)
        plain = index
        continue
      }
      index += 1
    }
    output.append(contentsOf: bytes[plain..<index])
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func escape(_ output: inout [UInt8]) {
    let byte = bytes[index + 1]
    index += 2
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): output.append(0x0A)
    case UInt8(ascii: "t"): output.append(0x20)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): break
    case UInt8(ascii: "u"):
      guard let first = hexadecimal() else { return }
      var scalar = UInt32(first)
      if first >= 0xD800, first < 0xDC00, index + 1 < bytes.count, bytes[index] == 0x5C,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        if let second = hexadecimal(), second >= 0xDC00, second < 0xE000 {
          scalar = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        }
      }
      output.append(contentsOf: String(Unicode.Scalar(scalar).map(Character.init) ?? "\u{FFFD}").utf8)
    default: output.append(byte)
    }
  }

  private mutating func hexadecimal() -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    guard let value = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16) else { return nil }
    index += 4
    return value
  }

  private mutating func skipSpace() {
    while index < bytes.count,
      bytes[index] <= 0x20 || bytes[index] == 0xEF || bytes[index] == 0xBB || bytes[index] == 0xBF
    {
      index += 1
    }
  }
}
