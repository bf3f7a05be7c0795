/// A key as it was pressed: what the terminal decodes and the keymap binds.
public struct Key: Hashable, Sendable {
  /// Which key.
  public enum Code: Hashable, Sendable {
    case character(Unicode.Scalar)
    case enter, tab, backTab, backspace, delete, insert, escape
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  /// Which key.
  public var code: Code
  /// Held together with Control.
  public var control: Bool
  /// Held together with Alt, or preceded by Escape.
  public var alt: Bool

  /// A key.
  public init(_ code: Code, control: Bool = false, alt: Bool = false) {
    self.code = code
    self.control = control
    self.alt = alt
  }
}

/// What reaches the program from the terminal.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one go (bracketed paste).
  case paste(String)
  case click(Point)
  /// The wheel turned over a point, by this many notches; positive is down.
  case wheel(Point, Int)
  case resized(Size)
  /// The terminal's background is a dark or a light one now.
  case backgroundChanged(isLight: Bool)
  /// The terminal answers what it was asked.
  case answered(TerminalAnswer)
}

/// What a terminal answers to a question about itself.
public enum TerminalAnswer: Hashable, Sendable {
  /// Its device attributes (DA1): 4 among them says that it draws sixel.
  case attributes([Int])
  /// How large a cell is, in pixels.
  case cell(Size)
  /// How many colours a picture in sixel may have (xterm's XTSMGRAPHICS); `nil` where it does not say.
  case sixelColors(Int?)
  /// Whether it took a picture by kitty's protocol.
  case kittyGraphics(isTaken: Bool)
}
