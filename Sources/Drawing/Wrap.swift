import Basics

/// One line of a wrapped text.
public struct Line: Hashable, Sendable {
  /// Its text, in UTF-8 bytes of the whole, without the spaces around a break.
  public var range: Range<Int>
  /// Columns left free before it.
  public var indent: Int
  /// Columns that it takes, without its indent.
  public var width: Int
  /// Whether it shows a hyphen at its end that the text does not print: the break is at a soft hyphen. The width counts it.
  public var isHyphenated: Bool

  /// A line.
  public init(range: Range<Int>, indent: Int = 0, width: Int, isHyphenated: Bool = false) {
    self.range = range
    self.indent = indent
    self.width = width
    self.isHyphenated = isHyphenated
  }

  /// The words of the line.
  public func text(of whole: String) -> String {
    let utf8 = whole.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(whole[start..<end]) + (isHyphenated ? "-" : "")
  }
}

/// The lines of a text in `width` columns.
///
/// A line breaks at spaces (not before a dash with spaces around it or French punctuation), after hyphens and dashes inside a word (not between digits), at zero-width spaces and soft
/// hyphens, and before or after ideographs, kana and emoji, except that closing punctuation never begins a line and opening
/// punctuation never ends one. A line end in the text always ends a line, so `n` of them give `n + 1` lines, some
/// perhaps empty; spaces after one are kept, spaces around any other break belong to no line. A word wider than a line is
/// split: behind the last slash, full stop or the like in the second half of the line, else where the line is full.
///
/// The first line is indented by `firstIndent` columns and every other by `hangingIndent`; the text always keeps two
/// columns, if there are two. No line is wider than `width`, but that a wide character needs two columns even where
/// there is one. Takes time in proportion to the text.
public func wrap(_ text: String, width: Int, firstIndent: Int = 0, hangingIndent: Int = 0) -> [Line] {
  var wrapper = Wrapper(text: text, width: max(1, width), hangingIndent: hangingIndent)
  wrapper.startLine(at: wrapper.position, indent: firstIndent)
  wrapper.run()
  return wrapper.lines
}

/// Goes through a text once, but for the words that it takes along to the next line.
struct Wrapper {
  /// A place in the text.
  struct Position {
    var index: String.Index
    /// UTF-8 bytes before it.
    var byte: Int
  }

  /// A place where the line may end.
  struct Break {
    /// The end of what the line shows, in bytes of the text.
    var end: Int
    /// Columns of what it shows, a hyphen included.
    var width: Int
    /// Where the next line begins.
    var next: Position
    var isHyphenated = false
  }

  let scalars: String.UnicodeScalarView
  let width: Int
  let hangingIndent: Int
  var lines: [Line] = []

  /// How many code points were looked at: the measure of what wrapping costs.
  private(set) var looks = 0

  var position: Position
  private var start: Position
  private var indent = 0
  /// Columns that the line has, and those taken up to `position`.
  private var room = 0
  private var column = 0
  private var typesetter = Typesetter()
  /// The last place to break at, and the last in the middle of a word.
  private var best: Break?
  private var makeshift: Break?
  /// Where the spaces before `position` begin and the columns before them; `nil` if there are none.
  private var spaces: (byte: Int, column: Int)?
  /// The character before `position`; `nil` at the start of a line and after spaces.
  private var previous: Unicode.Scalar?
  /// The last character that was no space.
  private var lastShown: Unicode.Scalar?
  /// Whether `previous` is a hyphen or dash, and a letter or digit stands before it or before its like.
  private var isDashBehindWord = false

  init(text: String, width: Int, hangingIndent: Int) {
    scalars = text.unicodeScalars
    self.width = width
    self.hangingIndent = hangingIndent
    position = Position(index: scalars.startIndex, byte: 0)
    start = position
  }

  mutating func startLine(at next: Position, indent wish: Int) {
    start = next
    position = next
    room = max(min(2, width), width - max(0, wish))
    indent = width - room
    column = 0
    typesetter = Typesetter()
    best = nil
    makeshift = nil
    spaces = nil
    previous = nil
    lastShown = nil
    isDashBehindWord = false
  }

  mutating func run() {
    while position.index < scalars.endIndex {
      let scalar = scalars[position.index]
      let here = position
      looks += 1
      scalars.formIndex(after: &position.index)
      position.byte += UTF8.width(scalar)
      if scalar.isLineEnd {
        if scalar == "\r", position.index < scalars.endIndex, scalars[position.index] == "\n" {
          scalars.formIndex(after: &position.index)
          position.byte += 1
        }
        finishLine(at: here)
        startLine(at: position, indent: hangingIndent)
        continue
      }
      if scalar.isBreakingSpace, !isMarkNext {
        if spaces == nil { spaces = (here.byte, column) }
        column += typesetter.width(scalar)
        previous = nil
        continue
      }
      switch typesetter.set(scalar) {
      case .base(_, let width): add(scalar, width: Int(width), at: here)
      case .orphan: add(scalar, width: 1, at: here)
      case .mark: break
      case .nothing: noteHiddenBreak(scalar, at: here)
      }
    }
    finishLine(at: position)
  }

  /// Whether a mark follows, so that the space before it shows something.
  private var isMarkNext: Bool {
    guard position.index < scalars.endIndex, scalars[position.index].value >= 0x300 else { return false }
    return ScalarClass(scalars[position.index]) == .mark
  }

  /// Whether a character stays with the words before it though spaces stand between: a dash with spaces on both sides,
  /// or punctuation as French sets it.
  private func isGlued(_ scalar: Unicode.Scalar) -> Bool {
    if lastShown == "«" { return true }
    guard scalar.isGluedToSpace else { return false }
    return position.index == scalars.endIndex || !scalars[position.index].isWordPart
  }

  /// Ends the line where the text or a line end says so.
  private mutating func finishLine(at end: Position) {
    let shown = spaces ?? (end.byte, column)
    lines.append(Line(range: start.byte..<shown.0, indent: indent, width: shown.1))
  }

  /// Ends the line where it is full, and goes back to where the next begins.
  private mutating func breakLine(_ place: Break) {
    lines.append(
      Line(range: start.byte..<place.end, indent: indent, width: place.width, isHyphenated: place.isHyphenated))
    startLine(at: place.next, indent: hangingIndent)
  }

  private mutating func add(_ scalar: Unicode.Scalar, width: Int, at here: Position) {
    var isBehindGlue = false
    if let spaces {
      if spaces.byte == start.byte {
        // Spaces that a line end left at the start stay, unless they leave no room.
        if column >= room { return startLine(at: here, indent: indent) }
      } else if isGlued(scalar) {
        isBehindGlue = true
      } else {
        best = Break(end: spaces.byte, width: spaces.column, next: here)
      }
    } else if let previous {
      if canBreak(between: previous, and: scalar) {
        best = Break(end: here.byte, width: column, next: here)
      } else if previous.isSplitPoint, scalar.isWordPart {
        makeshift = Break(end: here.byte, width: column, next: here)
      }
    }
    if column + width > room, here.byte > start.byte {
      if let best { return breakLine(best) }
      if isBehindGlue, let spaces { return breakLine(Break(end: spaces.byte, width: spaces.column, next: here)) }
      if let makeshift, makeshift.width * 2 >= room { return breakLine(makeshift) }
      return breakLine(Break(end: here.byte, width: column, next: here))
    }
    column += width
    spaces = nil
    if scalar.isDash {
      isDashBehindWord = isDashBehindWord || previous.map(\.isWordPart) ?? false
    } else {
      isDashBehindWord = false
    }
    previous = scalar
    lastShown = scalar
  }

  /// Marks the places to break at that show nothing.
  private mutating func noteHiddenBreak(_ scalar: Unicode.Scalar, at here: Position) {
    guard previous != nil else { return }
    if scalar.value == 0x200B {
      best = Break(end: here.byte, width: column, next: position)
    } else if scalar.value == 0xAD, column < room {
      best = Break(end: here.byte, width: column + 1, next: position, isHyphenated: true)
    }
  }

  private func canBreak(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
    if left.value < 0x80, right.value < 0x80 {
      return isDashBehindWord && right.isASCIILetter
    }
    if left.isIdeographic || right.isIdeographic {
      return !right.isClosing && !left.isOpening
    }
    guard isDashBehindWord else { return false }
    return right.properties.isAlphabetic || left.value >= 0x2014 && (right.isWordPart || right.isOpening)
  }
}
