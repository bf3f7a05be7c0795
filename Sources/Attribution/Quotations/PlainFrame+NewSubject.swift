/// Frames without a cue: a short sentence right before a quotation brings in who speaks next.
///
/// “‘Q,’ said Holm. Dunning agreed. ‘Q.’” “Ada Rook, 34, nods. ‘Q.’” “Her husband, Bo, shook his head. ‘Q.’”
extension AnalyzedArticle {
  /// How likely it is that whom such a sentence is about speaks.
  private static let chance: Float = 0.7
  /// A sentence that tells more than what somebody did for a moment has more tokens.
  private static let longestGesture = 10

  func frameOfNewSubject(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let part = parts[region.part].tokens
    let opening = region.tokens.lowerBound - 1
    guard opening > 0, region.isMarked, tokens[opening].is(.sentenceStart), isWholeSpeech(region) else { return nil }
    let sentence: Range<Int>
    if opening > part.lowerBound {
      sentence = sentences[Int(tokens[opening - 1].sentence)]
      guard sentence.lowerBound >= part.lowerBound else { return nil }
    } else {
      // “He shrugged.” And below it what he said, in a line of its own.
      guard region.part > 0, SpeechInMarks(region, in: self).isParagraph, case .body = parts[region.part - 1].part,
        !parts[region.part - 1].isHeadline, parts[region.part - 1].sentences.count == 1,
        let only = parts[region.part - 1].sentences.first
      else { return nil }
      sentence = sentences[only]
    }
    guard sentence.count <= Self.longestGesture, tokens[sentence.upperBound - 1].tag == .period,
      !sentence.contains(where: { tokens[$0].is(.quoted) || tokens[$0].is(.mark) }),
      let (naming, verb) = personAndVerb(of: sentence),
      opening > part.lowerBound || tokens[naming.lowerBound].tag == .prp || naming.count > 1
    else { return nil }
    var frame = plainFrame(r, cue: verb, naming: naming)
    frame?.chance = Self.chance
    frame?.isVerb = true
    return frame
  }

  /// “The last word went to the harbour master, Ada Rook: ‘Q’”, “Here is Mayor Ada Rook (Lab) on the bridge:” above it: the
  /// clause is about no person, and names one at its end.
  func frameOfNameBeforeColon(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let colon = region.tokens.lowerBound - 2
    guard colon > 0, region.isMarked, isByte(colon, 0x3A),
      colon >= parts[region.part].tokens.lowerBound
        || region.part > 0 && !parts[region.part - 1].isHeadline && parts[region.part - 1].tokens.contains(colon)
    else { return nil }
    let sentence = sentences[Int(tokens[colon].sentence)]
    let start = sentence.lowerBound
    guard sentence.contains(colon), colon - start <= 20, Self.impersonal.contains(tokens[start].word),
      let verb = (start + 1..<colon).first(where: hasFiniteForm),
      !(start..<colon).contains(where: {
        tokens[$0].is(.quoted)
          || tokens[$0].tag.isVerb && language.words.classes(of: tokens[$0].word).contains(.reportingVerb)
      })
    else { return nil }
    var end = colon
    if let bracket = (verb..<end).first(where: { bytes[Int(tokens[$0].start)] == 0x28 }) { end = bracket }
    // “… on the radio”, behind the name.
    if let preposition = (verb + 2..<max(end, verb + 2)).last(where: { tokens[$0].tag == .in }),
      tokens[preposition - 1].is([.word, .capitalized]), end == colon || preposition < end
    {
      end = preposition
    }
    var name = end
    while name > verb + 1, tokens[name - 1].is([.word, .capitalized]) || opensParticleName(name - 1, end) { name -= 1 }
    guard end - name > 1, !tokens[name].is(.clitic) else { return nil }
    var frame = plainFrame(r, cue: colon, naming: name..<end)
    frame?.chance = Self.chance
    return frame
  }

  /// What opens a clause that is about nobody.
  private static let impersonal: Set<UInt32> = Set(
    ["the", "here", "then", "this", "next", "first", "last"].map(WordHash.of))

  /// Whether a quotation is a sentence or more, and nothing in its line says who speaks.
  private func isWholeSpeech(_ region: QuotedRegion) -> Bool {
    region.tokens.contains { tokens[$0].tag.isFiniteVerb || tokens[$0].tag == .md } && standsAlone(region)
  }

  /// Whether a quotation ends as a sentence does, and nothing follows in its sentence.
  func standsAlone(_ region: QuotedRegion) -> Bool {
    guard Self.stops.contains(tokens[region.tokens.upperBound - 1].word) else { return false }
    let next = region.tokens.upperBound + 1
    return next >= parts[region.part].tokens.upperBound || tokens[next].is(.sentenceStart)
  }

  /// The person whom a sentence is about, and its verb; `nil` where it opens with anything but somebody.
  private func personAndVerb(of sentence: Range<Int>) -> (naming: Range<Int>, verb: Int)? {
    let end = sentence.upperBound - 1
    var start = sentence.lowerBound
    if tokens[start].tag == .cc { start += 1 }
    guard start + 1 < end else { return nil }
    if tokens[start].tag == .prp {
      let verb = start + 1
      guard Self.persons.contains(tokens[start].word), mayBeVerbOfPerson(verb) else { return nil }
      return (start..<verb, verb)
    }
    if tokens[start].tag == .prpPossessive { return apposedPersonAndVerb(from: start, end) }
    // “A smiling Rook”, “But weary Holm”: what describes somebody before the name.
    while start < end, !tokens[start].is(.capitalized) || tokens[start].tag == .dt,
      tokens[start].tag.isAdjective || tokens[start].tag == .dt
        || bytes[tokens[start].range].suffix(3).elementsEqual("ing".utf8)
    { start += 1 }
    var name = start
    while name < end,
      tokens[name].is([.word, .capitalized]) || opensParticleName(name, end)
        || name > start && isRoleBetweenNames(name, end)
    { name += 1 }
    guard name > start, name < end, !tokens[start].is(.clitic),
      (start..<name).allSatisfy({ tokens[$0].tag.isNoun || tokens[$0].tag.isAdjective || $0 > start })
    else { return nil }
    if tokens[name].tag == .comma {
      guard let second = (name + 1..<end).first(where: { tokens[$0].tag == .comma }), second + 1 < end,
        !(name + 1..<second).contains(where: { hasFiniteForm($0) }), mayBeVerbOfPerson(second + 1)
      else { return nil }
      return (start..<name, second + 1)
    }
    guard let verb = (name..<min(name + 3, end)).first(where: mayBeVerbOfPerson),
      (name..<verb).allSatisfy({ tokens[$0].tag.isAdverb || Self.reflexive.contains(tokens[$0].word) })
    else { return nil }
    return (start..<name, verb)
  }

  /// “Her husband, Bo, disagrees.”
  private func apposedPersonAndVerb(from start: Int, _ end: Int) -> (naming: Range<Int>, verb: Int)? {
    guard let comma = (start + 1..<end).first(where: { !tokens[$0].tag.isNoun && !tokens[$0].tag.isAdjective }),
      tokens[comma].tag == .comma
    else { return nil }
    var name = comma + 1
    while name < end, tokens[name].is([.word, .capitalized]) || opensParticleName(name, end) { name += 1 }
    guard name > comma + 1, name + 1 < end, tokens[name].tag == .comma, mayBeVerbOfPerson(name + 1) else { return nil }
    return (start..<name, name + 1)
  }

  /// Whether a word is a finite verb by its tag or, behind somebody's name, by its ending.
  private func mayBeVerbOfPerson(_ i: Int) -> Bool {
    guard tokens[i].is(.word), !tokens[i].is(.capitalized), !tokens[i].is(.clitic) else { return false }
    if hasFiniteForm(i) { return true }
    return tokens[i].range.count > 3 && bytes[Int(tokens[i].end) - 1] == 0x73 && tokens[i].tag.isNoun
  }

  private static let persons: Set<UInt32> = [WordHash.of("he"), WordHash.of("she")]
  /// What stands between a name and its verb.
  private static let reflexive: Set<UInt32> = [WordHash.of("himself"), WordHash.of("herself")]
  private static let stops: Set<UInt32> = Set([".", "?", "!", "…"].map(WordHash.of))

  /// “… said it was late, and a third called it ‘Q’”: somebody else, without a noun, has a verb between two of one sentence.
  func frameOfAnother(_ r: Int) -> PlainFrame? {
    let opening = regions[r].tokens.lowerBound - 1
    guard opening > parts[regions[r].part].tokens.lowerBound + 4 else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    guard
      let verb = (max(sentence.lowerBound, opening - 6)..<opening).last(where: {
        language.words.classes(of: tokens[$0].word).contains(.reportingVerb) && isFinite($0) && !tokens[$0].is(.quoted)
      }), verb - 2 > sentence.lowerBound, Self.others.contains(tokens[verb - 1].word),
      !(verb + 1..<opening).contains(where: { tokens[$0].tag.isVerb || tokens[$0].is(.quoted) })
    else { return nil }
    let start = tokens[verb - 2].tag == .dt ? verb - 2 : verb - 1
    guard start > sentence.lowerBound, tokens[start - 1].tag == .cc || tokens[start - 1].word == Self.while else {
      return nil
    }
    var frame = plainFrame(r, cue: verb, naming: start..<verb)
    frame?.isVerb = true
    return frame
  }

  private static let `while` = WordHash.of("while")
  private static let others: Set<UInt32> = Set(
    ["second", "third", "fourth", "another", "other", "others"].map(WordHash.of))
}
