// What a run of words with capitals is made of: titles, names and bodies.

extension NameScanner {
  /// Parts a run into what stands before the name and the name, and keeps the name.
  mutating func add(run: Range<Int>, sentence: Range<Int>) {
    var start = run.lowerBound
    // “A South Carolina Democrat said”: an article that tells one of many stands before no name.
    if start > sentence.lowerBound, classes[start - 1].contains(.indefinite), run.count > 2,
      let last = run.last, !classes[last].isDisjoint(with: .office)
    {
      return
    }
    if run.count > 1, isFirst(start, in: sentence), isCapital(start),
      classes[start].isDisjoint(with: [.given, .honorific, .title, .place, .bodyName, .publication, .origin]),
      seen.isSmallSomewhere(article.tokens[start].word), !opensWithInitials(start, run.upperBound),
      !opensFirm(start, run.upperBound)
    {
      start += 1
    }
    // “Ambassador to Norway Ada Lind”: the place is no part of the name.
    if run.count > 2, start == run.lowerBound, start > sentence.lowerBound + 1,
      PersonWords.isPlaceOfOffice(start, in: article, classes: classes),
      classes[start + 1].isDisjoint(with: [.bodyName, .place])
    {
      start += 1
    }
    runs.append(start..<run.upperBound)
    let split = nameStart(in: start..<run.upperBound)
    // A title without a name: “the Prime Minister”; a rank with its land is a name: “the Duchess of Harle”.
    guard split < run.upperBound else {
      if run.upperBound - start > 2, Self.ranks.contains(article.tokens[start].word),
        classes[start + 1].contains(.joiner)
      {
        let gender = classes[start].intersection(.gendered)
        mentions.append(
          Mention(
            name: start..<run.upperBound, outer: start, kind: .person, gender: gender == .gendered ? [] : gender,
            isTitled: true))
      } else if isOffice(start..<run.upperBound) {
        offices.append(start..<run.upperBound)
      }
      return
    }
    if isOffice(start..<split) {
      // “President of the European Commission Ursula von der Leyen”: the body is named too.
      let body = classes[start + 2].contains(.definite) ? start + 3 : start + 2
      // What a minister is for is none by itself.
      let isBody = (body..<max(body, split)).contains {
        !isPortfolio($0, split) && classes[$0].isDisjoint(with: [.conjunction, .modifier])
      }
      if isBody { appendLeadingBody(body..<split, sentence: sentence) }
      append(name: split..<run.upperBound, outer: start, sentence: sentence)
    } else if split > start, classes[split - 1].isDisjoint(with: [.honorific, .title, .role]) {
      // “Washington Post columnist” aside, a body before a person has a name of its own: “NATO Jens Stoltenberg”.
      append(name: start..<split, outer: start, sentence: sentence)
      append(name: split..<run.upperBound, outer: split, sentence: sentence)
    } else {
      let outer = titleStart(before: split, from: start)
      if outer > start, classes[outer - 1].isDisjoint(with: [.modifier]) || run.lowerBound == outer {
        // What stands before the title may be a body: “Fox News Chairman Roger Ailes”.
        appendLeadingBody(start..<outer, sentence: sentence)
      }
      append(name: split..<run.upperBound, outer: outer, sentence: sentence)
    }
  }

  /// Given names that elsewhere stand between a given name and the father's: “Ziyed Ben Lind”.
  private static let patronymics = WordHash.all(of: "ben abu")

  /// What a pupil is called by the year at school.
  private static let schoolYears = WordHash.all(of: "senior sophomore freshman")

  /// Ranks that somebody is called by, with the land they are of.
  private static let ranks = WordHash.all(
    of: "prince princess duke duchess earl countess marquess marchioness viscount viscountess")

  /// Finds the names at the end of offices whose last word is a name elsewhere: “Minister for Health Ada Lind”, after “Lind said”.
  mutating func nameHolders() {
    guard !offices.isEmpty else { return }
    var alone = Set<UInt32>()
    for mention in mentions where mention.name.count == 1 && mention.kind != .body && mention.kind != .place {
      alone.insert(article.tokens[mention.name.lowerBound].word)
    }
    for run in offices {
      let last = run.upperBound - 1
      guard run.count > 3, alone.contains(article.tokens[last].word) else { continue }
      let hasGiven = run.count > 4 && isCapital(last - 1) && classes[last - 1].isDisjoint(with: [.joiner, .bodyName])
      let sentence = article.sentences[Int(article.tokens[last].sentence)]
      append(name: (hasGiven ? last - 1 : last)..<run.upperBound, outer: run.lowerBound, sentence: sentence)
    }
  }

  /// Whether these words before a name are an office with what it is for: “Supervisor of Elections”.
  private func isOffice(_ words: Range<Int>) -> Bool {
    words.count > 2 && !classes[words.lowerBound].isDisjoint(with: [.title, .role])
      && classes[words.lowerBound + 1].contains(.joiner)
  }

  /// Where the name starts in a run; the end of the run when it is a title alone.
  private func nameStart(in run: Range<Int>) -> Int {
    let last = run.upperBound - 1
    // “the King’s Fund”.
    if run.dropFirst().contains(where: { isPossessive($0) && $0 < last }) { return run.lowerBound }
    var split = run.lowerBound
    var i = last
    while i >= run.lowerBound {
      let c = classes[i]
      if !c.isDisjoint(with: [.honorific, .title, .role]), !isSurname(i, in: run), !belongsToBody(i, in: run) {
        split = i + 1
        break
      }
      i -= 1
    }
    if split > run.lowerBound {
      // “Secretary of State John Kerry”, “President of the European Commission Ursula von der Leyen”.
      if split <= last, classes[split].contains(.joiner),
        !isCapital(split) || classes[split].contains(.preposition)
      {
        var j = split
        while j <= last, !(classes[j].contains(.given) && isCapital(j) && j < last) { j += 1 }
        if j <= last { return j }
        // “Secretary of State Kerry”: the title has one noun.
        if split + 2 <= last, classes[split + 1].contains(.titleTail) { return split + 2 }
        return nameBehindPortfolios(split + 1, run.upperBound) ?? run.upperBound
      }
      return split
    }
    // “Senior Ada Rook, a goalkeeper”: what somebody is at school opens the sentence.
    if run.count > 2, Self.schoolYears.contains(article.tokens[run.lowerBound].word) { return run.lowerBound + 1 }
    // “Texas Republican Ted Cruz”, “NATO Jens Stoltenberg”, “Vermonter Bernie Sanders”: a given name with somebody else's
    // words before it.
    guard run.count > 2, classes[run.lowerBound].isDisjoint(with: .given) else { return run.lowerBound }
    for j in (run.lowerBound + 1)..<last where classes[j].contains(.given) && isCapital(j) && isCapital(j - 1) {
      let before = classes[j - 1]
      guard before.isDisjoint(with: [.given, .particle]), !isInitial(j - 1), !isSaint(j - 1) else { continue }
      if j - run.lowerBound > 1
        || !before.isDisjoint(with: [.origin, .publication, .place, .bodyName, .group, .modifier, .ordinary])
        || !article.tokens[j - 1].shape.isDisjoint(with: [.allCapitals, .hyphenated])
        || article.tokens[j - 1].is(.sentenceStart) && !Self.patronymics.contains(article.tokens[j].word)
        || seen.isSmallSomewhere(article.tokens[j - 1].word)
      {
        return j
      }
    }
    return run.lowerBound
  }

  /// Where a name of two words and more starts that no table has, behind what its bearer is the minister for: “of Health and Sport
  /// [Chen Ohm]”.
  private func nameBehindPortfolios(_ start: Int, _ end: Int) -> Int? {
    guard let last = (start..<max(start, end)).last(where: { isPortfolio($0, end) }),
      (start..<last).allSatisfy({
        isPortfolio($0, end) || !classes[$0].isDisjoint(with: [.conjunction, .modifier])
          || article.tokens[$0].tag == .comma
      })
    else { return nil }
    let i = last + 1
    guard end - i > 1, end - i < 4,
      (i..<end).allSatisfy({
        isCapital($0) && classes[$0].isDisjoint(with: [.bodyName, .body, .joiner, .ordinary])
          && !seen.isSmallSomewhere(article.tokens[$0].word)
      })
    else { return nil }
    return i
  }

  func isInitial(_ i: Int) -> Bool {
    let token = article.tokens[i]
    return token.end - token.start == 1
      || token.is(.abbreviation) && (token.end - token.start == 2 || token.is(.allCapitals))
  }

  /// Whether a word that could be a title is somebody's surname: “Stephen King said”.
  private func isSurname(_ i: Int, in run: Range<Int>) -> Bool {
    guard i == run.upperBound - 1 || classes[i + 1].contains(.suffix) else {
      // A given name that is a title too: “Dean Smith” is left to the title, “Earl Warren” to the name.
      return classes[i].contains(.given) && !article.tokens[i].is(.abbreviation) && i == run.lowerBound
        && classes[i].isDisjoint(with: [.honorific])
    }
    guard i > run.lowerBound else {
      return classes[i].contains(.given) && classes[i].isDisjoint(with: .honorific) || isTitleAsSurname(run)
    }
    let before = classes[i - 1]
    return before.contains(.given) && before.isDisjoint(with: [.title, .role])
      || isSurnameOfUnknown(i) || isSurnameBehindTitle(i, in: run)
      || article.tokens[i - 1].is(.abbreviation) && isInitial(i - 1)
      || before.contains(.honorific) && classes[i].isDisjoint(with: .honorific)
  }

  /// Whether a title ends the name of somebody whose given name no table has, where a sentence shows that it names: “said
  /// Ildikó Bishop”.
  private func isSurnameOfUnknown(_ i: Int) -> Bool {
    (names.contains(i) && names.contains(i - 1) || wordlikeNames.contains(article.tokens[i].word)) && isCapital(i - 1)
      && !article.tokens[i - 1].is(.allCapitals)
      && classes[i].isDisjoint(with: .honorific)
      && (classes[i - 1].isEmpty || isInitial(i - 1))
  }

  /// “Captain Kraigg Holder”: a role ends a run that opens with a title, and a word that can only be a given name is between.
  private func isSurnameBehindTitle(_ i: Int, in run: Range<Int>) -> Bool {
    i - 2 >= run.lowerBound && !classes[i - 2].isDisjoint(with: [.title, .honorific]) && classes[i - 1].isEmpty
      && isCapital(i - 1) && !article.tokens[i - 1].is(.allCapitals) && article.tokens[i].tag.isName
      && classes[i].isDisjoint(with: [.title, .honorific])
  }

  /// Where the title before a name starts: its last words that are titles, honorifics or belong to one.
  private func titleStart(before name: Int, from start: Int) -> Int {
    var i = name
    while i > start {
      let c = classes[i - 1]
      if !c.isDisjoint(with: [.honorific, .title, .role, .modifier, .titleTail])
        || isPortfolio(i - 1, name) && i < name
        || i - 1 > start && (c.contains(.joiner) || article.tokens[i - 1].tag == .comma)
      {
        i -= 1
      } else {
        break
      }
    }
    return i
  }

  private mutating func appendLeadingBody(_ tokens: Range<Int>, sentence: Range<Int>) {
    guard tokens.contains(where: { !classes[$0].isDisjoint(with: [.bodyName, .publication]) }) else { return }
    append(name: tokens, outer: tokens.lowerBound, sentence: sentence)
  }

  mutating func append(name: Range<Int>, outer: Int, sentence: Range<Int>) {
    var gender: PersonWord = []
    var isTitled = false
    for i in outer..<name.lowerBound where !classes[i].isDisjoint(with: [.honorific, .title, .role]) {
      if !words.soundsOnly(article.tokens[i].word) { gender.formUnion(classes[i].intersection(.gendered)) }
      isTitled = true
    }
    // An honorific that is no part of the run: “the former senator Ada Lind”, “the actress Ada Lind”.
    // “The official Xinhua news agency” is an adjective.
    if outer == name.lowerBound, outer > sentence.lowerBound, !classes[outer - 1].isDisjoint(with: .office),
      article.tokens[outer - 1].is(.word), name.count > 1 || !article.tokens[outer - 1].tag.isAdjective
    {
      if !words.soundsOnly(article.tokens[outer - 1].word) {
        gender.formUnion(classes[outer - 1].intersection(.gendered))
      }
      isTitled = true
    }
    if gender == .gendered { gender = [] }
    let kind = kind(of: name, isTitled: isTitled, sentence: sentence)
    mentions.append(
      Mention(
        name: name, outer: outer, kind: kind, gender: kind == .person ? gender : [], isTitled: isTitled,
        isDoubtful: name.count > 1 && outer == name.lowerBound && isFirst(outer, in: sentence)
          && classes[outer].isDisjoint(with: .given),
        endsInWord: name.count > 1 && seen.isSmallSomewhere(article.tokens[name.upperBound - 1].word)))
  }

  func kind(of name: Range<Int>, isTitled: Bool, sentence: Range<Int>) -> Mention.Kind {
    let first = classes[name.lowerBound]
    let last = classes[name.upperBound - 1]
    if name.count > 1, article.tokens[name.upperBound - 1].is(.clitic) || isBody(openedBy: name.lowerBound, name) {
      return .body
    }
    if first.contains(.innerCapital) { return .body }
    let afterThe =
      name.lowerBound > sentence.lowerBound && classes[name.lowerBound - 1].contains(.definite)
      && !classes[name.lowerBound - 1].contains(.relative)
    if isTitled, last.isDisjoint(with: .bodyName) || first.contains(.given) || name.count == 1 { return .person }
    var strong = false
    for i in name where !classes[i].isDisjoint(with: [.bodyName, .publication]) {
      if !classes[i].contains(.given) || i > name.lowerBound { strong = true }
    }
    let startsGiven = first.contains(.given) && name.count > 1 && !afterThe
    if name.count > 1 {
      let allPlace = name.allSatisfy { !classes[$0].isDisjoint(with: [.place, .bodyName]) }
      if last.contains(.place), allPlace { return .place }
      if strong {
        // “Jack White”, “Vanessa Fox”: one common word behind a given name is a surname.
        let only = name.dropLast().allSatisfy {
          classes[$0].isDisjoint(with: [.bodyName, .publication]) || classes[$0].contains(.given)
        }
        return startsGiven && only && name.count <= 3 && last.contains(.particle) == false
          && !Self.isSurelyBody(article.tokens[name.upperBound - 1].word) ? .person : .body
      }
      if name.contains(where: {
        classes[$0].contains(.joiner) && !isCapital($0) && classes[$0].isDisjoint(with: .particle)
      }) {
        return .body
      }
      if startsGiven { return .person }
      if isSeveral(name, in: sentence) { return .body }
      if name.allSatisfy({ article.tokens[$0].is(.allCapitals) }) {
        return labels.contains(name.lowerBound) ? .person : .body
      }
      if afterThe { return .body }
      if first.contains(.place) && first.isDisjoint(with: .given) || first.contains(.origin) || last.contains(.body) {
        return .body
      }
      return .person
    }
    if last.contains(.place) { return first.contains(.given) ? .unknown : .place }
    if strong || last.contains(.publication) { return .body }
    let token = article.tokens[name.lowerBound]
    // A label of a transcript is whoever speaks there.
    if labels.contains(name.lowerBound) { return .unknown }
    if token.is(.allCapitals), first.isDisjoint(with: .given) { return .body }
    if afterThe, !followsNoun(name.upperBound, sentence) { return .body }
    // “PCs”, “ISPs”: things.
    if article.isPluralOfInitials(token) { return .body }
    // An address, a handle.
    if article.bytes[token.range].contains(0x2E), !token.is(.abbreviation) { return .body }
    if isPlaceLike(name, in: sentence) { return .place }
    return first.contains(.given) ? .person : .unknown
  }

  /// Whether the verb behind a name that opens its sentence tells that it is several people: “Harle Downs have signed Ada Lind”.
  private func isSeveral(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    name.upperBound < sentence.upperBound && isFirst(name.lowerBound, in: sentence)
      && Self.pluralVerbs.contains(article.tokens[name.upperBound].word)
  }

  private static let pluralVerbs = WordHash.all(of: "have are were")

  /// Whether “in” or “near” stands before a word that nothing else is known of, and no possessive behind it.
  private func isPlaceLike(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard name.lowerBound > sentence.lowerBound, !isPossessive(name.upperBound) else { return false }
    return Self.placePrepositions.contains(article.tokens[name.lowerBound - 1].word)
      && classes[name.lowerBound].isDisjoint(with: .given)
  }

  private static let placePrepositions: Set<UInt32> = Set(["in", "near", "outside"].map { WordHash.of($0) })

  /// Whether a common noun follows, which the name then belongs to: “the Lind campaign”.
  private func followsNoun(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard i < sentence.upperBound else { return false }
    let token = article.tokens[i]
    if token.tag.isCommonNoun { return true }
    return !classes[i].isDisjoint(with: [.role, .group, .body])
  }

  static func isSurelyBody(_ word: UInt32) -> Bool { sureBodies.contains(word) }

  private static let sureBodies: Set<UInt32> = {
    let list = """
      committee university foundation institute inc inc. act party times center centre council association department agency
      corporation corp corp. company commission federation organization organisation administration coalition college school
      hospital museum project institution society union group campaign pac journal tribune gazette herald magazine network
      court senate congress bank airport library initiative alliance conference convention award awards prize bill
      treaty agreement trust police constabulary ambulance show report building tower plaza hotel casino stadium airlines bureau ministry
      """
    return WordHash.all(of: list)
  }()
}
