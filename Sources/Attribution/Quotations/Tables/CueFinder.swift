/// Finds the words of saying in a stretch without quotation marks, and for each the phrase that names who says it.
struct CueFinder {
  let scene: SpeechScene
  let reader: PhraseReader

  var classes: [SpeechClass] { scene.classes }
  var tables: SpeechTables { scene.tables }

  /// The other half of a verb, and its helping verb, stand at most so many tokens away.
  private static let bracket = 28
  /// So many words say what somebody is.
  private static let reachOfRole = 4

  /// The cues of a stretch, in order.
  ///
  /// - Parameter phrases: its noun phrases.
  func cues(in range: Range<Int>, phrases: [NounPhrase]) -> [SpeechCue] {
    var found: [SpeechCue] = []
    var i = range.lowerBound
    while i < range.upperBound {
      defer { i += 1 }
      guard scene.isWord(i), !scene.text.tokens[i].is(.quoted) else { continue }
      if let cue = sourcePhrase(at: i, range, phrases) {
        found.append(cue)
        continue
      }
      let c = classes[i]
      guard !c.isDisjoint(with: [.says, .said, .calls, .called, .cites, .itSays]) || isJoined(i) else { continue }
      guard !scene.isCapital(i) || scene.text.tokens[i].is(.sentenceStart) && classes[i].isDisjoint(with: .given)
      else { continue }
      // A word for somebody or something is none for what they do: “la declara”, “der Rat”.
      if !c.isDisjoint(with: [.role, .group, .body]), phrases.contains(where: { $0.core.contains(i) }) { continue }
      if reader.isNoun(i) { continue }
      if let cue = verb(at: i, range, phrases) { found.append(cue) }
    }
    return found
  }

  // MARK: Phrases without a verb

  private func sourcePhrase(at i: Int, _ range: Range<Int>, _ phrases: [NounPhrase]) -> SpeechCue? {
    let word = scene.text.tokens[i].word
    // “nach eigenen Angaben”: of whoever the sentence is about.
    if let end = tables.ownWords(word).first(where: { follows($0, i, range) }).map({ i + 1 + $0.count }) {
      let subject =
        phrases.first { $0.preposition < 0 && !$0.isOblique && $0.kind != .thing && $0.kind != .noun }
        ?? NounPhrase(range: i..<end, core: i..<end, head: end - 1, kind: .pronoun)
      return SpeechCue(kind: .according, verb: i, last: end - 1, source: subject, sourceScore: 3)
    }
    // “no están de acuerdo con Ada Rocha” agrees, and says nothing.
    let others = i > range.lowerBound ? tables.otherHalves(of: scene.text.tokens[i - 1].word) : nil
    for rest in tables.according(word) where rest.first.map({ others?.contains($0) == true }) != true {
      let end = i + 1 + rest.count
      guard end < range.upperBound, follows(rest, i, range) else { continue }
      if tables.opensOnly(word), rest.isEmpty, !opensSentence(i, range),
        !(i > range.lowerBound && classes[i - 1].contains(.conjunction) && opensSentence(i - 1, range))
      {
        continue
      }
      var first = end
      if classes[first].contains(.link), classes[first].isDisjoint(with: .genitive), first + 1 < range.upperBound {
        first += 1
      }
      // “по словам | мэра Ады Скаловой”: no table has what somebody is in the genitive.
      while tables.traits.contains(.inflectsNames), first < range.upperBound, first - end < Self.reachOfRole,
        scene.isWord(first), !scene.isCapital(first), reader.phrase(at: first, limit: range.upperBound) == nil,
        classes[first].isDisjoint(with: [.preposition, .conjunction, .says, .has, .that, .relative, .pronoun])
      {
        first += 1
      }
      let next = first
      guard next < range.upperBound else { continue }
      guard
        let phrase = reader.phrase(at: first, limit: range.upperBound)
          ?? phrases.first(where: { $0.range.lowerBound == next })
      else { continue }
      guard phrase.kind != .thing || phrase.owner != nil else { continue }
      if tables.opensOnly(word), rest.isEmpty {
        guard phrase.kind == .person || phrase.kind == .role || phrase.kind == .pronoun,
          phrase.range.upperBound < range.upperBound, endsOpening(phrase.range.upperBound)
        else { continue }
      }
      var cue = SpeechCue(kind: .according, verb: i, last: end - 1, source: Self.speaking(phrase))
      cue.sourceScore = 2 + SourceWeights.kind(cue.source?.kind ?? .thing)
      return cue
    }
    if let cue = told(at: i, range, phrases) { return cue }
    if classes[i].contains(.accordingBehind), let whole = phrases.last(where: { $0.range.upperBound == i }) {
      guard whole.preposition < 0 else { return nil }
      var phrase = Self.speaking(whole)
      // “dem Bericht zufolge”.
      if phrase.kind == .thing { phrase.kind = .noun }
      return SpeechCue(
        kind: .according, verb: i, last: i, source: phrase, sourceScore: 2 + SourceWeights.kind(phrase.kind))
    }
    if classes[i].contains(.so),
      i == range.lowerBound || scene.isComma(i - 1) || scene.isDash(i - 1)
        || i - 1 < range.lowerBound || scene.text.tokens[i - 1].is(.closesRegion)
    {
      var first = i + 1
      while first < range.upperBound, first - i < 3, scene.isWord(first),
        !classes[first].isDisjoint(with: [.filler]), classes[first].isDisjoint(with: [.determiner, .pronoun])
      {
        first += 1
      }
      guard let phrase = reader.phrase(at: first, limit: range.upperBound), phrase.kind != .thing,
        phrase.kind != .noun || first == i + 1, !phrase.isOblique
      else { return nil }
      return SpeechCue(kind: .so, verb: i, last: i, source: phrase, sourceScore: 3 + SourceWeights.kind(phrase.kind))
    }
    return nil
  }

  /// Whether what stands behind “Pour Ada Rocher” or “Für Ada Moos” shows that it is hers: a comma, or the verb.
  private func endsOpening(_ i: Int) -> Bool {
    tables.traits.contains(.verbSecond)
      ? !classes[i].isDisjoint(with: [.reports, .has])
      : scene.isComma(i) || scene.isComma(i - 1) || scene.text.tokens[i].is(.opensRegion)
  }

  private func opensSentence(_ i: Int, _ range: Range<Int>) -> Bool {
    i == range.lowerBound || scene.text.tokens[i].is(.sentenceStart)
  }

  /// Whether some words stand behind a token.
  private func follows(_ rest: [UInt32], _ i: Int, _ range: Range<Int>) -> Bool {
    i + rest.count < range.upperBound && rest.indices.allSatisfy { scene.text.tokens[i + 1 + $0].word == rest[$0] }
  }

  /// Who speaks in a phrase: of “the statement of the police” the police.
  static func speaking(_ phrase: NounPhrase) -> NounPhrase {
    guard phrase.kind == .thing, let owner = phrase.owner, owner.kind != .thing else { return phrase }
    var speaking = phrase
    speaking.core = owner.core
    speaking.head = owner.head
    speaking.kind = owner.kind
    speaking.name = owner.name
    speaking.gender = owner.gender
    speaking.role = nil
    return speaking
  }

  // MARK: Verbs

  private func verb(at i: Int, _ range: Range<Int>, _ phrases: [NounPhrase]) -> SpeechCue? {
    let c = classes[i]
    if c.contains(.itSays), let cue = itSays(at: i, range, phrases) { return cue }
    var kind = SpeechCue.Kind.says
    var verb = i
    var last = i
    if !c.isDisjoint(with: [.said, .called]), let helper = helper(of: i, range) {
      kind = c.contains(.said) ? .says : .calls
      verb = min(helper, i)
      last = max(helper, i)
      if helper > i { verb = i }
    } else if !c.isDisjoint(with: [.says, .calls, .cites]) || isJoined(i) {
      kind = c.isDisjoint(with: [.says, .cites]) && !isJoined(i) ? .calls : .says
      if isAnotherVerb(i, range) { return nil }
      let halves = tables.halves(of: scene.text.tokens[i].word)
      if !halves.isEmpty {
        if let half = (i + 1..<min(range.upperBound, i + Self.bracket)).first(where: {
          halves.contains(scene.text.tokens[$0].word)
        }) {
          last = half
        } else if i > range.lowerBound, halves.contains(scene.text.tokens[i - 1].word) {
          // “wie die Polizei bekannt gab”
          verb = i - 1
        } else if c.contains(.calls) {
          kind = .calls
        } else {
          return nil
        }
      }
    } else {
      return nil
    }
    var cue = SpeechCue(kind: kind, verb: verb, last: last)
    if isJoined(i) {
      cue.source = joinedPronoun(i)
      cue.sourceScore = 5
      return cue
    }
    if c.contains(.cites) || classes[last].contains(.cites) {
      chooseCited(&cue, phrases)
    }
    if cue.source == nil, let opener = comparing(cue, range) { chooseInformant(&cue, behind: opener, phrases) }
    if cue.source == nil { chooseSubject(&cue, range, phrases) }
    if isPassive(cue), cue.source.map({ $0.preposition < 0 }) != false, let agent = agent(of: cue, range) {
      cue.source = agent
      cue.sourceScore = 2 + SourceWeights.kind(agent.kind)
      cue.isBare = false
    }
    if cue.sourceScore < 2.5, let antecedent = relativeSubject(of: cue, range, phrases) {
      cue.source = antecedent
      cue.sourceScore = 2.5
      cue.isBare = false
    }
    if let source = cue.source, source.kind == .pronoun, source.gender == .female,
      hasSeveral(cue)
    {
      cue.source?.isPlural = true
    }
    cue.isParenthetic = cue.isParenthetic || isParenthetic(cue, range)
    return cue
  }

  /// Whether the other half of a verb makes it one of no saying: “findet … statt”.
  private func isAnotherVerb(_ i: Int, _ range: Range<Int>) -> Bool {
    guard let others = tables.otherHalves(of: scene.text.tokens[i].word) else { return false }
    return (i + 1..<min(range.upperBound, i + Self.bracket)).contains {
      others.contains(scene.text.tokens[$0].word) && !scene.text.tokens[$0].is(.quoted)
        && ($0 + 1 >= range.upperBound || !scene.isWord($0 + 1) || classes[$0 + 1].contains(.conjunction))
    }
  }

  /// The helping verb of a participle or infinitive: before it in its clause, or right behind it.
  private func helper(of i: Int, _ range: Range<Int>) -> Int? {
    if i + 1 < range.upperBound, classes[i + 1].contains(.has) { return i + 1 }
    var k = i - 1
    var commas = 0
    var seen = 0
    while k >= range.lowerBound, seen < Self.bracket {
      defer { k -= 1 }
      // What is quoted between the two halves is passed over.
      guard !scene.text.tokens[k].is(.quoted), !scene.text.tokens[k].is(.mark) else { continue }
      seen += 1
      if scene.partsClauses(k) {
        commas += 1
        if commas > 2 { return nil }
      } else if classes[k].contains(.has), scene.isWord(k) {
        return k
      }
    }
    return nil
  }

  // MARK: Subjects

  /// Whose words somebody else passes on: a person before a paper, whatever the case.
  private func chooseCited(_ cue: inout SpeechCue, _ phrases: [NounPhrase]) {
    let isPassive = cue.verb != cue.last
    let people = phrases.filter {
      $0.preposition < 0
        && ($0.kind == .person || $0.kind == .role
          || ($0.kind == .noun || $0.kind == .group) && $0.isOblique && $0.head > cue.verb)
    }
    // “zitiert Welt am Hafen den Minister”: an article shows who is cited.
    let shown = isPassive ? [] : people.filter { $0.isOblique && $0.head > cue.verb }
    guard let cited = (shown.isEmpty ? people : shown).min(by: { abs($0.head - cue.verb) < abs($1.head - cue.verb) })
    else { return }
    if isPassive, cited.isOblique { return }
    cue.source = cited
    cue.sourceScore = 4
  }

  private func chooseSubject(_ cue: inout SpeechCue, _ range: Range<Int>, _ phrases: [NounPhrase]) {
    var best = SourceWeights.least
    let opener = subjectInFront(of: cue, range, phrases)
    for (index, phrase) in phrases.enumerated() {
      // What cannot be reached costs no time.
      guard abs(phrase.head - cue.verb) < 48, !phrase.core.contains(cue.verb) else { continue }
      var score = score(phrase, at: index, of: cue, range, phrases)
      if phrase.range.lowerBound > cue.verb, let opener { score += weightBehind(opener, phrase, cue) }
      if score > best {
        best = score
        cue.source = phrase
        cue.sourceScore = score
      }
    }
    cue.isBare = cue.source == nil
  }

  private func score(
    _ phrase: NounPhrase, at index: Int, of cue: SpeechCue, _ range: Range<Int>, _ phrases: [NounPhrase]
  ) -> Float {
    var score = SourceWeights.kind(phrase.kind)
    if phrase.isDoubtful { score += SourceWeights.doubtful }
    // “Der Bericht führt aus”.
    if phrase.kind == .thing, classes[phrase.head].contains(.speechNoun) { score += SourceWeights.written }
    if isPassive(cue) {
      // “wird von Kennern als … bezeichnet”.
      let isAgent = phrase.preposition >= 0 && tables.isAgent(scene.text.tokens[phrase.preposition].word)
      score += isAgent ? 2 : SourceWeights.passiveSubject
    } else {
      if phrase.preposition >= 0 { score += SourceWeights.behindPreposition }
      if phrase.isOblique { score += SourceWeights.oblique }
    }
    if phrase.name == nil, classes[phrase.head].contains(.hearer) { score += SourceWeights.hearer }
    if disagrees(phrase, cue) { score += SourceWeights.disagrees }
    let isBehind = phrase.range.lowerBound > cue.verb
    // A phrase behind the participle has it, and not the helping verb, for its neighbour.
    let verb = isBehind && phrase.range.lowerBound > cue.last ? cue.last : cue.verb
    let gap =
      isBehind ? verb + 1..<phrase.range.lowerBound : phrase.range.upperBound..<max(verb, phrase.range.upperBound)
    if !isBehind, !isPassive(cue), isForefield(phrase, gap, range) { return score + SourceWeights.forefield }
    var commas = 0
    var words = 0
    // “Moos, die seit Mai wartet, sagte”: a relative clause between two commas is no distance.
    let isSetOff = gap.count > 3 && scene.isComma(gap.lowerBound) && scene.isComma(gap.upperBound - 1)
    let isRelative =
      isSetOff
      && (isBehind
        ? isInsertion(gap)
        : classes[gap.lowerBound + 1].contains(.relative) || isInsertion(gap) && opensClause(phrase, range))
    // “Ada Rocher, patronne du bac, se dit”: the comma that ends what stands beside the name.
    let closing =
      !isBehind && !gap.isEmpty && scene.isComma(gap.lowerBound) && phrase.range.contains(where: scene.isComma)
      ? gap.lowerBound : -1
    // What is quoted between is passed over with its marks.
    for k in gap
    where !isRelative && k != closing && !scene.text.tokens[k].is(.mark) && !scene.text.tokens[k].is(.quoted) {
      if scene.partsClauses(k) {
        commas += 1
      } else if classes[k].isDisjoint(with: [.filler, .reflexive, .has, .ordinary]) {
        words += 1
      }
    }
    // “… stand er auf und rief”: the subject of the first verb is that of the second.
    let isElliptic =
      !isBehind && cue.verb > range.lowerBound && classes[cue.verb - 1].contains(.conjunction) && commas == 0
    let follows = isBehind && cue.verb > range.lowerBound && classes[cue.verb - 1].contains(.conjunction)
    if follows, tables.traits.contains(.verbSecond) { score -= 2.5 }
    if isElliptic, phrase.preposition < 0, !phrase.isOblique {
      return score + SourceWeights.elliptic - 0.1 * Float(index)
    }
    let between =
      isRelative
      ? 0 : Float(phrases.lazy.filter { gap.contains($0.head) && $0.range.lowerBound >= gap.lowerBound }.count)
    score += between * SourceWeights.phraseBetween
    if isBehind {
      score += commas > 0 ? -4 : words == 0 && between == 0 ? SourceWeights.rightBehind : SourceWeights.behind
      if isSecondHalf(cue, phrase) { score -= 3 }
    } else {
      // “Moos, die seit Mai wartet, sagte”: two commas part nothing, one does.
      let isParted = commas % 2 == 1 && !scene.isComma(max(verb - 1, 0))
      let closes = commas == 1 && scene.isComma(max(verb - 1, 0))
      score += commas > 0 && !closes ? Float(min(commas, 3)) * SourceWeights.commaBetween : 0
      if isParted { score -= 1.5 }
      if commas % 2 == 0, isSubordinate(phrase, range) {
        // “wie die Polizei am Montag mitteilte”: the verb stands last.
        return score + SourceWeights.rightBehind - between * SourceWeights.phraseBetween
      }
      score += words == 0 && between == 0 ? SourceWeights.rightBefore : SourceWeights.before
      if tables.traits.contains(.verbSecond), !opensClause(phrase, range), !isSubordinate(phrase, range) {
        score += SourceWeights.notFirst
      }
    }
    return score
  }

  /// “disse, por sua vez, Ada Rocha”, “il ministro, interpellato a margine, ha detto”: no more than two commas, and nobody's name
  /// between them.
  private func isInsertion(_ gap: Range<Int>) -> Bool {
    guard !tables.traits.contains(.verbSecond), gap.count <= 16 else { return false }
    return !gap.dropFirst().dropLast().contains { scene.partsClauses($0) || scene.isCapital($0) }
  }

  /// Whom “der” stands for that opens the clause of a verb: “Moos, der es ein „Sieb“ nennt”.
  private func relativeSubject(of cue: SpeechCue, _ range: Range<Int>, _ phrases: [NounPhrase]) -> NounPhrase? {
    var k = cue.verb - 1
    while k > range.lowerBound, cue.verb - k < 20, !scene.isComma(k) { k -= 1 }
    guard k > range.lowerBound, scene.isComma(k), k + 1 < cue.verb, classes[k + 1].contains(.relative),
      classes[k + 1].isDisjoint(with: .oblique)
    else { return nil }
    let found = phrases.last { $0.range.upperBound == k }
    switch found?.kind {
    case .person, .role, .body, .group: return found
    default: return nil
    }
  }

  /// Whether others say it of the subject: “wird genannt”.
  private func isPassive(_ cue: SpeechCue) -> Bool {
    guard cue.verb != cue.last, classes[cue.last].isDisjoint(with: .cites) else { return false }
    return tables.isPassive(scene.text.tokens[cue.verb].word) || tables.isPassive(scene.text.tokens[cue.last].word)
  }

  /// Whether a phrase stands behind the other half of a verb, where no subject stands.
  private func isSecondHalf(_ cue: SpeechCue, _ phrase: NounPhrase) -> Bool {
    tables.traits.contains(.verbSecond) && cue.last > cue.verb && phrase.range.lowerBound > cue.last
  }

  /// Whether nothing of its clause stands before a phrase.
  func opensClause(_ phrase: NounPhrase, _ range: Range<Int>) -> Bool {
    let before = phrase.range.lowerBound - 1
    guard before >= range.lowerBound else { return true }
    return scene.partsClauses(before) || !scene.isWord(before) || classes[before].contains(.conjunction)
  }

  /// Whether the clause of a phrase is one that its verb ends: “wie die Polizei mitteilte”.
  private func isSubordinate(_ phrase: NounPhrase, _ range: Range<Int>) -> Bool {
    let before = phrase.range.lowerBound - 1
    guard before >= range.lowerBound else { return false }
    return !classes[before].isDisjoint(with: [.subordinator, .that])
  }
}
