/// A picture in a way of its own that some terminals have, beside characters and in their pixels.
public struct Graphic: Hashable, Sendable {
  /// A way in which terminals draw pictures.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Six pixels to a character, of VT240 and VT340 (DEC STD 070, chapter 9): xterm, foot, mlterm, Windows Terminal.
    case sixel
    /// kitty's graphics protocol: kitty, ghostty, Konsole, WezTerm.
    case kitty
  }

  /// How it is drawn.
  public let kind: Kind
  /// How many cells it touches.
  public let size: Size
  /// The sequences that draw it with its top left in the cell that the cursor is in. Whoever made them has checked them.
  public let bytes: [UInt8]

  /// A picture.
  public init(kind: Kind, size: Size, bytes: [UInt8]) {
    self.kind = kind
    self.size = size
    self.bytes = bytes
  }

  /// The number that the one picture on the screen has in kitty's protocol.
  public static let kittyNumber = 1_347_769_457
}

/// A picture and where it stands on the screen.
public struct PlacedGraphic: Hashable, Sendable {
  /// The picture.
  public let graphic: Graphic
  /// The cell of its top left.
  public let point: Point

  /// A picture at a place.
  public init(_ graphic: Graphic, at point: Point) {
    self.graphic = graphic
    self.point = point
  }

  /// The cells that it touches.
  public var area: Rect { Rect(x: point.x, y: point.y, width: graphic.size.width, height: graphic.size.height) }
}

/// What a terminal says that it can draw beside characters.
public struct TerminalGraphics: Hashable, Sendable {
  /// The ways that it knows.
  public var kinds: Set<Graphic.Kind>
  /// How large a cell is, in pixels; `nil` while nobody knows.
  public var cell: Size?
  /// Whether a program in between answers, as tmux does: what it says it knows, the terminal behind it may not.
  public var isRelayed: Bool

  /// Ways and a size.
  public init(kinds: Set<Graphic.Kind> = [], cell: Size? = nil, isRelayed: Bool = false) {
    self.kinds = kinds
    self.cell = cell
    self.isRelayed = isRelayed
  }
}

extension Canvas {
  /// Whether nothing stands in a rectangle, all of which must lie on the canvas: a picture there covers no words.
  public func isBlank(in rect: Rect) -> Bool {
    guard rect.intersection(bounds) == rect else { return false }
    return rect.rows.allSatisfy { y in
      (rect.x..<rect.endX).allSatisfy { self[$0, y].scalar == " " && self[$0, y].marks == nil }
    }
  }
}
