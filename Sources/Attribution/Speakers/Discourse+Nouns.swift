// Who “the senator”, “a woman” and “the union” are.

extension Discourse {
  /// Who is meant by a noun: somebody whose role it is, a body, or somebody without a name.
  mutating func nominal(_ phrase: Range<Int>, head: Int, part: Int, attribution: Attribution) -> Answer? {
    let c = cast.classes[head]
    let sentence = Int(article.tokens[head].sentence)
    let isDefinite =
      phrase.contains { !cast.classes[$0].isDisjoint(with: [.definite, .possessive]) } || phrase.count == 1
    let isIndefinite = !cast.classes[phrase.lowerBound].isDisjoint(with: .indefinite)
    if c.contains(.group), !c.contains(.body) { return nil }
    if c.contains(.body), !c.contains(.role) {
      return isIndefinite ? nil : body(phrase, head: head, part: part)
    }
    let isKnown = isDefinite && !isIndefinite
    let holder = isKnown ? holder(of: phrase, head: head, sentence: sentence) : nil
    if isKnown, holder == nil, mayMeanBody(head),
      let named = bodyMeant(by: phrase, head: head, part: part)
    {
      nominalForms.append((named.member, phrase))
      return named
    }
    // “The 31-year-old”, “the Dane”: somebody who was named just now, by what else is true of them.
    let isEpithet =
      isAge(head)
      || (cast.words.nation(of: article.tokens[head].word) != 0
        || c.contains(.origin) && article.tokens[head].is(.capitalized))
        && phrase.count <= 4 && article.tokens[head].tag != .nns && article.tokens[head].tag != .nnps
      || isParentOfNumber(phrase, head: head) || isInternational(phrase, head: head)
    guard !c.isDisjoint(with: .office) || isEpithet || isKnown && cast.looksLikeRole(head) else {
      return nil
    }
    if let member = holder,
      member.confidence >= Self.sureHolder || strangerCalled(article.tokens[head].word) == nil
    {
      nominalForms.append((member.member, phrase))
      return member
    }
    let word = article.tokens[head].word
    if isKnown, let member = called[word], !isOfOtherNation(member, phrase), !isOfOtherAge(member, phrase) {
      nominalForms.append((member, phrase))
      return Answer(member: member, confidence: 0.55)
    }
    func below() -> Answer? {
      guard let member = namedBelow(phrase, head: head, part: part, isDefinite: isKnown) else {
        return nil
      }
      nominalForms.append((member, phrase))
      return Answer(member: member, confidence: 0.6)
    }
    if !isEpithet, let answer = below() { return answer }
    let stranger = unnamed(phrase, head: head, isIndefinite: isIndefinite)
    if isEpithet, isKnown, stranger.isNew, let member = calledBy(phrase, head: head, part: part) {
      nominalForms.append((member, phrase))
      return Answer(member: member, confidence: 0.5)
    }
    // “The senator”, nobody's printed role: whoever the article is about just now, if that is clear.
    if isKnown, stranger.isNew,
      let guess = secondWord(phrase, head: head, isEpithet: isEpithet, part: part, attribution: attribution)
    {
      nominalForms.append((guess.member, phrase))
      called[word] = guess.member
      return Answer(member: guess.member, confidence: guess.confidence * 0.6)
    }
    if isEpithet, let answer = below() { return answer }
    // “The rookie keeper”, and one person is all that the article has named so far.
    if isKnown, stranger.isNew, !Self.anonymousOffices.contains(article.tokens[head].word),
      !Self.strangers.contains(article.tokens[head].word),
      let only = onlyPerson(near: part, gender: c.intersection(.gendered)),
      !hasOtherField(only, phrase, head: head, sentence: sentence)
    {
      nominalForms.append((only, phrase))
      called[word] = only
      return Answer(member: only, confidence: 0.55)
    }
    if isDefinite, let office = officeThatIsBody(phrase, head: head) {
      return Answer(member: cast.addBody(office), confidence: 0.8)
    }
    return Answer(member: stranger.member ?? keep(stranger.stranger), confidence: 0.8)
  }

  /// “The Housing Ombudsman”: an office that speaks as a body does, whoever holds it.
  private func officeThatIsBody(_ phrase: Range<Int>, head: Int) -> Range<Int>? {
    guard Self.watchdogs.contains(article.tokens[head].word), article.tokens[head].is(.capitalized) else { return nil }
    let start = phrase.first { !cast.classes[$0].contains(.definite) } ?? head
    let isNamed = (start..<head).contains {
      article.tokens[$0].is(.capitalized) && cast.classes[$0].isDisjoint(with: [.title, .modifier, .origin])
    }
    return isNamed ? start..<head + 1 : nil
  }

  private static let watchdogs = WordHash.all(of: "ombudsman commissioner regulator adjudicator")

  /// Whom the article is about just now and a noun can be a second word for.
  private mutating func secondWord(
    _ phrase: Range<Int>, head: Int, isEpithet: Bool, part: Int, attribution: Attribution
  ) -> Answer? {
    let isNew = isNewNoun(phrase, head: head)
    guard isEpithet || Self.isOffice(cast, head) || isNew,
      let guess = weigh(head, part: part, attribution: isEpithet || isNew ? attribution : nil),
      cast.members[guess.member].kind == .person,
      !cast.members[guess.member].isUnnamed
    else { return nil }
    let known = cast.members[guess.member]
    let spokeLast = speakers.last.map { $0.member == guess.member && part - $0.part <= 1 } == true
    // Who is named only below is called so by then.
    guard !isEpithet || traces[guess.member].token >= 0,
      guess.confidence > (spokeLast ? 0.45 : isEpithet || isNew ? 0.5 : 0.6),
      !isOfOtherAge(guess.member, phrase), !isOfOtherNation(guess.member, phrase)
    else { return nil }
    if isEpithet { return allows(guess.member, epithet: head) ? guess : nil }
    if known.role == nil { return guess }
    // “The Marlow skipper … ‘Q,’ the flanker said”: who is one thing may be another, but hardly of two offices.
    // Nor does an office that is printed with a capital come without being told of: “the Taoiseach”.
    let isOther =
      known.offices != 0 && cast.words.offices(of: article.tokens[head].word) != 0
      || article.tokens[head].is(.capitalized) && !cast.words.nounsAreCapitalized
    return isNew && !isOther && spokeLast ? guess : nil
  }

  /// The person who was spoken of last whom an age or a nation can mean: one of that nation, else the subject of a sentence
  /// not long before, whom nothing speaks against.
  ///
  /// What the epithet tells holds from there on: after “the Dane said” he is no Swede.
  private mutating func calledBy(_ phrase: Range<Int>, head: Int, part: Int) -> Int? {
    let nation = phrase.reduce(UInt8(0)) { $0 != 0 ? $0 : cast.words.nation(of: article.tokens[$1].word) }
    let gender = cast.classes[head].intersection(.gendered)
    // “A 34-year-old man was hurt … the 34-year-old said”.
    if isAge(head), wasAgeTold(before: head) { return nil }
    var best: (member: Int, score: Int)?
    for member in recent where cast.members[member].kind == .person && !cast.members[member].isUnnamed {
      let (known, trace) = (cast.members[member], traces[member])
      guard trace.token >= 0, part - trace.part <= 4, known.fullest >= 0, allows(member, epithet: head),
        nation == 0 || known.nations.isEmpty || known.nations.contains(nation),
        gender.isEmpty || known.gender.isEmpty || !known.gender.isDisjoint(with: gender)
      else { continue }
      let isOfNation = nation != 0 && known.nations.contains(nation)
      var score = isOfNation ? 20 : 0
      if cast.isShownToBePerson(member) { score += 1 }
      if trace.function == .subject { score += 2 }
      // Who opens the sentence is its subject before whom a comma parts from it; further back it tells no more.
      if trace.isFirst, part - trace.part <= 1 { score += 3 }
      if speakers.last?.member == member { score += 1 }
      score -= 2 * (part - trace.part)
      if score > best?.score ?? .min { best = (member, score) }
    }
    guard let member = best?.member else { return nil }
    if nation != 0, cast.members[member].nations.isEmpty { cast.members[member].nations.append(nation) }
    if isAge(head) { cast.members[member].age = leadingNumber(head) }
    return member
  }

  /// Whether the word for an age stands before this one.
  private mutating func wasAgeTold(before token: Int) -> Bool {
    if firstAges.isEmpty {
      for i in article.tokens.indices where isAge(i) && firstAges[article.tokens[i].word] == nil {
        firstAges[article.tokens[i].word] = i
      }
    }
    return firstAges[article.tokens[token].word].map { $0 < token } ?? false
  }

  /// “The Denmark international”.
  private func isInternational(_ phrase: Range<Int>, head: Int) -> Bool {
    article.tokens[head].word == Self.international && head > phrase.lowerBound
      && cast.words.nation(of: article.tokens[head - 1].word) != 0
  }

  private static let international = WordHash.of("international")

  /// “The mother of three”, “the mum-of-three”.
  private func isParentOfNumber(_ phrase: Range<Int>, head: Int) -> Bool {
    guard cast.classes[head].contains(.kin), cast.classes[phrase.lowerBound].isDisjoint(with: .possessive) else {
      return false
    }
    if article.tokens[head].is(.hyphenated) {
      return PersonWords.parentOfNumber(article.bytes[article.tokens[head].range]) != nil
    }
    return head + 2 < article.tokens.count && article.tokens[head + 1].word == SmallWord.of
      && article.tokens[head + 2].tag == .cd
  }

  /// Whether “the striker” is called so for the first time: a stranger would be “a striker”.
  private func isNewNoun(_ phrase: Range<Int>, head: Int) -> Bool {
    let word = article.tokens[head].word
    // “The airport operator”: a body.
    guard cast.classes[head].isDisjoint(with: .body),
      cast.classes[head].contains(.role) || mayBeNewRole(phrase, head: head),
      !Self.anonymousOffices.contains(word),
      !Self.strangers.contains(word), phrase.count <= 3, phrase.count > 2 || !Self.anybody.contains(word),
      cast.classes[phrase.lowerBound].isDisjoint(with: .possessive)
    else { return false }
    return !article.tokens[max(0, phrase.lowerBound - Self.memoryOfNouns)..<phrase.lowerBound].contains {
      $0.word == word
    }
  }

  /// Whether a word that no table has may be one for somebody: “the flanker”, not “the Marlow doppelganger”.
  private func mayBeNewRole(_ phrase: Range<Int>, head: Int) -> Bool {
    cast.looksLikeRole(head) && !article.tokens[head].is(.hyphenated)
      && !phrase.contains { article.tokens[$0].is(.capitalized) && !article.tokens[$0].is(.sentenceStart) }
  }

  /// Whom a report seldom names.
  private static let strangers = WordHash.all(
    of: """
      narrator announcer presenter victim suspect attacker assailant intruder defendant witness caller coroner
      magistrate juror
      """)

  /// Words for anybody, which need one that describes to mean somebody: “the old man”.
  private static let anybody = WordHash.all(of: "man woman boy girl person")

  /// So many tokens back a noun may have brought in its stranger.
  private static let memoryOfNouns = 1500

  /// The one person named so far, within the last few paragraphs, whom a gender fits.
  private func onlyPerson(near part: Int, gender: PersonWord) -> Int? {
    var only: Int?
    for member in recent where traces[member].count > 0 {
      let known = cast.members[member]
      guard known.kind == .person || known.kind == .unknown && !known.gender.isEmpty else { continue }
      if known.isUnnamed || only != nil { return nil }
      // A given name alone may be anything's: “the Hunter town of Wirrah”.
      if known.count == 1, cast.mentions[known.fullest].name.count == 1, !cast.mentions[known.fullest].isTitled {
        return nil
      }
      only = member
    }
    guard let only, traces[only].token >= 0, part - traces[only].part <= 3 else { return nil }
    let known = cast.members[only]
    return gender.isEmpty || gender == .gendered || known.gender.isEmpty || !known.gender.isDisjoint(with: gender)
      ? only : nil
  }

  /// Whether a noun says what somebody is known for, as a senator is; a spokesman or a judge mostly has no name here.
  private static func isOffice(_ cast: Cast, _ head: Int) -> Bool {
    cast.words.offices(of: cast.article.tokens[head].word) != 0
      && !anonymousOffices.contains(cast.article.tokens[head].word)
  }

  private static let anonymousOffices: Set<UInt32> = Set(
    [
      "spokesman", "spokeswoman", "spokesperson", "judge", "official", "officer", "lawyer", "attorney", "aide",
      "adviser",
      "advisor", "doctor", "reporter", "prosecutor", "strategist", "expert", "researcher", "operative", "detective",
    ].map { WordHash.of($0) })

  /// “The 61-year-old”, “the octogenarian”.
  private func isAge(_ i: Int) -> Bool {
    article.tokens[i].is([.digits, .hyphenated])
      || article.bytes[article.tokens[i].range].suffix(8).elementsEqual("genarian".utf8)
  }

  /// How likely it is that the holder is meant whom the article calls by this very word.
  private static let sureHolder = 0.85

  /// The named person who holds an office, was last spoken of, and fits in gender and nation.
  private func holder(of phrase: Range<Int>, head: Int, sentence: Int) -> Answer? {
    let word = article.tokens[head].word
    let offices = cast.words.offices(of: word)
    let gender = cast.classes[head].intersection(.gendered)
    var nation: UInt8 = 0
    for i in phrase where nation == 0 { nation = cast.words.nation(of: article.tokens[i].word) }
    let age = isAge(head) ? leadingNumber(head) : 0
    let fields = fields(of: phrase, head: head, sentence: sentence)
    var best = -1
    var bestScore = 0
    for member in cast.roleHolders where cast.members[member].kind == .person && member < traces.count {
      let known = cast.members[member]
      let trace = traces[member]
      guard trace.count > 0 || known.count > 0 else { continue }
      if !gender.isEmpty, gender != .gendered, !known.gender.isEmpty, known.gender.isDisjoint(with: gender) { continue }
      var score = 0
      if age > 0 {
        guard known.age == age else { continue }
        score = 40
      } else if known.roleWords.contains(word) {
        score = 40
      } else if offices != 0, known.offices & offices != 0 {
        score = 20
      } else {
        continue
      }
      if wasOnly(word, known), !phrase.contains(where: { Self.past.contains(article.tokens[$0].word) }) { continue }
      if nation != 0, !known.nations.isEmpty { score += known.nations.contains(nation) ? 10 : -30 }
      if fields.words.contains(where: known.fields.contains) {
        score += 15
      } else if fields.areSure, nation == 0, !known.fields.isEmpty {
        score -= 25
      }
      // The nearer the likelier; somebody who is yet to come is not meant.
      guard trace.token >= 0 else { continue }
      let distance = sentence - trace.sentence
      score += max(0, 12 - distance)
      if speakers.last?.member == member { score += 4 }
      if score > bestScore {
        best = member
        bestScore = score
      }
    }
    guard best >= 0, bestScore >= 20 else { return nil }
    return Answer(member: best, confidence: bestScore >= 40 ? Self.sureHolder : 0.65)
  }

  /// Whether somebody has the role no more that a word names: “former president Ada Lind” is not “the president”.
  private func wasOnly(_ word: UInt32, _ known: Cast.Member) -> Bool {
    guard let role = known.role, let head = role.last(where: { article.tokens[$0].word == word }) else { return false }
    return (role.lowerBound..<head).contains { Self.past.contains(article.tokens[$0].word) }
  }

  private static let past = WordHash.all(of: "former ex ex- one-time")

  /// The words of a phrase that say of what somebody is the officer; they are sure where they are names or portfolios: “the
  /// Rovers boss” is not the City manager, nor the education minister the minister for health.
  private func fields(of phrase: Range<Int>, head: Int, sentence: Int) -> (words: [UInt32], areSure: Bool) {
    let place = cast.placeBehind(head + 1, in: article.sentences[sentence])
    let before = phrase.lowerBound..<head
    return (cast.fields(of: before) + cast.fields(of: place), before.contains { isField($0) } || !place.isEmpty)
  }

  /// Whether the role of somebody is of something else than a phrase says: “the head of the Fund” is no French president.
  private func hasOtherField(_ member: Int, _ phrase: Range<Int>, head: Int, sentence: Int) -> Bool {
    let fields = fields(of: phrase, head: head, sentence: sentence)
    let known = cast.members[member].fields
    return fields.areSure && !known.isEmpty && known.isDisjoint(with: fields.words)
  }

  /// Whether a word says of what somebody is the officer: a name, or what ministers are for.
  private func isField(_ i: Int) -> Bool {
    let token = article.tokens[i]
    guard token.is(.word), !token.is(.clitic), !token.is(.sentenceStart) else { return false }
    return token.is(.capitalized) && cast.classes[i].isDisjoint(with: [.origin, .title, .role, .honorific])
      || cast.words.bodyOpening(of: token.word).contains(.portfolio)
  }

  private func leadingNumber(_ i: Int) -> Int {
    var value = 0
    for byte in article.bytes[article.tokens[i].range] {
      guard byte &- 0x30 < 10, value < 1000 else { break }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Somebody without a name who was met before as “a woman”, or somebody new.
  private func unnamed(
    _ phrase: Range<Int>, head: Int, isIndefinite: Bool
  ) -> (member: Int?, stranger: Cast.Member, isNew: Bool) {
    let word = article.tokens[head].word
    var member = Cast.Member(kind: .person, fullest: -1, surname: 0)
    member.isUnnamed = true
    member.roleWords = [word]
    let gender = cast.classes[head].intersection(.gendered)
    if gender != .gendered { member.gender = gender }
    if isIndefinite { return (nil, member, true) }
    let known = strangerCalled(word)
    return (known, member, known == nil)
  }

  /// Somebody without a name whom the article called by this word: “a senior officer”.
  private func strangerCalled(_ word: UInt32) -> Int? {
    recent.first { cast.members[$0].isUnnamed && cast.members[$0].roleWords.contains(word) }
  }

  /// Keeps somebody without a name, so that “she said” after “a woman said” is not somebody else.
  mutating func keep(_ stranger: Cast.Member) -> Int {
    cast.members.append(stranger)
    traces.append(Trace())
    return cast.members.count - 1
  }

  /// A body by its common noun: “the union” is the one named before, else it speaks for itself.
  private mutating func body(_ phrase: Range<Int>, head: Int, part: Int) -> Answer? {
    if let named = bodyMeant(by: phrase, head: head, part: part) {
      nominalForms.append((named.member, phrase))
      return named
    }
    // Alone the word names nobody.
    if phrase.count == 2 || isOnlyOfNation(phrase, head: head), Self.ofAnyName.contains(article.tokens[head].word) {
      return nil
    }
    if isPressOffice(head) { return nil }
    var start = phrase.lowerBound
    while start < head, !cast.classes[start].isDisjoint(with: [.definite]) { start += 1 }
    // “her campaign” is hers, whoever she is.
    guard head - start <= 4, !cast.classes[start].contains(.possessive) else { return nil }
    return Answer(member: cast.addBody(start..<head + 1), confidence: 0.7)
  }
}
