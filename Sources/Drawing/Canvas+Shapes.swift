/// The characters of a frame.
public enum BorderKind: Hashable, Sendable, CaseIterable {
  case plain, rounded, heavy, double, ascii

  /// Top left, top right, bottom left, bottom right, horizontal, vertical.
  var strokes: [String] {
    switch self {
    case .plain: ["┌", "┐", "└", "┘", "─", "│"]
    case .rounded: ["╭", "╮", "╰", "╯", "─", "│"]
    case .heavy: ["┏", "┓", "┗", "┛", "━", "┃"]
    case .double: ["╔", "╗", "╚", "╝", "═", "║"]
    case .ascii: ["+", "+", "+", "+", "-", "|"]
    }
  }
}

extension Canvas {
  /// Draws a frame just inside a rectangle and returns what is left inside it. A rectangle of fewer than two columns or
  /// rows has room for none, and nothing is drawn.
  ///
  /// The titles stand in the top edge at its left and right, and the footer in the bottom edge at its right, each with
  /// a space on both sides; where two do not fit, the right one is left out, and a left one that does not fit is cut.
  @discardableResult
  public mutating func drawBorder(
    _ rect: Rect, kind: BorderKind = .rounded, style: Style = Style(), title: [(String, Style)] = [],
    trailing: [(String, Style)] = [], footer: [(String, Style)] = []
  ) -> Rect {
    let inside = rect.inset(columns: 1, rows: 1)
    guard rect.width >= 2, rect.height >= 2 else { return inside }
    let strokes = kind.strokes
    let right = rect.endX - 1
    let bottom = rect.endY - 1
    for (y, left, end) in [(rect.y, strokes[0], strokes[1]), (bottom, strokes[2], strokes[3])] {
      put(left, x: rect.x, y: y, style: style)
      drawHorizontalRule(x: rect.x + 1, y: y, width: rect.width - 2, stroke: strokes[4], style: style)
      put(end, x: right, y: y, style: style)
    }
    drawVerticalRule(x: rect.x, y: rect.y + 1, height: rect.height - 2, stroke: strokes[5], style: style)
    drawVerticalRule(x: right, y: rect.y + 1, height: rect.height - 2, stroke: strokes[5], style: style)
    // A stroke of the frame stays visible at both ends.
    let room = rect.width - 4
    let used = drawLabel(title, in: room, x: rect.x + 2, y: rect.y, fromRight: false, style: style)
    drawLabel(trailing, in: room - used, x: right - 1, y: rect.y, fromRight: true, style: style)
    drawLabel(footer, in: room, x: right - 1, y: bottom, fromRight: true, style: style)
    return inside
  }

  /// Writes a title into an edge of a frame, from a column on or up to it, and returns how many columns it took.
  @discardableResult
  private mutating func drawLabel(
    _ runs: [(String, Style)], in room: Int, x: Int, y: Int, fromRight: Bool, style: Style
  ) -> Int {
    let width = runs.reduce(0) { $0 + displayWidth($1.0) }
    guard width > 0, room >= 3, !fromRight || width + 2 <= room else { return 0 }
    let shown = min(width + 2, room)
    let start = fromRight ? x - shown : x
    put(" ", x: start, y: y, style: style)
    var column = start + 1
    for (text, runStyle) in runs where column < start + shown - 1 {
      let left = start + shown - 1 - column
      column += put(truncate(text, width: left), x: column, y: y, width: left, style: runStyle)
    }
    // A cut title ends at a word, short of its room.
    put(" ", x: column, y: y, style: style)
    return column + 1 - start
  }

  /// Draws a line from left to right.
  public mutating func drawHorizontalRule(
    x: Int, y: Int, width: Int, stroke: String = "─", style: Style = Style()
  ) {
    let seen = Rect(x: x, y: y, width: width, height: 1).intersection(clip)
    guard !seen.isEmpty else { return }
    put(String(repeating: stroke, count: seen.width), x: seen.x, y: y, width: seen.width, style: style)
  }

  /// Draws a line from top to bottom.
  public mutating func drawVerticalRule(
    x: Int, y: Int, height: Int, stroke: String = "│", style: Style = Style()
  ) {
    for row in Rect(x: x, y: y, width: 1, height: height).intersection(clip).rows {
      put(stroke, x: x, y: row, width: 1, style: style)
    }
  }

  /// Draws the thumb of a scroll bar in a column, over whatever is there (an edge of a frame, say): `total` lines, of which
  /// `visible` are seen from the line `first` on. Nothing is drawn where all are seen.
  ///
  /// The thumb touches an end of the column only when the first or last line is seen, if there is room to tell.
  public mutating func drawScrollBar(
    x: Int, y: Int, height: Int, first: Int, visible: Int, total: Int, stroke: String = "┃", style: Style = Style()
  ) {
    guard let thumb = scrollThumb(height: height, first: first, visible: visible, total: total) else { return }
    drawVerticalRule(x: x, y: y + thumb.lowerBound, height: thumb.count, stroke: stroke, style: style)
  }
}

/// Which rows of a scroll bar its thumb takes; `nil` if everything is seen.
func scrollThumb(height: Int, first: Int, visible: Int, total: Int) -> Range<Int>? {
  guard height > 0, visible > 0, total > visible else { return nil }
  let length = min(height, max(1, (height * visible + total / 2) / total))
  let hidden = total - visible
  let first = min(max(0, first), hidden)
  let free = height - length
  var start = (free * first + hidden / 2) / hidden
  if first > 0, first < hidden, free >= 2 { start = min(max(1, start), free - 1) }
  return start..<start + length
}
