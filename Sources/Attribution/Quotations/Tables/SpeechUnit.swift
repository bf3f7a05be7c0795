/// A sentence with all that it quotes: whole quotations of several sentences are one unit with the sentence that says whose
/// they are.
struct SpeechUnit {
  /// Its tokens.
  var tokens: Range<Int>
  /// The marked regions in it, as indices of `AnalyzedArticle.regions`.
  var regions: Range<Int>
  /// The part that it stands in.
  var part: Int
  /// The noun phrases outside the marks.
  var phrases: [NounPhrase] = []
  /// The words of saying outside the marks.
  var cues: [SpeechCue] = []
}

extension AnalyzedArticle {
  /// The units of the article, in reading order.
  func speechUnits() -> [SpeechUnit] {
    var units: [SpeechUnit] = []
    var region = 0
    for (index, part) in parts.enumerated() {
      var start = part.tokens.lowerBound
      for sentence in sentences[part.sentences] {
        let first = region
        var end = region
        var isOpen = false
        while end < regions.count, regions[end].first < sentence.upperBound {
          if regions[end].end > sentence.upperBound { isOpen = true; break }
          end += 1
        }
        if isOpen { continue }
        units.append(SpeechUnit(tokens: start..<sentence.upperBound, regions: first..<end, part: index))
        start = sentence.upperBound
        region = end
      }
      if start < part.tokens.upperBound {
        var end = region
        while end < regions.count, regions[end].first < part.tokens.upperBound { end += 1 }
        units.append(SpeechUnit(tokens: start..<part.tokens.upperBound, regions: region..<end, part: index))
        region = end
      }
    }
    return units
  }
}

extension SpeechUnit {
  /// The stretches outside the marks, in order.
  func stretches(in text: AnalyzedArticle) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = tokens.lowerBound
    for r in regions {
      let region = text.regions[r]
      if region.first > start { found.append(start..<min(region.first, tokens.upperBound)) }
      start = max(start, region.end)
    }
    if start < tokens.upperBound { found.append(start..<tokens.upperBound) }
    return found
  }
}
