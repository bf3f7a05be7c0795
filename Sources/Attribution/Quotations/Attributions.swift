import Articles

extension AnalyzedArticle {
  /// Words without marks count as reported if it is at least this likely that they are.
  package static let leastIndirect: Float = 0.32

  /// A quoted passage gets the best source that its cue has, if that is at least this likely.
  package static let leastNamed: Float = 0.25

  /// Most stretches without marks that one sentence reports. What has more words of saying than that is no sentence, and each of
  /// them would have nearly all of it for its content: a megabyte of “said” would become a hundred of quotations.
  package static let mostIndirect = 12

  /// The attributions in the article, in reading order.
  package func attributions(weights: ModelWeights) -> [Attribution] {
    attributions(weights: weights, frames: [])
  }

  /// The same, with the frames whose tags were settled before.
  func attributions(weights: ModelWeights, frames: [PlainFrame]) -> [Attribution] {
    guard language.hasClauses, let engine = AttributionEngine(weights) else { return attributionsByTables().found }
    let (labelled, free) = labelledAndFree()
    var isFree = free
    let view = ClauseView(self, weights: weights)
    var cues = engine.cues(in: view, frames: frames, silent: silentWords(named: Set(frames.flatMap(\.names))))
    if !labelled.isEmpty {
      var isSpoken = tokens.map { _ in false }
      for token in labelled.flatMap(\.unmarked).joined() { isSpoken[token] = true }
      cues.removeAll { isSpoken[$0.token] }
    }
    var owners = engine.owners(cues: cues, frames: frames, continuing: continuingRegions(), in: view)
    for r in regions.indices where !isFree[r] { owners[r].cue = -1 }
    for r in regions.indices where isFree[r] {
      let owner = owners[r].cue
      if owner >= 0, isBehindHeading(r, since: cues[owner].token, isOpen: owners[max(0, r - 1)].cue == owner) {
        owners[r].cue = -1
      }
      // What a paragraph leaves open the next goes on with, also where a cue above both was for the next alone.
      if goesOn(r), owner < 0 || cues[owner].token < regions[r - 1].tokens.lowerBound { owners[r] = owners[r - 1] }
      if owners[r].cue >= 0 { isFree[r] = false }
    }
    // Who is named for the rest of a speech has said its beginning, too.
    for r in regions.indices.dropFirst().reversed() where isFree[r - 1] && owners[r].cue >= 0 && goesOn(r) {
      owners[r - 1] = owners[r]
      isFree[r - 1] = false
    }
    let subjects = speechBehindSubjects(owners, of: cues, free: isFree, in: view)
    for (region, _) in subjects {
      owners[region].cue = -1
      isFree[region] = false
    }
    let carried = carriedSpeech(owners, of: cues, free: isFree, in: view)
    for (region, _) in carried { isFree[region] = false }
    for k in cues.indices { view.partPreposition(&cues[k]) }
    let confidence = Confidence(weights) ?? Confidence()
    let others =
      labelled.map(\.attribution) + unclaimedSpeech(free: isFree, in: view)
      + carried.map { region, cue in
        let source = view.sourcePhrase(cues[cue].namedSource, of: cues[cue].token)
        return Attribution(
          kind: .direct, content: [regions[region].bytes], cue: view.cuePhrase(cues[cue], source: source),
          source: source,
          sourceHead: cues[cue].namedSource, confidence: Double(Self.carriedChance))
      }
      + subjects.map { region, subject in
        var attribution = Attribution(
          kind: .direct, content: [regions[region].bytes], cue: nil, source: view.sourcePhrase(subject),
          sourceHead: subject, confidence: Self.chanceOfSubject)
        attribution.isOfSubject = true
        return attribution
      }
    let found =
      attributions(cues: cues, owners: owners, confidence: confidence, reports: engine.reportModel, view: view) + others
    return others.isEmpty ? found : found.sorted { $0.content[0].lowerBound < $1.content[0].lowerBound }
  }

  /// Whether a heading stands between a cue and a quotation below it: something else begins there, unless the quotation
  /// before was left open.
  private func isBehindHeading(_ r: Int, since cue: Int, isOpen: Bool) -> Bool {
    let start = partIndex(ofToken: cue) + 1
    guard start < regions[r].part, parts[start..<regions[r].part].contains(where: \.isHeadline) else { return false }
    return !(isOpen && r > 0 && !regions[r - 1].isClosed)
  }

  /// What was said in an article whose clauses are not read, in reading order, and whom its tables know there.
  func attributionsByTables() -> (found: [Attribution], roster: Roster?) {
    let (labelled, free) = labelledAndFree()
    var isFree = free
    // Nobody else reads the names of labels in these languages.
    var found = labelled.map { speech in
      var attribution = speech.attribution
      if attribution.speakerName == nil { attribution.speakerName = attribution.source.map { text(tokens: $0) } }
      return attribution
    }
    var roster: Roster?
    if var speech = TabledSpeech(self) {
      found += speech.attributions(free: &isFree)
      roster = speech.roster
    } else if var speech = EastAsianSpeech(self) {
      found += speech.attributions(free: &isFree)
    } else if var patterns = SpeechPatterns(self) {
      found += patterns.attributions(free: &isFree)
    }
    found += unclaimedSpeech(free: isFree, in: nil)
    return (found.sorted { $0.content[0].lowerBound < $1.content[0].lowerBound }, roster)
  }

  /// What labels give to somebody, and the regions that they and headings leave.
  private func labelledAndFree() -> ([LabelledSpeech], [Bool]) {
    let labelled = labelledSpeech()
    var isFree = regions.map { _ in true }
    for region in labelled.flatMap(\.regions) { isFree[region] = false }
    for region in headingsInMarks() { isFree[region] = false }
    return (labelled, isFree)
  }

  /// What cues report, put together: the quoted regions that each owns, and the words around them.
  package func attributions(
    cues: [Cue], owners: [(cue: Int, probability: Float)], confidence: Confidence, reports: BagModel?, view: ClauseView
  ) -> [Attribution] {
    let scene = ReportFeatures.Scene(cues: cues, owners: owners.map(\.cue), confidence: confidence, in: view)
    let reported = ReportFeatures.chances(scene, in: view, model: reports)
    var regionsOf = [[Int]](repeating: [], count: cues.count)
    for (region, owner) in owners.enumerated() where owner.cue >= 0 { regionsOf[owner.cue].append(region) }
    let quoting = Set(cues.indices.lazy.filter { !regionsOf[$0].isEmpty }.map { cues[$0].token })
    var found: [Attribution] = []
    var crowded = (sentence: -1, indirect: 0)
    for (index, cue) in cues.enumerated() {
      var cue = cue
      let own = regionsOf[index]
      if own.isEmpty { closeContent(of: &cue, at: index, cues: cues, reported: reported, view) }
      let sentence = Int(tokens[cue.token].sentence)
      if sentence != crowded.sentence { crowded = (sentence, 0) }
      if own.isEmpty {
        guard crowded.indirect < Self.mostIndirect else { continue }
        guard !cue.content.isEmpty, reported[index] >= Self.leastIndirect,
          isReportedInDisplay(cue, reported[index], view)
        else { continue }
        // “According to the paper, she said: …” reports what she said, not that she said it; “WATCH:” says nothing.
        if NameInMarks.isLabel(cue.source, in: view) { continue }
        if NameInMarks.isOnlyNamed(cue.content, in: view) { continue }
        // “What the office calls ‘Q’ is common”: that it is common the office did not say.
        if view.classes[cue.token].contains(.naming) || RegionFeatures.calling.contains(tokens[cue.token].word),
          tokens[cue.token + 1..<min(cue.token + 3, tokens.count)].contains(where: { $0.is(.opensRegion) })
        {
          continue
        }
        if isOnlyAttribution(cue.content, of: quoting, in: view) { continue }
        if cue.content.left.isEmpty, isAnnouncement(cue.content.right) { continue }
      }
      if isScene(cue, isQuoting: !own.isEmpty, view) { continue }
      // What is quoted has somebody behind it, even where the words do not say so plainly.
      let source = own.isEmpty || cue.namedProbability < Self.leastNamed ? cue.source : cue.namedSource
      let phrase = source >= 0 ? view.sourcePhrase(source, of: cue.token).clamped(to: cue.clause..<Int.max) : nil
      var pieces = own.map { regions[$0].bytes }
      let around = outside(cue, own: own, source: phrase, view)
      // What is quoted in sentences of its own is no part of the clause before: “Rook said the boat left. ‘Q.’”
      let isApart = !own.isEmpty && !around.isEmpty && own.allSatisfy { startsBehind(cue.token, regions[$0]) }
      if !isApart { pieces += around }
      guard !pieces.isEmpty else { continue }
      pieces.sort { $0.lowerBound < $1.lowerBound }
      if own.isEmpty { crowded.indirect += 1 }
      let kind: Quotation.Kind = own.isEmpty ? .indirect : pieces.count > own.count ? .mixed : .direct
      let sourceChance = own.isEmpty || source != cue.namedSource ? cue.sourceProbability : cue.namedProbability
      let likelihood =
        own.isEmpty
        ? Confidence.value(confidence.indirect, [reported[index], cue.contentProbability, sourceChance])
        : Confidence.value(confidence.quoted, [own.map { owners[$0].probability }.min()!, sourceChance])
      var attribution = Attribution(
        kind: kind, content: pieces, cue: view.cuePhrase(cue, source: phrase), source: phrase,
        sourceHead: source >= 0 ? source : nil,
        confidence: Double(likelihood))
      found.append(attribution)
      if isApart, isClause(cue, view), crowded.indirect < Self.mostIndirect {
        attribution.kind = .indirect
        attribution.content = around
        crowded.indirect += 1
        found.append(attribution)
      }
    }
    return found.sorted { $0.content[0].lowerBound < $1.content[0].lowerBound }
  }

  /// Ends what a cue reports where a likely cue begins that shares its source: “Rook said *the boat leaked* but denied that …”,
  /// “Rook said *the boat leaked*, adding that …”. Each of the two has its own words.
  private func closeContent(of cue: inout Cue, at index: Int, cues: [Cue], reported: [Float], _ view: ClauseView) {
    let right = cue.content.right
    guard cue.source >= 0, cue.source < cue.token, cue.content.left.isEmpty, !right.isEmpty else { return }
    var k = index + 1
    while k < cues.count, cues[k].token < right.upperBound {
      defer { k += 1 }
      let source = cues[k].source
      guard cues[k].token > right.lowerBound + 1, reported[k] >= Self.leastIndirect else { continue }
      var joint = cues[k].token - 1
      if source != cue.source {
        // “…, and he added that …”.
        guard source == joint, source > right.lowerBound + 2, tokens[source].tag == .prp,
          tokens[source - 1].tag == .cc, tokens[source - 2].tag == .comma
        else { continue }
        joint = source - 2
      }
      while joint > right.lowerBound, tokens[joint].tag.isAdverb || view.classes[joint].contains(.auxiliary) {
        joint -= 1
      }
      guard tokens[joint].tag == .cc || tokens[joint].tag == .comma, joint > right.lowerBound + 1 else { continue }
      cue.content.right = right.lowerBound..<joint
      return
    }
  }

  /// Whether words in a headline or a standfirst are likely enough to be somebody's; true of all words elsewhere.
  ///
  /// The corpus marks whatever anybody there wants or does to somebody (“Rook whacks Bell”), and its first lines are all the
  /// headlines it has. A reader looks for what was said: that has a verb of its own, a word of saying before it and somebody
  /// who says it. Without them a claim has to be so much surer, in log-odds.
  private func isReportedInDisplay(_ cue: Cue, _ chance: Float, _ view: ClauseView) -> Bool {
    switch parts[partIndex(ofToken: cue.token)].part {
    case .headline, .standfirst: break
    default: return true
    }
    let main = cue.content.right.isEmpty ? cue.content.left : cue.content.right
    var cost: Float = 0
    if !main.contains(where: { tokens[$0].tag.isVerb || tokens[$0].tag == .md }) { cost += 1 }
    if tokens[cue.token].is(.word),
      view.classes[cue.token].isDisjoint(with: [.speechVerb, .reportingVerb, .speechNoun, .accordingTo])
    {
      cost += 1
    }
    if cue.source < 0 { cost += 0.5 }
    return probability(Confidence.logOdds(chance) - cost) >= Self.leastIndirect
  }

  /// Whether the words outside quotation marks only tell who says what stands inside: “‘Q,’ Rook said, according to …”.
  private func isOnlyAttribution(_ content: ContentSpan, of quoting: Set<Int>, in view: ClauseView) -> Bool {
    var words = 0
    var isQuoting = false
    for range in [content.left, content.right] {
      for k in range where view.region[k] < 0 && !tokens[k].is(.punctuation) {
        words += 1
        if words > 4 { return false }
        if quoting.contains(k) { isQuoting = true }
      }
    }
    return isQuoting
  }

  /// Whether a verb of speech or thought reports a clause in its sentence, which leads to nothing behind a colon.
  private func isClause(_ cue: Cue, _ view: ClauseView) -> Bool {
    let last = view.sentence(of: cue.token).upperBound - 1
    return view.classes[cue.token].contains(.reportingVerb) && bytes[Int(tokens[last].start)] != 0x3A
      && [cue.content.left, cue.content.right].contains { range in
        range.contains { view.region[$0] < 0 && (tokens[$0].tag.isFiniteVerb || tokens[$0].tag == .md) }
      }
  }

  /// Whether a region opens a sentence behind that of a token.
  private func startsBehind(_ token: Int, _ region: QuotedRegion) -> Bool {
    let opening = region.tokens.lowerBound - 1
    return opening > token && region.isMarked && tokens[opening].is(.sentenceStart)
      && tokens[opening].sentence > tokens[token].sentence
  }

  /// The stretches of a cue's content outside quotation marks; never the words that name its source.
  private func outside(_ cue: Cue, own: [Int], source: Range<Int>?, _ view: ClauseView) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    if !own.isEmpty {
      guard own.contains(where: { regions[$0].isMarked }) else { return [] }
      // “The plan was branded ‘Q’ by Ada Rook”: neither the plan nor what follows is what she says.
      if let source, source.lowerBound > cue.token, view.isAimed(cue.token), tokens[cue.token].tag != .vbg {
        return []
      }
      // “Her rule is simple: salt first.” leads to what she says in the next paragraph, and is none of it.
      if !tokens[cue.token].tag.isVerb, !own.contains(where: { parts[regions[$0].part].tokens.contains(cue.token) }) {
        return []
      }
      let touches = own.contains { region in
        regions[region].tokens.contains { cue.content.contains($0) }
      }
      guard touches || cue.contentProbability > 0.5 else { return [] }
    }
    for range in [cue.content.left, cue.content.right] {
      var start = -1
      func close(_ end: Int) {
        defer { start = -1 }
        guard start >= 0 else { return }
        var (a, b) = (start, end)
        while a < b, tokens[a].is(.punctuation) { a += 1 }
        while b > a, tokens[b - 1].is(.punctuation) { b -= 1 }
        // “Branded ‘Q’ by Rook”: the preposition goes with the source.
        if let source, b == source.lowerBound, b - a == 1, tokens[a].tag == .in { return }
        if a < b, own.isEmpty || !isAnnouncement(a..<b) { pieces.append(byteRange(tokens: a..<b)) }
      }
      for k in range {
        if view.region[k] >= 0 || tokens[k].is(.opensRegion) || tokens[k].is(.closesRegion)
          || source?.contains(k) == true && !own.isEmpty
        {
          close(k)
        } else if start < 0 {
          start = k
        }
      }
      close(range.upperBound)
    }
    return pieces
  }
}

extension ClauseView {
  /// “Called for ‘calm’”: the preposition between a verb and quoted words is the verb's, not what was said.
  fileprivate func partPreposition(_ cue: inout Cue) {
    let first = cue.content.right.lowerBound
    guard first == cue.token + 1, first + 1 < cue.content.right.upperBound, tokens[first + 1].is(.opensRegion),
      tokens[first].tag == .in || tokens[first].tag == .to, !classes[first].contains(.subordinator)
    else { return }
    cue.content.right = first + 2..<max(cue.content.right.upperBound, first + 2)
  }
}
