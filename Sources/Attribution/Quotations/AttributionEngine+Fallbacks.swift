// Sources that the order of words shows where the weights see none.

extension AttributionEngine {
  /// The subject that opens a sentence and ends right before its verb of speech: “The military said it was …”, “No 10 said”,
  /// “One resident shouted ‘Q’”.
  func bareSubject(_ cue: Int, _ view: ClauseView) -> Int? {
    guard view.classes[cue].contains(.speechVerb), view.tokens[cue].tag == .vbd || view.tokens[cue].tag == .vbz else {
      return nil
    }
    let start = view.sentence(of: cue).lowerBound
    if opensWithName(start..<cue, view) { return cue - 1 }
    guard cue > start + 1, cue - start <= 6,
      view.tokens[start].tag == .dt || view.tokens[start].tag == .cd && view.tokens[start].is(.word),
      (start + 1..<cue).allSatisfy({
        let tag = view.tokens[$0].tag
        return (tag.isNoun || tag.isAdjective || tag == .pos) && !view.tokens[$0].is(.quoted)
      }), view.tokens[cue - 1].tag != .pos
    else { return nil }
    return cue - 1
  }

  /// Whether the words before the verb are nothing but capitals and numbers, whatever the tagger takes them for.
  private func opensWithName(_ subject: Range<Int>, _ view: ClauseView) -> Bool {
    let first = view.tokens[subject.lowerBound]
    return subject.count <= 6 && first.is([.word, .capitalized]) && !first.tag.isAdverb && first.tag != .prp
      && first.tag != .in
      && view.classes[subject.lowerBound].isDisjoint(with: [.personPronoun, .subordinator, .time, .auxiliary])
      && (subject.count > 1
        || view.classes[subject.lowerBound].isDisjoint(with: [.sentenceStarter, .label, .speechVerb]))
      && subject.allSatisfy { view.tokens[$0].is(.capitalized) || view.tokens[$0].is(.digits) }
  }

  /// Who does what a participle says: “was told by a judge that …”.
  func agent(of cue: Int, _ view: ClauseView) -> Int? {
    let sentence = view.sentence(of: cue)
    guard view.tokens[cue].tag == .vbn, cue + 2 < sentence.upperBound, view.tokens[cue + 1].word == SmallWord.by else {
      return nil
    }
    var k = cue + 2
    while k < sentence.upperBound, k - cue <= 8, !view.tokens[k].is(.quoted), !view.tokens[k].is(.mark),
      view.tokens[k].tag.isNoun || view.tokens[k].tag.isAdjective || view.tokens[k].tag == .dt
        || view.tokens[k].tag == .prpPossessive || view.tokens[k].tag == .cd || view.tokens[k].tag == .pos
    { k += 1 }
    guard view.tokens[k - 1].tag.isNoun, !view.classes[k - 1].contains(.time) else { return nil }
    return k - 1
  }

}

extension ClauseView {
  /// Where that begins which somebody was told by an agent: “was told by the council *that the base was too small*”; `nil`
  /// where a cue has another form.
  func wordsBehindAgent(of cue: Int) -> Int? {
    let sentence = sentence(of: cue)
    guard tokens[cue].tag == .vbn, cue + 3 < sentence.upperBound, tokens[cue + 1].tag == .in,
      tokens[cue + 1].word == SmallWord.by, isSaidOfSubject(cue)
    else { return nil }
    return (cue + 3..<min(cue + 12, sentence.upperBound)).first { k in
      tokens[k].tag == .in && classes[k].contains(.subordinator) || tokens[k].tag == .to
    }
  }
}
