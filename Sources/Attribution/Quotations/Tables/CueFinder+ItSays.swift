// “heißt es”, “lyder det”: words that nobody is the subject of.

extension CueFinder {
  /// “In der Erklärung heißt es”: where words stand says whose they are.
  func itSays(at i: Int, _ range: Range<Int>, _ phrases: [NounPhrase]) -> SpeechCue? {
    let near = phrases.filter { $0.kind != .pronoun && $0.preposition >= 0 && abs($0.head - i) < 24 }
    guard i + 1 < range.upperBound, tables.halves(of: scene.text.tokens[i].word).contains(scene.text.tokens[i + 1].word)
    else { return nil }
    let written = near.first {
      $0.range.upperBound <= i
        && (classes[$0.head].contains(.speechNoun) || $0.owner.map { classes[$0.head].contains(.speechNoun) } == true)
    }
    let next = near.first { $0.range.lowerBound > i && $0.preposition - i <= 2 }
    // “Zur Begründung hieß es aus dem Rathaus”: from where it comes tells more than what it is.
    let isOrigin = next.map { tables.isOrigin(scene.text.tokens[$0.preposition].word) } == true
    let behind = isOrigin ? next : written ?? next
    let opening = tables.traits.contains(.verbSecond) ? near.first { $0.preposition == range.lowerBound } : nil
    let before = opening ?? near.last { $0.range.upperBound <= i }
    var cue = SpeechCue(kind: .itSays, verb: i, last: i + 1)
    guard let phrase = behind ?? before else { return cue }
    cue.source = Self.speaking(phrase)
    cue.sourceScore = phrase.owner == nil ? 2 : 3
    return cue
  }
}
