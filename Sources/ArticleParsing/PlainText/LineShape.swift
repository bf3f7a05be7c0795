import Basics

/// What can be seen of a line without understanding it: its words, and how it ends.
struct LineShape {
  /// The keys of its first words, in reading order; at most `Self.keyLimit`.
  private(set) var words: [WordKey] = []
  /// How many words it has; two characters of a script without spaces count as one word.
  private(set) var wordCount = 0
  /// How many of its words begin with a capital letter.
  private(set) var capitalised = 0
  /// How many of its words have a digit.
  private(set) var numbers = 0
  /// Whether it has letters and none of them is small.
  private(set) var isShouted = false
  /// Whether it ends as a sentence does: “.”, “!”, “?”, “…”, behind which quotation marks and brackets may close.
  private(set) var endsSentence = false
  /// Whether it ends with a colon.
  private(set) var endsWithColon = false
  /// Its length in code points.
  private(set) var length = 0

  /// Words behind this many are counted, but have no keys: no phrase is that long.
  static let keyLimit = 64

  /// The shape of a line of valid UTF-8.
  init(_ line: ArraySlice<UInt8>) {
    line.withUnsafeBufferPointer { bytes in
      read(bytes)
      readEnd(bytes)
    }
  }

  init(_ line: [UInt8]) { self.init(line[...]) }

  init(_ line: UnsafeBufferPointer<UInt8>) {
    read(line)
    readEnd(line)
  }

  /// Whether it is a sentence or more of running text.
  var isProse: Bool { endsSentence && wordCount >= 8 }

  /// Whether it begins with the words of `phrase`.
  func begins(with phrase: [WordKey]) -> Bool {
    words.count >= phrase.count && words.starts(with: phrase)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.reserveCapacity(min(bytes.count / 5 + 1, Self.keyLimit))
    var key = WordKey.empty
    var inWord = false
    var hasDigit = false
    var hasLetter = false
    var hasSmall = false
    var hasCapital = false
    var ideographs = 0
    var index = 0

    func finish(_ shape: inout LineShape) {
      guard inWord else { return }
      inWord = false
      shape.wordCount += 1
      if hasDigit { shape.numbers += 1 }
      if shape.words.count < Self.keyLimit { shape.words.append(hasLetter ? key : .number) }
      key = .empty
      hasDigit = false
      hasLetter = false
    }

    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        length += 1
        if byte.isASCIILetter {
          // “195Shares” is a number and a word: scrapers lose the space between two elements.
          if hasDigit, !hasLetter { finish(&self) }
          if !inWord, byte.isASCIIUppercase { capitalised += 1 }
          inWord = true
          hasLetter = true
          // The bit that tells small letters from capitals.
          var cases = (small: byte & 0x20, capital: ~byte & 0x20)
          key.add(byte | 0x20)
          let start = index
          while index < bytes.count, bytes[index].isASCIILetter {
            let next = bytes[index]
            cases.small |= next & 0x20
            cases.capital |= ~next & 0x20
            key.add(next | 0x20)
            index += 1
          }
          length += index - start
          if cases.small != 0 { hasSmall = true }
          if cases.capital != 0 { hasCapital = true }
        } else if byte.isASCIIDigit {
          inWord = true
          hasDigit = true
          key.add(byte)
        } else if byte != UInt8(ascii: "'") {
          finish(&self)
        }
        continue
      }
      let unit = TextUnit(in: bytes, at: index, decodingEscapes: false)
      index = unit.end
      length += 1
      switch unit.scalar {
      case 0x2019:
        continue
      case 0x80..<0xAA, 0xAB..<0xB5, 0xB6..<0xBA, 0xBB..<0xC0, 0xD7, 0xF7, 0x2000..<0x2C00, 0x3000..<0x3040,
        0xFF00..<0xFF10,
        0xFE00..<0xFE10, 0x1F000..<0x20000:
        finish(&self)
      case 0x3040..<0xAC00, 0xF900..<0xFB00, 0x20000..<0x30000:
        ideographs += 1
        inWord = true
        hasLetter = true
        key.add(scalar: unit.scalar)
      default:
        let small = unit.scalar.lowercased
        if small != unit.scalar {
          hasCapital = true
          if !inWord { capitalised += 1 }
        } else if unit.scalar < 0x600 {
          hasSmall = true
        }
        inWord = true
        hasLetter = true
        key.add(scalar: small)
      }
    }
    finish(&self)
    wordCount += ideographs / 2
    isShouted = hasCapital && !hasSmall
  }

  private mutating func readEnd(_ bytes: UnsafeBufferPointer<UInt8>) {
    var end = bytes.count
    while end > 0 {
      let byte = bytes[end - 1]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        endsSentence = true
        return
      case UInt8(ascii: ":"):
        endsWithColon = true
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: " "),
        UInt8(ascii: "*"):
        end -= 1
      case 0x80...0xBF:
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        switch TextUnit(in: bytes, at: start, decodingEscapes: false).scalar {
        case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x0964, 0x06D4, 0x061F:
          endsSentence = true
          return
        case 0xFF1A:
          endsWithColon = true
          return
        case 0x2018...0x201F, 0xBB, 0x203A, 0x300D, 0x300F, 0xFF09:
          end = start
        default:
          return
        }
      default:
        return
      }
    }
  }
}

/// The key of a word: a 64-bit FNV-1a hash of its letters and digits, capitals folded and apostrophes left out, so
/// that a line can be compared with thousands of phrases by comparing numbers.
struct WordKey: Hashable, Sendable {
  private(set) var value: UInt64

  static let empty = WordKey(value: StableHash.start)

  /// The key of every word that is a number; “0” in a table.
  static let number = WordKey(value: 0)

  /// “_” in a table: whatever word stands there. No line has it.
  static let any = WordKey(value: 1)

  private init(value: UInt64) { self.value = value }

  /// The key of a word as it stands in a table.
  init(_ word: some StringProtocol) {
    self = LineShape(Array(word.utf8)).words.first ?? .empty
  }

  /// The key of the first word in some bytes; `nil` when there is none.
  init?(firstIn bytes: ArraySlice<UInt8>) {
    var key = WordKey.empty
    for byte in bytes {
      // Anything but plain letters needs the whole reading.
      guard byte.isASCIILetter else {
        guard let word = LineShape(bytes).words.first else { return nil }
        self = word
        return
      }
      key.add(byte | 0x20)
    }
    if bytes.isEmpty { return nil }
    self = key
  }

  /// The keys of the words of a phrase.
  static func phrase(_ words: some StringProtocol) -> [WordKey] { LineShape(Array(words.utf8)).words }

  /// The keys of the words of a table.
  static func all(of table: String) -> Set<WordKey> {
    var keys: [WordKey] = []
    WordList.forEachWord(of: table) { append($0, to: &keys) }
    return Set(keys)
  }

  /// Adds the keys of what stands between two spaces of a table.
  static func append(_ word: UnsafeBufferPointer<UInt8>, to keys: inout [WordKey]) {
    var key = WordKey.empty
    for byte in word {
      // Anything but plain letters needs the whole reading.
      guard byte.isASCIILetter else {
        keys.append(contentsOf: LineShape(word).words)
        return
      }
      key.add(byte | 0x20)
    }
    if !word.isEmpty { keys.append(key) }
  }

  /// The key is a hash itself: tables need no other, only its upper bits mixed into those that choose a place.
  func _rawHashValue(seed: Int) -> Int {
    let mixed = (value ^ UInt64(truncatingIfNeeded: seed)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed ^ mixed >> 32)
  }

  mutating func add(_ byte: UInt8) { StableHash.add(byte, to: &value) }

  mutating func add(scalar: UInt32) { value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }
}

extension UInt32 {
  /// The small letter of a capital in Latin-1, Latin Extended-A, Greek and Cyrillic; every other code point is itself.
  var lowercased: UInt32 {
    switch self {
    case 0xC0...0xDE where self != 0xD7: self + 0x20
    case 0x100...0x137, 0x14A...0x177: self | 1
    case 0x139...0x148, 0x179...0x17E: self % 2 == 1 ? self + 1 : self
    case 0x391...0x3A9: self + 0x20
    case 0x400...0x40F: self + 0x50
    case 0x410...0x42F: self + 0x20
    default: self
    }
  }
}
