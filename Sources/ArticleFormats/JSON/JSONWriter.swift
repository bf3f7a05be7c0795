import Articles

/// Writes JSON as UTF-8 bytes, with keys in the order they are written.
///
/// Foundation's encoder does not keep the order and takes longer than parsing the article did. What it writes is safe
/// to show in a terminal: every `UnsafeCharacter` is escaped as `\uXXXX`, so the bytes are text whatever the strings
/// held.
package struct JSONWriter {
  /// The output so far.
  package private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  private var needsComma = false

  /// A writer; a pretty one puts every member on its own line, indented by two spaces per level.
  ///
  /// - Parameter room: about how many bytes it will write.
  package init(pretty: Bool, room: Int = 16_384) {
    isPretty = pretty
    bytes.reserveCapacity(room)
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginList() { begin(UInt8(ascii: "[")) }
  package mutating func endList() { end(UInt8(ascii: "]")) }

  /// The name of an object's next member, which must not need escaping.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
  }

  /// Begins an element of a list.
  package mutating func element() {
    separate()
    needsComma = false
  }

  package mutating func string(_ text: String?) {
    needsComma = true
    guard var text else { return null() }
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func integer(_ value: Int?) {
    needsComma = true
    guard let value else { return null() }
    appendDecimal(value)
  }

  package mutating func bool(_ value: Bool?) {
    needsComma = true
    guard let value else { return null() }
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A number that reads back exactly; NaN is `null`.
  package mutating func real(_ value: Double) {
    needsComma = true
    guard value.isFinite else { return null() }
    bytes.append(contentsOf: "\(value)".utf8)
  }

  /// Numbers as a list, on one line even if the rest is indented.
  package mutating func integers(_ values: [Int]) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendDecimal(value)
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A number from 0 to 1 with at most three decimals; NaN is `null`.
  package mutating func fraction(_ value: Double) {
    needsComma = true
    guard value.isFinite else { return null() }
    var thousandths = Int((min(max(value, 0), 1) * 1000).rounded())
    if thousandths % 1000 == 0 { return appendDecimal(thousandths / 1000) }
    bytes.append(UInt8(ascii: "0"))
    bytes.append(UInt8(ascii: "."))
    var divisor = 100
    while thousandths > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(thousandths / divisor))
      thousandths %= divisor
      divisor /= 10
    }
  }

  /// A span as `[start,end]`, on one line even if the rest is indented.
  package mutating func span(_ span: TextSpan) {
    needsComma = true
    bytes.append(UInt8(ascii: "["))
    appendDecimal(span.start)
    bytes.append(UInt8(ascii: ","))
    appendDecimal(span.end)
    bytes.append(UInt8(ascii: "]"))
  }

  /// The spans of passages as `[[start,end],…]`, on one line.
  package mutating func spans(_ passages: [Passage]) {
    bytes.append(UInt8(ascii: "["))
    for (index, passage) in passages.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      span(passage.span)
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  package mutating func strings(_ texts: [String]) {
    beginList()
    for text in texts {
      element()
      string(text)
    }
    endList()
  }

  /// Ends the record with a line feed.
  package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func begin(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func null() { bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C]) }

  private mutating func appendDecimal(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    // In place: a slice would be a copy.
    var (low, high) = (start, bytes.count - 1)
    while low < high {
      bytes.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    // Runs of ordinary bytes are copied whole; only the first byte of what may need escaping is looked at closer.
    var runStart = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      let isOrdinary =
        byte < 0x7F
        ? byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        : byte != 0x7F && byte != 0xC2 && byte != 0xD8 && byte != 0xE2
      if isOrdinary {
        index += 1
        continue
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: text[runStart..<index])
        bytes.append(UInt8(ascii: "\\"))
        runStart = index
        index += 1
      } else if let unsafe = UnsafeCharacter.at(index, in: text) {
        bytes.append(contentsOf: text[runStart..<index])
        appendEscape(unsafe.codePoint)
        index += unsafe.length
        runStart = index
      } else {
        index += 1
      }
    }
    bytes.append(contentsOf: text[runStart...])
  }

  private mutating func appendEscape(_ codePoint: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    switch codePoint {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(codePoint >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
