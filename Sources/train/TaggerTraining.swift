import Basics
import Attribution

enum TaggerTraining {
  /// Learns the tagger from silver tags; gives its two sections.
  static func train(on articles: [SilverArticle], rounds: Int) -> (weights: [UInt8], dictionary: [UInt8]) {
    let dictionary = dictionarySection(articles)
    let known = dictionary.withUnsafeBytes { raw -> [UInt8] in Array(raw) }
    var model = Perceptron(rows: 1 << Int(TaggerFeatures.rowBits), stride: TaggerFeatures.stride)
    var generator = SeededGenerator(seed: 1)
    var order = Array(articles.indices)
    var scores = [Int32](repeating: 0, count: TaggerFeatures.stride)
    let classes = Tag.allCases.count
    known.withUnsafeBytes { raw in
      let lookup = TagDictionary(raw)!
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.count) { rows in
        for _ in 0..<rounds {
          order.mix(&generator)
          for index in order {
            let article = articles[index]
            let endings = TaggerFeatures.endings(article.text)
            article.text.tokens.withUnsafeBufferPointer { tokens in
              endings.withUnsafeBufferPointer { endings in
                for sentence in article.text.sentences {
                  var previous = Tag.unknown
                  var beforePrevious = Tag.unknown
                  for i in sentence {
                    var tag: Tag
                    if let one = lookup.tag(of: tokens[i]) {
                      tag = one
                    } else {
                      TaggerFeatures.rows(
                        i, in: sentence, tokens: tokens, endings: endings, previous: previous,
                        beforePrevious: beforePrevious, into: rows.baseAddress!)
                      model.scores(UnsafeBufferPointer(rows), into: &scores)
                      var best = 1
                      for k in 2..<classes where scores[k] > scores[best] { best = k }
                      let gold = Int(article.tags[i].rawValue)
                      if gold != 0 { model.learn(UnsafeBufferPointer(rows), right: gold, wrong: best) }
                      tag = Tag(rawValue: UInt8(best))!
                    }
                    beforePrevious = previous
                    previous = tag
                    _ = tag
                    tag = .unknown
                  }
                }
              }
            }
          }
        }
      }
    }
    return (model.quantized(), dictionary)
  }

  /// Words seen twenty times or more of which 995 in a thousand have one tag.
  private static func dictionarySection(_ articles: [SilverArticle]) -> [UInt8] {
    var counts: [UInt32: [Int]] = [:]
    for article in articles {
      for (i, token) in article.text.tokens.enumerated() {
        if article.tags[i] == .unknown || token.is(.capitalized) && !token.is(.sentenceStart) { continue }
        counts[token.word, default: Array(repeating: 0, count: Tag.allCases.count)][Int(article.tags[i].rawValue)] += 1
      }
    }
    var entries: [(UInt32, UInt8)] = []
    for (word, tags) in counts {
      let sum = tags.reduce(0, +)
      let best = tags.indices.max { tags[$0] < tags[$1] }!
      if sum >= 20, tags[best] * 1000 >= sum * 995 { entries.append((word, UInt8(best))) }
    }
    entries.sort { $0.0 < $1.0 }
    var slots = 1024
    while slots < entries.count * 2 { slots *= 2 }
    var keys = [UInt32](repeating: 0, count: slots)
    var tags = [UInt8](repeating: 0, count: slots)
    for (word, tag) in entries {
      var slot = TagDictionary.slot(word, mask: slots - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (slots - 1) }
      keys[slot] = word
      tags[slot] = tag
    }
    return keys.flatMap { key in (0..<4).map { UInt8(truncatingIfNeeded: key >> (8 * $0)) } } + tags
  }

  /// How many tags agree with the silver ones, in all and of those not in the dictionary.
  static func score(_ articles: [SilverArticle], weights: ModelWeights) -> Double {
    var right = 0
    var all = 0
    for article in articles {
      let text = AnalyzedArticle(article.article, weights: weights)
      for i in text.tokens.indices where article.tags[i] != .unknown {
        all += 1
        if text.tokens[i].tag == article.tags[i] { right += 1 }
      }
    }
    return Double(right) / Double(max(all, 1))
  }
}
