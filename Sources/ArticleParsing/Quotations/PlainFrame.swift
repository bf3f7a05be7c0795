/// A sentence in which print says plainly who spoke: “Q,” Ada Rook said. “Q,” said Ada Rook, the mayor. Ada Rook said: “Q.”
///
/// The order of quotation, name and verb decides here, whatever the words are. So a surname that is a word (Price, May),
/// a verb that no table holds and a name that the tagger does not know are read alike. It knows only frames that hold with
/// certainty; the models weigh all the others.
struct PlainFrame {
  /// The region, as an index of `AnalyzedArticle.regions`.
  let region: Int
  /// The token of the verb.
  let cue: Int
  /// The tokens that name the source, without what stands in apposition behind them.
  let naming: Range<Int>
  /// The words of `naming` whose capital shows a name.
  let names: [Int]
  /// Whether the cue is a verb; else a noun or a colon.
  var isVerb = false
  /// How likely it is that it holds.
  var chance = AttributionEngine.plainChance
}

extension AnalyzedArticle {
  /// The frames of the article, in reading order; none for a language whose tagger is not learned.
  func plainFrames() -> [PlainFrame] {
    guard case .learned = language.tagger else { return [] }
    return regions.indices.compactMap { r in
      guard regions[r].isClosed, !parts[regions[r].part].isHeadline else { return nil }
      return frameBehind(r) ?? frameBefore(r) ?? frameWithoutVerb(r)
    }
  }

  /// Gives the words of frames the tags that the frames show: names and finite verbs.
  mutating func settleTags(of frames: [PlainFrame]) {
    for frame in frames {
      for i in frame.names where !tokens[i].tag.isName { tokens[i].tag = .nnp }
      if frame.isVerb, !tokens[frame.cue].tag.isVerb {
        tokens[frame.cue].tag = bytes[Int(tokens[frame.cue].end) - 1] == 0x73 ? .vbz : .vbd
      }
    }
  }

  /// How far from a quotation a frame reaches, in tokens: “Ada Rook, chairman, president and chief executive of …, said”.
  private static let longestFrame = 28

  // MARK: Behind the quotation

  private func frameBehind(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let closing = region.tokens.upperBound
    let part = parts[region.part].tokens
    var start = closing + 1
    guard start < part.upperBound, !region.tokens.isEmpty else { return nil }
    let sentence = sentences[Int(tokens[closing].sentence)]
    // What the sentence says before the quotation may name somebody too.
    let opensSentence = sentence.lowerBound >= region.tokens.lowerBound - 1
    var isParted = Self.parting.contains(tokens[region.tokens.upperBound - 1].word)
    if tokens[start].tag == .comma, !tokens[start].is(.spaceBefore) {
      isParted = true
      start += 1
    }
    guard start < sentence.upperBound else { return frameBehindStop(r, from: start) }
    guard isParted || opensSentence && opensLineOfSpeech(region) else { return nil }
    let limit = clauseEnd(from: start, sentence.upperBound)
    guard start < limit else { return nil }
    if !opensSentence {
      // “The hall was ‘too small,’ said Ada Rook.” The comma inside the marks parts all that was said from who said it.
      guard tokens[region.tokens.upperBound - 1].tag == .comma, isVerbBeforeName(start, limit),
        language.words.classes(of: tokens[start].word).contains(.speechVerb)
      else { return nil }
    }
    if isParted, isVerbBeforeName(start, limit) {
      var name = start + 1
      if name < limit, tokens[name].tag.isAdverb { name += 1 }
      return frame(r, cue: start, naming: name..<phraseEnd(from: name, limit), in: sentence)
    }
    guard let verb = verb(behind: start, limit, isParted: isParted) else { return nil }
    let comma = (start..<verb).first { tokens[$0].tag == .comma }
    return frame(r, cue: verb, naming: start..<(comma ?? helpersStart(verb, from: start)), in: sentence)
  }

  /// Where the clause ends that starts behind a quotation; a nickname in marks within a name ends none.
  private func clauseEnd(from start: Int, _ end: Int) -> Int {
    var limit = start
    while limit < min(end, start + Self.longestFrame), tokens[limit].tag != .period, tokens[limit].tag != .colon {
      if tokens[limit].is(.opensRegion) {
        guard let next = nicknameEnd(limit, end) else { break }
        limit = next
        continue
      }
      limit += 1
    }
    return limit
  }

  /// One past the closing mark of a nickname between the words of a name: Rosalind “Hammer” Teague.
  private func nicknameEnd(_ opening: Int, _ end: Int) -> Int? {
    guard opening > 0, tokens[opening - 1].is([.word, .capitalized]) else { return nil }
    for closing in opening + 2...opening + 4 where closing + 1 < end && tokens[closing].is(.closesRegion) {
      guard tokens[closing + 1].is([.word, .capitalized]), tokens[opening + 1].is(.capitalized) else { return nil }
      return closing + 1
    }
    return nil
  }

  /// “It was late.” Ada Rook, the mayor, said in a note: a sentence behind the quotation that tells nothing but who spoke.
  private func frameBehindStop(_ r: Int, from start: Int) -> PlainFrame? {
    let region = regions[r]
    let part = parts[region.part].tokens
    guard start < part.upperBound, tokens[start].is([.word, .capitalized]), tokens[start].is(.sentenceStart) else {
      return nil
    }
    let sentence = sentences[Int(tokens[start].sentence)]
    let limit = clauseEnd(from: start, sentence.upperBound)
    guard limit - start < 20, limit >= sentence.upperBound || tokens[limit].tag == .period,
      let verb = verb(behind: start, limit, isParted: false),
      language.words.classes(of: tokens[verb].word).contains(.speechVerb)
    else { return nil }
    // Behind the verb only where and when.
    let rest = verb + 1..<max(limit, verb + 1)
    guard
      rest.isEmpty
        || tokens[rest.lowerBound].tag == .in
          && !language.words.classes(of: tokens[rest.lowerBound].word).contains(.subordinator),
      rest.count <= 6, rest.allSatisfy({ !tokens[$0].tag.isVerb && tokens[$0].tag != .md })
    else { return nil }
    let comma = (start..<verb).first { tokens[$0].tag == .comma }
    let naming = start..<(comma ?? helpersStart(verb, from: start))
    guard naming.contains(where: { tokens[$0].tag.isName }) else { return nil }
    return frame(r, cue: verb, naming: naming, in: sentence)
  }

  /// Whether a quotation without a comma at its end is a whole sentence on a line of its own.
  private func opensLineOfSpeech(_ region: QuotedRegion) -> Bool {
    let words = region.tokens.filter { tokens[$0].is(.word) }
    guard words.count >= 6, region.tokens.lowerBound - 1 == parts[region.part].tokens.lowerBound else { return false }
    return words.contains { tokens[$0].tag.isFiniteVerb || tokens[$0].tag == .md }
  }

  /// Whether a verb stands at `i` with its subject behind it.
  private func isVerbBeforeName(_ i: Int, _ limit: Int) -> Bool {
    let token = tokens[i]
    guard i + 1 < limit, token.is(.word), !token.is(.capitalized), !token.is(.clitic), isFinite(i) else { return false }
    let classes = language.words.classes(of: token.word)
    guard classes.isDisjoint(with: [.auxiliary, .addressing]), token.tag != .prp else { return false }
    let name = tokens[i + 1].tag.isAdverb && i + 2 < limit ? i + 2 : i + 1
    let next = tokens[name]
    guard next.is(.word) else { return false }
    if classes.contains(.reportingVerb) {
      return next.is(.capitalized) || next.tag == .dt || next.tag == .prp || next.tag == .prpPossessive
        || next.tag == .cd && !next.is(.digits)
        || next.tag.isNoun
        || next.tag.isAdjective
    }
    return next.is(.capitalized) && (token.tag.isVerb || endsInED(i)) && phraseEnd(from: name, limit) > name
  }

  /// The verb of a frame whose subject starts at `start`.
  private func verb(behind start: Int, _ limit: Int, isParted: Bool) -> Int? {
    guard opensSubject(start) || isLoneName(start, limit) else { return nil }
    var comma: Int?
    var firstComma = Int.max
    var i = start + 1
    while i < limit {
      let token = tokens[i]
      if token.tag == .comma {
        comma = i
        firstComma = min(firstComma, i)
      } else if token.is(.word), !token.is(.capitalized), !token.is(.clitic) {
        let classes = language.words.classes(of: token.word)
        let subjectEnd = helpersStart(i, from: comma.map { $0 + 1 } ?? start)
        let closesApposition = comma.map { subjectEnd == $0 + 1 && $0 > firstComma } ?? true
        let ends = isFollowedByEnd(i, limit)
        if classes.contains(.speechVerb), isFinite(i), token.tag.isVerb || (followsName(i) || comma != nil) && ends {
          if closesApposition || comma == i - 1 { return i }
        } else if isParted, closesApposition, ends, token.tag == .vbd || token.tag == .vbz || endsInED(i),
          classes.isDisjoint(with: .auxiliary), isNameRun(start..<(comma == nil ? subjectEnd : firstComma))
        {
          // “…,” Merrill grinned.
          return i
        }
        if comma == nil, token.tag.isFiniteVerb, classes.isDisjoint(with: .auxiliary) { return nil }
        if comma == nil, language.words.classes(of: token.word).contains(.subordinator), token.tag != .wp { return nil }
      }
      i += 1
    }
    return nil
  }

  // MARK: Before the quotation

  private func frameBefore(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let opening = region.tokens.lowerBound - 1
    guard opening > parts[region.part].tokens.lowerBound + 1 else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    let start = sentence.lowerBound
    let stop = tokens[opening - 1]
    let isParted = stop.tag == .comma || bytes[Int(stop.start)] == 0x3A
    if isParted, let frame = frameBehindAdverbial(r, sentence, limit: opening - 1) { return frame }
    guard opening - start <= Self.longestFrame, start + 1 < opening, isParted || stop.tag.isVerb,
      !tokens[start].is(.quoted), !tokens[start].is(.opensRegion)
    else { return nil }
    let limit = isParted ? opening - 1 : opening
    guard let verb = verb(behind: start, limit, isParted: isParted), isParted || verb == limit - 1 else { return nil }
    // Behind the verb only who is told and where: no other clause.
    guard limit - verb <= 6,
      (verb + 1..<max(limit, verb + 1)).allSatisfy({
        !tokens[$0].tag.isVerb && tokens[$0].tag != .md && !tokens[$0].is(.mark) && tokens[$0].tag != .comma
      })
    else { return nil }
    let comma = (start..<verb).first { tokens[$0].tag == .comma }
    return frame(r, cue: verb, naming: start..<(comma ?? helpersStart(verb, from: start)), in: sentence)
  }

  /// “In a note on the door, al-Murad said: ‘Q.’” The subject stands right before the verb, behind the only comma.
  private func frameBehindAdverbial(_ r: Int, _ sentence: Range<Int>, limit: Int) -> PlainFrame? {
    let first = tokens[sentence.lowerBound]
    guard first.tag == .in || first.tag == .wrb || first.tag == .vbg || first.tag == .rb,
      limit - sentence.lowerBound <= Self.longestFrame,
      let comma = (sentence.lowerBound..<limit).first(where: { tokens[$0].tag == .comma }), comma + 2 < limit + 1,
      !(comma + 1..<limit).contains(where: { tokens[$0].tag == .comma || tokens[$0].is(.mark) }),
      let verb = (comma + 2..<limit).first(where: {
        language.words.classes(of: tokens[$0].word).contains(.speechVerb) && isFinite($0)
          && !tokens[$0].is(.capitalized)
      }),
      limit - verb <= 4, tokens[verb].tag.isVerb || verb == limit - 1
    else { return nil }
    let naming = comma + 1..<helpersStart(verb, from: comma + 1)
    guard let last = naming.last, tokens[last].is(.word) else { return nil }
    let isName = naming.allSatisfy {
      tokens[$0].is(.capitalized) || tokens[$0].tag.isNoun || opensParticleName($0) || tokens[$0].tag == .prp
        || tokens[$0].tag == .dt
    }
    guard isName, tokens[last].is(.capitalized) || opensParticleName(last) || tokens[last].tag == .prp else {
      return nil
    }
    return frame(r, cue: verb, naming: naming, in: sentence)
  }

  /// Whether a word is a name that begins with a small particle: “al-Murad”.
  private func opensParticleName(_ i: Int) -> Bool {
    guard tokens[i].is([.word, .hyphenated]), let hyphen = bytes[tokens[i].range].firstIndex(of: 0x2D) else {
      return false
    }
    let next = hyphen + 1
    return hyphen - Int(tokens[i].start) <= 3 && next < Int(tokens[i].end) && (0x41...0x5A).contains(bytes[next])
      && !tokens[i].is(.capitalized)
  }

  // MARK: Words

  private func frame(_ r: Int, cue: Int, naming: Range<Int>, in sentence: Range<Int>) -> PlainFrame? {
    guard naming.contains(where: { tokens[$0].is(.word) && !tokens[$0].is(.digits) }) else { return nil }
    var names: [Int] = []
    for i in naming where tokens[i].is(.word) && !tokens[i].is(.clitic) {
      if opensParticleName(i) { names.append(i) }
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
    return PlainFrame(region: r, cue: cue, naming: naming, names: names, isVerb: true)
  }

  /// Whether the subject of a clause may start at `i`.
  private func opensSubject(_ i: Int) -> Bool {
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
  private func isLoneName(_ i: Int, _ limit: Int) -> Bool {
    guard i + 1 < limit, tokens[i].is([.word, .capitalized]), !tokens[i].is(.clitic),
      language.words.classes(of: tokens[i + 1].word).contains(.speechVerb), isFinite(i + 1),
      !tokens[i + 1].is(.capitalized)
    else { return false }
    if tokens[i].word == Self.may { return true }
    return language.words.classes(of: tokens[i].word)
      .isDisjoint(with: [.subordinator, .negation, .sentenceStarter, .time, .auxiliary, .openingCue, .personPronoun])
      && !bytes[tokens[i].range].suffix(2).elementsEqual("ly".utf8)
  }

  private static let may = WordHash.of("may")

  /// Where adverbs and helping verbs before a verb start: “Ada Rook has since said”.
  private func helpersStart(_ verb: Int, from start: Int) -> Int {
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
  private func isFinite(_ i: Int) -> Bool {
    // The tables know the base of “said”, and that it is another word.
    let isBase = tokens[i].tag == .vb && language.words.lemma(of: tokens[i].word) == tokens[i].word
    return tokens[i].tag != .vbg && !isBase && !bytes[tokens[i].range].suffix(3).elementsEqual("ing".utf8)
  }

  private func endsInED(_ i: Int) -> Bool {
    tokens[i].range.count > 4 && bytes[tokens[i].range].suffix(2).elementsEqual("ed".utf8)
  }

  private func followsName(_ i: Int) -> Bool { tokens[i - 1].is(.capitalized) || tokens[i - 1].tag == .prp }

  /// Whether the words are a name, with titles and roles before it: the last has a capital, and none is a preposition.
  private func isNameRun(_ words: Range<Int>) -> Bool {
    guard let last = words.last else { return false }
    if words.count == 1, tokens[last].tag == .prp { return true }
    return tokens[last].is([.word, .capitalized])
      && words.allSatisfy { tokens[$0].is(.word) && (tokens[$0].is(.capitalized) || tokens[$0].tag != .in) }
  }

  /// Whether a clause may end behind a verb: a mark follows, or a word that opens an adverbial.
  private func isFollowedByEnd(_ i: Int, _ limit: Int) -> Bool {
    guard i + 1 < limit else { return true }
    let next = tokens[i + 1]
    if !next.is(.word) { return !next.is(.digits) }
    return next.tag == .in || next.tag == .to || next.tag.isAdverb || next.tag == .wrb || next.tag == .cc
      || language.words.classes(of: next.word).contains(.time)
  }

  /// Where a noun phrase ends that starts at `start`: before a mark, a clause or a place in time.
  private func phraseEnd(from start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit {
      let token = tokens[i]
      if token.is(.opensRegion), let next = nicknameEnd(i, limit) {
        i = next
        continue
      }
      guard token.is(.word) || token.is(.digits), !token.is(.quoted) else { break }
      if !token.is(.capitalized) {
        if token.tag.isFiniteVerb || token.tag == .vbg || token.tag == .md || token.tag == .to { break }
        let classes = language.words.classes(of: token.word)
        if token.tag == .wp || token.tag == .wdt || token.tag == .wrb { break }
        if token.tag == .in, i > start, !Self.joining.contains(token.word) { break }
        if token.tag.isAdverb || bytes[token.range].suffix(2).elementsEqual("ly".utf8), i > start { break }
        if classes.contains(.personPronoun), i > start { break }
      } else if i > start, language.words.classes(of: token.word).contains(.time), !tokens[i - 1].is(.capitalized) {
        break
      }
      i += 1
    }
    return i
  }

  private static let joining: Set<UInt32> = Set(["of", "for"].map(WordHash.of))
  /// What stands before the closing mark when the sentence goes on with who said it.
  private static let parting: Set<UInt32> = Set([",", "?", "!", "…", "...", "—", "–", "--", "-"].map(WordHash.of))
}
