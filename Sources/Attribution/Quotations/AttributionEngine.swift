/// Finds cues, their sources and contents, and gives every quoted region to the cue that reports it.
///
/// Six models, one after the other, each reading what the ones before found: may this word be a cue, at a glance; is it
/// one; which noun phrase is its source; which stretch of its sentence is its content; which cue does a quoted region
/// belong to; does a cue without one report its content, beside all the others. The glance spares most words, and most
/// sentences the parser.
package struct AttributionEngine {
  package let glanceModel: BagModel?
  package let cueModel: BagModel
  package let sourceModel: BagModel
  package let contentModel: BagModel?
  package let regionModel: BagModel?
  package let reportModel: BagModel?

  /// A word less likely than this to be a cue is forgotten: where quoted words are near, and elsewhere.
  ///
  /// Words without marks need a likely cue (`AnalyzedArticle.leastIndirect`), quoted ones take the best there is.
  package static let leastCue: (near: Float, elsewhere: Float) = (0.04, 0.15)
  /// The verb of a plain frame is at least this likely to be a cue, and to be that of its region.
  static let plainChance: Float = 0.99
  /// How likely it is that who spoke before a lead-in such as “Then came the twist:” goes on.
  static let continuingChance: Float = 0.8
  /// A word that looks less likely than this at a glance is not looked at again.
  package static let leastGlance: (near: Float, elsewhere: Float) = (0.01, 0.05)
  /// A word at least this likely to be a cue has its source in the slot before it.
  package static let leastInSlot: Float = 0.1
  /// The stretches that a cue less likely than this may report are not weighed.
  package static let leastReporting: Float = 0.1

  /// The engine with these weights; `nil` if they have none for it.
  package init?(_ weights: ModelWeights) {
    guard let cue = BagModel(weights, CueFeatures.section), let source = BagModel(weights, SourceFeatures.section)
    else { return nil }
    glanceModel = BagModel(weights, CueFeatures.glanceSection)
    cueModel = cue
    sourceModel = source
    contentModel = BagModel(weights, ContentFeatures.section)
    regionModel = BagModel(weights, RegionFeatures.section)
    reportModel = BagModel(weights, ReportFeatures.section)
  }

  /// The words of an article that may be cues, in reading order, with source and content.
  package func cues(in view: ClauseView) -> [Cue] { cues(in: view, frames: [], silent: nil) }

  /// The same, where the verbs of plain frames are cues, and what the frames name is their source.
  ///
  /// - Parameter silent: the tokens that head no source, whatever the weights say; `nil` while the weights are learned.
  func cues(in view: ClauseView, frames: [PlainFrame], silent: Set<Int>?) -> [Cue] {
    var found: [Cue] = []
    let plain = Dictionary(frames.map { ($0.cue, $0) }, uniquingKeysWith: { first, _ in first })
    let isNear = partsNearQuotations(view)
    for (index, part) in view.text.parts.enumerated() {
      let leastCue = isNear[index] ? Self.leastCue.near : Self.leastCue.elsewhere
      let leastGlance = isNear[index] ? Self.leastGlance.near : Self.leastGlance.elsewhere
      for i in part.tokens where CueFeatures.isCandidate(i, in: view) {
        if plain[i] != nil {
          view.read(sentenceOf: i)
          found.append(Cue(token: i, probability: max(plain[i]?.chance ?? 0, cue(i, view))))
          continue
        }
        // A colon or a dash beside quoted words is always looked at: there are few, and none looks like much.
        if let glanceModel, !view.tokens[i].is(.punctuation), glance(i, view, glanceModel) < leastGlance { continue }
        view.read(sentenceOf: i)
        let chance = cue(i, view)
        if chance >= leastCue { found.append(Cue(token: i, probability: chance)) }
      }
    }
    var room = Room()
    for k in found.indices {
      let slot = found[k].probability >= Self.leastInSlot ? SourceSlot(beforeLastOf: found[...k], in: view) : nil
      if let slot { found[k].slot = slot.tokens }
      let frame = plain[found[k].token]
      chooseSource(
        &found[k], naming: frame?.naming ?? slot?.naming(in: view), isFramed: frame != nil, silent: silent, view, &room)
      if frame == nil, found[k].source < 0, silent != nil,
        let subject = bareSubject(found[k].token, view)
      {
        found[k].source = subject
        found[k].namedSource = subject
        found[k].sourceProbability = 0.8
        found[k].namedProbability = 0.8
      }
      if frame == nil, found[k].source < 0, silent != nil, let agent = agent(of: found[k].token, view) {
        found[k].source = agent
        found[k].namedSource = agent
        found[k].sourceProbability = 0.7
        found[k].namedProbability = 0.7
      }
      let told = silent == nil ? nil : view.wordsBehindAgent(of: found[k].token)
      if let frame { reachEnd(of: frame, &found[k], view) }
      if found[k].probability >= Self.leastReporting {
        chooseContent(&found[k], slot, behind: told, view, &room)
      }
      // “Asked why, Rook said: ‘Q’”: what a colon announces is all that is reported.
      if silent != nil, view.announcesQuotation(found[k].token) { found[k].content.left = 0..<0 }
      if frame == nil, silent != nil { view.readRelativeClause(of: &found[k]) }
      if k > 0, silent != nil { view.readParticiple(of: &found[k], behind: found[k - 1]) }
    }
    return found
  }

  /// The parts that hold quoted words or stand before one that does.
  private func partsNearQuotations(_ view: ClauseView) -> [Bool] {
    var isNear = [Bool](repeating: false, count: view.text.parts.count)
    for region in view.text.regions {
      isNear[region.part] = true
      if region.part > 0 { isNear[region.part - 1] = true }
    }
    return isNear
  }

  private func glance(_ i: Int, _ view: ClauseView, _ model: BagModel) -> Float {
    var sums = BagSums(model)
    CueFeatures.glance(i, in: view, to: &sums)
    return probability(sums.score)
  }

  private func cue(_ i: Int, _ view: ClauseView) -> Float {
    var sums = BagSums(cueModel)
    CueFeatures.features(i, in: view, to: &sums)
    return probability(sums.score)
  }

  /// What is used for one cue after the other.
  private struct Room {
    var heads: [Int] = []
    var scores: [Float] = []
    var candidates = ContentFeatures.Candidates()
    var starts: [(key: Int, sums: RowSums)] = []
    var ends: [(key: Int, sums: RowSums)] = []
    var scored: [(span: ContentSpan, score: Float)] = []
  }

  /// Whether a role stands right before the name that a frame ends with: “Hearth and Home senior manager Ada Rook”.
  private func endsInRoleAndName(_ frame: PlainFrame, _ view: ClauseView) -> Bool {
    guard let last = frame.names.last, last == frame.naming.upperBound - 1 else { return false }
    var start = last
    while start > frame.naming.lowerBound, frame.names.contains(start - 1) { start -= 1 }
    return start > frame.naming.lowerBound && view.tokens[start - 1].tag.isCommonNoun
  }

  /// Whether a name only tells more of the noun that a frame ends with: “the retired [Marine Corps] general said”, “the [Harle]
  /// press office said”.
  private func endsInNounBehindName(_ frame: PlainFrame, _ view: ClauseView) -> Bool {
    let first = view.tokens[frame.naming.lowerBound]
    guard frame.isVerb, first.tag == .dt || first.tag == .prpPossessive,
      !frame.naming.contains(where: { view.tokens[$0].tag == .in || view.tokens[$0].is(.clitic) })
    else { return false }
    var last = frame.naming.upperBound - 1
    while last > frame.naming.lowerBound, !frame.names.contains(last) {
      let token = view.tokens[last]
      guard token.is(.word), token.tag.isNoun || token.tag.isAdjective, !view.classes[last].contains(.time) else {
        return false
      }
      last -= 1
    }
    return last > frame.naming.lowerBound && last < frame.naming.upperBound - 1
  }

  /// The last word of a name of several words before “of”: “Ada Rook of Renters Together”.
  private func nameBeforeOf(_ frame: PlainFrame, _ view: ClauseView) -> Int? {
    guard let of = frame.naming.first(where: { view.tokens[$0].word == SmallWord.of }), frame.names.contains(of + 1),
      of - 2 >= frame.naming.lowerBound, frame.names.contains(of - 1), frame.names.contains(of - 2)
    else { return nil }
    return of - 1
  }

  /// Moves a source's head to the last word of its name, or to the “one” of several.
  private func reachEnd(of frame: PlainFrame, _ cue: inout Cue, _ view: ClauseView) {
    let first = frame.naming.lowerBound
    if frame.opensClause { cue.clause = first }
    if view.tokens[first].tag == .cd, frame.naming.count > 2, view.tokens[first + 1].word == SmallWord.of {
      cue.namedSource = first
    } else if let name = nameBeforeOf(frame, view) {
      cue.namedSource = name
    } else if endsInRoleAndName(frame, view) || endsInNounBehindName(frame, view) {
      cue.namedSource = frame.naming.upperBound - 1
    }
    while frame.names.contains(cue.namedSource), frame.names.contains(cue.namedSource + 1) { cue.namedSource += 1 }
    cue.source = cue.namedSource
  }

  private func chooseSource(
    _ cue: inout Cue, naming: Range<Int>?, isFramed: Bool, silent: Set<Int>?, _ view: ClauseView, _ room: inout Room
  ) {
    SourceFeatures.candidates(cue.token, in: view, into: &room.heads)
    if let silent { room.heads.removeAll { silent.contains($0) && naming?.contains($0) != true } }
    if let naming, !room.heads.contains(where: naming.contains),
      let last = naming.last(where: { view.tokens[$0].is(.word) && !view.tokens[$0].is(.clitic) })
    {
      // The tagger sees no noun there: “an officer shouts”.
      room.heads.insert(last, at: room.heads.firstIndex { $0 > last } ?? room.heads.count)
    }
    var naming = naming
    if silent != nil, !isFramed, view.isSaidOfSubject(cue.token) {
      room.heads.removeAll { $0 < cue.token }
      naming = nil
    }
    let isNamed = naming.map { naming in room.heads.contains(where: naming.contains) } ?? false
    let scene = SourceFeatures.Scene(cue.token, heads: room.heads, in: view)
    room.scores.removeAll(keepingCapacity: true)
    var best = isNamed ? -Float.infinity : sourceScore(-1, 0, scene, view)
    var bestNamed = -Float.infinity
    room.scores.append(best)
    for index in room.heads.indices {
      let head = room.heads[index]
      if isNamed, let naming, !naming.contains(head) { continue }
      let score = sourceScore(head, index, scene, view)
      room.scores.append(score)
      if score > bestNamed {
        bestNamed = score
        cue.namedSource = head
      }
      if score > best {
        best = score
        cue.source = head
      }
    }
    var sum: Float = 0
    for score in room.scores { sum += exponential(score - best) }
    cue.sourceProbability = 1 / sum
    cue.namedProbability = cue.namedSource < 0 ? 0 : exponential(bestNamed - best) / sum
  }

  private func sourceScore(_ head: Int, _ index: Int, _ scene: SourceFeatures.Scene, _ view: ClauseView) -> Float {
    var sums = BagSums(sourceModel)
    SourceFeatures.features(head, index, scene: scene, in: view, to: &sums)
    return sums.score
  }

  /// - Parameter start: the token that its content does not stand before, if that is known.
  private func chooseContent(
    _ cue: inout Cue, _ slot: SourceSlot?, behind start: Int?, _ view: ClauseView, _ room: inout Room
  ) {
    guard let contentModel else { return }
    score(&room, cue, slot, view, contentModel)
    if let start { room.scored.removeAll { !$0.span.left.isEmpty || $0.span.right.lowerBound < start } }
    if room.scored.isEmpty { return }
    // Of the likeliest stretches take the one that agrees with most of what is likely, rather than the likeliest: many
    // differ by a word, and share a chance that a lone rival has for itself.
    var best = -Float.infinity
    for candidate in room.scored { best = max(best, candidate.score) }
    // What is e^7 times less likely than the best adds nothing that could be seen.
    room.scored.removeAll { $0.score < best - 7 }
    var sum: Float = 0
    for k in room.scored.indices {
      room.scored[k].score = exponential(room.scored[k].score - best)
      sum += room.scored[k].score
    }
    room.scored.removeAll { $0.score < 0.01 }
    room.scored.sort { $0.score > $1.score }
    cue.contentProbability = -1
    for candidate in room.scored.prefix(8) {
      var agreeing: Float = 0
      for other in room.scored.prefix(24) where candidate.span.agrees(with: other.span) { agreeing += other.score }
      if agreeing / sum > cue.contentProbability + 0.0001 {
        cue.contentProbability = agreeing / sum
        cue.content = candidate.span
      }
    }
  }

  /// Scores the stretches that a cue may report.
  ///
  /// A stretch's sums are those of its side, its first word, its end and its length, most of which it shares.
  private func score(
    _ room: inout Room, _ cue: Cue, _ slot: SourceSlot?, _ view: ClauseView, _ model: BagModel
  ) {
    room.candidates.find(cue.token, source: cue.source, in: view)
    room.scored.removeAll(keepingCapacity: true)
    room.starts.removeAll(keepingCapacity: true)
    room.ends.removeAll(keepingCapacity: true)
    var sides = InlineArray<4, RowSums?>(repeating: nil)
    for span in room.candidates.spans {
      if let slot, !slot.allows(span, in: view) { continue }
      let side = span.side
      if sides[side] == nil {
        var sums = BagSums(model)
        ContentFeatures.addSide(side, of: cue.token, source: cue.source, in: view, to: &sums)
        sides[side] = sums.sums
      }
      var sums = sides[side] ?? RowSums()
      if !span.right.isEmpty { add(span.right, side: 1, of: cue.token, to: &sums, view, &room, model) }
      if !span.left.isEmpty { add(span.left, side: 2, of: cue.token, to: &sums, view, &room, model) }
      room.scored.append((span, model.score(sums)))
    }
  }

  @inline(__always)
  private func add(
    _ range: Range<Int>, side: Int, of cue: Int, to sums: inout RowSums, _ view: ClauseView, _ room: inout Room,
    _ model: BagModel
  ) {
    let startKey = range.lowerBound << 2 | side
    if let known = room.starts.last, known.key == startKey {
      sums = sums &+ known.sums
    } else {
      let start = startSums(range.lowerBound, side: side, of: cue, view, model)
      room.starts.append((startKey, start))
      sums = sums &+ start
    }
    let endKey = range.upperBound << 2 | side
    if let known = room.ends.first(where: { $0.key == endKey }) {
      sums = sums &+ known.sums
    } else {
      let end = endSums(range.upperBound, side: side, of: cue, view, model)
      room.ends.append((endKey, end))
      sums = sums &+ end
    }
    var pair = BagSums(model)
    pair.sums = sums
    ContentFeatures.addPair(range, of: cue, side: UInt32(side), in: view, to: &pair)
    sums = pair.sums
  }

  private func startSums(_ k: Int, side: Int, of cue: Int, _ view: ClauseView, _ model: BagModel) -> RowSums {
    var sums = BagSums(model)
    ContentFeatures.addStart(k, of: cue, side: UInt32(side), in: view, to: &sums)
    return sums.sums
  }

  private func endSums(_ e: Int, side: Int, of cue: Int, _ view: ClauseView, _ model: BagModel) -> RowSums {
    var sums = BagSums(model)
    ContentFeatures.addEnd(e, of: cue, side: UInt32(side), in: view, to: &sums)
    return sums.sums
  }

  /// The cue of each region, as an index of `cues`, -1 for those that nobody said; with how likely that is.
  func owners(
    cues: [Cue], frames: [PlainFrame], continuing: Set<Int> = [], in view: ClauseView
  ) -> [(cue: Int, probability: Float)] {
    guard let regionModel else { return view.text.regions.map { _ in (-1, 0) } }
    var plain: [Int: (cue: Int, chance: Float)] = [:]
    var next = 0
    for frame in frames.sorted(by: { $0.cue < $1.cue }) {
      while next < cues.count, cues[next].token < frame.cue { next += 1 }
      if next < cues.count, cues[next].token == frame.cue { plain[frame.region] = (next, frame.chance) }
    }
    return RegionFeatures.owners(cues: cues, plain: plain, continuing: continuing, in: view, model: regionModel)
  }
}
