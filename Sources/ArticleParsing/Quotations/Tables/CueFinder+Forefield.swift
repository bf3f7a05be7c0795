// What stands before a verb that stands second.

extension CueFinder {
  /// Whether a phrase and what belongs to it are all that stands before a verb that stands second: “Moos vom Hafen in Husum
  /// sagte”, “Moos, Chef der Werft, die in Husum liegt, sagte”.
  func isForefield(_ phrase: NounPhrase, _ gap: Range<Int>, _ range: Range<Int>) -> Bool {
    guard tables.traits.contains(.verbSecond), phrase.preposition < 0, !phrase.isOblique,
      !phrase.isDoubtful, opensClause(phrase, range)
    else { return false }
    switch phrase.kind {
    case .person, .role, .body, .group: break
    case .pronoun, .noun, .thing: return false
    }
    let before = phrase.range.lowerBound - 1
    guard before < range.lowerBound || !scene.isWord(before) && !scene.isComma(before) else { return false }
    var commas = 0
    for k in gap {
      if scene.isComma(k) {
        commas += 1
      } else if scene.text.tokens[k].is(.mark) || scene.isColon(k) {
        return false
      } else if commas == 0, !classes[k].isDisjoint(with: [.has, .says, .calls, .conjunction, .reports]) {
        return false
      }
    }
    return commas == 0 || commas > 1 && scene.isComma(gap.lowerBound) && scene.isComma(gap.upperBound - 1)
  }
}
