/// A page of a PDF as `pdftotext -bbox-layout` (Poppler) writes it: blocks of lines in the order in which they are read, and where
/// each stands, in points from the page's upper left corner.
struct PrintedPage: Hashable {
  /// A line of words.
  struct Line: Hashable {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    /// How high its letters are, about.
    var height: Double { bottom - top }
  }

  /// Lines that stand together.
  struct Block: Hashable {
    var lines: [Line] = []
    var left: Double { lines.map(\.left).min() ?? 0 }
    var right: Double { lines.map(\.right).max() ?? 0 }
  }

  var width = 0.0
  var height = 0.0
  var blocks: [Block] = []

  /// The pages that a text of that kind describes; what is no part of one is passed over.
  static func pages(in xhtml: [UInt8]) -> [PrintedPage] {
    var pages: [PrintedPage] = []
    var line: Line?
    var words: [UInt8] = []
    var isInWord = false
    XMLTag.forEach(in: xhtml) { text in
      if isInWord { words += text }
    } tag: { tag in
      switch (tag.name, tag.isEnd) {
      case ("page", false): pages.append(PrintedPage(width: tag.number("width"), height: tag.number("height")))
      case ("block", false) where !pages.isEmpty: pages[pages.count - 1].blocks.append(Block())
      case ("line", false):
        words = []
        line = Line(
          text: "", left: tag.number("xMin"), right: tag.number("xMax"), top: tag.number("yMin"),
          bottom: tag.number("yMax"))
      case ("line", true):
        guard var found = line, let page = pages.indices.last, let block = pages[page].blocks.indices.last else {
          return
        }
        found.text = unescaped(words)
        if !found.text.isEmpty { pages[page].blocks[block].lines.append(found) }
        line = nil
      case ("word", let isEnd):
        isInWord = !isEnd
        if !isEnd, !words.isEmpty { words.append(0x20) }
      default: break
      }
    }
    for index in pages.indices { pages[index].blocks = pages[index].blocks.filter { !$0.lines.isEmpty }.joined() }
    return pages
  }

  private static func unescaped(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }
}

extension [PrintedPage.Block] {
  /// Blocks in which every line is whole: of a line that is spaced out to fill its column the words come one by one.
  fileprivate func joined() -> [PrintedPage.Block] {
    var blocks: [PrintedPage.Block] = []
    for block in self {
      var rest = PrintedPage.Block()
      for line in block.lines {
        if let last = rest.lines.last, line.goesOn(last) {
          rest.lines[rest.lines.count - 1].append(line)
        } else if rest.lines.isEmpty, let last = blocks.last?.lines.last, line.goesOn(last) {
          blocks[blocks.count - 1].lines[blocks[blocks.count - 1].lines.count - 1].append(line)
        } else {
          rest.lines.append(line)
        }
      }
      if !rest.lines.isEmpty { blocks.append(rest) }
    }
    return blocks
  }
}

extension PrintedPage.Line {
  /// Whether it stands behind another at the same height.
  fileprivate func goesOn(_ other: Self) -> Bool {
    abs(top - other.top) < height * 0.4 && abs(height - other.height) < height * 0.15 && left >= other.right
  }

  fileprivate mutating func append(_ line: Self) {
    text += " " + line.text
    right = line.right
  }
}

extension XMLTag {
  /// The value of an attribute that is a number; 0 where it is none.
  fileprivate func number(_ attribute: String) -> Double {
    guard let number = self[attribute].flatMap(Double.init), number.isFinite else { return 0 }
    return number
  }
}
