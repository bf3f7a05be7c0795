// Sources behind a noun for what they told: “nach ersten Angaben der Polizei”, “ihrer Ansicht nach”, “laut Medienberichten”,
// “dem Bericht zufolge”.

extension CueFinder {
  /// At most so many words stand between the preposition and the noun.
  private static let reach = 4

  /// The source phrase whose noun a token is.
  func told(at i: Int, _ range: Range<Int>, _ phrases: [NounPhrase]) -> SpeechCue? {
    guard classes[i].contains(.told) else { return nil }
    var first = i
    while first > range.lowerBound, i - first < Self.reach, mayStandBeforeTold(first - 1, i) { first -= 1 }
    let opener = first - 1
    let opens = opener >= range.lowerBound && tables.standsBeforeTold(scene.text.tokens[opener].word)
    let closes = i + 1 < range.upperBound && tables.standsBehindTold(scene.text.tokens[i + 1].word)
    // “jej zdaniem”: the case says it.
    let isOwned =
      first < i && tables.traits.contains(.inflectsNames)
      && tables.gender(ofPossessive: scene.text.tokens[first].word) != nil
      && tables.standsBeforeTold(scene.text.tokens[i].word)
    guard opens || closes || isOwned else { return nil }
    // “nach Angaben …” is a phrase of its own.
    if opens, first == i, !tables.classes(of: scene.text.tokens[i].word).isDisjoint(with: .told) { return nil }
    var cue = SpeechCue(kind: .according, verb: opens ? opener : i, last: closes ? i + 1 : i)
    if let owner = owner(of: first..<i + 1, range) {
      cue.source = owner
      cue.sourceScore = 2 + SourceWeights.kind(owner.kind)
      return cue
    }
    // “aus juristischer Sicht” is nobody's; “ersten Berichten nach” is.
    guard tables.tells(scene.text.bytes[scene.text.tokens[i].range]) else { return nil }
    cue.source = NounPhrase(range: first..<i + 1, core: first..<i + 1, head: i, kind: .noun)
    cue.sourceScore = 2.2
    return cue
  }

  /// Whether a word may stand between the preposition and the noun: an adjective, “seiner”, a name that owns it.
  private func mayStandBeforeTold(_ k: Int, _ noun: Int) -> Bool {
    guard scene.isWord(k), !scene.text.tokens[k].is(.quoted) else { return false }
    if scene.isCapital(k), !scene.text.tokens[k].is(.sentenceStart) { return k == noun - 1 && reader.isOwnerInFront(k) }
    let c = classes[k]
    if c.contains(.determiner) { return true }
    return c.isDisjoint(with: [
      .preposition, .conjunction, .subordinator, .has, .says, .said, .calls, .pronoun, .relative, .reports, .filler,
      .told,
    ])
  }

  /// Whose words they are: who stands before the noun as their owner, or behind it.
  private func owner(of noun: Range<Int>, _ range: Range<Int>) -> NounPhrase? {
    let first = noun.lowerBound
    let word = scene.text.tokens[first].word
    if let gender = tables.gender(ofPossessive: word) {
      return NounPhrase(range: noun, core: noun, head: first, kind: .pronoun, gender: gender)
    }
    let before = noun.upperBound - 2
    if noun.count > 1, reader.isOwnerInFront(before) {
      return NounPhrase(
        range: noun, core: before..<before + 1, head: before, kind: .person, name: before..<before + 1)
    }
    let next = noun.upperBound
    guard next + 1 < range.upperBound, classes[next].contains(.link) else { return nil }
    let start = classes[next].contains(.genitive) ? next : next + 1
    guard let phrase = reader.phrase(at: start, limit: range.upperBound), phrase.kind != .thing else { return nil }
    return phrase
  }
}
