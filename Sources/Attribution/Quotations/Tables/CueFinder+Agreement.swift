// Whether a verb and its subject agree: one of each, or several.

extension CueFinder {
  /// Whether a phrase and a verb are one of one and one of several.
  func disagrees(_ phrase: NounPhrase, _ cue: SpeechCue) -> Bool {
    let isPlural = hasSeveral(cue)
    // “powiedziała” is said of a woman.
    let gender = gender(of: cue)
    if !gender.isEmpty, !phrase.gender.isEmpty, phrase.gender.isDisjoint(with: gender) { return true }
    switch phrase.kind {
    case .group: return !isPlural
    case .pronoun: return isPlural && !phrase.isPlural && phrase.gender == .male
    case .person: return isPlural && !isJoinedByAnd(phrase)
    case .role, .body: return isPlural && !isJoinedByAnd(phrase) && phrase.core.count > 1 && !mayBePlural(phrase)
    default: return false
    }
  }

  /// Whether the finite verb of a cue has several for its subject: in “gesagt habe” the second word tells.
  func hasSeveral(_ cue: SpeechCue) -> Bool {
    let isLast = cue.last > cue.verb && classes[cue.last].contains(.has) && classes[cue.verb].isDisjoint(with: .has)
    return tables.isPlural(scene.text.bytes[scene.text.tokens[isLast ? cue.last : cue.verb].range])
  }

  /// Whether a man or a woman is the subject of a cue's verb, by its ending.
  func gender(of cue: SpeechCue) -> SpeechClass {
    tables.gender(ofVerb: scene.text.bytes[scene.text.tokens[cue.last].range])
  }

  private func mayBePlural(_ phrase: NounPhrase) -> Bool {
    classes[phrase.core.lowerBound].contains(.determiner) && classes[phrase.core.lowerBound].isDisjoint(with: .oblique)
  }

  private func isJoinedByAnd(_ phrase: NounPhrase) -> Bool {
    let next = phrase.range.upperBound
    let before = phrase.range.lowerBound - 1
    return next < classes.count && classes[next].contains(.conjunction)
      || before >= 0 && classes[before].contains(.conjunction)
  }
}
