extension ClauseView {
  /// Whether a verb of telling, naming or blaming is passive: “She was told that …”, “Rook has been accused of ‘Q’”. Whom its
  /// clause is about says nothing then.
  func isSaidOfSubject(_ cue: Int) -> Bool {
    // The tagger takes “was accused” for an adjective at times.
    guard tokens[cue].tag != .vbg, Self.aimed.contains(lemmas[cue]) else { return false }
    // “Council criticised for ‘Q’”: nobody criticises without one whom.
    if tokens[cue].tag == .vbn || tokens[cue].tag == .vbd, Self.judging.contains(lemmas[cue]), cue + 1 < tokens.count,
      Self.reasons.contains(tokens[cue + 1].word)
    {
      return true
    }
    let start = sentence(of: cue).lowerBound
    var k = cue - 1
    while k >= start, cue - k <= 3 {
      if Self.passive.contains(tokens[k].word) { return true }
      guard tokens[k].tag.isAdverb else { return false }
      k -= 1
    }
    return false
  }

  /// Whether a verb's object is who is spoken to or of.
  func isAimed(_ i: Int) -> Bool { Self.aimed.contains(lemmas[i]) }

  /// Verbs that never stand without whom they judge, and what may stand behind them where that one is the subject.
  private static let judging = WordHash.all(
    of: "accuse blame criticise criticize condemn denounce slam mock ridicule deride hail praise")
  private static let reasons = WordHash.all(of: "for of over by")

  private static let passive = WordHash.all(of: "is are was were be been being gets got 's 're")

  /// Verbs whose object is who is spoken to or spoken of.
  fileprivate static let aimed = WordHash.all(
    of: """
      tell inform remind assure warn urge advise ask order accuse blame call describe label brand dub criticise criticize
      condemn denounce slam attack mock ridicule deride dismiss hail praise name deem nickname rate portray
      """)
}

extension AnalyzedArticle {
  /// “The plan was branded ‘Q’ by Ada Rook”, “Rook accused of being ‘Q’ by Bell”, “was described by Ada Rook as ‘Q’”: who
  /// does what the participle says.
  func frameOfAgent(_ r: Int) -> PlainFrame? {
    let region = regions[r]
    let before = region.tokens.lowerBound - 2
    let start = parts[region.part].tokens.lowerBound
    guard before > start else { return nil }
    let hasAs = tokens[before].word == SmallWord.as
    var verb = before
    while verb > start, before - verb < 4, !isAimed(verb), leadsToMarks(verb) { verb -= 1 }
    let by = region.tokens.upperBound + 1
    if isAimed(verb), by + 1 < parts[region.part].tokens.upperBound, tokens[by].word == SmallWord.by {
      return plainFrame(r, cue: verb, naming: by + 1..<phraseEnd(from: by + 1, sentenceEnd(by)))
    }
    guard hasAs, let inner = (max(start + 1, before - 8)..<before).last(where: { tokens[$0].word == SmallWord.by }),
      isAimed(inner - 1), inner + 1 < before,
      !(inner + 1..<before).contains(where: { tokens[$0].tag.isFiniteVerb || tokens[$0].is(.mark) })
    else { return nil }
    return plainFrame(r, cue: inner - 1, naming: inner + 1..<before)
  }

  private func sentenceEnd(_ i: Int) -> Int { sentences[Int(tokens[i].sentence)].upperBound }

  private func isAimed(_ i: Int) -> Bool {
    let tag = tokens[i].tag
    return (tag == .vbn || tag == .vbd || endsInED(i))
      && ClauseView.aimed.contains(language.words.lemma(of: tokens[i].word))
  }

  /// Whether a word may stand between such a verb and the quoted words: “of being a”, “as”.
  private func leadsToMarks(_ i: Int) -> Bool {
    tokens[i].tag == .in || tokens[i].tag == .dt || tokens[i].tag == .vbg
  }

}
