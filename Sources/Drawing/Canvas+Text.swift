extension Canvas {
  /// Writes text on one row, from a column on, and returns how many columns it took.
  ///
  /// The style is laid over that of the cells. What does not fit in `width` columns, or lies outside the clip, is cut off;
  /// a wide character that an edge cuts becomes a space. The text is read no further than the right edge, and the
  /// columns beyond that edge are not counted.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, width: Int = .max, style: Style = Style()
  ) -> Int {
    put([(text, style)], x: x, y: y, width: width)
  }

  /// The same without reordering: for a line being edited, whose cursor counts characters.
  public mutating func putUnordered(_ text: String, x: Int, y: Int, style: Style = Style()) {
    var pen = Pen(x: x, limit: limit(x, .max))
    write(text, y: y, style: style, with: &pen)
  }

  /// Writes pieces of text, each in its own style, one after the other on one row, and returns how many columns they
  /// took. The rules are those of `put(_:x:y:width:style:)`; a mark may stand at the start of a piece.
  ///
  /// - Parameter direction: that of the paragraph. If the canvas orders text, right-to-left runs are reordered, and a
  ///   right-to-left paragraph is aligned right.
  @discardableResult
  public mutating func put(
    _ runs: [(String, Style)], x: Int, y: Int, width: Int = .max, direction: TextDirection = .leftToRight
  ) -> Int {
    var start = x
    if ordersText, direction == .rightToLeft, width < .max {
      start += max(0, width - runs.reduce(0) { $0 + displayWidth($1.0) })
    }
    var pen = Pen(x: start, limit: limit(x, width))
    for (text, style) in runs { write(text, y: y, style: style, with: &pen) }
    if ordersText, pen.hasRightToLeft || direction == .rightToLeft { order(start..<pen.x, y: y, direction) }
    return pen.x - x
  }

  /// Writes a line of text inside a rectangle, on one of its rows, and returns how many columns it took. Text that does not
  /// fit ends in “…”.
  @discardableResult
  public mutating func put(
    _ text: String, in rect: Rect, row: Int = 0, alignment: Alignment = .leading, style: Style = Style()
  ) -> Int {
    guard row >= 0, row < rect.height else { return 0 }
    let line = truncate(text, width: rect.width)
    let margin = alignment.margin(displayWidth(line), in: rect.width)
    return put(line, x: rect.x + margin, y: rect.y + row, width: rect.width - margin, style: style)
  }

  /// Where writing stands.
  private struct Pen {
    var x: Int
    /// One past the last column that may be written.
    let limit: Int
    var typesetter = Typesetter()
    /// The cell that a mark would stand on; `nil` when it was cut off.
    var cell: Int?
    /// Whether something runs from right to left.
    var hasRightToLeft = false
    /// Whether the right edge was reached.
    var isDone = false
  }

  private func limit(_ x: Int, _ width: Int) -> Int {
    width >= clip.endX - x ? clip.endX : x + width
  }

  private mutating func write(_ text: String, y: Int, style: Style, with pen: inout Pen) {
    guard clip.rows.contains(y), !pen.isDone else { return }
    for scalar in text.unicodeScalars {
      switch pen.typesetter.set(scalar) {
      case .base(let scalar, let width):
        if scalar.isRightToLeft { pen.hasRightToLeft = true }
        guard place(scalar, width: Int(width), y: y, style: style, with: &pen) else { return }
      case .orphan(let mark):
        guard place(Typesetter.dottedCircle, width: 1, y: y, style: style, with: &pen) else { return }
        add(mark, with: pen)
      case .mark(let mark): add(mark, with: pen)
      case .nothing: break
      }
    }
  }

  /// Puts a character where the pen is; false when the right edge is reached.
  @inline(__always)
  private mutating func place(
    _ scalar: Unicode.Scalar, width: Int, y: Int, style: Style, with pen: inout Pen
  ) -> Bool {
    guard pen.x < pen.limit else {
      pen.isDone = true
      return false
    }
    let index = y * size.width + pen.x
    if pen.x >= clip.x, pen.x + width <= pen.limit {
      split(before: index)
      split(before: index + width)
      cells[index].scalar = scalar
      cells[index].marks = nil
      cells[index].width = UInt8(width)
      cells[index].style = cells[index].style.patched(by: style)
      if width == 2 {
        cells[index + 1] = Cell(width: 0, style: cells[index + 1].style.patched(by: style))
      }
      pen.cell = index
      pen.x += width
      return true
    }
    pen.cell = nil
    // A wide character over an edge: a space in the column that can be seen.
    let seen = pen.x < clip.x ? pen.x + 1 : pen.x
    if width == 2, seen >= clip.x, seen < pen.limit {
      let index = y * size.width + seen
      split(before: index)
      split(before: index + 1)
      cells[index] = Cell(style: cells[index].style.patched(by: style))
    }
    pen.x = min(pen.x + width, pen.limit)
    return true
  }

  private mutating func add(_ mark: Unicode.Scalar, with pen: Pen) {
    guard let cell = pen.cell, cells[cell].marks?.count ?? 0 < Cell.maximumMarks else { return }
    cells[cell].marks = (cells[cell].marks ?? []) + [mark]
  }
}
