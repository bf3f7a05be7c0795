/// A page of a PDF as `pdftotext -bbox-layout` (Poppler) writes it: blocks of lines in the order in which they are read, and where
/// each stands, in points from the page's upper left corner.
struct PrintedPage: Hashable {
  /// A word, from its left to its right end.
  struct Word: Hashable {
    var text: String
    var left: Double
    var right: Double
  }

  /// A line of words, at least one.
  struct Line: Hashable {
    private(set) var words: [Word]
    private(set) var text: String
    var top: Double
    var bottom: Double

    init(words: [Word], top: Double, bottom: Double) {
      (self.words, self.top, self.bottom) = (words, top, bottom)
      text = words.map(\.text).joined(separator: " ")
    }

    var left: Double { words.first?.left ?? 0 }
    var right: Double { words.last?.right ?? 0 }

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
    var words: [Word] = []
    var rows = 0.0...0.0
    var word: [UInt8]?
    XMLTag.forEach(in: xhtml) { text in
      word? += text
    } tag: { tag in
      switch (tag.name, tag.isEnd) {
      case ("page", false): pages.append(PrintedPage(width: tag.number("width"), height: tag.number("height")))
      case ("block", false) where !pages.isEmpty: pages[pages.count - 1].blocks.append(Block())
      case ("line", false):
        words = []
        rows = tag.number("yMin")...max(tag.number("yMin"), tag.number("yMax"))
      case ("line", true):
        guard !words.isEmpty, let page = pages.indices.last, let block = pages[page].blocks.indices.last else { return }
        pages[page].blocks[block].lines.append(Line(words: words, top: rows.lowerBound, bottom: rows.upperBound))
        words = []
      case ("word", false):
        word = []
        words.append(Word(text: "", left: tag.number("xMin"), right: tag.number("xMax")))
      case ("word", true):
        if let word, let last = words.indices.last { words[last].text = unescaped(word) }
        if words.last?.text.isEmpty == true { words.removeLast() }
        word = nil
      default: break
      }
    }
    return pages.map { page in
      var page = page
      page.blocks = page.blocks.filter { !$0.lines.isEmpty }.joined()
      return Gutters(page).parted(page)
    }
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
    words += line.words
    text += " " + line.text
  }
}

extension XMLTag {
  /// The value of an attribute that is a number; 0 where it is none.
  fileprivate func number(_ attribute: String) -> Double {
    guard let number = self[attribute].flatMap(Double.init), number.isFinite else { return 0 }
    return number
  }
}
