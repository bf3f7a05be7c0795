// Which words of saying a quoted region belongs to.

extension TabledSpeech {
  /// What a region is.
  enum Verdict {
    case said(Choice)
    /// It names something.
    case named
    /// Nothing says anything of it.
    case open
  }

  /// So much must speak for a cue.
  private static let leastCue: Float = 1
  /// A region of fewer words needs more than its marks to be speech.
  static let longEnough = 5

  func verdict(on r: Int, in k: Int) -> Verdict {
    let unit = units[k]
    let region = text.regions[r]
    let shape = RegionShape(region, in: scene, unit: unit.tokens)
    if shape.isNamedWork || isNamedPaper(shape) || unit.cues.contains(where: { isSource($0, r) }) { return .named }
    let best = bestCue(for: r, in: unit)
    // “Der Name lautet „…“”.
    if let source = best.flatMap({ unit.cues[$0.cue].source }), source.kind == .thing,
      scene.classes[source.head].contains(.work), scene.classes[source.head].isDisjoint(with: .speechNoun)
    {
      return .named
    }
    if shape.words > Self.longEnough, var choice = wordsInside(region) {
      // “« Le toit, a-t-elle dit, fuit », selon Ada Rocher.”
      if choice.source?.kind == .pronoun, let outer = best.flatMap({ unit.cues[$0.cue].source }), outer.kind == .person
      {
        choice.source = outer
      }
      return .said(choice)
    }
    if let best, mayBeSaid(shape, best.score, unit.cues[best.cue]) {
      let cue = unit.cues[best.cue]
      var choice = Choice(cue: best.cue, source: cue.source, confidence: 0)
      if cue.source == nil, cue.kind == .says {
        choice.isCarried = last?.part == unit.part && mayGoOn(cue)
        // “Llegó Ada. “…”, dijo.” Nobody is named anew.
        if !choice.isCarried, scene.tables.traits.contains(.dropsSubject) {
          let gender = finder.gender(of: cue)
          choice.source =
            gender.isEmpty
            ? personBefore(k)
            : NounPhrase(
              range: cue.verb..<cue.verb + 1, core: cue.verb..<cue.verb + 1, head: cue.verb, kind: .pronoun,
              gender: gender)
        }
      }
      choice.outside = wordsOutside(r, best.cue, unit)
      choice.confidence = Self.confidence(cueScore: best.score, sourceScore: cue.sourceScore)
      return .said(choice)
    }
    if shape.isTitle { return shape.words < 4 || !shape.isSentence ? .named : .open }
    return withoutCue(r, shape, in: k)
  }

  /// Whether whoever spoke last can be the subject of a verb that has none beside it.
  private func mayGoOn(_ cue: SpeechCue) -> Bool {
    let gender = finder.gender(of: cue)
    guard !gender.isEmpty, let member = last?.member else { return true }
    let known = roster.members[member].gender
    return known.isEmpty || !known.isDisjoint(with: gender)
  }

  /// How sure an attribution is, by what speaks for cue and source.
  static func confidence(cueScore: Float, sourceScore: Float) -> Double {
    let sum = Double(min(cueScore, 4) * 0.7 + min(sourceScore, 5) * 0.5 - 2.6)
    return 0.3 + 0.67 / (1 + Double(exponential(Float(-sum))))
  }

  /// Whether what stands in marks is who says something: “berichtet die „Hafenwoche“”.
  private func isSource(_ cue: SpeechCue, _ r: Int) -> Bool {
    cue.source?.name?.lowerBound == text.regions[r].tokens.lowerBound
  }

  // MARK: With words of saying

  private func mayBeSaid(_ shape: RegionShape, _ score: Float, _ cue: SpeechCue) -> Bool {
    if shape.words >= Self.longEnough { return !(shape.isTitle && shape.isBehindNoun && score < 2.5) }
    if governs(cue, shape.first) { return true }
    // “die sich „Nordbund“ nennt”, “auch „Nordbund“ genannt”: a name.
    if cue.kind == .calls, !shape.isBehindAs, isReflexive(cue, before: shape.first) { return false }
    // “der als „Kalte Rinne“ bezeichnet wird”.
    if cue.kind == .calls, cue.source == nil, shape.isCapitalized,
      scene.classes[cue.last].union(scene.classes[cue.verb]).contains(.called)
    {
      return false
    }
    let calls =
      cue.kind == .calls || scene.classes[cue.verb].contains(.calls) || scene.classes[cue.last].contains(.called)
    if calls, shape.isBehindAs || shape.isPredicate && score > 0.5 { return true }
    if shape.isTitle, !shape.isSentence, shape.isBehindNoun || shape.isBehindPreposition && shape.words < 4,
      !shape.isBehindIndefinite
    {
      return false
    }
    // “zitiert „Nordschau“”: who is named, not what.
    if shape.isTitle, shape.isBehindVerb, !shape.isSentence { return false }
    if shape.isBehindIndefinite { return cue.kind == .calls || !shape.isTitle || shape.words < 3 || score >= 1.8 }
    if score >= 2.8 { return !(shape.isBehindNoun && cue.kind == .calls && !shape.isBehindAs) }
    if shape.isTitle, shape.words > 1 || shape.isBehindNoun { return false }
    // A name begins with a capital where nouns do.
    let mayBeName = shape.isTitle || shape.words == 1 || !scene.tables.traits.contains(.nounsHaveCapitals)
    if shape.isBehindNoun, mayBeName, cue.extent.upperBound != shape.first { return false }
    return shape.words > 1 || score >= 1.8
  }

  /// Whether a verb says what somebody calls itself: “nennt sich”.
  private func isReflexive(_ cue: SpeechCue, before first: Int) -> Bool {
    (cue.verb..<max(first, cue.verb)).contains { scene.classes[$0].contains(.reflexive) }
  }

  /// Whether a region is a paper or the like that words behind it are of: “laut „nordblick.example“”.
  private func isNamedPaper(_ shape: RegionShape) -> Bool {
    guard shape.words < 4, shape.first > 0 else { return false }
    let word = text.tokens[shape.first - 1].word
    return scene.tables.according(word).contains([]) && !scene.tables.opensOnly(word)
  }

  /// Whether a region stands behind the word by which its verb says what was said: “warnte vor den „…“”.
  private func governs(_ cue: SpeechCue, _ first: Int) -> Bool {
    var i = first - 1
    if i > cue.verb, scene.classes[i].contains(.determiner), scene.classes[i].isDisjoint(with: .preposition) { i -= 1 }
    guard i > cue.verb, scene.tables.governs(text.tokens[cue.verb].word, text.tokens[i].word) else { return false }
    return !(cue.verb..<i).contains { scene.partsClauses($0) }
  }

  /// The cue that a region belongs to most likely.
  private func bestCue(for r: Int, in unit: SpeechUnit) -> (cue: Int, score: Float)? {
    var best: (cue: Int, score: Float)?
    var total = Self.leastCue
    for (index, cue) in unit.cues.enumerated() {
      let score = score(cue, for: r, in: unit)
      let sum = score + (cue.source == nil ? -0.6 : 0.2 * min(cue.sourceScore, 5))
      if sum > total {
        total = sum
        best = (index, score)
      }
    }
    return best
  }

  /// How much speaks for a cue being that of a region.
  private func score(_ cue: SpeechCue, for r: Int, in unit: SpeechUnit) -> Float {
    let region = text.regions[r]
    var score: Float = cue.kind == .calls ? -0.8 : 0
    let isBracket = cue.verb < region.first && cue.last >= region.end
    if isBracket || cue.isParenthetic || cue.kind == .according {
      // Its halves stand on both sides, or it is about all of the sentence.
      let near = abs(cue.verb - region.first) < 40
      return score + (near ? isBracket ? 3 : 2.6 : 1.5)
    }
    if cue.verb >= region.end {
      let gap = self.gap(region.end..<max(region.end, cue.extent.lowerBound), besides: r, in: unit)
      let toVerb = self.gap(region.end..<cue.verb, besides: r, in: unit)
      score -= Float(gap.regions) * 0.7
      // “…, Moos sagte”: where the verb stands second a subject before it opens a sentence of its own.
      if scene.tables.traits.contains(.verbSecond), let source = cue.source, source.range.upperBound <= cue.verb,
        source.kind != .pronoun
      {
        score -= 2
      }
      // Without a comma what follows is no part of what was said: “nannte sie „klug“ und stellte fest”.
      if scene.tables.traits.contains(.verbSecond), gap.parts == 0, !opensUnit(region, unit),
        text.bytes[region.bytes].last != UInt8(ascii: ",")
      {
        score -= 1.5
      }
      if gap.words == 0, gap.parts <= 1 {
        score += toVerb.words == 0 ? 4 : 3
      } else if gap.parts <= 1, toVerb.words <= 4 {
        score += gap.parts == 1 ? 2.2 : 1.8
      } else {
        score += 1.6 - 0.04 * Float(gap.words) - 0.3 * Float(gap.parts)
      }
      return score
    }
    guard cue.verb < region.first else { return -9 }
    let end = min(cue.extent.upperBound, region.first)
    let gap = self.gap(end..<region.first, besides: r, in: unit)
    score -= Float(gap.regions) * 0.4
    let before = region.first - 1
    if cue.kind == .calls, before >= unit.tokens.lowerBound, scene.tables.isAs(text.tokens[before].word) { score += 2 }
    if before >= unit.tokens.lowerBound, scene.isColon(before) {
      score += 4 - 0.06 * Float(min(gap.words, 30)) - 0.2 * Float(max(gap.parts - 1, 0))
      if cue.kind == .calls { score -= 0.5 }
    } else if gap.words == 0 {
      score += gap.parts == 1 ? 3.2 : 2.8
    } else if gap.hasThat {
      score += 2.4 - 0.02 * Float(min(gap.words, 40))
    } else if gap.hasReport {
      score += 2.2 - 0.02 * Float(min(gap.words, 40))
    } else {
      score += 1.7 - 0.04 * Float(min(gap.words, 30)) - 0.2 * Float(gap.parts)
    }
    return score
  }

  func opensUnit(_ region: QuotedRegion, _ unit: SpeechUnit) -> Bool {
    (unit.tokens.lowerBound..<max(unit.tokens.lowerBound, region.first)).allSatisfy { !scene.isWord($0) }
  }

  private struct Gap {
    var words = 0
    /// Commas and other marks that part clauses.
    var parts = 0
    var regions = 0
    var hasThat = false
    var hasReport = false
  }

  /// What stands between a cue and a region.
  private func gap(_ range: Range<Int>, besides r: Int, in unit: SpeechUnit) -> Gap {
    var gap = Gap()
    guard !range.isEmpty else { return gap }
    for other in unit.regions where other != r && range.contains(text.regions[other].first) { gap.regions += 1 }
    for i in range where !text.tokens[i].is(.quoted) && !text.tokens[i].is(.mark) {
      if scene.isWord(i) {
        gap.words += 1
        if scene.classes[i].contains(.that) { gap.hasThat = true }
        if scene.classes[i].contains(.reports) { gap.hasReport = true }
      } else if scene.partsClauses(i) {
        gap.parts += 1
      }
    }
    return gap
  }

  /// The words around a region that its cue reports as well.
  private func wordsOutside(_ r: Int, _ index: Int, _ unit: SpeechUnit) -> [Range<Int>] {
    let cue = unit.cues[index]
    let region = text.regions[r]
    guard cue.kind != .calls else { return [] }
    let isPartOfSentence = region.first > unit.tokens.lowerBound && !scene.isColon(region.first - 1)
    if isPartOfSentence, cue.kind == .according || cue.isParenthetic { return accordingContent(cue, unit) }
    var pieces: [Range<Int>] = []
    func add(_ range: Range<Int>) {
      for piece in outside(range, in: unit) { pieces.append(piece) }
    }
    let before = region.first - 1
    if cue.verb < region.first {
      guard before >= unit.tokens.lowerBound, !scene.isColon(before) else { return [] }
      // From the comma behind the words of saying to the end of the sentence.
      let end = cue.extent.upperBound
      guard end < region.first, let comma = (end - 1..<region.first).first(where: { scene.isComma($0) }) else {
        return []
      }
      let start = comma + 1
      // “Moos sagte, „Sperrzonen“ dürfe es nicht geben.”
      guard start < region.first || hasReport(region.end..<min(region.end + 3, unit.tokens.upperBound)) else {
        return []
      }
      let behind = scene.classes[start]
      guard
        behind.contains(.that) || (start..<region.first).contains(where: { scene.classes[$0].contains(.reports) })
          || hasReport(region.end..<unit.tokens.upperBound) || endsInInfinitive(start..<unit.tokens.upperBound)
      else { return [] }
      add((behind.contains(.that) ? start + 1 : start)..<region.first)
      add(region.end..<unit.tokens.upperBound)
    } else {
      // What stands before the quotation in its sentence, and between it and the comma before the words of saying.
      guard region.first > unit.tokens.lowerBound else { return [] }
      if scene.isComma(region.first - 1) || !text.tokens[region.first - 1].is(.punctuation) {
        add(unit.tokens.lowerBound..<region.first)
      }
      let extent = cue.extent.lowerBound
      if extent > region.end { add(region.end..<extent) }
    }
    return pieces
  }

  func hasReport(_ range: Range<Int>) -> Bool {
    range.contains { scene.classes[$0].contains(.reports) && !text.tokens[$0].is(.quoted) }
  }

  /// All of a sentence but the words that name its source.
  private func accordingContent(_ cue: SpeechCue, _ unit: SpeechUnit) -> [Range<Int>] {
    let clause = clause(around: cue, unit)
    return outside(clause.lowerBound..<max(clause.lowerBound, opening(of: cue)), in: unit)
      + outside(min(cue.extent.upperBound, clause.upperBound)..<clause.upperBound, in: unit)
  }

  /// The part of a sentence between two semicolons that holds the words of saying.
  func clause(around cue: SpeechCue, _ unit: SpeechUnit) -> Range<Int> {
    func ends(_ i: Int) -> Bool { text.tokens[i].is(.punctuation) && scene.byte(i) == UInt8(ascii: ";") }
    let start = (unit.tokens.lowerBound..<max(cue.extent.lowerBound, unit.tokens.lowerBound)).last(where: ends)
    let end = (min(cue.extent.upperBound, unit.tokens.upperBound)..<unit.tokens.upperBound).first(where: ends)
    return (start.map { $0 + 1 } ?? unit.tokens.lowerBound)..<(end ?? unit.tokens.upperBound)
  }

  /// The first token of the words of saying, with the “wie” before them.
  func opening(of cue: SpeechCue) -> Int {
    let start = cue.extent.lowerBound
    return cue.isParenthetic && start > 0 && scene.tables.isAs(text.tokens[start - 1].word) ? start - 1 : start
  }

  /// The stretches of a range outside the marks, in bytes, without the points at their ends.
  func outside(_ range: Range<Int>, in unit: SpeechUnit) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    guard !range.isEmpty else { return [] }
    var start = range.lowerBound
    func close(_ end: Int) {
      var (a, b) = (start, end)
      while a < b, text.tokens[a].is(.punctuation) { a += 1 }
      while b > a, text.tokens[b - 1].is(.punctuation) { b -= 1 }
      if a < b { pieces.append(text.byteRange(tokens: a..<b)) }
    }
    for r in unit.regions {
      let region = text.regions[r]
      guard region.end > range.lowerBound, region.first < range.upperBound else { continue }
      if region.first > start { close(region.first) }
      start = max(start, region.end)
    }
    if start < range.upperBound { close(range.upperBound) }
    return pieces
  }
}
