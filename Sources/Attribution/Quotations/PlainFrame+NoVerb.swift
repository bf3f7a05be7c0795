/// Frames without a verb of speech: “in her words, ‘Q’”, “‘Q’ was the answer of one visitor”, “And from the mayor:”.
extension AnalyzedArticle {
  func frameWithoutVerb(_ r: Int) -> PlainFrame? {
    frameOfAgent(r) ?? frameInWords(r) ?? frameOfAnswer(r) ?? frameOfLabel(r) ?? frameOfLeadIn(r)
      ?? frameOfNewSubject(r)
  }

  /// “United boss Ada Rook: ‘Q’”: a body, what somebody is there, and the name.
  private func frameOfLabel(_ r: Int) -> PlainFrame? {
    let start = parts[regions[r].part].tokens.lowerBound
    let colon = regions[r].tokens.lowerBound - 2
    guard colon > start + 2, colon - start <= 8, isByte(colon, 0x3A), tokens[colon - 1].is([.word, .capitalized]),
      tokens[colon - 2].is([.word, .capitalized]), (start..<colon).allSatisfy({ tokens[$0].is(.word) }),
      (start..<colon).contains(where: { isRoleBetweenNames($0, colon) })
    else { return nil }
    return plainFrame(r, cue: colon, naming: start..<colon)
  }

  private func word(_ i: Int) -> UInt32 { tokens[i].word }

  /// “In her words”, “in the words of Iris Pellow”, “in Pellow’s words”: right before the quotation, or some words before it.
  private func frameInWords(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let opening = region.tokens.lowerBound - 1
    guard opening > 0 else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    guard opening - 1 >= sentence.lowerBound,
      let cue = (sentence.lowerBound..<opening).last(where: { Self.words.contains(word($0)) && !tokens[$0].is(.quoted) }
      ),
      cue > sentence.lowerBound, opening - cue <= 14,
      !(cue + 1..<opening).contains(where: { tokens[$0].is(.quoted) })
    else { return nil }
    // “in the words of NAME”.
    if cue + 2 < opening, word(cue + 1) == SmallWord.of, word(cue - 1) == SmallWord.the {
      var end = opening
      while end > cue + 3, tokens[end - 1].is(.punctuation) { end -= 1 }
      // “… of its first visitor, Iris Pellow”: who is named last speaks.
      let start = (cue + 2..<end).last { tokens[$0].tag == .comma }.map { $0 + 1 } ?? cue + 2
      guard start < end, end - start <= 8, !(start..<end).contains(where: { tokens[$0].tag.isFiniteVerb }) else {
        return nil
      }
      return plainFrame(r, cue: cue, naming: start..<end)
    }
    var start = cue - 1
    while start > sentence.lowerBound, tokens[start - 1].is(.word), word(start) != SmallWord.in, cue - start < 5 {
      start -= 1
    }
    guard word(start) == SmallWord.in, start + 1 < cue else { return nil }
    let naming = start + 1..<cue
    let isPronoun = naming.count == 1 && tokens[start + 1].tag == .prpPossessive
    let isPossessor = tokens[cue - 1].is(.clitic) && naming.count > 1
    guard isPronoun || isPossessor else { return nil }
    return plainFrame(r, cue: cue, naming: isPossessor ? start + 1..<cue - 1 : naming)
  }

  /// “‘Q’ was the answer of one visitor.”
  private func frameOfAnswer(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let was = region.tokens.upperBound + 1
    guard was + 4 < parts[region.part].tokens.upperBound, language.words.classes(of: word(was)).contains(.auxiliary),
      tokens[was + 1].tag == .dt || tokens[was + 1].tag == .prpPossessive
    else { return nil }
    let sentence = sentences[Int(tokens[was].sentence)]
    guard
      let cue = (was + 2..<min(was + 5, sentence.upperBound)).first(where: {
        language.words.classes(of: word($0)).contains(.speechNoun)
      }), cue + 2 < sentence.upperBound, word(cue + 1) == SmallWord.of || word(cue + 1) == Self.from
    else { return nil }
    var end = cue + 2
    while end < sentence.upperBound, end - cue < 10, tokens[end].is(.word), tokens[end].tag != .in,
      !tokens[end].tag.isFiniteVerb, tokens[end].tag != .wp, tokens[end].tag != .cc
    {
      end += 1
    }
    return plainFrame(r, cue: cue, naming: cue + 2..<end)
  }

  /// “And from Mayor Ada Rook:” on a line of its own above the quotation.
  private func frameOfLeadIn(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    guard region.part > 0, region.tokens.lowerBound - 1 == parts[region.part].tokens.lowerBound else { return nil }
    let line = parts[region.part - 1]
    guard !line.isHeadline, line.tokens.count >= 3, line.tokens.count <= 20, isByte(line.tokens.upperBound - 1, 0x3A),
      !line.tokens.contains(where: { tokens[$0].is(.quoted) || tokens[$0].tag.isFiniteVerb || tokens[$0].tag == .md })
    else { return nil }
    let from = line.tokens.first { word($0) == Self.from || word($0) == SmallWord.by }
    let start = from.map { $0 + 1 } ?? line.tokens.lowerBound
    let end = (start..<line.tokens.upperBound).first { !tokens[$0].is(.word) && !tokens[$0].is(.digits) } ?? start
    guard end > start, end - start <= 8, tokens[end - 1].is([.word, .capitalized]),
      from != nil || tokens[end].tag == .comma,
      language.words.classes(of: word(end - 1)).isDisjoint(with: [.label, .speechNoun])
    else { return nil }
    return plainFrame(r, cue: line.tokens.upperBound - 1, naming: start..<end)
  }

  /// “‘Nobody closes a library for fun’: Ada Rook on her first year”: a headline that opens with what somebody says.
  func frameOfHeadline(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let part = parts[region.part].tokens
    let colon = region.tokens.upperBound + 1
    guard region.tokens.lowerBound - 1 == part.lowerBound, colon + 2 < part.upperBound, isByte(colon, 0x3A) else {
      return nil
    }
    let form = SpeechInMarks(region, in: self)
    var end = colon + 1
    while end < part.upperBound, end - colon <= 4, tokens[end].is([.word, .capitalized]), !tokens[end].is(.clitic) {
      end += 1
    }
    guard form.words >= 4, !form.isTitled, end - colon > 2, end == part.upperBound || !tokens[end].is(.clitic) else {
      return nil
    }
    return plainFrame(r, cue: colon, naming: colon + 1..<end)
  }

  func plainFrame(_ r: Int, cue: Int, naming: Range<Int>) -> PlainFrame? {
    guard !naming.isEmpty else { return nil }
    let names = naming.filter {
      tokens[$0].is([.word, .capitalized]) && tokens[$0].tag != .prpPossessive && tokens[$0].tag != .dt
    }
    return PlainFrame(region: r, cue: cue, naming: naming, names: names)
  }

  private static let words: Set<UInt32> = Set(["words", "phrase", "expression"].map(WordHash.of))
  private static let from = WordHash.of("from")
}
