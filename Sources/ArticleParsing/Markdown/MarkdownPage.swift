/// Markdown as a page: what stands in its front matter becomes the page's head, the rest its article.
///
/// It knows what clippings and notes hold: headings, emphasis, links, pictures with the line under them, lists, block
/// quotations, tables, fenced text and raw HTML (CommonMark 0.31, with the tables of GitHub and the links of Obsidian).
/// A list within a list is read as one list.
struct MarkdownPage: Sendable {
  /// The page in UTF-8.
  private(set) var html: [UInt8] = []
  private var definitions: [[UInt8]: [UInt8]] = [:]

  /// How deep block quotations are looked into.
  private static let deepest = 6

  init(_ utf8: [UInt8]) {
    var lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }[...]
    let front = FrontMatter(lines)
    if let front { lines = lines.dropFirst(front.lineCount) }
    writeHead(front)
    write("<body><article>\n")
    let opensWithHeading = lines.first { $0.contains { $0 > 0x20 } }.map { Self.heading($0)?.level == 1 } ?? false
    if let title = front?.first("title", "headline"), !opensWithHeading {
      write("<h1>", escaping: title, "</h1>\n")
    }
    lines = takeDefinitions(lines)[...]
    writeBlocks(lines, depth: 0)
    write("</article></body></html>\n")
  }

  /// Whether text is Markdown: by its front matter, or by several of the marks that nobody makes by chance.
  static func isWritten(in utf8: [UInt8]) -> Bool {
    let lines = utf8.prefix(65_536).split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    if FrontMatter(lines) != nil { return true }
    var headings = 0
    var links = 0
    var bold = 0
    for line in lines {
      if heading(line) != nil { headings += 1 }
      var index = line.startIndex
      while let open = line[index...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "*") }) {
        let rest = line[open...]
        index = open + 1
        if rest.starts(with: Array("](http".utf8)) || rest.starts(with: Array("](/".utf8)) {
          links += 1
        } else if rest.starts(with: Array("**".utf8)) {
          bold += 1
          index += 1
        }
      }
    }
    return links >= 2 || headings >= 2 || headings == 1 && (links > 0 || bold >= 2)
  }

  // MARK: The head

  private mutating func writeHead(_ front: FrontMatter?) {
    write("<!DOCTYPE html><html")
    if let language = front?.first("lang", "language") { write(" lang=\"", escaping: language, "\"") }
    write("><head>")
    defer { write("</head>\n") }
    guard let front else { return }
    if let title = front.first("title", "headline") {
      write("<title>", escaping: title, "</title>")
      write("<meta property=\"og:title\" content=\"", escaping: title, "\">")
    }
    for author in front.all("author", "authors", "creator", "byline") {
      write("<meta name=\"author\" content=\"", escaping: author, "\">")
    }
    let address = ["source", "url", "link", "canonical", "canonical_url", "original", "permalink"].lazy
      .compactMap { front.values[$0]?.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") } }.first
    if let address { write("<link rel=\"canonical\" href=\"", escaping: address, "\">") }
    let fields: [(String, String?)] = [
      ("article:published_time", front.first("published", "date", "publishdate", "pubdate", "date_published")),
      ("article:modified_time", front.first("modified", "updated", "lastmod", "date_modified")),
      ("og:site_name", front.first("publisher", "site", "publication", "website", "outlet")),
      ("og:description", front.first("description", "excerpt", "summary", "subtitle", "standfirst")),
    ]
    for (property, value) in fields {
      if let value { write("<meta property=\"\(property)\" content=\"", escaping: value, "\">") }
    }
  }

  // MARK: Blocks

  private mutating func writeBlocks(_ lines: ArraySlice<ArraySlice<UInt8>>, depth: Int) {
    var paragraph: [ArraySlice<UInt8>] = []
    /// The end tag of the list that is open.
    var list = ""
    /// Whether the last block was a picture that has no caption yet.
    var isBehindPicture = false
    func isBlank(_ line: ArraySlice<UInt8>) -> Bool { !line.contains { $0 > 0x20 } }
    func flush(_ page: inout MarkdownPage) {
      guard !paragraph.isEmpty else { return }
      isBehindPicture = page.writeParagraph(paragraph, behindPicture: isBehindPicture)
      paragraph = []
    }
    func closeList(_ page: inout MarkdownPage) {
      if !list.isEmpty { page.write(list + "\n") }
      list = ""
    }
    var index = lines.startIndex
    while index < lines.endIndex {
      let line = lines[index]
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      index += 1
      if isBlank(line) {
        flush(&self)
        continue
      }
      if let fence = Self.fence(content) {
        flush(&self)
        closeList(&self)
        let end =
          lines[index...].firstIndex { Self.fence($0.drop { $0 == 0x20 })?.count ?? 0 >= fence.count } ?? lines.endIndex
        write(
          "<pre>", escaping: String(decoding: Array(lines[index..<end].joined(separator: [0x0A])), as: UTF8.self),
          "</pre>\n")
        index = min(end + 1, lines.endIndex)
      } else if let heading = Self.heading(line) {
        flush(&self)
        closeList(&self)
        write("<h\(heading.level)>")
        writeInline(heading.text)
        write("</h\(heading.level)>\n")
      } else if !paragraph.isEmpty, list.isEmpty, let level = Self.underline(content) {
        write("<h\(level)>")
        writeInline(Array(paragraph.joined(separator: [0x20]))[...])
        write("</h\(level)>\n")
        paragraph = []
      } else if Self.isRule(content) {
        flush(&self)
        closeList(&self)
        write("<hr>\n")
      } else if content.first == UInt8(ascii: ">"), depth < Self.deepest {
        flush(&self)
        closeList(&self)
        var end = index
        while end < lines.endIndex, !isBlank(lines[end]) { end += 1 }
        writeQuotation(lines[index - 1..<end], depth: depth)
        index = end
      } else if let item = Self.listItem(content), paragraph.isEmpty || !list.isEmpty || item.opensParagraph {
        flush(&self)
        let tag = item.isNumbered ? "</ol>" : "</ul>"
        if list != tag {
          closeList(&self)
          write(item.isNumbered ? "<ol>\n" : "<ul>\n")
          list = tag
        }
        var words = [item.text]
        // What is set in, or goes on without a mark, is the item's.
        while index < lines.endIndex, !isBlank(lines[index]),
          Self.listItem(lines[index].drop { $0 == 0x20 || $0 == 0x09 }) == nil,
          Self.heading(lines[index]) == nil
        {
          words.append(lines[index].drop { $0 == 0x20 || $0 == 0x09 })
          index += 1
        }
        write("<li>")
        writeLines(words)
        write("</li>\n")
      } else if paragraph.isEmpty, index < lines.endIndex, Self.isTableRule(lines[index]),
        content.contains(UInt8(ascii: "|"))
      {
        closeList(&self)
        var end = index + 1
        while end < lines.endIndex, lines[end].contains(UInt8(ascii: "|")) { end += 1 }
        write("<table>\n")
        for row in [index - 1] + Array((index + 1)..<end) { writeRow(lines[row]) }
        write("</table>\n")
        index = end
      } else {
        // A paragraph ends a list unless it is set in.
        if paragraph.isEmpty, !list.isEmpty, line.count == content.count { closeList(&self) }
        paragraph.append(content)
      }
    }
    flush(&self)
    closeList(&self)
  }

  /// Writes a block quotation; its lines may go on without a mark.
  private mutating func writeQuotation(_ lines: ArraySlice<ArraySlice<UInt8>>, depth: Int) {
    var inner = lines.map { line in
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard content.first == UInt8(ascii: ">") else { return content }
      let rest = content.dropFirst()
      return rest.first == 0x20 ? rest.dropFirst() : rest
    }
    // “[!quote] Title”: a call-out.
    if let first = inner.first, first.starts(with: Array("[!".utf8)),
      let close = first.firstIndex(of: UInt8(ascii: "]"))
    {
      inner[0] = first[(close + 1)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    }
    write("<blockquote>\n")
    writeBlocks(inner[...], depth: depth + 1)
    write("</blockquote>\n")
  }

  /// Writes a paragraph; one that begins with a picture is a figure. Returns whether it was a picture without a caption.
  private mutating func writeParagraph(_ lines: [ArraySlice<UInt8>], behindPicture: Bool) -> Bool {
    let first = lines[0]
    if first.first == UInt8(ascii: "<"), !first.starts(with: Array("<http".utf8)) {
      // Raw HTML is what it says.
      for line in lines { html += Array(line) + [0x0A] }
      return false
    }
    if let picture = MarkdownInline.picture(first) {
      let caption = lines.dropFirst()
      write("<figure><img src=\"", escaping: picture.target, "\" alt=\"")
      write("", escaping: picture.alt, "\">")
      if !caption.isEmpty || !picture.title.isEmpty {
        write("<figcaption>")
        if caption.isEmpty { write("", escaping: picture.title, "") } else { writeLines(Array(caption)) }
        write("</figcaption>")
      }
      write("</figure>\n")
      return caption.isEmpty && picture.title.isEmpty
    }
    let isCaption = behindPicture && MarkdownInline.isEmphasised(lines)
    write(isCaption ? "<p class=\"caption\">" : "<p>")
    writeLines(lines)
    write("</p>\n")
    return false
  }

  private mutating func writeRow(_ line: ArraySlice<UInt8>) {
    write("<tr>")
    var cells = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    if cells.first?.allSatisfy({ $0 <= 0x20 }) ?? false { cells.removeFirst() }
    if cells.last?.allSatisfy({ $0 <= 0x20 }) ?? false { cells.removeLast() }
    for cell in cells {
      write("<td>")
      writeInline(cell)
      write("</td>")
    }
    write("</tr>\n")
  }

  private mutating func writeLines(_ lines: [ArraySlice<UInt8>]) {
    var text: [UInt8] = []
    for (index, line) in lines.enumerated() {
      var line = line
      var isBroken = line.suffix(2).elementsEqual([0x20, 0x20])
      if line.last == UInt8(ascii: "\\") {
        isBroken = true
        line = line.dropLast()
      }
      while line.last == 0x20 || line.last == 0x09 { line = line.dropLast() }
      text += line
      if index + 1 < lines.count { text += isBroken ? Array("<br>".utf8) : [0x20] }
    }
    writeInline(text[...])
  }

  private mutating func writeInline(_ text: ArraySlice<UInt8>) {
    html += MarkdownInline(text, definitions: definitions).html
  }

  /// Takes out what links and footnotes refer to: “[1]: https://…”.
  private mutating func takeDefinitions(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [ArraySlice<UInt8>] {
    lines.filter { line in
      let content = line.drop { $0 == 0x20 }
      guard content.first == UInt8(ascii: "["), content.dropFirst().first != UInt8(ascii: "^"),
        let close = content.prefix(200).firstIndex(of: UInt8(ascii: "]")),
        content[close...].starts(with: Array("]: ".utf8))
      else { return true }
      let target = content[(close + 3)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "<") }
        .prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      guard target.contains(UInt8(ascii: "/")) || target.contains(UInt8(ascii: ".")) else { return true }
      definitions[content[content.startIndex + 1..<close].map(\.asciiLowercased)] = Array(target)
      return false
    }
  }

  private mutating func write(_ text: String) { html += Array(text.utf8) }

  private mutating func write(_ before: String, escaping text: String, _ after: String) {
    html += Array(before.utf8)
    for byte in text.utf8 { html += MarkdownInline.escaped(byte) }
    html += Array(after.utf8)
  }
}

// MARK: The marks that lines begin with

extension MarkdownPage {
  fileprivate static func heading(_ line: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
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
  fileprivate static func underline(_ line: ArraySlice<UInt8>) -> Int? {
    guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
    let marks = line.prefix { $0 == mark }
    guard marks.count >= 3, line.dropFirst(marks.count).allSatisfy({ $0 <= 0x20 }) else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  fileprivate static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(mark) else {
      return false
    }
    var count = 0
    for byte in line {
      if byte == mark { count += 1 } else if byte > 0x20 { return false }
    }
    return count >= 3
  }

  fileprivate static func fence(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let marks = line.prefix { $0 == mark }
    return marks.count >= 3 ? marks : nil
  }

  fileprivate static func listItem(
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
  fileprivate static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
      && line.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }
}
