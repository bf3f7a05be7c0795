/// Phrases that say what a line is, from a table that a person can read and extend.
///
/// A table has one phrase a line; `#` and what follows is a comment, `[name]` begins a section. Letters, digits and
/// spaces count, case and punctuation do not. `_` stands for any one word and `0` for any
/// number. A phrase is a whole line,
/// unless it ends with `…n`: then up to n more words may follow; with `…` alone, any number. A phrase that begins with
/// `…` may stand anywhere in a line of at most 60 words.
struct PhraseTable<Section: RawRepresentable & Sendable>: Sendable where Section.RawValue == String {
  private struct Phrase {
    var words: [WordKey?]
    var more: Int
    var section: Section
  }

  private var starting: [WordKey: [Phrase]] = [:]
  private var inside: [WordKey: [Phrase]] = [:]
  /// One bit for each key of `inside`, so that most words need no look-up.
  private var insideFilter = [UInt64](repeating: 0, count: 64)

  /// A line longer than this is not searched for phrases inside it.
  static var longestSearched: Int { 60 }

  /// Reads a table; a section that `Section` does not know is a mistake of ours.
  init(_ table: String) {
    var section: Section?
    for line in table.split(separator: "\n") {
      var text = line[...]
      if let comment = text.firstIndex(of: "#") { text = text[..<comment] }
      while text.last == " " { text.removeLast() }
      while text.first == " " { text.removeFirst() }
      if text.isEmpty { continue }
      if text.first == "[" {
        let name = String(text.dropFirst().dropLast())
        section = Section(rawValue: name)
        precondition(section != nil, "the phrase table has a section “\(name)” that nothing knows")
        continue
      }
      guard let section else { preconditionFailure("the phrase table has “\(text)” before its first section") }
      add(text, to: section)
    }
  }

  private mutating func add(_ line: Substring, to section: Section) {
    var text = line
    var more = 0
    let isInside = text.first == "…"
    if isInside { text.removeFirst() }
    if let ellipsis = text.firstIndex(of: "…") {
      more = Int(text[text.index(after: ellipsis)...]) ?? .max
      text = text[..<ellipsis]
    }
    var words: [WordKey?] = []
    for word in text.split(separator: " ") {
      if word == "_" { words.append(nil) } else { words.append(contentsOf: WordKey.phrase(word).map(Optional.some)) }
    }
    guard let first = words.first, let key = first else {
      preconditionFailure("the phrase “\(line)” does not begin with a word")
    }
    let phrase = Phrase(words: words, more: more, section: section)
    if isInside { insideFilter[Int(key.value >> 6 & 63)] |= 1 << (key.value & 63) }
    if isInside { inside[key, default: []].append(phrase) } else { starting[key, default: []].append(phrase) }
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
    for phrase in starting[first] ?? [] where matches(phrase, line.words, at: 0) {
      // Behind the keys, words are only counted, and characters of a script without spaces are counted as more.
      let more = (line.words.count < LineShape.keyLimit ? line.words.count : line.wordCount) - phrase.words.count
      if more <= phrase.more { return (phrase.section, more == 0 ? .whole : .beginning) }
    }
    guard line.wordCount <= Self.longestSearched, !inside.isEmpty else { return nil }
    for (index, word) in line.words.enumerated() {
      guard insideFilter[Int(word.value >> 6 & 63)] >> (word.value & 63) & 1 != 0, let phrases = inside[word] else {
        continue
      }
      // A call at the end of a paragraph was stuck on it.
      if index >= 20, line.wordCount > 30 { break }
      for phrase in phrases where matches(phrase, line.words, at: index) { return (phrase.section, .inside) }
    }
    return nil
  }

  private func matches(_ phrase: Phrase, _ words: [WordKey], at start: Int) -> Bool {
    guard start + phrase.words.count <= words.count else { return false }
    for (offset, word) in phrase.words.enumerated() {
      if let word, word != words[start + offset] { return false }
    }
    return true
  }
}
