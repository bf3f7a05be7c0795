/// What the tagger sees of a token and its neighbours: rows of a table with one weight for each tag.
package struct TaggerFeatures {
  /// How many features each token has.
  package static let count = 17
  /// How many rows the table has, as a power of two.
  package static let rowBits: UInt32 = 14
  /// How many weights a row has: one for each tag, and a few unused.
  package static let stride = 48

  /// The endings of a token's word, hashed.
  package struct Endings {
    var two: UInt32
    var three: UInt32
    var shape: UInt32
  }

  /// The endings of each token of a text.
  package static func endings(_ text: AnalyzedArticle) -> [Endings] {
    text.bytes.withUnsafeBufferPointer { bytes in
      let base = bytes.baseAddress!
      return text.tokens.map { token in
        let start = Int(token.start)
        let end = Int(token.end)
        let kept: Token.Shape = [.word, .capitalized, .allCapitals, .digits, .punctuation, .hyphenated]
        return Endings(
          two: WordHash.of(base + max(start, end - 2), count: min(2, end - start)),
          three: WordHash.of(base + max(start, end - 3), count: min(3, end - start)),
          shape: UInt32(token.shape.intersection(kept).rawValue))
      }
    }
  }

  /// Writes the rows of token `i` of a sentence.
  @inline(__always)
  package static func rows(
    _ i: Int, in sentence: Range<Int>, tokens: UnsafeBufferPointer<Token>, endings: UnsafeBufferPointer<Endings>,
    previous: Tag, beforePrevious: Tag, into rows: UnsafeMutablePointer<UInt32>
  ) {
    let word = tokens[i].word
    let before = i > sentence.lowerBound ? tokens[i - 1].word : 1
    let before2 = i - 1 > sentence.lowerBound ? tokens[i - 2].word : 1
    let after = i + 1 < sentence.upperBound ? tokens[i + 1].word : 2
    let after2 = i + 2 < sentence.upperBound ? tokens[i + 2].word : 2
    let afterEnding = i + 1 < sentence.upperBound ? endings[i + 1].three : 2
    let afterShape = i + 1 < sentence.upperBound ? endings[i + 1].shape : 1 << 16
    let own = endings[i]
    let isFirst: UInt32 = i == sentence.lowerBound ? 1 << 16 : 0
    let p = UInt32(previous.rawValue)
    let pp = p << 8 | UInt32(beforePrevious.rawValue)
    @inline(__always) func put(_ k: Int, _ a: UInt32, _ b: UInt32 = 0) {
      rows[k] = featureHash(UInt32(k) &+ 1, a, b) >> (32 - rowBits)
    }
    put(0, word)
    put(1, word, p)
    put(2, own.three)
    put(3, own.two)
    put(4, own.three, p)
    put(5, own.shape | isFirst)
    put(6, own.shape | isFirst, p)
    put(7, p)
    put(8, pp)
    put(9, before)
    put(10, before2)
    put(11, after)
    put(12, after2)
    put(13, afterEnding)
    put(14, word, after)
    put(15, word, before)
    put(16, own.shape | isFirst, afterShape)
  }
}
