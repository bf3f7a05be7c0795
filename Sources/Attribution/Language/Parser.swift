/// Finds the head of each word in a sentence.
///
/// A greedy transition parser with an averaged perceptron and a dynamic oracle (Goldberg and Nivre 2013), trained on
/// the silver dependencies of the corpus; README.md in CModelWeights has its figures.
package struct Parser: ~Copyable {
  private let weights: UnsafeRawPointer
  private let vocabulary: ParserVocabulary
  private var state = ParserState(longest: Self.longestSentence)
  /// Sentences longer than this are lists or noise and are not parsed.
  package static let longestSentence = 200

  /// The parser with these weights; `nil` if they have none for it.
  package init?(_ model: ModelWeights) {
    guard let table = model.section("DEPW"), let words = model.section("DEPV"),
      let vocabulary = ParserVocabulary(words), table.count == ParserFeatures.stride << Int(ParserFeatures.rowBits)
    else { return nil }
    self.vocabulary = vocabulary
    weights = UnsafeRawPointer(table.baseAddress!)
  }

  /// Finds the heads (indices of `tokens`, -1 for the root) and the relations of a tagged sentence, unless it is too
  /// long.
  ///
  /// - Parameter attach: takes a token, its head and its relation.
  @inline(__always)
  mutating func parse(
    _ sentence: Range<Int>, of tokens: UnsafeBufferPointer<Token>, in bytes: UnsafePointer<UInt8>,
    _ attach: (Int, Int32, Relation) -> Void
  ) {
    guard sentence.count <= Self.longestSentence else { return }
    parse(sentence, of: tokens, in: bytes)
    for i in 0..<sentence.count {
      let head = state.head(of: i)
      attach(
        sentence.lowerBound + i, head == sentence.count ? -1 : Int32(sentence.lowerBound + head),
        state.relation(of: i))
    }
  }

  private mutating func parse(
    _ sentence: Range<Int>, of tokens: UnsafeBufferPointer<Token>, in bytes: UnsafePointer<UInt8>
  ) {
    state.begin(sentence, of: tokens, in: bytes, vocabulary)
    while !state.isDone {
      if state.isStackEmpty {
        state.make(0)
      } else {
        var sums = RowSums()
        state.forEachRow { _, row in sums.add(weights + Int(row) &* ParserFeatures.stride) }
        state.make(best(sums))
      }
    }
  }

  /// The best move that can be made, the first of equals.
  @inline(__always)
  private func best(_ sums: RowSums) -> Int {
    var best = 1
    var score = Int16.min
    if state.canShift { (best, score) = (0, sums[0]) }
    for k in 1..<ParserFeatures.firstBelow where sums[k] > score { (best, score) = (k, sums[k]) }
    if state.canAttachBelow {
      for k in ParserFeatures.firstBelow..<16 where sums[k] > score { (best, score) = (k, sums[k]) }
    }
    return best
  }
}

extension AnalyzedArticle {
  /// Fills `heads` and `relations` of a tagged text.
  mutating func parse(with parser: inout Parser) {
    var heads = [Int32](repeating: -1, count: tokens.count)
    var relations = [Relation](repeating: .other, count: tokens.count)
    tokens.withUnsafeBufferPointer { tokens in
      bytes.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        for sentence in sentences {
          parser.parse(sentence, of: tokens, in: base) { token, head, relation in
            heads[token] = head
            relations[token] = relation
          }
        }
      }
    }
    self.heads = heads
    self.relations = relations
  }
}
