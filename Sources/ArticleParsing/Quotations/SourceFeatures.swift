/// What tells which noun phrase a cue names as its source.
package enum SourceFeatures {
  /// The section of its weights.
  package static let section: StaticString = "SRCW"

  /// The tokens that may head the source of cue `i`, the sentence's own first, then those of a clause cut off by a mark.
  package static func candidates(_ i: Int, in view: ClauseView, into heads: inout [Int]) {
    heads.removeAll(keepingCapacity: true)
    let s = view.sentence(of: i)
    for k in s where k != i && !view.text.tokens[k].is(.quoted) && view.canBeSource(k, in: s) { heads.append(k) }
    if heads.count > 24 {
      // The nearest ones.
      let split = heads.firstIndex { $0 > i } ?? heads.count
      heads = Array(heads[max(0, split - 16)..<min(heads.count, split + 8)])
    }
  }

  /// Puts in the features of taking `head` for the source of cue `i`; of taking none where it is -1.
  package static func add(_ head: Int, of i: Int, rank: Int, rivals: Int, in view: ClauseView, to bag: inout FeatureBag)
  {
    let text = view.text
    let s = view.sentence(of: i)
    let cue = text.tokens[i]
    let cueTag = UInt32(cue.tag.rawValue)
    let lemma = view.lemmas[i]
    let p1 = view.tag(i - 1, in: s)
    let n1 = view.tag(i + 1, in: s)
    guard head >= 0 else {
      bag.add(1, lemma)
      bag.add(2, cueTag)
      bag.add(3, p1 << 8 | n1, cueTag)
      bag.add(4, view.kind(Int(view.subject[i])), cueTag)
      bag.add(5, bucket(rivals))
      bag.add(6, view.word(i - 1, in: s), cueTag)
      bag.add(7, passive(i, view) ? 1 : 0, cueTag)
      bag.add(8, text.relations.isEmpty ? 0 : UInt32(text.relations[i].rawValue), cueTag)
      bag.add(9, i == s.lowerBound ? 1 : 0, cueTag)
      return
    }
    let token = text.tokens[head]
    let kind = view.kind(head)
    let side: UInt32 = head < i ? 0 : 1
    let distance = abs(head - i)
    let h1 = view.tag(head + 1, in: s)
    let b1 = view.tag(view.nounPhrase(head).lowerBound - 1, in: s)
    let b1Word = view.word(view.nounPhrase(head).lowerBound - 1, in: s)
    let low = min(head, i) + 1
    let high = max(head, i)
    var commas = 0
    var verbs = 0
    var finite = 0
    var nouns = 0
    var regions = false
    var marks: UInt32 = 0
    for k in low..<max(high, low) {
      let tag = text.tokens[k].tag
      if text.tokens[k].is(.quoted) {
        regions = true
        continue
      }
      if tag == .comma { commas += 1 }
      if tag.isVerb, !view.classes[k].contains(.auxiliary) { verbs += 1 }
      if tag.isFiniteVerb || tag == .md { finite += 1 }
      if tag.isNoun { nouns += 1 }
      if tag == .colon || tag == .openBracket || tag == .closeBracket { marks = 1 }
    }
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
    bag.add(32, (regions ? 2 : 0) | marks, side)
    bag.add(33, UInt32(min(rank, 6)) << 1 | side, cueTag)
    bag.add(34, head == firstHead(s, view) ? 1 : 0, side)
    bag.add(35, kind << 8 | h1, cueTag)
    bag.add(36, token.is(.capitalized) ? 1 : 0, kind)
    bag.add(37, passive(i, view) ? 1 : 0, side << 8 | kind)
    bag.add(38, view.word(head + 1, in: s), side)

    // The words between, by their tags, where they are few.
    if distance <= 6 {
      var path: UInt32 = side &+ 7
      for k in low..<max(high, low) { path = featureHash(61, path, UInt32(text.tokens[k].tag.rawValue)) }
      bag.add(39, path, kind)
      bag.add(40, path, cueTag)
      bag.add(41, path, view.tag(high + (side == 0 ? 1 : 1), in: s))
    }
    guard !text.heads.isEmpty else { return }
    // How the parser joins the two.
    let link = link(head, i, view)
    bag.add(42, link, cueTag)
    bag.add(43, link, kind)
    bag.add(44, link, lemma)
    bag.add(45, link, shape)
    bag.add(46, UInt32(text.relations[head].rawValue), side << 8 | kind)
    let above = Int(text.heads[head])
    if above >= 0 {
      bag.add(47, UInt32(text.relations[head].rawValue), UInt32(text.tokens[above].tag.rawValue) << 1 | side)
      if above != i {
        bag.add(48, UInt32(text.relations[i].rawValue) << 8 | UInt32(text.relations[head].rawValue), cueTag)
      }
    }
    bag.add(49, UInt32(view.subject[i] >= 0 ? 1 : 0), link)
    bag.add(50, text.parts[Int(view.partOfSentence[Int(cue.sentence)])].isHeadline ? 1 : 0, side << 8 | kind)
  }

  /// How the parse joins a noun to a cue: 1 its subject, 2 its object, 3 another dependent, 4 its head, 5 the subject of
  /// its head, 6 of its head's head, 7 the head of its head, 0 none of these.
  @inline(__always)
  static func link(_ head: Int, _ cue: Int, _ view: ClauseView) -> UInt32 {
    let text = view.text
    let above = Int(text.heads[head])
    if above == cue {
      switch text.relations[head] {
      case .subject: return 1
      case .object: return 2
      case .nounModifier: return 8
      default: return 3
      }
    }
    let governor = Int(text.heads[cue])
    guard governor >= 0 else { return 0 }
    let relation = UInt32(text.relations[cue].rawValue) << 4
    if governor == head { return 4 | relation }
    if above == governor { return (text.relations[head] == .subject ? 5 : 9) | relation }
    let next = Int(text.heads[governor])
    guard next >= 0 else { return 0 }
    if next == head { return 7 | relation }
    if above == next { return (text.relations[head] == .subject ? 6 : 10) | relation }
    let third = Int(text.heads[next])
    if third >= 0, above == third, text.relations[head] == .subject { return 11 }
    return 0
  }

  /// The first token of a sentence that can head a source and is not behind a preposition.
  @inline(__always)
  static func firstHead(_ s: Range<Int>, _ view: ClauseView) -> Int {
    for k in s where !view.text.tokens[k].is(.quoted) && view.canBeSource(k, in: s) {
      let start = view.nounPhrase(k).lowerBound
      if start == s.lowerBound || view.text.tokens[start - 1].tag != .in { return k }
    }
    return -1
  }

  /// Whether a cue is a participle behind a form of “be”.
  @inline(__always)
  static func passive(_ i: Int, _ view: ClauseView) -> Bool {
    guard view.text.tokens[i].tag == .vbn, i > 0 else { return false }
    for k in stride(from: i - 1, through: max(0, i - 3), by: -1) {
      let word = view.text.tokens[k].word
      if Self.formsOfBe.contains(word) { return true }
    }
    return false
  }

  private static let formsOfBe = ["is", "are", "was", "were", "be", "been", "being", "'s", "'re"].map(WordHash.of)
}
