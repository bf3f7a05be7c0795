/// Speech without marks that a dash opens.
extension TabledSpeech {
  /// “– Le toit fuit, soupire Ada.”: a dash opens what is said, a comma ends it; a dash behind that opens more of it.
  mutating func speakBehindDash(in k: Int) -> Bool {
    let unit = units[k]
    let first = unit.tokens.lowerBound
    let goesOn = spokenBehindDash.map { $0 == k - 1 && units[$0].part == unit.part } ?? false
    guard unit.regions.isEmpty, unit.tokens.count > 2 else { return false }
    if speakBehindColon(in: k) { return true }
    guard scene.isDash(first), goesOn || text.isFirstOfLine(first) || opensWithDash else {
      return goesOn && goOnBehindDash(in: k)
    }
    // “– Vi har prøvd alt. Nå må staten hjelpe oss, sier Ada Moe.”: whoever is named at the end said all of it.
    for last in k..<min(units.count, k + Self.mostSaidBehindDash) {
      let next = units[last]
      guard next.part == unit.part, next.regions.isEmpty else { break }
      if let (cue, end) = cueBehindComma(in: last, from: last == k ? first + 2 : next.tokens.lowerBound) {
        // The loop over all units goes on behind these.
        for other in k + 1..<last + 1 { meetNames(of: other) }
        var cue = cue
        if cue.source == nil { cue.source = speakerUnnamed(before: k, cue) }
        // Another sentence of the paragraph is about somebody who cannot be told.
        if cue.source == nil, k > 0, units[k - 1].part == unit.part, self.last?.part != unit.part { self.last = nil }
        if cue.source == nil, goesOn, !found.isEmpty {
          found[found.count - 1].content.append(text.byteRange(tokens: first + 1..<end))
        } else {
          speak(first + 1..<end, cue, in: last)
        }
        if let rest = restBehindDash(cue, in: last) { found[found.count - 1].content.append(rest) }
        spokenBehindDash = last
        return true
      }
      if goesOn || next.cues.contains(where: { $0.kind == .says && $0.source != nil }) { break }
    }
    if goesOn { return goOnBehindDash(in: k) }
    if opensWithDash, text.isFirstOfLine(first), let (comma, source) = sourceBehindComma(from: first + 2, unit) {
      report([text.byteRange(tokens: first + 1..<comma)], cue: nil, source: source, confidence: 0.75, in: k)
      found[found.count - 1].kind = .direct
      spokenBehindDash = k
      return true
    }
    return text.isFirstOfLine(first) && answer(in: k)
  }

  private var opensWithDash: Bool { scene.tables.traits.contains(.opensWithDash) }

  /// The most sentences that one dash opens, with the one that names who speaks.
  private static let mostSaidBehindDash = 6

  /// The words that say who spoke, behind a comma, a dash or a question mark, and where what they said ends.
  private func cueBehindComma(in k: Int, from start: Int) -> (SpeechCue, end: Int)? {
    for cue in units[k].cues where (cue.kind == .says || cue.kind == .itSays) && (cue.source != nil || standsAlone(cue))
    {
      let end = cue.extent.lowerBound - 1
      // “—¿Quién paga? —preguntó Ada.”: the dash opens a sentence.
      if end == start, scene.isDash(end), start == units[k].tokens.lowerBound { return (cue, end) }
      guard end > start, scene.partsClauses(end) || text.tokens[end].tag.isPunctuation || !scene.isWord(end) else {
        continue
      }
      return (cue, isQuestion(end) ? end + 1 : end)
    }
    return nil
  }

  /// “– …, wzdycha. – …”: the verb is all that says who spoke.
  private func standsAlone(_ cue: SpeechCue) -> Bool {
    let next = cue.extent.upperBound
    return scene.tables.traits.contains(.dropsSubject) && cue.verb > 0
      && (scene.isDash(cue.verb - 1) || scene.isComma(cue.verb - 1))
      && (next >= text.tokens.count || !scene.isWord(next) || text.isFirstOfLine(next))
  }

  /// “—asegura Ada—, pero el cedro perdona más.”: what a dash opens behind the words of saying, in the same sentence.
  private func restBehindDash(_ cue: SpeechCue, in k: Int) -> Range<Int>? {
    let end = units[k].tokens.upperBound
    let start = cue.extent.upperBound
    guard start < end, let dash = (start..<min(end, start + 12)).first(where: scene.isDash) else { return nil }
    let first = dash + 1 < end && scene.isComma(dash + 1) ? dash + 2 : dash + 1
    guard first + 2 < end else { return nil }
    return text.byteRange(tokens: first..<end)
  }

  /// Whether a token is a question or exclamation mark, which belongs to what was said.
  private func isQuestion(_ i: Int) -> Bool {
    let byte = text.bytes[Int(text.tokens[i].start)]
    return byte == 0x3F || byte == 0x21
  }

  /// What stands behind “…, säger Ada.” in the same paragraph was said, too, where a dash opens it or closes what names her
  /// (“—dijo Ada—.”), or where it is about “us”.
  private mutating func goOnBehindDash(in k: Int) -> Bool {
    let unit = units[k]
    let before = units[k - 1].tokens.suffix(2)
    guard !unit.cues.contains(where: { $0.kind == .says && $0.source != nil }), !found.isEmpty,
      scene.isDash(unit.tokens.lowerBound) || before.contains(where: scene.isDash)
        || unit.tokens.contains(where: { scene.classes[$0].contains(.firstPerson) })
    else { return false }
    let start = unit.tokens.lowerBound + (scene.isDash(unit.tokens.lowerBound) ? 1 : 0)
    found[found.count - 1].content.append(text.byteRange(tokens: start..<unit.tokens.upperBound))
    spokenBehindDash = k
    return true
  }

  /// Whoever speaks where a verb has no subject: whom the sentence before is about, else whoever spoke last (`nil`).
  private func speakerUnnamed(before k: Int, _ cue: SpeechCue) -> NounPhrase? {
    let isNear = last.map { $0.unit >= k - 1 && $0.part == units[k].part } ?? false
    guard !isNear, let person = personBefore(k) else { return nil }
    let gender = finder.gender(of: cue)
    return gender.isEmpty || person.gender.isEmpty || !gender.isDisjoint(with: person.gender) ? person : nil
  }

  private mutating func speak(_ tokens: Range<Int>, _ cue: SpeechCue, in k: Int) {
    report([text.byteRange(tokens: tokens)], cue: cue, source: cue.source, confidence: 0.85, in: k)
    found[found.count - 1].kind = .direct
  }

  // MARK: Without words of saying behind them

  /// “Ada mener det er ekte: – Papiret stemmer.”: whoever says it stands before the colon.
  private mutating func speakBehindColon(in k: Int) -> Bool {
    let unit = units[k]
    guard opensWithDash, unit.tokens.count > 6,
      let dash = unit.tokens.dropFirst(2).first(where: {
        scene.isDash($0) && scene.isColon($0 - 1) && text.tokens[$0].is(.spaceAfter)
      }), dash + 2 < unit.tokens.upperBound
    else { return false }
    let cue = unit.cues.last { $0.extent.upperBound <= dash }
    let source = cue?.source ?? subject(of: unit, before: dash)
    guard source != nil || cue != nil && scene.tables.traits.contains(.dropsSubject) && last != nil else {
      return false
    }
    report(
      [text.byteRange(tokens: dash + 1..<unit.tokens.upperBound)], cue: cue, source: source, confidence: 0.8, in: k)
    found[found.count - 1].kind = .direct
    spokenBehindDash = k
    return true
  }

  /// What a line that a dash opens says where no word tells so: a question, the answer to it, or what a sentence above leads to.
  private mutating func answer(in k: Int) -> Bool {
    let part = units[k].part
    guard opensWithDash, hasDialogue, let last = lastUnit(ofPart: part, from: k), last - k < Self.mostSaidBehindDash,
      units[k...last].allSatisfy(\.regions.isEmpty), !text.parts[part].isHeadline, endsSentence(last)
    else { return false }
    let content = text.byteRange(tokens: units[k].tokens.lowerBound + 1..<units[last].tokens.upperBound)
    for other in k + 1..<last + 1 { meetNames(of: other) }
    spokenBehindDash = last
    let isAnswer = k > 0 && units[k - 1].part == part - 1 && asks(k - 1)
    let isLedTo = k > 0 && units[k - 1].part == part - 1 && scene.isColon(units[k - 1].tokens.upperBound - 1)
    let isAsked = asks(last) && last + 1 < units.count && scene.isDash(units[last + 1].tokens.lowerBound)
    var member: Int?
    if isLedTo, let source = leader(of: units[k - 1]) {
      member = roster.member(of: source) ?? roster.antecedent(of: source)?.member
    } else if isAnswer {
      member = self.last?.member ?? roster.onlyPerson
    } else if !isAsked, k > 0, units[k - 1].part == part - 1, let source = personBefore(k) {
      member = source.kind == .person ? roster.member(of: source) : roster.antecedent(of: source)?.member
    }
    found.append(
      Attribution(
        kind: .direct, content: [content], cue: nil, source: nil, confidence: member == nil ? 0.5 : 0.6,
        speakerName: member.map { roster.name(of: $0) }))
    if let member { self.last = Spoken(member: member, source: nil, unit: last, part: part) }
    return true
  }

  /// Whoever a sentence with a colon at its end is about, or names last: “Det räcker inte för Moberg:”.
  private func leader(of unit: SpeechUnit) -> NounPhrase? {
    unit.cues.last { $0.source != nil }?.source ?? subject(of: unit, before: unit.tokens.upperBound)
      ?? unit.phrases.last { $0.kind == .person }
  }

  private func lastUnit(ofPart part: Int, from k: Int) -> Int? {
    units[k...].prefix { $0.part == part }.indices.last
  }

  private func asks(_ k: Int) -> Bool { scene.byte(units[k].tokens.upperBound - 1) == 0x3F }

  private func endsSentence(_ k: Int) -> Bool {
    let byte = scene.byte(units[k].tokens.upperBound - 1)
    return byte == 0x2E || byte == 0x3F || byte == 0x21
  }
}
