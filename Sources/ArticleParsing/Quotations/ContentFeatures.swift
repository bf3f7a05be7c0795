/// What a cue reports, as stretches of its own sentence: before it, behind it, or both.
package struct ContentSpan: Hashable, Sendable {
  /// The tokens before the cue; empty without any.
  package var left: Range<Int>
  /// The tokens behind the cue; empty without any.
  package var right: Range<Int>

  /// Nothing in the cue's sentence.
  package static let none = ContentSpan(left: 0..<0, right: 0..<0)

  /// 0 for nothing, 1 for words behind the cue, 2 for words before it, 3 for both.
  package var side: Int { (right.isEmpty ? 0 : 1) + (left.isEmpty ? 0 : 2) }

  package var isEmpty: Bool { left.isEmpty && right.isEmpty }

  /// Whether the words that both hold are at least as many as those that only one of them holds.
  @inline(__always)
  func agrees(with other: ContentSpan) -> Bool {
    if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
    let common =
      max(0, min(left.upperBound, other.left.upperBound) - max(left.lowerBound, other.left.lowerBound))
      + max(0, min(right.upperBound, other.right.upperBound) - max(right.lowerBound, other.right.lowerBound))
    let all = left.count + right.count + other.left.count + other.right.count - common
    return 2 * common >= all
  }

  package func contains(_ token: Int) -> Bool { left.contains(token) || right.contains(token) }
}

/// What tells where the words begin and end that a cue reports.
package enum ContentFeatures {
  /// The section of its weights.
  package static let section: StaticString = "CONW"

  /// The stretches that may be the content of cue `i`, none at all first.
  ///
  /// They begin and end at words that begin and end clauses and phrases, never inside a quoted region.
  package static func candidates(_ i: Int, source: Int, in view: ClauseView, into spans: inout [ContentSpan]) {
    spans.removeAll(keepingCapacity: true)
    spans.append(.none)
    let text = view.text
    let s = view.sentence(of: i)
    let phrase = source >= 0 ? view.nounPhrase(source) : i..<i
    @inline(__always) func isInside(_ k: Int) -> Bool {
      k > s.lowerBound && k < s.upperBound && view.region[k] >= 0 && view.region[k] == view.region[k - 1]
    }
    func trimmed(_ range: Range<Int>) -> Range<Int> {
      var (a, b) = (range.lowerBound, range.upperBound)
      while a < b, text.tokens[a].is(.punctuation) { a += 1 }
      while b > a, text.tokens[b - 1].is(.punctuation) { b -= 1 }
      return a..<b
    }
    // Behind the cue.
    var starts: [Int] = []
    var k = i + 1
    while k < s.upperBound, starts.count < 10, k - i < 30 {
      defer { k += 1 }
      if text.tokens[k].is(.punctuation) || isInside(k) || phrase.contains(k) { continue }
      if text.tokens[k].is(.clitic), text.tokens[k].tag == .pos { continue }
      if k > i + 5, !opensClause(k, view) { continue }
      starts.append(k)
    }
    var ends: [Int] = []
    k = i + 2
    let complement = Int(view.complement[i])
    let object = Int(view.object[i])
    while k < s.upperBound {
      defer { k += 1 }
      if isInside(k) { continue }
      let closes =
        endsClause(k, view) || complement >= 0 && k == Int(view.last[complement])
        || object >= 0 && k == Int(view.last[object])
      if closes, ends.count < 12 { ends.append(k) }
    }
    ends.append(s.upperBound)
    for start in starts {
      for end in ends where end > start {
        let right = trimmed(start..<end)
        if !right.isEmpty, right.lowerBound == start, spans.last?.right != right {
          spans.append(ContentSpan(left: 0..<0, right: right))
        }
      }
    }
    // Before it.
    guard i > s.lowerBound else { return }
    var leftEnds: [Int] = []
    if source >= 0, source < i { leftEnds.append(phrase.lowerBound) }
    leftEnds.append(i)
    k = min(i, phrase.lowerBound) - 1
    while k > s.lowerBound, leftEnds.count < 5, i - k < 30 {
      if text.tokens[k].tag == .comma, !isInside(k) { leftEnds.append(k) }
      k -= 1
    }
    var leftStarts: [Int] = []
    k = s.lowerBound
    while k < i, leftStarts.count < 6 {
      if k == s.lowerBound
        || !isInside(k) && !text.tokens[k].is(.punctuation)
          && (text.tokens[k - 1].is(.punctuation) || text.tokens[k - 1].tag == .cc)
      {
        leftStarts.append(k)
      }
      k += 1
    }
    let rightTail: Range<Int>? = {
      // What goes on behind “he said,”.
      var k = i + 1
      while k < s.upperBound, text.tokens[k].tag != .comma, !text.tokens[k].is(.opensRegion) { k += 1 }
      let range = trimmed(min(k, s.upperBound)..<s.upperBound)
      return range.isEmpty ? nil : range
    }()
    for start in leftStarts {
      var previous = 0..<0
      for end in leftEnds where end > start {
        let left = trimmed(start..<end)
        guard !left.isEmpty, left != previous, !(source >= 0 && left.contains(source)) else { continue }
        previous = left
        spans.append(ContentSpan(left: left, right: 0..<0))
        if start == s.lowerBound, let rightTail, end == leftEnds[0] {
          spans.append(ContentSpan(left: left, right: rightTail))
        }
      }
    }
  }

  /// Whether a clause or phrase may open with token `k`.
  @inline(__always)
  private static func opensClause(_ k: Int, _ view: ClauseView) -> Bool {
    let token = view.text.tokens[k]
    switch token.tag {
    case .to, .wrb, .wp, .wdt, .wpPossessive, .prp, .vbg: return true
    case .in: return view.classes[k].contains(.subordinator)
    default: return view.text.tokens[k - 1].is(.punctuation)
    }
  }

  /// Whether a clause or phrase may end before token `k`.
  @inline(__always)
  private static func endsClause(_ k: Int, _ view: ClauseView) -> Bool {
    let token = view.text.tokens[k]
    if token.is(.punctuation) { return token.tag != .dollar && token.tag != .hash && !token.is(.opensRegion) }
    return token.tag == .cc || token.tag == .wdt || token.tag == .wp || token.tag == .wrb
      || token.tag == .in && view.classes[k].contains(.subordinator)
  }

  /// Puts in the features of a stretch being the content of cue `i`.
  package static func add(
    _ span: ContentSpan, of i: Int, source: Int, in view: ClauseView, to bag: inout FeatureBag
  ) {
    addSide(span, of: i, source: source, in: view, to: &bag)
    if !span.right.isEmpty {
      addStart(span.right.lowerBound, of: i, side: 1, source: source, in: view, to: &bag)
      addEnd(span.right.upperBound, of: i, side: 1, in: view, to: &bag)
      addPair(span.right, of: i, side: 1, in: view, to: &bag)
    }
    if !span.left.isEmpty {
      addStart(span.left.lowerBound, of: i, side: 2, source: source, in: view, to: &bag)
      addEnd(span.left.upperBound, of: i, side: 2, in: view, to: &bag)
      addPair(span.left, of: i, side: 2, in: view, to: &bag)
    }
  }

  package static func addSide(
    _ span: ContentSpan, of i: Int, source: Int, in view: ClauseView, to bag: inout FeatureBag
  ) {
    let lemma = view.lemmas[i]
    let s = view.sentence(of: i)
    let text = view.text
    let cueTag = UInt32(text.tokens[i].tag.rawValue)
    let side = UInt32(span.side)
    bag.add(1, side, cueTag)
    bag.add(2, side, lemma)
    bag.add(3, side, view.tag(i + 1, in: s) << 8 | view.tag(i - 1, in: s))
    bag.add(4, side, view.word(i + 1, in: s))
    bag.add(5, side, source < 0 ? 0 : source < i ? 1 : 2)
    bag.add(6, side << 4 | (view.complement[i] < 0 ? 0 : view.complement[i] < Int32(i) ? 1 : 2), cueTag)
  }

  package static func addStart(
    _ k: Int, of i: Int, side: UInt32, source: Int, in view: ClauseView, to bag: inout FeatureBag
  ) {
    let text = view.text
    let s = view.sentence(of: i)
    let lemma = view.lemmas[i]
    let cueTag = UInt32(text.tokens[i].tag.rawValue)
    let t0 = view.tag(k, in: s)
    let p1 = view.tag(k - 1, in: s)
    let distance = bucket(abs(k - i))
    let inQuotes: UInt32 = text.tokens[k].is(.quoted) ? 1 : 0
    bag.add(20, text.tokens[k].word, side)
    bag.add(21, t0 << 8 | p1, side)
    bag.add(22, distance, side << 8 | cueTag)
    bag.add(23, lemma, t0 << 8 | side)
    bag.add(24, lemma, distance << 8 | side)
    bag.add(25, view.word(k - 1, in: s), side)
    bag.add(26, p1 << 8 | t0, view.tag(k + 1, in: s) << 8 | side)
    bag.add(27, lemma, text.tokens[k].word)
    bag.add(28, inQuotes, p1 << 8 | side)
    bag.add(29, k == s.lowerBound ? 1 : 0, side)
    let complement = Int(view.complement[i])
    bag.add(30, complement >= 0 && Int(view.first[complement]) == k ? 1 : complement >= 0 ? 2 : 0, side)
    let object = Int(view.object[i])
    bag.add(31, object >= 0 && Int(view.first[object]) == k ? 1 : object >= 0 ? 2 : 0, side << 8 | cueTag)
    if side == 1 {
      var nouns = 0
      var commas = 0
      var joiners: UInt32 = 0
      for j in i + 1..<max(k, i + 1) {
        let tag = text.tokens[j].tag
        if tag.isNoun || tag == .prp { nouns += 1 }
        if tag == .comma { commas += 1 }
        if tag == .in && view.classes[j].contains(.subordinator) || tag == .to { joiners += 1 }
      }
      bag.add(32, UInt32(min(nouns, 4)) << 8 | UInt32(min(commas, 3)) << 4 | min(joiners, 3), t0)
      bag.add(33, min(joiners, 3), lemma)
      if k - i <= 5 {
        var path: UInt32 = 9
        for j in i + 1..<max(k, i + 1) { path = featureHash(62, path, UInt32(text.tokens[j].tag.rawValue)) }
        bag.add(34, path, t0)
        bag.add(35, path, lemma)
      }
    }
  }

  package static func addEnd(_ e: Int, of i: Int, side: UInt32, in view: ClauseView, to bag: inout FeatureBag) {
    let text = view.text
    let s = view.sentence(of: i)
    let lemma = view.lemmas[i]
    let at = view.tag(e, in: s)
    let before = view.tag(e - 1, in: s)
    let after = view.tag(e + 1, in: s)
    // Only marks between here and the end of the sentence.
    var k = e
    while k < s.upperBound, text.tokens[k].is(.punctuation) { k += 1 }
    let isLast: UInt32 = k == s.upperBound ? 1 : 0
    var commas = 0
    if side == 1 {
      for j in i + 1..<max(e, i + 1) where text.tokens[j].tag == .comma && !text.tokens[j].is(.quoted) { commas += 1 }
    }
    var later = 0
    for j in min(e, s.upperBound)..<s.upperBound where text.tokens[j].tag.isFiniteVerb { later += 1 }
    bag.add(40, isLast, side)
    bag.add(41, isLast << 8 | at, side)
    bag.add(42, view.word(e, in: s), side)
    bag.add(43, view.word(e, in: s), view.word(e + 1, in: s))
    bag.add(44, at << 8 | after, side)
    bag.add(45, before << 8 | at, side)
    bag.add(46, isLast, lemma)
    bag.add(47, UInt32(min(commas, 4)) << 4 | isLast << 1, at)
    bag.add(48, UInt32(min(later, 3)) << 4 | isLast << 1, side)
    bag.add(49, e < s.upperBound && text.tokens[e].is(.closesRegion) ? 1 : 0, after << 8 | side)
    bag.add(50, view.word(k, in: s), at << 8 | side)
    let complement = Int(view.complement[i])
    bag.add(
      51, complement >= 0 && abs(Int(view.last[complement]) - e) <= 1 ? 1 : complement >= 0 ? 2 : 0, at << 8 | side)
    bag.add(52, abs(Int(view.last[i]) - e) <= 1 ? 1 : 0, at << 8 | isLast << 1)
    let nextClass = k < s.upperBound ? view.classes[k].learned : 0
    bag.add(53, nextClass, at << 8 | side)
    if side == 2 { bag.add(54, bucket(i - e), at) }
  }

  package static func addPair(
    _ range: Range<Int>, of i: Int, side: UInt32, in view: ClauseView, to bag: inout FeatureBag
  ) {
    let text = view.text
    let s = view.sentence(of: i)
    var finite = 0
    var verbs = 0
    for k in range {
      let tag = text.tokens[k].tag
      if tag.isFiniteVerb || tag == .md { finite += 1 }
      if tag.isVerb { verbs += 1 }
    }
    let t0 = view.tag(range.lowerBound, in: s)
    let at = view.tag(range.upperBound, in: s)
    let lemma = view.lemmas[i]
    bag.add(60, bucket(range.count), side)
    bag.add(61, UInt32(min(finite, 2)) << 4 | UInt32(min(verbs, 2)) << 2, side)
    bag.add(62, UInt32(min(finite, 2)) << 4 | UInt32(min(verbs, 2)) << 2, lemma)
    bag.add(63, t0 << 8 | at, UInt32(min(finite, 2)) << 4 | side)
    bag.add(64, bucket(range.count), lemma)
    bag.add(65, bucket(range.count) << 8 | t0, at << 8 | side)
    let complement = Int(view.complement[i])
    if complement >= 0 { bag.add(66, range.contains(complement) ? 1 : 0, side) }
    let object = Int(view.object[i])
    if object >= 0 { bag.add(67, range.contains(object) ? 1 : 0, side << 8 | t0) }
    bag.add(
      68, text.tokens[range.lowerBound].is(.quoted) ? 1 : 0, text.tokens[range.upperBound - 1].is(.quoted) ? 1 : 0)
    bag.add(69, text.tokens[range.lowerBound].word, UInt32(min(finite, 2)))
  }
}
