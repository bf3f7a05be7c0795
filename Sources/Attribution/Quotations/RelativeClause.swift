extension ClauseView {
  /// “Two fires that Rook said are the work of one hand”: what a relative clause with a verb of speech in it reports stands
  /// behind the verb, and whoever stands between says it.
  func readRelativeClause(of cue: inout Cue) {
    let i = cue.token
    let sentence = sentence(of: i)
    guard classes[i].contains(.speechVerb), tokens[i].tag.isFiniteVerb, i + 2 < sentence.upperBound,
      tokens[i + 1].tag.isFiniteVerb || tokens[i + 1].tag == .md, i - 2 > sentence.lowerBound,
      tokens[i - 1].tag.isName || tokens[i - 1].tag == .prp || tokens[i - 1].tag == .nn
    else { return }
    var k = i - 1
    while k > sentence.lowerBound + 1, i - k < 6,
      tokens[k].tag.isNoun || tokens[k].tag.isAdjective || tokens[k].tag == .dt
        || tokens[k].tag == .prp, !classes[k].contains(.subordinator)
    { k -= 1 }
    guard k < i - 1 || tokens[k].tag == .prp, classes[k].contains(.subordinator) || tokens[k].tag == .wdt,
      tokens[k - 1].tag.isCommonNoun || tokens[k - 1].tag == .comma || tokens[k - 1].tag.isName
    else { return }
    let end =
      (i + 1..<sentence.upperBound).first {
        tokens[$0].tag == .comma || tokens[$0].tag == .period || tokens[$0].is(.mark)
      }
      ?? sentence.upperBound
    guard end - i > 3 else { return }
    cue.source = i - 1
    cue.namedSource = i - 1
    cue.sourceProbability = max(cue.sourceProbability, 0.8)
    cue.namedProbability = max(cue.namedProbability, 0.8)
    cue.probability = max(cue.probability, 0.9)
    if cue.content.right.isEmpty || cue.contentProbability < 0.5 {
      cue.content = ContentSpan(left: 0..<0, right: i + 1..<end)
      cue.contentProbability = 0.6
    }
  }
}
