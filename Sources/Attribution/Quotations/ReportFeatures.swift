/// What tells whether a cue reports words without marks: how likely it is by itself, what it says of itself, and what the
/// cues around it claim.
///
/// A second look, when all cues have their sources and contents and all regions their owners. By itself a cue cannot know
/// that a likelier one reports the same words, stands inside its own or holds it.
package enum ReportFeatures {
  /// The section of its weights.
  package static let section: StaticString = "REPW"

  /// The cues of an article, as each of them sees the others.
  package struct Scene {
    let cues: [Cue]
    /// Whether quoted regions belong to each cue.
    package let isQuoting: [Bool]
    /// How likely each is to report its content, by itself.
    let chances: [Float]
    /// The cues of each cue's own sentence; they stand side by side.
    let neighbours: [Range<Int>]

    /// - Parameter owners: the cue of each quoted region, as an index of `cues`, -1 for none.
    package init(cues: [Cue], owners: [Int], confidence: Confidence, in view: ClauseView) {
      self.cues = cues
      var isQuoting = cues.map { _ in false }
      for cue in owners where cue >= 0 { isQuoting[cue] = true }
      self.isQuoting = isQuoting
      chances = cues.indices.map { k in
        isQuoting[k]
          ? ReportFeatures.quoting
          : Confidence.value(confidence.span, [cues[k].probability, cues[k].contentProbability])
      }
      var neighbours: [Range<Int>] = []
      neighbours.reserveCapacity(cues.count)
      var k = 0
      while k < cues.count {
        let start = k
        let sentence = view.tokens[cues[k].token].sentence
        while k < cues.count, view.tokens[cues[k].token].sentence == sentence { k += 1 }
        for _ in start..<k { neighbours.append(start..<k) }
      }
      self.neighbours = neighbours
    }

    /// Whether this is a cue that the model is asked about.
    package func isAsked(_ c: Int) -> Bool { !isQuoting[c] && !cues[c].content.isEmpty }
  }

  /// So many cues of its sentence on each side are looked at. Few sentences have more, and none that says something.
  private static let reach = 16

  /// How likely a cue is to report its content that quoted words belong to.
  private static let quoting: Float = 0.95

  /// How likely each cue is to report its content; by itself where it is not asked about, or without a model.
  package static func chances(_ scene: Scene, in view: ClauseView, model: BagModel?) -> [Float] {
    guard let model else { return scene.chances }
    var chances = scene.chances
    for c in chances.indices where scene.isAsked(c) {
      var sums = BagSums(model)
      features(c, scene, in: view, to: &sums)
      chances[c] = probability(sums.score)
    }
    let first = chances
    for c in chances.indices where scene.isAsked(c) && hasLikelierTwin(c, first, scene) { chances[c] *= twinCost }
    return chances
  }

  /// What is left of a cue's chance where a likelier one reports about the same words.
  private static let twinCost: Float = 0.6

  /// Whether a likelier cue of its sentence, without quoted words as well, reports about the same words.
  private static func hasLikelierTwin(_ c: Int, _ chances: [Float], _ scene: Scene) -> Bool {
    scene.neighbours[c].clamped(to: c - reach..<c + reach + 1).contains { k in
      k != c && scene.isAsked(k) && (chances[k] > chances[c] || chances[k] == chances[c] && k < c)
        && scene.cues[k].content.isAbout(scene.cues[c].content)
    }
  }

  /// Puts in the features of cue `c`.
  package static func add(_ c: Int, _ scene: Scene, in view: ClauseView, to bag: inout FeatureBag) {
    features(c, scene, in: view, to: &bag)
  }

  @inline(__always)
  private static func features<Sink: FeatureSink & ~Copyable>(
    _ c: Int, _ scene: Scene, in view: ClauseView, to bag: inout Sink
  ) {
    addItself(c, scene, in: view, to: &bag)
    addRivals(c, scene, in: view, to: &bag)
    addContent(scene.cues[c], in: view, to: &bag)
    addSurroundings(scene.cues[c], in: view, to: &bag)
  }

  /// What the models before thought of it.
  @inline(__always)
  private static func addItself<Sink: FeatureSink & ~Copyable>(
    _ c: Int, _ scene: Scene, in view: ClauseView, to bag: inout Sink
  ) {
    let cue = scene.cues[c]
    let chance = level(cue.probability, 15)
    let content = level(cue.contentProbability, 15)
    let source = level(cue.sourceProbability, 8)
    bag.add(1, chance)
    bag.add(2, content)
    bag.add(3, chance, content)
    bag.add(4, source)
    bag.add(5, chance, source)
    bag.add(6, level(cue.probability, 29))
    bag.add(7, level(scene.chances[c], 15))
  }

  /// What the other cues of its sentence, and those of the sentences beside it, claim.
  @inline(__always)
  private static func addRivals<Sink: FeatureSink & ~Copyable>(
    _ c: Int, _ scene: Scene, in view: ClauseView, to bag: inout Sink
  ) {
    let cue = scene.cues[c]
    let own = scene.chances[c]
    let likely = level(own, 15) / 2
    let size = cue.content.count
    // The likeliest one that reports about the same words, more, fewer, some of them and others as well.
    var (same, wider, narrower, crossing): (Float, Float, Float, Float) = (0, 0, 0, 0)
    // The likeliest one that reports this cue, that this cue reports, and of all.
    var (above, below, best): (Float, Float, Float) = (0, 0, 0)
    var likelier = 0
    var strong = 0
    let neighbours = scene.neighbours[c].clamped(to: c - reach..<c + reach + 1)
    for k in neighbours where k != c {
      let other = scene.cues[k]
      let chance = scene.chances[k]
      best = max(best, chance)
      if chance > own { likelier += 1 }
      if chance > 0.3 { strong += 1 }
      if cue.content.contains(other.token), !other.content.isEmpty { below = max(below, chance) }
      if other.content.contains(cue.token) { above = max(above, chance) }
      let common = cue.content.overlap(with: other.content)
      guard common > 0 else { continue }
      if cue.content.isAbout(other.content) {
        same = max(same, chance)
      } else if common == size {
        wider = max(wider, chance)
      } else if common == other.content.count {
        narrower = max(narrower, chance)
      } else {
        crossing = max(crossing, chance)
      }
    }
    bag.add(10, share(same), likely)
    bag.add(11, comparison(same, own), likely)
    bag.add(12, share(wider), likely)
    bag.add(13, comparison(wider, own), likely)
    bag.add(14, share(narrower), likely)
    bag.add(15, comparison(narrower, own), likely)
    bag.add(16, share(crossing), likely)
    bag.add(17, comparison(crossing, own), likely)
    let lemma = view.lemmas[cue.token]
    let tag = UInt32(view.tokens[cue.token].tag.rawValue)
    bag.add(18, share(above), likely)
    bag.add(19, share(below), likely)
    bag.add(20, share(above), lemma)
    bag.add(21, share(above), tag)
    bag.add(22, share(best), likely)
    bag.add(23, UInt32(min(strong, 4)), likely)
    bag.add(24, UInt32(min(likelier, 4)), likely)

    var isRepeated = false
    var (before, behind) = (Float(0), Float(0))
    let sentence = view.tokens[cue.token].sentence
    func look(_ k: Int) {
      let other = scene.cues[k]
      if cue.source >= 0, other.source >= 0, scene.chances[k] > 0.4, k != c,
        view.tokens[other.source].word == view.tokens[cue.source].word
      {
        isRepeated = true
      }
    }
    for k in neighbours { look(k) }
    var k = neighbours.lowerBound - 1
    while k >= 0, c - k <= 2 * reach, view.tokens[scene.cues[k].token].sentence == sentence - 1 {
      before = max(before, scene.chances[k])
      look(k)
      k -= 1
    }
    k = neighbours.upperBound
    while k < scene.cues.count, k - c <= 2 * reach, view.tokens[scene.cues[k].token].sentence == sentence + 1 {
      behind = max(behind, scene.chances[k])
      look(k)
      k += 1
    }
    bag.add(25, share(before), share(behind))
    bag.add(26, share(before), likely)
    bag.add(27, share(behind), likely)
    bag.add(28, isRepeated ? 1 : 0, view.kind(cue.source))
    bag.add(29, c == neighbours.lowerBound ? 1 : 0, UInt32(min(neighbours.count, 4)))
  }

  /// The words that it reports.
  @inline(__always)
  private static func addContent<Sink: FeatureSink & ~Copyable>(
    _ cue: Cue, in view: ClauseView, to bag: inout Sink
  ) {
    let i = cue.token
    let s = view.sentence(of: i)
    let lemma = view.lemmas[i]
    let tag = UInt32(view.tokens[i].tag.rawValue)
    let content = cue.content
    let side = UInt32(content.side)
    let main = content.right.isEmpty ? content.left : content.right
    let tally = tally(of: content, view)
    let finite = tally[Tally.Kind.finiteVerbOrModal]
    let quoted = tally[.quoted]
    let size = content.count
    let clauses = UInt32(min(finite, 2))
    let (start, end) = (main.lowerBound, main.upperBound)
    bag.add(30, side, tag)
    bag.add(31, clauses, side)
    bag.add(32, bucket(size), min(clauses, 1))
    bag.add(33, lemma, clauses)
    bag.add(34, bucket(size), tag)
    bag.add(35, view.tag(start, in: s), clauses)
    bag.add(36, view.word(start, in: s))
    bag.add(37, bucket(abs(start - i) - 1), side)
    bag.add(38, view.tag(end, in: s), view.tag(start, in: s))
    bag.add(39, view.tag(start - 1, in: s), view.tag(start, in: s))
    bag.add(40, end + 1 >= s.upperBound ? 1 : 0, side)
    bag.add(41, view.word(end, in: s))
    bag.add(42, lemma, view.word(start, in: s))
    bag.add(43, view.tag(start, in: s), lemma)
    bag.add(44, view.word(start, in: s), view.word(start + 1, in: s))
    bag.add(45, view.tag(end - 1, in: s), view.tag(end, in: s))
    bag.add(46, UInt32(4 * size / s.count), side)
    let anyQuoted = (view.tallies[s.upperBound] - view.tallies[s.lowerBound])[.quoted] > 0
    bag.add(47, (quoted > 0 ? 2 : 0) | (anyQuoted ? 1 : 0), tag)
    bag.add(48, (quoted > 0 ? 2 : 0) | (anyQuoted ? 1 : 0), level(cue.probability, 8))
  }

  /// The cue's own word, its source, and what stands around it.
  @inline(__always)
  private static func addSurroundings<Sink: FeatureSink & ~Copyable>(
    _ cue: Cue, in view: ClauseView, to bag: inout Sink
  ) {
    let i = cue.token
    let s = view.sentence(of: i)
    let lemma = view.lemmas[i]
    let tag = UInt32(view.tokens[i].tag.rawValue)
    let relation = UInt32(view.relation(i).rawValue)
    let kind = view.kind(cue.source)
    bag.add(50, lemma)
    bag.add(51, view.classes[i].learned, tag)
    bag.add(52, lemma, tag)
    bag.add(53, kind, cue.source < i ? 1 : 0)
    bag.add(54, kind, tag)
    bag.add(55, kind, lemma)
    if cue.source >= 0 {
      bag.add(56, view.lemmas[cue.source])
      bag.add(57, bucket(abs(cue.source - i)), cue.source < i ? 1 : 0)
    }
    bag.add(58, view.text.parts[Int(view.partOfSentence[Int(view.tokens[i].sentence)])].isHeadline ? 1 : 0, tag)
    bag.add(59, relation, tag)
    bag.add(60, relation, lemma)
    bag.add(61, view.word(i - 1, in: s), tag)
    bag.add(62, view.word(i + 1, in: s), lemma)
    bag.add(63, view.tag(i - 1, in: s) << 8 | view.tag(i + 1, in: s), tag)
    bag.add(64, view.word(i - 1, in: s))
    bag.add(65, view.word(i + 1, in: s))
    let head = view.head(i)
    if head >= 0 {
      bag.add(66, view.lemmas[head], relation)
      bag.add(67, UInt32(view.tokens[head].tag.rawValue), relation)
      bag.add(68, view.classes[head].learned)
    }
  }

  /// How many words and marks of each kind a content holds.
  @inline(__always)
  private static func tally(of content: ContentSpan, _ view: ClauseView) -> Tally {
    func between(_ range: Range<Int>) -> Tally { view.tallies[range.upperBound] - view.tallies[range.lowerBound] }
    return between(content.left) + between(content.right)
  }

  /// Which of so many steps of log-odds between -7 and 7 a chance stands on.
  @inline(__always)
  private static func level(_ chance: Float, _ steps: Int) -> UInt32 {
    UInt32((Confidence.logOdds(chance) + 7) / 14 * Float(steps - 1) + 0.5)
  }

  /// Which fifth a chance stands in, from 1; 0 for none at all.
  @inline(__always)
  private static func share(_ chance: Float) -> UInt32 { chance == 0 ? 0 : 1 + UInt32(chance * 5) }

  /// How another's chance compares with a cue's own; 0 for none at all.
  @inline(__always)
  private static func comparison(_ chance: Float, _ own: Float) -> UInt32 {
    chance == 0 ? 0 : chance < own * 0.67 ? 1 : chance < own ? 2 : chance < own * 1.5 ? 3 : 4
  }
}
