// Which cue each quoted region belongs to.

extension RegionFeatures {
  /// Whether a few words are what something is called, and nobody says by whom: “known on the island as ‘the Cow’”.
  private static func isOnlyCalled(_ region: QuotedRegion, by cue: Cue, in view: ClauseView) -> Bool {
    let i = cue.token
    guard view.tokens[i].tag == .vbn, i < region.tokens.lowerBound, region.tokens.lowerBound - i <= 8,
      region.tokens.count <= 6
    else { return false }
    // “Rook, known as ‘the Cow’”: whom it is said of is no source.
    let isPassive = cue.source < 0 || cue.source < i && !view.classes[i].contains(.naming)
    return isPassive && (view.classes[i].contains(.naming) || calling.contains(view.tokens[i].word))
  }

  /// Whether a verb of naming is far from a region, with another clause between: “whom she calls ‘Q’, had never ‘Q’”.
  private static func isOtherName(_ r: Int, of cue: Cue, in view: ClauseView) -> Bool {
    guard view.classes[cue.token].contains(.naming), r > 0 else { return false }
    let start = view.text.regions[r - 1].tokens.upperBound
    let end = view.text.regions[r].tokens.lowerBound
    guard cue.token < start, start < end else { return false }
    return (start + 1..<max(end, start + 1)).contains {
      (view.tokens[$0].tag.isFiniteVerb || view.tokens[$0].tag == .md) && view.tokens[$0 - 1].tag != .wp
    }
  }

  /// Whether a region is a question that the sentence opens with and whose answer a cue tells: “Asked ‘why now?’, Rook said …”.
  private static func isAsked(_ region: QuotedRegion, before cue: Cue, in view: ClauseView) -> Bool {
    let sentence = view.sentence(of: region.tokens.lowerBound)
    var opening = sentence.lowerBound
    if view.tokens[opening].tag == .wrb { opening += 1 }
    return opening < region.tokens.lowerBound && cue.token >= region.tokens.upperBound
      && Discourse.asked.contains(view.tokens[opening].word) && sentence.contains(cue.token)
      && (region.tokens.upperBound..<cue.token).contains { view.tokens[$0].tag == .comma }
  }

  static let calling = WordHash.all(of: "known titled entitled nicknamed named billed")

  /// What speaks for nobody beyond the score: quotation marks around what nobody said are rarer in the corpus than
  /// elsewhere, and to claim them misleads more than to miss a fragment.
  static let nobodyBonus: Float = 0.2
  /// A cue less likely than this, of a word that no table calls one of speech or thought, has to be paid for.
  static let doubtfulCue: Float = 0.4
  static let doubtfulCost: Float = 1.5

  /// The cue of each region, as an index of `cues`, -1 for those that nobody said; with how likely that is.
  ///
  /// - Parameters:
  ///   - plain: the cues that plain frames name, by their region.
  ///   - continuing: the regions that go on with what the region before began.
  package static func owners(
    cues: [Cue], plain: [Int: (cue: Int, chance: Float)] = [:], continuing: Set<Int> = [], in view: ClauseView,
    model: BagModel
  ) -> [(cue: Int, probability: Float)] {
    var owners: [(cue: Int, probability: Float)] = []
    var context = Context()
    var found: [Int] = []
    var scores: [Float] = []
    for r in view.text.regions.indices {
      candidates(r, cues: cues, context: context, in: view, into: &found)
      var best = -Float.infinity
      var choice = -1
      scores.removeAll(keepingCapacity: true)
      let name = NameInMarks(view.text.regions[r], in: view)
      // Below “the union said:” a block quotation is what the union said.
      if !view.text.regions[r].isMarked, found.contains(where: { $0 >= 0 && view.text.mayReport(cues[$0].token, r) }) {
        found.removeFirst()
      }
      for c in found {
        if c >= 0, cues[c].slot.contains(view.text.regions[r].tokens.lowerBound) { continue }
        if c >= 0, NameInMarks.isLabel(cues[c].source, in: view) { continue }
        if c >= 0, !view.text.mayReport(cues[c].token, r) { continue }
        if c >= 0, isOnlyCalled(view.text.regions[r], by: cues[c], in: view) { continue }
        if c >= 0, isOtherName(r, of: cues[c], in: view) { continue }
        if c >= 0, isAsked(view.text.regions[r], before: cues[c], in: view) { continue }
        if c >= 0, let name, name.excludes(cues[c].token, of: view.text.regions[r], in: view) { continue }
        var sums = BagSums(model)
        features(c, of: r, cues: cues, candidates: found, context: context, in: view, to: &sums)
        var score = sums.score
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
      if let (cue, chance) = plain[r], name == nil {
        owners.append((cue, chance))
        context = Context(previousCue: cue, lastCue: cue, previousRegion: r)
        continue
      }
      if continuing.contains(r), context.previousCue >= 0 {
        owners.append((context.previousCue, AttributionEngine.continuingChance))
        context.previousRegion = r
        continue
      }
      owners.append((choice, 1 / scores.reduce(0) { $0 + exponential($1 - best) }))
      context.previousCue = choice
      if choice >= 0 { context.lastCue = choice }
      context.previousRegion = r
    }
    return owners
  }
}
