extension ManualPage {
  /// The page as a man page (man(7)), in ASCII.
  ///
  /// - Parameters:
  ///   - name: the page's name, as in “pullquote-query”.
  ///   - abstract: a line about it.
  ///   - also: names and sections of other pages to see.
  func man(name: String, section: Int, abstract: String, also: [(name: String, section: Int)]) -> String {
    var lines = [
      ".\\\" Made by pullquote help --man-pages.",
      ".TH \(name.uppercased().roffName) \(section) \(Pullquote.released) \"Pullquote \(Pullquote.version)\"",
      ".SH NAME", "\(name.roffName) \\- \(abstract.roff())",
    ]
    // A page that begins with prose has to call it something.
    if case .heading(1, _)? = blocks.first {
      lines.append(".SH DESCRIPTION")
    }
    for block in blocks {
      // A heading begins a paragraph by itself.
      let isBelowHeading = lines.last.map { $0.hasPrefix(".SH") || $0.hasPrefix(".SS") } ?? false
      lines += isBelowHeading && block.man.first == ".PP" ? Array(block.man.dropFirst()) : block.man
    }
    if !also.isEmpty {
      lines.append(".SH SEE ALSO")
      lines.append(also.map { "\\fB\($0.name.roffName)\\fP(\($0.section))" }.joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ManualPage.Block {
  fileprivate var man: [String] {
    switch self {
    case .heading(1, _): return []
    case .heading(2, let line): return [".SH \(line.map(\.text).joined().uppercased().roff())"]
    case .heading(_, let line): return [".SS \(line.roffPlain)"]
    case .paragraph(let line): return [".PP", line.roff]
    case .item(let line): return [".IP \\(bu 2", line.roff]
    case .code(let code):
      return [".PP", ".RS 4", ".EX"] + code.map { $0.roff(isCode: true).guarded } + [".EE", ".RE"]
    case .table(let header, let rows):
      return rows.flatMap { row -> [String] in
        let typed = row.dropLast().enumerated().compactMap { place, cell -> String? in
          guard !cell.isEmpty else { return nil }
          let title = place > 0 && header.indices.contains(place) ? header[place].roffPlain : ""
          return (title.isEmpty || title == "Name" ? "" : "\(title) ") + cell.roff
        }
        return [".TP", typed.joined(separator: "   ").guarded, (row.last ?? []).roff]
      }
    }
  }
}

extension ManualPage.Line {
  /// The stretches as a line of a man page.
  fileprivate var roff: String {
    let text = map { run -> String in
      switch run.kind {
      case .plain: run.text.roff()
      case .code: "\\fB\(run.text.roff(isCode: true))\\fP"
      case .strong: "\\fB\(run.text.roff())\\fP"
      case .emphasis: "\\fI\(run.text.roff())\\fP"
      case .link(let topic): "\(run.text.roff()) (\\fB\(topic.manName.roffName)\\fP(\(topic.section)))"
      }
    }.joined()
    return text.guarded
  }

  fileprivate var roffPlain: String { map { $0.text.roff() }.joined() }
}

extension String {
  /// The text with what means something to roff written as characters; in code the signs that it would make typographic, too.
  fileprivate func roff(isCode: Bool = false) -> String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\e"
      case "-" where isCode: text += "\\-"
      case "'" where isCode: text += "\\(aq"
      case "`": text += "\\(ga"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case _ where scalar.isASCII: text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\[u\(String(repeating: "0", count: Swift.max(0, 4 - digits.count)))\(digits)]"
      }
    }
    return text
  }

  /// A name whose hyphens are literal.
  fileprivate var roffName: String { roff(isCode: true) }

  /// A line that begins with no control character of roff's.
  fileprivate var guarded: String { hasPrefix(".") || hasPrefix("'") ? "\\&" + self : self }
}
