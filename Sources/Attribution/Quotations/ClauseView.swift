/// A tagged article as the stages of attribution look at it: what each word governs, its classes, its region.
///
/// It keeps a column for each of these in memory of its own, read without the bookkeeping of arrays: the features of a
/// cue look at a few hundred words, and there are dozens of cues in an article. A sentence is parsed when it is first
/// asked for (`read`), because most that hold no cue need not be.
package final class ClauseView {
  package let text: AnalyzedArticle
  /// The words, as in `text`.
  package let tokens: UnsafeBufferPointer<Token>
  /// The classes of each token's word.
  package let classes: UnsafeBufferPointer<WordClass>
  /// The hash of each token's base form.
  package let lemmas: UnsafeBufferPointer<UInt32>
  /// The region that each token stands in; -1 outside.
  package let region: UnsafeBufferPointer<Int32>
  /// What stands before each token, and before the end.
  let tallies: UnsafeBufferPointer<Tally>
  /// What each token depends on and governs, as far as its sentence was read.
  private let links: UnsafeMutableBufferPointer<Links>
  /// The sentences that were read.
  private var isRead: [Bool]
  private var parser: Parser? = nil
  /// Whether there is a parser at all.
  let hasSyntax: Bool
  /// The index of the part of each sentence.
  package let partOfSentence: [Int32]

  /// What a token depends on and governs.
  private struct Links {
    var head: Int32 = -1
    /// The first subject, object and complement clause; -1 without one.
    var subject: Int32 = -1
    var object: Int32 = -1
    var complement: Int32 = -1
    /// The first and one past the last token that depend on it, itself among them.
    var first: Int32
    var last: Int32
    var relation = Relation.other
  }

  /// - Parameter weights: what a text is parsed with that is not yet.
  package init(_ text: AnalyzedArticle, weights: ModelWeights? = nil) {
    self.text = text
    let count = text.tokens.count
    let tokens = UnsafeMutableBufferPointer<Token>.allocate(capacity: count)
    _ = tokens.initialize(from: text.tokens)
    self.tokens = UnsafeBufferPointer(tokens)
    let classes = UnsafeMutableBufferPointer<WordClass>.allocate(capacity: count)
    let lemmas = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: count)
    let region = UnsafeMutableBufferPointer<Int32>.allocate(capacity: count)
    region.initialize(repeating: -1)
    let tallies = UnsafeMutableBufferPointer<Tally>.allocate(capacity: count + 1)
    links = .allocate(capacity: count)
    var tally = Tally()
    for i in 0..<count {
      (classes[i], lemmas[i]) = text.language.words.entry(of: tokens[i].word)
      tallies[i] = tally
      tally.count(tokens[i], classes[i])
      links.initializeElement(at: i, to: Links(first: Int32(i), last: Int32(i + 1)))
    }
    tallies[count] = tally
    for (index, found) in text.regions.enumerated() {
      for token in found.tokens { region[token] = Int32(index) }
    }
    self.classes = UnsafeBufferPointer(classes)
    self.lemmas = UnsafeBufferPointer(lemmas)
    self.region = UnsafeBufferPointer(region)
    self.tallies = UnsafeBufferPointer(tallies)
    var parts = [Int32](repeating: 0, count: text.sentences.count)
    for (index, part) in text.parts.enumerated() {
      for sentence in part.sentences { parts[sentence] = Int32(index) }
    }
    partOfSentence = parts
    isRead = Array(repeating: false, count: text.sentences.count)
    var hasParser = false
    if text.heads.isEmpty, let weights, let parser = Parser(weights) {
      self.parser = consume parser
      hasParser = true
    }
    hasSyntax = !text.heads.isEmpty || hasParser
    guard text.heads.count == count else { return }
    for i in 0..<count {
      links[i].head = text.heads[i]
      links[i].relation = text.relations[i]
    }
    for (index, sentence) in text.sentences.enumerated() {
      isRead[index] = true
      follow(sentence)
    }
  }

  deinit {
    tokens.deallocate()
    classes.deallocate()
    lemmas.deallocate()
    region.deallocate()
    tallies.deallocate()
    links.deallocate()
  }

  /// Finds what the words of a token's sentence govern, if that was not done yet.
  func read(sentenceOf token: Int) {
    let index = Int(tokens[token].sentence)
    guard !isRead[index] else { return }
    isRead[index] = true
    let sentence = text.sentences[index]
    let links = links
    let tokens = tokens
    text.bytes.withUnsafeBufferPointer { bytes in
      parser?.parse(sentence, of: tokens, in: bytes.baseAddress!) { token, head, relation in
        links[token].head = head
        links[token].relation = relation
      }
    }
    follow(sentence)
  }

  /// Notes what each word of a parsed sentence governs.
  private func follow(_ sentence: Range<Int>) {
    for i in sentence {
      let head = Int(links[i].head)
      guard head >= 0 else { continue }
      let child = Int32(i)
      switch links[i].relation {
      case .subject: if links[head].subject < 0 { links[head].subject = child }
      case .object: if links[head].object < 0 { links[head].object = child }
      case .clausalComplement, .openComplement: if links[head].complement < 0 { links[head].complement = child }
      default: break
      }
      var above = head
      var steps = 0
      while above >= 0, steps < 40 {
        // From the left: what an ancestor has begun with stands, and it reaches at least to here.
        if links[above].first > child { links[above].first = child }
        if links[above].last < child + 1 { links[above].last = child + 1 }
        above = Int(links[above].head)
        steps += 1
      }
    }
  }

  /// The token that a token depends on; -1 for the root, and where nothing was parsed.
  @inline(__always) package func head(_ i: Int) -> Int { Int(links[i].head) }
  /// How a token depends on its head.
  @inline(__always) package func relation(_ i: Int) -> Relation { links[i].relation }
  /// The first subject of a token; -1 without one.
  @inline(__always) package func subject(_ i: Int) -> Int { Int(links[i].subject) }
  /// The first object of a token; -1 without one.
  @inline(__always) package func object(_ i: Int) -> Int { Int(links[i].object) }
  /// The first complement clause of a token; -1 without one.
  @inline(__always) package func complement(_ i: Int) -> Int { Int(links[i].complement) }
  /// The first token that depends on a token, itself among them.
  @inline(__always) package func first(_ i: Int) -> Int { Int(links[i].first) }
  /// One past the last token that depends on a token, itself among them.
  @inline(__always) package func last(_ i: Int) -> Int { Int(links[i].last) }

  @inline(__always) package func tag(_ i: Int, in range: Range<Int>) -> UInt32 {
    range.contains(i) ? UInt32(tokens[i].tag.rawValue) : i < range.lowerBound ? 61 : 62
  }

  @inline(__always) package func word(_ i: Int, in range: Range<Int>) -> UInt32 {
    range.contains(i) ? tokens[i].word : i < range.lowerBound ? 1 : 2
  }

  /// The sentence of a token.
  @inline(__always) package func sentence(of i: Int) -> Range<Int> { text.sentences[Int(tokens[i].sentence)] }

  /// What kind of source a token would be: 0 none, 1 pronoun, 2 name, 3 a noun for people who speak, 4 another noun,
  /// 5 a relative pronoun, 6 something else.
  @inline(__always) package func kind(_ i: Int) -> UInt32 {
    guard i >= 0 else { return 0 }
    let tag = tokens[i].tag
    if tag == .prp { return 1 }
    if tag.isName { return 2 }
    if tag == .wp || tag == .wdt { return 5 }
    if tag.isCommonNoun { return classes[i].contains(.sourceNoun) ? 3 : 4 }
    return 6
  }

  /// What says when by itself, and belongs to no noun before it: “an official today defended …”.
  static let days = WordHash.all(of: "yesterday today tomorrow tonight")

  /// Whether a token can head a source.
  @inline(__always) package func canBeSource(_ i: Int, in sentence: Range<Int>) -> Bool {
    let token = tokens[i]
    if token.is(.punctuation) { return false }
    let next = i + 1 < sentence.upperBound ? tokens[i + 1].tag : .period
    switch token.tag {
    case .nn, .nns, .nnp, .nnps:
      return !next.isNoun || classes[i + 1].contains(.time) && Self.days.contains(tokens[i + 1].word)
        || (i + 1 < sentence.upperBound && tokens[i + 1].is(.quoted) != token.is(.quoted))
    case .prp, .wp, .wdt: return true
    case .dt, .jj, .jjs, .cd, .rb:
      return !next.isNoun && !next.isAdjective && next != .cd
        && (classes[i].contains(.sourceNoun) || token.tag == .dt || token.is(.capitalized))
    default: return classes[i].contains(.personPronoun)
    }
  }

  /// The words of the noun phrase that a token heads: its name or noun with what stands before it, and an “of” behind.
  package func nounPhrase(_ head: Int) -> Range<Int> {
    let sentence = sentence(of: head)
    return nounPhraseStart(head, in: sentence)..<max(nounPhraseEnd(head, in: sentence), nameEnd(head, in: sentence))
  }

  /// Where the noun phrase starts that a token heads.
  func nounPhraseStart(_ head: Int, in sentence: Range<Int>) -> Int {
    let quoted = tokens[head].is(.quoted)
    var start = head
    if tokens[head].tag.isNoun || tokens[head].tag.isAdjective || tokens[head].tag == .cd {
      while start > sentence.lowerBound, head - start < 8 {
        let token = tokens[start - 1]
        guard token.is(.quoted) == quoted else { break }
        let joins =
          token.tag.isNoun || token.tag.isAdjective || token.tag == .dt || token.tag == .cd
          || token.tag == .prpPossessive || token.tag == .pos || token.tag == .vbn && start < head
          || (token.tag == .vbg || token.tag.isAdverb) && start - 1 > sentence.lowerBound
            && tokens[start - 2].tag == .dt
        guard joins else { break }
        start -= 1
        if token.tag == .dt || token.tag == .prpPossessive { break }
      }
      // A participle or possessive cannot open the phrase.
      while start < head, tokens[start].tag == .pos || tokens[start].tag == .vbn { start += 1 }
    }
    return start
  }

  private func nounPhraseEnd(_ head: Int, in sentence: Range<Int>) -> Int {
    let quoted = tokens[head].is(.quoted)
    var end = head + 1
    if tokens[head].tag.isNoun, end + 1 < sentence.upperBound, tokens[end].word == SmallWord.of,
      tokens[end].is(.quoted) == quoted
    {
      var k = end + 1
      while k < sentence.upperBound, k - end < 6, tokens[k].is(.quoted) == quoted {
        let tag = tokens[k].tag
        // “Ada Rook of her work”: what she speaks of.
        if tag == .prpPossessive, tokens[head].tag.isName { break }
        guard tag.isNoun || tag.isAdjective || tag == .dt || tag == .cd || tag == .prpPossessive else { break }
        k += 1
      }
      if k > end + 1, tokens[k - 1].tag.isNoun { end = k }
    }
    return end
  }

  /// One past the last word of the name that a token stands in: a surname that the tagger takes for a verb or an adjective
  /// (“Crouse-Mays”, “Fieldstone”) is a name all the same when its capital stands in the middle of a sentence.
  private func nameEnd(_ head: Int, in sentence: Range<Int>) -> Int {
    var end = head + 1
    guard tokens[head].tag.isName, tokens[head].is(.capitalized), !tokens[head].is(.allCapitals),
      !text.parts[Int(partOfSentence[Int(tokens[head].sentence)])].isHeadline
    else { return end }
    while end < sentence.upperBound, end - head <= 3 {
      let token = tokens[end]
      guard token.is([.word, .capitalized]), !token.is(.clitic), token.is(.quoted) == tokens[head].is(.quoted),
        token.tag.isVerb || token.tag.isAdjective || token.tag.isAdverb || token.tag.isName, classes[end].isEmpty
      else { break }
      end += 1
    }
    return end
  }
}
