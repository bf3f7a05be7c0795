/// A colour as a cell carries it.
public enum Color: Hashable, Sendable {
  /// The terminal's own text or background colour.
  case standard
  /// One of the terminal's own 16 colours, 0–15, which its user chose.
  case ansi(UInt8)
  /// One of the 256 colours of xterm, 16–255.
  case indexed(UInt8)
  /// Red, green and blue, 0–255 each.
  case rgb(UInt8, UInt8, UInt8)
}

/// Text attributes besides colours.
public struct Modifiers: OptionSet, Hashable, Sendable {
  /// The bits.
  public var rawValue: UInt8
  /// Modifiers with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier type.
  public static let bold = Modifiers(rawValue: 1)
  /// Fainter type.
  public static let dim = Modifiers(rawValue: 2)
  /// Slanted type.
  public static let italic = Modifiers(rawValue: 4)
  /// A line below.
  public static let underline = Modifiers(rawValue: 8)
  /// Text and background colour exchanged.
  public static let reversed = Modifiers(rawValue: 16)
  /// A line through.
  public static let crossedOut = Modifiers(rawValue: 32)
}

/// The look of a cell. Parts that are `nil` let what is below show through.
public struct Style: Hashable, Sendable {
  /// The text colour.
  public var foreground: Color?
  /// The background colour.
  public var background: Color?
  /// Bold, underline and so on.
  public var modifiers: Modifiers

  /// A style; without arguments one that changes nothing.
  public init(foreground: Color? = nil, background: Color? = nil, modifiers: Modifiers = []) {
    self.foreground = foreground
    self.background = background
    self.modifiers = modifiers
  }

  /// This style with another laid over it: the other's colours win where it has any, modifiers add up.
  public func patched(by other: Style) -> Style {
    Style(
      foreground: other.foreground ?? foreground, background: other.background ?? background,
      modifiers: modifiers.union(other.modifiers))
  }
}
