/// How large something is, in cells.
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
}

/// One place of the screen.
public struct Cell: Hashable, Sendable {
  /// The character; a space where nothing stands.
  public var scalar: Unicode.Scalar
  /// Marks of no width that stand on it, at most four; `nil` for none.
  public var marks: [Unicode.Scalar]?
  /// Columns it takes: 1, 2, or 0 for the right half of the cell before.
  public var width: UInt8
  /// How it looks.
  public var style: Style

  /// A cell.
  public init(_ scalar: Unicode.Scalar = " ", marks: [Unicode.Scalar]? = nil, width: UInt8 = 1, style: Style = Style())
  {
    self.scalar = scalar
    self.marks = marks
    self.width = width
    self.style = style
  }
}

/// A grid of cells: what is drawn before any terminal sees it. Drawing outside it is allowed and has no effect.
public struct Canvas: Hashable, Sendable {
  /// How large it is.
  public let size: Size
  private var cells: [Cell]

  /// A canvas of blank cells.
  public init(size: Size, style: Style = Style()) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: Cell(style: style), count: self.size.width * self.size.height)
  }

  /// The cell at a column and a row, which must lie on the canvas.
  public subscript(x: Int, y: Int) -> Cell {
    get { cells[y * size.width + x] }
    set { cells[y * size.width + x] = newValue }
  }
}
