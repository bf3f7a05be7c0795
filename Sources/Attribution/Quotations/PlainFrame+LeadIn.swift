/// Frames whose verb says nothing, or stands far from the quotation: “Rook took to the stage with this: ‘Q’”, “Rook blushed
/// and stammered, ‘Q’”, “Rook said it was late, calling the boat ‘Q’”, “Her advice is simple: never swim. ‘Q’”.
extension AnalyzedArticle {
  func frameOfLeadingClause(_ r: Int) -> PlainFrame? {
    inSentence(r) ?? beforeColon(r) ?? frameOfPossession(r) ?? frameOfConcession(r)
  }

  private func inSentence(_ r: Int) -> PlainFrame? {
    frameOfAnother(r) ?? frameOfCoordination(r) ?? frameOfParticiple(r) ?? frameOfSpeechAndColon(r)
      ?? frameOfContactClause(r) ?? frameOfParenthesis(r)
  }

  private func beforeColon(_ r: Int) -> PlainFrame? {
    frameOfNameBehindVerb(r) ?? frameOfManner(r) ?? frameBehindColon(r) ?? frameOfNameAndOutlet(r)
      ?? frameOfNameBeforeColon(r)
  }

  /// How likely it is that whom the clause before a quotation is about says it.
  private static let chanceOfLeading: Float = 0.8

  // MARK: In the sentence

  /// “Rook blushed and stammered, ‘Q’”: what two verbs share is the subject of both.
  private func frameOfCoordination(_ r: Int) -> PlainFrame? {
    let opening = regions[r].tokens.lowerBound - 1
    guard opening > parts[regions[r].part].tokens.lowerBound + 3 else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    let stop = tokens[opening - 1]
    guard stop.tag == .comma || bytes[Int(stop.start)] == 0x3A,
      let verb = (max(sentence.lowerBound, opening - 5)..<opening - 1).last(where: {
        language.words.classes(of: tokens[$0].word).contains(.speechVerb) && isFinite($0) && !tokens[$0].is(.quoted)
      }),
      verb > sentence.lowerBound + 2,
      (verb + 1..<opening - 1).allSatisfy({ !tokens[$0].tag.isVerb && tokens[$0].tag != .comma })
    else { return nil }
    var joint = verb - 1
    while joint > sentence.lowerBound, tokens[joint].tag.isAdverb { joint -= 1 }
    // What is quoted before in the sentence is another act of speech.
    let closing = (sentence.lowerBound..<joint).last { tokens[$0].is(.closesRegion) }
    let clause = (closing.map { $0 + 1 } ?? sentence.lowerBound)..<sentence.upperBound
    guard tokens[joint].tag == .cc, let subject = subject(of: clause, before: joint) else { return nil }
    return framed(r, cue: verb, naming: subject)
  }

  /// “Rook said it was late, calling the boat ‘Q’.”
  private func frameOfParticiple(_ r: Int) -> PlainFrame? {
    let opening = regions[r].tokens.lowerBound - 1
    guard opening > parts[regions[r].part].tokens.lowerBound + 4 else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    var k = opening - 1
    while k > sentence.lowerBound + 2, opening - k <= Self.longestFrame {
      let token = tokens[k]
      if token.tag.isFiniteVerb || token.tag == .md || token.tag == .wp || token.is(.quoted)
        || token.tag == .comma && k < opening - 1
      {
        return nil
      }
      if token.tag == .vbg, language.words.classes(of: token.word).contains(.reportingVerb) { break }
      k -= 1
    }
    guard k > sentence.lowerBound + 2, tokens[k].tag == .vbg, tokens[k - 1].tag == .comma,
      let subject = subject(of: sentence, before: k - 1)
    else { return nil }
    return framed(r, cue: k, naming: subject)
  }

  /// “Her editor, Ada Rook, recalls the first time she read it: ‘Q’”: who the sentence is about says it, not who comes last.
  private func frameOfSpeechAndColon(_ r: Int) -> PlainFrame? {
    let opening = regions[r].tokens.lowerBound - 1
    let start = parts[regions[r].part].tokens.lowerBound
    guard opening > start + 3, bytes[Int(tokens[opening - 1].start)] == 0x3A else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    let colon = opening - 1
    guard sentence.lowerBound < colon - 2, colon - sentence.lowerBound <= Self.longestFrame,
      !(sentence.lowerBound..<colon).contains(where: { tokens[$0].is(.quoted) }),
      let subject = subject(of: sentence, before: colon),
      !subject.contains(where: {
        tokens[$0].tag.isVerb || language.words.classes(of: tokens[$0].word).contains(.subordinator)
      }),
      let verb = (subject.upperBound..<colon).first(where: hasFiniteForm),
      language.words.classes(of: tokens[verb].word).contains(.speechVerb), isFinite(verb),
      !(verb + 1..<colon).contains(where: {
        language.words.classes(of: tokens[$0].word).contains(.speechVerb) && tokens[$0].tag.isVerb
      })
    else { return nil }
    return framed(r, cue: verb, naming: subject)
  }

  /// “It was an answer Ada Rook called ‘Q’”: a clause that hangs on a noun without a pronoun has its own subject.
  private func frameOfContactClause(_ r: Int) -> PlainFrame? {
    let opening = regions[r].tokens.lowerBound - 1
    guard opening > parts[regions[r].part].tokens.lowerBound + 3 else { return nil }
    let verb = tokens[opening - 1].word == SmallWord.as ? opening - 2 : opening - 1
    let sentence = sentences[Int(tokens[verb].sentence)]
    guard verb > sentence.lowerBound + 2, hasFiniteForm(verb), !tokens[verb].is(.quoted),
      language.words.classes(of: tokens[verb].word).contains(.reportingVerb)
    else { return nil }
    let end = helpersStart(verb, from: sentence.lowerBound)
    var start = end
    while start > sentence.lowerBound, end - start < 5, tokens[start - 1].is([.word, .capitalized]),
      !tokens[start - 1].is(.clitic)
    { start -= 1 }
    guard start < end, start > sentence.lowerBound + 1, tokens[start].tag.isName, isNameRun(start..<end) else {
      return nil
    }
    let noun = tokens[start - 1]
    guard noun.is(.word), noun.tag.isCommonNoun, !noun.is(.quoted), !isRoleBetweenNames(start - 1, end),
      language.words.classes(of: noun.word).isDisjoint(with: [.sourceNoun, .time])
    else { return nil }
    var frame = framed(r, cue: verb, naming: start..<end)
    frame?.opensClause = true
    return frame
  }

  /// “The mayor, she suggested, was ‘Q’ and wanted ‘Q’”: who says the sentence between two commas says what is quoted in it.
  private func frameOfParenthesis(_ r: Int) -> PlainFrame? {
    let opening = regions[r].tokens.lowerBound - 1
    guard opening > parts[regions[r].part].tokens.lowerBound + 4 else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    let first = max(sentence.lowerBound + 3, opening - Self.longestParenthesized)
    guard first < opening - 1,
      let verb = (first..<opening - 1).last(where: {
        tokens[$0 + 1].tag == .comma && tokens[$0].tag.isVerb && !tokens[$0].is(.quoted) && isFinite($0)
          && language.words.classes(of: tokens[$0].word).contains(.reportingVerb)
      }),
      !(verb + 1..<opening).contains(where: {
        tokens[$0].tag.isFiniteVerb && !tokens[$0].is(.quoted)
          && language.words.classes(of: tokens[$0].word).contains(.speechVerb)
      })
    else { return nil }
    var start = verb
    while start > sentence.lowerBound, verb - start < 5, tokens[start - 1].is(.word), !tokens[start - 1].is(.clitic) {
      start -= 1
    }
    guard start < verb, start > sentence.lowerBound + 1, tokens[start - 1].tag == .comma, isNameRun(start..<verb),
      opensSubject(start)
    else { return nil }
    return framed(r, cue: verb, naming: start..<verb)
  }

  /// So many tokens before a quotation somebody may be named between two commas who says it.
  private static let longestParenthesized = 40

  /// The clause before a colon right before a quotation in its line, without quoted words; `nil` where it is too long.
  private func clauseBeforeColon(_ r: Int) -> Range<Int>? {
    let colon = regions[r].tokens.lowerBound - 2
    guard colon > parts[regions[r].part].tokens.lowerBound, isByte(colon, 0x3A)
    else { return nil }
    let start = sentences[Int(tokens[colon].sentence)].lowerBound
    guard start < colon, colon - start <= Self.longestFrame,
      !(start..<colon).contains(where: { tokens[$0].is(.quoted) })
    else { return nil }
    return start..<colon
  }

  /// “The harbour has been here before, noted Ada Rook of Quay Partners: ‘Q’”.
  private func frameOfNameBehindVerb(_ r: Int) -> PlainFrame? {
    guard let clause = clauseBeforeColon(r),
      let verb = clause.dropFirst(2).last(where: {
        tokens[$0].tag.isVerb && language.words.classes(of: tokens[$0].word).contains(.speechVerb)
      }),
      tokens[verb - 1].tag == .comma, isVerbBeforeName(verb, clause.upperBound), tokens[verb + 1].is(.capitalized)
    else { return nil }
    return framed(r, cue: verb, naming: verb + 1..<phraseEnd(from: verb + 1, clause.upperBound))
  }

  /// “Her husband, Bo, was blunter: ‘Q’”: what somebody is like who speaks next.
  private func frameOfManner(_ r: Int) -> PlainFrame? {
    guard let clause = clauseBeforeColon(r), let manner = clause.last,
      tokens[manner].tag.isAdjective || tokens[manner].tag == .rbr
        || bytes[tokens[manner].range].suffix(2).elementsEqual("er".utf8),
      let verb = clause.dropLast().last(where: { !tokens[$0].tag.isAdverb }), Self.being.contains(tokens[verb].word)
    else { return nil }
    var naming = clause.lowerBound..<helpersStart(verb, from: clause.lowerBound)
    if let last = naming.last, tokens[last].tag == .comma {
      // “Her husband, Bo, was”: the name is between the commas.
      guard let first = (naming.lowerBound..<last).last(where: { tokens[$0].tag == .comma }), first + 1 < last,
        isNameRun(first + 1..<last)
      else { return nil }
      naming = first + 1..<last
    }
    guard let first = naming.first, opensSubject(first), !naming.contains(where: { tokens[$0].tag == .comma }),
      naming.contains(where: {
        tokens[$0].is([.word, .capitalized]) && !tokens[$0].is(.sentenceStart) && tokens[$0].tag.isName
      }) || language.words.classes(of: tokens[naming.upperBound - 1].word).contains(.sourceNoun)
    else { return nil }
    return framed(r, cue: clause.upperBound, naming: naming)
  }

  private static let being = WordHash.all(of: "is was remained sounded seemed")

  /// “… when Rook took to the stage with this: ‘Q’”, in the sentence or at the end of the line before.
  private func frameBehindColon(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let part = parts[region.part].tokens
    let opening = region.tokens.lowerBound - 1
    guard opening > 0, opening == part.lowerBound ? region.part > 0 : opening > part.lowerBound else { return nil }
    let colon = opening - 1
    guard isByte(colon, 0x3A) else { return nil }
    if colon < part.lowerBound, parts[region.part - 1].isHeadline { return nil }
    let sentence = sentences[Int(tokens[colon].sentence)]
    guard colon - sentence.lowerBound <= Self.longestFrame,
      !(sentence.lowerBound..<colon).contains(where: {
        tokens[$0].is(.quoted)
          || tokens[$0].tag.isVerb
            && language.words.classes(of: tokens[$0].word).contains(.reportingVerb)
            && !announcesText($0 + 1..<colon)
      }),
      let verb = (sentence.lowerBound..<colon).last(where: { hasFiniteForm($0) && tokens[$0].tag != .vbg })
    else { return nil }
    let end = helpersStart(verb, from: sentence.lowerBound)
    var start = end
    while start > sentence.lowerBound, tokens[start - 1].is([.word, .capitalized]),
      tokens[start - 1].tag.isName || !tokens[start - 1].is(.sentenceStart) && tokens[start - 1].tag != .prp
    { start -= 1 }
    if start == end, end > sentence.lowerBound, tokens[end - 1].tag == .prp,
      Self.persons.contains(tokens[end - 1].word)
    {
      start = end - 1
    }
    guard start < end, start == sentence.lowerBound || tokens[start - 1].tag != .in && tokens[start - 1].tag != .dt,
      !tokens[start].is(.clitic)
    else { return nil }
    return framed(r, cue: colon, naming: start..<end)
  }

  /// “Nora Finch, Evening Star: ‘Q’”: a line that opens with a name and where it was printed, and has no verb.
  private func frameOfNameAndOutlet(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let start = parts[region.part].tokens.lowerBound
    let colon = region.tokens.lowerBound - 2
    guard colon > start + 2, colon - start <= 12, bytes[Int(tokens[colon].start)] == 0x3A,
      let comma = (start..<colon).first(where: { tokens[$0].tag == .comma }), comma > start + 1, comma + 1 < colon,
      (start..<comma).allSatisfy({ tokens[$0].is([.word, .capitalized]) || opensParticleName($0, comma) }),
      (comma + 1..<colon).allSatisfy({ tokens[$0].is(.word) && (tokens[$0].is(.capitalized) || !tokens[$0].tag.isVerb) }
      )
    else { return nil }
    return framed(r, cue: colon, naming: start..<comma)
  }

  private static let persons: Set<UInt32> = [WordHash.of("he"), WordHash.of("she")]

  // MARK: In the line before

  /// “Her advice is simple: never swim alone.” “Her motto: never swim.” And below it what she said, in a line of its own.
  private func frameOfPossession(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    guard region.part > 0, region.isMarked, region.tokens.lowerBound - 1 == parts[region.part].tokens.lowerBound,
      SpeechInMarks(region, in: self).isParagraph, !parts[region.part - 1].isHeadline,
      let last = parts[region.part - 1].sentences.last
    else { return nil }
    let sentence = sentences[last]
    let possessor = sentence.lowerBound
    guard sentence.count > 3, tokens[possessor].tag == .prpPossessive, Self.owners.contains(tokens[possessor].word)
    else {
      return nil
    }
    var noun = possessor + 1
    while noun < sentence.upperBound - 1, tokens[noun].tag.isAdjective { noun += 1 }
    let classes = language.words.classes(of: tokens[noun].word)
    let hasColon = sentence.contains { tokens[$0].range.count == 1 && bytes[Int(tokens[$0].start)] == 0x3A }
    guard noun + 1 < sentence.upperBound,
      hasColon || !classes.isDisjoint(with: [.speechNoun, .attitude, .reportingVerb]),
      language.words.classes(of: tokens[noun + 1].word).contains(.auxiliary)
        || bytes[Int(tokens[noun + 1].start)] == 0x3A
    else { return nil }
    let isLabel = bytes[Int(tokens[noun + 1].start)] == 0x3A
    return framed(r, cue: isLabel ? noun + 1 : noun, naming: possessor..<possessor + 1)
  }

  private static let owners: Set<UInt32> = [WordHash.of("his"), WordHash.of("her")]

  // MARK: Words

  /// The subject that opens a sentence, as far as its verb, which stands before `limit`.
  func subject(of sentence: Range<Int>, before limit: Int) -> Range<Int>? {
    var start = sentence.lowerBound
    if let end = datelineEnd(start..<limit) { start = end }
    if let end = questionEnd(start..<limit) { start = end }
    guard start < limit, opensSubject(start), !tokens[start].is(.quoted), !tokens[start].is(.opensRegion),
      let verb = (start + 1..<limit).first(where: {
        tokens[$0].is(.quoted) || hasFiniteForm($0) || tokens[$0].tag == .md || tokens[$0].tag == .comma
          || tokens[$0].tag == .wp || tokens[$0].tag == .wdt
      })
    else { return nil }
    var end = verb
    if tokens[verb].tag == .comma {
      // “Rook, the mayor, left”: the verb stands behind the second comma.
      guard let second = (verb + 1..<limit).first(where: { tokens[$0].tag == .comma }), second + 1 < limit,
        !(verb + 1..<second).contains(where: { tokens[$0].tag.isFiniteVerb }), hasFiniteForm(second + 1)
      else { return nil }
    } else {
      guard hasFiniteForm(verb) || tokens[verb].tag == .md else { return nil }
      end = helpersStart(verb, from: start)
    }
    guard end > start, tokens[start..<end].contains(where: { $0.tag.isNoun || $0.tag == .prp }) else { return nil }
    return start..<end
  }

  /// Where the clause starts whose subject was asked something: “Asked if it was late, [he had an answer]”.
  private func questionEnd(_ words: Range<Int>) -> Int? {
    guard let first = words.first, Self.asked.contains(tokens[first].word) else { return nil }
    return words.first { i in
      guard i > first + 1, tokens[i - 1].tag == .comma, !tokens[i].is(.quoted), opensSubject(i) else { return false }
      return words.contains(i + 1) && (i + 1..<min(i + 6, words.upperBound)).contains(where: hasFiniteForm)
        && (tokens[i].is(.capitalized) || tokens[i].tag == .prp || tokens[i].tag == .dt)
    }
  }

  private static let asked = WordHash.all(of: "asked pressed quizzed questioned")

  private func framed(_ r: Int, cue: Int, naming: Range<Int>) -> PlainFrame? {
    var frame = plainFrame(r, cue: cue, naming: naming)
    frame?.chance = Self.chanceOfLeading
    return frame
  }
}
