import CFriBidi

/// The direction of a paragraph.
public enum TextDirection: Hashable, Sendable {
  case leftToRight
  case rightToLeft

  /// The direction of a paragraph's first letter (UAX #9, rules P2 and P3); left to right by default.
  public init(of text: String) {
    for scalar in text.unicodeScalars {
      if scalar.isRightToLeft, scalar.properties.isAlphabetic {
        self = .rightToLeft
        return
      }
      if scalar.properties.isAlphabetic { break }
    }
    self = .leftToRight
  }

  /// Whether text can be reordered; loads FriBidi on first use.
  public static var isKnown: Bool { fb_is_there() != 0 }
}

extension Unicode.Scalar {
  /// Whether it is of a script that runs from right to left: Hebrew, Arabic, Syriac, Thaana, NKo and what stands between, in their
  /// blocks of the Unicode character database.
  var isRightToLeft: Bool {
    guard value >= 0x590 else { return false }
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return true
    default: return false
    }
  }
}
