/// The printed beginnings of the words in phrases. They rule out most texts in a tenth of the time needed to read their
/// words.
///
/// A word begins after anything but a letter or digit, and most words are printed as searched for, apart from case.
/// Where this may not hold (after a diacritic, a soft hyphen, the full stop of initials, the hyphen of “co-operation”),
/// the text's words must be read.
struct PrintedBeginnings: Sendable {
  /// Phrases by their bits.
  typealias Phrases = UInt64

  private struct Beginning: Sendable {
    /// Where its letters are among those of all.
    var letters: Range<Int>
    var phrase: Phrases
  }

  /// The bytes with which something begins that may be meant.
  private var firsts = FirstBytes()
  /// The letters of the beginnings, one after the other.
  private var letters: [UInt8] = []
  private var beginnings: [Beginning] = []
  /// The phrases that have a beginning, and those that can begin with anything.
  private var closed: Phrases = 0
  private var open: Phrases = 0
  /// Whether each phrase is one word.
  private var areWords = true

  /// The beginnings of phrases whose words are compared in a form, each with its bit.
  init(of phrases: some Sequence<(phrase: Phrase, bit: Phrases)>, as form: Words.Form) {
    for (phrase, bit) in phrases { add(phrase, bit, as: form) }
    guard !beginnings.isEmpty else { return }
    // Other letters that fold to these: U+00C0–024F, U+1E00–1EFF, U+FF00–FFEF.
    for byte in Array(0xC3...0xC9) + [0xE1, 0xEF] as [UInt8] { firsts.insert(byte) }
  }

  /// Adds what one word of a phrase begins with: whichever says most, for all of them have to be there.
  private mutating func add(_ phrase: Phrase, _ bit: Phrases, as form: Words.Form) {
    areWords = areWords && phrase.terms.count == 1
    var best: [[UInt8]] = [[]]
    for (index, term) in phrase.terms.enumerated() {
      var forms = term.forms(form)
      if phrase.isPrefix, index == phrase.terms.count - 1 { forms.append(term.folded[0]) }
      let beginnings = forms.map { Self.beginning(of: Array($0.utf8), as: form) }
      if Self.shortest(beginnings) > Self.shortest(best) { best = beginnings }
    }
    guard Self.shortest(best) > 0 else {
      open |= bit
      return
    }
    closed |= bit
    for beginning in best {
      firsts.insert(beginning[0])
      if beginning[0] >= 0x61 { firsts.insert(beginning[0] & 0xDF) }
      self.beginnings.append(Beginning(letters: letters.count..<letters.count + beginning.count, phrase: bit))
      letters += beginning
    }
  }

  private static func shortest(_ beginnings: [[UInt8]]) -> Int { beginnings.map(\.count).min() ?? 0 }

  /// What is printed of a word at its beginning, folded: its letters a–z and digits up to the first that is neither.
  private static func beginning(of word: [UInt8], as form: Words.Form) -> [UInt8] {
    var beginning = Array(word.prefix { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 })
    if form == .stem, beginning.count == word.count, Stem.mayEndUnlikeItsWord(word) { beginning.removeLast() }
    return beginning
  }

  /// The phrases that may occur in a text (the others certainly do not), and where reading must start.
  func candidates(in text: UnsafeBufferPointer<UInt8>) -> (phrases: Phrases, start: Int) {
    var found = open
    guard closed & ~found != 0 else { return (found, 0) }
    var first: Int?
    for index in 0..<text.count where firsts.contains(text[index]) {
      guard index == 0 || !Self.isLetterOrDigit(text[index - 1]) else { continue }
      let begun = text[index] >= 0x80 ? closed : begun(at: index, in: text)
      if begun == 0 { continue }
      if first == nil { first = index }
      found |= begun
      if closed & ~found == 0 { break }
    }
    guard areWords, open == 0, var start = first else { return (found, 0) }
    // A word begins anew behind a blank, whatever stands before it.
    while start > 0, text[start - 1] != 0x20 { start -= 1 }
    return (found, start)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// The phrases of which a word may begin here.
  private func begun(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Phrases {
    var found: Phrases = 0
    next: for beginning in beginnings {
      var index = start
      for place in beginning.letters {
        guard index < text.count else { continue next }
        let byte = text[index]
        let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
        if folded != letters[place] {
          switch byte {
          // The word may go on behind these, or with a letter that folds to what is looked for.
          case 0x80..., UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "'"):
            found |= beginning.phrase
            continue next
          default: continue next
          }
        }
        index += 1
      }
      found |= beginning.phrase
    }
    return found
  }
}
