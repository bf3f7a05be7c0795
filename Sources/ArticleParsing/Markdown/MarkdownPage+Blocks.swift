/// Writes the blocks of a text in Markdown, kind by kind.
extension MarkdownPage {
  typealias Lines = ArraySlice<ArraySlice<UInt8>>

  /// How deep block quotations are looked into.
  private static let deepest = 6

  /// What goes on from line to line.
  private struct OpenBlocks {
    /// The lines of the paragraph so far.
    var paragraph: [ArraySlice<UInt8>] = []
    /// The end tag of the list that is open.
    var list = ""
    /// Whether the last block was a picture that has no caption yet.
    var isBehindPicture = false
  }

  mutating func writeBlocks(_ lines: Lines, depth: Int) {
    var open = OpenBlocks()
    var index = lines.startIndex
    while index < lines.endIndex {
      if Self.isBlank(lines[index]) {
        endParagraph(&open)
        index += 1
        continue
      }
      index =
        takeFence(lines, at: index, &open) ?? takeHeading(lines, at: index, &open)
        ?? takeUnderline(lines, at: index, &open) ?? takeRule(lines, at: index, &open)
        ?? takeQuotation(lines, at: index, &open, depth: depth) ?? takeItem(lines, at: index, &open)
        ?? takeTable(lines, at: index, &open) ?? takeLine(lines, at: index, &open)
    }
    endParagraph(&open)
    endList(&open)
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { !line.contains { $0 > 0x20 } }

  /// A line without the blanks that it is set in by.
  private static func content(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> { line.drop { $0 == 0x20 || $0 == 0x09 } }

  private mutating func endParagraph(_ open: inout OpenBlocks) {
    guard !open.paragraph.isEmpty else { return }
    open.isBehindPicture = writeParagraph(open.paragraph, behindPicture: open.isBehindPicture)
    open.paragraph = []
  }

  private mutating func endList(_ open: inout OpenBlocks) {
    if !open.list.isEmpty { write(open.list + "\n") }
    open.list = ""
  }

  // MARK: Kinds of blocks
  // Each writes the block that begins at a line and gives the line behind it; `nil` where none of its kind begins.

  private mutating func takeFence(_ lines: Lines, at index: Int, _ open: inout OpenBlocks) -> Int? {
    guard let fence = Self.fence(Self.content(lines[index])) else { return nil }
    endParagraph(&open)
    endList(&open)
    let inside = lines[(index + 1)...]
    let end = inside.firstIndex { Self.fence($0.drop { $0 == 0x20 })?.count ?? 0 >= fence.count } ?? lines.endIndex
    let text = Array(lines[index + 1..<end].joined(separator: [0x0A]))
    write("<pre>", escaping: String(decoding: text, as: UTF8.self), "</pre>\n")
    return min(end + 1, lines.endIndex)
  }

  private mutating func takeHeading(_ lines: Lines, at index: Int, _ open: inout OpenBlocks) -> Int? {
    guard let heading = Self.heading(lines[index]) else { return nil }
    endParagraph(&open)
    endList(&open)
    writeHeading(heading.text, level: heading.level)
    return index + 1
  }

  /// “===” or “---” under a paragraph, which was a heading.
  private mutating func takeUnderline(_ lines: Lines, at index: Int, _ open: inout OpenBlocks) -> Int? {
    guard !open.paragraph.isEmpty, open.list.isEmpty, let level = Self.underline(Self.content(lines[index])) else {
      return nil
    }
    writeHeading(Array(open.paragraph.joined(separator: [0x20]))[...], level: level)
    open.paragraph = []
    return index + 1
  }

  private mutating func takeRule(_ lines: Lines, at index: Int, _ open: inout OpenBlocks) -> Int? {
    guard Self.isRule(Self.content(lines[index])) else { return nil }
    endParagraph(&open)
    endList(&open)
    write("<hr>\n")
    return index + 1
  }

  private mutating func takeQuotation(
    _ lines: Lines, at index: Int, _ open: inout OpenBlocks, depth: Int
  ) -> Int? {
    guard Self.content(lines[index]).first == UInt8(ascii: ">"), depth < Self.deepest else { return nil }
    endParagraph(&open)
    endList(&open)
    let end = lines[(index + 1)...].firstIndex(where: Self.isBlank) ?? lines.endIndex
    writeQuotation(lines[index..<end], depth: depth)
    return end
  }

  private mutating func takeItem(_ lines: Lines, at index: Int, _ open: inout OpenBlocks) -> Int? {
    guard let item = Self.listItem(Self.content(lines[index])),
      open.paragraph.isEmpty || !open.list.isEmpty || item.opensParagraph
    else { return nil }
    endParagraph(&open)
    let tag = item.isNumbered ? "</ol>" : "</ul>"
    if open.list != tag {
      endList(&open)
      write(item.isNumbered ? "<ol>\n" : "<ul>\n")
      open.list = tag
    }
    // What is set in, or goes on without a mark, is the item's.
    let rest = lines[(index + 1)...]
    let end =
      rest.firstIndex {
        Self.isBlank($0) || Self.listItem(Self.content($0)) != nil || Self.heading($0) != nil
      } ?? lines.endIndex
    write("<li>")
    writeLines([item.text] + lines[index + 1..<end].map(Self.content))
    write("</li>\n")
    return end
  }

  private mutating func takeTable(_ lines: Lines, at index: Int, _ open: inout OpenBlocks) -> Int? {
    guard open.paragraph.isEmpty, index + 1 < lines.endIndex, Self.isTableRule(lines[index + 1]),
      lines[index].contains(UInt8(ascii: "|"))
    else { return nil }
    endList(&open)
    let end = lines[(index + 2)...].firstIndex { !$0.contains(UInt8(ascii: "|")) } ?? lines.endIndex
    write("<table>\n")
    writeRow(lines[index])
    for row in lines[index + 2..<end] { writeRow(row) }
    write("</table>\n")
    return end
  }

  /// Takes a line into the paragraph. A paragraph ends a list unless it is set in.
  private mutating func takeLine(_ lines: Lines, at index: Int, _ open: inout OpenBlocks) -> Int {
    let content = Self.content(lines[index])
    if open.paragraph.isEmpty, !open.list.isEmpty, lines[index].count == content.count { endList(&open) }
    open.paragraph.append(content)
    return index + 1
  }

  // MARK: Their words

  private mutating func writeHeading(_ text: ArraySlice<UInt8>, level: Int) {
    write("<h\(level)>")
    writeInline(text)
    write("</h\(level)>\n")
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
}
