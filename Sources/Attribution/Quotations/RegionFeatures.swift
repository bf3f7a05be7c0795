import Basics

/// What tells which cue a quoted region belongs to, or that nobody said it.
package enum RegionFeatures {
  /// The section of its weights.
  package static let section: StaticString = "REGW"

  /// What came before a region.
  package struct Context {
    /// The cue of the region before, as an index of the cues; -1 where it has none.
    package var previousCue: Int
    /// The cue of the last region that had one.
    package var lastCue: Int
    /// The region before; -1 for the first of the article.
    package var previousRegion: Int

    package init(previousCue: Int = -1, lastCue: Int = -1, previousRegion: Int = -1) {
      self.previousCue = previousCue
      self.lastCue = lastCue
      self.previousRegion = previousRegion
    }
  }

  /// The cues that a region may belong to, as indices of `cues`; -1, nobody, first.
  package static func candidates(
    _ r: Int, cues: [Cue], context: Context, in view: ClauseView, into found: inout [Int]
  ) {
    found.removeAll(keepingCapacity: true)
    found.append(-1)
    let text = view.text
    let region = text.regions[r]
    let part = text.parts[region.part]
    // The first cue that stands behind the region's start.
    let low = cues.partitionPoint { $0.token >= region.tokens.lowerBound }
    var k = low
    while k < cues.count, k - low < 5, cues[k].token < part.tokens.upperBound {
      found.append(k)
      k += 1
    }
    k = low - 1
    while k >= 0, low - k <= 6, cues[k].token >= part.tokens.lowerBound {
      found.append(k)
      k -= 1
    }
    // Of the parts before: what stood last, and what the last region belonged to.
    var earlier = 0
    while k >= 0, earlier < 2, region.part > 0, cues[k].token >= text.parts[region.part - 1].tokens.lowerBound {
      if cues[k].probability > 0.2 {
        found.append(k)
        earlier += 1
      }
      k -= 1
    }
    for carried in [context.previousCue, context.lastCue] where carried >= 0 && !found.contains(carried) {
      if region.part - text.partIndex(ofToken: cues[carried].token) <= 8 { found.append(carried) }
    }
  }

  /// Puts in the features of region `r` belonging to cue `c`; to nobody where it is -1.
  package static func add(
    _ c: Int, of r: Int, cues: [Cue], candidates: [Int], context: Context, in view: ClauseView,
    to bag: inout FeatureBag
  ) {
    features(c, of: r, cues: cues, candidates: candidates, context: context, in: view, to: &bag)
  }

  @inline(__always)
  static func features<Sink: FeatureSink & ~Copyable>(
    _ c: Int, of r: Int, cues: [Cue], candidates: [Int], context: Context, in view: ClauseView, to bag: inout Sink
  ) {
    let text = view.text
    let region = text.regions[r]
    let tokens = region.tokens
    let part = text.parts[region.part]
    let headline: UInt32 = part.isHeadline ? 1 : 0
    let length = bucket(tokens.count)
    let range = part.tokens
    let opening = tokens.lowerBound - 1
    let closing = tokens.upperBound
    let before = view.tag(opening - 1, in: range)
    let after = view.tag(closing + 1, in: range)
    let lastInside = view.tag(tokens.upperBound - 1, in: range)
    let style: UInt32 = (region.isSingle ? 1 : 0) | (region.isClosed ? 2 : 0) | headline << 2
    let startsPart = opening <= range.lowerBound
    let endsPart = closing + 1 >= range.upperBound
    let previous = context.previousRegion
    let samePartAsPrevious = previous >= 0 && text.regions[previous].part == region.part
    let gap = samePartAsPrevious ? opening - text.regions[previous].tokens.upperBound : 99
    let previousOpen = previous >= 0 && !text.regions[previous].isClosed
    let partsSince = previous >= 0 ? min(region.part - text.regions[previous].part, 3) : 3
    let situation =
      (startsPart ? 1 : 0) | (endsPart ? 2 : 0) | (samePartAsPrevious ? 4 : 0) | (previousOpen ? 8 : 0)
      | UInt32(partsSince) << 4
    // How good the rivals are: a cue right behind the region, a cue right before it.
    var behind: UInt32 = 0
    var ahead: UInt32 = 0
    var best: Float = 0
    for k in candidates where k >= 0 {
      let cue = cues[k]
      if cue.token >= closing, cue.token - closing <= 8, cue.probability > 0.5 { behind = 1 }
      if cue.token < opening, opening - cue.token <= 6, cue.probability > 0.5, cue.token >= range.lowerBound {
        ahead = 1
      }
      if cue.token >= range.lowerBound { best = max(best, cue.probability) }
    }
    let rivals = behind | ahead << 1
    let certainty = UInt32(best * 5)
    guard c >= 0 else {
      var capitals = 0
      var words = 0
      for k in tokens where view.tokens[k].is(.word) {
        words += 1
        if view.tokens[k].is(.capitalized) { capitals += 1 }
      }
      let titled: UInt32 = words > 0 && capitals == words ? 2 : capitals * 2 > words ? 1 : 0
      bag.add(1, length, style)
      bag.add(2, titled << 4 | length, before)
      bag.add(3, view.word(opening - 1, in: range))
      bag.add(4, view.word(closing + 1, in: range))
      bag.add(5, before << 8 | after, length)
      bag.add(6, lastInside, after)
      bag.add(7, situation, length)
      bag.add(8, rivals << 4 | certainty, length)
      bag.add(9, view.tokens[tokens.lowerBound].word)
      bag.add(10, view.tokens[tokens.upperBound - 1].word)
      bag.add(11, view.tag(opening - 2, in: range) << 8 | before, after)
      bag.add(12, titled, certainty)
      bag.add(13, view.word(opening - 1, in: range), length)
      bag.add(14, view.tag(tokens.lowerBound, in: range) << 8 | view.tag(tokens.upperBound - 1, in: range), length)
      bag.add(15, before << 8 | after, view.tag(tokens.lowerBound, in: range))
      bag.add(16, context.previousCue >= 0 ? 1 : 0, situation)
      bag.add(17, view.word(opening - 2, in: range), view.word(opening - 1, in: range))
      bag.add(18, UInt32(min(candidates.count, 9)), length)
      if words <= 4 {
        var phrase: UInt32 = 3
        for k in tokens { phrase = featureHash(63, phrase, view.tokens[k].word) }
        bag.add(19, phrase)
      }
      return
    }
    let cue = cues[c]
    let i = cue.token
    let cuePart = i >= range.lowerBound && i < range.upperBound ? region.part : text.partIndex(ofToken: i)
    let samePart = cuePart == region.part
    let isBehind = i >= closing
    let side: UInt32 = (isBehind ? 1 : 0) | (samePart ? 2 : 0)
    let lemma = view.lemmas[i]
    let cueTag = UInt32(view.tokens[i].tag.rawValue)
    let distance = isBehind ? i - closing : opening - i
    let sentences =
      isBehind
      ? Int(view.tokens[i].sentence - view.tokens[tokens.upperBound - 1].sentence)
      : Int(view.tokens[tokens.lowerBound].sentence - view.tokens[i].sentence)
    let place =
      side << 8 | UInt32(min(max(sentences, 0), 4)) << 4 | UInt32(min(region.part - min(cuePart, region.part), 4))
    let chance = UInt32(min(max(cue.probability, 0), 0.999) * 8)
    let sourceChance = UInt32(min(max(cue.sourceProbability, 0), 0.999) * 5)
    let kind = view.kind(cue.source)
    let isCarried: UInt32 = (c == context.previousCue ? 1 : 0) | (c == context.lastCue ? 2 : 0)
    // How much of the region the cue's own content holds.
    let overlap =
      max(
        0, min(cue.content.right.upperBound, tokens.upperBound) - max(cue.content.right.lowerBound, tokens.lowerBound))
      + max(
        0, min(cue.content.left.upperBound, tokens.upperBound) - max(cue.content.left.lowerBound, tokens.lowerBound))
    let cover: UInt32 = cue.content.isEmpty ? 0 : overlap == 0 ? 1 : overlap * 10 >= tokens.count * 8 ? 3 : 2
    var between = 0
    for k in candidates where k >= 0 && k != c {
      let other = cues[k].token
      if cues[k].probability > 0.4, isBehind ? other < i && other >= closing : other > i && other < opening {
        between += 1
      }
    }
    var regionsBetween = 0
    if samePart {
      if isBehind {
        var k = r + 1
        while k < text.regions.count, text.regions[k].tokens.lowerBound < i {
          (regionsBetween, k) = (regionsBetween + 1, k + 1)
        }
      } else {
        var k = r - 1
        while k >= 0, text.regions[k].tokens.lowerBound > i { (regionsBetween, k) = (regionsBetween + 1, k - 1) }
      }
    }
    bag.add(30, place, chance)
    bag.add(31, place, isCarried)
    bag.add(32, place << 4 | bucket(distance), chance >> 1)
    bag.add(33, lemma, place)
    bag.add(34, cueTag, place)
    bag.add(35, chance, cover)
    bag.add(36, cover, place)
    bag.add(37, UInt32(min(between, 3)) << 4 | UInt32(min(regionsBetween, 3)), side)
    bag.add(38, isCarried << 8 | situation, UInt32(min(gap, 40)) >> 1)
    bag.add(39, isCarried << 8 | situation, rivals)
    bag.add(40, kind, place)
    bag.add(41, sourceChance, place)
    bag.add(42, length, place)
    bag.add(43, length, cover << 4 | chance)
    bag.add(44, place << 4 | before, after)
    bag.add(45, side << 8 | lastInside, after << 4 | rivals)
    bag.add(46, style, place)
    bag.add(47, rivals << 8 | place, isCarried)
    bag.add(48, c == candidates.max(by: { score($0, cues) < score($1, cues) }) ? 1 : 0, place)
    bag.add(49, cover << 8 | before, chance)
    bag.add(50, lemma, cover << 2 | side)
    bag.add(51, isCarried << 8 | bucket(tokens.count), situation)
    bag.add(52, isCarried << 4 | certainty, situation)
    let sourceSide: UInt32 = cue.source < 0 ? 0 : cue.source < i ? 1 : 2
    bag.add(53, sourceSide, place << 4 | bucket(distance))
    bag.add(54, UInt32(min(between, 3)) << 8 | UInt32(min(regionsBetween, 3)) << 4 | isCarried, place)
    if samePart, distance <= 9, distance >= 0 {
      var path: UInt32 = side
      let low = isBehind ? closing + 1 : i + 1
      let high = isBehind ? i : opening
      for k in low..<max(high, low) {
        // The source is one sign, whoever it is.
        let sign: UInt32 = k == cue.source ? 90 : view.tokens[k].is(.quoted) ? 91 : UInt32(view.tokens[k].tag.rawValue)
        path = featureHash(64, path, sign)
      }
      bag.add(55, path)
      bag.add(56, path, lastInside)
      bag.add(57, path, cueTag)
    }
    // The same source as the cue that the region before belongs to.
    if context.previousCue >= 0 {
      let other = cues[context.previousCue]
      let same = other.source >= 0 && cue.source >= 0 && view.tokens[other.source].word == view.tokens[cue.source].word
      bag.add(58, same ? 1 : 0, isCarried << 8 | place)
    }
    bag.add(59, view.word(opening - 1, in: range), side << 4 | cover)
    bag.add(60, cue.content.isEmpty ? 0 : cue.content.right.isEmpty ? 1 : 2, place)
  }

  @inline(__always)
  private static func score(_ k: Int, _ cues: [Cue]) -> Float { k < 0 ? 0 : cues[k].probability }
}
