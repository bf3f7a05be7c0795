import Attribution
import Articles
import Foundation

/// Learns the attribution engine's weights, and shows what it makes of a text.
@main
struct Train {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "learn": try learn(data: arguments[1], to: arguments[2], cache: arguments.count > 3 ? arguments[3] : nil)
    case "reports": try reports(data: arguments[1], in: arguments[2], cache: arguments.count > 3 ? arguments[3] : nil)
    case "pronouns": try PronounTraining.learn(data: arguments[1], to: arguments[2])
    case "predict":
      try Predict.run(arguments[1], weights: arguments[2], to: arguments[3], without: Array(arguments.dropFirst(4)))
    case "reliability":
      let weights = ModelWeights(keeping: Array(try Data(contentsOf: URL(fileURLWithPath: arguments[2]))))
      Reliability.report(try Corpus.articles(at: arguments[1]), weights: weights)
    default:
      print(
        """
        train learn DATA WEIGHTS [CACHE]                 learns from DATA/train.jsonl and DATA/train.silver.jsonl.xz
        train reports DATA WEIGHTS [CACHE]               learns anew, in WEIGHTS, which cues report words without marks
        train pronouns DATA SWIFT                        learns who pronouns stand for, and writes the table
        train predict ARTICLES WEIGHTS PREDICTIONS [WITHOUT…]
                                                         writes what the engine finds, for the corpus’s scorer;
                                                         WITHOUT: rules, or sections of the weights (DEPW, CONW, …)
        train reliability ARTICLES WEIGHTS               how often attributions of a confidence are right
        """)
    }
  }

  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Learns everything from `train.jsonl` and its silver analysis, and writes the weights.
  static func learn(data: String, to path: String, cache: String?) throws {
    let clock = ContinuousClock()
    var start = clock.now
    func lap(_ what: String) {
      note("\(what): \(clock.now - start)")
      start = clock.now
    }
    var all = try foldedItems(data: data, cache: cache)
    let articles = all.map(\.article)
    lap("folds")
    report(all)
    var calibration = giveOwners(to: &all)
    lap("regions of the folds")
    let confidence = calibration.confidence
    ReportTraining.addFolds(all, folds: folds, to: &calibration, confidence)
    lap("reports of the folds")
    var file = WeightsFile(bytes: try cached("syntax", cache) { syntax(articles).bytes })
    lap("syntax")
    file.set(CueFeatures.glanceSection, AttributionTraining.glances(all))
    file.set(CueFeatures.section, AttributionTraining.cues(all))
    lap("cues")
    file.set(SourceFeatures.section, AttributionTraining.sources(all))
    lap("sources")
    file.set(ContentFeatures.section, AttributionTraining.contents(all, engine: nil))
    lap("contents")
    file.set(RegionFeatures.section, AttributionTraining.regions(all))
    lap("regions")
    file.set(ReportFeatures.section, ReportTraining.train(all, confidence))
    lap("reports")
    file.set(Confidence.section, Calibration.bytes(calibration.confidence))
    try file.write(to: path)
    note("\(file.bytes.count) bytes")
  }

  /// Learns the last of the models alone, and leaves all others in a file of weights as they are.
  static func reports(data: String, in path: String, cache: String?) throws {
    var file = WeightsFile(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    var confidence = Confidence(ModelWeights(keeping: file.bytes)) ?? Confidence()
    var all = try foldedItems(data: data, cache: cache)
    var calibration = Calibration()
    _ = giveOwners(to: &all)
    ReportTraining.addFolds(all, folds: folds, to: &calibration, confidence)
    file.set(ReportFeatures.section, ReportTraining.train(all, confidence))
    confidence.indirect = calibration.confidence.indirect
    file.set(Confidence.section, Calibration.bytes(confidence))
    try file.write(to: path)
  }

  /// In how many parts the articles are read by models that never saw them.
  static let folds = 4

  /// The articles as models that never saw them read them: else the later models would trust the earlier ones too much.
  static func foldedItems(data: String, cache: String?) throws -> [AttributionTraining.Item] {
    let articles = try Silver.articles(corpus: data + "/train.jsonl", silver: data + "/train.silver.jsonl.xz")
    func rest(_ fold: Int) -> [SilverArticle] { articles.indices.filter { $0 % folds != fold }.map { articles[$0] } }
    var items: [AttributionTraining.Item?] = Array(repeating: nil, count: articles.count)
    for fold in 0..<folds {
      let weights = ModelWeights(keeping: try cached("syntax-\(fold)", cache) { syntax(rest(fold)).bytes })
      let own = articles.indices.filter { $0 % folds == fold }
      for (k, item) in AttributionTraining.items(own.map { articles[$0] }, weights: weights).enumerated() {
        items[own[k]] = item
      }
    }
    var all = items.map { $0! }
    for fold in 0..<folds {
      let others = all.indices.filter { $0 % folds != fold }.map { all[$0] }
      var file = WeightsFile()
      file.set(CueFeatures.glanceSection, AttributionTraining.glances(others))
      file.set(CueFeatures.section, AttributionTraining.cues(others))
      file.set(SourceFeatures.section, AttributionTraining.sources(others))
      file.set(ContentFeatures.section, AttributionTraining.contents(others, engine: nil))
      let engine = AttributionEngine(ModelWeights(keeping: file.bytes))!
      for index in all.indices where index % folds == fold { all[index].cues = engine.cues(in: all[index].view) }
    }
    return all
  }

  /// What a step makes, kept in a folder between runs while other steps are worked on.
  static func cached(_ name: String, _ folder: String?, _ make: () -> [UInt8]) throws -> [UInt8] {
    guard let folder else { return make() }
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    if let data = try? Data(contentsOf: url) { return Array(data) }
    let bytes = make()
    try Data(bytes).write(to: url)
    return bytes
  }

  /// Gives regions to cues by models that never saw the article, and tells how many get one with the right source.
  static func giveOwners(to all: inout [AttributionTraining.Item]) -> Calibration {
    var calibration = Calibration()
    var cueRight = 0
    var sourceWrong = 0
    var regions = 0
    var right = 0
    var scare = 0
    var claimed = 0
    var missed = 0
    for fold in 0..<folds {
      let others = all.indices.filter { $0 % folds != fold }.map { all[$0] }
      var file = WeightsFile()
      file.set(RegionFeatures.section, AttributionTraining.regions(others))
      let model = BagModel(ModelWeights(keeping: file.bytes), RegionFeatures.section)!
      for index in all.indices where index % folds == fold {
        let item = all[index]
        let owners = RegionFeatures.owners(cues: item.cues, in: item.view, model: model)
        all[index].owners = owners.map(\.cue)
        calibration.addSpans(item)
        for (r, owner) in owners.enumerated() {
          switch item.gold.owners[r] {
          case .ignored: break
          case .nobody:
            scare += 1
            if owner.cue >= 0 { claimed += 1 }
          case .quote(let q):
            let quote = item.gold.quotes[q]
            if !quote.hasSource { continue }
            regions += 1
            if owner.cue < 0 { missed += 1; continue }
            let cue = item.cues[owner.cue]
            let source = cue.namedProbability < AnalyzedArticle.leastNamed ? cue.source : cue.namedSource
            let isRight = quote.heads.contains(source)
            if isRight { right += 1 }
            calibration.addQuoted(
              owner.probability, source == cue.namedSource ? cue.namedProbability : cue.sourceProbability, isRight)
            if cue.token == quote.cue { cueRight += 1; if !isRight { sourceWrong += 1 } }
          }
        }
      }
    }
    note(
      "regions \(regions): right \(Double(right) / Double(regions)), missed \(Double(missed) / Double(regions)), scare claimed \(Double(claimed) / Double(scare)) of \(scare)"
    )
    return calibration
  }

  static func syntax(_ articles: [SilverArticle]) -> WeightsFile {
    var file = WeightsFile()
    let tagger = TaggerTraining.train(on: articles, rounds: 4)
    file.set("TAGW", tagger.weights)
    file.set("TAGD", tagger.dictionary)
    let parser = ParserTraining.train(on: articles, tagger: ModelWeights(keeping: file.bytes), rounds: 5)
    file.set("DEPW", parser.weights)
    file.set("DEPV", parser.vocabulary)
    return file
  }

  /// How good the stages are on articles that they never saw.
  static func report(_ items: [AttributionTraining.Item]) {
    var quotes = 0
    var reachable = 0
    var sources = 0
    var sourcesRight = 0
    var contents = 0.0
    var byThreshold: [Int: (predicted: Int, right: Int)] = [:]
    for item in items {
      quotes += item.gold.quotes.count
      let cueOf = Dictionary(uniqueKeysWithValues: item.cues.map { ($0.token, $0) })
      for quote in item.gold.quotes where quote.cue >= 0 {
        reachable += 1
        guard let cue = cueOf[quote.cue] else { continue }
        sources += 1
        if quote.hasSource ? quote.heads.contains(cue.source) : cue.source < 0 { sourcesRight += 1 }
        let sentence = item.view.sentence(of: quote.cue)
        let gold = Set(quote.content.filter(sentence.contains))
        let mine = Set(
          (Array(cue.content.left) + Array(cue.content.right)).filter { !item.view.text.tokens[$0].is(.punctuation) })
        if gold.isEmpty ? mine.isEmpty : Double(gold.intersection(mine).count) >= 0.5 * Double(gold.union(mine).count) {
          contents += 1
        }
      }
      for cue in item.cues {
        for step in 1..<10 where Int(cue.probability * 10) >= step {
          byThreshold[step, default: (0, 0)].predicted += 1
          if item.gold.quoteOfCue[cue.token] != nil { byThreshold[step, default: (0, 0)].right += 1 }
        }
      }
    }
    let cues = items.reduce(0) { $0 + $1.gold.quoteOfCue.count }
    note(
      "\(quotes) quotes, \(reachable) with a cue that can be found, \(cues) cues; sources right \(sourcesRight) of \(sources); contents right \(contents)"
    )
    for step in 1..<10 {
      let (predicted, right) = byThreshold[step] ?? (0, 0)
      let p = Double(right) / Double(max(predicted, 1))
      let r = Double(right) / Double(max(cues, 1))
      note("  cue >= 0.\(step): P \(p) R \(r) F \(2 * p * r / (p + r))")
    }
  }
}
