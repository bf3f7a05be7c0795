/// Reads noun phrases: article, adjectives, what somebody is, the name, and what belongs to these.
struct PhraseReader {
  private(set) var scene: SpeechScene
  /// Words that are surnames, as the article shows elsewhere.
  var surnames: Set<UInt32> = []
  /// Words that stand behind an article somewhere, as names seldom do.
  var nouns: Set<UInt32> = []

  var classes: [SpeechClass] { scene.classes }
  var nounsHaveCapitals: Bool { scene.tables.traits.contains(.nounsHaveCapitals) }

  init(_ scene: SpeechScene) { self.scene = scene }

  /// The same reader for what stands in marks.
  var inside: PhraseReader {
    var reader = self
    reader.scene = scene.inside
    return reader
  }

  /// The noun phrases of a range of tokens, in order, none within another.
  func phrases(in range: Range<Int>) -> [NounPhrase] {
    var found: [NounPhrase] = []
    var preposition = -1
    // The preposition that opens the clause with all phrases up to here: “Nach dem Streit zwischen Werft | und Rat sagte”.
    var opening = -1
    /// The noun behind a preposition that no phrase has, and that preposition.
    var (noun, nounPreposition) = (-2, -1)
    var i = range.lowerBound
    while i < range.upperBound {
      let c = classes[i]
      guard scene.isWord(i) || scene.text.tokens[i].is(.digits) else {
        preposition = -1
        opening = -1
        i += 1
        continue
      }
      if var phrase = phrase(at: i, limit: range.upperBound) {
        if preposition < 0, phrase.isDoubtful, noun == i - 1 { preposition = nounPreposition }
        if preposition >= 0,
          opensClause(preposition, range) || opening >= 0 && preposition == found.last?.range.upperBound
        {
          opening = preposition
        } else if preposition < 0 {
          let isJoined = nounsHaveCapitals && phrase.kind != .pronoun && found.last?.range.upperBound == i - 1
          if opening >= 0, isJoined, classes[i - 1].contains(.conjunction) {
            preposition = opening
          } else {
            opening = -1
          }
        }
        phrase.preposition = preposition
        found.append(phrase)
        i = max(phrase.range.upperBound, i + 1)
        preposition = -1
        continue
      }
      if c.contains(.preposition) {
        preposition = i
      } else if !nounsHaveCapitals, c.isDisjoint(with: [.determiner, .modifier, .particle]) {
        // The noun that it stands before, which no phrase has; in another case a name behind that says whose it is.
        if preposition >= 0, c.isDisjoint(with: .filler),
          scene.isCapital(i) || scene.tables.traits.contains(.inflectsNames)
        {
          (noun, nounPreposition) = (i, preposition)
        }
        preposition = -1
      } else if !c.isDisjoint(with: [.says, .has, .conjunction, .subordinator]) {
        preposition = -1
      }
      i += 1
    }
    return found
  }

  private func opensClause(_ i: Int, _ range: Range<Int>) -> Bool { i == range.lowerBound || !scene.isWord(i - 1) }

  /// The phrase that starts at a token; `nil` where none does.
  func phrase(at i: Int, limit: Int, depth: Int = 0) -> NounPhrase? {
    guard i < limit else { return nil }
    if let pronoun = pronoun(at: i) ?? theLatter(at: i, limit) { return pronoun }
    var start = i
    var isOblique = false
    var hasDeterminer = false
    var article = -1
    // A preposition that is also an article's short form opens no phrase by itself.
    while start < limit, start - i < 2, classes[start].contains(.determiner), scene.isWord(start),
      start == i || classes[start].isDisjoint(with: .preposition)
    {
      if classes[start].contains(.oblique) { isOblique = true }
      hasDeterminer = true
      article = start
      start += 1
    }
    // “Eine der Frauen”: the first article stands for somebody.
    if start - i == 2, classes[i].contains(.oblique), scene.tables.isIndefinite(scene.text.tokens[i].word),
      classes[i + 1].contains(.genitive)
    {
      isOblique = false
    }
    if start == i, let name = particleName(at: i, limit) { return name }
    if start == i, classes[i].contains(.preposition) || !opensCore(i, limit, hasDeterminer: false) { return nil }
    guard let core = core(from: start, limit, hasDeterminer: hasDeterminer) else { return nil }
    var phrase = split(core, hasDeterminer: hasDeterminer)
    phrase.core = i..<core.upperBound
    phrase.range = i..<core.upperBound
    phrase.isOblique = isOblique
    // “die 48-Jährige”: the article alone tells.
    if article >= 0, phrase.kind == .role, phrase.gender.isEmpty,
      scene.text.tokens[phrase.head].is([.digits, .hyphenated])
    {
      phrase.gender = scene.tables.gender(ofArticle: scene.text.tokens[article].word)
    }
    if article >= 0, !isOblique, scene.tables.traits.contains(.verbSecond),
      isFeminineDative(article, phrase) || endsWeakly(article, core.lowerBound)
    {
      phrase.isOblique = true
    } else if article >= 0, isNamedByArticle(phrase) {
      phrase.gender = scene.tables.gender(ofArticle: scene.text.tokens[article].word)
    }
    readTail(&phrase, limit: limit, depth: depth)
    return phrase
  }

  /// “Von der Moos” at the start of a sentence, in Dutch “vertelde Van Moos” anywhere, where the article names somebody so.
  private func particleName(at i: Int, _ limit: Int) -> NounPhrase? {
    guard scene.isCapital(i), scene.text.tokens[i].is(.sentenceStart) || !nounsHaveCapitals,
      classes[i].contains(.particle),
      let last = behindParticles(i, limit, first: true), last < limit, scene.isCapital(last),
      surnames.contains(scene.text.tokens[last].word)
    else { return nil }
    return NounPhrase(
      range: i..<last + 1, core: i..<last + 1, head: last, kind: .person, name: last..<last + 1)
  }

  // MARK: The words before the noun

  private func pronoun(at i: Int) -> NounPhrase? {
    let c = classes[i]
    guard !c.isDisjoint(with: .pronoun), scene.isWord(i), !scene.isQuoted(i) else { return nil }
    // “ông Hùng”: a title where a name follows.
    if c.contains(.honorific), i + 1 < classes.count, scene.isCapital(i + 1), isNameWord(i + 1) { return nil }
    var phrase = NounPhrase(range: i..<i + 1, core: i..<i + 1, head: i, kind: .pronoun)
    if c.contains(.he) { phrase.gender.insert(.male) }
    if c.contains(.she) { phrase.gender.insert(.female) }
    if c.contains(.they) { phrase.isPlural = true }
    return phrase
  }

  /// “ce dernier”, “cette dernière”: whoever was named last.
  private func theLatter(at i: Int, _ limit: Int) -> NounPhrase? {
    let last = i + 1
    guard last < limit, scene.tables.pointsAt(scene.text.tokens[i].word),
      let gender = scene.tables.gender(ofLatter: scene.text.tokens[last].word), !scene.isQuoted(last)
    else { return nil }
    // “ce dernier match” is something.
    if last + 1 < limit, scene.isWord(last + 1), classes[last + 1].isDisjoint(with: Self.behindLatter) { return nil }
    return NounPhrase(range: i..<last + 1, core: i..<last + 1, head: last, kind: .pronoun, gender: gender)
  }

  private static let behindLatter: SpeechClass = [
    .says, .said, .calls, .has, .preposition, .conjunction, .filler, .reflexive, .relative,
  ]

  private func opensCore(_ i: Int, _ limit: Int, hasDeterminer: Bool) -> Bool {
    if scene.isCapital(i) {
      guard classes[i].contains(.ordinary) else { return true }
      return classes[i].contains(.given) && i + 1 < limit && scene.isCapital(i + 1) && isNameWord(i + 1)
    }
    guard !nounsHaveCapitals, scene.isWord(i), !scene.isQuoted(i) else { return false }
    // “juge le plan”: a word that is a verb too is one before an article.
    if !classes[i].isDisjoint(with: [.says, .calls]), i + 1 < limit, classes[i + 1].contains(.determiner) {
      return false
    }
    return !classes[i].isDisjoint(with: [.role, .group, .honorific, .body])
      && (classes[i].isDisjoint(with: [.ordinary, .preposition])
        || classes[i].contains(.honorific) && i + 1 < limit && scene.isCapital(i + 1))
  }

  /// Whether “der” stands before a noun that is feminine, and so is no subject.
  private func isFeminineDative(_ article: Int, _ phrase: NounPhrase) -> Bool {
    guard scene.text.tokens[article].word == Self.der else { return false }
    // “der Vorsitzende Moos” is a man; “der Vorsitzenden” would be a woman.
    guard phrase.kind == .person || phrase.kind == .role else { return isFeminine(phrase.head) }
    guard phrase.gender != .male, let what = phrase.role.map({ $0.upperBound - 1 }), isFeminine(what) else {
      return false
    }
    return scene.text.bytes[scene.text.tokens[what].range].last != UInt8(ascii: "e")
  }

  private func isFeminine(_ head: Int) -> Bool {
    if classes[head].contains(.female), classes[head].isDisjoint(with: .male) { return true }
    return scene.text.bytes.withUnsafeBufferPointer { bytes in
      scene.tables.classes(ofEnding: UnsafeBufferPointer(rebasing: bytes[scene.text.tokens[head].range]))
        .contains(.feminine)
    }
  }

  /// Whether the article alone tells whether a man or a woman is meant: “der Vorsitzende”, “die Vorsitzende”.
  private func isNamedByArticle(_ phrase: NounPhrase) -> Bool {
    guard nounsHaveCapitals, phrase.name.map({ gender(ofName: $0).isEmpty }) != false,
      let what = phrase.role.map({ $0.upperBound - 1 }) ?? (phrase.kind == .role ? phrase.head : nil)
    else { return false }
    return scene.text.bytes[scene.text.tokens[what].range].last == UInt8(ascii: "e")
  }

  /// Whether what stands behind “der” ends as nothing does that is a subject: “der rechten Partei”, “der 38-Jährigen”.
  private func endsWeakly(_ article: Int, _ first: Int) -> Bool {
    guard scene.text.tokens[article].word == Self.der else { return false }
    let isAge = scene.text.tokens[first].is([.digits, .hyphenated])
    guard isAge || first - 1 > article else { return false }
    return scene.text.bytes[scene.text.tokens[isAge ? first : first - 1].range].suffix(2).elementsEqual("en".utf8)
  }

  private static let der = WordHash.of("der")
}
