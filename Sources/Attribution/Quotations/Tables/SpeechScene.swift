/// The tokens of an article with what the tables of its language say of each.
struct SpeechScene {
  let text: AnalyzedArticle
  let tables: SpeechTables
  /// What each token can be.
  let classes: [SpeechClass]
  /// How often each word stands with a capital that its place does not give it.
  let capitals: [UInt32: Int]
  /// Whether what stands in marks is read like the rest: for words of saying between two parts of what was said.
  private(set) var readsQuoted = false
  var tokens: [Token] { text.tokens }

  init(_ text: AnalyzedArticle, _ tables: SpeechTables) {
    self.text = text
    self.tables = tables
    var capitals: [UInt32: Int] = [:]
    for token in text.tokens where token.is([.word, .capitalized]) && !token.is(.sentenceStart) {
      capitals[token.word, default: 0] += 1
    }
    self.capitals = capitals
    let hasCapitals = tables.traits.contains(.nounsHaveCapitals)
    classes = text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.map { token in
        var found = tables.classes(of: token.word)
        guard token.is(.word), !token.is(.clitic) else { return found }
        if token.is([.capitalized, .hyphenated]), found.isDisjoint(with: Self.known) {
          let word = UnsafeBufferPointer(rebasing: bytes[token.range])
          found.formUnion(Self.classes(ofGivenNames: word, tables))
        }
        guard token.is(.capitalized) == hasCapitals || token.is(.sentenceStart), found.isDisjoint(with: Self.known)
        else { return found }
        let word = UnsafeBufferPointer(rebasing: bytes[token.range])
        found.formUnion(Self.classes(ofForm: word, tables))
        return found
      }
    }
  }

  /// What needs no look at its ending.
  private static let known: SpeechClass = [
    .role, .group, .body, .thing, .honorific, .given, .ordinary, .place, .has, .says, .said, .calls, .called, .told,
  ]

  /// What two given names with a hyphen between tell: “Marie-Luise”.
  private static func classes(
    ofGivenNames word: UnsafeBufferPointer<UInt8>, _ tables: SpeechTables
  ) -> SpeechClass {
    guard let hyphen = word.firstIndex(of: 0x2D), hyphen > 0, hyphen + 1 < word.count else { return [] }
    let first = tables.classes(of: WordHash.of(UnsafeBufferPointer(rebasing: word[..<hyphen])))
    let second = tables.classes(of: WordHash.of(UnsafeBufferPointer(rebasing: word[(hyphen + 1)...])))
    guard first.contains(.given), second.contains(.given) else { return [] }
    return first.intersection([.given, .givenMale, .givenFemale])
  }

  /// What the ending of a word tells, and its form without that of a case.
  private static func classes(ofForm word: UnsafeBufferPointer<UInt8>, _ tables: SpeechTables) -> SpeechClass {
    var found = tables.classes(ofEnding: word)
    // “Nordbank-Vorstand”: what it is stands last.
    if let hyphen = word.lastIndex(of: 0x2D), hyphen + 2 < word.count {
      let last = UnsafeBufferPointer(rebasing: word[(hyphen + 1)...])
      found.formUnion(
        tables.classes(of: WordHash.of(last)).intersection([.role, .group, .body, .male, .female, .thing]))
    }
    guard found.isEmpty, tables.traits.contains(.genitiveS) else { return found }
    for ending in caseEndings where word.count > ending.count + 3 && word.suffix(ending.count).elementsEqual(ending) {
      let stem = UnsafeBufferPointer(rebasing: word.dropLast(ending.count))
      let classes = tables.classes(of: WordHash.of(stem)).union(tables.classes(ofEnding: stem))
      let told = classes.intersection([.role, .male, .female, .body, .place, .thing, .speechNoun, .work])
      if !told.isEmpty { return told }
    }
    return found
  }

  private static let caseEndings = ["s", "es", "en", "n", "e"].map { Array($0.utf8) }

  // MARK: Tokens

  func byte(_ i: Int) -> UInt8 { text.bytes[Int(text.tokens[i].start)] }
  func isComma(_ i: Int) -> Bool { text.tokens[i].is(.punctuation) && byte(i) == 0x2C }
  func isColon(_ i: Int) -> Bool { text.tokens[i].is(.punctuation) && byte(i) == 0x3A }
  func isWord(_ i: Int) -> Bool { text.tokens[i].is(.word) }
  func isCapital(_ i: Int) -> Bool {
    text.tokens[i].shape.isSuperset(of: [.word, .capitalized]) && !isQuoted(i)
  }
  func isQuoted(_ i: Int) -> Bool { text.tokens[i].is(.quoted) && !readsQuoted }

  /// The same scene with what stands in marks read like the rest.
  var inside: SpeechScene {
    var scene = self
    scene.readsQuoted = true
    return scene
  }

  func isDash(_ i: Int) -> Bool { text.isDash(i) }

  /// Whether a token parts one clause from the next.
  func partsClauses(_ i: Int) -> Bool {
    guard text.tokens[i].is(.punctuation) else { return false }
    let byte = byte(i)
    return byte == 0x2C || byte == 0x3A || byte == 0x3B || byte == 0x28 || byte == 0x29 || isDash(i)
      || text.tokens[i].is(.mark)
  }
}
