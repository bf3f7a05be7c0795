/// Speech without marks that a dash opens.
extension TabledSpeech {
  /// “– Le toit fuit, soupire Ada.”: a dash opens what is said, a comma ends it; a dash behind that opens more of it.
  mutating func speakBehindDash(in k: Int) -> Bool {
    let unit = units[k]
    let first = unit.tokens.lowerBound
    let goesOn = spokenBehindDash.map { $0 == k - 1 && units[$0].part == unit.part } ?? false
    guard unit.regions.isEmpty, unit.tokens.count > 3 else { return false }
    guard scene.isDash(first), goesOn || text.isFirstOfLine(first) else { return goesOn && goOnBehindDash(in: k) }
    // “– Vi har prøvd alt. Nå må staten hjelpe oss, sier Ada Moe.”: whoever is named at the end said all of it.
    for last in k..<min(units.count, k + Self.mostSaidBehindDash) {
      let next = units[last]
      guard next.part == unit.part, next.regions.isEmpty else { break }
      if let (cue, end) = cueBehindComma(in: last, from: last == k ? first + 2 : next.tokens.lowerBound) {
        // The loop over all units goes on behind these.
        for other in k + 1..<last + 1 { meetNames(of: other) }
        speak(first + 1..<end, cue, in: last)
        spokenBehindDash = last
        return true
      }
      if goesOn || next.cues.contains(where: { $0.kind == .says && $0.source != nil }) { break }
    }
    return goesOn && goOnBehindDash(in: k)
  }

  /// The most sentences that one dash opens, with the one that names who speaks.
  private static let mostSaidBehindDash = 6

  /// The words that say who spoke, behind a comma, a dash or a question mark, and where what they said ends.
  private func cueBehindComma(in k: Int, from start: Int) -> (SpeechCue, end: Int)? {
    for cue in units[k].cues where cue.kind == .says && cue.source != nil {
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

  private mutating func speak(_ tokens: Range<Int>, _ cue: SpeechCue, in k: Int) {
    report([text.byteRange(tokens: tokens)], cue: cue, source: cue.source, confidence: 0.85, in: k)
    found[found.count - 1].kind = .direct
  }
}
