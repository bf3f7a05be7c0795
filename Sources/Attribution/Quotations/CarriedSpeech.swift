import Basics

/// Who goes on in a paragraph that is nothing but a quotation: whoever spoke last before it, as long as nobody else came up.
extension AnalyzedArticle {
  /// How likely it is that whoever spoke last goes on.
  static let carriedChance: Float = 0.6
  /// So many paragraphs back somebody may have spoken last.
  private static let reach = 2
  /// So many quotations in a row are carried on.
  private static let longestRun = 3
  /// A cue less likely than this makes nobody the one who spoke.
  private static let leastCue: Float = 0.4

  /// The quotations that fill a paragraph and that no cue reports, with the cue of the paragraphs before that they go on with.
  func carriedSpeech(
    _ owners: [(cue: Int, probability: Float)], of cues: [Cue], free: [Bool], in view: ClauseView
  ) -> [(region: Int, cue: Int)] {
    var found: [(region: Int, cue: Int)] = []
    var owners = owners
    var run = 0
    for r in regions.indices {
      if free[r], owners[r].cue < 0, let cue = replying(r, owners) {
        owners[r] = (cue, Self.carriedChance)
        found.append((r, cue))
        continue
      }
      guard free[r], owners[r].cue < 0, regions[r].isMarked, SpeechInMarks(regions[r], in: self).isParagraph else {
        run = 0
        continue
      }
      run += 1
      guard run <= Self.longestRun, SpeechInMarks(regions[r], in: self).isSpeech(in: view),
        let cue = lastCue(before: r, of: cues, owners: owners, in: view)
      else { continue }
      owners[r] = (cue, Self.carriedChance)
      found.append((r, cue))
    }
    return found
  }

  /// Words of a reply that nobody is named for, at most, and of what it replies to.
  private static let longestReply = (own: 6, other: 12)

  /// The cue of whoever gives a short reply: of two who take turns in paragraphs of their own the one who did not speak last
  /// (“‘I did not,’ says Gunn.” “He did.”), and whoever spoke before the writer did (“I say I have one. ‘Not that one.’”).
  private func replying(_ r: Int, _ owners: [(cue: Int, probability: Float)]) -> Int? {
    guard r > 0, regions[r].isMarked, regions[r].isClosed, regions[r - 1].isMarked, owners[r - 1].cue >= 0,
      regions[r].tokens.count <= 2 * Self.longestReply.own
    else { return nil }
    let form = SpeechInMarks(regions[r], in: self)
    guard form.isSentence, !form.isLong else { return nil }
    if regions[r].part == regions[r - 1].part { return isBehindWriter(r) ? owners[r - 1].cue : nil }
    guard r > 1, owners[r - 2].cue >= 0, owners[r - 2].cue != owners[r - 1].cue, form.isParagraph,
      regions[r - 1].part == regions[r].part - 1, regions[r - 2].part == regions[r].part - 2,
      SpeechInMarks(regions[r - 1], in: self).words <= Self.longestReply.other,
      regions[r - 1].first == parts[regions[r - 1].part].tokens.lowerBound
    else { return nil }
    return owners[r - 2].cue
  }

  /// Whether the writer speaks in the sentence between a quotation and the one before it.
  private func isBehindWriter(_ r: Int) -> Bool {
    let opening = regions[r].first
    guard opening > 0, tokens[opening].is(.sentenceStart) else { return false }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    return sentence.lowerBound > regions[r - 1].tokens.upperBound && sentence.upperBound == opening
      && Self.writer.contains(tokens[sentence.lowerBound].word)
      && sentence.contains { language.words.classes(of: tokens[$0].word).contains(.speechVerb) }
  }

  private static let writer = WordHash.all(of: "i we")

  /// The last cue before a region whose source is a person, where no sentence behind it brings up somebody else.
  private func lastCue(
    before r: Int, of cues: [Cue], owners: [(cue: Int, probability: Float)], in view: ClauseView
  ) -> Int? {
    var first = regions[r].part
    var passed = 0
    while first > 0, passed < Self.reach {
      guard case .body = parts[first - 1].part, !parts[first - 1].isHeadline else {
        guard case .caption = parts[first - 1].part else { break }
        first -= 1
        continue
      }
      first -= 1
      passed += 1
    }
    let start = parts[first].tokens.lowerBound
    let end = parts[regions[r].part].tokens.lowerBound
    guard start < end else { return nil }
    // The cue of the last quotation there, and what is told behind it.
    var best = -1
    if r > 0, regions[r - 1].tokens.lowerBound >= start, owners[r - 1].cue >= 0 { best = owners[r - 1].cue }
    var k = cues.partitionPoint { $0.token >= end } - 1
    while k > best, k >= 0, cues[k].token >= start {
      if cues[k].probability >= Self.leastCue, view.classes[cues[k].token].contains(.speechVerb),
        !tokens[cues[k].token].is(.quoted), view.kind(cues[k].source) == 1 || view.kind(cues[k].source) == 2
      {
        best = k
        break
      }
      k -= 1
    }
    guard best >= 0, cues[best].namedSource >= 0 else { return nil }
    let head = cues[best].namedSource
    let kind = view.kind(head)
    guard kind >= 1, kind <= 3, bringsUpNobody(between: cues[best].token, and: end, but: head) else { return nil }
    return best
  }

  /// Whether no sentence behind a cue opens with a name, or with somebody's pronoun where a name spoke.
  private func bringsUpNobody(between cue: Int, and end: Int, but head: Int) -> Bool {
    var k = Int(tokens[cue].sentence) + 1
    while k < sentences.count, sentences[k].lowerBound < end {
      let sentence = sentences[k]
      k += 1
      let first = tokens[sentence.lowerBound]
      guard !first.is(.quoted), !first.is(.opensRegion), !tellsFigures(sentence) else { continue }
      if let named = sentence.prefix(6).last(where: { tokens[$0].tag.isName && !tokens[$0].is(.quoted) }),
        first.tag.isName || first.tag == .dt && tokens[named].tag.isName && named - sentence.lowerBound <= 3
      {
        let isSame = sentence.prefix(6).contains { tokens[$0].word == tokens[head].word }
        if !isSame { return false }
      }
    }
    return true
  }

  /// Whether a sentence tells figures of a place or a side, and of nobody: “Marlow lost 19 boats and 31 nets.”
  private func tellsFigures(_ sentence: Range<Int>) -> Bool {
    guard sentence.count(where: { tokens[$0].is(.digits) }) > 1 else { return false }
    let second = sentence.lowerBound + 1
    return second < sentence.upperBound && !tokens[second].is(.capitalized)
  }
}
