// What belongs to a phrase: whose somebody is, and what stands beside it between commas.

extension PhraseReader {
  /// So many phrases may belong to one another: “der Sprecher der Fraktion der Partei”.
  private static let deepest = 3
  /// An apposition has at most so many tokens.
  private static let longestApposition = 16

  func readTail(_ phrase: inout NounPhrase, limit: Int, depth: Int) {
    var end = phrase.core.upperBound
    var rounds = 0
    while end < limit, rounds < 4 {
      rounds += 1
      if scene.text.tokens[end].is(.punctuation), scene.byte(end) == 0x28 {
        guard let close = (end..<min(limit, end + 14)).first(where: { scene.byte($0) == 0x29 }) else { break }
        end = close + 1
        continue
      }
      // “Ada Moos, 30, …”.
      if scene.isComma(end), end + 2 < limit, scene.text.tokens[end + 1].is(.digits), scene.isComma(end + 2) {
        end += 2
        break
      }
      if depth < Self.deepest, let inner = owner(at: end, limit, of: phrase, depth: depth) {
        if phrase.name == nil, inner.takesHead, let name = inner.phrase.name {
          phrase.name = name
          phrase.role = phrase.core.lowerBound..<name.lowerBound
          phrase.kind = .person
          if phrase.gender.isEmpty { phrase.gender = inner.phrase.gender }
        }
        if phrase.owner == nil {
          phrase.owner = NounPhrase.Owner(
            core: inner.phrase.core, head: inner.phrase.head, kind: inner.phrase.kind, name: inner.phrase.name,
            gender: inner.phrase.gender)
        }
        end = inner.phrase.range.upperBound
        if phrase.name == nil || inner.takesHead { phrase.core = phrase.core.lowerBound..<end }
        continue
      }
      if let named = namedBehindWhatItIsOf(at: end, limit, of: phrase, depth: depth) {
        take(named, into: &phrase)
        phrase.core = phrase.core.lowerBound..<named.core.upperBound
        phrase.head = named.head
        end = named.range.upperBound
        continue
      }
      if let joined = secondRole(at: end, limit, of: phrase, depth: depth) {
        take(joined, into: &phrase)
        end = joined.range.upperBound
        continue
      }
      if depth == 0, scene.isComma(end), let apposed = apposition(behind: end, limit, of: phrase) {
        take(apposed, into: &phrase)
        end = apposed.range.upperBound
        if end < limit, scene.isComma(end), phrase.kind != .thing { break }
        continue
      }
      break
    }
    phrase.range = phrase.range.lowerBound..<max(end, phrase.range.upperBound)
  }

  /// What a phrase belongs to, which starts at a token: “der Polizei”, “von der Universität”; and whether the name in it is
  /// that of the phrase: “Sprecher des Ministeriums Ada Moos”.
  private func owner(
    at i: Int, _ limit: Int, of phrase: NounPhrase, depth: Int
  ) -> (phrase: NounPhrase, takesHead: Bool)? {
    guard classes[i].contains(.link), phrase.kind != .pronoun else { return nil }
    let isGenitive = classes[i].contains(.genitive)
    // Nothing in the genitive belongs to a name: “laut Moos der Hafen”.
    if isGenitive, phrase.owner != nil || phrase.name != nil && phrase.kind != .noun { return nil }
    let first = isGenitive ? i : i + 1
    guard let inner = self.phrase(at: first, limit, depth: depth + 1), inner.kind != .pronoun else { return nil }
    var takesHead = false
    if let name = inner.name, phrase.kind == .role || phrase.kind == .noun, inner.kind == .person, name.count > 1 {
      // “η πρόεδρος του συλλόγου | Πέτρα Νικολάου”: a small noun stands between.
      let isBehindNoun =
        !nounsHaveCapitals && !scene.isCapital(name.lowerBound - 1)
        && classes[name.lowerBound - 1].isDisjoint(with: [.determiner, .role, .particle, .link, .preposition])
      takesHead =
        (classes[name.lowerBound].contains(.given) || isBehindNoun && phrase.kind == .role)
        && name.lowerBound > first + (isGenitive ? 1 : 0)
        && (isBehindNoun || inner.role.map { classes[$0.upperBound - 1].isDisjoint(with: .role) } ?? true)
        && (first..<name.lowerBound).contains { classes[$0].isDisjoint(with: .determiner) }
    }
    return (inner, takesHead)
  }

  /// The name behind unknown words for what somebody is a role of: “l'adjointe | aux sports, Sophie Morvan”, “η πρόεδρος | του
  /// συλλόγου Πέτρα Νικολάου”.
  private func namedBehindWhatItIsOf(at i: Int, _ limit: Int, of phrase: NounPhrase, depth: Int) -> NounPhrase? {
    guard !nounsHaveCapitals, depth == 0, phrase.kind == .role, phrase.name == nil, phrase.owner?.kind != .person,
      scene.isWord(i), classes[i].contains(.link) || classes[i].isDisjoint(with: Self.endsDescription)
    else { return nil }
    var k = i
    var last = -1
    while k < limit, k - i < Self.longestDescription, scene.isWord(k), !scene.isQuoted(k),
      classes[k].isDisjoint(with: Self.endsDescription) || !classes[k].isDisjoint(with: [.link, .determiner])
    {
      if scene.isCapital(k), let inner = self.phrase(at: k, limit: limit, depth: 1), inner.kind == .person,
        let name = inner.name, name.count > 1, name.lowerBound == k || inner.role == nil, k > i
      {
        // A preposition right before the name is of somebody else.
        return classes[k - 1].isDisjoint(with: [.preposition, .link, .conjunction]) ? inner : nil
      }
      last = k
      k += 1
    }
    guard last >= 0, k < limit, scene.isComma(k), let named = apposition(behind: k, limit, of: phrase),
      named.kind == .person, named.role == nil || named.name != nil
    else { return nil }
    return named
  }

  private static let longestDescription = 8
  /// Words that stand in no description of what somebody is.
  private static let endsDescription: SpeechClass = [
    .says, .said, .calls, .has, .conjunction, .subordinator, .that, .relative, .pronoun, .reflexive, .filler, .oblique,
  ]

  /// “Moderatorin und Autorin Ada Moos”: somebody is two things before the name comes.
  private func secondRole(at i: Int, _ limit: Int, of phrase: NounPhrase, depth: Int) -> NounPhrase? {
    guard phrase.kind == .role, phrase.name == nil, classes[i].contains(.conjunction), depth < Self.deepest,
      i + 1 < limit,
      classes[i + 1].isDisjoint(with: .determiner), let inner = self.phrase(at: i + 1, limit, depth: depth + 1),
      inner.kind == .person, inner.role != nil, inner.role!.lowerBound == i + 1
    else { return nil }
    return inner
  }

  private func phrase(at i: Int, _ limit: Int, depth: Int) -> NounPhrase? { phrase(at: i, limit: limit, depth: depth) }

  /// What stands beside a phrase between commas and is the same: “der Chef der Warte, Ada Moos,”.
  private func apposition(behind comma: Int, _ limit: Int, of phrase: NounPhrase) -> NounPhrase? {
    guard phrase.kind != .pronoun, phrase.kind != .thing, phrase.kind != .group else { return nil }
    let before = phrase.core.lowerBound - 1
    if phrase.kind == .noun, before >= 0, classes[before].contains(.preposition) { return nil }
    let stop = min(limit, comma + 1 + Self.longestApposition)
    guard comma + 1 < stop, let inner = self.phrase(at: comma + 1, limit: stop, depth: 1), inner.kind != .pronoun,
      inner.kind != .thing
    else { return nil }
    let end = inner.range.upperBound
    let isClosed =
      end >= limit || scene.partsClauses(end) || !scene.isWord(end)
      || !classes[end].isDisjoint(with: [.says, .has, .preposition, .calls])
    guard isClosed else { return nil }
    switch (phrase.kind, inner.kind) {
    case (.person, .role), (.person, .noun): return inner.kind == .noun && inner.name != nil ? nil : inner
    case (.role, .person), (.noun, .person), (.role, .role): return inner
    // “Roter Bakken, Sprecherin der Werft,”: what stands beside a name shows that it is one.
    case (.noun, .role):
      let isName = phrase.core.count == 2 && phrase.core.allSatisfy { scene.isCapital($0) && isNameWord($0) }
      return isName && classes[inner.core.lowerBound].isDisjoint(with: .determiner) ? inner : nil
    default: return nil
    }
  }

  private func take(_ apposed: NounPhrase, into phrase: inout NounPhrase) {
    if phrase.kind == .noun, apposed.kind == .role {
      phrase.kind = .person
      phrase.name = phrase.core
      phrase.head = phrase.core.upperBound - 1
      phrase.role = apposed.core
      phrase.gender = apposed.gender
    } else if phrase.name == nil, apposed.name != nil {
      phrase.role = phrase.core
      phrase.name = apposed.name
      phrase.kind = .person
      phrase.core = apposed.core
      phrase.head = apposed.head
      // A given name says more than what somebody is.
      if !apposed.gender.isEmpty || phrase.gender == [.male, .female] { phrase.gender = apposed.gender }
    } else if phrase.role == nil, let role = apposed.role {
      phrase.role = role
      if !apposed.gender.isEmpty { phrase.gender = apposed.gender }
    }
  }
}
