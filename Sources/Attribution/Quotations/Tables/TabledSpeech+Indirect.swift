// What is said without marks: “Moos sagte, dass …”, “…, sagte Moos”, “laut Moos …”, and sentences whose verb shows that they
// are somebody else's.

extension TabledSpeech {
  /// Finds what a sentence reports in which no quotation is said; whether it does.
  mutating func findIndirect(in k: Int) -> Bool {
    let unit = units[k]
    guard unit.tokens.count > 5, !text.parts[unit.part].isHeadline,
      scene.tables.traits.contains(.reportsSpeech)
    else { return false }
    for cue in unit.cues where cue.kind != .calls {
      guard cue.source != nil || cue.kind == .itSays, let content = indirectContent(of: cue, unit) else { continue }
      guard cue.sourceScore > 2 else { continue }
      report(content, cue: cue, source: cue.source, confidence: 0.75, in: k)
      return true
    }
    if let cue = unit.cues.first, let source = cue.source, pointsBack(cue, unit), k > 0, units[k - 1].part == unit.part,
      last?.unit != k - 1
    {
      let before = units[k - 1]
      let content = whole(before.tokens)
      guard !content.isEmpty else { return false }
      report(content, cue: cue, source: source, confidence: 0.7, in: k)
      return false
    }
    // “Man habe nichts gewusst.” goes on with what somebody said.
    let before = unit.cues.isEmpty ? last.flatMap { $0.unit == k - 1 ? $0 : nil } : nil
    guard isReported(unit, behind: before), let before = sourceBefore(k), before.isNear else { return false }
    let content = whole(unit.tokens)
    guard !content.isEmpty else { return false }
    report(content, cue: nil, source: before.phrase, confidence: 0.6, in: k)
    return true
  }

  /// “Das teilte die Polizei mit.”: it is about the sentence before.
  private func pointsBack(_ cue: SpeechCue, _ unit: SpeechUnit) -> Bool {
    cue.kind == .says && cue.sourceScore > 2 && cue.verb - unit.tokens.lowerBound <= 3 && unit.regions.isEmpty
      && scene.tables.pointsBack(text.tokens[unit.tokens.lowerBound].word)
      && !unit.tokens.contains { scene.classes[$0].contains(.that) }
  }

  /// All words of some ranges, in bytes, without the points at their ends.
  private func whole(_ ranges: Range<Int>...) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    for range in ranges {
      var (a, b) = (range.lowerBound, range.upperBound)
      while a < b, text.tokens[a].is(.punctuation), !text.tokens[a].is(.opensRegion) { a += 1 }
      while b > a, text.tokens[b - 1].is(.punctuation), !text.tokens[b - 1].is(.closesRegion) { b -= 1 }
      // A word that is left alone is none of what is said: “Wie …”.
      if b - a > 1 { pieces.append(text.byteRange(tokens: a..<b)) }
    }
    return pieces
  }

  /// Whether a sentence's verb shows that it is somebody else's: where it goes on with what is reported, a form will do that
  /// is that of a wish as well: “hätte”. Behind a quotation only that of several does, which has no other: “hätten”.
  private func isReported(_ unit: SpeechUnit, behind spoken: Spoken?) -> Bool {
    unit.tokens.contains { i in
      guard scene.classes[i].contains(.reports), !scene.isCapital(i), !text.tokens[i].is(.quoted) else { return false }
      if scene.tables.isSurelyReported(text.tokens[i].word) { return true }
      guard let spoken else { return false }
      return !spoken.isQuoted || scene.tables.isPlural(text.bytes[text.tokens[i].range])
    }
  }

  /// Whether a clause ends in an infinitive that has no subject of its own: “das Dach zu flicken”, “zurückzukehren”.
  func endsInInfinitive(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { i in
      guard scene.isWord(i), !scene.isCapital(i), !text.tokens[i].is(.quoted), endsClause(i, range) else {
        return false
      }
      return scene.tables.opensInfinitive(text.bytes[text.tokens[i - 1].range])
        || scene.tables.holdsInfinitive(text.bytes[text.tokens[i].range])
    }
  }

  private func endsClause(_ i: Int, _ range: Range<Int>) -> Bool {
    i + 1 >= range.upperBound || !scene.isWord(i + 1) || scene.classes[i + 1].contains(.conjunction)
  }

  private func indirectContent(of cue: SpeechCue, _ unit: SpeechUnit) -> [Range<Int>]? {
    let extent = cue.extent
    if cue.kind == .according || cue.isParenthetic {
      // “der Fahrer – nach Angaben der Polizei ihr Bruder – floh”: it is about a word.
      if extent.lowerBound > unit.tokens.lowerBound, scene.isDash(extent.lowerBound - 1) { return nil }
      let clause = clause(around: cue, unit)
      let content = whole(
        clause.lowerBound..<max(opening(of: cue), clause.lowerBound),
        min(extent.upperBound, clause.upperBound)..<clause.upperBound)
      return content.isEmpty ? nil : content
    }
    let start = unit.tokens.lowerBound
    // “…, sagte Moos.”: the words of saying end the sentence, behind a comma.
    let behind = words(extent.upperBound..<unit.tokens.upperBound)
    if extent.lowerBound - start > 3, behind <= 7, let comma = commaBefore(extent.lowerBound, from: start),
      comma - start >= 3, cue.verb - comma <= 3 || scene.tables.isAs(text.tokens[comma + 1].word)
    {
      let content = whole(start..<comma)
      return content.isEmpty ? nil : content
    }
    // “Moos sagte, dass …”, “Moos sagte, es sei …”.
    guard
      let comma = (extent.upperBound - 1..<unit.tokens.upperBound).first(where: {
        scene.isComma($0) || scene.isColon($0)
      }), comma - extent.upperBound < 14, comma + 3 < unit.tokens.upperBound
    else { return thatBehind(cue, unit) }
    let rest = comma + 1..<unit.tokens.upperBound
    let isThat = scene.classes[comma + 1].contains(.that)
    guard isThat || rest.contains(where: { scene.classes[$0].contains(.reports) }) || endsInInfinitive(rest) else {
      return thatBehind(cue, unit)
    }
    let content = whole(
      isThat && scene.tables.leavesThat(text.tokens[comma + 1].word) ? comma + 2..<rest.upperBound : rest)
    return content.isEmpty ? nil : content
  }

  /// “a déclaré que …”: no comma parts what is said from the words of saying.
  private func thatBehind(_ cue: SpeechCue, _ unit: SpeechUnit) -> [Range<Int>]? {
    guard !scene.tables.traits.contains(.verbSecond) else { return nil }
    let end = max(cue.last, cue.verb) + 1
    guard let that = (end..<min(unit.tokens.upperBound, end + 12)).first(where: { scene.classes[$0].contains(.that) }),
      that + 3 < unit.tokens.upperBound
    else { return nil }
    let content = whole(that + 1..<unit.tokens.upperBound)
    return content.isEmpty ? nil : content
  }

  private func words(_ range: Range<Int>) -> Int { range.reduce(0) { $0 + (scene.isWord($1) ? 1 : 0) } }

  private func commaBefore(_ i: Int, from start: Int) -> Int? {
    var k = i - 1
    while k > start, i - k <= 3 {
      if scene.isComma(k) { return k }
      k -= 1
    }
    return nil
  }
}
