/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  /// The character; a space if empty.
  public var scalar: Unicode.Scalar
  /// Marks of no width that stand on it, at most four; `nil` for none.
  public var marks: [Unicode.Scalar]?
  /// Columns it takes: 1, 2, or 0 for the right half of the cell before.
  public var width: UInt8
  /// Its style.
  public var style: Style

  /// A cell.
  public init(_ scalar: Unicode.Scalar = " ", marks: [Unicode.Scalar]? = nil, width: UInt8 = 1, style: Style = Style())
  {
    self.scalar = scalar
    self.marks = marks
    self.width = width
    self.style = style
  }

  /// How many marks a cell holds: what a cell of curses holds (`CCHARW_MAX` less its base).
  static let maximumMarks = 4
}
