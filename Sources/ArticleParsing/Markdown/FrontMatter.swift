import Basics

/// What a Markdown file says about itself between two lines “---” (YAML) or “+++” (TOML) at its beginning.
///
/// Only what people write there is understood: words, lists, and lists of names; of nested tables the names.
struct FrontMatter: Sendable {
  /// The values of each key, which is in small letters.
  private(set) var values: [String: [String]] = [:]
  /// How many lines it takes with its fences.
  private(set) var lineCount = 0

  /// Nobody writes more than this many lines of it.
  private static let longest = 400

  /// The front matter of these lines; `nil` where they begin with something else, such as a rule.
  init?(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    guard let fence = lines.first.map(trimmed), fence == "---" || fence == "+++" else { return nil }
    let rest = lines.dropFirst().prefix(Self.longest)
    guard let end = rest.firstIndex(where: { trimmed($0) == fence || fence == "---" && trimmed($0) == "..." }) else {
      return nil
    }
    let separator: Character = fence == "---" ? ":" : "="
    var key = ""
    for line in rest[..<end] {
      let text = trimmed(line)
      if text.isEmpty || text.hasPrefix("#") { continue }
      let isNested = line.first == 0x20 || line.first == 0x09 || text.hasPrefix("- ") || text == "-"
      if isNested {
        guard !key.isEmpty else { return nil }
        add(item: text, of: key, separator)
      } else if let colon = text.firstIndex(of: separator), colon > text.startIndex,
        !text[..<colon].contains(" ") || separator == "="
      {
        key = text[..<colon].lowercased().filter { $0 != " " && $0 != "\"" }
        add(text[text.index(after: colon)...], to: key)
      } else if text.hasPrefix("[") || text.hasPrefix("]") || text.hasPrefix("\"") {
        // A table of TOML, or a list that goes on.
        if text.hasPrefix("\"") { add(Substring(text), to: key) } else { key = "" }
      } else {
        return nil
      }
    }
    guard !values.isEmpty else { return nil }
    lineCount = end - lines.startIndex + 1
  }

  /// The first value of the first of these keys that has one.
  func first(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }

  /// All values of the first of these keys that has one.
  func all(_ keys: String...) -> [String] { keys.lazy.compactMap { values[$0] }.first ?? [] }

  private mutating func add(item: String, of key: String, _ separator: Character) {
    var text = Substring(item)
    if text.hasPrefix("-") { text = text.dropFirst() }
    // “- name: Ada Rook”, and under it “  email: …”.
    if let colon = text.firstIndex(of: separator), text[..<colon].allSatisfy({ $0.isLetter || $0 == "_" || $0 == " " })
    {
      let name = text[..<colon].filter { $0 != " " }.lowercased()
      guard name == "name" || name == "title" else { return }
      text = text[text.index(after: colon)...]
    }
    add(text, to: key)
  }

  private mutating func add(_ value: Substring, to key: String) {
    var value = value.trimmingBlanks
    if value == ">" || value == "|" || value == ">-" || value == "|-" || value == "[" { return }
    if value.hasPrefix("["), !value.hasPrefix("[["), value.hasSuffix("]") {
      for part in value.dropFirst().dropLast().split(separator: ",") { add(part, to: key) }
      return
    }
    if let quote = value.first, quote == "\"" || quote == "'" {
      let inner = value.dropFirst()
      guard let end = inner.lastIndex(of: quote) else { return }
      value = String(inner[..<end])
      if quote == "\"" { value = value.replacing("\\\"", with: "\"") }
    } else if let comment = value.range(of: " #") {
      value = value[..<comment.lowerBound].trimmingBlanks
    }
    // “[[Ada Rook]]”, “[[people/ada|Ada Rook]]”, “[Ada Rook](https://…)”.
    if value.hasPrefix("[[") {
      value = String(value.dropFirst(2).prefix { $0 != "]" })
      if let bar = value.lastIndex(of: "|") { value = String(value[value.index(after: bar)...]) }
    } else if value.hasPrefix("["), let close = value.firstIndex(of: "]") {
      value = String(value.dropFirst()[..<close])
    }
    value = value.trimmingBlanks
    if !value.isEmpty, !["null", "~", "true", "false"].contains(value) { values[key, default: []].append(value) }
  }
}

private func trimmed(_ line: ArraySlice<UInt8>) -> String { String(decoding: line, as: UTF8.self).trimmingBlanks }

extension StringProtocol {
  /// Without the blanks around it.
  fileprivate var trimmingBlanks: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[start...end])
  }

  fileprivate func range(of wanted: String) -> Range<Index>? { firstRange(of: wanted) }
}
