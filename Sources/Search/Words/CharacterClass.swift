import Basics

/// What a code point is to someone who looks for words.
enum CharacterClass {
  /// Belongs to a word: a letter, a digit, a mark that some scripts write inside words.
  case letter
  /// Belongs to a script that is written without spaces (or, as Korean, with endings that cling to its words).
  case ideograph
  /// Is not there for a search: a soft hyphen, a joiner, an accent that stands by itself behind its letter.
  case ignored
  /// Stands between words.
  case separator

  /// The class of a code point beyond ASCII.
  static func of(_ value: UInt32) -> CharacterClass {
    if value < 0x250 {
      if value >= 0xC0 { return value == 0xD7 || value == 0xF7 ? .separator : .letter }
      switch value {
      case 0xAA, 0xB5, 0xBA: return .letter
      case 0xAD: return .ignored
      default: return .separator
      }
    }
    // The last range that begins at or before the code point.
    let behind = ranges.partitionPoint { $0.first > value }
    guard behind > 0, value <= ranges[behind - 1].last else { return .letter }
    return ranges[behind - 1].class
  }

  private struct ClassRange {
    var first: UInt32
    var last: UInt32
    var `class`: CharacterClass

    init(_ first: UInt32, _ last: UInt32, _ class: CharacterClass) {
      self.first = first
      self.last = last
      self.class = `class`
    }
  }

  /// Everything beyond U+024F that is not a letter, in order (Unicode 15: general categories P, S, Z and C, and those
  /// of Mn that are accents rather than vowels; scripts Han, Hiragana, Katakana, Bopomofo and Hangul).
  private static let ranges: [ClassRange] = [
    ClassRange(0x2C2, 0x2C5, .separator), ClassRange(0x2D2, 0x2DF, .separator), ClassRange(0x300, 0x36F, .ignored),
    ClassRange(0x37E, 0x37E, .separator), ClassRange(0x387, 0x387, .separator), ClassRange(0x483, 0x489, .ignored),
    ClassRange(0x55A, 0x55F, .separator), ClassRange(0x589, 0x58A, .separator), ClassRange(0x591, 0x5BD, .ignored),
    ClassRange(0x5BE, 0x5BE, .separator), ClassRange(0x5BF, 0x5BF, .ignored), ClassRange(0x5C0, 0x5C0, .separator),
    ClassRange(0x5C1, 0x5C2, .ignored), ClassRange(0x5C3, 0x5C3, .separator), ClassRange(0x5C4, 0x5C5, .ignored),
    ClassRange(0x5C6, 0x5C6, .separator), ClassRange(0x5C7, 0x5C7, .ignored), ClassRange(0x5F3, 0x5F4, .separator),
    ClassRange(0x600, 0x60F, .separator), ClassRange(0x610, 0x61A, .ignored), ClassRange(0x61B, 0x61F, .separator),
    ClassRange(0x640, 0x640, .ignored), ClassRange(0x64B, 0x65F, .ignored), ClassRange(0x66A, 0x66D, .separator),
    ClassRange(0x670, 0x670, .ignored), ClassRange(0x6D4, 0x6D4, .separator), ClassRange(0x6D6, 0x6ED, .ignored),
    ClassRange(0x964, 0x965, .separator), ClassRange(0xE3F, 0xE3F, .separator), ClassRange(0xE4F, 0xE4F, .separator),
    ClassRange(0xE5A, 0xE5B, .separator), ClassRange(0x104A, 0x104F, .separator),
    ClassRange(0x1100, 0x11FF, .ideograph),
    ClassRange(0x1360, 0x1368, .separator), ClassRange(0x166D, 0x166E, .separator),
    ClassRange(0x1680, 0x1680, .separator),
    ClassRange(0x169B, 0x169C, .separator), ClassRange(0x17D4, 0x17DB, .separator),
    ClassRange(0x1800, 0x180A, .separator),
    ClassRange(0x180B, 0x180F, .ignored), ClassRange(0x1AB0, 0x1AFF, .ignored), ClassRange(0x1DC0, 0x1DFF, .ignored),
    ClassRange(0x2000, 0x200A, .separator), ClassRange(0x200B, 0x200F, .ignored),
    ClassRange(0x2010, 0x2029, .separator),
    ClassRange(0x202A, 0x202E, .ignored), ClassRange(0x202F, 0x205F, .separator), ClassRange(0x2060, 0x206F, .ignored),
    ClassRange(0x2070, 0x20CF, .separator), ClassRange(0x20D0, 0x20FF, .ignored),
    ClassRange(0x2100, 0x2BFF, .separator),
    ClassRange(0x2E00, 0x2E7F, .separator), ClassRange(0x2E80, 0x2FDF, .ideograph),
    ClassRange(0x2FF0, 0x3004, .separator),
    ClassRange(0x3005, 0x3007, .ideograph), ClassRange(0x3008, 0x3020, .separator),
    ClassRange(0x3021, 0x3029, .ideograph),
    ClassRange(0x302A, 0x302F, .ignored), ClassRange(0x3030, 0x3030, .separator),
    ClassRange(0x3031, 0x3035, .ideograph),
    ClassRange(0x3036, 0x3037, .separator), ClassRange(0x3038, 0x303C, .ideograph),
    ClassRange(0x303D, 0x303F, .separator),
    ClassRange(0x3041, 0x3096, .ideograph), ClassRange(0x3099, 0x309C, .ignored),
    ClassRange(0x309D, 0x309F, .ideograph),
    ClassRange(0x30A0, 0x30A0, .separator), ClassRange(0x30A1, 0x30FA, .ideograph),
    ClassRange(0x30FB, 0x30FB, .separator),
    ClassRange(0x30FC, 0x31FF, .ideograph), ClassRange(0x3200, 0x33FF, .separator),
    ClassRange(0x3400, 0x4DBF, .ideograph),
    ClassRange(0x4DC0, 0x4DFF, .separator), ClassRange(0x4E00, 0xA48F, .ideograph),
    ClassRange(0xA490, 0xA4CF, .separator),
    ClassRange(0xA960, 0xA97F, .ideograph), ClassRange(0xAC00, 0xD7FF, .ideograph),
    ClassRange(0xD800, 0xF8FF, .separator),
    ClassRange(0xF900, 0xFAFF, .ideograph), ClassRange(0xFD3E, 0xFD3F, .separator),
    ClassRange(0xFE00, 0xFE0F, .ignored),
    ClassRange(0xFE10, 0xFE1F, .separator), ClassRange(0xFE20, 0xFE2F, .ignored),
    ClassRange(0xFE30, 0xFE6F, .separator),
    ClassRange(0xFEFF, 0xFEFF, .ignored), ClassRange(0xFF01, 0xFF0F, .separator),
    ClassRange(0xFF1A, 0xFF20, .separator),
    ClassRange(0xFF3B, 0xFF40, .separator), ClassRange(0xFF5B, 0xFF65, .separator),
    ClassRange(0xFF66, 0xFFDC, .ideograph),
    ClassRange(0xFFE0, 0xFFFF, .separator), ClassRange(0x1D000, 0x1D3FF, .separator),
    ClassRange(0x1F000, 0x1FAFF, .separator),
    ClassRange(0x20000, 0x3FFFF, .ideograph), ClassRange(0xE0000, 0x10FFFF, .ignored),
  ]
}
