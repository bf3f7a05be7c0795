import Articles

/// Reads JSON (RFC 8259) from UTF-8 bytes, strictly, one value at a time and without building a tree: callers read the
/// members they know and skip the rest.
///
/// Strings are returned as bytes. Invalid UTF-8 is kept, and half a surrogate pair becomes U+FFFD, since both occur in
/// archives.
package struct JSONReader {
  private let bytes: [UInt8]
  /// The position, in bytes.
  package private(set) var index = 0

  /// A reader at the start of some bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The kind of the next value.
  package enum Kind: Hashable, Sendable {
    case object, array, string, number, bool, null
  }

  /// Why some bytes are not JSON.
  package struct Fault: Error, Hashable, CustomStringConvertible {
    /// The position, in bytes.
    package var offset: Int
    /// What was expected: “a colon”.
    package var expected: String

    /// A clause: “at byte 17 there should be a colon”.
    package var description: String { "at byte \(offset) there should be \(expected)" }
  }

  /// The kind of the next value.
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

  /// Reads an object. `member` is called with each key, and must read or skip its value.
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
    let start = index
    try skipRestOfString()
    let end = index - 1
    // What is escaped is never shorter than what it spells.
    return [UInt8](unsafeUninitializedCapacity: end - start) { output, count in
      bytes.withUnsafeBufferPointer { count = JSONReader.unescape($0[start..<end], into: output) }
    }
  }

  /// Reads a number and returns it as written.
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
    return String(decoding: bytes[start..<index], as: UTF8.self)
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

  /// Checks that only white space is left.
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

  /// Writes what the inside of a string spells, which was found to be right, and says how many bytes that is.
  private static func unescape(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let bytes = UnsafeBufferPointer(rebasing: text)
    var (index, count) = (0, 0)
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        output[count] = bytes[index]
        index += 1
        count += 1
        continue
      }
      let escaped = bytes[index + 1]
      index += 2
      if escaped == UInt8(ascii: "u") {
        for byte in Character(scalar(in: bytes, at: &index)).utf8 {
          output[count] = byte
          count += 1
        }
        continue
      }
      switch escaped {
      case UInt8(ascii: "n"): output[count] = 0x0A
      case UInt8(ascii: "t"): output[count] = 0x09
      case UInt8(ascii: "r"): output[count] = 0x0D
      case UInt8(ascii: "b"): output[count] = 0x08
      case UInt8(ascii: "f"): output[count] = 0x0C
      default: output[count] = escaped
      }
      count += 1
    }
    return count
  }

  /// The code point behind “\u”, from one unit or from a pair.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar {
    func unit(_ start: Int) -> UInt32 { bytes[start..<start + 4].reduce(0) { $0 << 4 | (hexadecimal($1) ?? 0) } }
    let first = unit(index)
    index += 4
    if first & 0xFC00 == 0xD800, index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u"), case let second = unit(index + 2), second & 0xFC00 == 0xDC00
    {
      index += 6
      return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
    default: nil
    }
  }

  /// Whether this may stand behind a backslash.
  private static func isEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "u"):
      true
    default: false
    }
  }

  // MARK: Pieces

  private mutating func skipString() throws(Fault) {
    try take(UInt8(ascii: "\""), "a string")
    try skipRestOfString()
  }

  /// Goes on behind the quotation mark that ends a string.
  private mutating func skipRestOfString() throws(Fault) {
    while true {
      index = endOfPlain(from: index)
      guard index < bytes.count else { throw fault("a quotation mark") }
      if accept(UInt8(ascii: "\"")) { return }
      guard accept(UInt8(ascii: "\\")) else { throw fault("a quotation mark or an escaped control character") }
      guard index < bytes.count, JSONReader.isEscape(bytes[index]) else { throw fault("an escaped character") }
      index += 1
      guard bytes[index - 1] == UInt8(ascii: "u") else { continue }
      for _ in 0..<4 {
        guard index < bytes.count, JSONReader.hexadecimal(bytes[index]) != nil else {
          throw fault("a hexadecimal digit")
        }
        index += 1
      }
    }
  }

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
