import Basics

/// Phrases that say what a line is, from a table that a person can read and extend.
///
/// A table has one phrase a line; `#` and what follows is a comment, `[name]` begins a section. Letters, digits and
/// spaces count, case and punctuation do not. `_` stands for any one word and `0` for any
/// number. A phrase is a whole line,
/// unless it ends with `…n`: then up to n more words may follow; with `…` alone, any number. A phrase that begins with
/// `…` may stand anywhere in a line of at most 60 words.
struct PhraseTable<Section: RawRepresentable & Sendable>: Sendable where Section.RawValue == String {
  private struct Phrase {
    /// Its words in `words`.
    var words: Range<Int>
    var more: Int
    var section: Section
    /// The next phrase that begins with the same word and stands in the same places; -1 behind the last.
    var next: Int32 = -1
    var isInside: Bool
  }

  private var phrases: [Phrase] = []
  /// The words of all phrases, one phrase behind the other.
  private var words: [WordKey] = []
  /// The first phrase, of those that a line may begin with and of those that may stand inside, for each first word.
  private var starting = FirstPhrases()
  private var inside = FirstPhrases()
  /// One bit for each key of `inside`, so that most words need no look-up.
  private var insideFilter = [UInt64](repeating: 0, count: 64)

  /// A line longer than this is not searched for phrases inside it.
  static var longestSearched: Int { 60 }

  /// Reads a table; a section that `Section` does not know is a mistake of ours.
  init(_ table: String) {
    var section: Section?
    WordList.forEachLine(of: table) { line in
      let text = Self.trimmed(line.prefix { $0 != UInt8(ascii: "#") })
      if text.isEmpty { return }
      if text.first == UInt8(ascii: "[") {
        let name = String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
        section = Section(rawValue: name)
        precondition(section != nil, "the phrase table has a section “\(name)” that nothing knows")
        return
      }
      guard let section else {
        preconditionFailure("the phrase table has “\(String(decoding: text, as: UTF8.self))” before its first section")
      }
      add(text, to: section)
    }
    // From the last to the first, so that those that share a word follow one another as the table has them.
    for index in phrases.indices.reversed() {
      let first = words[phrases[index].words.lowerBound]
      if phrases[index].isInside {
        insideFilter[Int(first.value >> 6 & 63)] |= 1 << (first.value & 63)
        phrases[index].next = inside.replaceFirst(of: first, with: Int32(index))
      } else {
        phrases[index].next = starting.replaceFirst(of: first, with: Int32(index))
      }
    }
  }

  private static func trimmed(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var text = line
    while text.last == 0x20 { text.removeLast() }
    while text.first == 0x20 { text.removeFirst() }
    return text
  }

  private mutating func add(_ line: Slice<UnsafeBufferPointer<UInt8>>, to section: Section) {
    var text = line
    var more = 0
    let isInside = Self.isEllipsis(text)
    if isInside { text.removeFirst(3) }
    if let ellipsis = text.indices.first(where: { Self.isEllipsis(text[$0...]) }) {
      more = Int(String(decoding: text[(ellipsis + 3)...], as: UTF8.self)) ?? .max
      text = text[..<ellipsis]
    }
    let start = words.count
    WordList.forEachWord(in: UnsafeBufferPointer(rebasing: text)) { word in
      if word.count == 1, word[0] == UInt8(ascii: "_") { words.append(.any) } else { WordKey.append(word, to: &words) }
    }
    precondition(
      start < words.count && words[start] != .any,
      "the phrase “\(String(decoding: line, as: UTF8.self))” does not begin with a word")
    phrases.append(Phrase(words: start..<words.count, more: more, section: section, isInside: isInside))
  }

  private static func isEllipsis(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.count >= 3 && bytes[bytes.startIndex] == 0xE2 && bytes[bytes.startIndex + 1] == 0x80
      && bytes[bytes.startIndex + 2] == 0xA6
  }

  /// How a line fits a phrase.
  enum Fit {
    /// It is the phrase and nothing else.
    case whole
    case beginning
    case inside
  }

  /// The section of the first phrase that the line is, begins with or holds.
  func section(of line: LineShape) -> Section? { match(line)?.section }

  /// The first phrase that the line is, begins with or holds: its section, and how the line fits it.
  func match(_ line: LineShape) -> (section: Section, fit: Fit)? {
    guard let first = line.words.first else { return nil }
    var next = starting.first(of: first)
    while next >= 0 {
      let phrase = phrases[Int(next)]
      if matches(phrase, line.words, at: 0) {
        // Behind the keys, words are only counted, and characters of a script without spaces are counted as more.
        let more = (line.words.count < LineShape.keyLimit ? line.words.count : line.wordCount) - phrase.words.count
        if more <= phrase.more { return (phrase.section, more == 0 ? .whole : .beginning) }
      }
      next = phrase.next
    }
    guard line.wordCount <= Self.longestSearched, !inside.isEmpty else { return nil }
    for (index, word) in line.words.enumerated() {
      guard insideFilter[Int(word.value >> 6 & 63)] >> (word.value & 63) & 1 != 0 else { continue }
      var next = inside.first(of: word)
      if next < 0 { continue }
      // A call at the end of a paragraph was stuck on it.
      if index >= 20, line.wordCount > 30 { break }
      while next >= 0 {
        let phrase = phrases[Int(next)]
        if matches(phrase, line.words, at: index) { return (phrase.section, .inside) }
        next = phrase.next
      }
    }
    return nil
  }

  private func matches(_ phrase: Phrase, _ line: [WordKey], at start: Int) -> Bool {
    guard start + phrase.words.count <= line.count else { return false }
    for (offset, index) in phrase.words.enumerated() {
      let word = words[index]
      if word != line[start + offset], word != .any { return false }
    }
    return true
  }
}

/// The first phrase for each word that phrases begin with.
///
/// A key is a hash already, so that it says by itself where to look.
private struct FirstPhrases: Sendable {
  private var keys: [WordKey] = Array(repeating: .empty, count: 64)
  private var phrases: [Int32] = Array(repeating: -1, count: 64)
  private var count = 0

  var isEmpty: Bool { count == 0 }

  /// The first phrase that begins with a word; -1 without any.
  func first(of word: WordKey) -> Int32 { phrases[slot(of: word)] }

  /// Makes a phrase the first of those that begin with a word, and gives the one that was; -1 without any.
  mutating func replaceFirst(of word: WordKey, with phrase: Int32) -> Int32 {
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(of: word)
    let old = phrases[slot]
    if old < 0 { count += 1 }
    keys[slot] = word
    phrases[slot] = phrase
    return old
  }

  private func slot(of word: WordKey) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: word.value >> 20) & mask
    while phrases[slot] >= 0, keys[slot] != word { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = self
    keys = Array(repeating: .empty, count: old.keys.count * 2)
    phrases = Array(repeating: -1, count: keys.count)
    for index in old.keys.indices where old.phrases[index] >= 0 {
      let slot = slot(of: old.keys[index])
      keys[slot] = old.keys[index]
      phrases[slot] = old.phrases[index]
    }
  }
}
