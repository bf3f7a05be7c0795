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
  private static let longEnough = 5

  func verdict(on r: Int, in k: Int) -> Verdict {
    let unit = units[k]
    let region = text.regions[r]
    let shape = RegionShape(region, in: scene, unit: unit.tokens)
    if shape.isNamedWork || unit.cues.contains(where: { isSource($0, r) }) { return .named }
    let best = bestCue(for: r, in: unit)
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
        choice.isCarried = last?.part == unit.part
        // “Llegó Ada. “…”, dijo.” Nobody is named anew.
        if !choice.isCarried, scene.tables.traits.contains(.dropsSubject) { choice.source = personBefore(k) }
      }
      choice.outside = wordsOutside(r, best.cue, unit)
      choice.confidence = Self.confidence(cueScore: best.score, sourceScore: cue.sourceScore)
      return .said(choice)
    }
    if shape.isTitle { return shape.words < 4 || !shape.isSentence ? .named : .open }
    return withoutCue(r, shape, in: k)
  }

  /// How sure an attribution is, by what speaks for cue and source.
  static func confidence(cueScore: Float, sourceScore: Float) -> Double {
    let sum = Double(min(cueScore, 4) * 0.7 + min(sourceScore, 5) * 0.5 - 2.6)
    return 0.3 + 0.67 / (1 + exponential(-sum))
  }

  private static func exponential(_ x: Double) -> Double { Double(ArticleParsing.exponential(Float(x))) }

  /// Whether what stands in marks is who says something: “berichtet die „Hafenwoche“”.
  private func isSource(_ cue: SpeechCue, _ r: Int) -> Bool {
    cue.source?.name?.lowerBound == text.regions[r].tokens.lowerBound
  }

  // MARK: With words of saying

  private func mayBeSaid(_ shape: RegionShape, _ score: Float, _ cue: SpeechCue) -> Bool {
    if shape.words >= Self.longEnough { return !(shape.isTitle && shape.isBehindNoun && score < 2.5) }
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
    if shape.isBehindIndefinite { return cue.kind == .calls || !shape.isTitle || shape.words < 3 }
    if score >= 2.8 { return !(shape.isBehindNoun && cue.kind == .calls && !shape.isBehindAs) }
    if shape.isTitle, shape.words > 1 || shape.isBehindNoun { return false }
    // A name begins with a capital where nouns do.
    let mayBeName = shape.isTitle || shape.words == 1 || !scene.tables.traits.contains(.nounsHaveCapitals)
    if shape.isBehindNoun, mayBeName, cue.extent.upperBound != shape.first { return false }
    return shape.words > 1 || score >= 1.8
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
        return cue.kind == .according ? accordingContent(cue, unit) : []
      }
      let start = comma + 1
      // “Moos sagte, „Sperrzonen“ dürfe es nicht geben.”
      guard start < region.first || hasReport(region.end..<min(region.end + 3, unit.tokens.upperBound)) else {
        return []
      }
      let behind = scene.classes[start]
      guard
        behind.contains(.that) || (start..<region.first).contains(where: { scene.classes[$0].contains(.reports) })
          || hasReport(region.end..<unit.tokens.upperBound)
      else { return [] }
      add((behind.contains(.that) ? start + 1 : start)..<region.first)
      add(region.end..<unit.tokens.upperBound)
    } else {
      // What stands before the quotation in its sentence, and between it and the comma before the words of saying.
      guard region.first > unit.tokens.lowerBound else { return [] }
      guard cue.kind != .according else { return accordingContent(cue, unit) }
      add(unit.tokens.lowerBound..<region.first)
      let extent = cue.extent.lowerBound
      if extent > region.end { add(region.end..<extent) }
    }
    return pieces
  }

  private func hasReport(_ range: Range<Int>) -> Bool {
    range.contains { scene.classes[$0].contains(.reports) && !text.tokens[$0].is(.quoted) }
  }

  /// All of a sentence but the words that name its source.
  private func accordingContent(_ cue: SpeechCue, _ unit: SpeechUnit) -> [Range<Int>] {
    outside(unit.tokens.lowerBound..<cue.extent.lowerBound, in: unit)
      + outside(cue.extent.upperBound..<unit.tokens.upperBound, in: unit)
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

  // MARK: Without

  /// Who says a region that no word of saying is about.
  private func withoutCue(_ r: Int, _ shape: RegionShape, in k: Int) -> Verdict {
    let unit = units[k]
    let region = text.regions[r]
    let before = region.first - 1
    if before >= unit.tokens.lowerBound, scene.isColon(before), shape.words > 2 || shape.isSentence {
      let start = unit.regions.last { $0 < r }.map { text.regions[$0].end } ?? unit.tokens.lowerBound
      if let source = subject(of: unit, from: start, before: region.first) ?? subject(of: unit, before: region.first) {
        return .said(Choice(cue: nil, source: source, confidence: 0.7))
      }
      guard shape.words >= Self.longEnough || shape.isSentence else { return .open }
      return .said(Choice(cue: nil, source: nil, isCarried: mayCarry(k), confidence: 0.5))
    }
    if shape.words > 2, shape.isCapitalized, opensWithComma(region, unit) {
      return .said(Choice(cue: nil, source: sourceBehind(region, unit), confidence: 0.75))
    }
    if shape.isAlone {
      guard shape.words >= Self.longEnough || shape.isSentence && shape.words > 1 else { return .open }
      if let next = cueBehind(k) { return .said(Choice(cue: nil, source: next, confidence: 0.75)) }
      if mayCarry(k) {
        let isNear = last?.part == unit.part
        return .said(Choice(cue: nil, source: nil, isCarried: true, confidence: isNear ? 0.85 : 0.6))
      }
      if let source = personBefore(k) { return .said(Choice(cue: nil, source: source, confidence: 0.55)) }
      if mayCarry(k, over: 6) { return .said(Choice(cue: nil, source: nil, isCarried: true, confidence: 0.5)) }
      return .open
    }
    if shape.isBehindAs, shape.words > 1, let source = subject(of: unit, before: region.first), source.kind != .noun {
      return .said(Choice(cue: nil, source: source, confidence: 0.6))
    }
    // “Er werde „einen neuen Deal“ suchen.” All of it is somebody's.
    if shape.words > 1 || !shape.isTitle, hasReport(unit.tokens), unit.cues.isEmpty, !shape.isBehindNoun,
      let source = sourceBefore(k)
    {
      var choice = Choice(cue: nil, source: source.phrase, isCarried: source.phrase == nil, confidence: 0.65)
      choice.outside = taken(k) ? [] : outside(unit.tokens, in: unit)
      return .said(choice)
    }
    // A part of a sentence that is somebody's; a name begins with a capital.
    let beginsLikeName =
      scene.tables.traits.contains(.nounsHaveCapitals) && shape.isCapitalized && !shape.isSentence
      && (shape.isBehindNoun || shape.isBehindPreposition) && !shape.isBehindIndefinite
    guard shape.words >= Self.longEnough, !shape.isTitle, !beginsLikeName else {
      return beginsLikeName || shape.isBehindNoun || shape.words < 3 ? .named : .open
    }
    if let source = subject(of: unit, before: unit.tokens.upperBound), source.kind != .body {
      return .said(Choice(cue: nil, source: source, confidence: 0.5))
    }
    if mayCarry(k), last?.part == unit.part {
      return .said(Choice(cue: nil, source: nil, isCarried: true, confidence: 0.5))
    }
    return .open
  }

  /// Whether something of a unit was found before.
  private func taken(_ k: Int) -> Bool { last?.unit == k }

  /// Whose words a sentence goes on with that its verb shows to be somebody else's: no phrase where whoever spoke last goes
  /// on, else whoever the sentence before says something of; `nil` where nobody is.
  func sourceBefore(_ k: Int) -> (phrase: NounPhrase?, isNear: Bool)? {
    if let last, k - last.unit <= 1, units[k].part - last.part <= 1 { return (nil, true) }
    if k > 0, units[k].part == units[k - 1].part, let cue = units[k - 1].cues.last(where: { $0.sourceScore > 2.5 }),
      let source = cue.source, source.kind != .noun
    {
      return (source, true)
    }
    return mayCarry(k) ? (nil, false) : nil
  }

  /// Whether whoever spoke last may go on here.
  func mayCarry(_ k: Int, over sentences: Int = 2) -> Bool {
    // “laut Medienberichten” is somebody's for a sentence, and nobody to go on.
    guard let last, last.source.map({ scene.classes[$0.head].contains(.told) }) != true else { return false }
    return k - last.unit <= sentences && units[k].part - last.part <= 1
  }

  /// The likeliest subject of a sentence before a token.
  private func subject(of unit: SpeechUnit, from start: Int = 0, before limit: Int) -> NounPhrase? {
    var best: NounPhrase?
    var most: Float = 0.9
    for phrase in unit.phrases where phrase.range.lowerBound < limit && phrase.range.lowerBound >= start {
      // “Das Fazit von Ada Moos: …”.
      if phrase.kind == .thing, phrase.preposition < 0, phrase.owner?.kind == .person, most < 1.2 {
        most = 1.2
        best = CueFinder.speaking(phrase)
        continue
      }
      var score = SourceWeights.kind(phrase.kind)
      if phrase.kind == .noun || phrase.isDoubtful { score -= 1.5 }
      // “Pêcheuse à Brest, Ada Rocher raconte”: what somebody is stands before who it is.
      if phrase.kind == .role, scene.classes[phrase.core.lowerBound].isDisjoint(with: .determiner) { score -= 0.5 }
      if phrase.preposition >= 0 { score += SourceWeights.behindPreposition }
      if phrase.isOblique { score += SourceWeights.oblique }
      if scene.classes[phrase.head].contains(.hearer) { score += SourceWeights.hearer }
      if score > most {
        most = score + 0.3
        best = phrase
      }
    }
    return best
  }

  /// Who says it by the sentence behind: “„…“ Das sagte Moos am Montag.”
  private func cueBehind(_ k: Int) -> NounPhrase? {
    guard k + 1 < units.count, units[k + 1].part == units[k].part, units[k + 1].regions.isEmpty,
      let cue = units[k + 1].cues.first, cue.kind == .says, let source = cue.source, cue.sourceScore > 2
    else { return nil }
    let first = text.tokens[units[k + 1].tokens.lowerBound].word
    guard scene.tables.pointsBack(first), cue.verb - units[k + 1].tokens.lowerBound < 14 else { return nil }
    return source
  }

  /// The person whom the sentence before is about.
  private func personBefore(_ k: Int) -> NounPhrase? {
    var before = k - 1
    while before >= 0, k - before <= 2, units[before].part == units[k].part || k - before == 1 {
      guard units[k].part - units[before].part <= 1, !text.parts[units[before].part].isHeadline else { return nil }
      if let subject = subject(of: units[before], before: units[before].tokens.upperBound),
        subject.kind == .person || subject.kind == .pronoun
      {
        return subject
      }
      before -= 1
    }
    return nil
  }
}
