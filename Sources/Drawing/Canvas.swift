/// A grid of cells to draw on, independent of any terminal.
///
/// Drawing outside it is allowed and has no effect. Every character goes through `Typesetter` on its way in, and a wide
/// character always has both of its halves: overwrite one, and the other becomes a space. So whatever was drawn, a
/// terminal can be handed the cells as they are.
public struct Canvas: Hashable, Sendable {
  /// Its size.
  public let size: Size
  /// The style of a blank cell.
  public let base: Style
  /// Where drawing has an effect; all of the canvas but inside `clipped(to:_:)`.
  public internal(set) var clip: Rect
  /// Whether right-to-left text is reordered; otherwise that is left to the terminal.
  public var ordersText = false
  /// The cells, row by row.
  var cells: [Cell]

  /// A canvas of blank cells.
  public init(size: Size, style: Style = Style()) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    base = style
    clip = Rect(x: 0, y: 0, width: self.size.width, height: self.size.height)
    cells = Array(repeating: Cell(style: style), count: self.size.width * self.size.height)
  }

  /// All of it.
  public var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// The cell at a column and a row, which must lie on the canvas.
  public subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

  /// Draws with everything outside a rectangle protected; the columns and rows stay those of the canvas.
  @discardableResult
  public mutating func clipped<Result, Failure: Error>(
    to rect: Rect, _ draw: (inout Canvas) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outer = clip
    defer { clip = outer }
    clip = outer.intersection(rect)
    return try draw(&self)
  }

  /// Makes the cells of a rectangle blank, in the canvas's own style with another laid over it. Nothing remains of what
  /// was there.
  public mutating func fill(_ rect: Rect, style: Style = Style()) {
    let blank = Cell(style: base.patched(by: style))
    forEachRow(of: rect) { canvas, row in
      canvas.split(before: row.lowerBound)
      canvas.split(before: row.upperBound)
      for index in row { canvas.cells[index] = blank }
    }
  }

  /// Lays a style over the cells of a rectangle; the text stays.
  public mutating func patch(_ rect: Rect, style: Style) {
    forEachRow(of: rect) { canvas, row in
      for index in row { canvas.cells[index].style = canvas.cells[index].style.patched(by: style) }
    }
  }

  /// Copies another canvas onto this one, with its top left at a point.
  ///
  /// - Parameter showsThrough: whether its styles are laid over those that are there, so that what it leaves open shows them.
  public mutating func draw(_ other: Canvas, at point: Point, showsThrough: Bool = false) {
    let target = Rect(x: point.x, y: point.y, width: other.size.width, height: other.size.height)
    forEachRow(of: target) { canvas, row in
      canvas.split(before: row.lowerBound)
      canvas.split(before: row.upperBound)
      let y = row.lowerBound / canvas.size.width
      let offset = (y - point.y) * other.size.width - y * canvas.size.width - point.x
      for index in row {
        let below = canvas.cells[index].style
        canvas.cells[index] = other.cells[index + offset]
        if showsThrough { canvas.cells[index].style = below.patched(by: canvas.cells[index].style) }
      }
      canvas.mend(row)
    }
  }

  /// Calls with the indices in `cells` of each row of what a rectangle and the clip share.
  private mutating func forEachRow(of rect: Rect, _ body: (inout Canvas, Range<Int>) -> Void) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    for y in area.rows {
      body(&self, y * size.width + area.x..<y * size.width + area.endX)
    }
  }

  /// Where a wide character stands across the border before `index`, makes both of its halves spaces.
  mutating func split(before index: Int) {
    guard index < cells.count, cells[index].width == 0 else { return }
    blank(index - 1)
    blank(index)
  }

  /// Makes spaces of halves of wide characters at the ends of a run of cells that was copied from elsewhere.
  private mutating func mend(_ row: Range<Int>) {
    if cells[row.lowerBound].width == 0 { blank(row.lowerBound) }
    if cells[row.upperBound - 1].width == 2 { blank(row.upperBound - 1) }
  }

  /// Makes a cell a space in its own style.
  private mutating func blank(_ index: Int) { cells[index] = Cell(style: cells[index].style) }
}
