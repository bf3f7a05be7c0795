import Basics
import Attribution

enum ParserTraining {
  /// Learns the parser from silver dependencies, on tags of the tagger's own.
  static func train(on articles: [SilverArticle], tagger: ModelWeights, rounds: Int) -> (
    weights: [UInt8], vocabulary: [UInt8]
  ) {
    let words = vocabularySection(articles)
    var model = Perceptron(rows: 1 << Int(ParserFeatures.rowBits), stride: ParserFeatures.stride)
    var generator = SeededGenerator(seed: 2)
    let texts = articles.map { AnalyzedArticle($0.article, weights: tagger) }
    var examples: [(article: Int, sentence: Range<Int>)] = []
    for (index, text) in texts.enumerated() {
      for sentence in text.sentences where sentence.count > 1 && sentence.count <= 100 {
        if gold(articles[index], sentence) != nil { examples.append((index, sentence)) }
      }
    }
    var scores = [Int32](repeating: 0, count: ParserFeatures.stride)
    var state = ParserState(longest: 100)
    words.withUnsafeBytes { raw in
      let vocabulary = ParserVocabulary(raw)!
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.count) { rows in
        for round in 0..<rounds {
          examples.mix(&generator)
          for example in examples {
            guard let (heads, relations) = gold(articles[example.article], example.sentence) else { continue }
            let text = texts[example.article]
            text.tokens.withUnsafeBufferPointer { tokens in
              text.bytes.withUnsafeBufferPointer { bytes in
                state.begin(example.sentence, of: tokens, in: bytes.baseAddress!, vocabulary)
              }
            }
            while !state.isDone {
              if state.isStackEmpty {
                state.make(0)
                continue
              }
              state.forEachRow { feature, row in rows[feature] = row }
              model.scores(UnsafeBufferPointer(rows), into: &scores)
              let stack = state.stacked
              let costs = costs(state, stack, heads)
              var best = -1
              var right = -1
              for move in 0..<ParserFeatures.stride {
                guard costs.of(move) >= 0 else { continue }
                if best < 0 || scores[move] > scores[best] { best = move }
                guard costs.of(move) == costs.least else { continue }
                // Among the moves that cost nothing, one that draws a right arc has to name it rightly.
                let toFront = move < ParserFeatures.firstBelow
                let target = toFront ? state.front : stack.dropLast().last
                if move > 0, heads[stack.last!] == target {
                  if ParserFeatures.move(relations[stack.last!], toFront: toFront) != move { continue }
                } else if move > 0, move != 1, move != ParserFeatures.firstBelow {
                  continue
                }
                if right < 0 || scores[move] > scores[right] { right = move }
              }
              let correct = costs.of(best) == costs.least && best == right
              model.learn(UnsafeBufferPointer(rows), right: right, wrong: correct ? right : best)
              // From the second round on the parser follows its own choice, right or wrong.
              state.make(round == 0 ? right : best)
            }
          }
        }
      }
    }
    return (model.quantized(clip: 100000), words)
  }

  /// Words seen thirty times or more.
  private static func vocabularySection(_ articles: [SilverArticle]) -> [UInt8] {
    var counts: [UInt32: Int] = [:]
    for article in articles { for token in article.text.tokens { counts[token.word, default: 0] += 1 } }
    let words = counts.filter { $0.value >= 30 }.keys.sorted()
    var slots = 1024
    while slots < words.count * 2 { slots *= 2 }
    var keys = [UInt32](repeating: 0, count: slots)
    var numbers = [UInt16](repeating: 0, count: slots)
    for (index, word) in words.enumerated() {
      var slot = TagDictionary.slot(word, mask: slots - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (slots - 1) }
      keys[slot] = word
      numbers[slot] = UInt16(index + 1)
    }
    return keys.flatMap { key in (0..<4).map { UInt8(truncatingIfNeeded: key >> (8 * $0)) } }
      + numbers.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  /// The heads within a sentence (its length for the root), `nil` unless it is one projective tree.
  private static func gold(_ article: SilverArticle, _ sentence: Range<Int>) -> ([Int], [Relation])? {
    var heads: [Int] = []
    var relations: [Relation] = []
    for i in sentence {
      let head = Int(article.heads[i])
      if head == -1 {
        heads.append(sentence.count)
      } else if sentence.contains(head) {
        heads.append(head - sentence.lowerBound)
      } else {
        return nil
      }
      relations.append(article.relations[i])
    }
    guard heads.contains(sentence.count) else { return nil }
    for i in heads.indices {
      let (a, b) = (min(i, heads[i]), max(i, heads[i]))
      for k in a + 1..<max(b, a + 1) where heads[k] < a || heads[k] > b { return nil }
    }
    return (heads, relations)
  }

  private struct Costs {
    var shift: Int
    var front: Int
    var below: Int
    var least: Int

    func of(_ move: Int) -> Int { move == 0 ? shift : move < ParserFeatures.firstBelow ? front : below }
  }

  /// How many arcs of the tree each kind of move puts out of reach; -1 where it cannot be made.
  private static func costs(_ state: borrowing ParserState, _ stack: [Int], _ heads: [Int]) -> Costs {
    let s0 = stack.last!
    let s1 = stack.dropLast().last ?? -1
    let b = state.front
    var costs = Costs(shift: -1, front: 0, below: -1, least: 0)
    var later = 0
    for k in b..<max(b, state.count) where heads[k] == s0 { later += 1 }
    costs.front = later + (heads[s0] == s1 || heads[s0] > b ? 1 : 0)
    if s1 >= 0 { costs.below = later + (heads[s0] >= b ? 1 : 0) }
    if b < state.count {
      costs.shift = 0
      for d in stack {
        if heads[d] == b { costs.shift += 1 }
        if d != s0, heads[b] == d { costs.shift += 1 }
      }
    }
    costs.least = [costs.shift, costs.front, costs.below].filter { $0 >= 0 }.min()!
    return costs
  }

  /// The share of words (not marks) with the right head, and with the right head and relation.
  static func score(_ articles: [SilverArticle], weights: ModelWeights) -> (
    heads: Double, both: Double, subjects: Double
  ) {
    var all = 0
    var right = 0
    var both = 0
    var subjects = 0
    var subjectsRight = 0
    var allSentences = 0
    var table: [Relation: (Int, Int)] = [:]
    var okSentences = 0
    for article in articles {
      let text = AnalyzedArticle(article.article, weights: weights)
      for sentence in text.sentences {
        allSentences += 1
        guard gold(article, sentence) != nil else { continue }
        okSentences += 1
        for i in sentence where !text.tokens[i].is(.punctuation) {
          all += 1
          let isRight = text.heads[i] == article.heads[i]
          if isRight { right += 1 }
          table[article.relations[i], default: (0, 0)].0 += 1
          if isRight { table[article.relations[i], default: (0, 0)].1 += 1 }
          if isRight, article.heads[i] < 0 || text.relations[i] == article.relations[i] { both += 1 }
          if article.relations[i] == .subject {
            subjects += 1
            if isRight, text.relations[i] == .subject { subjectsRight += 1 }
          }
        }
      }
    }
    let n = Double(max(all, 1))
    for (r, c) in table { Train.note("\(r): \(c.0) \(Double(c.1) / Double(c.0))") }
    Train.note("\(okSentences) of \(allSentences) sentences are trees")
    return (Double(right) / n, Double(both) / n, Double(subjectsRight) / Double(max(subjects, 1)))
  }
}
