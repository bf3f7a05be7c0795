import Attribution
import Foundation
import Testing

@testable import train

@Suite struct TrainTests {
  /// Two classes told apart by one of three rows.
  @Test func perceptronLearnsWhatTellsClassesApart() {
    var model = Perceptron(rows: 8, stride: 2)
    let examples: [(rows: [UInt32], right: Int)] = [([0, 1], 0), ([0, 2], 1), ([3, 1], 0), ([3, 2], 1)]
    var scores = [Int32](repeating: 0, count: 2)
    for _ in 0..<20 {
      for example in examples {
        example.rows.withUnsafeBufferPointer { rows in
          model.scores(rows, into: &scores)
          model.learn(rows, right: example.right, wrong: scores[0] >= scores[1] ? 0 : 1)
        }
      }
    }
    let bytes = model.quantized().map { Int8(bitPattern: $0) }
    #expect(bytes[2] > bytes[3])
    #expect(bytes[5] > bytes[4])
  }

  /// Two features of which either alone is right and both together are wrong: a linear model cannot learn it.
  private func exclusive() -> BagExamples {
    var examples = BagExamples()
    var bag = FeatureBag()
    for _ in 0..<200 {
      for (a, b) in [(false, false), (true, false), (false, true), (true, true)] {
        bag.clear()
        bag.add(1)
        bag.add(2, if: a)
        bag.add(3, if: b)
        examples.add(bag, target: a != b ? 1 : 0)
        examples.endGroup()
      }
    }
    return examples
  }

  private func bagModel(_ bytes: [UInt8]) -> BagModel? {
    var file = WeightsFile()
    file.set("TEST", bytes)
    return BagModel(ModelWeights(keeping: file.bytes), "TEST")
  }

  @Test func bagModelLearnsWhatFeaturesMeanTogether() throws {
    var training = BagTraining()
    training.isBinary = true
    training.bits = 8
    training.dropout = 0
    training.rounds = 20
    let model = try #require(bagModel(training.train(exclusive())))
    var bag = FeatureBag()
    for (a, b) in [(false, false), (true, false), (false, true), (true, true)] {
      bag.clear()
      bag.add(1)
      bag.add(2, if: a)
      bag.add(3, if: b)
      #expect((model.score(bag) > 0) == (a != b))
    }
  }

  @Test func sameDataGivesTheSameWeights() {
    var training = BagTraining()
    training.isBinary = true
    training.bits = 6
    #expect(training.train(exclusive()) == training.train(exclusive()))
  }

  @Test func weightsFileComesBack() throws {
    var file = WeightsFile()
    file.set("ABCD", [1, 2, 3])
    file.set("EFGH", Array(repeating: 9, count: 100))
    file.set("ABCD", [4, 5])
    let again = WeightsFile(bytes: file.bytes)
    #expect(again.bytes == file.bytes)
    let weights = ModelWeights(keeping: file.bytes)
    #expect(weights.section("ABCD").map(Array.init) == [4, 5])
    #expect(weights.section("EFGH")?.count == 100)
  }

  /// Foundation drops U+FEFF inside a string; every position behind it would be off.
  @Test func positionsSurviveAByteOrderMark() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("train-tests-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: url) }
    let line =
      #"{"id":"a","text":"A\#u{FEFF}b “no,” said Ada.","quotes":[{"kind":"direct","content":[[5,8]],"cue":[[10,14]],"source":[[15,18]],"source_head":[[15,18]]}]}"#
    try Data((line + "\n").utf8).write(to: url)
    let article = try #require(try Corpus.articles(at: url.path).first)
    let bytes = Array(article.text.utf8)
    #expect(article.quotes.first?.source.map { String(decoding: bytes[$0], as: UTF8.self) } == ["Ada"])
    #expect(article.quotes.first?.content.map { String(decoding: bytes[$0], as: UTF8.self) } == ["no,"])
  }
}
