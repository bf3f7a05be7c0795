/// Words in sequence or near each other; a single word is a phrase, too.
public struct Phrase: Hashable, Sendable {
  /// The words in their order; never empty, at most `Phrase.longest`.
  public var terms: [Term]
  /// Whether the last word is a prefix: `econom*`, or a word still being typed.
  public var isPrefix: Bool

  /// How many other words may come between the first and the last, with the words in any order; `nil` if they must be
  /// in sequence.
  public internal(set) var slack: Int?

  /// Whether it had more words than are kept.
  private(set) var isCut = false

  /// The maximum number of words in a phrase.
  public static let longest = 48

  /// The words of a text; `nil` when it has none.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - isPrefix: whether its last word is a prefix.
  public init?(_ text: String, isPrefix: Bool = false) {
    terms = []
    self.isPrefix = isPrefix
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordReader.room) { room in
        let letters = room.baseAddress!
        var reader = WordReader(bytes, letters: letters)
        var elision: Int?
        while reader.next() {
          if terms.count == Self.longest {
            isCut = true
            break
          }
          if reader.isElision, reader.kind == .letters { elision = terms.count }
          terms.append(Term(reader, letters: letters))
        }
        if isPrefix, let elision, elision == terms.count - 2 { dropElision(at: elision) }
      }
    }
    guard let last = terms.last else { return nil }
    // What is cut does not go on where it was cut.
    if isCut { self.isPrefix = false }
    switch last.kind {
    case .lastOfRun:
      // The run may go on in the text that is searched.
      terms.removeLast()
      self.isPrefix = false
    case .single: self.isPrefix = true
    case .letters, .pair: break
    }
    if self.isPrefix { terms[terms.count - 1].addCompletions() }
  }

  /// Leaves one word of a last “o’bri” that is still being typed: `obri`, which begins the word that texts have, or `br` of “o’br”, as it is
  /// not known yet whether it will be long enough to be one word with its letter.
  private mutating func dropElision(at index: Int) {
    terms.remove(at: terms[index].folded[0].utf8.count == 1 ? index : index + 1)
  }

  /// The phrase without a last word of a single letter, which is too short to search for; `nil` if nothing is left.
  var withoutLoneLetter: Phrase? {
    guard let last = terms.last, last.kind == .letters, last.folded[0].utf8.count == 1,
      last.folded[0].utf8.allSatisfy({ $0 &- 0x61 < 26 })
    else { return self }
    guard terms.count > 1 else { return nil }
    var phrase = self
    phrase.terms.removeLast()
    phrase.isPrefix = false
    return phrase
  }

  /// One word of a phrase.
  public struct Term: Hashable, Sendable {
    /// The word's forms in names (`Words.Form.folded`), starting with the typed one.
    public var folded: [String]
    /// The word's forms in running text (`Words.Form.stem`).
    public var stems: [String]
    let kind: WordReader.Kind

    init(_ reader: WordReader, letters: UnsafeMutablePointer<UInt8>) {
      func string(_ length: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: letters, count: length), as: UTF8.self)
      }
      kind = reader.kind
      folded = [string(reader.length)]
      if reader.isPlain {
        stems = [string(Stem.make(of: letters, length: reader.length))]
        if let capitals = Initials.capitals(of: folded[0]) {
          folded.append(capitals)
          stems.append(capitals)
        }
      } else {
        stems = folded
      }
    }

    /// Adds the stems of words that begin like this one and have a stem that does not.
    mutating func addCompletions() {
      for stem in Completions.stems(of: folded[0]) where !stems.contains(stem) { stems.append(stem) }
    }

    /// Its forms in texts or in names.
    public func forms(_ form: Words.Form) -> [String] { form == .stem ? stems : folded }
  }

  /// Words in sequence, each in one form.
  public struct Variant: Hashable, Sendable {
    /// The words, in their order.
    public var words: [String]
    /// Whether the last one is a prefix.
    public var isPrefix: Bool
  }

  /// The maximum number of variants.
  public static let mostVariants = 16

  /// Every form it can take in texts or names, to be joined by OR in a full-text query.
  public func variants(_ form: Words.Form) -> [Variant] {
    var beginnings: [[String]] = [[]]
    for term in terms.dropLast() {
      let forms = term.forms(form)
      let room = max(1, Self.mostVariants / 4 / beginnings.count)
      beginnings = beginnings.flatMap { beginning in forms.prefix(room).map { beginning + [$0] } }
    }
    guard let last = terms.last else { return [] }
    var variants: [Variant] = []
    let typed = last.folded[0]
    for beginning in beginnings {
      if isPrefix { variants.append(Variant(words: beginning + [typed], isPrefix: true)) }
      for last in last.forms(form) where !(isPrefix && last.utf8.starts(with: typed.utf8)) {
        variants.append(Variant(words: beginning + [last], isPrefix: false))
      }
    }
    return Array(variants.prefix(Self.mostVariants))
  }
}
