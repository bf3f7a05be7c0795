/// The strips between columns that stand so close together that `pdftotext` joins their lines.
///
/// A gap in one line is covered by a word of the next. A gutter is a strip that every line across it leaves free, over more
/// lines than chance allows.
struct Gutters {
  private struct Gutter {
    /// Where the column at its right begins, in points.
    let edge: Double
    /// From where to where it goes down the page.
    let rows: ClosedRange<Double>

    /// - Parameter height: how high the letters of running text are.
    func parts(_ line: PrintedPage.Line, height: Double) -> Bool {
      rows.contains(line.top) && isCrossed(by: line)
        && (!Gutters.isLarge(line, height) || Gutters.hasWideGap(line, before: edge))
    }

    /// Whether a line begins left of the edge and ends right of it.
    func isCrossed(by line: PrintedPage.Line) -> Bool {
      line.left < edge - Gutters.tolerance && line.right > edge + Gutters.tolerance
    }
  }

  private var gutters: [Gutter] = []
  /// How high the letters of running text are, in points.
  private let height: Double

  /// How much of a line's height is free at least, left of the edge.
  private static let width = 0.28
  /// How many lines are set on either side of a gutter at least, and how many of them run across it.
  private static let (fewestLines, fewestAcross) = (8, 2)
  /// The share of lines right of it that begin at its edge at least; the others are set in.
  private static let fewestAtEdge = 0.6
  /// How far from an edge a line begins that begins there, in points.
  private static let tolerance = 1.0
  /// The most edges that are looked at: no page has as many columns.
  private static let mostEdges = 64
  /// How much higher than running text headlines are, and how much of a line's height is free at least between two of them that
  /// stand side by side: a blank is narrower.
  private static let (headline, headlineGap) = (1.2, 0.42)
  /// The narrowest column, in points.
  private static let narrowest = 12.0

  /// Finds the gutters of a page that lines run across.
  init(_ page: PrintedPage) {
    let lines = page.blocks.flatMap(\.lines).sorted { $0.top < $1.top }
    let heights = lines.map(\.height).sorted()
    height = heights.isEmpty ? 0 : heights[heights.count / 2]
    var starts: [Double: Int] = [:]
    for line in lines {
      let isLarge = Self.isLarge(line, height)
      for (word, next) in zip(line.words, line.words.dropFirst())
      where next.left - word.right >= line.height * (isLarge ? Self.headlineGap : Self.width) {
        starts[next.left.rounded(), default: 0] += isLarge ? Self.fewestAcross : 1
      }
    }
    let edges = starts.filter { $0.value >= Self.fewestAcross }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (edge, _) in edges.prefix(Self.mostEdges)
    where !gutters.contains(where: { abs($0.edge - edge) < Self.narrowest }) {
      gutters += Self.gutters(at: edge, in: lines, height)
    }
    gutters.sort { $0.edge < $1.edge }
  }

  private static func isLarge(_ line: PrintedPage.Line, _ height: Double) -> Bool { line.height > height * headline }

  /// Whether a word of a large line begins at an edge behind more than a blank.
  private static func hasWideGap(_ line: PrintedPage.Line, before edge: Double) -> Bool {
    zip(line.words, line.words.dropFirst()).contains {
      abs($1.left - edge) <= tolerance && $1.left - $0.right >= line.height * headlineGap
    }
  }

  /// The stretches of a page in which a column begins at an edge.
  private static func gutters(at edge: Double, in lines: [PrintedPage.Line], _ height: Double) -> [Gutter] {
    var found: [Gutter] = []
    var (across, atEdge, beside) = (0, 0, 0)
    var rows: ClosedRange<Double>?
    func end() {
      defer { (across, atEdge, beside, rows) = (0, 0, 0, nil) }
      guard let rows, across >= fewestAcross, across + beside >= fewestLines,
        Double(atEdge) >= Double(across + beside) * fewestAtEdge
      else { return }
      found.append(Gutter(edge: edge, rows: rows))
    }
    for line in lines {
      if line.left < edge - line.height, line.right > edge + line.height {
        let (left, right) = (edge - line.height * width, edge - tolerance)
        guard !line.words.contains(where: { $0.right > left && $0.left < right }) else {
          end()
          continue
        }
        // Cells of a table stand further apart than columns whose lines are joined.
        let before = line.words.last { $0.right <= left }.map(\.right) ?? line.left
        guard edge - before < line.height * PrintedPage.widestGap else { continue }
        across += isLarge(line, height) && hasWideGap(line, before: edge) ? fewestAcross : 1
        if line.words.contains(where: { abs($0.left - edge) <= tolerance }) { atEdge += 1 }
      } else if abs(line.left - edge) <= tolerance {
        beside += 1
        atEdge += 1
      } else {
        continue
      }
      rows = min(rows?.lowerBound ?? line.top, line.top)...max(rows?.upperBound ?? line.top, line.top)
    }
    end()
    return found
  }

  /// The page with its joined lines parted. The columns of a block that runs across a gutter become blocks of their own, from
  /// left to right; all other blocks stay as and where they are.
  func parted(_ page: PrintedPage) -> PrintedPage {
    guard !gutters.isEmpty else { return page }
    var parted = page
    parted.blocks = []
    var joined: [PrintedPage.Line] = []
    for block in page.blocks {
      if block.lines.contains(where: { line in gutters.contains { $0.parts(line, height: height) } }) {
        joined += block.lines
      } else {
        parted.blocks += columns(of: joined)
        joined = []
        parted.blocks.append(block)
      }
    }
    parted.blocks += columns(of: joined)
    return parted
  }

  /// Lines column by column; a line over several columns comes between those above it and those below.
  private func columns(of lines: [PrintedPage.Line]) -> [PrintedPage.Block] {
    var blocks: [PrintedPage.Block] = []
    var columns: [[PrintedPage.Line]] = Array(repeating: [], count: gutters.count + 1)
    func flush() {
      for (index, column) in columns.enumerated() where !column.isEmpty {
        blocks.append(PrintedPage.Block(lines: column))
        columns[index] = []
      }
    }
    for piece in lines.flatMap(pieces).sorted(by: { $0.top < $1.top }) {
      if gutters.contains(where: { $0.isCrossed(by: piece) }) {
        flush()
        blocks.append(PrintedPage.Block(lines: [piece]))
      } else {
        columns[gutters.count { $0.edge <= piece.left + Self.tolerance }].append(piece)
      }
    }
    flush()
    return blocks
  }

  /// A line, cut at the gutters that it runs across.
  private func pieces(of line: PrintedPage.Line) -> [PrintedPage.Line] {
    let edges = gutters.filter { $0.parts(line, height: height) }.map(\.edge)
    guard !edges.isEmpty else { return [line] }
    return Dictionary(grouping: line.words) { word in edges.count { $0 <= word.left + Self.tolerance } }
      .sorted { $0.key < $1.key }
      .map { PrintedPage.Line(words: $0.value, top: line.top, bottom: line.bottom) }
  }
}
