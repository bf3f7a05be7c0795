/// A page of the manual as blocks, which become text for a terminal or a man page.
///
/// Pages are written in Markdown, and no more of it is read than they use: headings, paragraphs, lists of one level,
/// tables and code; in these code, strong and emphasised words, and links.
struct ManualPage: Equatable {
  /// A stretch of text.
  struct Run: Equatable {
    enum Kind: Equatable {
      case plain, code, strong, emphasis
      /// Words that lead to a topic.
      case link(Topic)
    }

    var text: String
    var kind = Kind.plain
  }

  typealias Line = [Run]

  enum Block: Equatable {
    /// A heading; the page's title has level 1.
    case heading(level: Int, Line)
    case paragraph(Line)
    case item(Line)
    case code([String])
    /// Rows of a table, which may have no header.
    case table(header: [Line], rows: [[Line]])
  }

  var blocks: [Block] = []
}

extension ManualPage {
  /// Reads a page.
  init(markdown: String) {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("```") {
        let code = lines.prefix { !$0.hasPrefix("```") }
        lines = lines.dropFirst(code.count + 1)
        blocks.append(.code(code.map { String($0) }))
      } else if line.hasPrefix("#") {
        let level = line.prefix { $0 == "#" }.count
        blocks.append(.heading(level: level, Self.runs(line.dropFirst(level + 1))))
      } else if line.hasPrefix("|") {
        let rows = [line] + lines.prefix { $0.hasPrefix("|") }
        lines = lines.dropFirst(rows.count - 1)
        let cells = rows.map(Self.cells)
        let header = cells[0].allSatisfy(\.isEmpty) ? [] : cells[0]
        blocks.append(.table(header: header, rows: Array(cells.dropFirst(2))))
      } else if !line.isEmpty, !line.hasPrefix("<!--") {
        var text = String(line)
        while let next = lines.first, !Self.beginsBlock(next) {
          text += " " + next.drop { $0 == " " }
          lines = lines.dropFirst()
        }
        blocks.append(text.hasPrefix("- ") ? .item(Self.runs(text.dropFirst(2))) : .paragraph(Self.runs(text[...])))
      }
    }
  }

  private static func beginsBlock(_ line: Substring) -> Bool {
    line.isEmpty || ["#", "|", "```", "- ", "<!--"].contains { line.hasPrefix($0) }
  }

  /// The cells of a row. A bar behind a backslash belongs to its cell.
  private static func cells(_ row: Substring) -> [Line] {
    row.replacing("\\|", with: "\u{0}").split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { cell in
        runs(cell.replacing("\u{0}", with: "|").trimmed)
      }
  }

  /// The stretches of a text.
  static func runs(_ text: Substring) -> Line {
    var runs: Line = []
    var plain = ""
    var rest = text
    func flush() {
      if !plain.isEmpty { runs.append(Run(text: plain)) }
      plain = ""
    }
    while let first = rest.first {
      if let (run, end) = marked(rest) {
        flush()
        runs.append(run)
        rest = rest[end...]
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    flush()
    return runs
  }

  /// The marked stretch that a text begins with, and where it ends.
  private static func marked(_ text: Substring) -> (Run, Substring.Index)? {
    for (mark, kind) in [("``", Run.Kind.code), ("`", .code), ("**", .strong), ("*", .emphasis)]
    where text.hasPrefix(mark) {
      let inside = text.dropFirst(mark.count)
      guard let end = inside.firstRange(of: mark), end.lowerBound > inside.startIndex else { continue }
      let words = inside[..<end.lowerBound]
      return (Run(text: String(mark == "``" ? words.trimmed : words), kind: kind), end.upperBound)
    }
    guard text.hasPrefix("["), let middle = text.firstRange(of: "]("),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let words = String(text[text.index(after: text.startIndex)..<middle.lowerBound])
    let topic = Topic(file: String(text[middle.upperBound..<end]))
    return (Run(text: words, kind: topic.map { .link($0) } ?? .plain), text.index(after: end))
  }
}

extension Substring {
  /// The text without the blanks around it.
  fileprivate var trimmed: Substring {
    var text = self.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
