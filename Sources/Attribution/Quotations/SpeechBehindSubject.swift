import Basics

/// Who speaks in a quotation that nothing reports, right behind a sentence about somebody: “Rook had seen enough winters to
/// doubt it. ‘Nobody swims in May.’”
extension AnalyzedArticle {
  /// How likely it is that whom such a sentence is about speaks.
  static let chanceOfSubject: Double = 0.6
  /// A sentence of more tokens is about too much.
  private static let longestLead = 36

  /// The quotations that stand alone behind a sentence, with the subject of that sentence, where no cue reports them, or one
  /// that stands before the sentence and whose source is not its subject.
  func speechBehindSubjects(
    _ owners: [(cue: Int, probability: Float)], of cues: [Cue], free: [Bool], in view: ClauseView
  ) -> [(region: Int, subject: Int)] {
    guard view.hasSyntax else { return [] }
    var found: [(region: Int, subject: Int)] = []
    for r in regions.indices {
      let owner = owners[r].cue
      guard owner >= 0 || free[r], let lead = sentenceBefore(r),
        owner < 0 || isAway(cues[owner], from: lead, view), let subject = person(in: lead, view),
        owner < 0 || view.kind(subject) == 2 && !Self.heOrShe.contains(tokens[subject].word),
        SpeechInMarks(regions[r], in: self).isSpeech(in: view)
      else { continue }
      found.append((r, subject))
    }
    return found
  }

  /// Whether a cue stands before a sentence, or in it with a source from elsewhere and no word of saying.
  private func isAway(_ cue: Cue, from lead: Range<Int>, _ view: ClauseView) -> Bool {
    cue.token < lead.lowerBound
      || lead.contains(cue.token) && !lead.contains(cue.namedSource)
        && view.classes[cue.token].isDisjoint(with: .saying)
  }

  /// The sentence that a quotation follows within its paragraph, where the quotation is sentences of its own and the sentence
  /// quotes nothing.
  private func sentenceBefore(_ r: Int) -> Range<Int>? {
    let region = regions[r]
    let part = parts[region.part]
    let opening = region.tokens.lowerBound - 1
    guard opening > part.tokens.lowerBound, region.isMarked, tokens[opening].is(.sentenceStart),
      case .body = part.part, !part.isHeadline, isWholeSpeech(region)
    else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    guard sentence.lowerBound >= part.tokens.lowerBound, sentence.upperBound == opening,
      sentence.count <= Self.longestLead, tokens[opening - 1].tag == .period,
      !sentence.contains(where: { tokens[$0].is(.quoted) || tokens[$0].is(.mark) })
    else { return nil }
    return sentence
  }

  /// The subject of a sentence's main clause, where it may be a person.
  private func person(in sentence: Range<Int>, _ view: ClauseView) -> Int? {
    view.read(sentenceOf: sentence.lowerBound)
    let root = sentence.first { view.head($0) < 0 && view.subject($0) >= 0 }
    // Where the parser sees no clause, the order of words shows one: “Rook himself was modest.”
    let opening = root == nil ? self.subject(of: sentence, before: sentence.upperBound) : nil
    guard
      let subject = root.map({ view.subject($0) })
        ?? opening?.last(where: { tokens[$0].tag.isNoun || opening?.count == 1 })
    else { return nil }
    switch view.kind(subject) {
    case 1:
      return view.classes[subject].contains(.personPronoun) && Self.heOrShe.contains(tokens[subject].word)
        ? subject : nil
    case 2, 3: return subject
    default: return nil
    }
  }

  private static let heOrShe: Set<UInt32> = [WordHash.of("he"), WordHash.of("she")]
}
