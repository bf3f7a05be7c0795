/// The text of printed pages, paragraph by paragraph: lines are joined, and words that were parted at their ends are whole again.
struct PrintedText {
  /// The paragraphs in the order in which they are read.
  private(set) var paragraphs: [String] = []
  /// How the pages are set.
  private let setting: PageSetting
  private var last: Place?
  /// Whether the last line is a row of a table that stands below another.
  private var wasRow = false

  /// A line, and where it stands.
  private struct Place {
    var line: PrintedPage.Line
    var column: Column
    var page: Int
  }

  /// Reads pages without running heads.
  init(_ pages: [PrintedPage], setting: PageSetting) {
    self.setting = setting
    for (number, page) in pages.enumerated() {
      for block in page.blocks {
        add(block.lines, Place(line: block.lines[0], column: page.column(of: block), page: number))
      }
    }
  }

  // MARK: Paragraphs

  /// How much higher, or lower, than the one before a line is that begins something else.
  private static let otherSize = 1.18
  /// How much further than usual a paragraph's first line lies below the line before it at least, in line heights.
  private static let gap = 0.3
  /// How much of a column's width the last line of a paragraph leaves free at least, and how much if nothing else tells its end.
  private static let (shortLine, shortestLine) = (0.12, 0.35)

  private mutating func add(_ lines: [PrintedPage.Line], _ start: Place) {
    var place = start
    for (index, line) in lines.enumerated() {
      place.line = line
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      if let last, !begins(place, before: next, behind: last) { join(line.text) } else { paragraphs.append(line.text) }
      wasRow = last.map { line.isRow(beside: $0.line) } ?? false
      last = place
    }
  }

  /// Whether a line begins a paragraph.
  private func begins(_ place: Place, before next: PrintedPage.Line?, behind last: Place) -> Bool {
    let line = place.line
    let ratio = line.height / max(last.line.height, 1)
    if ratio > Self.otherSize || ratio < 1 / Self.otherSize { return true }
    if wasRow || line.isRow(beside: last.line) || next.map(line.isRow) ?? false { return true }
    let free = last.column.right - last.line.right
    let hasRoom = free > line.firstWordWidth
    let isShort = hasRoom && free > last.column.width * Self.shortLine
    let endsSentence = Junction.endsSentence(last.line.text)
    let isBelow =
      place.page == last.page && line.top > last.line.top && line.left < last.column.right
      && line.right > last.column.left
    if isBelow, line.top - last.line.top > (setting.pitch + Self.gap) * line.height {
      // A sentence goes on below a picture.
      return endsSentence || !Junction.startsSmall(line.text)
    }
    // The lines of a headline are as long as its words allow.
    if isBelow, line.height > setting.height * Self.otherSize { return false }
    if hasRoom, free > last.column.width * Self.shortestLine { return true }
    if setting.isIndented {
      if place.column.indents(line, before: next) { return true }
      return isShort && endsSentence
    }
    if isBelow { return isShort && endsSentence }
    // In the next column, or on the next page.
    let first = line.text.first { $0.isLetter || $0.isNumber }
    if first?.isLowercase == true { return false }
    return endsSentence || isShort
  }

  /// Adds a line to the last paragraph.
  private mutating func join(_ text: String) {
    let end = paragraphs.count - 1
    guard let hyphen = paragraphs[end].last, PageSetting.hyphens.contains(hyphen),
      paragraphs[end].dropLast().last?.isLetter == true, let first = text.first, first.isLetter
    else { return paragraphs[end] += " " + text }
    let half = paragraphs[end].split(separator: " ").last ?? ""
    if first.isLowercase, setting.parts(String(half), text) || hyphen != "-" { paragraphs[end].removeLast() }
    paragraphs[end] += text
  }
}

/// A column of a page, from its left to its right end, in points.
struct Column: Hashable {
  var left: Double
  var right: Double

  var width: Double { right - left }

  /// How much of a line's height a paragraph's first line is set in at least, and at most.
  private static let indent = 0.5...4.0

  /// Whether a line is set in, and the one behind it is not.
  func indents(_ line: PrintedPage.Line, before next: PrintedPage.Line?) -> Bool {
    let own = (line.left - left) / max(line.height, 1)
    guard Self.indent.contains(own), let next else { return Self.indent.contains(own) }
    // A line that all others are set in with is no beginning, unless it is a paragraph of its own.
    return (next.left - left) / max(next.height, 1) < own - Self.indent.lowerBound / 2
      || right - line.right > next.firstWordWidth + width / 20
  }
}

extension PrintedPage.Line {
  /// Its words that stand behind wide gaps.
  private var cells: [PrintedPage.Word] {
    zip(words, words.dropFirst()).compactMap { $1.left - $0.right > height * PrintedPage.widestGap ? $1 : nil }
  }

  /// Whether it is a row of a table: two of its cells are numbers, or cells of it and of the other begin or end one below the
  /// other.
  func isRow(beside other: Self) -> Bool {
    let cells = cells
    guard !cells.isEmpty else { return false }
    if cells.count(where: { $0.text.allSatisfy { !$0.isLetter } }) > 1 { return true }
    return other.cells.contains { cell in
      cells.contains { abs($0.left - cell.left) < 1.5 || abs($0.right - cell.right) < 1.5 }
    }
  }

  /// About how wide its first word is: it would have stood on the line before, had there been room.
  var firstWordWidth: Double {
    let word = text.prefix { $0 != " " }.count + 1
    return (right - left) * Double(word) / Double(max(text.count, 1))
  }
}

extension PrintedPage {
  /// The most blocks of a page among which columns are looked for: no printed page has as many.
  private static let mostBlocks = 1000

  /// The column that a block stands in: as wide as the widest of those that begin where it does.
  func column(of block: Block) -> Column {
    guard blocks.count <= Self.mostBlocks else { return Column(left: block.left, right: block.right) }
    let height = block.lines.first?.height ?? 1
    let beside = blocks.filter { other in
      let ratio = (other.lines.first?.height ?? 1) / max(height, 1)
      return abs(other.left - block.left) < height * 2 && other.right < block.left + width && ratio < 1.18
        && ratio > 0.8
    }
    // Where a headline runs over several columns, those that begin right of this one say where it ends.
    let next = blocks.filter { $0.lines.count > 1 }.map(\.left)
      .filter { $0 > block.right - height && $0 > block.left + height * 4 }.min()
    let rights = beside.map(\.right).filter { right in next.map { right < $0 } ?? true }
    return Column(left: beside.map(\.left).min() ?? block.left, right: max(block.right, rights.max() ?? 0))
  }
}
