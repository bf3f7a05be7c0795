// A text that a clause announces, and that stands behind its colon: “Rook Athletic released the following statement:”.

extension AnalyzedArticle {
  /// Whether some words are nothing but the name of a text: “the following statement on Monday”, “a short message to fans”.
  func announcesText(_ words: Range<Int>) -> Bool {
    guard let first = words.first,
      let noun = words.prefix(6).firstIndex(where: {
        language.words.classes(of: tokens[$0].word).contains(.speechNoun) && tokens[$0].tag.isCommonNoun
      })
    else { return false }
    return (tokens[first].tag == .dt || tokens[first].tag == .prpPossessive || noun == first)
      && words.allSatisfy {
        let tag = tokens[$0].tag
        return tokens[$0].is(.word) && !tag.isFiniteVerb && tag != .md && tag != .wdt && tag != .wp
          && language.words.classes(of: tokens[$0].word).isDisjoint(with: .subordinator)
      }
  }

  /// Whether a stretch without marks only announces a text that stands behind the colon that follows: nobody said it.
  func isAnnouncement(_ stretch: Range<Int>) -> Bool {
    var end = stretch.upperBound
    while end > stretch.lowerBound, tokens[end - 1].is(.punctuation) { end -= 1 }
    guard end > stretch.lowerBound, end < tokens.count, tokens[end].range.count == 1,
      bytes[Int(tokens[end].start)] == 0x3A
    else { return false }
    return announcesText(stretch.lowerBound..<end)
  }
}
