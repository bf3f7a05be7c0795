// Whom the opening of an article speaks of before it names them: “A judge has ruled”, “The mayor of a small town says”.

extension Discourse {
  /// The person whom a noun in the opening stands for and whom the article names farther down.
  func namedBelow(_ phrase: Range<Int>, head: Int, part: Int, isDefinite: Bool) -> Int? {
    let isOpening =
      switch article.parts[part].part {
      case .headline, .standfirst: true
      case .body(let index): index < 2
      default: false
      }
    guard isOpening, isDefinite || cast.classes[phrase.lowerBound].contains(.indefinite) else { return nil }
    return onlyHolder(of: phrase, head: head, isDefinite: isDefinite)
      ?? introducedBelow(part, behind: phrase.lowerBound, gender: cast.classes[head], office: head)
  }

  /// The only one whose printed role a noun is, not named so far.
  private func onlyHolder(of phrase: Range<Int>, head: Int, isDefinite: Bool) -> Int? {
    let word = article.tokens[head].word
    let offices = cast.words.offices(of: word)
    func only(where isHolder: (Cast.Member) -> Bool) -> Int? {
      let holders = cast.roleHolders.filter { isHolder(cast.members[$0]) }
      return holders.count == 1 ? holders[0] : nil
    }
    var found = only { $0.roleWords.contains(word) }
    if found == nil, isDefinite, offices != 0 { found = only { $0.offices & offices != 0 } }
    guard let found, cast.members[found].kind == .person, !cast.members[found].isUnnamed,
      let first = cast.mentions.first(where: { $0.member == found }), first.name.lowerBound > head
    else { return nil }
    return !isDefinite || isSameOffice(found, as: phrase) ? found : nil
  }

  /// Whether nothing parts the office of “the deputy mayor” from somebody's: both are former, deputy, of one nation, or neither.
  private func isSameOffice(_ member: Int, as phrase: Range<Int>) -> Bool {
    let known = cast.members[member]
    guard let role = known.role else { return false }
    guard modifiers(among: phrase) == modifiers(among: role) else { return false }
    return phrase.allSatisfy { i in
      let nation = cast.words.nation(of: article.tokens[i].word)
      return nation == 0 || known.nations.isEmpty || known.nations.contains(nation)
    }
  }

  private func modifiers(among tokens: Range<Int>) -> [UInt32] {
    tokens.filter { cast.classes[$0].contains(.modifier) }.map { article.tokens[$0].word }
  }

  /// “A builder has been jailed.” And in the paragraph below: “Bo Holm, 51, …” Print brings in people so, and nobody else.
  ///
  /// - Parameter office: the token of the noun that tells what they are; `nil` for a pronoun.
  func introducedBelow(_ part: Int, behind token: Int, gender: PersonWord, office: Int?) -> Int? {
    guard case .body(let index) = article.parts[part].part, part + 1 < article.parts.count else { return nil }
    let opening = article.parts[part].tokens
    let start = article.datelineEnd(opening) ?? opening.lowerBound
    guard token <= start + 1 || office == nil else { return nil }
    let below = article.parts[part + 1].tokens.lowerBound
    guard let mention = cast.mention(at: below), cast.mentions[mention].name.lowerBound == below,
      cast.mentions[mention].kind == .person
    else { return nil }
    let end = cast.mentions[mention].name.upperBound
    let member = cast.mentions[mention].member
    let known = cast.members[member]
    let gender = gender.intersection(.gendered)
    guard cast.mentions[mention].name.count > 1, end + 1 < article.tokens.count,
      member >= traces.count || traces[member].token < 0,
      gender.isEmpty || known.gender.isEmpty || !gender.isDisjoint(with: known.gender)
    else { return nil }
    if article.tokens[end].tag == .comma, article.tokens[end + 1].is(.digits) { return member }
    // Without an age only the first paragraph brings somebody in, and only where nobody is named before.
    guard index == 0, !recent.contains(where: { cast.members[$0].kind == .person && traces[$0].token >= 0 }) else {
      return nil
    }
    guard article.tokens[end].tag == .comma else {
      return article.tokens[end].tag.isFiniteVerb || article.tokens[end].tag == .md ? member : nil
    }
    if cast.classes[end + 1].contains(.relative) { return member }
    guard let office, known.role != nil else { return nil }
    let word = article.tokens[office].word
    return known.roleWords.contains(word) || known.offices & cast.words.offices(of: word) != 0 ? member : nil
  }
}
