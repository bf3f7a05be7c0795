/// The number of colours that a terminal can show; themes adapt to it.
public enum ColorDepth: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// None: bold, underline and reversed text are all there is (vt100, NO_COLOR).
  case attributes
  /// The terminal's own 8 or 16.
  case ansi
  /// The 256 of xterm.
  case indexed
  /// Red, green and blue, 256 steps each.
  case truecolor

  /// Fewer colours come first.
  public static func < (one: ColorDepth, other: ColorDepth) -> Bool { one.rawValue < other.rawValue }
}
