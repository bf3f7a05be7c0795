// Words of saying that stand where the tables do not look: between two parts of what one pair of marks holds, and verbs that
// no table has.

extension TabledSpeech {
  /// “« Le toit, explique Ada Rocher, fuit depuis mai. »”: words of saying between two commas or dashes inside the marks.
  func wordsInside(_ region: QuotedRegion) -> Choice? {
    let tokens = region.tokens
    guard tokens.count > 8 else { return nil }
    for i in tokens.dropFirst(1).dropLast(4) where scene.isComma(i) || scene.isDash(i) {
      guard let verbEnd = verbEnd(at: i + 1, limit: tokens.upperBound) else { continue }
      var source: NounPhrase?
      var last = verbEnd
      if finder.isJoined(verbEnd - 1) || finder.isJoined(i + 1) {
        source = finder.joinedPronoun(finder.isJoined(verbEnd - 1) ? verbEnd - 1 : i + 1)
      } else if let phrase = inner.phrase(at: verbEnd, limit: tokens.upperBound),
        phrase.kind == .person || phrase.kind == .role || phrase.kind == .pronoun && !phrase.gender.isEmpty
      {
        guard
          phrase.kind == .person && !phrase.isDoubtful || phrase.kind == .pronoun
            || scene.classes[phrase.core.lowerBound].contains(.determiner)
        else {
          continue
        }
        source = phrase
        last = phrase.range.upperBound
      }
      guard let source,
        let close = (last..<min(last + 6, tokens.upperBound)).first(where: {
          scene.partsClauses($0) || text.tokens[$0].is(.punctuation) && scene.byte($0) == 0x2E
        }),
        close + 1 < tokens.upperBound || close == tokens.upperBound - 1
      else { continue }
      var choice = Choice(cue: nil, source: source, confidence: 0.85)
      var end = i
      if scene.isDash(i), end > tokens.lowerBound, scene.isComma(end - 1) { end -= 1 }
      var next = close + 1
      while next < tokens.upperBound, scene.isDash(next) { next += 1 }
      let parts = [tokens.lowerBound..<end, next..<max(next, tokens.upperBound)].filter { !$0.isEmpty }
      choice.pieces = parts.map { text.byteRange(tokens: $0) }
      choice.inner = i + 1..<verbEnd
      return choice
    }
    return nil
  }

  /// Where a verb of saying ends that begins at a token: “a dit”, “se souvient”, “dit-elle”.
  private func verbEnd(at start: Int, limit: Int) -> Int? {
    var i = start
    while i < limit, i - start < 2, !scene.classes[i].isDisjoint(with: [.reflexive, .has]),
      scene.classes[i].isDisjoint(with: .says),
      !finder.isJoined(i)
    {
      i += 1
    }
    guard i < limit, scene.isWord(i), !text.tokens[i].is(.capitalized) else { return nil }
    if finder.isJoined(i) {
      return i + 1 < limit && scene.classes[i + 1].contains(.said) ? i + 2 : i + 1
    }
    let isFinite = scene.classes[i].contains(.says)
    let isWhole = isFinite && scene.tables.halves(of: text.tokens[i].word).isEmpty
    return isWhole || i > start && scene.classes[i].contains(.said) ? i + 1 : nil
  }

  // MARK: Verbs that no table has

  /// Whether a region opens its sentence and a comma parts it from the rest, as what was said is parted from who said it.
  func opensWithComma(_ region: QuotedRegion, _ unit: SpeechUnit) -> Bool {
    guard opensUnit(region, unit), region.end < unit.tokens.upperBound else { return false }
    return scene.isComma(region.end) || text.bytes[region.bytes].last == UInt8(ascii: ",")
  }

  /// “« … », ribatte Ada Rossi”: behind what was said and a comma, one or two small words and then somebody are the verb and
  /// who says it, whatever the verb.
  func sourceBehind(_ region: QuotedRegion, _ unit: SpeechUnit) -> NounPhrase? {
    var i = region.end
    if i < unit.tokens.upperBound, scene.isComma(i) { i += 1 }
    let first = i
    var hasVerb = false
    while i < unit.tokens.upperBound, i - first < 4, scene.isWord(i), !scene.isCapital(i),
      !unit.phrases.contains(where: { $0.range.lowerBound == i }),
      scene.classes[i].isDisjoint(with: [.preposition, .determiner, .conjunction, .subordinator, .relative, .link])
        || scene.classes[i].contains(.reflexive)
    {
      if scene.classes[i].isDisjoint(with: [.filler, .ordinary, .reflexive]) || scene.classes[i].contains(.has) {
        hasVerb = true
      }
      i += 1
    }
    // “« … », le parole di Ada Rossi”.
    if !hasVerb, let words = unit.phrases.first(where: { $0.range.lowerBound == i }), words.kind == .thing,
      words.preposition < 0, scene.classes[words.core.lowerBound].contains(.determiner),
      let owner = words.owner, owner.kind == .person || owner.kind == .role
    {
      return CueFinder.speaking(words)
    }
    guard hasVerb, let phrase = unit.phrases.first(where: { $0.range.lowerBound == i }), !phrase.isOblique,
      phrase.preposition < 0
    else { return hasVerb ? sourceFurtherBehind(first, unit) : nil }
    switch phrase.kind {
    case .person, .role, .body, .group: return phrase
    case .pronoun: return phrase.gender.isEmpty ? nil : phrase
    case .noun, .thing: return sourceFurtherBehind(first, unit)
    }
  }

  /// “« … », clamó desde el escenario Ada Rocas.”: a name in full ends what stands behind a verb that no table has.
  private func sourceFurtherBehind(_ verb: Int, _ unit: SpeechUnit) -> NounPhrase? {
    guard scene.isWord(verb), !scene.isCapital(verb),
      scene.classes[verb].isDisjoint(with: [
        .preposition, .determiner, .conjunction, .subordinator, .relative, .link, .filler, .ordinary, .pronoun,
      ])
    else { return nil }
    let phrase = unit.phrases.first { $0.range.lowerBound > verb && $0.kind == .person }
    guard let phrase, let name = phrase.name, name.count > 1, !phrase.isDoubtful, !phrase.isOblique,
      phrase.preposition < 0,
      phrase.range.lowerBound - verb <= 8,
      (verb + 1..<phrase.range.lowerBound).allSatisfy({
        scene.isWord($0) && !scene.isCapital($0) && !text.tokens[$0].is(.quoted)
      }),
      scene.classes[phrase.range.lowerBound - 1].isDisjoint(with: [.preposition, .link, .conjunction])
    else { return nil }
    return phrase
  }

  /// The comma behind what a dash opens and whoever a verb that no table has names behind it.
  func sourceBehindComma(from start: Int, _ unit: SpeechUnit) -> (comma: Int, source: NounPhrase)? {
    guard
      let comma = (start..<unit.tokens.upperBound).last(where: { i in
        scene.isComma(i) && i + 2 < unit.tokens.upperBound && !scene.isCapital(i + 1)
      }), let source = sourceFurtherBehind(comma + 1, unit)
    else { return nil }
    return (comma, source)
  }
}
