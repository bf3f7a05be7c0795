import Basics
import Articles

/// An article's texts as flat arrays: one buffer of bytes, one of tokens, one of sentences.
///
/// Headline, standfirst, body and captions follow each other, each ending in a line feed, so every token, sentence or
/// region is a range of integers. All positions are UTF-8 bytes of `bytes` or indices of `tokens`.
package struct AnalyzedArticle: Sendable {
  /// One text of the article.
  package struct Part: Sendable {
    /// Which one.
    package var part: ArticlePart
    /// Where it stands in `bytes`.
    package var bytes: Range<Int>
    /// Its tokens.
    package var tokens: Range<Int>
    /// Its sentences.
    package var sentences: Range<Int>
    /// Whether it is set like a headline: the headline itself, a heading, or a first line in capitals without a stop.
    package var isHeadline: Bool
    /// The block quotation or post it belongs to, by number; `nil` for the article's own words.
    package var quoted: Int? = nil
    /// The author of that, if the page names one.
    package var attribution: String? = nil
  }

  /// The texts, each followed by a line feed.
  package var bytes: [UInt8]
  /// Headline, standfirst, then body and captions in reading order; those without text are omitted.
  package var parts: [Part]
  /// The words and marks.
  package var tokens: [Token]
  /// The sentences, as ranges of tokens; none crosses a part.
  package var sentences: [Range<Int>]
  /// The head of each token: an index in `tokens`, or -1 for the root of a sentence. Empty unless parsed.
  package var heads: [Int32] = []
  /// How each token depends on its head.
  package var relations: [Relation] = []
  /// The quoted regions, in reading order.
  package var regions: [QuotedRegion]
  /// The language's words.
  package var language: Language

  /// The text of a byte range.
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a token range.
  package func text(tokens range: Range<Int>) -> String { text(byteRange(tokens: range)) }

  /// The bytes from the first to the last token of a range that is not empty.
  package func byteRange(tokens range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Whether a token is this one ASCII mark.
  @inline(__always)
  func isByte(_ i: Int, _ byte: UInt8) -> Bool {
    tokens[i].end - tokens[i].start == 1 && bytes[Int(tokens[i].start)] == byte
  }

  /// Whether a word is a name with the Arabic article: “al-Murad”, “el-Amari”, or “as-Sadr”, whose l sounds like what follows.
  func hasArabicArticle(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.is(.hyphenated), token.is(.word), token.range.count > 4 else { return false }
    let start = Int(token.start)
    let (first, second, third) = (bytes[start] | 0x20, bytes[start + 1] | 0x20, bytes[start + 3] | 0x20)
    return bytes[start + 2] == 0x2D
      && (first == 0x61 && (second == 0x6C || second == third) || first == 0x65 && second == 0x6C)
  }

  /// Whether a token is a dash, of whatever length: “-”, “--”, “–”, “—”, “―”.
  func isDash(_ i: Int) -> Bool {
    guard tokens[i].is(.punctuation) else { return false }
    let word = bytes[tokens[i].range]
    return word.allSatisfy { $0 == 0x2D } || word.count == 3 && word.first == 0xE2 && (0x93...0x95).contains(word.last!)
  }

  /// The index in `parts` of the part that holds a byte.
  package func partIndex(ofByte byte: Int) -> Int {
    max(0, parts.partitionPoint { $0.bytes.lowerBound > byte } - 1)
  }

  /// The index in `parts` of the part that holds a token.
  package func partIndex(ofToken token: Int) -> Int { partIndex(ofByte: Int(tokens[token].start)) }
}

extension AnalyzedArticle {
  /// Tokenises and tags an article.
  ///
  /// - Parameters:
  ///   - weights: the weights for tagging and parsing, in languages with a learned tagger; `nil` to skip both.
  ///   - isParsed: whether to parse every sentence at once; otherwise `ClauseView` parses sentences on demand.
  package init(
    _ article: Article, language: Language = .english, weights: ModelWeights? = .embedded, isParsed: Bool = true
  ) {
    var builder = AnalyzedArticle(bytes: [], parts: [], tokens: [], sentences: [], regions: [], language: language)
    var texts: [(ArticlePart, String, Bool)] = []
    if let headline = article.headline { texts.append((.headline, headline, true)) }
    if let standfirst = article.standfirst { texts.append((.standfirst, standfirst, false)) }
    var caption = 0
    func addCaptions(upTo block: Int) {
      while caption < article.captions.count, article.captions[caption].after < block {
        texts.append((.caption(caption), article.captions[caption].text ?? "", false))
        caption += 1
      }
    }
    for (index, block) in article.body.enumerated() {
      addCaptions(upTo: index)
      texts.append((.body(index), block.text, block.kind == .heading))
    }
    addCaptions(upTo: .max)
    builder.bytes.reserveCapacity(texts.reduce(0) { $0 + $1.1.utf8.count + 1 })
    for (part, text, isHeadline) in texts where !text.isEmpty {
      let start = builder.bytes.count
      builder.bytes.append(contentsOf: text.utf8)
      builder.parts.append(
        Part(
          part: part, bytes: start..<builder.bytes.count, tokens: 0..<0, sentences: 0..<0, isHeadline: isHeadline))
      builder.bytes.append(0x0A)
    }
    builder.noteBlockQuotations(of: article)
    builder.cutTokens()
    builder.findRegions()
    builder.cutSentences()
    if let weights {
      switch language.tagger {
      case .learned: if let tagger = Tagger(weights) { tagger.tag(&builder) }
      case .none: break
      }
      if isParsed, language.hasClauses, var parser = Parser(weights) { builder.parse(with: &parser) }
    }
    self = builder
  }
}
