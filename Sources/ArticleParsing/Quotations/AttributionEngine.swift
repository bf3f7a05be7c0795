/// Finds cues, their sources and contents, and gives every quoted region to the cue that reports it.
///
/// Four models, one after the other, each reading what the ones before found: is this word a cue; which noun phrase is
/// its source; which stretch of its sentence is its content; which cue does a quoted region belong to.
package struct AttributionEngine {
  package let cueModel: BagModel
  package let sourceModel: BagModel
  package let contentModel: BagModel?
  package let regionModel: BagModel?

  /// A word less likely than this to be a cue is forgotten.
  package static let leastCue: Float = 0.04

  /// A word at least this likely to be a cue has its source in the slot before it.
  package static let leastInSlot: Float = 0.1

  /// The engine whose weights these are; `nil` where they hold none.
  package init?(_ weights: ModelWeights) {
    guard let cue = BagModel(weights, CueFeatures.section), let source = BagModel(weights, SourceFeatures.section)
    else { return nil }
    cueModel = cue
    sourceModel = source
    contentModel = BagModel(weights, ContentFeatures.section)
    regionModel = BagModel(weights, RegionFeatures.section)
  }

  /// The words of an article that may be cues, in reading order, with source and content.
  package func cues(in view: ClauseView) -> [Cue] {
    var bag = FeatureBag()
    var found: [Cue] = []
    for i in view.text.tokens.indices where CueFeatures.isCandidate(i, in: view) {
      bag.clear()
      CueFeatures.add(i, in: view, to: &bag)
      let chance = probability(cueModel.score(bag))
      if chance >= Self.leastCue { found.append(Cue(token: i, probability: chance)) }
    }
    var heads: [Int] = []
    var spans: [ContentSpan] = []
    for k in found.indices {
      let slot = found[k].probability >= Self.leastInSlot ? SourceSlot(beforeLastOf: found[...k], in: view) : nil
      if let slot { found[k].slot = slot.tokens }
      chooseSource(&found[k], slot, view, &heads, &bag)
      if found[k].probability >= 0.1 { chooseContent(&found[k], slot, view, &spans, &bag) }
    }
    return found
  }

  private func chooseSource(
    _ cue: inout Cue, _ slot: SourceSlot?, _ view: ClauseView, _ heads: inout [Int], _ bag: inout FeatureBag
  ) {
    SourceFeatures.candidates(cue.token, in: view, into: &heads)
    let naming = slot?.naming(in: view)
    if let naming, !heads.contains(where: naming.contains),
      let last = naming.last(where: { view.text.tokens[$0].is(.word) && !view.text.tokens[$0].is(.clitic) })
    {
      // The tagger sees no noun there: “an officer shouts”.
      heads.insert(last, at: heads.firstIndex { $0 > last } ?? heads.count)
    }
    let scene = SourceFeatures.Scene(cue.token, heads: heads, in: view)
    let isNamed = naming.map { naming in heads.contains(where: naming.contains) } ?? false
    bag.clear()
    SourceFeatures.add(-1, 0, scene: scene, in: view, to: &bag)
    var best = isNamed ? -Float.infinity : sourceModel.score(bag)
    var bestNamed = -Float.infinity
    var scores = [best]
    for (index, head) in heads.enumerated() where !isNamed || naming!.contains(head) {
      bag.clear()
      SourceFeatures.add(head, index, scene: scene, in: view, to: &bag)
      let score = sourceModel.score(bag)
      scores.append(score)
      if score > bestNamed {
        bestNamed = score
        cue.namedSource = head
      }
      if score > best {
        best = score
        cue.source = head
      }
    }
    let sum = scores.reduce(0) { $0 + exponential($1 - best) }
    cue.sourceProbability = 1 / sum
    cue.namedProbability = cue.namedSource < 0 ? 0 : exponential(bestNamed - best) / sum
  }

  private func chooseContent(
    _ cue: inout Cue, _ slot: SourceSlot?, _ view: ClauseView, _ spans: inout [ContentSpan], _ bag: inout FeatureBag
  ) {
    guard let contentModel else { return }
    ContentFeatures.candidates(cue.token, source: cue.source, in: view, into: &spans)
    if let slot { spans.removeAll { !slot.allows($0, in: view) } }
    var scored: [(span: ContentSpan, score: Float)] = []
    scored.reserveCapacity(spans.count)
    // A stretch's sums are those of its side, its first word, its end and its length, most of which it shares.
    var sides = InlineArray<4, BagModel.Sums?>(repeating: nil)
    var starts: [(key: Int, sums: BagModel.Sums)] = []
    var ends: [(key: Int, sums: BagModel.Sums)] = []
    for span in spans {
      let side = span.side
      if sides[side] == nil {
        bag.clear()
        ContentFeatures.addSide(span, of: cue.token, source: cue.source, in: view, to: &bag)
        sides[side] = contentModel.sums(bag)
      }
      var sums = sides[side]!
      for (number, range) in [(1, span.right), (2, span.left)] where !range.isEmpty {
        let startKey = range.lowerBound << 2 | number
        if let known = starts.last(where: { $0.key == startKey }) {
          BagModel.add(known.sums, to: &sums)
        } else {
          bag.clear()
          ContentFeatures.addStart(
            range.lowerBound, of: cue.token, side: UInt32(number), source: cue.source, in: view, to: &bag)
          starts.append((startKey, contentModel.sums(bag)))
          BagModel.add(starts[starts.count - 1].sums, to: &sums)
        }
        let endKey = range.upperBound << 2 | number
        if let known = ends.first(where: { $0.key == endKey }) {
          BagModel.add(known.sums, to: &sums)
        } else {
          bag.clear()
          ContentFeatures.addEnd(range.upperBound, of: cue.token, side: UInt32(number), in: view, to: &bag)
          ends.append((endKey, contentModel.sums(bag)))
          BagModel.add(ends[ends.count - 1].sums, to: &sums)
        }
        bag.clear()
        ContentFeatures.addPair(range, of: cue.token, side: UInt32(number), in: view, to: &bag)
        contentModel.add(bag, to: &sums)
      }
      scored.append((span, contentModel.score(sums)))
    }
    // Of the likeliest stretches take the one that agrees with most of what is likely, rather than the likeliest: many
    // differ by a word, and share a chance that a lone rival has for itself.
    var sum: Float = 0
    let best = scored.reduce(-Float.infinity) { max($0, $1.score) }
    for k in scored.indices {
      scored[k].score = exponential(scored[k].score - best)
      sum += scored[k].score
    }
    scored.removeAll { $0.score < 0.01 }
    scored.sort { $0.score > $1.score }
    cue.contentProbability = -1
    for candidate in scored.prefix(8) {
      var agreeing: Float = 0
      for other in scored.prefix(24) where candidate.span.agrees(with: other.span) { agreeing += other.score }
      if agreeing / sum > cue.contentProbability + 0.0001 {
        cue.contentProbability = agreeing / sum
        cue.content = candidate.span
      }
    }
  }

  /// The cue of each region, as an index of `cues`, -1 for those that nobody said; with how likely that is.
  package func owners(cues: [Cue], in view: ClauseView) -> [(cue: Int, probability: Float)] {
    guard let regionModel else { return view.text.regions.map { _ in (-1, 0) } }
    return RegionFeatures.owners(cues: cues, in: view, model: regionModel)
  }
}

extension RegionFeatures {
  /// What speaks for nobody beyond the score: quotation marks around what nobody said are rarer in the corpus than
  /// elsewhere, and to claim them misleads more than to miss a fragment.
  static let nobodyBonus: Float = 0.2
  /// A cue less likely than this, of a word that no table calls one of speech or thought, has to be paid for.
  static let doubtfulCue: Float = 0.4
  static let doubtfulCost: Float = 1.5

  /// The cue of each region, as an index of `cues`, -1 for those that nobody said; with how likely that is.
  package static func owners(cues: [Cue], in view: ClauseView, model: BagModel) -> [(cue: Int, probability: Float)] {
    var owners: [(cue: Int, probability: Float)] = []
    var context = Context()
    var found: [Int] = []
    var bag = FeatureBag()
    for r in view.text.regions.indices {
      candidates(r, cues: cues, context: context, in: view, into: &found)
      var best = -Float.infinity
      var choice = -1
      var scores: [Float] = []
      let name = NameInMarks(view.text.regions[r], in: view)
      for c in found {
        if c >= 0, cues[c].slot.contains(view.text.regions[r].tokens.lowerBound) { continue }
        if c >= 0, let name, name.excludes(cues[c].token, of: view.text.regions[r], in: view) { continue }
        bag.clear()
        add(c, of: r, cues: cues, candidates: found, context: context, in: view, to: &bag)
        var score = model.score(bag)
        if c < 0 {
          score += nobodyBonus
        } else if cues[c].probability < doubtfulCue, view.classes[cues[c].token].isDisjoint(with: .saying) {
          score -= doubtfulCost
        }
        scores.append(score)
        if score > best {
          best = score
          choice = c
        }
      }
      owners.append((choice, 1 / scores.reduce(0) { $0 + exponential($1 - best) }))
      context.previousCue = choice
      if choice >= 0 { context.lastCue = choice }
      context.previousRegion = r
    }
    return owners
  }
}
