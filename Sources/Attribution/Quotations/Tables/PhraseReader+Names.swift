// The nouns and the name of a phrase: what somebody is, and who.

extension PhraseReader {
  /// The nouns and the name of a phrase; `nil` where no noun follows.
  func core(from start: Int, _ limit: Int, hasDeterminer: Bool) -> Range<Int>? {
    var first = start
    if nounsHaveCapitals {
      // Adjectives and ages between the article and the noun.
      while first < limit, first - start < 5, !scene.isCapital(first) {
        guard hasDeterminer, scene.isWord(first) || scene.text.tokens[first].is(.digits), mayModify(first) else {
          return age(before: first, from: start)
        }
        first += 1
      }
      guard first < limit, scene.isCapital(first), first == start || scene.tables.endsAdjective(word(first - 1)) else {
        return age(before: first, from: start)
      }
      return first..<runEnd(from: first, limit)
    }
    return plainCore(from: start, limit, hasDeterminer: hasDeterminer)
  }

  private func word(_ i: Int) -> ArraySlice<UInt8> { scene.text.bytes[scene.text.tokens[i].range] }

  /// “der 58-Jährige”: an age that stands for somebody.
  private func age(before end: Int, from start: Int) -> Range<Int>? {
    guard end > start, scene.text.tokens[end - 1].is([.digits, .hyphenated]) else { return nil }
    return end - 1..<end
  }

  private func mayModify(_ i: Int) -> Bool {
    classes[i].isDisjoint(with: [
      .preposition, .conjunction, .subordinator, .has, .he, .she, .says, .link, .determiner, .relative,
    ])
  }

  /// Where a language writes nouns small: an adjective or two, the noun, an adjective, then perhaps a name.
  private func plainCore(from start: Int, _ limit: Int, hasDeterminer: Bool) -> Range<Int>? {
    var i = start
    var noun = -1
    while i < limit, i - start < 6, scene.isWord(i), !scene.isQuoted(i) {
      if scene.isCapital(i), isNameWord(i) || !classes[i].isDisjoint(with: .common) {
        if classes[i].contains(.ordinary), !classes[i].contains(.given) { break }
        // “de son côté Ada Rocher”: what is somebody's own and no role is not what they are.
        let isRole = noun >= 0 && !classes[noun].isDisjoint(with: [.role, .group, .body, .honorific, .work])
        // “a este diario Ada Rocha”: what is pointed at needs no name.
        if noun >= 0, start > 0, scene.tables.pointsAt(scene.text.tokens[start - 1].word), classes[i].contains(.given),
          classes[noun].isDisjoint(with: .role)
        {
          break
        }
        if i > start, !isRole, noun >= 0 || start > 0 && classes[start - 1].contains(.possessive) { break }
        let end = runEnd(from: i, limit)
        return start..<end
      }
      let c = classes[i]
      guard c.isDisjoint(with: [.preposition, .conjunction, .subordinator, .has, .link, .relative, .ordinary]) else {
        break
      }
      guard c.isDisjoint(with: [.says, .said, .calls]) || !c.isDisjoint(with: [.role, .group, .body]) || isNoun(i)
      else { break }
      if i == start, isNoun(i) { noun = i }
      if !c.isDisjoint(with: [.role, .group, .body, .thing, .honorific, .speechNoun, .work]) { noun = i }
      guard hasDeterminer || noun >= 0 else { return nil }
      if c.contains(.filler), noun < 0 || c.isDisjoint(with: [.role, .group, .body]) { break }
      i += 1
      if noun >= 0, i - noun > 3 { break }
      if noun < 0, i - start > 3 { break }
    }
    guard i > start else { return nil }
    if noun >= 0 { return start..<(i > noun + 1 && i < limit && hasAdjective(noun + 1, i) ? i : noun + 1) }
    return hasDeterminer ? start..<start + 1 : nil
  }

  /// Whether a verb of saying is a noun where it stands: “la replica di Ada Rossi”.
  func isNoun(_ i: Int) -> Bool {
    !nounsHaveCapitals && i > 0 && i + 2 < classes.count && classes[i].contains(.says)
      && classes[i - 1].contains(.determiner) && classes[i - 1].isDisjoint(with: [.preposition, .possessive])
      && classes[i + 1].contains(.link) && classes[i + 1].isDisjoint(with: .that) && scene.isCapital(i + 2)
  }

  /// Whether what follows a noun may be its adjective: then a name or what belongs to it comes next.
  private func hasAdjective(_ start: Int, _ end: Int) -> Bool { end - start == 1 }

  /// Where the words with capitals end that start at a token, with the small words of names between them.
  func runEnd(from start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit, end - start < 10 {
      if scene.isCapital(end) {
        let c = classes[end]
        if isParticleInName(end, from: start, limit) {
          end += 2
          continue
        }
        if c.contains(.ordinary), !c.contains(.given) { break }
        if !c.isDisjoint(with: .pronoun), !c.contains(.given) { break }
        if opensName(end) { break }
        end += 1
        continue
      }
      // “Moos & Cie”.
      if scene.byte(end) == 0x26, end + 1 < limit, scene.isCapital(end + 1), isNameWord(end - 1) {
        end += 2
        continue
      }
      guard let next = behindParticles(end, limit), next < limit, scene.isCapital(next),
        classes[next].isDisjoint(with: [.ordinary])
      else { break }
      // “Präsident von Polen”: the small word is of a name only behind a name.
      guard isNameWord(end - 1), joinsName(end, next, from: start) else { break }
      end = next + 1
    }
    return end
  }

  /// Whether a small word with a capital stands inside a name: “Yann Le Rocher”.
  private func isParticleInName(_ i: Int, from start: Int, _ limit: Int) -> Bool {
    classes[i].contains(.particle) && i > start && i + 1 < limit && scene.isCapital(i + 1) && isNameWord(i - 1)
      && isNameWord(i + 1)
  }

  /// Whether a title or a given name begins a phrase of its own: “sul Corriere | Ada Rossi”, “à l'Écho | M. Rocher”.
  private func opensName(_ i: Int) -> Bool {
    let before = classes[i - 1]
    // “sieht Moos Vorteile”: what stands behind somebody's surname is none of the name.
    if surnames.contains(scene.text.tokens[i - 1].word), before.isDisjoint(with: .given), isNameWord(i - 1),
      !surnames.contains(scene.text.tokens[i].word), !isInitial(i), !scene.text.tokens[i].is(.digits)
    {
      return true
    }
    // “à Lusa | Graça Rocha”: behind a preposition and one word that is no given name.
    if !nounsHaveCapitals, i > 1, classes[i].contains(.given), before.isDisjoint(with: [.given, .role, .honorific]),
      classes[i - 2].contains(.preposition), !scene.isCapital(i - 2), i + 1 < scene.text.tokens.count,
      scene.isCapital(i + 1), isNameWord(i + 1)
    {
      return true
    }
    if classes[i].contains(.honorific) { return before.isDisjoint(with: [.role, .honorific, .given, .modifier]) }
    return classes[i].contains(.given) && before.isDisjoint(with: [.given, .role, .honorific])
      && !before.isDisjoint(with: [.thing, .speechNoun, .work, .place])
  }

  /// Whether small words between two capitals are of one name: “Ursula von Arnim”, but not “Ada Moos von der Bank”.
  private func joinsName(_ particle: Int, _ next: Int, from start: Int) -> Bool {
    guard classes[next].isDisjoint(with: [.role, .group, .body, .thing, .place, .speechNoun, .work]) else {
      return false
    }
    // A word that only its place gives a capital is no given name: “Passend zu den Gefahren”.
    if scene.text.tokens[particle - 1].is(.sentenceStart) || nounsHaveCapitals,
      classes[particle - 1].isDisjoint(with: .given), !classes[particle].isDisjoint(with: [.link, .preposition]),
      !surnames.contains(scene.text.tokens[next].word)
    {
      return false
    }
    // “Ada Rocha y Luis Peña” are two; “Moos van Husum” is Moos where the article has her name elsewhere.
    if classes[particle].contains(.conjunction), classes[next].contains(.given) { return false }
    if surnames.contains(scene.text.tokens[particle - 1].word),
      !classes[particle].isDisjoint(with: [.link, .preposition]),
      classes[particle - 1].isDisjoint(with: .given)
    {
      return false
    }
    // Behind a full name a preposition begins something else: “Ada Moos zu Bernd Roth”.
    let isAlone = particle - 2 < start || !isNameWord(particle - 2)
    return isAlone || classes[particle].isDisjoint(with: [.link, .preposition])
  }

  func behindParticles(_ i: Int, _ limit: Int, first: Bool = false) -> Int? {
    guard i < limit, classes[i].contains(.particle), first || !scene.isCapital(i) else { return nil }
    // “von der Moos”, “de la Rocha”.
    let isTwo = i + 1 < limit && !scene.isCapital(i + 1) && !classes[i + 1].isDisjoint(with: [.particle, .determiner])
    return isTwo ? i + 2 : i + 1
  }

  /// Whether a word may be one of a name.
  func isNameWord(_ i: Int) -> Bool {
    guard scene.isCapital(i), !scene.text.tokens[i].is(.digits) else { return false }
    let c = classes[i]
    if c.contains(.given) { return c.isDisjoint(with: [.ordinary, .role, .body]) }
    if surnames.contains(scene.text.tokens[i].word) { return true }
    return c.isDisjoint(with: .common)
  }

  /// Parts a core into what somebody is and the name, and says what the phrase is.
  func split(_ core: Range<Int>, hasDeterminer: Bool) -> NounPhrase {
    let start = nameStart(in: core, hasDeterminer: hasDeterminer)
    let name = start < core.upperBound ? start..<core.upperBound : nil
    let before = core.lowerBound..<start
    // “Rabbiner Israels”: a place behind a noun is what that belongs to.
    let noun =
      before.last { !classes[$0].isDisjoint(with: .common) && classes[$0].isDisjoint(with: [.modifier, .place]) }
      ?? before.first { scene.isCapital($0) && classes[$0].isDisjoint(with: .modifier) }
    var phrase = NounPhrase(range: core, core: core, head: core.upperBound - 1, kind: .noun)
    for k in before { phrase.gender.formUnion(classes[k].intersection([.male, .female])) }
    let what = before.reduce(SpeechClass()) { $0.union(classes[$1]) }
    if let name {
      phrase.name = name
      phrase.kind = .person
      if !before.isEmpty, !what.isDisjoint(with: .role) { phrase.role = before }
      let isFull = name.count > 1 && classes[name.lowerBound].contains(.given)
      // A given name says more than a role that either may have: “la biologiste Ada Rocher”.
      let told = gender(ofName: name)
      let isAddressed = !what.isDisjoint(with: .honorific) && !phrase.gender.isEmpty
      if !told.isEmpty, !isAddressed || phrase.gender == [.male, .female] { phrase.gender = told }
      if phrase.gender == [.male, .female] { phrase.gender = [] }
      if !isFull {
        if name.count > 1, before.isEmpty, isAdjective(name.lowerBound) {
          // “Berliner Bühnen”, “Ähnliche Pläne”.
          phrase.kind = .noun
          phrase.name = nil
          return phrase
        }
        if let noun, classes[noun].contains(.body), classes[noun].isDisjoint(with: .role) {
          phrase.kind = .body
          phrase.name = noun..<name.upperBound
        } else if let noun, !classes[noun].isDisjoint(with: [.thing, .speechNoun, .work, .place]),
          what.isDisjoint(with: [.role, .honorific])
        {
          phrase.kind = .thing
          phrase.name = nil
        } else if name.count == 1, isBodyName(name.lowerBound, hasDeterminer: hasDeterminer && before.isEmpty) {
          phrase.kind = .body
        } else if name.count == 1, before.isEmpty, isArticled(name.lowerBound) {
          phrase.kind = .noun
          phrase.name = nil
        } else if hasDeterminer, before.isEmpty, name.count == 1 {
          // “der Reeder”: a noun that no table knows, unless it is somebody's name.
          // “die achtjährige Ida”.
          let isDescribed =
            nounsHaveCapitals && core.lowerBound > 0 && classes[name.lowerBound].contains(.given)
            && classes[core.lowerBound - 1].isDisjoint(with: .determiner)
            && scene.tables.endsAdjective(word(core.lowerBound - 1))
            && !isSomebodysOrOneOfMany(core.lowerBound) && !nouns.contains(scene.text.tokens[name.lowerBound].word)
          let isKnown = isDescribed || surnames.contains(scene.text.tokens[name.lowerBound].word)
          phrase.kind = isKnown ? .person : nounsHaveCapitals ? .noun : .body
          if !isKnown, nounsHaveCapitals { phrase.name = nil }
        } else if hasDeterminer, before.isEmpty, name.count > 1 {
          // “die IG Küste”.
          let isBody = scene.text.tokens[name.lowerBound].is(.allCapitals) && !isInitial(name.lowerBound)
          phrase.kind = nounsHaveCapitals && !isBody ? .person : .body
        } else if nounsHaveCapitals, name.count == 1, !before.isEmpty, before.allSatisfy({ isOwnerInFront($0) }),
          !classes[name.lowerBound].contains(.given), !surnames.contains(scene.text.tokens[name.lowerBound].word)
        {
          // “Moosens Plan”.
          phrase.kind = .noun
          phrase.name = nil
        } else if hasDeterminer, nounsHaveCapitals, what.isEmpty, name.count == 1 {
          // “die Idee Moosens”: what is somebody's is nobody, “der Däne Moos” is.
          phrase.kind = .noun
          if scene.text.bytes[scene.text.tokens[name.lowerBound].range].last == 0x73 { phrase.name = nil }
        } else if !before.isEmpty, what.contains(.group), what.isDisjoint(with: .role) {
          phrase.kind = .group
        }
      }
      phrase.isDoubtful =
        name.count == 1 && phrase.kind == .person && before.isEmpty && !classes[name.lowerBound].contains(.given)
        && !surnames.contains(scene.text.tokens[name.lowerBound].word)
      return phrase
    }
    phrase.head = noun ?? core.upperBound - 1
    if core.count == 1, scene.text.tokens[core.lowerBound].is([.digits, .hyphenated]) {
      phrase.kind = .role
      return phrase
    }
    let c = classes[phrase.head]
    if c.contains(.role) {
      phrase.kind = .role
      phrase.role = before
    } else if c.contains(.group) {
      phrase.kind = .group
      phrase.isPlural = true
    } else if c.contains(.body) {
      phrase.kind = .body
    } else if nounsHaveCapitals, core.count > 1, hasDeterminer, scene.text.tokens[core.lowerBound].is(.allCapitals) {
      // “der AK Küste”.
      phrase.kind = .body
      phrase.name = core
    } else if !c.isDisjoint(with: [.thing, .speechNoun, .work, .place]) {
      phrase.kind = .thing
    }
    return phrase
  }

  /// Where the name begins in a core; its end where there is none.
  private func nameStart(in core: Range<Int>, hasDeterminer: Bool) -> Int {
    var start = core.lowerBound
    if core.count > 1, isOwnerInFront(start) { start += 1 }
    for k in start..<core.upperBound where !isNameWord(k) {
      let isSmall = !scene.isCapital(k)
      if isSmall, nounsHaveCapitals || classes[k].contains(.particle), k > core.lowerBound, k + 1 < core.upperBound,
        k > start
      {
        continue
      }
      if !isSmall, k > start, k + 1 < core.upperBound, isParticleInName(k, from: core.lowerBound, core.upperBound) {
        continue
      }
      // “Hans Richter”: behind a given name a word for what somebody is may be a surname.
      if k > core.lowerBound, classes[k - 1].contains(.given), isNameWord(k - 1),
        k + 1 == core.upperBound || !isNameWord(k + 1), !isSmall, classes[k].isDisjoint(with: [.place])
      {
        continue
      }
      if scene.text.tokens[k].is(.abbreviation), k > start, k + 1 < core.upperBound,
        classes[k].isDisjoint(with: .honorific)
      {
        continue
      }
      start = k + 1
    }
    let count = core.upperBound - start
    if count > 2, startsWithRole(start) { return start + 1 }
    if count > 2, !classes[start].contains(.given), !isInitial(start),
      let given = (start + 1..<core.upperBound - 1).first(where: {
        classes[$0].contains(.given) && isNameWord($0) && !isInitial($0)
      })
    {
      return given
    }
    // “Obstbäuerin Ada Moos”, where neither a table of trades nor one of given names has the words.
    if count == 3, !hasDeterminer, nounsHaveCapitals, !classes[start].contains(.given), !isInitial(start),
      namesATrade(start)
    {
      return start + 1
    }
    if count == 2, hasDeterminer, nounsHaveCapitals, start == core.lowerBound, !classes[start].contains(.given),
      !isInitial(start)
    {
      return start + 1
    }
    return start
  }

  /// Whether a word ends as words for what somebody does end, and is long enough for one.
  func namesATrade(_ i: Int) -> Bool {
    let word = scene.text.bytes[scene.text.tokens[i].range]
    return word.count > 5 && Self.trades.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let trades = ["er", "in", "ist", "or", "eur", "mann", "frau", "wart", "loge", "arzt", "hirt"]

  /// Whether a word with a hyphen says what somebody is: “SPD-Genossin Ada Moos”, but not “Karl-Heinz Moos”.
  private func startsWithRole(_ i: Int) -> Bool {
    guard nounsHaveCapitals, scene.text.tokens[i].is(.hyphenated), !classes[i].contains(.given) else { return false }
    let word = scene.text.bytes[scene.text.tokens[i].range]
    guard let hyphen = word.firstIndex(of: 0x2D) else { return false }
    let first = word[..<hyphen].withUnsafeBufferPointer { WordHash.of($0[...]) }
    return !scene.tables.classes(of: first).contains(.given)
  }

  private func isInitial(_ i: Int) -> Bool {
    let token = scene.text.tokens[i]
    return token.end - token.start == 1 || token.end - token.start == 2 && token.is(.abbreviation)
  }

  /// Whether a word is a known name in the genitive: “Moos’ Plan”, “Reimers Plan”.
  func isOwnerInFront(_ i: Int) -> Bool {
    guard scene.tables.traits.contains(.genitiveS) else { return false }
    let word = scene.text.bytes[scene.text.tokens[i].range]
    guard word.count > 3, word.last == 0x73, !surnames.contains(scene.text.tokens[i].word) else { return false }
    return surnames.contains(word.dropLast().withUnsafeBufferPointer { WordHash.of($0[...]) })
  }

  /// Whether “sein neuer …” or “ein neuer …” stands before a noun, as before a thing: “sein neuer Roman”.
  private func isSomebodysOrOneOfMany(_ noun: Int) -> Bool {
    var i = noun - 1
    while i > 0, noun - i < 4, classes[i].isDisjoint(with: .determiner) { i -= 1 }
    return classes[i].contains(.possessive) || scene.tables.isIndefinite(scene.text.tokens[i].word)
  }

  /// Whether a word is a noun by the article that it has elsewhere.
  private func isArticled(_ i: Int) -> Bool {
    let word = scene.text.tokens[i].word
    return nounsHaveCapitals && nouns.contains(word) && !surnames.contains(word) && !classes[i].contains(.given)
  }

  /// Whether a word that no list of given names has looks like the adjective of a place: “Berliner”.
  private func isAdjective(_ i: Int) -> Bool {
    guard nounsHaveCapitals, classes[i].isDisjoint(with: [.given, .honorific]),
      scene.text.tokens[i].end - scene.text.tokens[i].start > 4
    else { return false }
    let word = scene.text.bytes[scene.text.tokens[i].range]
    return word.suffix(2).elementsEqual("er".utf8) && !surnames.contains(scene.text.tokens[i + 1].word)
  }

  private func isBodyName(_ i: Int, hasDeterminer: Bool) -> Bool {
    if surnames.contains(scene.text.tokens[i].word) || classes[i].contains(.given) { return false }
    return scene.text.tokens[i].is(.allCapitals)
  }

  func gender(ofName name: Range<Int>) -> SpeechClass {
    guard name.count > 1 || classes[name.lowerBound].contains(.given) else { return [] }
    let c = classes[name.lowerBound]
    switch (c.contains(.givenMale), c.contains(.givenFemale)) {
    case (true, false): return .male
    case (false, true): return .female
    default: return []
    }
  }
}
