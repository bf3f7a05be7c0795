/// Reads the words of a text one after the other, folded: the one definition of a word.
///
/// What a person would type is what is found:
///
/// | Printed | Words |
/// |---|---|
/// | “Café”, Straße | `cafe`, `strasse` |
/// | Macron’s, ministers’ | `macron`, `ministers`: a possessive is its noun |
/// | don’t | `dont`: n’t belongs to its verb |
/// | O’Neill, l’Élysée | `oneill` `neill`, `lelysee` `elysee`: one letter before a longer word, and the word alone |
/// | we’ll, d’une | `we` `ll`, `d` `une`: other apostrophes end a word |
/// | night-shift | `night` `shift` |
/// | co-operation, re-elected, e-mail | `cooperation`, `reelected`, `email` |
/// | U.S., US, J.R.R. | `us·`, `us·`, `jrr`: letters with full stops are one word (see `Initials`) |
/// | £3.2m, 10,000 | `3·2m`, `10000` |
/// | 夜行 | `夜行` `行`: characters by overlapping pairs, and the last one alone |
///
/// A folded word has only the letters a–z, digits, and bytes from 0x80 up, and at most `longest` bytes.
struct WordReader {
  /// What a word was made of.
  enum Kind {
    /// Letters and digits.
    case letters
    /// Two characters of a run without spaces.
    case pair
    /// The last character of such a run.
    case lastOfRun
    /// A run of one character.
    case single
  }

  /// The maximum length of a folded word in bytes; longer ones are cut.
  static let longest = 64
  /// Bytes that the folded letters need room for.
  static let room = longest + 8

  private let text: UnsafeBufferPointer<UInt8>
  private let letters: UnsafeMutablePointer<UInt8>
  private var index = 0
  private var isInRun = false
  private var followsApostrophe = false
  private var capitals = 0

  /// How many bytes of the folded letters belong to the word.
  private(set) var length = 0
  /// Where the word is printed, in UTF-8 bytes of the text.
  private(set) var range = 0..<0
  /// What it is made of.
  private(set) var kind = Kind.letters
  /// Whether it is a letter before an apostrophe, alone or as one with the word behind it, which comes next.
  private(set) var isElision = false
  /// Whether it is made of the letters a–z alone, which is what English endings can be taken from.
  private(set) var isPlain = true

  /// A reader of a text, which puts the folded letters of each word into `letters`.
  init(_ text: UnsafeBufferPointer<UInt8>, letters: UnsafeMutablePointer<UInt8>) {
    self.text = text
    self.letters = letters
  }

  /// Goes to the next word; `false` at the end.
  mutating func next() -> Bool {
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if Self.isWordByte(byte) {
          readWord()
          if length > 0 { return true }
        } else {
          isInRun = false
          followsApostrophe = false
          index += 1
        }
        continue
      }
      let (value, size) = scalar(at: index)
      switch CharacterClass.of(value) {
      case .letter:
        readWord()
        if length > 0 { return true }
      case .ideograph:
        readIdeograph(value, size)
        return true
      case .ignored: index += size
      case .separator:
        isInRun = false
        followsApostrophe = false
        index += size
      }
    }
    return false
  }

  // MARK: Words of letters

  private mutating func readWord() {
    let start = index
    let isAfterApostrophe = followsApostrophe
    length = 0
    kind = .letters
    isPlain = true
    capitals = 0
    isInRun = false
    followsApostrophe = false
    isElision = false
    finish(from: start, stops: readLetters(from: start))
    if isAfterApostrophe {
      if length == 1, letters[0] == 0x73 { length = 0 }
    } else if followsApostrophe, length == 1, isPlain {
      joinLetter(from: start)
    }
  }

  /// Appends the letters up to the end of the word that begins at `start`.
  ///
  /// - Returns: how many full stops of initials stand between them.
  private mutating func readLetters(from start: Int) -> Int {
    var stops = 0
    reading: while index < text.count {
      let byte = text[index]
      if byte &- 0x61 < 26 {
        append(byte)
        index += 1
        continue
      }
      if byte &- 0x41 < 26 {
        append(byte | 0x20)
        capitals += 1
        index += 1
        continue
      }
      if byte &- 0x30 < 10 {
        append(byte)
        isPlain = false
        index += 1
        continue
      }
      switch byte {
      case 0x27: if !passApostrophe(1) { break reading }
      case 0x2D: if !passHyphen(1) { break reading }
      case 0x2E where isInitial(at: index, from: start, stops: stops):
        stops += 1
        index += 1
      case 0x2C, 0x2E: if !passPoint() { break reading }
      case 0..<0x80: break reading
      default:
        let (value, size) = scalar(at: index)
        switch value {
        case 0x2018, 0x2019, 0x2BC, 0x2032, 0xFF07: if !passApostrophe(size) { break reading }
        case 0x2010, 0x2011: if !passHyphen(size) { break reading }
        default:
          switch CharacterClass.of(value) {
          case .letter:
            append(folding: value)
            index += size
          case .ignored: index += size
          case .ideograph, .separator: break reading
          }
        }
      }
    }
    return stops
  }

  /// Makes the letter before an apostrophe one word with the word behind it, which is read again by itself: “O’Brien” is found as
  /// `obrien` and as `brien`. Short words stay apart, else “I’ll” were “ill” and “d’une” a “dune”.
  private mutating func joinLetter(from start: Int) {
    let tail = index
    let end = range.upperBound
    let least = letters[0] == UInt8(ascii: "o") ? 3 : 4
    guard isWord(at: tail) else { return }
    let stops = readLetters(from: tail)
    // A possessive is gone, and another word comes next.
    isElision = !(length == 2 && letters[1] == 0x73)
    if stops == 0, length > least {
      range = start..<index
    } else {
      length = 1
      isPlain = true
      range = start..<end
    }
    index = tail
    followsApostrophe = true
  }

  private mutating func finish(from start: Int, stops: Int) {
    // The last full stop of “U.S.” belongs to it, that of a sentence behind “J.” or “UK” does not.
    if stops > 0, index < text.count, text[index] == 0x2E { index += 1 }
    range = start..<index
    let apostrophe = apostropheSize(at: index)
    if apostrophe > 0 {
      followsApostrophe = true
      index += apostrophe
    }
    if length == capitals, isPlain, Initials.areAlsoAWord(letters, length) {
      letters[length] = 0xC2
      letters[length + 1] = 0xB7
      length += 2
      isPlain = false
    }
  }

  /// The length in bytes of the apostrophe at an index; 0 if there is none.
  private func apostropheSize(at index: Int) -> Int {
    guard index < text.count else { return 0 }
    if text[index] == 0x27 { return 1 }
    guard text[index] >= 0xC2 else { return 0 }
    let (value, size) = scalar(at: index)
    switch value {
    case 0x2018, 0x2019, 0x2BC, 0x2032, 0xFF07: return size
    default: return 0
    }
  }

  /// Skips an apostrophe inside a verb form; otherwise ends the word.
  private mutating func passApostrophe(_ size: Int) -> Bool {
    let next = index + size
    guard length > 1, letters[length - 1] == 0x6E, next < text.count, text[next] | 0x20 == 0x74,
      !isWord(at: next + 1)
    else { return false }
    index = next
    return true
  }

  /// Goes past the hyphen of a beginning that is as often written without one.
  private mutating func passHyphen(_ size: Int) -> Bool {
    guard isPlain, length <= 2, HyphenatedBeginnings.contain(letters, length) else { return false }
    let next = index + size
    guard next < text.count, (text[next] | 0x20) &- 0x61 < 26 || text[next] >= 0xC3 && isWord(at: next) else {
      return false
    }
    index = next
    return true
  }

  /// Goes past a point between digits, or past the comma between thousands.
  private mutating func passPoint() -> Bool {
    guard index > 0, isDigit(at: index - 1), isDigit(at: index + 1) else { return false }
    let isThousands =
      text[index] == 0x2C && isDigit(at: index + 2) && isDigit(at: index + 3) && !isDigit(at: index + 4)
    if !isThousands {
      append(0xC2)
      append(0xB7)
    }
    index += 1
    return true
  }

  /// Whether the full stop at `index` stands between single letters.
  private func isInitial(at index: Int, from start: Int, stops: Int) -> Bool {
    guard index == start + 1 + 2 * stops, isPlain, index + 1 < text.count, (text[index + 1] | 0x20) &- 0x61 < 26 else {
      return false
    }
    return !isWord(at: index + 2)
  }

  private mutating func append(_ byte: UInt8) {
    guard length < Self.longest else { return }
    letters[length] = byte
    length += 1
  }

  private mutating func append(folding value: UInt32) {
    switch value {
    case 0xDF, 0x1E9E: append(0x73, 0x73)
    case 0xC6, 0xE6: append(0x61, 0x65)
    case 0x152, 0x153: append(0x6F, 0x65)
    case 0xDE, 0xFE: append(0x74, 0x68)
    default:
      let folded = Folding.fold(value)
      if folded < 0x80 {
        if folded &- 0x61 >= 26 { isPlain = false }
        append(UInt8(folded))
      } else {
        isPlain = false
        append(scalar: folded)
      }
    }
  }

  private mutating func append(_ first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }

  /// Appends a code point as UTF-8, or nothing if it does not fit.
  private mutating func append(scalar value: UInt32) {
    guard length + 4 <= Self.longest else { return }
    func put(_ byte: UInt32) {
      letters[length] = UInt8(truncatingIfNeeded: byte)
      length += 1
    }
    switch value {
    case 0..<0x800: put(0xC0 | value >> 6)
    case 0x800..<0x10000:
      put(0xE0 | value >> 12)
      put(0x80 | value >> 6 & 0x3F)
    default:
      put(0xF0 | value >> 18)
      put(0x80 | value >> 12 & 0x3F)
      put(0x80 | value >> 6 & 0x3F)
    }
    put(0x80 | value & 0x3F)
  }

  // MARK: Scripts without spaces

  private mutating func readIdeograph(_ value: UInt32, _ size: Int) {
    let start = index
    length = 0
    isPlain = false
    followsApostrophe = false
    append(scalar: value)
    index += size
    range = start..<index
    if index < text.count, text[index] >= 0xE1 {
      let (next, nextSize) = scalar(at: index)
      if CharacterClass.of(next) == .ideograph {
        append(scalar: next)
        range = start..<index + nextSize
        kind = .pair
        isInRun = true
        return
      }
    }
    kind = isInRun ? .lastOfRun : .single
    isInRun = false
  }

  // MARK: Bytes

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private func isDigit(at index: Int) -> Bool { index < text.count && text[index] &- 0x30 < 10 }

  /// Whether the character at an index belongs to a word.
  private func isWord(at index: Int) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    return byte < 0x80 ? Self.isWordByte(byte) : CharacterClass.of(scalar(at: index).0) == .letter
  }

  /// The code point at an index and its bytes; invalid bytes are U+FFFD, one by one.
  private func scalar(at index: Int) -> (UInt32, Int) {
    let lead = text[index]
    let size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead < 0xF5, index + size <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(size))
    for offset in 1..<size {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, size)
  }
}

/// Beginnings whose words are as often written without the hyphen: “co-operate” and “cooperate”.
///
/// Longer ones (“anti-”, “non-”, “pre-”) are left apart: who looks for “Brexit” wants “anti-Brexit” too.
enum HyphenatedBeginnings {
  static func contain(_ letters: UnsafeMutablePointer<UInt8>, _ length: Int) -> Bool {
    switch length {
    case 1: letters[0] == UInt8(ascii: "e")
    case 2:
      (letters[0] == UInt8(ascii: "c") && letters[1] == UInt8(ascii: "o"))
        || (letters[0] == UInt8(ascii: "r") && letters[1] == UInt8(ascii: "e"))
    default: false
    }
  }
}

/// Initials that are also a common word: in capitals they are a word of their own, marked by a “·” at its end, so that
/// `US` finds the country alone, and `us` both.
enum Initials {
  private static let words = [Array("us".utf8), Array("it".utf8), Array("who".utf8)]

  static func areAlsoAWord(_ letters: UnsafeMutablePointer<UInt8>, _ length: Int) -> Bool {
    guard length == 2 || length == 3 else { return false }
    return words.contains { $0.elementsEqual(UnsafeBufferPointer(start: letters, count: length)) }
  }

  /// The form in capitals of a folded word that has one.
  static func capitals(of folded: String) -> String? { words.contains(Array(folded.utf8)) ? folded + "·" : nil }
}
