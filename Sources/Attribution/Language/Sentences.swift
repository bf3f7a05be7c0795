extension AnalyzedArticle {
  /// How many tokens a sentence has at most; a longer one is cut, so that no input costs the square of its length.
  ///
  /// The longest of PolNeAR's train part has 220 (by CoreNLP's count).
  static let longestSentence = 256

  /// Cuts every part into sentences.
  mutating func cutSentences() {
    for part in parts.indices {
      let first = sentences.count
      let range = parts[part].tokens
      var start = range.lowerBound
      var i = range.lowerBound
      while i < range.upperBound {
        let end = sentenceEnd(at: i, from: start, limit: range.upperBound)
        if let end {
          sentences.append(start..<end)
          start = end
          i = end
        } else {
          i += 1
          if i - start == Self.longestSentence, i < range.upperBound {
            sentences.append(start..<i)
            start = i
          }
        }
      }
      if start < range.upperBound { sentences.append(start..<range.upperBound) }
      parts[part].sentences = first..<sentences.count
    }
    for (index, sentence) in sentences.enumerated() {
      tokens[sentence.lowerBound].shape.insert(.sentenceStart)
      for token in sentence { tokens[token].sentence = Int32(index) }
    }
  }

  /// Where the sentence ends whose last stop is token `i`; `nil` if it goes on.
  private func sentenceEnd(at i: Int, from start: Int, limit: Int) -> Int? {
    let token = tokens[i]
    let isAbbreviation = token.is(.abbreviation)
    guard isAbbreviation || token.is(.punctuation) else { return nil }
    let first = bytes[Int(token.start)]
    let isStop = first == 0x2E
    let isQuestion = first == 0x21 || first == 0x3F
    let isWide =
      first == 0xE3 && token.end - token.start == 3 && bytes[Int(token.start) + 1] == 0x80
      && bytes[Int(token.start) + 2] == 0x82
    let isEllipsis =
      first == 0xE2 && bytes[Int(token.start) + 1] == 0x80 && bytes[Int(token.start) + 2] == 0xA6
    if !isAbbreviation, token.end < bytes.count, bytes[Int(token.end)] == 0x0A { return i + 1 }
    // ؟ ۔ ।
    let isEastern =
      first >= 0xD8 && first <= 0xE0
      && [[0xD8, 0x9F], [0xDB, 0x94], [0xE0, 0xA5, 0xA4]].contains { bytes[token.range].elementsEqual($0) }
    guard isAbbreviation || isStop || isQuestion || isEllipsis || isWide || isEastern else { return nil }
    var end = i + 1
    var closed = false
    while end < limit, tokens[end].is(.punctuation), !tokens[end].is(.spaceBefore), closes(end) {
      if tokens[end].is(.closesRegion) { closed = true }
      end += 1
    }
    guard end < limit else { return end }
    let next = tokens[end]
    if !next.is(.spaceBefore), !isWide { return nil }
    // A line feed inside a preformatted part ends what stands before it.
    let startsLikeOne =
      next.is(.capitalized) || next.is(.digits) || next.is(.opensRegion) || next.is(.mark) || isWide
      || next.is(.punctuation) && bytes[Int(next.start)] == 0x5B || bytes[Int(next.start)] == 0x28
      || bytes[Int(next.start)] == 0x40 || bytes[Int(next.start)] == 0x23 || bytes[Int(next.start)] >= 0xD6
    guard startsLikeOne || opensSpeech(end, limit: limit) else { return nil }
    if isStop, !closed, i > 0, language.tables?.traits.contains(.ordinalStops) == true, isOrdinal(i - 1),
      !language.words.classes(of: next.word).contains(.sentenceStarter)
    {
      return nil
    }
    if isAbbreviation {
      let classes = language.words.classes(of: next.word)
      if classes.contains(.sentenceStarter) || closed { return isTitle(token) ? nil : end }
      // “12 lbs. ‘and a half’”: a small letter goes on.
      if next.is(.opensRegion), !isTitle(token), token.end - token.start > 2, end + 1 < limit,
        tokens[end + 1].is(.capitalized) || !tokens[end + 1].is(.word)
      {
        return end
      }
      return nil
    }
    // “Is it?” Ada said: the clause that names the speaker belongs to the sentence of the quotation.
    if closed, isQuestion || isEllipsis || token.end - token.start > 1, namesSpeaker(from: end, limit: limit),
      !isIntroduced(quotationBefore: end, in: start)
    {
      return nil
    }
    return end
  }

  /// “…, siger Ada. - Vi venter.”: a hyphen opens more of what is said, as a dash does.
  private func opensSpeech(_ i: Int, limit: Int) -> Bool {
    language.tables != nil && bytes[Int(tokens[i].start)] == 0x2D && i + 1 < limit && tokens[i + 1].is(.spaceBefore)
      && tokens[i + 1].is(.capitalized)
  }

  /// Whether a number before a stop is one of an order: “9. Mai”, “Karl V.”.
  private func isOrdinal(_ i: Int) -> Bool {
    let word = bytes[tokens[i].range]
    guard !tokens[i + 1].is(.spaceBefore), word.count <= 4 else { return false }
    if word.count <= 2, word.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    return word.count > 1 && word.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }

  private func isTitle(_ token: Token) -> Bool {
    var bytes = self.bytes[token.range]
    bytes.removeLast()
    let word = bytes.withUnsafeBufferPointer { WordHash.of($0[...]) }
    return language.words.classes(of: word).contains(.titleAbbreviation) || bytes.count == 1
  }

  private func closes(_ i: Int) -> Bool {
    let token = tokens[i]
    if token.is(.mark) { return !token.is(.opensRegion) }
    let byte = bytes[Int(token.start)]
    return byte == 0x29 || byte == 0x5D || byte == 0x2E || byte == 0x21 || byte == 0x3F
  }

  /// So many words stand at most between the start of a clause that names a speaker and its verb, or its verb and its end.
  private static let speakersWords = 6

  /// Whether a name and a verb of speech follow, before any mark. With a colon and a quotation behind them they are of that
  /// one: “Is it?” Ada said: “It is.”
  private func namesSpeaker(from start: Int, limit: Int) -> Bool {
    for i in start..<min(start + Self.speakersWords, limit) {
      if tokens[i].is(.punctuation) { return false }
      guard i > start, language.words.classes(of: tokens[i].word).contains(.speechVerb) else { continue }
      let stop = (i..<min(i + Self.speakersWords, limit)).first { tokens[$0].is(.punctuation) }
      return stop.map { !isColon($0) || $0 + 1 >= limit || !tokens[$0 + 1].is(.opensRegion) } ?? true
    }
    return false
  }

  /// Whether a verb of speech stands before the quotation that ends before `end`: Ada asked: “Is it?” Bo said no.
  func isIntroduced(quotationBefore end: Int, in start: Int) -> Bool {
    guard let opening = (start..<end).last(where: { tokens[$0].is(.opensRegion) }), opening > start + 1,
      isColon(opening - 1) || bytes[Int(tokens[opening - 1].start)] == 0x2C
    else { return false }
    return (max(start, opening - Self.speakersWords)..<opening).contains {
      language.words.classes(of: tokens[$0].word).contains(.speechVerb)
    }
  }

  private func isColon(_ i: Int) -> Bool { bytes[Int(tokens[i].start)] == 0x3A }
}
