// Pronouns joined to a verb of saying: “ajoute-t-elle”.

extension CueFinder {
  /// Whether a word is a verb of saying with a pronoun joined to it: “ajoute-t-elle”.
  func isJoined(_ i: Int) -> Bool {
    guard tables.traits.contains(.joinsPronouns), scene.text.tokens[i].is([.word, .hyphenated]) else { return false }
    let pieces = pieces(i)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return false }
    guard !tables.classes(of: WordHash.of(last)).isDisjoint(with: .pronoun) else { return false }
    let c = tables.classes(of: WordHash.of(first))
    // “a-t-il ajouté”: a helping verb says nothing by itself.
    if c.contains(.has), c.isDisjoint(with: .says) {
      return (i + 1..<min(i + 5, classes.count)).contains { classes[$0].contains(.said) }
    }
    return !c.isDisjoint(with: [.says, .calls])
  }

  private func pieces(_ i: Int) -> [Substring] {
    scene.text.text(tokens: i..<i + 1).split { $0 == "-" || $0 == "‑" || $0 == "‐" }
  }

  func joinedPronoun(_ i: Int) -> NounPhrase? {
    guard let last = pieces(i).last else { return nil }
    let c = tables.classes(of: WordHash.of(last))
    var phrase = NounPhrase(range: i..<i + 1, core: i..<i + 1, head: i, kind: .pronoun)
    if c.contains(.he) { phrase.gender.insert(.male) }
    if c.contains(.she) { phrase.gender.insert(.female) }
    if c.contains(.they) { phrase.isPlural = true }
    return phrase
  }
}
