/// What a word processor saved (ECMA-376, part 1, 17; OpenDocument 1.3, part 3, 5), as a page: its headings, paragraphs
/// and list items in order.
enum OfficeDocument {
  /// Where the text of the two formats stands in their archives.
  static let paths = ["word/document.xml", "content.xml"]

  /// The text: as HTML where it has headings, else as plain text, whose first line may be its headline; `nil` if `xml`
  /// is no such text.
  static func member(of xml: [UInt8]) -> Member? {
    var page = Page()
    XMLTag.forEach(in: xml) {
      page.add(text: $0)
    } tag: {
      page.add($0)
    }
    return page.member
  }

  private struct Page {
    private var parts: [(element: String, words: [UInt8])] = []
    /// The words of the paragraph that is open, as the XML spells them, which HTML does as well.
    private var paragraph: [UInt8] = []
    private var element = "p"
    /// How many paragraphs are open: text frames stand in paragraphs.
    private var depth = 0
    private var isText = false
    /// How many elements are open whose text is not the document's: notes in the margin, what was taken out.
    private var silence = 0
    private var hasParagraphs = false

    var member: Member? {
      guard hasParagraphs else { return nil }
      if parts.contains(where: { $0.element.hasPrefix("h") }) {
        let html = parts.flatMap { Array("<\($0.element)>".utf8) + $0.words + Array("</\($0.element)>\n".utf8) }
        return Member(name: "", bytes: Array("<html><body><article>".utf8) + html, encoding: "UTF-8")
      }
      // References such as “&amp;” are known in plain text too.
      return Member(name: "", bytes: parts.flatMap { $0.words + [0x0A, 0x0A] }, encoding: "UTF-8", isText: true)
    }

    mutating func add(text: ArraySlice<UInt8>) {
      if isText, depth > 0, silence == 0 { paragraph += text }
    }

    mutating func add(_ tag: XMLTag) {
      switch tag.name {
      case "w:p", "text:p", "text:h":
        if tag.isEnd { return end() }
        begin(tag.name == "text:h" ? "h\(level(tag["outline-level"]))" : "p")
        if tag.isEmpty { end() }
        // Where text stands in elements of its own, and where in the paragraph.
        isText = tag.name != "w:p"
      case "w:t": isText = !tag.isEnd && !tag.isEmpty
      case "w:pStyle": style(tag["val"] ?? "")
      case "w:numPr": if !tag.isEnd, element == "p" { element = "li" }
      case "text:list-item": if !tag.isEnd { element = "li" }
      case "w:tab", "text:tab", "text:s", "w:cr", "w:br", "text:line-break":
        if !tag.isEnd, depth > 0 { paragraph.append(0x20) }
      case "w:del", "w:instrText", "mc:Fallback", "office:annotation", "text:note", "text:tracked-changes":
        if tag.isEnd { silence = max(0, silence - 1) } else if !tag.isEmpty { silence += 1 }
      default: break
      }
    }

    private mutating func begin(_ name: String) {
      if depth > 0 { flush() }
      depth += 1
      hasParagraphs = true
      if element != "li" || name != "p" { element = name }
    }

    private mutating func end() {
      depth = max(0, depth - 1)
      flush()
      element = "p"
    }

    private mutating func flush() {
      if paragraph.contains(where: { $0 > 0x20 }) { parts.append((element, paragraph)) }
      paragraph = []
    }

    /// The names of styles are English in all languages: “Title”, “Heading2”.
    private mutating func style(_ name: String) {
      if name == "Title" {
        element = "h1"
      } else if name.hasPrefix("Heading"), let level = name.last?.wholeNumberValue {
        element = "h\(min(max(level, 1), 6))"
      } else if name == "Quote" || name == "IntenseQuote" {
        element = "blockquote"
      }
    }

    private func level(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), 6) }
  }
}
