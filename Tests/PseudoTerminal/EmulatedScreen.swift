/// What a terminal of xterm's kind shows for the bytes it is sent: enough of one to read what ncurses writes.
///
/// An unknown sequence is remembered in `surprises`, so that a test can see that nothing else was sent.
public struct EmulatedScreen: Sendable, CustomStringConvertible {
  /// A place of the screen.
  public struct Cell: Hashable, Sendable {
    /// What stands there; empty for the right half of a wide character.
    public var text = " "
    /// The parameters of SGR that are in force there, without resets: `1`, `38;5;12`.
    public var rendition: [String] = []
  }

  /// Columns.
  public private(set) var columns: Int
  /// Rows.
  public private(set) var rows: Int
  /// The column of the cursor, from 0.
  public private(set) var x = 0
  /// The row of the cursor, from 0.
  public private(set) var y = 0
  /// Whether the cursor is shown.
  public private(set) var showsCursor = true
  /// Whether the alternate screen is shown.
  public private(set) var isAlternate = false
  /// The private modes that are on.
  public private(set) var modes: Set<Int> = []
  /// Sequences that this does not know.
  public private(set) var surprises: [String] = []
  /// The operating system commands (OSC) that came, without their end.
  public private(set) var commands: [String] = []
  /// What the terminal was asked about itself: `c`, `16t`, `?1;1;0S`, and `kitty`.
  public private(set) var questions: [String] = []
  /// The pictures in sixel and the strings of kitty's protocol that came, without their ends.
  public private(set) var graphics: [String] = []

  private var cells: [[Cell]]
  private var mainCells: [[Cell]] = []
  private var saved = (x: 0, y: 0)
  private var rendition: [String] = []
  private var region: ClosedRange<Int>
  private var wrapsNext = false
  private var isGraphic = false
  private var pending: [UInt8] = []
  private var lastText = " "

  /// A blank screen.
  public init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    region = 0...max(0, rows - 1)
    cells = Self.blank(columns, rows)
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// The rows as text, without spaces at their ends.
  public var lines: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The whole screen as text.
  public var description: String { lines.joined(separator: "\n") }

  /// What stands at a place.
  public subscript(x: Int, y: Int) -> Cell { cells[y][x] }

  /// Makes it larger or smaller at the right and at the bottom, as a terminal does with the alternate screen.
  public mutating func resize(columns: Int, rows: Int) {
    cells = (0..<rows).map { y in (0..<columns).map { x in y < self.rows && x < self.columns ? cells[y][x] : Cell() } }
    mainCells = isAlternate ? Self.blank(columns, rows) : []
    (self.columns, self.rows) = (columns, rows)
    (x, y) = (min(x, columns - 1), min(y, rows - 1))
    region = 0...(rows - 1)
    wrapsNext = false
  }

  /// Takes in what a program wrote.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending.append(contentsOf: bytes)
    var position = 0
    while position < pending.count, let length = step(at: position) { position += length }
    pending.removeFirst(position)
  }

  /// How many bytes the next piece has; `nil` when it is not complete yet.
  private mutating func step(at start: Int) -> Int? {
    let byte = pending[start]
    switch byte {
    case 0x1B: return escape(at: start)
    case 0x07, 0x0E: return 1
    case 0x0F:
      isGraphic = false
      return 1
    case 0x08: move(x - 1, y)
    case 0x09: move((x / 8 + 1) * 8, y)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: move(0, y)
    case 0x20..<0x7F:
      put(isGraphic ? Self.graphic(byte) : String(UnicodeScalar(byte)), width: 1)
    case 0xC2..<0xF5:
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard start + length <= pending.count else { return nil }
      let text = String(decoding: pending[start..<start + length], as: UTF8.self)
      put(text, width: Self.width(text.unicodeScalars.first!.value))
      return length
    default: surprises.append("byte \(String(byte, radix: 16))")
    }
    return 1
  }

  private mutating func escape(at start: Int) -> Int? {
    guard start + 1 < pending.count else { return nil }
    switch pending[start + 1] {
    case UInt8(ascii: "["):
      var end = start + 2
      while end < pending.count, !(0x40...0x7E).contains(pending[end]) { end += 1 }
      guard end < pending.count else { return nil }
      control(
        String(decoding: pending[(start + 2)..<end], as: UTF8.self), final: Character(UnicodeScalar(pending[end])))
      return end - start + 1
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      var end = start + 2
      while end < pending.count, pending[end] != 0x07, pending[end] != 0x1B { end += 1 }
      guard end < pending.count, pending[end] == 0x07 || end + 1 < pending.count else { return nil }
      let text = String(decoding: pending[(start + 2)..<end], as: UTF8.self)
      take(string: text, pending[start + 1])
      return end - start + (pending[end] == 0x07 ? 1 : 2)
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      guard start + 2 < pending.count else { return nil }
      isGraphic = pending[start + 2] == UInt8(ascii: "0")
      return 3
    case UInt8(ascii: "M"):
      if y == region.lowerBound { scroll(by: -1) } else { move(x, y - 1) }
    case UInt8(ascii: "7"): saved = (x, y)
    case UInt8(ascii: "8"): move(saved.x, saved.y)
    case UInt8(ascii: "="), UInt8(ascii: ">"): break
    default: surprises.append("ESC \(UnicodeScalar(pending[start + 1]))")
    }
    return 2
  }

  private mutating func take(string text: String, _ introducer: UInt8) {
    switch (introducer, text.first) {
    case (UInt8(ascii: "]"), _): commands.append(text)
    case (UInt8(ascii: "_"), "G") where text.contains("a=q"): questions.append("kitty")
    case (UInt8(ascii: "_"), "G"): graphics.append(text)
    case (UInt8(ascii: "P"), "0"): graphics.append(text)
    default: surprises.append("string \(text)")
    }
  }

  private mutating func control(_ parameters: String, final: Character) {
    if final == "c" || final == "t" && parameters == "16" || final == "S" && parameters.hasPrefix("?") {
      questions.append(parameters + String(final))
      return
    }
    if parameters.first == "?" {
      for mode in parameters.dropFirst().split(separator: ";").compactMap({ Int($0) }) { set(mode, final == "h") }
      if final != "h", final != "l" { surprises.append("CSI \(parameters)\(final)") }
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    switch final {
    case "H", "f": move(max(1, numbers.count > 1 ? numbers[1] : 1) - 1, first - 1)
    case "A": move(x, y - first)
    case "B": move(x, y + first)
    case "C": move(x + first, y)
    case "D": move(x - first, y)
    case "G": move(first - 1, y)
    case "d": move(x, first - 1)
    case "J": erase(screen: numbers.first ?? 0)
    case "K": erase(line: numbers.first ?? 0)
    case "X": clear(x..<min(columns, x + first), y)
    case "P":
      cells[y].removeSubrange(x..<min(columns, x + first))
      fillRow()
    case "@":
      cells[y].insert(contentsOf: Array(repeating: Cell(), count: min(first, columns - x)), at: x)
      cells[y].removeLast(cells[y].count - columns)
    case "L": if region.contains(y) { scroll(by: -first, in: y...region.upperBound) }
    case "M": if region.contains(y) { scroll(by: first, in: y...region.upperBound) }
    case "S": scroll(by: first)
    case "T": scroll(by: -first)
    case "b": for _ in 0..<first { put(lastText, width: 1) }
    case "r":
      let bottom = min(rows, numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows)
      if first < bottom { region = (first - 1)...(bottom - 1) }
      move(0, 0)
    case "m": rendition = Self.rendition(numbers, after: rendition)
    case "l", "h", "t": break
    default: surprises.append("CSI \(parameters)\(final)")
    }
  }

  private mutating func set(_ mode: Int, _ on: Bool) {
    if on { modes.insert(mode) } else { modes.remove(mode) }
    if mode == 25 { showsCursor = on }
    guard mode == 1049, on != isAlternate else { return }
    isAlternate = on
    swap(&cells, &mainCells)
    if on {
      saved = (x, y)
      cells = Self.blank(columns, rows)
    } else {
      if cells.count != rows || cells.first?.count != columns { cells = Self.blank(columns, rows) }
      move(saved.x, saved.y)
    }
  }

  private mutating func move(_ newX: Int, _ newY: Int) {
    (x, y) = (max(0, min(columns - 1, newX)), max(0, min(rows - 1, newY)))
    wrapsNext = false
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if y == region.upperBound { scroll(by: 1) } else if y < rows - 1 { y += 1 }
  }

  private mutating func put(_ text: String, width: Int) {
    if width == 0 {
      let place = max(0, wrapsNext ? x : x - 1)
      cells[y][cells[y][place].text.isEmpty ? max(0, place - 1) : place].text += text
      return
    }
    if wrapsNext || x + width > columns {
      move(0, y)
      lineFeed()
    }
    lastText = text
    // Half of a wide character that is written over goes.
    if cells[y][x].text.isEmpty, x > 0 { cells[y][x - 1].text = " " }
    let after = x + width
    if after < columns, cells[y][after].text.isEmpty { cells[y][after].text = " " }
    cells[y][x] = Cell(text: text, rendition: rendition)
    if width == 2, x + 1 < columns { cells[y][x + 1] = Cell(text: "", rendition: rendition) }
    if after >= columns {
      x = columns - 1
      wrapsNext = true
    } else {
      x = after
    }
  }

  private mutating func scroll(by count: Int, in given: ClosedRange<Int>? = nil) {
    let range = given ?? region
    for _ in 0..<min(abs(count), range.count) {
      cells.remove(at: count > 0 ? range.lowerBound : range.upperBound)
      cells.insert(Array(repeating: Cell(), count: columns), at: count > 0 ? range.upperBound : range.lowerBound)
    }
  }

  private mutating func clear(_ range: Range<Int>, _ row: Int) {
    // What is erased takes the background of the moment.
    let blank = Cell(rendition: rendition.filter { $0.hasPrefix("4") })
    for column in range { cells[row][column] = blank }
  }

  private mutating func erase(line: Int) {
    clear(line == 0 ? x..<columns : line == 1 ? 0..<(x + 1) : 0..<columns, y)
  }

  private mutating func erase(screen: Int) {
    if screen < 2 { erase(line: screen) }
    let range = screen == 0 ? (y + 1)..<max(y + 1, rows) : screen == 1 ? 0..<y : 0..<rows
    for row in range { clear(0..<columns, row) }
  }

  private mutating func fillRow() {
    cells[y].append(contentsOf: Array(repeating: Cell(), count: columns - cells[y].count))
  }

  private static func rendition(_ numbers: [Int], after before: [String]) -> [String] {
    var now = before
    var index = 0
    let numbers = numbers.isEmpty ? [0] : numbers
    while index < numbers.count {
      let number = numbers[index]
      index += 1
      switch number {
      case 0: now = []
      case 39, 30...37, 90...97, 38:
        now.removeAll { $0.hasPrefix("3") && $0 != "3" || $0.hasPrefix("9") }
      case 49, 40...47, 100...107, 48: now.removeAll { $0.hasPrefix("4") && $0 != "4" || $0.hasPrefix("10") }
      case 22: now.removeAll { $0 == "1" || $0 == "2" }
      case 23...29: now.removeAll { $0 == String(number - 20) }
      default: break
      }
      switch number {
      case 38, 48:
        let count = index < numbers.count && numbers[index] == 5 ? 2 : 4
        let end = min(numbers.count, index + count)
        now.append(numbers[(index - 1)..<end].map(String.init).joined(separator: ";"))
        index = end
      case 1...9, 30...37, 40...47, 90...107: now.append(String(number))
      default: break
      }
    }
    return now
  }

  private static func graphic(_ byte: UInt8) -> String {
    let known: [UInt8: String] = [
      0x71: "─", 0x78: "│", 0x6C: "┌", 0x6B: "┐", 0x6D: "└", 0x6A: "┘", 0x74: "├", 0x75: "┤", 0x77: "┬", 0x76: "┴",
      0x6E: "┼", 0x61: "▒", 0x7E: "·",
    ]
    return known[byte] ?? "?"
  }

  /// Columns that a character takes: no copy of the product's own table.
  private static func width(_ value: UInt32) -> Int {
    switch value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x1AB0...0x1AFF, 0x20D0...0x20FF,
      0x200B...0x200F, 0xFE00...0xFE0F:
      0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
