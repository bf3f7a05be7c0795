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

  /// No page is larger, in points (PDF 2.0, annex C: 14,400 units), even where one of its units is ten.
  private static let farthest = 144_000.0

  /// A coordinate, and the farthest that there is instead of one that is no place on a page.
  fileprivate static func near(_ number: Double) -> Double { min(max(number, -farthest), farthest) }

  /// The widest gap between the words of a line that is spaced out, in heights of the line: beyond it stands another column,
  /// or another cell of a table.
  static let widestGap = 2.5

  var width = 0.0
  var height = 0.0
  var blocks: [Block] = []

  /// The pages that a text of that kind describes; what is no part of one is passed over.
  static func pages(in xhtml: [UInt8]) -> [PrintedPage] {
    var pages: [PrintedPage] = []
    var words: [Word] = []
    var rows: [(top: Double, bottom: Double)] = []
    var line = (top: 0.0, bottom: 0.0)
    var word: [UInt8]?
    XMLTag.forEach(in: xhtml) { text in
      word? += text
    } tag: { tag in
      switch (tag.name, tag.isEnd) {
      case ("page", false):
        pages.append(PrintedPage(width: near(tag.number("width") ?? 0), height: near(tag.number("height") ?? 0)))
      case ("block", false) where !pages.isEmpty: pages[pages.count - 1].blocks.append(Block())
      case ("line", false):
        (words, rows) = ([], [])
        line = tag.rows ?? (0, 0)
      case ("line", true):
        guard !words.isEmpty, let page = pages.indices.last, let block = pages[page].blocks.indices.last else { return }
        pages[page].blocks[block].lines += lines(of: words, rows)
        (words, rows) = ([], [])
      case ("word", false):
        word = []
        let left = near(tag.number("xMin") ?? 0)
        words.append(Word(text: "", left: left, right: max(left, near(tag.number("xMax") ?? 0))))
        rows.append(tag.rows ?? line)
      case ("word", true):
        if let word, let last = words.indices.last { words[last].text = unescaped(word) }
        if words.last?.text.isEmpty == true {
          words.removeLast()
          rows.removeLast()
        }
        word = nil
      default: break
      }
    }
    return pages.map { page in
      var page = page
      page.blocks = page.blocks.filter { !$0.lines.isEmpty }
      page = page.readFromLeft
      let starts = page.blocks.columnStarts
      page.blocks = page.blocks.joined(unlessAt: starts).map { $0.parted(at: starts) }.flatMap(\.columns)
      return Gutters(page).parted(page)
    }
  }

  /// Words that were taken for one line, as lines: those of a neighbouring column stand a little higher or lower.
  private static func lines(of words: [Word], _ rows: [(top: Double, bottom: Double)]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for end in 1...words.count {
      if end < words.count {
        let (last, next) = (rows[end - 1], rows[end])
        let (height, other) = (last.bottom - last.top, next.bottom - next.top)
        // What is higher or lower and of another size is a small number, or a letter of another font.
        let isStep = abs(last.top - next.top) > height * 0.06 && abs(height - other) < height * 0.03
        let ratio = max(height, other) / max(min(height, other), 0.1)
        let gap = (words[end].left - words[end - 1].right) / max(height, 0.1)
        guard gap > 0.3 && (isStep || ratio > 1.35) || gap > 0.6 && ratio > 1.05 else { continue }
      }
      let tops = rows[start..<end].map(\.top).sorted()
      let bottoms = rows[start..<end].map(\.bottom).sorted()
      let top = tops[tops.count / 2]
      lines.append(
        Line(words: Array(words[start..<end]), top: top, bottom: max(top, bottoms[bottoms.count / 2])))
      start = end
    }
    return lines
  }

  private static func unescaped(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }
}

extension [PrintedPage.Block] {
  /// Where lines of running text begin that are one below the other, in whole points.
  fileprivate var columnStarts: Set<Int> {
    var counts: [Int: Int] = [:]
    for block in self {
      for line in block.lines where line.words.count > 2 { counts[Int(line.left.rounded()), default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > 2 }.keys)
  }

  /// Blocks in which every line is whole: of a line that is spaced out to fill its column the words come one by one.
  ///
  /// - Parameter starts: where columns begin, so that what begins there goes on with nothing.
  fileprivate func joined(unlessAt starts: Set<Int>) -> [PrintedPage.Block] {
    var blocks: [PrintedPage.Block] = []
    func isStart(_ line: PrintedPage.Line) -> Bool { starts.contains(nearly: line.left) }
    for block in self {
      var rest = PrintedPage.Block()
      for line in block.lines {
        if let last = rest.lines.last, line.goesOn(last), !isStart(line) {
          rest.lines[rest.lines.count - 1].append(line)
        } else if rest.lines.isEmpty, let last = blocks.last?.lines.last, line.goesOn(last), !isStart(line),
          line.left - last.right < line.height * PrintedPage.widestGap
        {
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

extension Set<Int> {
  /// Whether a place is one of these whole points, or less than two away.
  fileprivate func contains(nearly place: Double) -> Bool {
    let point = Int(place.rounded())
    return (point - 1...point + 1).contains { contains($0) }
  }
}

extension PrintedPage.Block {
  /// The block with its lines cut where a column begins behind a wide gap.
  fileprivate func parted(at starts: Set<Int>) -> Self {
    Self(
      lines: lines.flatMap { line in
        var pieces: [PrintedPage.Line] = []
        var start = 0
        for index in line.words.indices.dropFirst()
        where line.words[index].left - line.words[index - 1].right > line.height * Self.columnGap
          && starts.contains(nearly: line.words[index].left)
        {
          pieces.append(line.part(start..<index))
          start = index
        }
        return start == 0 ? [line] : pieces + [line.part(start..<line.words.count)]
      })
  }

  /// How wide a gap is at least that parts columns, in heights of a line.
  private static let columnGap = 1.2

  /// The columns whose lines were taken for one block and stand in it by turns; the block itself, if it is of one column.
  fileprivate var columns: [Self] {
    guard zip(lines, lines.dropFirst()).contains(where: { $1.isBeside($0) }) else { return [self] }
    var columns: [Self] = []
    for line in lines.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      // There are few columns, and it is mostly the first or the second.
      if let column = columns.firstIndex(where: {
        $0.lines.last.map { !line.isBeside($0) && line.top > $0.top } ?? false
      }) {
        columns[column].lines.append(line)
      } else if columns.count < Self.mostColumns {
        columns.append(Self(lines: [line]))
      } else {
        return [self]
      }
    }
    return columns.count > 1 && columns.allSatisfy { $0.lines.count > 1 }
      ? columns.sorted { $0.left < $1.left } : [self]
  }

  private static let mostColumns = 12
}

extension PrintedPage.Line {
  /// Whether it stands wholly at the left or at the right of another.
  fileprivate func isBeside(_ other: Self) -> Bool { left > other.right || right < other.left }

  /// Some of its words.
  fileprivate func part(_ range: Range<Int>) -> Self { Self(words: Array(words[range]), top: top, bottom: bottom) }

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
  /// From where to where it stands down the page; `nil` if it does not say.
  fileprivate var rows: (top: Double, bottom: Double)? {
    guard let top = number("yMin") else { return nil }
    return (PrintedPage.near(top), max(PrintedPage.near(top), PrintedPage.near(number("yMax") ?? 0)))
  }
}
