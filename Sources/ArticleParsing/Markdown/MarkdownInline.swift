import Basics

/// The words of a Markdown paragraph as HTML: emphasis, links, pictures, escapes.
struct MarkdownInline: Sendable {
  private(set) var html: [UInt8] = []
  private let text: [UInt8]
  private let definitions: [[UInt8]: [UInt8]]
  /// Where the bracket that opens at an index closes.
  private var closing: [Int: Int] = [:]
  /// The marks of emphasis that are open: the mark, how many, and where the tag stands in `html`.
  private var open: [(mark: UInt8, count: Int)] = []

  /// No address and title are longer than this many bytes.
  private static let longestTarget = 4096

  init(_ text: ArraySlice<UInt8>, definitions: [[UInt8]: [UInt8]] = [:]) {
    self.text = Array(text)
    self.definitions = definitions
    matchBrackets()
    write(0..<self.text.count)
    closeAll()
  }

  private mutating func matchBrackets() {
    var open: [Int] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"): if let start = open.popLast() { closing[start] = index }
      default: break
      }
      index += 1
    }
  }

  private mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < range.upperBound && Self.isPunctuation(text[index + 1]):
        html += Self.escaped(text[index + 1])
        index += 2
      case UInt8(ascii: "`"):
        index = writeCode(index, until: range.upperBound)
      case UInt8(ascii: "!") where index + 1 < range.upperBound && text[index + 1] == UInt8(ascii: "["):
        index = writeLink(index + 1, isPicture: true, until: range.upperBound)
      case UInt8(ascii: "["):
        index = writeLink(index, isPicture: false, until: range.upperBound)
      case UInt8(ascii: "<"):
        index = writeTag(index, until: range.upperBound)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "="):
        index = writeEmphasis(index, until: range.upperBound)
      case UInt8(ascii: "&"):
        html.append(byte)
        index += 1
      default:
        html += Self.escaped(byte)
        index += 1
      }
    }
  }

  /// Words between backticks, as they are.
  private mutating func writeCode(_ start: Int, until end: Int) -> Int {
    let count = text[start..<end].prefix { $0 == UInt8(ascii: "`") }.count
    var index = start + count
    while index < end {
      let run = text[index..<end].prefix { $0 == UInt8(ascii: "`") }.count
      if run == count {
        for byte in text[(start + count)..<index] { html += Self.escaped(byte) }
        return index + run
      }
      index += max(1, run)
    }
    for _ in 0..<count { html.append(UInt8(ascii: "`")) }
    return start + count
  }

  /// A link, a picture, a footnote's mark; a bracket that is none of these stands for itself.
  private mutating func writeLink(_ start: Int, isPicture: Bool, until end: Int) -> Int {
    guard let close = closing[start], close < end else {
      if isPicture { html.append(UInt8(ascii: "!")) }
      html.append(UInt8(ascii: "["))
      return start + 1
    }
    var label = (start + 1)..<close
    if !label.isEmpty, text[label.lowerBound] == UInt8(ascii: "^") { return close + 1 }
    if !label.isEmpty, text[label.lowerBound] == UInt8(ascii: "["), closing[start + 1] == close - 1 {
      // “[[place|label]]” leads to another note.
      label = (start + 2)..<(close - 1)
      if let bar = text[label].lastIndex(of: UInt8(ascii: "|")) { label = (bar + 1)..<label.upperBound }
      if !isPicture { write(label) }
      return close + 1
    }
    guard let (target, title, after) = target(behind: close, label: label, until: end) else {
      if isPicture { html.append(UInt8(ascii: "!")) }
      html.append(UInt8(ascii: "["))
      return start + 1
    }
    if isPicture {
      writeTag("<img src=\"", target, Array(text[label]), title, between: "\" alt=\"", "\" title=\"", "\">")
    } else {
      writeTag("<a href=\"", target, between: "\">")
      write(label)
      html += Array("</a>".utf8)
    }
    return after
  }

  /// What a label leads to: “(address "title")” or “[name]” behind it, or its own name.
  private func target(
    behind close: Int, label: Range<Int>, until end: Int
  ) -> (target: [UInt8], title: [UInt8], after: Int)? {
    let next = close + 1
    if next < end, text[next] == UInt8(ascii: "(") {
      return Self.target(in: text[next..<min(end, next + Self.longestTarget)])
    }
    if next < end, text[next] == UInt8(ascii: "["), let last = closing[next], last < end {
      let name = last == next + 1 ? text[label] : text[(next + 1)..<last]
      return definitions[name.map(\.asciiLowercased)].map { ($0, [], last + 1) }
    }
    return definitions[text[label].map(\.asciiLowercased)].map { ($0, [], next) }
  }

  /// “(address "title")”, which the slice begins with.
  private static func target(in slice: ArraySlice<UInt8>) -> (target: [UInt8], title: [UInt8], after: Int)? {
    guard slice.first == UInt8(ascii: "(") else { return nil }
    var index = slice.startIndex + 1
    func skipBlanks() { while index < slice.endIndex, slice[index] <= 0x20 { index += 1 } }
    skipBlanks()
    var target: [UInt8] = []
    let isBracketed = index < slice.endIndex && slice[index] == UInt8(ascii: "<")
    if isBracketed { index += 1 }
    var depth = 0
    while index < slice.endIndex {
      let byte = slice[index]
      if isBracketed ? byte == UInt8(ascii: ">") : byte <= 0x20 || byte == UInt8(ascii: ")") && depth == 0 { break }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      target.append(byte)
      index += 1
    }
    if isBracketed { index += 1 }
    skipBlanks()
    var title: [UInt8] = []
    if index < slice.endIndex, slice[index] == UInt8(ascii: "\"") || slice[index] == UInt8(ascii: "'") {
      guard let end = slice[(index + 1)...].firstIndex(of: slice[index]) else { return nil }
      title = Array(slice[(index + 1)..<end])
      index = end + 1
      skipBlanks()
    }
    guard index < slice.endIndex, slice[index] == UInt8(ascii: ")") else { return nil }
    return (target, title, index + 1)
  }

  /// “<https://…>”, a tag of HTML, or a lone “<”.
  private mutating func writeTag(_ start: Int, until end: Int) -> Int {
    let limit = min(end, start + Self.longestTarget)
    guard start + 1 < end, let close = text[start..<limit].firstIndex(of: UInt8(ascii: ">")) else {
      html += Array("&lt;".utf8)
      return start + 1
    }
    let inner = text[(start + 1)..<close]
    if inner.starts(with: Array("http".utf8)), !inner.contains(0x20) {
      writeTag("<a href=\"", Array(inner), Array(inner), between: "\">", "</a>")
      return close + 1
    }
    let first = inner.first ?? 0
    guard first.isASCIILetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "!") else {
      html += Array("&lt;".utf8)
      return start + 1
    }
    html += text[start...close]
    return close + 1
  }

  /// Marks of emphasis; a run that neither opens nor closes any stands for itself.
  private mutating func writeEmphasis(_ start: Int, until end: Int) -> Int {
    let mark = text[start]
    let run = text[start..<end].prefix { $0 == mark }.count
    let before = start > 0 ? text[start - 1] : 0x20
    let after = start + run < end ? text[start + run] : 0x20
    let isDouble = mark == UInt8(ascii: "~") || mark == UInt8(ascii: "=")
    // Within a word “_” joins, and a blank on both sides parts.
    let joins = mark == UInt8(ascii: "_") && Self.isWord(before) && Self.isWord(after)
    guard run <= 3, !joins, !isDouble || run == 2 else {
      html += text[start..<(start + run)]
      return start + run
    }
    if before > 0x20, let last = open.last, last.mark == mark, last.count == run {
      html += Array(Self.tags(run, isEnd: true).utf8)
      open.removeLast()
    } else if after > 0x20 {
      html += Array(Self.tags(run, isEnd: false).utf8)
      open.append((mark, run))
    } else {
      html += text[start..<(start + run)]
    }
    return start + run
  }

  private mutating func closeAll() {
    for (_, count) in open.reversed() { html += Array(Self.tags(count, isEnd: true).utf8) }
    open = []
  }

  private static func tags(_ count: Int, isEnd: Bool) -> String {
    switch (count, isEnd) {
    case (1, false): "<em>"
    case (1, true): "</em>"
    case (2, false): "<strong>"
    case (2, true): "</strong>"
    case (_, false): "<strong><em>"
    case (_, true): "</em></strong>"
    }
  }

  /// Markup as it is, then a value to be escaped, and so on in turn.
  private mutating func writeTag(_ markup: String, _ values: [UInt8]..., between: String...) {
    html += Array(markup.utf8)
    for (value, next) in zip(values, between) {
      for byte in value { html += Self.escaped(byte) }
      html += Array(next.utf8)
    }
  }

  // MARK: What pages ask of a line

  /// The picture that a line consists of.
  static func picture(_ line: ArraySlice<UInt8>) -> (target: String, alt: String, title: String)? {
    var line = line
    while let last = line.last, last <= 0x20 { line = line.dropLast() }
    guard line.starts(with: Array("![".utf8)), let close = line.lastIndex(of: UInt8(ascii: "]")),
      let (target, title, after) = target(in: line[(close + 1)...]), after == line.endIndex
    else { return nil }
    let alt = line[(line.startIndex + 2)..<close]
    guard !alt.contains(UInt8(ascii: "]")) else { return nil }
    func string(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
    return (string(target), string(alt), string(title))
  }

  /// Whether a paragraph is emphasised as a whole, as the caption under a picture is.
  static func isEmphasised(_ lines: [ArraySlice<UInt8>]) -> Bool {
    guard let mark = lines.first?.first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"),
      let last = lines.last?.last(where: { $0 > 0x20 }), last == mark
    else { return false }
    return lines.reduce(0) { $0 + $1.count } <= 600 && lines[0].dropFirst().first.map { $0 > 0x20 } ?? false
  }

  /// A byte as HTML writes it.
  static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "\""): Array("&quot;".utf8)
    default: [byte]
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isASCIILetter && !byte.isASCIIDigit
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit }
}
