import Attribution
import Basics

/// How many bytes of a text its language is told from.
let languageSample = 4000

/// The language that a text is in, as a BCP 47 tag: by its script where that says enough, else by its small words;
/// `nil` when it is too short or too mixed to tell: a sentence or two are enough in most languages. `und` (BCP 47) when it can
/// be none of these languages.
///
/// It reads the first `languageSample` bytes. The small words are those that are frequent in one of these languages and rare in
/// the others; two of them in a hundred bytes are plenty, so the language with clearly the most has it.
func textLanguage(_ text: [UInt8]) -> String? { LanguageSample(text).language }

/// The languages in which print opens what somebody says with a dash, which many type as a hyphen.
let languagesOfDashes = Set(LanguageFiles.signs.lazy.filter(\.opensWithDash).map(\.code))

/// What a page's language is, where it declares one: templates say “en” over texts in any language.
///
/// A declaration stands unless a text of some length has next to none of the language's small words: of sixty words of
/// English a dozen are such, of a song or a table still a few. Then the text decides; `und` (BCP 47) where it cannot, since
/// the rules of the declared language would only invent.
func checkedLanguage(_ declared: String, of text: [UInt8]) -> String {
  let code = declared.prefix { $0 != "-" }.lowercased()
  let sample = LanguageSample(text)
  guard let isDeclared = sample.hasSmallWords(of: code), !isDeclared else { return declared }
  guard let told = sample.language else { return "und" }
  return told == code ? declared : sample.hasSmallWords(of: told) == false ? "und" : told
}

/// What the beginning of a text says of its language.
private struct LanguageSample {
  /// How many small words of each language there are, in the order of `smallWords`.
  private var counts = [Int](repeating: 0, count: smallWords.count)
  private var words = 0
  private var letters = 0
  /// How many characters of each script.
  private var scripts = [Int](repeating: 0, count: Script.allCases.count)
  /// How many there are of each Cyrillic letter from U+0440 on, among them those that only some languages have.
  private var cyrillicLetters = [Int](repeating: 0, count: 1024)
  /// Letters of the Arabic script that Arabic does not have, and those that Urdu alone has.
  private var persian = 0
  private var urdu = 0

  init(_ text: [UInt8]) {
    let index = SmallWordIndex.standard
    text.withUnsafeBufferPointer { text in
      let end = min(text.count, languageSample)
      var place = 0
      while place < end {
        // A mark such as “„” is no letter of the word that it opens.
        let first = text[place]
        guard isSmallWordByte(first), first != 0xE2, first != 0xC2 else {
          place += first == 0xE2 ? 3 : first == 0xC2 ? 2 : 1
          continue
        }
        var word: UInt64 = 0
        let start = place
        while place < end, isSmallWordByte(text[place]), text[place] != 0xE2, text[place] != 0xC2 {
          let byte = text[place]
          if byte < 0x80 || byte >= 0xC0 { letters += 1 }
          if byte >= 0x80 {
            if let script = script(of: byte, place + 1 < end ? text[place + 1] : 0) { scripts[script.rawValue] += 1 }
            if byte == 0xD1 || byte == 0xD2, place + 1 < end {
              cyrillicLetters[Int(byte & 3) << 8 | Int(text[place + 1])] += 1
            }
            if byte == 0xDA || byte == 0xDB { persian += 1 }
            if byte == 0xDB, place + 1 < end, text[place + 1] == 0x92 || text[place + 1] == 0x81 { urdu += 1 }
          }
          word = word << 8 | UInt64(byte.asciiLowercased)
          place += 1
        }
        words += 1
        guard place - start <= 8 else { continue }
        var languages = index.languages(of: word)
        while languages != 0 {
          counts[languages.trailingZeroBitCount] += 1
          languages &= languages - 1
        }
      }
    }
  }

  /// Languages that share most of their small words; only the others tell them apart. If those say nothing, one of them is
  /// better than none, since print puts who said what in the same order in all of them.
  ///
  /// Where nothing tells them apart, the first is meant.
  private static let kin: [[String]] = [
    ["nb", "da", "nn"], ["es", "pt", "ca", "gl"], ["ru", "uk", "bg", "hr"], ["pl", "cs", "hr"],
  ]
  private static let english = smallWords.firstIndex { $0.language == "en" }!
  /// The languages in Cyrillic letters, with those that the others do not have.
  private static let cyrillic: [(language: String, letters: [Int])] = [
    ("ru", [0xD18B, 0xD18D, 0xD191]), ("uk", [0xD194, 0xD196, 0xD197, 0xD291]), ("bg", []),
    ("hr", [0xD192, 0xD198, 0xD199, 0xD19A, 0xD19B, 0xD19F]),
  ]

  /// The language that it is in; `nil` when it is too short or too mixed to tell.
  var language: String? {
    // Of scripts with as many characters, the last.
    let most = Script.allCases.max { (scripts[$0.rawValue], $0.rawValue) < (scripts[$1.rawValue], $1.rawValue) }
    if let most, case let count = scripts[most.rawValue], count > 0, count * 3 > letters {
      // Kana among Chinese characters is Japanese, even when it is less than half.
      switch most {
      case .zh where scripts[Script.ja.rawValue] * 10 > count: return "ja"
      case .ar where urdu * 40 > count: return "ur"
      case .ar where persian * 33 > count: return "fa"
      case .ru:
        var best = ("ru", -1)
        for (language, letters) in Self.cyrillic {
          guard let row = smallWords.firstIndex(where: { $0.language == language }) else { continue }
          let sum = counts[row] + letters.reduce(0) { $0 + cyrillicLetters[$1 & 0x3FF] }
          if sum > best.1 { best = (language, sum) }
        }
        return best.0 == "hr" ? "sr" : best.0
      default: return most.code
      }
    }
    guard var best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    let kin = Self.kin.first { $0.contains(smallWords[best].language) } ?? []
    for language in kin.reversed() {
      if let row = smallWords.firstIndex(where: { $0.language == language }), counts[row] >= counts[best] { best = row }
    }
    let language = smallWords[best].language
    let others = counts.indices.filter { $0 != best && !kin.contains(smallWords[$0].language) }
    let second = others.map { counts[$0] }.max() ?? 0
    // Two sentences have a few of them; then no other language may have nearly as many.
    let isPlain = counts[best] >= 4 ? counts[best] * 4 > second * 5 : counts[best] >= second + 2
    if isPlain { return language }
    // A text with next to none of English's small words is not English, even if nothing else is known about it.
    guard counts[Self.english] * 30 < words else { return nil }
    if counts[best] >= 3, counts[best] > second { return language }
    return words >= 15 ? "und" : nil
  }

  /// Whether it has as many of a language's small words as any text in it; `nil` for a text of few words and for a language
  /// that is told by its script.
  func hasSmallWords(of language: String) -> Bool? {
    guard words >= 60, let row = smallWords.firstIndex(where: { $0.language == language }) else { return nil }
    return counts[row] * 30 >= words
  }
}

/// Whether a byte belongs to a word: an ASCII letter, or any byte of another.
@inline(__always)
private func isSmallWordByte(_ byte: UInt8) -> Bool {
  let small = byte | 0x20
  return byte >= 0x80 || small >= 97 && small <= 122
}

/// The scripts that say much about the language, by the one that each stands for.
private enum Script: Int, CaseIterable {
  case ar, el, he, hi, ja, ko, ru, zh

  var code: String { ["ar", "el", "he", "hi", "ja", "ko", "ru", "zh"][rawValue] }
}

/// The script of a character by its first two bytes.
private func script(of byte: UInt8, _ second: UInt8) -> Script? {
  switch byte {
  case 0xCE, 0xCF: .el
  case 0xD0, 0xD1: .ru
  case 0xD7: .he
  case 0xD8...0xDB: .ar
  case 0xE0 where second == 0xA4 || second == 0xA5: .hi
  // Kana, and no marks.
  case 0xE3 where (0x81...0x83).contains(second): .ja
  case 0xE4...0xE9: .zh
  case 0xEA...0xED: .ko
  default: nil
  }
}

/// The small words of each language that has any, from its folder.
private let smallWords: [(language: String, words: String)] = LanguageFiles.signs.lazy
  .filter { !$0.smallWords.isEmpty }.map { ($0.code, $0.smallWords) }

/// The languages that have a small word, by its bytes in a number. Every word of a text is looked up.
private struct SmallWordIndex {
  static let standard = SmallWordIndex()

  private static let bits: UInt64 = 11
  /// Words by the upper bits of their products, else in the next place that is free; 0 is no word.
  private var words = [UInt64](repeating: 0, count: 1 << Int(bits))
  /// For each word a bit for each language.
  private var owners = [UInt64](repeating: 0, count: 1 << Int(bits))

  private init() {
    for (language, entry) in smallWords.enumerated() {
      WordList.forEachWord(of: entry.words) { bytes in
        guard bytes.count <= 8 else { return }
        let word = bytes.reduce(0) { $0 << 8 | UInt64($1) }
        let slot = slot(of: word)
        words[slot] = word
        owners[slot] |= 1 << UInt64(language)
      }
    }
  }

  private func slot(of word: UInt64) -> Int {
    var slot = Int((word &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
    while words[slot] != 0, words[slot] != word { slot = (slot + 1) & (words.count - 1) }
    return slot
  }

  func languages(of word: UInt64) -> UInt64 { owners[slot(of: word)] }
}
