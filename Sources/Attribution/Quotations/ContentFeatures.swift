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
    let common = common(with: other)
    return 2 * common >= count + other.count - common
  }

  /// How many tokens both hold, of rivals for one cue: what stands before it, and what stands behind it.
  @inline(__always)
  private func common(with other: ContentSpan) -> Int {
    left.common(with: other.left) + right.common(with: other.right)
  }

  /// How many tokens both hold, whichever cues they belong to.
  @inline(__always)
  func overlap(with other: ContentSpan) -> Int {
    common(with: other) + left.common(with: other.right) + right.common(with: other.left)
  }

  /// Whether the words that it shares with another cue's are at least as many as those that only one of them holds.
  @inline(__always)
  func isAbout(_ other: ContentSpan) -> Bool {
    let common = overlap(with: other)
    return common > 0 && 2 * common >= count + other.count - common
  }

  /// How many tokens it holds.
  package var count: Int { left.count + right.count }

  package func contains(_ token: Int) -> Bool { left.contains(token) || right.contains(token) }
}

extension Range<Int> {
  /// How many numbers both hold.
  @inline(__always)
  fileprivate func common(with other: Range<Int>) -> Int {
    Swift.max(0, Swift.min(upperBound, other.upperBound) - Swift.max(lowerBound, other.lowerBound))
  }
}

/// What tells where the words begin and end that a cue reports.
package enum ContentFeatures {
  /// The section of its weights.
  package static let section: StaticString = "CONW"

  /// Room for the candidates of one cue after the other.
  package struct Candidates {
    /// The stretches, none at all first.
    package fileprivate(set) var spans: [ContentSpan] = []
    private var starts: [Int] = []
    private var ends: [Int] = []

    package init() {}

    /// Finds the stretches that may be the content of cue `i`.
    ///
    /// They begin and end at words that begin and end clauses and phrases, never inside a quoted region.
    package mutating func find(_ i: Int, source: Int, in view: ClauseView) {
      spans.removeAll(keepingCapacity: true)
      spans.append(.none)
      let s = view.sentence(of: i)
      let phrase = source >= 0 ? view.nounPhrase(source) : i..<i
      findRight(i, phrase, s, view)
      if i > s.lowerBound { findLeft(i, source, phrase, s, view) }
    }

    /// What may stand behind the cue.
    private mutating func findRight(_ i: Int, _ phrase: Range<Int>, _ s: Range<Int>, _ view: ClauseView) {
      starts.removeAll(keepingCapacity: true)
      var k = i + 1
      while k < s.upperBound, starts.count < 10, k - i < 30 {
        defer { k += 1 }
        if view.tokens[k].is(.punctuation) || ContentFeatures.isInsideRegion(k, s, view) || phrase.contains(k) {
          continue
        }
        if view.tokens[k].is(.clitic), view.tokens[k].tag == .pos { continue }
        if k > i + 5, !ContentFeatures.opensClause(k, view) { continue }
        starts.append(k)
      }
      ends.removeAll(keepingCapacity: true)
      k = i + 2
      let complement = view.complement(i)
      let object = view.object(i)
      let complementEnd = complement >= 0 ? view.last(complement) : -1
      let objectEnd = object >= 0 ? view.last(object) : -1
      while k < s.upperBound, ends.count < 12 {
        if !ContentFeatures.isInsideRegion(k, s, view),
          ContentFeatures.endsClause(k, view) || k == complementEnd || k == objectEnd
        {
          ends.append(k)
        }
        k += 1
      }
      ends.append(s.upperBound)
      for start in starts {
        for end in ends where end > start {
          let right = ContentFeatures.trimmed(start..<end, view)
          if !right.isEmpty, right.lowerBound == start, spans.last?.right != right {
            spans.append(ContentSpan(left: 0..<0, right: right))
          }
        }
      }
    }

    /// What may stand before the cue.
    private mutating func findLeft(
      _ i: Int, _ source: Int, _ phrase: Range<Int>, _ s: Range<Int>, _ view: ClauseView
    ) {
      ends.removeAll(keepingCapacity: true)
      if source >= 0, source < i { ends.append(phrase.lowerBound) }
      ends.append(i)
      var k = min(i, phrase.lowerBound) - 1
      while k > s.lowerBound, ends.count < 5, i - k < 30 {
        if view.tokens[k].tag == .comma, !ContentFeatures.isInsideRegion(k, s, view) { ends.append(k) }
        k -= 1
      }
      starts.removeAll(keepingCapacity: true)
      k = s.lowerBound
      while k < i, starts.count < 6 {
        if k == s.lowerBound
          || !ContentFeatures.isInsideRegion(k, s, view) && !view.tokens[k].is(.punctuation)
            && (view.tokens[k - 1].is(.punctuation) || view.tokens[k - 1].tag == .cc)
        {
          starts.append(k)
        }
        k += 1
      }
      // What goes on behind “he said,”.
      k = i + 1
      while k < s.upperBound, view.tokens[k].tag != .comma, !view.tokens[k].is(.opensRegion) { k += 1 }
      let rightTail = ContentFeatures.trimmed(min(k, s.upperBound)..<s.upperBound, view)
      for start in starts {
        var previous = 0..<0
        for end in ends where end > start {
          let left = ContentFeatures.trimmed(start..<end, view)
          guard !left.isEmpty, left != previous, !(source >= 0 && left.contains(source)) else { continue }
          // “The union, which speaks for the drivers, said”: what stands between a source and its cue is said of the source.
          if source >= 0, source < left.lowerBound { continue }
          previous = left
          spans.append(ContentSpan(left: left, right: 0..<0))
          if start == s.lowerBound, !rightTail.isEmpty, end == ends[0] {
            spans.append(ContentSpan(left: left, right: rightTail))
          }
        }
      }
    }
  }

  /// Whether a token stands in a quoted region and not at its start.
  @inline(__always)
  private static func isInsideRegion(_ k: Int, _ s: Range<Int>, _ view: ClauseView) -> Bool {
    k > s.lowerBound && k < s.upperBound && view.region[k] >= 0 && view.region[k] == view.region[k - 1]
  }

  /// A stretch without the marks at its ends.
  @inline(__always)
  private static func trimmed(_ range: Range<Int>, _ view: ClauseView) -> Range<Int> {
    var (a, b) = (range.lowerBound, range.upperBound)
    while a < b, view.tokens[a].is(.punctuation) { a += 1 }
    while b > a, view.tokens[b - 1].is(.punctuation) { b -= 1 }
    return a..<b
  }

  /// Whether a clause or phrase may open with token `k`.
  @inline(__always)
  private static func opensClause(_ k: Int, _ view: ClauseView) -> Bool {
    let token = view.tokens[k]
    switch token.tag {
    case .to, .wrb, .wp, .wdt, .wpPossessive, .prp, .vbg: return true
    case .in: return view.classes[k].contains(.subordinator)
    default: return view.tokens[k - 1].is(.punctuation)
    }
  }

  /// Whether a clause or phrase may end before token `k`.
  @inline(__always)
  private static func endsClause(_ k: Int, _ view: ClauseView) -> Bool {
    let token = view.tokens[k]
    if token.is(.punctuation) { return token.tag != .dollar && token.tag != .hash && !token.is(.opensRegion) }
    return token.tag == .cc || token.tag == .wdt || token.tag == .wp || token.tag == .wrb
      || token.tag == .in && view.classes[k].contains(.subordinator)
  }

  /// Puts in the features of a stretch being the content of cue `i`.
  package static func add(
    _ span: ContentSpan, of i: Int, source: Int, in view: ClauseView, to bag: inout FeatureBag
  ) {
    addSide(span.side, of: i, source: source, in: view, to: &bag)
    if !span.right.isEmpty {
      addStart(span.right.lowerBound, of: i, side: 1, in: view, to: &bag)
      addEnd(span.right.upperBound, of: i, side: 1, in: view, to: &bag)
      addPair(span.right, of: i, side: 1, in: view, to: &bag)
    }
    if !span.left.isEmpty {
      addStart(span.left.lowerBound, of: i, side: 2, in: view, to: &bag)
      addEnd(span.left.upperBound, of: i, side: 2, in: view, to: &bag)
      addPair(span.left, of: i, side: 2, in: view, to: &bag)
    }
  }

  /// What tells on which sides of the cue the words stand.
  @inline(__always)
  static func addSide<Sink: FeatureSink & ~Copyable>(
    _ side: Int, of i: Int, source: Int, in view: ClauseView, to bag: inout Sink
  ) {
    let lemma = view.lemmas[i]
    let s = view.sentence(of: i)
    let cueTag = UInt32(view.tokens[i].tag.rawValue)
    let side = UInt32(side)
    bag.add(1, side, cueTag)
    bag.add(2, side, lemma)
    bag.add(3, side, view.tag(i + 1, in: s) << 8 | view.tag(i - 1, in: s))
    bag.add(4, side, view.word(i + 1, in: s))
    bag.add(5, side, source < 0 ? 0 : source < i ? 1 : 2)
    bag.add(6, side << 4 | (view.complement(i) < 0 ? 0 : view.complement(i) < i ? 1 : 2), cueTag)
  }

  /// What tells whether they start with token `k`.
  @inline(__always)
  static func addStart<Sink: FeatureSink & ~Copyable>(
    _ k: Int, of i: Int, side: UInt32, in view: ClauseView, to bag: inout Sink
  ) {
    let s = view.sentence(of: i)
    let lemma = view.lemmas[i]
    let cueTag = UInt32(view.tokens[i].tag.rawValue)
    let t0 = view.tag(k, in: s)
    let p1 = view.tag(k - 1, in: s)
    let distance = bucket(abs(k - i))
    let inQuotes: UInt32 = view.tokens[k].is(.quoted) ? 1 : 0
    bag.add(20, view.tokens[k].word, side)
    bag.add(21, t0 << 8 | p1, side)
    bag.add(22, distance, side << 8 | cueTag)
    bag.add(23, lemma, t0 << 8 | side)
    bag.add(24, lemma, distance << 8 | side)
    bag.add(25, view.word(k - 1, in: s), side)
    bag.add(26, p1 << 8 | t0, view.tag(k + 1, in: s) << 8 | side)
    bag.add(27, lemma, view.tokens[k].word)
    bag.add(28, inQuotes, p1 << 8 | side)
    bag.add(29, k == s.lowerBound ? 1 : 0, side)
    let complement = view.complement(i)
    bag.add(30, complement >= 0 && view.first(complement) == k ? 1 : complement >= 0 ? 2 : 0, side)
    let object = view.object(i)
    bag.add(31, object >= 0 && view.first(object) == k ? 1 : object >= 0 ? 2 : 0, side << 8 | cueTag)
    if side == 1 {
      let between = view.tallies[max(k, i + 1)] - view.tallies[i + 1]
      let nouns = between[.nounOrPronoun]
      let commas = between[Tally.Kind.comma]
      let joiners = UInt32(between[.joiner])
      bag.add(32, UInt32(min(nouns, 4)) << 8 | UInt32(min(commas, 3)) << 4 | min(joiners, 3), t0)
      bag.add(33, min(joiners, 3), lemma)
      if k - i <= 5 {
        var path: UInt32 = 9
        for j in i + 1..<max(k, i + 1) { path = featureHash(62, path, UInt32(view.tokens[j].tag.rawValue)) }
        bag.add(34, path, t0)
        bag.add(35, path, lemma)
      }
    }
  }

  /// What tells whether they end before token `e`.
  @inline(__always)
  static func addEnd<Sink: FeatureSink & ~Copyable>(
    _ e: Int, of i: Int, side: UInt32, in view: ClauseView, to bag: inout Sink
  ) {
    let s = view.sentence(of: i)
    let lemma = view.lemmas[i]
    let at = view.tag(e, in: s)
    let before = view.tag(e - 1, in: s)
    let after = view.tag(e + 1, in: s)
    // Only marks between here and the end of the sentence.
    var k = e
    while k < s.upperBound, view.tokens[k].is(.punctuation) { k += 1 }
    let isLast: UInt32 = k == s.upperBound ? 1 : 0
    let commas = side == 1 ? (view.tallies[max(e, i + 1)] - view.tallies[i + 1])[.unquotedComma] : 0
    let later = (view.tallies[s.upperBound] - view.tallies[e])[.finiteVerb]
    bag.add(40, isLast, side)
    bag.add(41, isLast << 8 | at, side)
    bag.add(42, view.word(e, in: s), side)
    bag.add(43, view.word(e, in: s), view.word(e + 1, in: s))
    bag.add(44, at << 8 | after, side)
    bag.add(45, before << 8 | at, side)
    bag.add(46, isLast, lemma)
    bag.add(47, UInt32(min(commas, 4)) << 4 | isLast << 1, at)
    bag.add(48, UInt32(min(later, 3)) << 4 | isLast << 1, side)
    bag.add(49, e < s.upperBound && view.tokens[e].is(.closesRegion) ? 1 : 0, after << 8 | side)
    bag.add(50, view.word(k, in: s), at << 8 | side)
    let complement = view.complement(i)
    bag.add(
      51, complement >= 0 && abs(view.last(complement) - e) <= 1 ? 1 : complement >= 0 ? 2 : 0, at << 8 | side)
    bag.add(52, abs(view.last(i) - e) <= 1 ? 1 : 0, at << 8 | isLast << 1)
    let nextClass = k < s.upperBound ? view.classes[k].learned : 0
    bag.add(53, nextClass, at << 8 | side)
    if side == 2 { bag.add(54, bucket(i - e), at) }
  }

  /// What tells whether they are this stretch and no other.
  @inline(__always)
  static func addPair<Sink: FeatureSink & ~Copyable>(
    _ range: Range<Int>, of i: Int, side: UInt32, in view: ClauseView, to bag: inout Sink
  ) {
    let s = view.sentence(of: i)
    let inside = view.tallies[range.upperBound] - view.tallies[range.lowerBound]
    let finite = inside[Tally.Kind.finiteVerbOrModal]
    let verbs = inside[.verb]
    let t0 = view.tag(range.lowerBound, in: s)
    let at = view.tag(range.upperBound, in: s)
    let lemma = view.lemmas[i]
    bag.add(60, bucket(range.count), side)
    bag.add(61, UInt32(min(finite, 2)) << 4 | UInt32(min(verbs, 2)) << 2, side)
    bag.add(62, UInt32(min(finite, 2)) << 4 | UInt32(min(verbs, 2)) << 2, lemma)
    bag.add(63, t0 << 8 | at, UInt32(min(finite, 2)) << 4 | side)
    bag.add(64, bucket(range.count), lemma)
    bag.add(65, bucket(range.count) << 8 | t0, at << 8 | side)
    let complement = view.complement(i)
    if complement >= 0 { bag.add(66, range.contains(complement) ? 1 : 0, side) }
    let object = view.object(i)
    if object >= 0 { bag.add(67, range.contains(object) ? 1 : 0, side << 8 | t0) }
    bag.add(
      68, view.tokens[range.lowerBound].is(.quoted) ? 1 : 0, view.tokens[range.upperBound - 1].is(.quoted) ? 1 : 0)
    bag.add(69, view.tokens[range.lowerBound].word, UInt32(min(finite, 2)))
  }
}
