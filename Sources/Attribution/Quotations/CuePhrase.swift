extension ClauseView {
  /// The words of the source of a cue, both where two say it together: “said Ada Rook and Bo Bell”, “Rook and Bell said”.
  func sourcePhrase(_ head: Int, of cue: Int) -> Range<Int> {
    let phrase = sourcePhrase(head)
    guard tokens[head].tag.isName else { return phrase }
    let sentence = sentence(of: head)
    func isName(_ k: Int) -> Bool {
      // In a headline the verb has a capital, too.
      k != cue && sentence.contains(k) && tokens[k].is([.word, .capitalized]) && tokens[k].tag.isName
        && !tokens[k].is(.quoted)
    }
    func nameEnd(from start: Int) -> Int {
      var end = start
      while isName(end) { end += 1 }
      return end
    }
    let and = phrase.upperBound
    let isFollowed = sentence.contains(and) && tokens[and].word == SmallWord.and && isName(and + 1)
    let second = isFollowed ? nameEnd(from: and + 1) : and
    if head < cue, second > and {
      return (second..<cue).allSatisfy { tokens[$0].tag.isAdverb } ? phrase.lowerBound..<second : phrase
    }
    if head < cue {
      // The first of the two opens the clause.
      var and = phrase.lowerBound - 1
      while and > sentence.lowerBound, isName(and) { and -= 1 }
      guard and > sentence.lowerBound, tokens[and].word == SmallWord.and, isName(and - 1) else { return phrase }
      let first = nounPhraseStart(and - 1, in: sentence)
      let before = first - 1
      guard
        before < sentence.lowerBound || tokens[before].is(.closesRegion) || tokens[before].tag == .comma
          || Self.openers.contains(tokens[before].word)
      else { return phrase }
      return first..<phrase.upperBound
    }
    guard second == sentence.upperBound || !tokens[second].tag.isVerb && tokens[second].tag != .md else {
      return phrase
    }
    return phrase.lowerBound..<second
  }

  /// What may stand before the first of two.
  private static let openers = WordHash.all(of: "both to that but because while as when if")

  /// The words of a source: the noun phrase that a token heads, with the adjectives that a comma parts from it (“the tall,
  /// freckled engineer”) and what “one of” takes from (“one of the singers”).
  func sourcePhrase(_ head: Int) -> Range<Int> {
    let phrase = nounPhrase(head)
    let sentence = sentence(of: head)
    var start = phrase.lowerBound
    while start - 3 >= sentence.lowerBound, start < head, !tokens[start].is(.capitalized), tokens[start].tag != .dt,
      tokens[start].tag != .prpPossessive, tokens[start - 1].tag == .comma, isAttribute(start - 2)
    {
      let opens = tokens[start - 3].tag == .dt || tokens[start - 3].tag == .prpPossessive
      guard opens || tokens[start - 3].tag == .comma, !tokens[start - 3].is(.quoted),
        !endsAdverbial(start - 3, sentence)
      else { break }
      start -= opens ? 3 : 2
    }
    start = jointStart(start, head, in: sentence)
    var end = phrase.upperBound
    if end == head + 1, tokens[head].word == Self.one || tokens[head].tag == .cd, end + 1 < sentence.upperBound,
      tokens[end].word == SmallWord.of
    {
      var k = end + 1
      while k < sentence.upperBound, k - end < 6,
        tokens[k].tag.isNoun || tokens[k].tag.isAdjective || tokens[k].tag == .dt || tokens[k].tag == .prpPossessive
      {
        k += 1
      }
      if tokens[k - 1].tag.isNoun { end = k }
    }
    return start..<end
  }

  /// Whether the noun behind an article ends what the sentence opens with: “Reacting to [the] ruling, leader Ada Rook said”.
  private func endsAdverbial(_ article: Int, _ sentence: Range<Int>) -> Bool {
    article > sentence.lowerBound && (tokens[article - 1].tag == .in || tokens[article - 1].tag == .to)
      && (tokens[sentence.lowerBound].tag == .in
        || text.bytes[tokens[sentence.lowerBound].range].suffix(3).elementsEqual("ing".utf8))
      && !classes[sentence.lowerBound].contains(.accordingTo)
  }

  /// Where the source starts whose plural noun has two words before it that “and” joins: “[the French and] German ministers”.
  private func jointStart(_ start: Int, _ head: Int, in sentence: Range<Int>) -> Int {
    let and = start - 1
    guard start < head, tokens[head].tag == .nns || tokens[head].tag == .nnps, and - 1 > sentence.lowerBound,
      tokens[and].word == SmallWord.and, tokens[start].is(.capitalized) == tokens[and - 1].is(.capitalized),
      tokens[and - 1].tag.isAdjective || tokens[and - 1].tag.isName, tokens[and - 2].tag == .dt,
      !tokens[and - 2].is(.quoted), tokens[start].tag != .dt
    else { return start }
    return and - 2
  }

  /// Whether a word may describe the noun behind it, whatever the tagger takes it for: “tall”, “red-haired”.
  private func isAttribute(_ i: Int) -> Bool {
    tokens[i].is(.word) && !tokens[i].is(.capitalized) && !tokens[i].is(.clitic)
      && (tokens[i].tag.isAdjective || tokens[i].tag == .nn || tokens[i].tag == .vbn || tokens[i].tag == .vbd)
  }

  private static let one = WordHash.of("one")

  /// The words of a cue as a person marks them: “has also said”, “according to”, “told MPs”, “called for”.
  ///
  /// A verb takes the helping verbs, negations and adverbs before it: the corpus's annotators left out one in twenty.
  /// A preposition behind it belongs to it where its content follows at once, and the one spoken to where that is a
  /// word or three. “In a statement” and “on Friday” stay out, as they do more often than not in the corpus.
  ///
  /// It never reaches into what it reports.
  ///
  /// - Parameter source: the tokens that name its source, which it leaves alone.
  package func cuePhrase(_ cue: Cue, source: Range<Int>?) -> Range<Int> {
    let i = cue.token
    let sentence = sentence(of: i)
    func isFree(_ k: Int) -> Bool {
      sentence.contains(k) && !text.tokens[k].is(.quoted) && !text.tokens[k].is(.punctuation)
        && !cue.content.contains(k) && source?.contains(k) != true
    }
    var start = i
    if text.tokens[i].tag.isVerb {
      var k = i - 1
      while i - k <= 5, isFree(k), isHelping(k) {
        start = k
        k -= 1
      }
    }
    var end = i + 1
    if classes[i].contains(.accordingTo) {
      if isFree(end), text.tokens[end].tag == .to || text.tokens[end].tag == .in { end += 1 }
      return start..<end
    }
    if isFree(end), text.tokens[end].tag == .rp { end += 1 }
    if classes[i].contains(.addressing), let addressee = addressee(at: end, where: isFree) { return start..<addressee }
    if isFree(end), text.tokens[end].tag == .in || text.tokens[end].tag == .to, !classes[end].contains(.subordinator),
      beginsContent(end + 1, of: cue, in: sentence)
    {
      end += 1
    }
    return start..<end
  }

  /// Whether a word before a verb helps it: “has”, “did not”, “also”, “to”.
  private func isHelping(_ k: Int) -> Bool {
    let tag = text.tokens[k].tag
    if tag == .pos { return false }
    return classes[k].contains(.auxiliary) || tag == .md || tag == .to || tag.isAdverb
      || classes[k].contains(.negation) && tag != .dt
  }

  /// Whether a verb of speech has a colon behind it that a quotation follows, with no other verb between.
  func announcesQuotation(_ cue: Int) -> Bool {
    guard classes[cue].contains(.speechVerb) else { return false }
    let limit = min(sentence(of: cue).upperBound - 1, cue + Self.longestAnnouncement)
    for i in cue + 1..<max(limit, cue + 1) {
      if text.isByte(i, 0x3A) { return tokens[i + 1].is(.opensRegion) }
      if tokens[i].tag.isFiniteVerb || tokens[i].is(.quoted) { return false }
    }
    return false
  }

  /// So many tokens may stand between the verb and its colon.
  private static let longestAnnouncement = 12

  /// Whether a cue's content, or quoted words, begin at a token.
  private func beginsContent(_ k: Int, of cue: Cue, in sentence: Range<Int>) -> Bool {
    guard sentence.contains(k) else { return false }
    return cue.content.right.lowerBound == k && !cue.content.right.isEmpty || text.tokens[k].is(.opensRegion)
  }

  /// One past the last of the words that name who is spoken to: “MPs”, “the inquiry”, “BBC News”; `nil` without any, and
  /// where they are many.
  private func addressee(at start: Int, where isFree: (Int) -> Bool) -> Int? {
    guard isFree(start) else { return nil }
    if text.tokens[start].tag == .prp { return start + 1 }
    var k = start
    if text.tokens[k].tag == .dt || text.tokens[k].tag == .prpPossessive { k += 1 }
    let noun = k
    while isFree(k), text.tokens[k].tag.isNoun { k += 1 }
    guard k > noun, k - start <= 3 else { return nil }
    // “Told the paper’s editor”, “told members of the union”: part of a longer name.
    if isFree(k), text.tokens[k].tag == .pos || text.tokens[k].tag == .in && classes[k].isDisjoint(with: .subordinator)
    {
      return nil
    }
    return k
  }
}
