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
  /// The words of a name that stands in apposition: “said the harbour master, Ada Rook”.
  var otherNames: [Int] = []
  /// Whether the cue is a verb; else a noun or a colon.
  var isVerb = false
  /// Whether the clause starts with what names the source, whatever stands before it: “an answer [Ada Rook called ‘Q’]”.
  var opensClause = false
  /// How likely it is that it holds.
  var chance = AttributionEngine.plainChance
}

extension AnalyzedArticle {
  /// The frames of the article, in reading order; none for a language whose tagger is not learned.
  func plainFrames() -> [PlainFrame] {
    guard case .learned = language.tagger else { return [] }
    return regions.indices.compactMap { r in
      guard regions[r].isClosed else {
        // What stands before a quotation that the next paragraph goes on with says who speaks as well.
        guard r + 1 < regions.count, goesOn(r + 1), !parts[regions[r].part].isHeadline else { return nil }
        return frameBefore(r) ?? frameOfLeadingClause(r)
      }
      if parts[regions[r].part].isHeadline { return frameOfHeadline(r) ?? frameOfAgent(r) }
      return frameBehind(r) ?? frameBefore(r) ?? frameWithoutVerb(r) ?? frameOfLeadingClause(r)
    }
  }

  /// How far from a quotation a frame reaches, in tokens: “Ada Rook, chairman, president and chief executive of …, said”.
  static let longestFrame = 28

  private func frameBehind(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let closing = region.tokens.upperBound
    let part = parts[region.part].tokens
    var start = closing + 1
    guard start < part.upperBound, !region.tokens.isEmpty else { return nil }
    let sentence = sentences[Int(tokens[closing].sentence)]
    // What the sentence says before the quotation may name somebody too, but no label in capitals does.
    let opensSentence =
      sentence.lowerBound >= region.tokens.lowerBound - 1
      || isLabelInCapitals(sentence.lowerBound..<region.tokens.lowerBound - 1)
    // A comma stands in for a closing mark that was lost.
    var isParted = Self.parting.contains(tokens[region.tokens.upperBound - 1].word) || tokens[closing].tag == .comma
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
      if name < limit, tokens[name].tag.isAdverb, !isNameBeforeEnd(name, limit) { name += 1 }
      return frame(r, cue: start, naming: name..<phraseEnd(from: name, limit), in: sentence)
    }
    if language.words.classes(of: tokens[start].word).contains(.accordingTo) {
      let name = start + 2
      guard name < limit, tokens[name].is(.capitalized) else { return nil }
      var frame = frame(r, cue: start, naming: name..<phraseEnd(from: name, limit), in: sentence)
      frame?.isVerb = false
      return frame
    }
    if let frame = frameOfQuoted(r, start..<limit, limit: limit) { return frame }
    guard let verb = verb(behind: start, limit, isParted: isParted) else { return nil }
    let comma = (start..<verb).first { tokens[$0].tag == .comma }
    return frame(r, cue: verb, naming: start..<(comma ?? helpersStart(verb, from: start)), in: sentence)
  }

  /// Whether words are a label set in capitals, with its colon: “THEY SAID IT:”.
  private func isLabelInCapitals(_ words: Range<Int>) -> Bool {
    guard words.count > 1, words.count <= 6, let colon = words.last, bytes[Int(tokens[colon].start)] == 0x3A else {
      return false
    }
    return words.dropLast().allSatisfy { tokens[$0].is(.allCapitals) || tokens[$0].is(.clitic) }
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
  func nicknameEnd(_ opening: Int, _ end: Int) -> Int? {
    guard opening > 0, tokens[opening - 1].is([.word, .capitalized]) else { return nil }
    for closing in opening + 2...opening + 4 where closing + 1 < end && tokens[closing].is(.closesRegion) {
      guard tokens[closing + 1].is([.word, .capitalized]), tokens[opening + 1].is(.capitalized) else { return nil }
      return closing + 1
    }
    return nil
  }

  /// “It was late.” Ada Rook, the mayor, said in a note: a sentence behind the quotation that tells nothing but who spoke.
  ///
  /// Behind a question or an exclamation any verb will do: “Now?” Merrill grinned.
  private func frameBehindStop(_ r: Int, from start: Int) -> PlainFrame? {
    let region = regions[r]
    let part = parts[region.part].tokens
    let own = sentences[Int(tokens[region.tokens.lowerBound].sentence)]
    guard start < part.upperBound, tokens[start].is([.word, .capitalized]), tokens[start].is(.sentenceStart),
      !isIntroduced(quotationBefore: start, in: own.lowerBound)
    else { return nil }
    let isAsked = Self.parting.contains(tokens[region.tokens.upperBound - 1].word)
    let sentence = sentences[Int(tokens[start].sentence)]
    let limit = clauseEnd(from: start, sentence.upperBound)
    guard limit - start < Self.longestFrame,
      limit >= sentence.upperBound || tokens[limit].tag == .period || opensMore(limit),
      let verb = verb(behind: start, limit, isParted: isAsked),
      tellsOnlyWhere(verb + 1..<max(opensMore(limit) ? limit - 1 : limit, verb + 1))
    else { return nil }
    let isSpeech = language.words.classes(of: tokens[verb].word).contains(.speechVerb)
    let comma = (start..<verb).first { tokens[$0].tag == .comma }
    let naming = start..<(comma ?? helpersStart(verb, from: start))
    guard naming.count > 1 || isSpeech && tokens[start].tag.isName || isNamedBefore(start),
      isNamedBefore(start)
        || naming.contains(where: { tokens[$0].tag.isName || tokens[$0].is(.capitalized) && $0 > start })
    else { return nil }
    var frame = frame(r, cue: verb, naming: naming, in: sentence)
    if !isSpeech { frame?.chance = Self.chanceOfGesture }
    return frame
  }

  /// Whether more of the quotation opens here: “Now?” Rook said, “or later?”
  private func opensMore(_ i: Int) -> Bool {
    i < tokens.count && tokens[i].is(.opensRegion) && tokens[i - 1].tag == .comma
  }

  /// How likely it is that who does something behind a question or an exclamation has spoken: “Now?” Merrill grinned.
  private static let chanceOfGesture: Float = 0.85

  /// Whether the words behind a verb tell where, when, how or to whom, and hold no other clause.
  private func tellsOnlyWhere(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first else { return true }
    let classes = language.words.classes(of: tokens[first].word)
    guard
      tokens[first].tag == .in && !classes.contains(.subordinator) || tokens[first].tag == .rp
        || tokens[first].tag.isAdverb || classes.contains(.time)
        || language.words.classes(of: tokens[first - 1].word).contains(.speechVerb) && tokens[first].tag == .nns
    else { return false }
    return rest.count <= 7 && rest.allSatisfy { !tokens[$0].tag.isVerb && tokens[$0].tag != .md }
  }

  /// Whether the word that opens a sentence stands with a capital inside one not long before.
  private func isNamedBefore(_ i: Int) -> Bool {
    (max(0, i - Self.nearNames)..<i).contains {
      tokens[$0].word == tokens[i].word && tokens[$0].is(.capitalized)
        && !tokens[$0].is(.sentenceStart) && !tokens[$0 - 1].is(.mark)
    }
  }

  /// So far back a name is looked for, in tokens.
  private static let nearNames = 400

  /// Whether a quotation without a comma at its end is a whole sentence on a line of its own.
  private func opensLineOfSpeech(_ region: QuotedRegion) -> Bool {
    let words = region.tokens.filter { tokens[$0].is(.word) }
    guard words.count >= 6, region.tokens.lowerBound - 1 == parts[region.part].tokens.lowerBound else { return false }
    return words.contains { tokens[$0].tag.isFiniteVerb || tokens[$0].tag == .md }
  }
}
