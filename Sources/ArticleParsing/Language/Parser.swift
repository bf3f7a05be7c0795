/// Finds which word each word depends on, sentence by sentence.
///
/// A greedy transition parser with an averaged perceptron and a dynamic oracle (Goldberg and Nivre 2013), trained on the
/// silver dependencies of the corpus; README.md in CModelWeights has its figures.
package struct Parser {
  private let weights: UnsafePointer<Int8>
  private let vocabulary: Vocabulary
  /// Sentences longer than this are lists or noise and are not parsed.
  package static let longestSentence = 200

  /// The parser whose weights these are; `nil` where they hold none.
  package init?(_ model: ModelWeights) {
    guard let table = model.section("DEPW"), let words = model.section("DEPV"),
      let vocabulary = Vocabulary(words), table.count == ParserFeatures.stride << Int(ParserFeatures.rowBits)
    else { return nil }
    self.vocabulary = vocabulary
    weights = table.baseAddress!.assumingMemoryBound(to: Int8.self)
  }

  /// Fills `heads` and `relations` of a tagged text.
  package func parse(_ text: inout AnalyzedArticle) {
    var heads = [Int32](repeating: -1, count: text.tokens.count)
    var relations = [Relation](repeating: .other, count: text.tokens.count)
    let numbers = vocabulary.numbers(of: text)
    text.tokens.withUnsafeBufferPointer { tokens in
      numbers.withUnsafeBufferPointer { numbers in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.count) { rows in
          for sentence in text.sentences where sentence.count <= Self.longestSentence {
            var state = ParserState(tokens: tokens, numbers: numbers, sentence: sentence)
            while !state.isDone {
              if state.stack.isEmpty {
                state.make(0)
              } else {
                state.rows(into: rows.baseAddress!)
                state.make(best(rows, state))
              }
            }
            for i in 0..<sentence.count {
              let head = Int(state.heads[i])
              heads[sentence.lowerBound + i] = head == sentence.count ? -1 : Int32(sentence.lowerBound + head)
              relations[sentence.lowerBound + i] = state.relations[i]
            }
          }
        }
      }
    }
    text.heads = heads
    text.relations = relations
  }

  @inline(__always)
  private func best(_ rows: UnsafeMutableBufferPointer<UInt32>, _ state: borrowing ParserState) -> Int {
    let scores = sum(rows)
    var best = 1
    var score = Int16.min
    if state.canShift { (best, score) = (0, scores[0]) }
    for k in 1..<ParserFeatures.firstBelow where scores[k] > score { (best, score) = (k, scores[k]) }
    if state.canAttachBelow {
      for k in ParserFeatures.firstBelow..<16 where scores[k] > score { (best, score) = (k, scores[k]) }
    }
    return best
  }

  @inline(__always)
  private func sum(_ rows: UnsafeMutableBufferPointer<UInt32>) -> InlineArray<16, Int16> {
    var scores = InlineArray<16, Int16>(repeating: 0)
    for row in rows {
      let base = weights + Int(row) * ParserFeatures.stride
      for k in 0..<16 { scores[unchecked: k] &+= Int16(base[k]) }
    }
    return scores
  }
}
