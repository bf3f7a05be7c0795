/// What tells that a word reports speech or thought: a cue.
package enum CueFeatures {
  /// The section of its weights.
  package static let section: StaticString = "CUEW"
  /// The section of the weights of a first glance.
  package static let glanceSection: StaticString = "GLAW"

  /// Whether a token can be a cue at all.
  @inline(__always)
  package static func isCandidate(_ i: Int, in view: ClauseView) -> Bool {
    let token = view.tokens[i]
    if token.is(.quoted) { return false }
    if token.tag.isVerb { return !view.classes[i].contains(.auxiliary) || token.tag == .vbg }
    if token.is(.punctuation) {
      // A colon; a dash beside quoted words.
      guard token.tag == .colon else { return false }
      if view.text.bytes[Int(token.start)] == 0x3A { return true }
      let tokens = view.tokens
      return i > 0 && tokens[i - 1].is(.closesRegion) || i + 1 < tokens.count && tokens[i + 1].is(.opensRegion)
    }
    let classes = view.classes[i]
    if classes.contains(.openingCue) { return token.is(.sentenceStart) }
    return !classes.isDisjoint(with: [.reportingVerb, .speechNoun, .attitude, .accordingTo, .possibleCue])
  }

  /// Puts in what can be seen of token `i` at a glance, before its sentence is parsed: enough to forget most words.
  package static func addGlance(_ i: Int, in view: ClauseView, to bag: inout FeatureBag) {
    glance(i, in: view, to: &bag)
  }

  @inline(__always)
  static func glance<Sink: FeatureSink & ~Copyable>(_ i: Int, in view: ClauseView, to bag: inout Sink) {
    let s = view.sentence(of: i)
    let token = view.tokens[i]
    let tag = UInt32(token.tag.rawValue)
    let lemma = view.lemmas[i]
    let n1 = view.tag(i + 1, in: s)
    let p1 = view.tag(i - 1, in: s)
    let after = view.word(i + 1, in: s)
    let quoted = (view.tallies[s.upperBound] - view.tallies[s.lowerBound])[.quoted]
    bag.add(1, token.word)
    bag.add(2, lemma, tag)
    bag.add(3, view.classes[i].learned, tag)
    bag.add(4, lemma, n1)
    bag.add(5, lemma, after)
    bag.add(6, lemma, view.word(i - 1, in: s))
    bag.add(7, tag, after)
    bag.add(8, p1 << 8 | n1, tag)
    bag.add(9, endingHash(view.text, token, 3), tag)
    bag.add(10, quoted > 0 ? 1 : 0, lemma)
    bag.add(11, quoted > 0 ? 1 : 0, bucket(i - s.lowerBound) << 8 | bucket(s.upperBound - i))
    bag.add(12, view.tag(i - 2, in: s) << 8 | p1, view.tag(i + 2, in: s) << 8 | n1)
  }

  /// Puts in the features of token `i`, whose sentence was read.
  package static func add(_ i: Int, in view: ClauseView, to bag: inout FeatureBag) {
    features(i, in: view, to: &bag)
  }

  @inline(__always)
  static func features<Sink: FeatureSink & ~Copyable>(_ i: Int, in view: ClauseView, to bag: inout Sink) {
    let s = view.sentence(of: i)
    let token = view.tokens[i]
    let tag = UInt32(token.tag.rawValue)
    let word = token.word
    let lemma = view.lemmas[i]
    let classes = view.classes[i].learned
    let n1 = view.tag(i + 1, in: s)
    let n2 = view.tag(i + 2, in: s)
    let p1 = view.tag(i - 1, in: s)
    let p2 = view.tag(i - 2, in: s)
    let part = Int(view.partOfSentence[Int(token.sentence)])
    let headline: UInt32 = view.text.parts[part].isHeadline ? 1 : 0
    bag.add(1, word)
    bag.add(2, lemma)
    bag.add(3, lemma, tag)
    bag.add(4, classes, tag)
    bag.add(5, tag)
    bag.add(6, view.word(i + 1, in: s))
    bag.add(7, view.word(i - 1, in: s))
    bag.add(8, n1 << 8 | n2)
    bag.add(9, p2 << 8 | p1, tag)
    bag.add(10, lemma, n1)
    bag.add(11, lemma, p1)
    bag.add(12, lemma, view.word(i + 1, in: s))
    bag.add(13, lemma, view.word(i - 1, in: s))
    bag.add(14, tag, view.word(i + 1, in: s))
    bag.add(15, tag, view.word(i - 1, in: s))
    bag.add(16, p1 << 8 | n1, tag)
    bag.add(17, headline, tag)
    bag.add(50, n1 << 16 | n2 << 8 | view.tag(i + 3, in: s), tag)
    bag.add(51, view.word(i + 2, in: s))
    bag.add(52, view.word(i - 2, in: s))
    bag.add(53, view.word(i + 1, in: s), view.word(i + 2, in: s))
    bag.add(54, endingHash(view.text, token, 3), tag)
    bag.add(55, endingHash(view.text, token, 4))

    // What it governs.
    let subject = view.subject(i)
    let subjectKind = view.kind(subject)
    bag.add(18, subjectKind, tag)
    bag.add(19, lemma, subjectKind)
    if subject >= 0 {
      bag.add(20, view.tokens[subject].word)
      bag.add(21, subject < i ? 1 : 0, lemma)
      bag.add(56, lemma, view.tokens[subject].word)
    }
    let complement = view.complement(i)
    if complement >= 0 {
      let relation = UInt32(view.relation(complement).rawValue)
      bag.add(22, relation << 1 | (complement < i ? 1 : 0), tag)
      bag.add(23, lemma, relation)
      bag.add(24, view.word(view.first(complement), in: s), relation)
      bag.add(25, UInt32(view.tokens[complement].tag.rawValue), relation)
      bag.add(57, subjectKind, relation)
    } else {
      bag.add(26, lemma)
      bag.add(58, subjectKind, tag)
    }
    let object = view.object(i)
    if object >= 0 {
      bag.add(27, view.tokens[object].word)
      bag.add(28, view.kind(object), lemma)
    }
    let head = view.head(i)
    let relation = UInt32(view.relation(i).rawValue)
    bag.add(29, relation, tag)
    bag.add(30, lemma, relation)
    if head >= 0 {
      bag.add(31, view.tokens[head].word, relation)
      bag.add(32, UInt32(view.tokens[head].tag.rawValue), relation)
      bag.add(59, view.classes[head].learned, relation)
    }

    // Helping verbs and negation before it.
    var k = i - 1
    while k >= s.lowerBound, i - k <= 4 {
      let classes = view.classes[k]
      if classes.contains(.auxiliary) {
        bag.add(33, view.tokens[k].word, tag)
        bag.add(60, view.tokens[k].word, lemma)
      }
      if classes.contains(.negation) { bag.add(34, lemma) }
      if view.tokens[k].tag == .to { bag.add(35, lemma) }
      if !classes.contains(.auxiliary), !view.tokens[k].tag.isAdverb, view.tokens[k].tag != .to { break }
      k -= 1
    }

    // Quoted regions around it.
    var regionAfter = 0
    var stops: UInt32 = 0
    k = i + 1
    while k < s.upperBound, k - i < 20 {
      if view.region[k] >= 0 {
        regionAfter = k - i
        break
      }
      if view.tokens[k].tag == .comma { stops += 1 }
      k += 1
    }
    var regionBefore = 0
    k = i - 1
    while k >= s.lowerBound, i - k < 20 {
      if view.region[k] >= 0 {
        regionBefore = i - k
        break
      }
      k -= 1
    }
    let partEnds = i + 2 >= view.text.parts[part].tokens.upperBound
    bag.add(36, bucket(regionAfter) << 4 | min(stops, 3), tag)
    bag.add(37, bucket(regionBefore), tag)
    bag.add(38, lemma, (regionAfter > 0 ? 1 : 0) | (regionBefore > 0 ? 2 : 0))
    bag.add(39, bucket(regionAfter) << 8 | bucket(regionBefore))
    bag.add(61, (regionAfter > 0 ? 1 : 0) | (regionBefore > 0 ? 2 : 0), subjectKind)
    bag.add(40, partEnds ? 1 : 0, token.is(.punctuation) ? 1 : 0)
    bag.add(41, bucket(i - s.lowerBound), tag)
    bag.add(42, bucket(s.upperBound - i), tag)
    if token.is(.punctuation) {
      bag.add(43, view.word(i - 1, in: s), n1)
      bag.add(44, p1 << 8 | n1, i + 1 < s.upperBound && view.tokens[i + 1].is(.opensRegion) ? 1 : 0)
      bag.add(45, bucket(i - s.lowerBound), partEnds ? 1 : 0)
      bag.add(46, bucket(i - s.lowerBound) << 2 | headline << 1, p1)
    }
    // Who stands first in the sentence.
    bag.add(47, view.word(s.lowerBound, in: s))
    // “that” or “to” within three words.
    for k in i + 1..<min(i + 5, s.upperBound)
    where view.tokens[k].tag == .in || view.tokens[k].tag == .to || view.tokens[k].tag == .wrb
      || view.tokens[k].tag == .wp
    {
      bag.add(48, view.tokens[k].word, lemma)
      bag.add(49, view.tokens[k].word, tag)
      break
    }
  }

  @inline(__always)
  static func endingHash(_ text: AnalyzedArticle, _ token: Token, _ length: Int) -> UInt32 {
    text.bytes.withUnsafeBufferPointer { bytes in
      let n = min(length, Int(token.end - token.start))
      return WordHash.of(bytes.baseAddress! + Int(token.end) - n, count: n)
    }
  }
}
