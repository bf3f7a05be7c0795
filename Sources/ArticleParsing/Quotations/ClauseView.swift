/// A parsed article as the stages of attribution look at it: what each word governs, its classes, its region.
package struct ClauseView {
  package let text: AnalyzedArticle
  /// The classes of each token's word.
  package var classes: [WordClass] = []
  /// The hash of each token's base form.
  package var lemmas: [UInt32] = []
  /// The first subject, object and complement clause of each token; -1 without one.
  package var subject: [Int32]
  package var object: [Int32]
  package var complement: [Int32]
  /// The first and one past the last token that depend on each token, itself among them.
  package var first: [Int32]
  package var last: [Int32]
  /// The region that each token stands in; -1 outside.
  package var region: [Int32]
  /// The index of the part of each sentence.
  package var partOfSentence: [Int32]

  package init(_ text: AnalyzedArticle) {
    self.text = text
    let count = text.tokens.count
    let none = [Int32](repeating: -1, count: count)
    subject = none
    object = none
    complement = none
    region = none
    first = (0..<count).map { Int32($0) }
    last = (0..<count).map { Int32($0 + 1) }
    classes.reserveCapacity(count)
    lemmas.reserveCapacity(count)
    for token in text.tokens {
      classes.append(text.language.words.classes(of: token.word))
      lemmas.append(text.language.words.lemma(of: token.word))
    }
    partOfSentence = Array(repeating: 0, count: text.sentences.count)
    for (index, part) in text.parts.enumerated() {
      for sentence in part.sentences { partOfSentence[sentence] = Int32(index) }
    }
    for (index, region) in text.regions.enumerated() {
      for token in region.tokens { self.region[token] = Int32(index) }
    }
    guard text.heads.count == count else { return }
    for i in 0..<count {
      let head = Int(text.heads[i])
      if head >= 0 {
        switch text.relations[i] {
        case .subject: if subject[head] < 0 { subject[head] = Int32(i) }
        case .object: if object[head] < 0 { object[head] = Int32(i) }
        case .clausalComplement, .openComplement: if complement[head] < 0 { complement[head] = Int32(i) }
        default: break
        }
      }
      var above = head
      var steps = 0
      while above >= 0, steps < 40 {
        if first[above] > Int32(i) { first[above] = Int32(i) }
        if last[above] < Int32(i + 1) { last[above] = Int32(i + 1) }
        above = Int(text.heads[above])
        steps += 1
      }
    }
  }

  @inline(__always) package func tag(_ i: Int, in range: Range<Int>) -> UInt32 {
    range.contains(i) ? UInt32(text.tokens[i].tag.rawValue) : i < range.lowerBound ? 61 : 62
  }

  @inline(__always) package func word(_ i: Int, in range: Range<Int>) -> UInt32 {
    range.contains(i) ? text.tokens[i].word : i < range.lowerBound ? 1 : 2
  }

  /// The sentence of a token.
  @inline(__always) package func sentence(of i: Int) -> Range<Int> { text.sentences[Int(text.tokens[i].sentence)] }

  /// What kind of source a token would be: 0 none, 1 pronoun, 2 name, 3 a noun for people who speak, 4 another noun,
  /// 5 a relative pronoun, 6 something else.
  @inline(__always) package func kind(_ i: Int) -> UInt32 {
    guard i >= 0 else { return 0 }
    let tag = text.tokens[i].tag
    if tag == .prp { return 1 }
    if tag.isName { return 2 }
    if tag == .wp || tag == .wdt { return 5 }
    if tag.isCommonNoun { return classes[i].contains(.sourceNoun) ? 3 : 4 }
    return 6
  }

  /// Whether a token can head a source.
  @inline(__always) package func canBeSource(_ i: Int, in sentence: Range<Int>) -> Bool {
    let token = text.tokens[i]
    if token.is(.punctuation) { return false }
    let next = i + 1 < sentence.upperBound ? text.tokens[i + 1].tag : .period
    switch token.tag {
    case .nn, .nns, .nnp, .nnps:
      return !next.isNoun || (i + 1 < sentence.upperBound && text.tokens[i + 1].is(.quoted) != token.is(.quoted))
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
    let quoted = text.tokens[head].is(.quoted)
    var start = head
    if text.tokens[head].tag.isNoun || text.tokens[head].tag.isAdjective || text.tokens[head].tag == .cd {
      while start > sentence.lowerBound, head - start < 8 {
        let token = text.tokens[start - 1]
        guard token.is(.quoted) == quoted else { break }
        let joins =
          token.tag.isNoun || token.tag.isAdjective || token.tag == .dt || token.tag == .cd
          || token.tag == .prpPossessive || token.tag == .pos || token.tag == .vbn && start < head
          || token.tag == .vbg && start - 1 > sentence.lowerBound && text.tokens[start - 2].tag == .dt
        guard joins else { break }
        start -= 1
        if token.tag == .dt || token.tag == .prpPossessive { break }
      }
      // A participle or possessive cannot open the phrase.
      while start < head, text.tokens[start].tag == .pos || text.tokens[start].tag == .vbn { start += 1 }
    }
    var end = head + 1
    if text.tokens[head].tag.isNoun, end + 1 < sentence.upperBound, text.tokens[end].word == Self.of,
      text.tokens[end].is(.quoted) == quoted
    {
      var k = end + 1
      while k < sentence.upperBound, k - end < 6, text.tokens[k].is(.quoted) == quoted {
        let tag = text.tokens[k].tag
        guard tag.isNoun || tag.isAdjective || tag == .dt || tag == .cd || tag == .prpPossessive else { break }
        k += 1
      }
      if k > end + 1, text.tokens[k - 1].tag.isNoun { end = k }
    }
    return start..<max(end, nameEnd(head, in: sentence))
  }

  private static let of = WordHash.of("of")

  /// One past the last word of the name that a token stands in: a surname that the tagger takes for a verb or an adjective
  /// (“Crouse-Mays”, “Fieldstone”) is a name all the same when its capital stands in the middle of a sentence.
  private func nameEnd(_ head: Int, in sentence: Range<Int>) -> Int {
    var end = head + 1
    guard text.tokens[head].tag.isName, text.tokens[head].is(.capitalized), !text.tokens[head].is(.allCapitals),
      !text.parts[Int(partOfSentence[Int(text.tokens[head].sentence)])].isHeadline
    else { return end }
    while end < sentence.upperBound, end - head <= 3 {
      let token = text.tokens[end]
      guard token.is([.word, .capitalized]), !token.is(.clitic), token.is(.quoted) == text.tokens[head].is(.quoted),
        token.tag.isVerb || token.tag.isAdjective || token.tag.isAdverb || token.tag.isName, classes[end].isEmpty
      else { break }
      end += 1
    }
    return end
  }
}
