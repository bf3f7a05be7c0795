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
      chooseSource(&found[k], view, &heads, &bag)
      if found[k].probability >= 0.1 { chooseContent(&found[k], view, &spans, &bag) }
    }
    return found
  }

  private func chooseSource(_ cue: inout Cue, _ view: ClauseView, _ heads: inout [Int], _ bag: inout FeatureBag) {
    SourceFeatures.candidates(cue.token, in: view, into: &heads)
    bag.clear()
    SourceFeatures.add(-1, of: cue.token, rank: 0, rivals: heads.count, in: view, to: &bag)
    var best = sourceModel.score(bag)
    var scores = [best]
    for (rank, head) in heads.enumerated() {
      bag.clear()
      SourceFeatures.add(
        head, of: cue.token, rank: SourceFeatures.rank(rank, of: heads, cue: cue.token), rivals: heads.count, in: view,
        to: &bag)
      let score = sourceModel.score(bag)
      scores.append(score)
      if score > best {
        best = score
        cue.source = head
      }
    }
    cue.sourceProbability = 1 / scores.reduce(0) { $0 + exponential($1 - best) }
  }

  private func chooseContent(
    _ cue: inout Cue, _ view: ClauseView, _ spans: inout [ContentSpan], _ bag: inout FeatureBag
  ) {
    guard let contentModel else { return }
    ContentFeatures.candidates(cue.token, source: cue.source, in: view, into: &spans)
    var best = -Float.infinity
    var sum: Float = 0
    for span in spans {
      bag.clear()
      ContentFeatures.add(span, of: cue.token, source: cue.source, in: view, to: &bag)
      let score = contentModel.score(bag)
      if score > best {
        sum = sum * exponential(best - score) + 1
        best = score
        cue.content = span
      } else {
        sum += exponential(score - best)
      }
    }
    cue.contentProbability = 1 / max(sum, 1)
  }

  /// The cue of each region, as an index of `cues`, -1 for those that nobody said; with how likely that is.
  package func owners(cues: [Cue], in view: ClauseView) -> [(cue: Int, probability: Float)] {
    guard let regionModel else { return view.text.regions.map { _ in (-1, 0) } }
    var owners: [(cue: Int, probability: Float)] = []
    var context = RegionFeatures.Context()
    var candidates: [Int] = []
    var bag = FeatureBag()
    for r in view.text.regions.indices {
      RegionFeatures.candidates(r, cues: cues, context: context, in: view, into: &candidates)
      var best = -Float.infinity
      var choice = -1
      var scores: [Float] = []
      for c in candidates {
        bag.clear()
        RegionFeatures.add(c, of: r, cues: cues, candidates: candidates, context: context, in: view, to: &bag)
        let score = regionModel.score(bag)
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

extension SourceFeatures {
  /// How many rivals stand between a candidate and the cue.
  @inline(__always)
  package static func rank(_ index: Int, of heads: [Int], cue: Int) -> Int {
    var split = 0
    while split < heads.count, heads[split] < cue { split += 1 }
    return index < split ? split - 1 - index : index - split
  }
}
