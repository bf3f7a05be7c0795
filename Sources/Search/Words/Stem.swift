/// The stem of an English word by M. F. Porter, “An algorithm for suffix stripping” (Program 14:3, 1980), with the two
/// changes that his own implementation made later (“-bli” for “-abli”, and “-logi”).
///
/// A stem is never more than one letter longer than what it shares with the word that it is of.
struct Stem {
  private let letters: UnsafeMutablePointer<UInt8>
  /// Letters of the word so far.
  private var length: Int

  /// Makes a word of the letters a–z its stem, where it is.
  ///
  /// - Returns: how many letters the stem has; never more than `length`.
  static func make(of letters: UnsafeMutablePointer<UInt8>, length: Int) -> Int {
    guard length > 2 else { return length }
    var stem = Stem(letters: letters, length: length)
    stem.dropPlural()
    stem.dropTense()
    stem.makeLastI()
    stem.shortenDoubleEnding()
    stem.shortenEnding()
    stem.dropEnding()
    stem.dropLastE()
    return stem.length
  }

  /// Whether the last letter of a stem may stand where its word has another one: “happi”, “hope” of hoping, “sensibl” of
  /// sensibility. All other letters, and other last ones, are those of the word.
  static func mayEndUnlikeItsWord(_ stem: [UInt8]) -> Bool {
    switch stem.last {
    case UInt8(ascii: "i"):
      // “y” is changed behind a vowel alone.
      guard stem.count == 2 else { return true }
      switch stem[0] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return true
      default: return false
      }
    case UInt8(ascii: "e"), UInt8(ascii: "l"): return stem.count > 2
    default: return false
    }
  }

  private init(letters: UnsafeMutablePointer<UInt8>, length: Int) {
    self.letters = letters
    self.length = length
  }

  // MARK: The shape of a word

  private func isConsonant(_ index: Int) -> Bool {
    switch letters[index] {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: false
    case 0x79: index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// Whether the first `end` letters have at least `wanted` vowel-consonant sequences (Porter's m).
  private func measure(of end: Int, isAtLeast wanted: Int) -> Bool {
    var index = 0
    // “y” depends on the letter before it, which is known here going forward.
    var wasVowel = false
    var found = 0
    while index < end {
      let isVowel: Bool
      switch letters[index] {
      case 0x61, 0x65, 0x69, 0x6F, 0x75: isVowel = true
      case 0x79: isVowel = index > 0 && !wasVowel
      default: isVowel = false
      }
      if wasVowel, !isVowel {
        found += 1
        if found >= wanted { return true }
      }
      wasVowel = isVowel
      index += 1
    }
    return false
  }

  private func hasVowel(in end: Int) -> Bool {
    for index in 0..<end where !isConsonant(index) { return true }
    return false
  }

  private func endsInDoubleConsonant() -> Bool {
    length > 1 && letters[length - 1] == letters[length - 2] && isConsonant(length - 1)
  }

  /// Whether the first `end` letters end in consonant, vowel, consonant, the last not w, x or y.
  private func endsShort(_ end: Int) -> Bool {
    guard end > 2, isConsonant(end - 1), !isConsonant(end - 2), isConsonant(end - 3) else { return false }
    let last = letters[end - 1]
    return last != 0x77 && last != 0x78 && last != 0x79
  }

  @inline(__always)
  private func ends(_ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard count <= length else { return false }
    let start = letters + (length - count)
    let wanted = ending.utf8Start
    var index = count - 1
    while index >= 0 {
      if start[index] != wanted[index] { return false }
      index -= 1
    }
    return true
  }

  private mutating func replace(_ dropped: Int, by ending: StaticString) {
    length -= dropped
    let count = ending.utf8CodeUnitCount
    for index in 0..<count { letters[length + index] = ending.utf8Start[index] }
    length += count
  }

  // MARK: The steps

  /// Step 1a: caresses, ponies, cats.
  private mutating func dropPlural() {
    guard letters[length - 1] == 0x73 else { return }
    if ends("sses") || ends("ies") {
      length -= 2
    } else if letters[length - 2] != 0x73 {
      length -= 1
    }
  }

  /// Step 1b: agreed, plastered, motoring.
  private mutating func dropTense() {
    if ends("eed") {
      if measure(of: length - 3, isAtLeast: 1) { length -= 1 }
      return
    }
    let dropped = ends("ed") ? 2 : ends("ing") ? 3 : 0
    guard dropped > 0, hasVowel(in: length - dropped) else { return }
    length -= dropped
    if ends("at") || ends("bl") || ends("iz") {
      letters[length] = 0x65
      length += 1
    } else if endsInDoubleConsonant() {
      let last = letters[length - 1]
      if last != 0x6C && last != 0x73 && last != 0x7A { length -= 1 }
    } else if !measure(of: length, isAtLeast: 2), measure(of: length, isAtLeast: 1), endsShort(length) {
      letters[length] = 0x65
      length += 1
    }
  }

  /// Step 1c: happy.
  private mutating func makeLastI() {
    if letters[length - 1] == 0x79, hasVowel(in: length - 1) { letters[length - 1] = 0x69 }
  }

  /// Replaces the first of these endings that the word has, if the stem is long enough.
  private mutating func replaceFirst(of endings: [(ending: StaticString, by: StaticString)]) {
    for (ending, replacement) in endings where ends(ending) {
      let dropped = ending.utf8CodeUnitCount
      if measure(of: length - dropped, isAtLeast: 1) { replace(dropped, by: replacement) }
      return
    }
  }

  /// Step 2: relational, conditional, digitizer.
  private mutating func shortenDoubleEnding() {
    guard length > 3 else { return }
    switch letters[length - 2] {
    case UInt8(ascii: "a"): replaceFirst(of: Self.doubleA)
    case UInt8(ascii: "c"): replaceFirst(of: Self.doubleC)
    case UInt8(ascii: "e"): replaceFirst(of: Self.doubleE)
    case UInt8(ascii: "l"): replaceFirst(of: Self.doubleL)
    case UInt8(ascii: "o"): replaceFirst(of: Self.doubleO)
    case UInt8(ascii: "s"): replaceFirst(of: Self.doubleS)
    case UInt8(ascii: "t"): replaceFirst(of: Self.doubleT)
    case UInt8(ascii: "g"): replaceFirst(of: Self.doubleG)
    default: break
    }
  }

  private typealias Endings = [(ending: StaticString, by: StaticString)]
  private static let doubleA: Endings = [("ational", "ate"), ("tional", "tion")]
  private static let doubleC: Endings = [("enci", "ence"), ("anci", "ance")]
  private static let doubleE: Endings = [("izer", "ize")]
  private static let doubleL: Endings = [
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
  ]
  private static let doubleO: Endings = [("ization", "ize"), ("ation", "ate"), ("ator", "ate")]
  private static let doubleS: Endings = [("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous")]
  private static let doubleT: Endings = [("aliti", "al"), ("iviti", "ive"), ("biliti", "ble")]
  private static let doubleG: Endings = [("logi", "log")]

  /// Step 3: triplicate, formative, hopeful, goodness.
  private mutating func shortenEnding() {
    guard length > 3 else { return }
    switch letters[length - 1] {
    case UInt8(ascii: "e"): replaceFirst(of: Self.singleE)
    case UInt8(ascii: "i"): replaceFirst(of: Self.singleI)
    case UInt8(ascii: "l"): replaceFirst(of: Self.singleL)
    case UInt8(ascii: "s"): replaceFirst(of: Self.singleS)
    default: break
    }
  }

  private static let singleE: Endings = [("icate", "ic"), ("ative", ""), ("alize", "al")]
  private static let singleI: Endings = [("iciti", "ic")]
  private static let singleL: Endings = [("ical", "ic"), ("ful", "")]
  private static let singleS: Endings = [("ness", "")]

  /// Step 4: revival, allowance, adjustment.
  private mutating func dropEnding() {
    guard length > 3 else { return }
    let endings: [StaticString]
    switch letters[length - 2] {
    case UInt8(ascii: "a"): endings = Self.lastA
    case UInt8(ascii: "c"): endings = Self.lastC
    case UInt8(ascii: "e"): endings = Self.lastE
    case UInt8(ascii: "i"): endings = Self.lastI
    case UInt8(ascii: "l"): endings = Self.lastL
    case UInt8(ascii: "n"): endings = Self.lastN
    case UInt8(ascii: "o"):
      if ends("ion"), length > 3, letters[length - 4] == 0x73 || letters[length - 4] == 0x74 {
        if measure(of: length - 3, isAtLeast: 2) { length -= 3 }
        return
      }
      endings = Self.lastO
    case UInt8(ascii: "s"): endings = Self.lastS
    case UInt8(ascii: "t"): endings = Self.lastT
    case UInt8(ascii: "u"): endings = Self.lastU
    case UInt8(ascii: "v"): endings = Self.lastV
    case UInt8(ascii: "z"): endings = Self.lastZ
    default: return
    }
    for ending in endings where ends(ending) {
      let dropped = ending.utf8CodeUnitCount
      if measure(of: length - dropped, isAtLeast: 2) { length -= dropped }
      return
    }
  }

  private static let lastA: [StaticString] = ["al"]
  private static let lastC: [StaticString] = ["ance", "ence"]
  private static let lastE: [StaticString] = ["er"]
  private static let lastI: [StaticString] = ["ic"]
  private static let lastL: [StaticString] = ["able", "ible"]
  private static let lastN: [StaticString] = ["ant", "ement", "ment", "ent"]
  private static let lastO: [StaticString] = ["ou"]
  private static let lastS: [StaticString] = ["ism"]
  private static let lastT: [StaticString] = ["ate", "iti"]
  private static let lastU: [StaticString] = ["ous"]
  private static let lastV: [StaticString] = ["ive"]
  private static let lastZ: [StaticString] = ["ize"]

  /// Step 5: probate, rate, controll.
  private mutating func dropLastE() {
    if letters[length - 1] == 0x65 {
      let rest = length - 1
      if measure(of: rest, isAtLeast: 2) || measure(of: rest, isAtLeast: 1) && !endsShort(rest) { length = rest }
    }
    if length > 1, letters[length - 1] == 0x6C, letters[length - 2] == 0x6C, measure(of: length, isAtLeast: 2) {
      length -= 1
    }
  }
}
