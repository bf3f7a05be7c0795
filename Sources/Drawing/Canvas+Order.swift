import CFriBidi

/// The order of what runs from right to left (UAX #9), as FriBidi finds it. Without FriBidi letters stay as they were written.
extension Canvas {
  /// Brings what was written between two columns of a row into the order in which it is read: a character goes with its marks, its
  /// style and both of its columns. Levels are those of the line by itself, in a paragraph of this direction.
  mutating func order(_ columns: Range<Int>, y: Int, _ direction: TextDirection) {
    let columns = columns.clamped(to: clip.columns)
    guard !columns.isEmpty, clip.rows.contains(y) else { return }
    guard direction == .leftToRight else { return orderStretch(columns, y: y, direction) }
    // What is listed with points between, as an outlet and a date, is ordered each by itself.
    for stretch in columns.split(whereSeparator: { cells[y * size.width + $0].scalar == "·" }) {
      orderStretch(stretch.startIndex..<stretch.endIndex, y: y, direction)
    }
  }

  /// Where a character of a line comes to stand that is put in so much width: the column of its left edge, from the first, and whether it is
  /// read from the right.
  public func place(
    of character: Range<Int>, in line: String, width: Int, direction: TextDirection
  ) -> (column: Int, isFromRight: Bool) {
    let bytes = Array(line.utf8)
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
    }
    let (before, own) = (text(0..<character.lowerBound), text(character))
    let isFromRight = ordersText && own.unicodeScalars.first?.isRightToLeft ?? (direction == .rightToLeft)
    guard ordersText, direction == .rightToLeft || line.unicodeScalars.contains(where: \.isRightToLeft) else {
      return (displayWidth(before), false)
    }
    // Styles go with their characters: the one that is looked for has another.
    var canvas = Canvas(size: Size(width: width, height: 1))
    canvas.ordersText = true
    let sought = Style(modifiers: .reversed)
    canvas.put(
      [
        (before, Style()), (own, sought),
        (text(character.upperBound..<max(character.upperBound, bytes.count)), Style()),
      ],
      x: 0, y: 0, width: width, direction: direction)
    let column = (0..<width).first { canvas[$0, 0].style.modifiers.contains(.reversed) }
    return (column ?? displayWidth(before), isFromRight)
  }

  private mutating func orderStretch(_ columns: Range<Int>, y: Int, _ direction: TextDirection) {
    let row = y * size.width
    var characters: [Range<Int>] = []
    for column in columns {
      if cells[row + column].width == 0, let last = characters.last {
        characters[characters.count - 1] = last.lowerBound..<column + 1
      } else {
        characters.append(column..<column + 1)
      }
    }
    var points = characters.map { cells[row + $0.lowerBound].scalar.value }
    var levels = [Int8](repeating: 0, count: points.count)
    guard fb_levels(&points, points.count, direction == .rightToLeft ? 1 : 0, &levels) != 0 else { return }
    let written = Array(cells[row + columns.lowerBound..<row + columns.upperBound])
    var column = columns.lowerBound
    for index in Self.visualOrder(levels) {
      let source = characters[index]
      for offset in 0..<source.count {
        cells[row + column + offset] = written[source.lowerBound + offset - columns.lowerBound]
      }
      if let shaped = Unicode.Scalar(points[index]) { cells[row + column].scalar = shaped }
      column += source.count
    }
  }

  /// Which character stands in each place, from the left: from the highest level down, every stretch of that level or a higher
  /// one is reversed (rule L2).
  static func visualOrder(_ levels: [Int8]) -> [Int] {
    var order = Array(levels.indices)
    let odd = levels.lazy.filter { $0 & 1 == 1 }.min() ?? 1
    var level = levels.max() ?? 0
    while level >= odd {
      var start = 0
      while start < order.count {
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        if end > start + 1 { order[start..<end].reverse() }
        start = max(end, start + 1)
      }
      level -= 1
    }
    return order
  }
}
