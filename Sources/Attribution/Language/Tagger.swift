/// Finds the part of speech of every token, from the left, by a linear model over its word and its neighbours.
///
/// An averaged perceptron after Collins (2002), with the words that have one tag only kept in a dictionary. Trained on
/// the silver tags of the corpus; README.md in CModelWeights has its figures.
package struct Tagger {
  private let weights: UnsafePointer<Int8>
  private let dictionary: TagDictionary

  /// The tagger with these weights; `nil` if they have none for it.
  package init?(_ model: ModelWeights) {
    guard let table = model.section("TAGW"), let words = model.section("TAGD"),
      table.count == TaggerFeatures.stride << Int(TaggerFeatures.rowBits),
      let dictionary = TagDictionary(words)
    else { return nil }
    weights = table.baseAddress!.assumingMemoryBound(to: Int8.self)
    self.dictionary = dictionary
  }

  /// Fills the tags of a text.
  package func tag(_ text: inout AnalyzedArticle) {
    let endings = TaggerFeatures.endings(text)
    let sentences = text.sentences
    text.tokens.withUnsafeMutableBufferPointer { tokens in
      endings.withUnsafeBufferPointer { endings in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.count) { rows in
          for sentence in sentences {
            var previous = Tag.unknown
            var beforePrevious = Tag.unknown
            for i in sentence {
              let tag: Tag
              if let known = dictionary.tag(of: tokens[i]) {
                tag = known
              } else {
                TaggerFeatures.rows(
                  i, in: sentence, tokens: UnsafeBufferPointer(tokens), endings: endings, previous: previous,
                  beforePrevious: beforePrevious, into: rows.baseAddress!)
                tag = best(rows)
              }
              tokens[i].tag = tag
              beforePrevious = previous
              previous = tag
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private func best(_ rows: UnsafeMutableBufferPointer<UInt32>) -> Tag {
    var scores = InlineArray<48, Int16>(repeating: 0)
    for row in rows {
      let base = weights + Int(row) * TaggerFeatures.stride
      for k in 0..<48 { scores[unchecked: k] &+= Int16(base[k]) }
    }
    var best = 1
    for k in 2..<Tag.allCases.count where scores[k] > scores[best] { best = k }
    return Tag(rawValue: UInt8(best)) ?? .nn
  }
}

/// Words that have one tag only, and marks.
package struct TagDictionary {
  private let keys: UnsafePointer<UInt32>
  private let tags: UnsafePointer<UInt8>
  private let mask: Int

  /// The dictionary in a section: a power of two of keys, as many tags behind them.
  package init?(_ section: UnsafeRawBufferPointer) {
    let slots = section.count / 5
    guard slots > 0, slots & (slots - 1) == 0, let base = section.baseAddress else { return nil }
    keys = base.assumingMemoryBound(to: UInt32.self)
    tags = (base + slots * 4).assumingMemoryBound(to: UInt8.self)
    mask = slots - 1
  }

  /// Where the search for a word starts.
  @inline(__always)
  package static func slot(_ word: UInt32, mask: Int) -> Int { Int(truncatingIfNeeded: word &* 0x9E37_79B1) & mask }

  /// The tag of a word that has one only.
  ///
  /// A word inside a sentence that is written with a capital may be a name, so it is not looked up.
  @inline(__always)
  package func tag(of token: Token) -> Tag? {
    if token.is(.capitalized), !token.is(.sentenceStart) { return nil }
    var slot = Self.slot(token.word, mask: mask)
    while keys[slot] != 0 {
      if keys[slot] == token.word { return Tag(rawValue: tags[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
