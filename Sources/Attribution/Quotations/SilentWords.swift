/// Words that never head a source, whatever their place: the dateline, a time, an adverb that opens a sentence, and who quotes
/// somebody.
extension AnalyzedArticle {
  /// The tokens of such words.
  ///
  /// - Parameter named: the words of names, which no month is among: “June said”.
  func silentWords(named: Set<Int>) -> Set<Int> {
    guard case .learned = language.tagger else { return [] }
    var silent: Set<Int> = []
    for i in tokens.indices.dropFirst() where tokens[i].tag.isNoun && tokens[i].is(.word) {
      guard tokens[i].is(.capitalized) else {
        // “Sir Nigel, the chairman, yesterday defended the fares”. All days begin with one of two letters.
        let first = bytes[Int(tokens[i].start)]
        if first == 0x74 || first == 0x79, ClauseView.days.contains(tokens[i].word) { silent.insert(i) }
        continue
      }
      if isPartyAndState(i) { silent.insert(i) }
      // “between March and June, says”.
      if !named.contains(i), language.words.classes(of: tokens[i].word).contains(.time),
        tokens[i - 1].tag == .in || tokens[i - 1].tag == .cc || tokens[i - 1].tag.isAdjective,
        i + 1 == tokens.count || !language.words.classes(of: tokens[i + 1].word).contains(.reportingVerb)
      {
        silent.insert(i)
      }
    }
    for i in tokens.indices.dropFirst() where tokens[i].tag == .openBracket && tokens[i - 1].is([.word, .capitalized]) {
      silent.formUnion(bracket(behindNameAt: i))
    }
    for i in tokens.indices.dropLast() where tokens[i].word == SmallWord.as && tokens[i + 1].tag == .vbg {
      silent.formUnion(quoter(before: i))
    }
    for (index, part) in parts.enumerated() where !part.isHeadline {
      if let end = datelineEnd(part.tokens) ?? shortDatelineEnd(index) {
        silent.formUnion(part.tokens.lowerBound..<end)
      }
    }
    for sentence in sentences where tokens[sentence.lowerBound].tag.isAdverb {
      // “Rather than wait, …”.
      if sentence.count > 1, tokens[sentence.lowerBound + 1].tag == .in { silent.insert(sentence.lowerBound) }
      let classes = language.words.classes(of: tokens[sentence.lowerBound].word)
      if !classes.isDisjoint(with: [.sentenceStarter, .time]) { silent.insert(sentence.lowerBound) }
    }
    return silent
  }

  /// The words for who quotes somebody, before “as saying”: “Ada Rook was quoted by [the local daily] as saying”.
  private func quoter(before end: Int) -> Range<Int> {
    let sentence = sentences[Int(tokens[end].sentence)]
    let words = max(sentence.lowerBound, end - Self.longestQuoter)..<end
    let by = words.dropFirst().last { tokens[$0].word == SmallWord.by && Self.quoting.contains(tokens[$0 - 1].word) }
    return by.map { $0 + 1..<end } ?? end..<end
  }

  /// So many tokens stand at most between “quoted” and “as saying”.
  private static let longestQuoter = 12

  /// The words in brackets that say where a name belongs: “Ada Rook (Residents, Tanner’s Row) called …”.
  private func bracket(behindNameAt opening: Int) -> Range<Int> {
    var end = opening + 1
    while end < tokens.count, end - opening <= 10, tokens[end].sentence == tokens[opening].sentence,
      tokens[end].tag != .closeBracket
    {
      if tokens[end].tag.isFiniteVerb || tokens[end].is(.quoted) { return opening..<opening }
      end += 1
    }
    return end < tokens.count && tokens[end].tag == .closeBracket ? opening..<end : opening..<opening
  }

  /// One past the dash of a dateline: “PORT ELLA, April 25 (Northwire) – ”.
  func datelineEnd(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, tokens[range.lowerBound].is([.word, .capitalized]) else { return nil }
    var isSigned = false
    var isInBrackets = false
    for i in range.prefix(16) {
      let token = tokens[i]
      if isDash(i), token.is(.spaceBefore) || isSigned {
        return isSigned || tokens[range.lowerBound].is(.allCapitals) ? i + 1 : nil
      }
      let byte = bytes[Int(token.start)]
      if token.is(.punctuation) {
        guard byte == 0x2C || byte == 0x28 || byte == 0x29 || byte == 0x2F || byte == 0x2E else { return nil }
        if byte == 0x29 { isSigned = true }
        isInBrackets = byte == 0x28
      } else if token.is(.word), !token.is(.capitalized), !token.is(.digits), !isInBrackets,
        language.words.classes(of: token.word).isDisjoint(with: [.openingCue])
      {
        return nil
      }
    }
    return nil
  }

  /// One past the colon of a dateline that opens the first paragraph: “PORT ELLA: Forty boats …”.
  ///
  /// Whoever speaks in such a line is named elsewhere too, or quoted.
  func shortDatelineEnd(_ index: Int) -> Int? {
    guard parts[index].part == .body(0) else { return nil }
    let range = parts[index].tokens
    guard let colon = range.prefix(4).first(where: { !tokens[$0].is([.word, .capitalized]) }), colon > range.lowerBound,
      isByte(colon, 0x3A), colon + 6 < range.upperBound,
      tokens[colon + 1].is([.word, .capitalized])
    else { return nil }
    let place = tokens[colon - 1].word
    let isNamed = tokens.indices.contains {
      !range.contains($0) && tokens[$0].word == place && tokens[$0].is(.capitalized)
    }
    return isNamed ? nil : colon + 1
  }

  /// The regions that a lead-in without anybody in it goes on with: “Then came the twist: ‘Q’”.
  func continuingRegions() -> Set<Int> {
    var found: Set<Int> = []
    for (r, region) in regions.enumerated() where r > 0 && regions[r - 1].part == region.part {
      let colon = region.tokens.lowerBound - 2
      guard colon > regions[r - 1].tokens.upperBound, bytes[Int(tokens[colon].start)] == 0x3A else { continue }
      let sentence = sentences[Int(tokens[colon].sentence)]
      let first = language.words.classes(of: tokens[sentence.lowerBound].word)
      guard sentence.lowerBound > regions[r - 1].tokens.upperBound, colon - sentence.lowerBound <= 7,
        tokens[sentence.lowerBound].tag.isAdverb || tokens[sentence.lowerBound].tag == .cc || first.contains(.time),
        (sentence.lowerBound..<colon).allSatisfy({ i in
          let classes = language.words.classes(of: tokens[i].word)
          return !tokens[i].tag.isName && tokens[i].tag != .prp
            && classes.isDisjoint(with: [.reportingVerb, .sourceNoun, .personPronoun])
        })
      else { continue }
      found.insert(r)
    }
    for r in regions.indices.dropFirst() where goesOnBehindSpeaker(r) { found.insert(r) }
    return found
  }

  /// “Q,” her note said. “More of it.” What stands between two quotations tells who said the first, and nothing stands behind the
  /// second.
  private func goesOnBehindSpeaker(_ r: Int) -> Bool {
    let (before, region) = (regions[r - 1], regions[r])
    let (closing, opening) = (before.tokens.upperBound, region.tokens.lowerBound - 1)
    let end = region.tokens.upperBound + 1
    guard before.part == region.part, before.isClosed, region.isClosed, opening - closing > 3,
      opening - closing <= 28, tokens[opening].is(.sentenceStart), tokens[opening - 1].tag == .period,
      end >= parts[region.part].tokens.upperBound || tokens[end].is(.sentenceStart),
      tokens[region.tokens.lowerBound].is(.capitalized)
    else { return false }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    let last = tokens[before.tokens.upperBound - 1]
    return sentence.contains(closing) && sentence.lowerBound >= before.tokens.lowerBound - 1
      && (last.tag == .comma || tokens[closing + 1].tag == .comma || Self.asking.contains(last.word))
  }

  private static let asking: Set<UInt32> = Set(["?", "!"].map(WordHash.of))
}
