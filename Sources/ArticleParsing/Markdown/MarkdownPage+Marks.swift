import Basics

/// The marks that lines of Markdown begin with.
extension MarkdownPage {
  static func heading(_ line: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
    let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks), line.count > marks, line[line.startIndex + marks] == 0x20 else { return nil }
    var text = line.dropFirst(marks).drop { $0 == 0x20 }
    while text.last == 0x20 { text = text.dropLast() }
    var bare = text
    while bare.last == UInt8(ascii: "#") { bare = bare.dropLast() }
    if bare.count < text.count, bare.last == 0x20 { text = bare.dropLast() }
    return text.isEmpty ? nil : (marks, text)
  }

  /// “===” or “---” under a line, which make it a heading.
  static func underline(_ line: ArraySlice<UInt8>) -> Int? {
    guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
    let marks = line.prefix { $0 == mark }
    guard marks.count >= 3, line.dropFirst(marks.count).allSatisfy({ $0 <= 0x20 }) else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(mark) else {
      return false
    }
    var count = 0
    for byte in line {
      if byte == mark { count += 1 } else if byte > 0x20 { return false }
    }
    return count >= 3
  }

  static func fence(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let marks = line.prefix { $0 == mark }
    return marks.count >= 3 ? marks : nil
  }

  static func listItem(
    _ line: ArraySlice<UInt8>
  ) -> (text: ArraySlice<UInt8>, isNumbered: Bool, opensParagraph: Bool)? {
    guard let first = line.first else { return nil }
    var rest: ArraySlice<UInt8>
    let digits = line.prefix { $0.isASCIIDigit }
    if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) {
      rest = line.dropFirst()
    } else if (1...9).contains(digits.count), let mark = line.dropFirst(digits.count).first,
      mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
    {
      rest = line.dropFirst(digits.count + 1)
    } else {
      return nil
    }
    guard rest.first == 0x20 || rest.first == 0x09 else { return nil }
    rest = rest.drop { $0 <= 0x20 }
    if rest.isEmpty { return nil }
    for box in ["[ ] ", "[x] ", "[X] "] where rest.starts(with: Array(box.utf8)) { rest = rest.dropFirst(4) }
    // A number in running text that was wrapped begins no list.
    return (rest, !digits.isEmpty, digits.isEmpty || digits.elementsEqual([UInt8(ascii: "1")]))
  }

  /// “|---|:--|”: the line under a table's heading.
  static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
      && line.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }
}
