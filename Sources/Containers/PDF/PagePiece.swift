/// Lines of a page that stand together, are of one size, and lie in one column.
struct PagePiece: Hashable {
  /// What a piece is, as far as its place and the size of its letters tell.
  enum Kind: Hashable {
    /// Running text, bylines and small headings within it.
    case text
    case headline
    /// A standfirst, or a word or two above a headline.
    case deck
    /// A line lifted out of the text and set large.
    case pullQuote
    case caption
    case footnote
    /// At the top or the foot of the page, and no part of a story.
    case furniture
  }

  var kind = Kind.text
  var lines: [PrintedPage.Line]
  /// Where it stands, in points from the page's upper left corner.
  private(set) var box: PageBox
  /// How high its letters are, about, in points.
  let height: Double

  /// A piece of at least one line.
  init(_ lines: [PrintedPage.Line]) {
    self.lines = lines
    height = lines.map(\.height).sorted()[lines.count / 2]
    box = lines.dropFirst().reduce(PageBox(lines[0])) { $0.joined(PageBox($1)) }
  }

  /// Puts the lines of another behind its own.
  mutating func append(_ other: Self) {
    lines += other.lines
    box = box.joined(other.box)
  }

  var text: String { lines.map(\.text).joined(separator: " ") }
  var wordCount: Int { lines.reduce(0) { $0 + $1.words.count } }
}

/// A rectangle on a page, in points from its upper left corner.
struct PageBox: Hashable {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  var width: Double { right - left }
  var middle: (across: Double, down: Double) { ((left + right) / 2, (top + bottom) / 2) }

  func joined(_ other: Self) -> Self {
    PageBox(
      left: min(left, other.left), right: max(right, other.right), top: min(top, other.top),
      bottom: max(bottom, other.bottom))
  }

  /// Which share of the narrower one's width stands above or below the other: 0 beside each other, 1 at most.
  func sharedWidth(with other: Self) -> Double {
    max(0, min(right, other.right) - max(left, other.left)) / max(min(width, other.width), 1)
  }

  /// How much of the height both have, in points; negative if one is wholly below the other.
  func sharedHeight(with other: Self) -> Double { min(bottom, other.bottom) - max(top, other.top) }

  func contains(_ point: (across: Double, down: Double)) -> Bool {
    (left...max(left, right)).contains(point.across) && (top...max(top, bottom)).contains(point.down)
  }

  /// How far another is from it, in points; 0 if they touch. What stands above or below belongs together rather than what stands
  /// side by side.
  func distance(from other: Self) -> Double {
    max(0, max(left, other.left) - min(right, other.right)) * 3
      + max(0, max(top, other.top) - min(bottom, other.bottom))
  }
}

extension PageBox {
  init(_ line: PrintedPage.Line) {
    self.init(left: line.left, right: line.right, top: line.top, bottom: line.bottom)
  }
}

/// A stretch of running text down one column.
struct Leg: Hashable {
  var pieces: [PagePiece]
  var box: PageBox

  init(_ piece: PagePiece) {
    pieces = [piece]
    box = piece.box
  }

  mutating func append(_ piece: PagePiece) {
    pieces.append(piece)
    box = box.joined(piece.box)
  }

  var lines: [PrintedPage.Line] { pieces.flatMap(\.lines) }
  var first: PrintedPage.Line { pieces[0].lines[0] }
  var last: PrintedPage.Line { pieces[pieces.count - 1].lines.last ?? first }
}
