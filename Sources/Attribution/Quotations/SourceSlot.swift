/// The place between a quotation and the cue behind it, where print names who said it: “…,” *the mayor* said.
///
/// A mark that closes after a comma, a question mark or an exclamation mark, in a sentence that opened with the quotation, ends
/// what was said. So whatever stands between it and the cue is the source, whether or not the tagger knows the words:
/// it is neither content, nor are titles in marks in it quotations of their own.
struct SourceSlot {
  /// The tokens between the closing mark and the cue; never empty.
  let tokens: Range<Int>

  /// The longest one looked for, in tokens: “the chairman, president and chief executive of …, Ada Rook,”.
  private static let longest = 24

  /// The slot before the last of some cues; `nil` where the sentence has another shape.
  init?(beforeLastOf cues: ArraySlice<Cue>, in view: ClauseView) {
    guard let i = cues.last?.token else { return nil }
    let text = view.text
    let sentence = view.sentence(of: i)
    // Not from “he said” on: what stands behind an earlier cue is another clause.
    let inSentence = cues.dropLast().reversed().prefix { $0.token >= sentence.lowerBound }
    let earlier = inSentence.first { $0.probability >= 0.5 }?.token ?? -1
    var k = i - 1
    while k > max(sentence.lowerBound, earlier), i - k <= Self.longest + 1 {
      let token = text.tokens[k]
      if token.is(.closesRegion) {
        if Self.endsWhatWasSaid(k, sentence, text) {
          guard k + 1 < i else { return nil }
          tokens = k + 1..<i
          return
        }
        // A title in marks within the source: the “Nine Days” star.
        guard let opening = Self.opening(of: k, sentence, text), k - opening <= 8 else { return nil }
        k = opening - 1
        continue
      }
      if token.is(.quoted) || token.is(.opensRegion) { return nil }
      if token.tag == .md || token.tag == .colon { return nil }
      k -= 1
    }
    return nil
  }

  /// Whether the mark at `k` closes a quotation that the sentence opened with and that a comma or the like ends.
  private static func endsWhatWasSaid(_ k: Int, _ sentence: Range<Int>, _ text: AnalyzedArticle) -> Bool {
    let first = text.tokens[sentence.lowerBound]
    guard first.is(.quoted) || first.is(.opensRegion), k - 1 >= sentence.lowerBound else { return false }
    let last = text.tokens[k - 1]
    guard last.is(.quoted), last.tag == .comma || last.word == question || last.word == exclamation else {
      return false
    }
    return (sentence.lowerBound + 1..<k).allSatisfy { text.tokens[$0].is(.quoted) }
  }

  private static func opening(of k: Int, _ sentence: Range<Int>, _ text: AnalyzedArticle) -> Int? {
    var opening = k - 1
    while opening > sentence.lowerBound {
      if text.tokens[opening].is(.opensRegion) { return opening }
      opening -= 1
    }
    return nil
  }

  private static let question = WordHash.of("?")
  private static let exclamation = WordHash.of("!")

  /// The part of the slot that names the source: as far as its first comma where a comma parts it from the cue (“Ada Rook,
  /// the mayor, said”), else all of it.
  func naming(in view: ClauseView) -> Range<Int> {
    guard view.text.tokens[tokens.upperBound - 1].tag == .comma else { return tokens }
    let comma = tokens.first { view.text.tokens[$0].tag == .comma } ?? tokens.upperBound
    return tokens.lowerBound..<max(comma, tokens.lowerBound + 1)
  }

  /// Whether a cue with this slot may report a stretch: nothing of the slot, and behind the cue only what is quoted or
  /// goes on after a comma, not “in a statement”.
  func allows(_ span: ContentSpan, in view: ClauseView) -> Bool {
    guard !span.left.overlaps(tokens) else { return false }
    return span.right.isEmpty || view.text.tokens[span.right.lowerBound - 1].tag == .comma
      || span.right.contains { view.region[$0] >= 0 }
  }
}
