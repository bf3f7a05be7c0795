import Attribution

/// Learns which cues report words without marks, from cues and owners that models found which never saw the article.
enum ReportTraining {
  static func scene(_ item: AttributionTraining.Item, _ confidence: Confidence) -> ReportFeatures.Scene {
    ReportFeatures.Scene(cues: item.cues, owners: item.owners, confidence: confidence, in: item.view)
  }

  static func train(_ items: [AttributionTraining.Item], _ confidence: Confidence) -> [UInt8] {
    var examples = BagExamples()
    var bag = FeatureBag()
    for item in items {
      let scene = scene(item, confidence)
      for (c, cue) in item.cues.enumerated() where scene.isAsked(c) {
        bag.clear()
        ReportFeatures.add(c, scene, in: item.view, to: &bag)
        examples.add(bag, target: item.reports(cue).words ? 1 : 0)
        examples.endGroup()
      }
    }
    // Few examples for so many features: half of them are left out, and small steps are enough.
    var training = BagTraining()
    training.isBinary = true
    training.rounds = 4
    training.rate = 0.03
    training.bits = 14
    training.dropout = 0.5
    return training.train(examples)
  }

  /// How likely each cue reports its content, by models that never saw the article; added to what the calibration knows.
  static func addFolds(
    _ all: [AttributionTraining.Item], folds: Int, to calibration: inout Calibration, _ confidence: Confidence
  ) {
    var (plain, second) = (Tally(), Tally())
    for fold in 0..<folds {
      let others = all.indices.filter { $0 % folds != fold }.map { all[$0] }
      var file = WeightsFile()
      file.set(ReportFeatures.section, train(others, confidence))
      let model = BagModel(ModelWeights(keeping: file.bytes), ReportFeatures.section)
      for index in all.indices where index % folds == fold {
        let item = all[index]
        let scene = scene(item, confidence)
        let chances = ReportFeatures.chances(scene, in: item.view, model: model)
        calibration.addIndirect(item, scene, chances)
        let before = ReportFeatures.chances(scene, in: item.view, model: nil)
        for (c, cue) in item.cues.enumerated() where scene.isAsked(c) {
          let isRight = item.reports(cue).words
          plain.add(before[c], isRight)
          second.add(chances[c], isRight)
        }
      }
    }
    plain.note("words without marks, each cue by itself")
    second.note("words without marks, beside the others")
  }

  /// How often the cues that are taken report what they are said to.
  private struct Tally {
    private var (all, taken, right) = (0, 0, 0)

    mutating func add(_ chance: Float, _ isRight: Bool) {
      if isRight { all += 1 }
      guard chance >= AnalyzedArticle.leastIndirect else { return }
      taken += 1
      if isRight { right += 1 }
    }

    func note(_ title: String) {
      let (precision, recall) = (Double(right) / Double(max(taken, 1)), Double(right) / Double(max(all, 1)))
      Train.note("\(title): P \(precision) R \(recall) F \(2 * precision * recall / (precision + recall))")
    }
  }
}
