/// What a character has to do with the ends of lines: the part of UAX #14 that the news needs.
extension Unicode.Scalar {
  /// Whether it ends a line wherever it stands: CR, LF and their like.
  var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether it is a space that a line may end at; not U+00A0, U+2007 and U+202F.
  var isBreakingSpace: Bool {
    switch value {
    case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether it stays with the word before it though a space stands between, if no word follows at once: a dash, and
  /// `! ? : ; »` in French.
  var isGluedToSpace: Bool {
    switch value {
    case 0x21, 0x3A, 0x3B, 0x3F, 0xBB, 0x2013, 0x2014: true
    default: false
    }
  }

  /// Whether it is a hyphen or a dash.
  var isDash: Bool {
    switch value {
    case 0x2D, 0x2010, 0x2012...0x2015, 0x2E3A, 0x2E3B: true
    default: false
    }
  }

  /// Whether it is A–Z or a–z.
  var isASCIILetter: Bool { value | 0x20 >= 0x61 && value | 0x20 <= 0x7A }

  /// Whether it is a letter or a digit.
  var isWordPart: Bool {
    if value < 0x80 { return isASCIILetter || value >= 0x30 && value <= 0x39 }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether a word too long for a line is better split behind it than elsewhere: what separates the parts of an address.
  var isSplitPoint: Bool {
    switch value {
    case 0x23, 0x25, 0x26, 0x2B...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7C: true
    default: false
    }
  }

  /// Whether a line may break on either side of it: wide characters but Hangul, which has spaces between words.
  var isIdeographic: Bool {
    guard value >= 0x231A else { return false }
    switch value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: return false
    default: return ScalarClass(self) == .wide
    }
  }

  /// Whether it may not begin a line: closing punctuation, and the small kana and marks of length and repetition.
  var isClosing: Bool {
    switch value {
    case 0x3005, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095, 0x3096,
      0x309D, 0x309E, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6,
      0x30FC...0x30FE, 0x31F0...0x31FF, 0xFF05:
      return true
    default:
      switch properties.generalCategory {
      case .closePunctuation, .finalPunctuation, .otherPunctuation: return true
      default: return false
      }
    }
  }

  /// Whether it may not end a line: opening punctuation, and signs that stand before a number.
  var isOpening: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .currencySymbol: true
    default: false
    }
  }
}
