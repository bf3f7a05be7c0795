/// Frames before a quotation: “Ada Rook said: ‘Q’”, “In a note on the door, al-Murad wrote: ‘Q’”.
extension AnalyzedArticle {
  func frameBefore(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let opening = region.tokens.lowerBound - 1
    guard opening > parts[region.part].tokens.lowerBound + 1 else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    let start = joint(behindQuotationBefore: opening, in: sentence) ?? clauseStart(before: opening, in: sentence)
    let stop = tokens[opening - 1]
    let isParted = stop.tag == .comma || bytes[Int(stop.start)] == 0x3A
    if isParted, let frame = frameBehindAdverbial(r, sentence, limit: opening - 1) { return frame }
    if stop.tag == .comma, let frame = frameBetweenCommas(r, sentence, limit: opening - 1) { return frame }
    if let frame = frameOfQuoted(r, sentence, limit: isParted ? opening - 1 : opening) { return frame }
    guard opening - start <= Self.longestFrame, start + 1 < opening,
      isParted || stop.tag.isVerb || isSaid(opening - 1),
      !tokens[start].is(.quoted), !tokens[start].is(.opensRegion)
    else { return nil }
    let limit = isParted ? opening - 1 : opening
    if isParted, opensWithVerb(start, limit) {
      // “Replied Stephen: ‘Q.’”
      return frame(r, cue: start, naming: start + 1..<phraseEnd(from: start + 1, limit), in: sentence)
    }
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
    if let frame = frameBehindLastComma(r, sentence, limit: limit) { return frame }
    let first = tokens[sentence.lowerBound]
    guard first.tag == .in || first.tag == .wrb || first.tag == .vbg || first.tag == .rb,
      limit - sentence.lowerBound <= Self.longestFrame,
      let comma = (sentence.lowerBound..<limit).first(where: { tokens[$0].tag == .comma }), comma + 2 < limit + 1,
      !(comma + 1..<limit).contains(where: { tokens[$0].is(.mark) }),
      let verb = (comma + 2..<limit).first(where: {
        language.words.classes(of: tokens[$0].word).contains(.speechVerb) && (isFinite($0) || followsModal($0))
          && !tokens[$0].is(.capitalized)
      }),
      limit - verb <= 4, tokens[verb].tag.isVerb || verb == limit - 1,
      !(verb..<limit).contains(where: { tokens[$0].tag == .comma })
    else { return nil }
    if let second = (comma + 1..<verb).first(where: { tokens[$0].tag == .comma }) {
      // “Speaking on the quay, Ada Rook, who owns it, said: ‘Q.’”
      guard verb - 1 > second + 1, tokens[verb - 1].tag == .comma, isNameRun(comma + 1..<second), second > comma + 2,
        tokens[second - 1].is(.capitalized)
      else { return nil }
      return frame(r, cue: verb, naming: comma + 1..<second, in: sentence)
    }
    let naming = comma + 1..<helpersStart(verb, from: comma + 1)
    guard let last = naming.last, tokens[last].is(.word) else { return nil }
    let isName = naming.allSatisfy {
      tokens[$0].is(.capitalized) || tokens[$0].tag.isNoun || opensParticleName($0, naming.upperBound)
        || tokens[$0].tag == .prp
        || tokens[$0].tag == .dt
    }
    guard isName,
      tokens[last].is(.capitalized) || opensParticleName(last, naming.upperBound) || tokens[last].tag == .prp
        || tokens[last].tag == .nn && tokens[naming.lowerBound].tag == .dt
    else {
      return nil
    }
    return frame(r, cue: verb, naming: naming, in: sentence)
  }

  /// “In one case, when shown a list that a clerk said was lost, Ada Rook replied: ‘Q.’” Whatever the clauses before tell, a name
  /// alone between a comma and the verb is its subject.
  private func frameBehindLastComma(_ r: Int, _ sentence: Range<Int>, limit: Int) -> PlainFrame? {
    guard isByte(limit, 0x3A), limit - sentence.lowerBound > 3,
      let verb = (max(sentence.lowerBound + 2, limit - 3)..<limit).last(where: {
        language.words.classes(of: tokens[$0].word).contains(.speechVerb) && isFinite($0)
          && !tokens[$0].is(.capitalized)
          && !tokens[$0].is(.quoted)
      }),
      (verb + 1..<limit).allSatisfy({ !tokens[$0].tag.isVerb && tokens[$0].tag != .comma })
    else { return nil }
    let end = helpersStart(verb, from: sentence.lowerBound)
    guard let comma = (max(sentence.lowerBound, end - 7)..<end).last(where: { tokens[$0].tag == .comma }),
      comma + 1 < end,
      isNameRun(comma + 1..<end), opensSubject(comma + 1)
    else { return nil }
    return frame(r, cue: verb, naming: comma + 1..<end, in: sentence)
  }

  /// “The farm, said Ada Rook, the owner, ‘has no sheep’”: the verb and who speaks stand between two commas.
  private func frameBetweenCommas(_ r: Int, _ sentence: Range<Int>, limit: Int) -> PlainFrame? {
    guard
      let verb = (sentence.lowerBound + 2..<max(limit, sentence.lowerBound + 2)).first(where: {
        tokens[$0 - 1].tag == .comma && language.words.classes(of: tokens[$0].word).contains(.speechVerb)
          && isVerbBeforeName($0, limit)
      }), limit - verb <= Self.longestFrame, !(sentence.lowerBound..<limit).contains(where: { tokens[$0].is(.mark) })
    else { return nil }
    var end = phraseEnd(from: verb + 1, limit)
    while end < limit, tokens[end].is([.word, .capitalized]) || opensParticleName(end, limit) { end += 1 }
    guard tokens[end].tag == .comma,
      !(end..<limit).contains(where: { tokens[$0].tag.isFiniteVerb || tokens[$0].tag == .md })
    else { return nil }
    return frame(r, cue: verb, naming: verb + 1..<end, in: sentence)
  }

  /// “The agency quoted Ada Rook as saying: ‘Q’”, “Ada Rook was quoted by the agency as saying: ‘Q’”: who is quoted speaks, and
  /// not who quotes.
  func frameOfQuoted(_ r: Int, _ sentence: Range<Int>, limit: Int) -> PlainFrame? {
    guard
      let saying = (sentence.lowerBound + 4..<max(limit, sentence.lowerBound + 4)).last(where: {
        language.words.classes(of: tokens[$0].word).contains(.speechVerb)
      }), tokens[saying].tag == .vbg, tokens[saying - 1].word == SmallWord.as,
      let verb = (sentence.lowerBound + 1..<saying - 1).last(where: { Self.quoting.contains(tokens[$0].word) }),
      !(verb..<limit).contains(where: { tokens[$0].is(.mark) })
    else { return nil }
    let helpers = helpersStart(verb, from: sentence.lowerBound)
    let isPassive = helpers < verb && language.words.classes(of: tokens[verb - 1].word).contains(.auxiliary)
    let quoted = isPassive ? sentence.lowerBound..<helpers : verb + 1..<saying - 1
    let end = phraseEnd(from: quoted.lowerBound, quoted.upperBound)
    guard end > quoted.lowerBound, end == quoted.upperBound || tokens[end].tag == .comma,
      !(end..<quoted.upperBound).contains(where: { tokens[$0].tag.isFiniteVerb && !tokens[$0].is(.capitalized) })
    else { return nil }
    return frame(r, cue: saying, naming: quoted.lowerBound..<end, in: sentence)
  }

  static let quoting = WordHash.all(of: "quote quotes quoted quoting cite cites cited citing")

  /// Where the main clause before a quotation starts: behind a semicolon, else with its sentence.
  private func clauseStart(before opening: Int, in sentence: Range<Int>) -> Int {
    let semicolon = (sentence.lowerBound..<opening).last {
      tokens[$0].range.count == 1 && bytes[Int(tokens[$0].start)] == 0x3B && !tokens[$0].is(.quoted)
    }
    return semicolon.map { $0 + 1 } ?? sentence.lowerBound
  }

  /// Where the second of two clauses starts that stand between two quotations: “‘Q?’ asked Bell, and [Crane] answered: ‘Q’”.
  private func joint(behindQuotationBefore opening: Int, in sentence: Range<Int>) -> Int? {
    guard let closing = (sentence.lowerBound..<opening).last(where: { tokens[$0].is(.closesRegion) }),
      let and = (closing + 3..<max(opening, closing + 3)).last(where: { tokens[$0].tag == .cc }),
      tokens[and - 1].tag == .comma, opensSubject(and + 1),
      (closing + 1..<and - 1).contains(where: {
        language.words.classes(of: tokens[$0].word).contains(.speechVerb) && isFinite($0)
      })
    else { return nil }
    return and + 1
  }

  /// Whether a modal makes the base form of a verb finite: “could only say”.
  private func followsModal(_ i: Int) -> Bool {
    tokens[i].tag == .vb
      && (i > 0 && tokens[i - 1].tag == .md || i > 1 && tokens[i - 1].tag.isAdverb && tokens[i - 2].tag == .md)
  }

  /// Whether a sentence opens with a verb of speech and who speaks right behind it, and nothing else: “Added the mayor:”.
  private func opensWithVerb(_ start: Int, _ limit: Int) -> Bool {
    guard start + 1 < limit, tokens[start].is([.word, .sentenceStart]), isFinite(start),
      language.words.classes(of: tokens[start].word).contains(.speechVerb),
      language.words.lemma(of: tokens[start].word) != tokens[start].word
    else { return false }
    let next = tokens[start + 1]
    guard next.is([.word, .capitalized]) && !next.is(.clitic) || next.tag == .dt || next.tag == .prp else {
      return false
    }
    let end = phraseEnd(from: start + 1, limit)
    return end > start + 1 && (end == limit || tokens[end].tag == .comma)
  }
}
