/// What tells which noun phrase a cue names as its source.
package enum SourceFeatures {
  /// The section of its weights.
  package static let section: StaticString = "SRCW"

  /// The tokens that may head the source of cue `i`, the sentence's own first, then those of a clause cut off by a mark.
  package static func candidates(_ i: Int, in view: ClauseView, into heads: inout [Int]) {
    heads.removeAll(keepingCapacity: true)
    let s = view.sentence(of: i)
    for k in s where k != i && !view.tokens[k].is(.quoted) && view.canBeSource(k, in: s) { heads.append(k) }
    if heads.count > 24 {
      // The nearest ones.
      let split = heads.firstIndex { $0 > i } ?? heads.count
      heads.removeSubrange(min(heads.count, split + 8)...)
      heads.removeSubrange(..<max(0, split - 16))
    }
  }

  /// What is the same for every candidate of a cue.
  package struct Scene {
    let cue: Int
    let sentence: Range<Int>
    let lemma: UInt32
    let cueTag: UInt32
    let p1: UInt32
    let n1: UInt32
    let isPassive: Bool
    let firstHead: Int
    let isHeadline: Bool
    let rivals: Int
    /// How many candidates stand before the cue.
    let before: Int

    package init(_ i: Int, heads: [Int], in view: ClauseView) {
      cue = i
      sentence = view.sentence(of: i)
      lemma = view.lemmas[i]
      cueTag = UInt32(view.tokens[i].tag.rawValue)
      p1 = view.tag(i - 1, in: sentence)
      n1 = view.tag(i + 1, in: sentence)
      isPassive = SourceFeatures.passive(i, view)
      let sentence = sentence
      firstHead =
        heads.first { head in
          let start = view.nounPhraseStart(head, in: sentence)
          return start == sentence.lowerBound || view.tokens[start - 1].tag != .in
        } ?? -1
      isHeadline = view.text.parts[Int(view.partOfSentence[Int(view.tokens[i].sentence)])].isHeadline
      rivals = heads.count
      var split = 0
      while split < heads.count, heads[split] < i { split += 1 }
      before = split
    }
  }

  /// Puts in the features of taking `head`, the candidate with that index, for the source of a cue; of taking none
  /// where it is -1.
  package static func add(_ head: Int, _ index: Int, scene: Scene, in view: ClauseView, to bag: inout FeatureBag) {
    features(head, index, scene: scene, in: view, to: &bag)
  }

  @inline(__always)
  static func features<Sink: FeatureSink & ~Copyable>(
    _ head: Int, _ index: Int, scene: Scene, in view: ClauseView, to bag: inout Sink
  ) {
    let i = scene.cue
    let s = scene.sentence
    let cueTag = scene.cueTag
    let lemma = scene.lemma
    let p1 = scene.p1
    let n1 = scene.n1
    let rivals = scene.rivals
    // How many rivals stand between the candidate and the cue.
    let rank = index < scene.before ? scene.before - 1 - index : index - scene.before
    guard head >= 0 else {
      bag.add(1, lemma)
      bag.add(2, cueTag)
      bag.add(3, p1 << 8 | n1, cueTag)
      bag.add(4, view.kind(view.subject(i)), cueTag)
      bag.add(5, bucket(rivals))
      bag.add(6, view.word(i - 1, in: s), cueTag)
      bag.add(7, scene.isPassive ? 1 : 0, cueTag)
      bag.add(8, UInt32(view.relation(i).rawValue), cueTag)
      bag.add(9, i == s.lowerBound ? 1 : 0, cueTag)
      bag.add(10, edge(i - 1, in: s, view) << 8 | edge(i + 1, in: s, view), cueTag)
      bag.add(11, edge(i - 1, in: s, view) << 8 | edge(i + 1, in: s, view), bucket(rivals))
      return
    }
    let token = view.tokens[head]
    let kind = view.kind(head)
    let side: UInt32 = head < i ? 0 : 1
    let distance = abs(head - i)
    let h1 = view.tag(head + 1, in: s)
    let phraseStart = view.nounPhraseStart(head, in: s)
    let b1 = view.tag(phraseStart - 1, in: s)
    let b1Word = view.word(phraseStart - 1, in: s)
    let low = min(head, i) + 1
    let high = max(head, i)
    let between = view.tallies[max(low, high)] - view.tallies[low]
    let commas = between[Tally.UnquotedKind.comma]
    let verbs = between[.fullVerb]
    let finite = between[Tally.UnquotedKind.finiteVerbOrModal]
    let nouns = between[.noun]
    let shape = side << 12 | UInt32(min(commas, 3)) << 8 | UInt32(min(verbs, 3)) << 4 | UInt32(min(finite, 3))
    bag.add(20, kind << 1 | side, cueTag)
    bag.add(21, side << 8 | bucket(distance), cueTag)
    bag.add(22, shape, cueTag)
    bag.add(23, shape, kind)
    bag.add(24, side << 8 | bucket(nouns), cueTag)
    bag.add(25, lemma, kind << 1 | side)
    bag.add(26, lemma, side << 8 | bucket(distance))
    bag.add(27, token.word, side)
    bag.add(28, view.lemmas[head], cueTag)
    bag.add(29, h1 << 8 | b1, side)
    bag.add(30, b1Word, side)
    bag.add(31, b1Word, lemma)
    bag.add(32, (between[.quoted] > 0 ? 2 : 0) | (between[.break_] > 0 ? 1 : 0), side)
    bag.add(33, UInt32(min(rank, 6)) << 1 | side, cueTag)
    bag.add(34, head == scene.firstHead ? 1 : 0, side)
    bag.add(35, kind << 8 | h1, cueTag)
    bag.add(36, token.is(.capitalized) ? 1 : 0, kind)
    bag.add(37, scene.isPassive ? 1 : 0, side << 8 | kind)
    bag.add(38, view.word(head + 1, in: s), side)

    // The words between, by their tags, where they are few.
    if distance <= 6 {
      var path: UInt32 = side &+ 7
      for k in low..<max(high, low) { path = featureHash(61, path, UInt32(view.tokens[k].tag.rawValue)) }
      bag.add(39, path, kind)
      bag.add(40, path, cueTag)
      bag.add(41, path, view.tag(high + (side == 0 ? 1 : 1), in: s))
    }
    // What stands around the two: “…,” Ada said. “…” said Ada, …
    let edges = edge(min(phraseStart, i) - 1, in: s, view) << 8 | edge(max(head, i) + 1, in: s, view)
    bag.add(51, edges, side << 8 | bucket(distance))
    bag.add(52, edges, kind << 1 | side)
    bag.add(53, edges, shape)
    bag.add(54, edge(i - 1, in: s, view) << 8 | edge(i + 1, in: s, view), side << 8 | bucket(distance))
    guard view.hasSyntax else { return }
    // How the parser joins the two.
    let link = link(head, i, view)
    bag.add(42, link, cueTag)
    bag.add(43, link, kind)
    bag.add(44, link, lemma)
    bag.add(45, link, shape)
    bag.add(46, UInt32(view.relation(head).rawValue), side << 8 | kind)
    let above = view.head(head)
    if above >= 0 {
      bag.add(47, UInt32(view.relation(head).rawValue), UInt32(view.tokens[above].tag.rawValue) << 1 | side)
      if above != i {
        bag.add(48, UInt32(view.relation(i).rawValue) << 8 | UInt32(view.relation(head).rawValue), cueTag)
      }
    }
    bag.add(49, UInt32(view.subject(i) >= 0 ? 1 : 0), link)
    bag.add(50, scene.isHeadline ? 1 : 0, side << 8 | kind)
  }

  /// What a place beside a cue or a source is: the mark that closes or opens a region, or its tag.
  @inline(__always)
  static func edge(_ k: Int, in s: Range<Int>, _ view: ClauseView) -> UInt32 {
    guard s.contains(k) else { return k < s.lowerBound ? 61 : 62 }
    let token = view.tokens[k]
    if token.is(.opensRegion) { return 63 }
    if token.is(.closesRegion) { return 64 }
    return UInt32(token.tag.rawValue)
  }

  /// How the parse joins a noun to a cue: 1 its subject, 2 its object, 3 another dependent, 4 its head, 5 the subject of
  /// its head, 6 of its head's head, 7 the head of its head, 0 none of these.
  @inline(__always)
  static func link(_ head: Int, _ cue: Int, _ view: ClauseView) -> UInt32 {
    let above = view.head(head)
    if above == cue {
      switch view.relation(head) {
      case .subject: return 1
      case .object: return 2
      case .nounModifier: return 8
      default: return 3
      }
    }
    let governor = view.head(cue)
    guard governor >= 0 else { return 0 }
    let relation = UInt32(view.relation(cue).rawValue) << 4
    if governor == head { return 4 | relation }
    if above == governor { return (view.relation(head) == .subject ? 5 : 9) | relation }
    let next = view.head(governor)
    guard next >= 0 else { return 0 }
    if next == head { return 7 | relation }
    if above == next { return (view.relation(head) == .subject ? 6 : 10) | relation }
    let third = view.head(next)
    if third >= 0, above == third, view.relation(head) == .subject { return 11 }
    return 0
  }

  /// Whether a cue is a participle behind a form of “be”.
  @inline(__always)
  static func passive(_ i: Int, _ view: ClauseView) -> Bool {
    guard view.tokens[i].tag == .vbn, i > 0 else { return false }
    for k in stride(from: i - 1, through: max(0, i - 3), by: -1) {
      let word = view.tokens[k].word
      if Self.formsOfBe.contains(word) { return true }
    }
    return false
  }

  private static let formsOfBe = ["is", "are", "was", "were", "be", "been", "being", "'s", "'re"].map(WordHash.of)
}
