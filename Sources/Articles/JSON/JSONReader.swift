/// Reads JSON (RFC 8259) from UTF-8 bytes, strictly, one value after another and without building a tree: a caller
/// takes the members that it knows and skips the others.
///
/// Strings are handed over as bytes. What is no UTF-8 in them stays as it is, and half of a surrogate pair becomes
/// U+FFFD, since archives hold both.
package struct JSONReader {
  private let bytes: [UInt8]
  /// Where it stands, in bytes.
  package private(set) var index = 0

  /// A reader at the start of some bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What can come next.
  package enum Kind: Hashable, Sendable {
    case object, array, string, number, bool, null
  }

  /// Why some bytes are no JSON.
  package struct Fault: Error, Hashable, CustomStringConvertible {
    /// Where, in bytes.
    package var offset: Int
    /// What should have stood there: “a colon”.
    package var expected: String

    /// A clause: “at byte 17 there should be a colon”.
    package var description: String { "at byte \(offset) there should be \(expected)" }
  }

  /// What comes next.
  package mutating func next() throws(Fault) -> Kind {
    skipSpace()
    guard index < bytes.count else { throw fault("a value") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw fault("a value")
    }
  }

  /// Reads an object. `member` is called with each key, and must read or skip the value behind it.
  package mutating func object(
    _ member: (String, inout JSONReader) throws(Fault) -> Void
  ) throws(Fault) {
    try take(UInt8(ascii: "{"), "an object")
    if isNext(UInt8(ascii: "}")) { return }
    while true {
      skipSpace()
      let key = String(decoding: try string(), as: UTF8.self)
      try take(UInt8(ascii: ":"), "a colon")
      try member(key, &self)
      if isNext(UInt8(ascii: "}")) { return }
      try take(UInt8(ascii: ","), "a comma or a closing brace")
    }
  }

  /// Reads an array. `element` is called for each element, and must read or skip it.
  package mutating func array(_ element: (inout JSONReader) throws(Fault) -> Void) throws(Fault) {
    try take(UInt8(ascii: "["), "an array")
    if isNext(UInt8(ascii: "]")) { return }
    while true {
      try element(&self)
      if isNext(UInt8(ascii: "]")) { return }
      try take(UInt8(ascii: ","), "a comma or a closing bracket")
    }
  }

  /// Reads a truth value.
  package mutating func bool() throws(Fault) -> Bool {
    guard try next() == .bool else { throw fault("true or false") }
    let value = bytes[index] == UInt8(ascii: "t")
    try word(value ? "true" : "false")
    return value
  }

  /// Reads a string.
  package mutating func string() throws(Fault) -> [UInt8] {
    try take(UInt8(ascii: "\""), "a string")
    var output: [UInt8] = []
    while true {
      let start = index
      index = endOfPlain(from: index)
      if output.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "\\") {
        // What is escaped is hardly ever shorter than what it spells.
        output.reserveCapacity(lengthOfString(from: start))
      }
      append(start..<index, to: &output)
      guard index < bytes.count else { throw fault("a quotation mark") }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return output
      case UInt8(ascii: "\\"): try escape(&output)
      default: throw fault("a quotation mark or an escaped control character")
      }
    }
  }

  /// Reads a number and gives it as it is written.
  package mutating func number() throws(Fault) -> String {
    skipSpace()
    let start = index
    _ = accept(UInt8(ascii: "-"))
    if !accept(UInt8(ascii: "0")) { try digits() }
    if accept(UInt8(ascii: ".")) { try digits() }
    if accept(UInt8(ascii: "e")) || accept(UInt8(ascii: "E")) {
      if !accept(UInt8(ascii: "+")) { _ = accept(UInt8(ascii: "-")) }
      try digits()
    }
    var text: [UInt8] = []
    append(start..<index, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Skips a value, whatever it is.
  package mutating func skip() throws(Fault) {
    // The brackets that are open, innermost last: a hostile line holds a million.
    var open: [UInt8] = []
    repeat {
      switch try next() {
      case .object:
        index += 1
        if !isNext(UInt8(ascii: "}")) {
          open.append(UInt8(ascii: "}"))
          try skipKey()
          continue
        }
      case .array:
        index += 1
        if !isNext(UInt8(ascii: "]")) {
          open.append(UInt8(ascii: "]"))
          continue
        }
      case .string: try skipString()
      case .number: _ = try number()
      case .bool: try word(bytes[index] == UInt8(ascii: "t") ? "true" : "false")
      case .null: try word("null")
      }
      while let bracket = open.last {
        if isNext(bracket) {
          open.removeLast()
        } else {
          try take(UInt8(ascii: ","), "a comma or a closing bracket")
          if bracket == UInt8(ascii: "}") { try skipKey() }
          break
        }
      }
    } while !open.isEmpty
  }

  /// Makes sure that nothing but white space is left.
  package mutating func end() throws(Fault) {
    skipSpace()
    if index < bytes.count { throw fault("the end") }
  }

  // MARK: Strings

  /// The end of a run of bytes that stand for themselves.
  private func endOfPlain(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      var index = start
      let ones: UInt64 = 0x0101_0101_0101_0101
      let tops: UInt64 = 0x8080_8080_8080_8080
      while index + 8 <= buffer.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // The top bit of a byte is set where it is 0x22, 0x5C or below 0x20 (and in bytes after such a one, which
        // does not matter).
        let quote = word ^ (ones &* 0x22)
        let slash = word ^ (ones &* 0x5C)
        let found = ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | ((word &- (ones &* 0x20)) & ~word)
        if found & tops != 0 { break }
        index += 8
      }
      while index < buffer.count, buffer[index] >= 0x20, buffer[index] != 0x22, buffer[index] != 0x5C { index += 1 }
      return index
    }
  }

  /// About how long a string is that is open at `start`.
  private func lengthOfString(from start: Int) -> Int {
    var index = start
    while true {
      index = endOfPlain(from: index)
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\\") else { return index - start }
      index = min(index + 2, bytes.count)
    }
  }

  private func append(_ range: Range<Int>, to output: inout [UInt8]) {
    output.append(contentsOf: bytes[range])
  }

  private mutating func escape(_ output: inout [UInt8]) throws(Fault) {
    index += 1
    guard index < bytes.count else { throw fault("an escaped character") }
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "u"):
      index += 1
      output.append(contentsOf: Character(try scalar()).utf8)
      return
    default: throw fault("an escaped character")
    }
    index += 1
  }

  /// The code point behind “\u”, from one unit or from a pair.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try unit()
    if first & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let place = index
      index += 2
      let second = try unit()
      if second & 0xFC00 == 0xDC00 {
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
      }
      index = place
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = hexadecimal(bytes[index]) else { throw fault("a hexadecimal digit") }
      value = value << 4 | digit
      index += 1
    }
    return value
  }

  private func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
    default: nil
    }
  }

  // MARK: Pieces

  private mutating func skipString() throws(Fault) {
    try take(UInt8(ascii: "\""), "a string")
    while true {
      index = endOfPlain(from: index)
      guard index < bytes.count else { throw fault("a quotation mark") }
      if accept(UInt8(ascii: "\"")) { return }
      guard accept(UInt8(ascii: "\\")) else { throw fault("a quotation mark or an escaped control character") }
      guard index < bytes.count, JSONReader.escaped.contains(bytes[index]) else { throw fault("an escaped character") }
      index += 1
      if bytes[index - 1] == UInt8(ascii: "u") { _ = try unit() }
    }
  }

  /// What may stand behind a backslash.
  private static let escaped = Array("\"\\/bfnrtu".utf8)

  private mutating func skipKey() throws(Fault) {
    try skipString()
    try take(UInt8(ascii: ":"), "a colon")
  }

  private mutating func word(_ word: StaticString) throws(Fault) {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount where !accept(word.utf8Start[offset]) {
      throw Fault(offset: start, expected: "a value")
    }
  }

  private mutating func digits() throws(Fault) {
    let start = index
    while index < bytes.count, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
    if index == start { throw fault("a digit") }
  }

  private mutating func take(_ byte: UInt8, _ name: String) throws(Fault) {
    if !isNext(byte) { throw fault(name) }
  }

  /// Whether a byte comes next, behind white space; it is taken.
  private mutating func isNext(_ byte: UInt8) -> Bool {
    skipSpace()
    return accept(byte)
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private func fault(_ expected: String) -> Fault { Fault(offset: index, expected: expected) }
}
