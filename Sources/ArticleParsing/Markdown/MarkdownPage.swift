import Basics

/// Markdown as a page: what stands in its front matter becomes the page's head, the rest its article.
///
/// It knows what clippings and notes hold: headings, emphasis, links, pictures with the line under them, lists, block
/// quotations, tables, fenced text and raw HTML (CommonMark 0.31, with the tables of GitHub and the links of Obsidian).
/// A list within a list is read as one list.
struct MarkdownPage: Sendable {
  /// The page in UTF-8.
  var html: [UInt8] = []
  private(set) var definitions: [[UInt8]: [UInt8]] = [:]

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
    // Most text has none of these, which is seen sooner than its lines.
    let isPlain = utf8.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return true }
      return "#]*".utf8.allSatisfy { memchr(start, Int32($0), min(bytes.count, 65_536)) == nil }
    }
    let head = utf8.prefix(64).drop { $0 <= 0x20 }
    if isPlain, !head.starts(with: "---".utf8), !head.starts(with: "+++".utf8) { return false }
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

  mutating func write(_ text: String) { html += Array(text.utf8) }

  mutating func write(_ before: String, escaping text: String, _ after: String) {
    html += Array(before.utf8)
    for byte in text.utf8 { html += MarkdownInline.escaped(byte) }
    html += Array(after.utf8)
  }
}
