/// A size in cells.
public struct Size: Hashable, Sendable {
  /// Columns.
  public var width: Int
  /// Rows.
  public var height: Int

  /// A size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A place on a canvas, in cells from the top left.
public struct Point: Hashable, Sendable {
  /// Columns from the left.
  public var x: Int
  /// Rows from the top.
  public var y: Int

  /// A point.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// The left column.
  public var x: Int
  /// The top row.
  public var y: Int
  /// Columns; never negative.
  public var width: Int
  /// Rows; never negative.
  public var height: Int

  /// A rectangle; negative sizes become none.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// One past the right column.
  public var endX: Int { x + width }
  /// One past the bottom row.
  public var endY: Int { y + height }
  /// Whether it has no cells.
  public var isEmpty: Bool { width == 0 || height == 0 }
  /// Its columns.
  public var columns: Range<Int> { x..<endX }
  /// Its rows.
  public var rows: Range<Int> { y..<endY }

  /// Whether a point lies on it.
  public func contains(_ point: Point) -> Bool { columns.contains(point.x) && rows.contains(point.y) }

  /// The intersection of two rectangles; may be empty.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }

  /// What is left after taking columns off both sides and rows off top and bottom.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(
      x: x + min(columns, width), y: y + min(rows, height), width: width - 2 * columns, height: height - 2 * rows)
  }

  /// A rectangle of at most this size in its middle.
  public func centered(_ size: Size) -> Rect {
    let width = min(max(0, size.width), width)
    let height = min(max(0, size.height), height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
  }

  /// Cuts rows off its top, as many as there are, and returns them.
  public mutating func takeTop(_ rows: Int) -> Rect {
    let taken = Rect(x: x, y: y, width: width, height: min(max(0, rows), height))
    self = Rect(x: x, y: taken.endY, width: width, height: height - taken.height)
    return taken
  }

  /// Cuts rows off its bottom, as many as there are, and returns them.
  public mutating func takeBottom(_ rows: Int) -> Rect {
    let count = min(max(0, rows), height)
    height -= count
    return Rect(x: x, y: endY, width: width, height: count)
  }

  /// Cuts columns off its left, as many as there are, and returns them.
  public mutating func takeLeft(_ columns: Int) -> Rect {
    let taken = Rect(x: x, y: y, width: min(max(0, columns), width), height: height)
    self = Rect(x: taken.endX, y: y, width: width - taken.width, height: height)
    return taken
  }

  /// Cuts columns off its right, as many as there are, and returns them.
  public mutating func takeRight(_ columns: Int) -> Rect {
    let count = min(max(0, columns), width)
    width -= count
    return Rect(x: endX, y: y, width: count, height: height)
  }
}
