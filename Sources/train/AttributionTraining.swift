import Basics
import Attribution

/// Learns the models of attribution but the last one, `ReportTraining`.
struct AttributionTraining {
  /// One article with its analysis by weights that never saw it.
  struct Item {
    var article: SilverArticle
    var view: ClauseView
    var gold: Gold
    /// The cues as models that never saw the article found them.
    var cues: [Cue] = []
    /// The cue of each region as such models found it, as an index of `cues`; -1 for none.
    var owners: [Int] = []

    /// Whether people marked what a cue reports, and its source, as it has them: half of all words that either has.
    func reports(_ cue: Cue) -> (words: Bool, source: Bool) {
      let mine = Set([cue.content.left, cue.content.right].joined().filter { !view.text.tokens[$0].is(.punctuation) })
      var found = (words: false, source: false)
      for index in gold.quoteOfCue[cue.token] ?? [] {
        let quote = gold.quotes[index]
        let common = quote.content.reduce(0) { $0 + (mine.contains($1) ? 1 : 0) }
        if 2 * common >= mine.count + quote.content.count - common {
          found = (true, quote.hasSource ? quote.heads.contains(cue.source) : cue.source < 0)
        }
      }
      return found
    }
  }

  static func items(_ articles: [SilverArticle], weights: ModelWeights) -> [Item] {
    articles.map { article in
      let view = ClauseView(AnalyzedArticle(article.article, weights: weights))
      return Item(article: article, view: view, gold: Gold(article, view))
    }
  }

  static func cues(_ items: [Item]) -> [UInt8] {
    learnCues(of: items, bits: 16, dropout: 0.2) { CueFeatures.add($0, in: $1, to: &$2) }
  }

  /// The same words as `cues` learns from, as they look before they are parsed.
  static func glances(_ items: [Item]) -> [UInt8] {
    learnCues(of: items, bits: 13, dropout: 0.1) { CueFeatures.addGlance($0, in: $1, to: &$2) }
  }

  /// Learns which words are cues from what a closure says of each that may be one.
  private static func learnCues(
    of items: [Item], bits: UInt32, dropout: Float, features: (Int, ClauseView, inout FeatureBag) -> Void
  ) -> [UInt8] {
    var examples = BagExamples()
    var bag = FeatureBag()
    for item in items {
      for i in item.view.text.tokens.indices where CueFeatures.isCandidate(i, in: item.view) {
        let isCue = item.gold.quoteOfCue[i] != nil
        if !isCue, item.gold.inCue.contains(i) { continue }
        bag.clear()
        features(i, item.view, &bag)
        examples.add(bag, target: isCue ? 1 : 0)
        examples.endGroup()
      }
    }
    var training = BagTraining()
    training.isBinary = true
    training.rounds = 3
    training.bits = bits
    training.dropout = dropout
    return training.train(examples)
  }

  static func sources(_ items: [Item]) -> [UInt8] {
    var examples = BagExamples()
    var bag = FeatureBag()
    var heads: [Int] = []
    for item in items {
      for cue in item.gold.quoteOfCue.keys.sorted() {
        let quote = item.gold.quotes[item.gold.quoteOfCue[cue]![0]]
        SourceFeatures.candidates(cue, in: item.view, into: &heads)
        let right = Set(quote.heads)
        let none = !quote.hasSource
        guard none || heads.contains(where: right.contains) else { continue }
        bag.clear()
        let scene = SourceFeatures.Scene(cue, heads: heads, in: item.view)
        SourceFeatures.add(-1, 0, scene: scene, in: item.view, to: &bag)
        examples.add(bag, target: none ? 1 : 0)
        for (rank, head) in heads.enumerated() {
          bag.clear()
          SourceFeatures.add(head, rank, scene: scene, in: item.view, to: &bag)
          examples.add(bag, target: right.contains(head) ? 1 : 0)
        }
        examples.endGroup()
      }
    }
    var training = BagTraining()
    training.rounds = 4
    return training.train(examples)
  }

  static func contents(_ items: [Item], engine: AttributionEngine?) -> [UInt8] {
    var examples = BagExamples()
    var bag = FeatureBag()
    var candidates = ContentFeatures.Candidates()
    var heads: [Int] = []
    var generator = SeededGenerator(seed: 3)
    for item in items {
      let text = item.view.text
      for cue in item.gold.quoteOfCue.keys.sorted() {
        let quotes = item.gold.quoteOfCue[cue]!.map { item.gold.quotes[$0] }
        let sentence = item.view.sentence(of: cue)
        var content = Set<Int>()
        for quote in quotes { content.formUnion(quote.content.filter(sentence.contains)) }
        let right = Set(quotes[0].heads)
        SourceFeatures.candidates(cue, in: item.view, into: &heads)
        let source = heads.first(where: right.contains) ?? -1
        candidates.find(cue, source: source, in: item.view)
        let spans = candidates.spans
        let overlaps = spans.map { span -> Double in
          if content.isEmpty { return span.isEmpty ? 1 : 0 }
          var inside = 0
          var size = 0
          for range in [span.left, span.right] {
            for k in range where !text.tokens[k].is(.punctuation) {
              size += 1
              if content.contains(k) { inside += 1 }
            }
          }
          return Double(inside) / Double(size + content.count - inside)
        }
        let best = overlaps.max()!
        guard best >= 0.5 else { continue }
        for (index, span) in spans.enumerated() {
          let isRight = overlaps[index] >= best * 0.97
          if !isRight, spans.count > 40, generator.next() % UInt64(spans.count) >= 40 { continue }
          bag.clear()
          ContentFeatures.add(span, of: cue, source: source, in: item.view, to: &bag)
          examples.add(bag, target: isRight ? 1 : 0)
        }
        examples.endGroup()
      }
    }
    var training = BagTraining()
    training.rounds = 3
    training.dropout = 0.25
    return training.train(examples)
  }

  static func regions(_ items: [Item]) -> [UInt8] {
    var examples = BagExamples()
    var bag = FeatureBag()
    var candidates: [Int] = []
    var unreachable = 0
    var all = 0
    for item in items {
      var context = RegionFeatures.Context()
      for r in item.view.text.regions.indices {
        RegionFeatures.candidates(r, cues: item.cues, context: context, in: item.view, into: &candidates)
        let right = rightCues(r, item, candidates)
        if let right {
          all += 1
          if right.isEmpty { unreachable += 1 }
        }
        if let right, !right.isEmpty {
          for c in candidates {
            bag.clear()
            RegionFeatures.add(
              c, of: r, cues: item.cues, candidates: candidates, context: context, in: item.view, to: &bag)
            examples.add(bag, target: right.contains(c) ? 1 : 0)
          }
          examples.endGroup()
          context.previousCue = right[0]
          if right[0] >= 0 { context.lastCue = right[0] }
        } else {
          context.previousCue = -1
        }
        context.previousRegion = r
      }
    }
    Train.note("regions: \(all), out of reach \(unreachable)")
    var training = BagTraining()
    training.rounds = 5
    training.bits = 14
    training.dropout = 0.25
    return training.train(examples)
  }

  /// The candidates that a region rightly belongs to: its own cue, else those with the same source; `nil` to leave it out.
  static func rightCues(_ r: Int, _ item: Item, _ candidates: [Int]) -> [Int]? {
    switch item.gold.owners[r] {
    case .ignored: return nil
    case .nobody: return [-1]
    case .quote(let index):
      let quote = item.gold.quotes[index]
      let own = candidates.filter { $0 >= 0 && item.cues[$0].token == quote.cue }
      if !own.isEmpty { return own }
      return candidates.filter { $0 >= 0 && quote.heads.contains(item.cues[$0].source) }
    }
  }
}
