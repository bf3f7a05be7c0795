import CNcurses
import Drawing

/// Writes rows of a canvas as ncurses' cells: the last gate that everything passes on its way to the terminal.
///
/// Nothing but text passes: no control character, no mark that turns the reading direction or has no width where one
/// is needed. And no cell takes more or fewer columns on the terminal than on the canvas, whoever counts: where the
/// two disagree about a character, a stand-in of known width is shown.
struct RowEncoder: ~Copyable {
  private let characters: CharacterSet
  private var styles: StyleTable
  private var cells: UnsafeMutableBufferPointer<cchar_t>

  init(characters: CharacterSet, styles: StyleTable) {
    self.characters = characters
    self.styles = styles
    cells = .allocate(capacity: 0)
  }

  deinit { cells.deallocate() }

  /// Gets ready for another frame.
  mutating func beginFrame(width: Int) {
    styles.tidy()
    guard cells.count < width + 1 else { return }
    cells.deallocate()
    cells = .allocate(capacity: width + 1)
    cells.initialize(repeating: cchar_t())
  }

  /// Draws row `y` of a canvas, at most `width` columns of it, on ncurses' screen.
  mutating func draw(_ canvas: Canvas, row y: Int, width: Int) {
    var count = 0
    var x = 0
    while x < width {
      let cell = canvas[x, y]
      let columns = max(1, min(Int(cell.width), 2))
      let look = styles.look(of: cell.style)
      // The right half alone, or a left half at the edge: there is no room for the character.
      let fits = cell.width > 0 && x + columns <= width
      append(fits ? cell : Cell(style: cell.style), columns: fits ? columns : 1, look: look, count: &count)
      x += fits ? columns : 1
    }
    mvwadd_wchnstr(cn_stdscr(), Int32(y), 0, cells.baseAddress, Int32(count))
  }

  private mutating func append(_ cell: Cell, columns: Int, look: StyleTable.Look, count: inout Int) {
    let value = cell.scalar.value
    if value >= 0x20, value < 0x7F, cell.marks == nil {
      put(value, look: look, count: &count)
      for _ in 1..<columns { put(0x20, look: look, count: &count) }
      return
    }
    let shown = Glyph(cell.scalar, columns: columns, in: characters)
    guard shown.isItself else {
      for _ in 0..<columns { put(shown.value, look: look, count: &count) }
      return
    }
    put(shown.value, marks: cell.marks, look: look, count: &count)
    // The locale takes one column where the canvas has two.
    for _ in shown.columns..<max(shown.columns, columns) { put(0x20, look: look, count: &count) }
  }

  private mutating func put(
    _ value: UInt32, marks: [Unicode.Scalar]? = nil, look: StyleTable.Look, count: inout Int
  ) {
    let cell = cells.baseAddress! + count
    count += 1
    guard let marks, characters == .unicode else {
      cn_set_cell(cell, value, nil, 0, look.attributes, look.pair)
      return
    }
    let values = marks.lazy.filter(Glyph.standsOnOthers).prefix(4).map(\.value)
    Array(values).withUnsafeBufferPointer {
      cn_set_cell(cell, value, $0.baseAddress, Int32($0.count), look.attributes, look.pair)
    }
  }
}

/// What is shown for a character.
struct Glyph: Equatable {
  /// The character, or what stands in for it.
  let value: UInt32
  /// How many columns one of it takes.
  let columns: Int
  /// Whether it is the character; otherwise one stand-in is shown for each of its columns.
  let isItself: Bool

  /// - Parameters:
  ///   - scalar: any character at all.
  ///   - columns: how many columns the canvas gives it, 1 or 2.
  init(_ scalar: Unicode.Scalar, columns: Int, in characters: CharacterSet) {
    let value = scalar.value
    let width = value < 0x7F ? (value >= 0x20 ? 1 : -1) : Int(cn_width(value))
    if width >= 1, width <= columns, !Self.steersTerminal(scalar), characters != .ascii || value < 0x7F {
      (self.value, self.columns, isItself) = (value, width, true)
    } else {
      let unknown = characters == .unicode && !(0x2010...0x2027).contains(value)
      (self.value, self.columns, isItself) = (unknown ? 0xFFFD : UInt32(StandIns.ascii(for: scalar)), 1, false)
    }
  }

  /// Control characters, and those that turn the reading direction or end a line.
  static func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Accents and vowel signs; not what joins or changes whole characters, whose width no two terminals agree on.
  static func standsOnOthers(_ scalar: Unicode.Scalar) -> Bool {
    if (0xFE00...0xFE0F).contains(scalar.value) || steersTerminal(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
