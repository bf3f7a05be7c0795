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
      guard owner >= 0 || free[r], let lead = sentenceBefore(r), let subject = person(in: lead, view),
        owner < 0 || takesOver(subject, of: lead, from: cues[owner], view), isSpeech(regions[r], view)
      else { continue }
      found.append((r, subject))
    }
    return found
  }

  /// Whether a subject is nearer than the source of a cue: where the cue stands before the sentence, and somebody is named in
  /// that; where it is no word of saying in the sentence, and what somebody else does.
  private func takesOver(_ subject: Int, of lead: Range<Int>, from cue: Cue, _ view: ClauseView) -> Bool {
    if cue.token < lead.lowerBound { return view.kind(subject) == 2 && !Self.heOrShe.contains(tokens[subject].word) }
    return lead.contains(cue.token) && cue.namedSource != subject
      && view.classes[cue.token].isDisjoint(with: .saying)
  }

  /// Whether a sentence in marks was said; behind somebody it may be short and without a verb: “Blue goes first.” “Never!”
  private func isSpeech(_ region: QuotedRegion, _ view: ClauseView) -> Bool {
    let form = SpeechInMarks(region, in: self)
    return form.isSpeech(in: view) || !form.isTitled && tokens[region.tokens.lowerBound].is(.capitalized)
  }

  /// The sentence that a quotation follows within its paragraph, where the quotation is sentences of its own and the sentence
  /// quotes nothing.
  private func sentenceBefore(_ r: Int) -> Range<Int>? {
    let region = regions[r]
    let part = parts[region.part]
    let opening = region.tokens.lowerBound - 1
    guard opening > part.tokens.lowerBound, region.isMarked, tokens[opening].is(.sentenceStart),
      case .body = part.part, !part.isHeadline, standsAlone(region)
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
    if let name = apposedName(behind: subject, in: sentence) { return name }
    switch view.kind(subject) {
    case 1:
      return view.classes[subject].contains(.personPronoun) && Self.heOrShe.contains(tokens[subject].word)
        ? subject : nil
    case 2, 3: return subject
    default: return nil
    }
  }

  /// The last word of the name that two commas part from a noun and its verb: “His aide, Ada Rook, was more forthcoming.”
  private func apposedName(behind noun: Int, in sentence: Range<Int>) -> Int? {
    guard !tokens[noun].tag.isName,
      let comma = (noun + 1..<min(noun + 6, sentence.upperBound)).first(where: { tokens[$0].tag == .comma }),
      !(noun + 1..<comma).contains(where: { tokens[$0].tag.isVerb || tokens[$0].tag == .wp }),
      let second = (comma + 1..<min(comma + 8, sentence.upperBound)).first(where: { tokens[$0].tag == .comma }),
      second + 1 < sentence.upperBound, hasFiniteForm(second + 1) || tokens[second + 1].tag == .md
    else { return nil }
    var name = second
    while name > comma + 1, tokens[name - 1].is([.word, .capitalized]) || opensParticleName(name - 1, second) {
      name -= 1
    }
    return second - name > 1 && !(comma + 1..<name).contains { Self.clausal.contains(tokens[$0].tag) }
      ? second - 1 : nil
  }

  /// What no trade before a name has among its words; participles (“retired teacher”) it may.
  private static let clausal: Set<Tag> = [.vbz, .vbp, .md, .wp]
  private static let heOrShe: Set<UInt32> = [WordHash.of("he"), WordHash.of("she")]
}
