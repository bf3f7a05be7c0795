/// Turns the code points of a text, one by one, into what cells hold. This is the one gate to the screen: whatever a
/// text contains, only printable characters and marks come out.
///
/// - Tabs and line ends of any kind become one space.
/// - Other C0 controls and DEL become their pictures (`␛`); C1 controls, private and unassigned code points `�`.
/// - What shows nothing by itself is left out: bidi overrides, isolates and marks, zero-width spaces and joiners, soft
///   hyphens, variation selectors. So the width of an emoji is that of its base, whatever selector follows:
///   terminals do not agree on anything else. A sequence held together by joiners is drawn as its first person, and skin
///   tones are left out.
/// - A flag is drawn as its two letters, because terminals disagree on how wide a regional indicator is.
/// - A mark with nothing before it stands on a dotted circle.
struct Typesetter {
  /// What one code point does.
  enum Piece: Equatable {
    /// It begins a cell, of one or two columns.
    case base(Unicode.Scalar, width: UInt8)
    /// It stands on the cell before.
    case mark(Unicode.Scalar)
    /// It begins a cell of one column, standing on a dotted circle.
    case orphan(Unicode.Scalar)
    /// It shows nothing.
    case nothing
  }

  /// The character that a lone mark stands on.
  static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  private enum Before { case nothing, text, emoji, joiner }
  private var before = Before.nothing

  /// What the next code point of the text does.
  @inline(__always)
  mutating func set(_ scalar: Unicode.Scalar) -> Piece {
    if scalar.value >= 0x20, scalar.value < 0x7F {
      before = .text
      return .base(scalar, width: 1)
    }
    return setOther(scalar)
  }

  private mutating func setOther(_ scalar: Unicode.Scalar) -> Piece {
    switch ScalarClass(scalar) {
    case .narrow:
      if before == .joiner, scalar.properties.isEmoji {
        before = .emoji
        return .nothing
      }
      before = scalar.value >= 0x203C && scalar.properties.isEmoji ? .emoji : .text
      return .base(scalar, width: 1)
    case .wide:
      let isEmoji = scalar.value >= 0x231A && scalar.properties.isEmoji
      if isEmoji && (before == .joiner || before == .emoji && scalar.properties.isEmojiModifier) {
        before = .emoji
        return .nothing
      }
      if scalar.value >= 0x1F1E6, scalar.value <= 0x1F1FF {
        before = .text
        return .base(Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)!, width: 1)
      }
      before = isEmoji ? .emoji : .text
      return .base(scalar, width: 2)
    case .mark:
      guard before != .nothing else {
        before = .text
        return .orphan(scalar)
      }
      return .mark(scalar)
    case .dropped:
      switch scalar.value {
      case 0x200D where before == .emoji: before = .joiner
      case 0x2028, 0x2029:
        before = .text
        return .base(" ", width: 1)
      default: break
      }
      return .nothing
    case .replaced:
      before = .text
      switch scalar.value {
      case 0x09...0x0D, 0x85: return .base(" ", width: 1)
      case 0...0x1F: return .base(Unicode.Scalar(0x2400 + scalar.value)!, width: 1)
      case 0x7F: return .base("\u{2421}", width: 1)
      default: return .base("\u{FFFD}", width: 1)
      }
    }
  }
}
