/// Where the subject of a frame is, where its verb, and which of its words are a name.
extension AnalyzedArticle {
  /// Whether a verb stands at `i` with its subject behind it.
  func isVerbBeforeName(_ i: Int, _ limit: Int) -> Bool {
    let token = tokens[i]
    guard i + 1 < limit, token.is(.word), !token.is(.capitalized), !token.is(.clitic), isFinite(i) else { return false }
    let classes = language.words.classes(of: token.word)
    guard classes.isDisjoint(with: [.auxiliary, .addressing]), token.tag != .prp else { return false }
    let name = tokens[i + 1].tag.isAdverb && i + 2 < limit ? i + 2 : i + 1
    let next = tokens[name]
    guard next.is(.word) else { return false }
    if classes.contains(.reportingVerb) {
      return next.is(.capitalized) || opensParticleName(name, limit) || next.tag == .dt || next.tag == .prp
        || next.tag == .prpPossessive
        || next.tag == .cd && !next.is(.digits)
        || next.tag.isNoun
        || next.tag.isAdjective
    }
    if token.tag == .vbd || endsInED(i), next.tag == .dt || next.tag == .prpPossessive {
      // “…,” ventured the harbour master, Ada Rook.
      let end = phraseEnd(from: name, limit)
      return end > name + 1 && (tokens[end - 1].tag.isNoun || tokens[end - 1].is([.digits, .hyphenated]))
        && (end == limit || !tokens[end].is(.word))
    }
    guard next.is(.capitalized) || opensParticleName(name, limit) else { return false }
    return (token.tag.isVerb || endsInED(i)) && phraseEnd(from: name, limit) > name
      || token.tag.isNoun && isNameBeforeEnd(name, limit)
  }

  /// The verb of a frame whose subject starts at `start`.
  func verb(behind start: Int, _ limit: Int, isParted: Bool) -> Int? {
    guard opensSubject(start) || isLoneName(start, limit) || opensParticleName(start, limit) else { return nil }
    var comma: Int?
    var firstComma = Int.max
    var i = start + 1
    while i < limit {
      let token = tokens[i]
      if token.tag == .comma {
        comma = i
        firstComma = min(firstComma, i)
      } else if token.is(.word), !token.is(.capitalized), !token.is(.clitic), !opensParticleName(i, limit) {
        let classes = language.words.classes(of: token.word)
        let subjectEnd = helpersStart(i, from: comma.map { $0 + 1 } ?? start)
        let closesApposition = comma.map { subjectEnd == $0 + 1 && $0 > firstComma } ?? true
        let ends = isFollowedByEnd(i, limit)
        if classes.contains(.speechVerb), isFinite(i),
          token.tag.isVerb || (followsName(i) || comma != nil || (isParted || i == limit - 1) && isPastForm(i)) && ends
        {
          if closesApposition || comma == i - 1 { return i }
        } else if isParted, closesApposition, ends, mayBeVerb(i), classes.isDisjoint(with: .auxiliary),
          isNameRun(start..<(comma == nil ? subjectEnd : firstComma))
            || comma != nil && isNameRun(firstComma + 1..<max(subjectEnd - 1, firstComma + 1))
        {
          // “…,” Merrill grinned.
          return i
        }
        // “The mum-of-four said”: a word with hyphens is no verb, whatever the tagger takes it for.
        if comma == nil, token.tag.isFiniteVerb, !token.is(.hyphenated), classes.isDisjoint(with: .auxiliary),
          !isRoleBetweenNames(i, limit)
        {
          return nil
        }
        if comma == nil, language.words.classes(of: token.word).contains(.subordinator), token.tag != .wp { return nil }
      }
      i += 1
    }
    return nil
  }

  /// Whether a name begins with a small particle here: “al-Murad”, “van der Berg”.
  func opensParticleName(_ i: Int, _ limit: Int) -> Bool {
    guard tokens[i].is(.word), !tokens[i].is(.capitalized) else { return false }
    if let hyphen = bytes[tokens[i].range].firstIndex(of: 0x2D) {
      let next = hyphen + 1
      return hyphen - Int(tokens[i].start) <= 3 && next < Int(tokens[i].end) && (0x41...0x5A).contains(bytes[next])
    }
    var k = i
    while k < limit, k - i < 3, Self.nameParticles.contains(tokens[k].word), !tokens[k].is(.capitalized) { k += 1 }
    return k > i && k < limit && tokens[k].is([.word, .capitalized])
  }

  func frame(_ r: Int, cue: Int, naming: Range<Int>, in sentence: Range<Int>) -> PlainFrame? {
    guard naming.contains(where: { tokens[$0].is(.word) && !tokens[$0].is(.digits) }) else { return nil }
    // “The 41-year-old from Marlow said”: the place only says where from.
    var naming = isAgeWithOrigin(naming) ? naming.lowerBound..<naming.lowerBound + 2 : naming
    let apposed = apposedName(behind: naming.upperBound, in: sentence)
    // “Said one, Ada Rook”: the name is all there is.
    if naming.count == 1, Self.ones.contains(tokens[naming.lowerBound].word), let first = apposed.first {
      naming = first..<first + apposed.count
    }
    var names: [Int] = []
    for i in naming where tokens[i].is(.word) && !tokens[i].is(.clitic) {
      if opensParticleName(i, naming.upperBound) { names.append(i) }
      guard tokens[i].is(.capitalized) else { continue }
      let classes = language.words.classes(of: tokens[i].word)
      if tokens[i].tag == .prp || tokens[i].tag == .dt || tokens[i].tag == .prpPossessive { continue }
      // The first word of a sentence has a capital for that reason alone, unless it is the whole subject.
      if i == sentence.lowerBound, !tokens[i].tag.isName {
        if naming.count > 1, !tokens[i + 1].is(.capitalized) { continue }
        if !classes.isDisjoint(with: [.sourceNoun, .speechNoun, .personPronoun]) { continue }
      }
      names.append(i)
    }
    return PlainFrame(
      region: r, cue: cue, naming: naming, names: names,
      otherNames: apposed,
      isVerb: true)
  }

  private static let ones = WordHash.all(of: "one another")

  private func isAgeWithOrigin(_ naming: Range<Int>) -> Bool {
    let start = naming.lowerBound
    return naming.count > 3 && tokens[start].tag == .dt && tokens[start + 1].is([.digits, .hyphenated])
      && tokens[start + 2].tag == .in
  }

  /// The words between two commas, or a comma and the end, where all of them are a name.
  private func apposedName(behind comma: Int, in sentence: Range<Int>) -> [Int] {
    guard comma < sentence.upperBound, tokens[comma].tag == .comma else { return [] }
    var end = comma + 1
    while end < sentence.upperBound,
      tokens[end].is([.word, .capitalized]) || opensParticleName(end, sentence.upperBound)
    { end += 1 }
    guard end - comma > 2, end == sentence.upperBound || !tokens[end].is(.word) else { return [] }
    return Array(comma + 1..<end)
  }

  /// Whether the subject of a clause may start at `i`.
  func opensSubject(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.is(.word), !token.is(.clitic) else { return false }
    let classes = language.words.classes(of: token.word)
    guard classes.isDisjoint(with: [.subordinator, .negation]) || token.tag.isName else { return false }
    switch token.tag {
    case .in, .to, .cc, .wrb, .wp, .wdt, .rb, .md, .ex: return token.is(.capitalized) && !token.is(.sentenceStart)
    default: return true
    }
  }

  /// Whether a word with a verb of speech right behind it can only be its subject: “Long replied”, “May said”; but not
  /// “Later said”.
  func isLoneName(_ i: Int, _ limit: Int) -> Bool {
    guard i + 1 < limit, tokens[i].is([.word, .capitalized]), !tokens[i].is(.clitic),
      language.words.classes(of: tokens[i + 1].word).contains(.speechVerb), isFinite(i + 1),
      !tokens[i + 1].is(.capitalized)
    else { return false }
    if tokens[i].word == Self.may { return true }
    return language.words.classes(of: tokens[i].word)
      .isDisjoint(with: [.subordinator, .negation, .sentenceStarter, .time, .auxiliary, .openingCue, .personPronoun])
      && !bytes[tokens[i].range].suffix(2).elementsEqual("ly".utf8)
  }

  static let may = WordHash.of("may")

  /// Where adverbs and helping verbs before a verb start: “Ada Rook has since said”.
  func helpersStart(_ verb: Int, from start: Int) -> Int {
    var i = verb
    while i > start, !tokens[i - 1].is(.capitalized), tokens[i - 1].is(.word),
      tokens[i - 1].tag.isAdverb || tokens[i - 1].tag == .md
        || !language.words.classes(of: tokens[i - 1].word).isDisjoint(with: [.auxiliary, .time])
    {
      i -= 1
    }
    return i
  }

  /// Whether a word has the form of a finite verb: not “saying”.
  func isFinite(_ i: Int) -> Bool {
    // The tables know the base of “said”, and that it is another word.
    let isBase = tokens[i].tag == .vb && language.words.lemma(of: tokens[i].word) == tokens[i].word
    return tokens[i].tag != .vbg && !isBase && !bytes[tokens[i].range].suffix(3).elementsEqual("ing".utf8)
  }

  /// Whether a word right behind a name may be its verb, whatever the tagger takes it for: “Rook sang”.
  func mayBeVerb(_ i: Int) -> Bool {
    let tag = tokens[i].tag
    if tag == .vbd || tag == .vbz || endsInED(i) { return true }
    // “According to the French envoy, ‘Q’”: behind an article a capital is no subject’s, and a noun no verb.
    if tag == .nn, i > 1, tokens[i - 2].tag == .dt { return false }
    return tokens[i - 1].is([.word, .capitalized]) && (tag == .vbn || tag == .vbp || tag == .vb || tag == .nn)
  }

  /// Whether a word is a finite verb by its tag, or by its ending right behind a name: “Petrie agreed”.
  func hasFiniteForm(_ i: Int) -> Bool {
    if tokens[i].tag.isFiniteVerb { return true }
    return i > 0 && endsInED(i) && !tokens[i].is(.capitalized)
      && (tokens[i - 1].is([.word, .capitalized]) || tokens[i - 1].tag == .prp)
  }

  /// Whether a word is the past of a verb and can be nothing else, whatever the tagger takes it for: “said”, “added”.
  private func isPastForm(_ i: Int) -> Bool {
    let word = tokens[i].word
    return language.words.lemma(of: word) != word && bytes[Int(tokens[i].end) - 1] != 0x73
  }

  /// Whether a word is the past of a verb of speech, whatever the tagger takes it for: “a resident shouted ‘Q’”.
  func isSaid(_ i: Int) -> Bool {
    tokens[i].is(.word) && !tokens[i].is(.capitalized)
      && language.words.classes(of: tokens[i].word).contains(.speechVerb) && isPastForm(i)
  }

  func endsInED(_ i: Int) -> Bool {
    tokens[i].range.count > 4 && bytes[tokens[i].range].suffix(2).elementsEqual("ed".utf8)
  }

  func followsName(_ i: Int) -> Bool { tokens[i - 1].is(.capitalized) || tokens[i - 1].tag == .prp }

  /// Whether a name stands at `i` and nothing but marks behind it.
  func isNameBeforeEnd(_ i: Int, _ limit: Int) -> Bool {
    var end = i
    while end < limit, tokens[end].is([.word, .capitalized]) || opensParticleName(end, limit) { end += 1 }
    return end > i && (end == limit || !tokens[end].is(.word))
  }

  /// Whether the words are a name, with titles and roles before it: the last has a capital, and none is a preposition.
  func isNameRun(_ words: Range<Int>) -> Bool {
    guard let last = words.last else { return false }
    if words.count == 1, tokens[last].tag == .prp { return true }
    // “The study, ‘Q’, was paid for”: no name ends with an article.
    if tokens[last].tag == .dt || tokens[last].tag == .prpPossessive || tokens[last].tag == .in { return false }
    return (tokens[last].is([.word, .capitalized]) || opensParticleName(last, words.upperBound))
      && words.allSatisfy {
        tokens[$0].is(.word)
          && (tokens[$0].is(.capitalized) || tokens[$0].tag != .in && tokens[$0].tag != .to
            || opensParticleName($0, words.upperBound))
      }
  }

  /// Whether a clause may end behind a verb: a mark follows, or a word that opens an adverbial.
  func isFollowedByEnd(_ i: Int, _ limit: Int) -> Bool {
    guard i + 1 < limit else { return true }
    let next = tokens[i + 1]
    if !next.is(.word) { return !next.is(.digits) }
    return next.tag == .in || next.tag == .rp || next.tag == .to || next.tag.isAdverb || next.tag == .wrb
      || next.tag == .cc
      || language.words.classes(of: next.word).contains(.time)
  }

  /// Where a noun phrase ends that starts at `start`: before a mark, a clause or a place in time.
  func phraseEnd(from start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit {
      let token = tokens[i]
      if token.is(.opensRegion), let next = nicknameEnd(i, limit) {
        i = next
        continue
      }
      if token.tag == .comma, partsAttributes(i, from: start, limit) {
        i += 1
        continue
      }
      // “Reed & Sons chief Ada Rook”.
      if i > start, i + 1 < limit, token.range.count == 1, bytes[Int(token.start)] == 0x26,
        tokens[i - 1].is(.capitalized), tokens[i + 1].is(.capitalized)
      {
        i += 1
        continue
      }
      // “The farmers’ union”.
      if i > start, i + 1 < limit, isApostropheOfPlural(i) {
        i += 1
        continue
      }
      guard token.is(.word) || token.is(.digits), !token.is(.quoted) else { break }
      if !token.is(.capitalized), i == start || !isRoleBetweenNames(i, limit) {
        if token.tag.isFiniteVerb || token.tag == .vbg || token.tag == .md || token.tag == .to { break }
        let classes = language.words.classes(of: token.word)
        if token.tag == .wp || token.tag == .wdt || token.tag == .wrb { break }
        if token.tag == .in, i > start, !Self.joining.contains(token.word) || opensTopic(i, limit) { break }
        if token.tag.isAdverb || bytes[token.range].suffix(2).elementsEqual("ly".utf8), i > start,
          !describesWhatDescribes(i, from: start, limit)
        {
          break
        }
        if classes.contains(.personPronoun), i > start { break }
      } else if i > start, isTime(i), !tokens[i - 1].is(.capitalized) {
        break
      }
      i += 1
    }
    return i
  }

  /// Whether a preposition behind a name says what somebody speaks of: “said Ada Rook of her work”.
  private func opensTopic(_ i: Int, _ limit: Int) -> Bool {
    tokens[i - 1].is(.capitalized) && i + 1 < limit
      && (tokens[i + 1].tag == .prpPossessive || tokens[i + 1].tag == .prp)
  }

  /// Whether an adverb belongs to the adjective behind it: “the strangely prophetic coach”.
  private func describesWhatDescribes(_ i: Int, from start: Int, _ limit: Int) -> Bool {
    i == start + 1 && i + 2 < limit && (tokens[start].tag == .dt || tokens[start].tag == .prpPossessive)
      && tokens[i + 1].is(.word) && tokens[i + 2].is(.word)
  }

  private func isApostropheOfPlural(_ i: Int) -> Bool {
    let mark = bytes[tokens[i].range]
    return (mark.first == 0x27 && mark.count == 1 || mark.count == 3 && mark.elementsEqual("’".utf8))
      && !tokens[i].is(.spaceBefore) && tokens[i].is(.spaceAfter) && bytes[Int(tokens[i - 1].end) - 1] == 0x73
      && tokens[i + 1].is(.word)
  }

  /// Whether a word stands between two names as only a role can, alone or as one of two, whatever it looks like: “Quist ally
  /// Nora Marsh”.
  func isRoleBetweenNames(_ i: Int, _ limit: Int) -> Bool {
    func isName(_ k: Int) -> Bool {
      k >= 0 && k < limit && tokens[k].is([.word, .capitalized]) && !tokens[k].is(.clitic)
    }
    let first = isName(i - 1) ? i : i - 1
    let last = isName(i + 1) ? i : i + 1
    guard last - first <= 1, isName(first - 1), isName(last + 1), !isTime(last + 1) else { return false }
    return (first...last).allSatisfy { k in
      guard tokens[k].is(.word), !tokens[k].is(.capitalized), !tokens[k].is(.clitic) else { return false }
      let tag = tokens[k].tag
      return tag != .vbd && (!Self.betweenPhrases.contains(tag) || namesATrade(k))
        && language.words.classes(of: tokens[k].word).isDisjoint(with: [.reportingVerb, .speechVerb, .auxiliary, .time])
    }
  }

  /// What parts one phrase from the next, and is no role.
  private static let betweenPhrases: Set<Tag> = [
    .in, .to, .cc, .dt, .md, .vbg, .prp, .prpPossessive, .wp, .wdt, .wrb, .wpPossessive,
  ]

  /// “Researcher” and “organizer” are no prepositions, though the tagger may think so: none is that long and ends like them.
  private func namesATrade(_ i: Int) -> Bool {
    let word = bytes[tokens[i].range]
    return tokens[i].tag == .in && word.count >= 7
      && (word.suffix(2).elementsEqual("er".utf8) || word.suffix(2).elementsEqual("or".utf8))
  }

  private func isTime(_ i: Int) -> Bool { language.words.classes(of: tokens[i].word).contains(.time) }

  /// Whether a comma stands between two words that describe one noun: “the stooped, grey-bearded clockmaker”.
  private func partsAttributes(_ comma: Int, from start: Int, _ limit: Int) -> Bool {
    guard comma == start + 2, tokens[start].tag == .dt, !tokens[start + 1].is(.capitalized), comma + 2 < limit,
      language.words.classes(of: tokens[start + 1].word).contains(.sourceNoun) == false
    else { return false }
    let next = tokens[comma + 1]
    return next.is(.word) && !next.is(.capitalized)
      && (next.tag.isAdjective || next.tag == .vbn || next.is(.hyphenated))
      && tokens[comma + 2].tag.isCommonNoun
  }

  static let joining: Set<UInt32> = Set(["of", "for"].map(WordHash.of))
  /// What stands before the closing mark when the sentence goes on with who said it.
  static let parting: Set<UInt32> = Set([",", "?", "!", "…", "...", "—", "–", "--", "-"].map(WordHash.of))

  /// The words of full names that open a sentence, right before a verb of speech: “Nora Bishop insisted that”.
  func namesBeforeVerbs() -> [Int] {
    var names: [Int] = []
    for part in parts where !part.isHeadline {
      for sentence in sentences[part.sentences] {
        var end = sentence.lowerBound
        while end < sentence.upperBound, end - sentence.lowerBound < 5, tokens[end].is([.word, .capitalized]),
          tokens[end].tag.isNoun || tokens[end].tag.isVerb || tokens[end].tag.isAdjective || tokens[end].tag == .md
        { end += 1 }
        // “Unite said”: no verb has another for its object there.
        guard end - sentence.lowerBound > 1 || end > sentence.lowerBound && tokens[sentence.lowerBound].tag.isVerb,
          end < sentence.upperBound, !tokens[end].is(.capitalized), isFinite(end),
          language.words.classes(of: tokens[end].word).contains(.speechVerb)
        else { continue }
        names += Array(sentence.lowerBound..<end)
      }
    }
    return names
  }
}
