// Whether a verb and its subject agree: one of each, or several.

extension CueFinder {
  /// Whether a phrase and a verb are one of one and one of several.
  func disagrees(_ phrase: NounPhrase, _ cue: SpeechCue) -> Bool {
    let isPlural = hasSeveral(cue)
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
