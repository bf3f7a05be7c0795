// Whose words a quoted region holds that no word of saying is about.

extension TabledSpeech {
  /// Who says a region that no word of saying is about.
  func withoutCue(_ r: Int, _ shape: RegionShape, in k: Int) -> Verdict {
    let unit = units[k]
    let region = text.regions[r]
    let before = region.first - 1
    if before >= unit.tokens.lowerBound, scene.isColon(before), shape.words > 2 || shape.isSentence {
      let start = unit.regions.last { $0 < r }.map { text.regions[$0].end } ?? unit.tokens.lowerBound
      if let source = subject(of: unit, from: start, before: region.first) ?? subject(of: unit, before: region.first) {
        return .said(Choice(cue: nil, source: source, confidence: 0.7))
      }
      guard shape.words >= Self.longEnough || shape.isSentence else { return .open }
      // “Der Rat gab eine Erklärung ab. Darin steht: „…“”.
      let writer = last?.unit == k - 1 ? nil : sourceOfText(before: k)
      return .said(Choice(cue: nil, source: writer, isCarried: writer == nil && mayCarry(k), confidence: 0.5))
    }
    if shape.words > 2, shape.isCapitalized, opensWithComma(region, unit) {
      return .said(Choice(cue: nil, source: sourceBehind(region, unit), confidence: 0.75))
    }
    if shape.isAlone {
      guard shape.words >= Self.longEnough || shape.isSentence && shape.words > 1 else { return .open }
      if let next = cueBehind(k) ?? sourceBehindWords(k) {
        return .said(Choice(cue: nil, source: next, confidence: 0.75))
      }
      // Whoever the sentence before lets speak is nearer than whoever spoke before that.
      if k > 0, last?.unit != k - 1, units[k - 1].part == unit.part,
        let before = units[k - 1].cues.last(where: { $0.sourceScore > 3 })?.source,
        before.kind == .person || before.kind == .pronoun
      {
        return .said(Choice(cue: nil, source: before, confidence: 0.7))
      }
      if let new = newSubject(before: k) { return .said(Choice(cue: nil, source: new, confidence: 0.65)) }
      if mayCarry(k) {
        let isNear = last?.part == unit.part
        return .said(Choice(cue: nil, source: nil, isCarried: true, confidence: isNear ? 0.85 : 0.6))
      }
      if let source = personBefore(k) { return .said(Choice(cue: nil, source: source, confidence: 0.55)) }
      if mayCarry(k, over: 6) { return .said(Choice(cue: nil, source: nil, isCarried: true, confidence: 0.5)) }
      return .open
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

  /// Whoever the sentence before names first and is about, where nothing was said in it: “Torwartin Ada Moos nahm es gelassen.
  /// „…“”.
  private func newSubject(before k: Int) -> NounPhrase? {
    guard k > 0, last?.unit != k - 1, units[k - 1].part == units[k].part, units[k - 1].regions.isEmpty,
      let first = units[k - 1].phrases.first, first.range.lowerBound == units[k - 1].tokens.lowerBound,
      first.kind == .person, !first.isDoubtful, first.preposition < 0, !first.isOblique, let name = first.name,
      name.count > 1 || first.role != nil || roster.surnames.contains(text.tokens[name.lowerBound].word)
    else { return nil }
    return first
  }

  /// Whoever the sentence before gives words in writing to.
  private func sourceOfText(before k: Int) -> NounPhrase? {
    guard k > 0, units[k - 1].part == units[k].part,
      units[k - 1].phrases.contains(where: { scene.classes[$0.head].contains(.speechNoun) })
    else { return nil }
    return subject(of: units[k - 1], before: units[k - 1].tokens.upperBound)
  }

  /// Whether something of a unit was found before.
  private func taken(_ k: Int) -> Bool { last?.unit == k }

  /// Whose words a sentence goes on with that its verb shows to be somebody else's: no phrase where whoever spoke last goes
  /// on, else whoever the sentence before says something of; `nil` where nobody is.
  func sourceBefore(_ k: Int) -> (phrase: NounPhrase?, isNear: Bool)? {
    if let last, k - last.unit <= (units[k].part == last.part ? 2 : 1), units[k].part - last.part <= 1 {
      return (nil, true)
    }
    if k > 0, units[k].part == units[k - 1].part, let cue = units[k - 1].cues.last(where: { $0.sourceScore > 2.5 }),
      let source = cue.source, source.kind != .noun || source.core.count > 1
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
  func subject(of unit: SpeechUnit, from start: Int = 0, before limit: Int) -> NounPhrase? {
    var best: NounPhrase?
    var most: Float = 0.9
    for phrase in unit.phrases where phrase.range.lowerBound < limit && phrase.range.lowerBound >= start {
      // “Das Fazit von Ada Moos: …”.
      if phrase.kind == .thing, phrase.preposition < 0,
        phrase.owner.map({ $0.kind == .person || $0.kind == .role }) == true,
        most < 1.2
      {
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

  /// “„…“ Mit diesen Worten eröffnete Moos die Sitzung.”
  private func sourceBehindWords(_ k: Int) -> NounPhrase? {
    guard k + 1 < units.count, units[k + 1].part == units[k].part, units[k + 1].regions.isEmpty else { return nil }
    let next = units[k + 1]
    let start = next.tokens.lowerBound
    guard start + 3 < next.tokens.upperBound, scene.tables.pointsBack(text.tokens[start].word),
      scene.classes[start].contains(.preposition), scene.tables.pointsAt(text.tokens[start + 1].word),
      scene.classes[start + 2].contains(.speechNoun),
      let source = subject(of: next, from: start + 3, before: next.tokens.upperBound), source.kind == .person
    else { return nil }
    return source
  }

  /// The person whom the sentence before is about.
  func personBefore(_ k: Int) -> NounPhrase? {
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
