extension ClauseView {
  /// “Two fires that Rook said are the work of one hand”, “a claim police said was false”: what a relative clause with a verb of
  /// speech in it reports stands behind the verb, and whoever stands between says it.
  func readRelativeClause(of cue: inout Cue) {
    let i = cue.token
    let sentence = sentence(of: i)
    guard classes[i].contains(.speechVerb), tokens[i].tag.isFiniteVerb, i + 2 < sentence.upperBound,
      tokens[i + 1].tag.isFiniteVerb || tokens[i + 1].tag == .md, i - 2 > sentence.lowerBound,
      let subject = subjectBehindPronoun(i, sentence) ?? subjectBehindNoun(i, sentence)
    else { return }
    let end =
      (i + 1..<sentence.upperBound).first {
        tokens[$0].tag == .comma || tokens[$0].tag == .period || tokens[$0].is(.mark)
      }
      ?? sentence.upperBound
    guard end - i > 3 || subject.isBare else { return }
    cue.source = subject.head
    cue.namedSource = subject.head
    if subject.isBare { cue.clause = subject.start }
    cue.sourceProbability = max(cue.sourceProbability, 0.8)
    cue.namedProbability = max(cue.namedProbability, 0.8)
    cue.probability = max(cue.probability, 0.9)
    if cue.content.right.isEmpty || cue.contentProbability < 0.5 {
      cue.content = ContentSpan(left: 0..<0, right: i + 1..<end)
      cue.contentProbability = 0.6
    }
  }

  private struct Subject {
    /// The token of its first word.
    var start: Int
    var head: Int
    /// Whether no relative pronoun opens its clause.
    var isBare: Bool
  }

  /// Who stands between a relative pronoun and the verb.
  private func subjectBehindPronoun(_ i: Int, _ sentence: Range<Int>) -> Subject? {
    guard tokens[i - 1].tag.isName || tokens[i - 1].tag == .prp || tokens[i - 1].tag == .nn else { return nil }
    var k = i - 1
    while k > sentence.lowerBound + 1, i - k < 6,
      tokens[k].tag.isNoun || tokens[k].tag.isAdjective || tokens[k].tag == .dt
        || tokens[k].tag == .prp, !classes[k].contains(.subordinator)
    { k -= 1 }
    guard k < i - 1 || tokens[k].tag == .prp, classes[k].contains(.subordinator) || tokens[k].tag == .wdt,
      tokens[k - 1].tag.isCommonNoun || tokens[k - 1].tag == .comma || tokens[k - 1].tag.isName
    else { return nil }
    return Subject(start: k + 1, head: i - 1, isBare: false)
  }

  /// Who stands between the noun that a clause without a pronoun tells of and the verb: “a claim [police] said was”, “a step [the
  /// mayor, Ada Rook,] said is”.
  private func subjectBehindNoun(_ i: Int, _ sentence: Range<Int>) -> Subject? {
    var end = i
    // A name between commas tells who the noun before it is.
    if tokens[i - 1].tag == .comma {
      var comma = i - 2
      while comma > sentence.lowerBound, i - comma < 7, tokens[comma].is([.word, .capitalized]) { comma -= 1 }
      guard comma < i - 2, tokens[comma].tag == .comma else { return nil }
      end = comma
    }
    let first = max(sentence.lowerBound, end - Self.longestSubject)
    var start = end - 1
    if tokens[start].tag == .prp, end == i {
      // “a claim she said was”.
    } else if tokens[start].is(.capitalized), tokens[start].tag.isName {
      while start > first, tokens[start - 1].is([.word, .capitalized]) { start -= 1 }
    } else if tokens[start].tag.isCommonNoun {
      while start > first, tokens[start - 1].tag.isNoun || tokens[start - 1].tag.isAdjective {
        start -= 1
      }
      if start > sentence.lowerBound, tokens[start - 1].tag == .dt || tokens[start - 1].tag == .prpPossessive {
        start -= 1
      }
      // The two nouns touch: “a claim police”.
      let isOwn = start + 2 < end && !isIndefinite(start) && tokens[start].tag == .dt
      if !isOwn, start + 2 < end || start + 1 < end && tokens[start].tag != .dt { start = end - 1 }
    } else {
      return nil
    }
    guard start > sentence.lowerBound + 1, tokens[start - 1].tag.isCommonNoun, !tokens[start - 1].is(.quoted),
      !tokens[start].is(.quoted)
    else { return nil }
    let noun = nounPhraseStart(start - 1, in: sentence)
    return isIndefinite(noun) ? Subject(start: start, head: end - 1, isBare: true) : nil
  }

  /// So many tokens may name who speaks in a clause without a pronoun.
  private static let longestSubject = 10

  private func isIndefinite(_ i: Int) -> Bool {
    tokens[i].tag == .dt && Self.indefinite.contains(tokens[i].word) || tokens[i].tag == .cd
  }

  private static let indefinite = WordHash.all(of: "a an some another one")
}

extension ClauseView {
  /// “… a setback, she said, calling it a ‘step back’”: who said the one says the other.
  func readParticiple(of cue: inout Cue, behind earlier: Cue) {
    let i = cue.token
    guard tokens[i].tag == .vbg, earlier.namedSource >= 0, earlier.probability >= 0.5, i - 1 > earlier.token,
      tokens[i - 1].tag == .comma, tokens[earlier.token].sentence == tokens[i].sentence,
      // Nothing but the one who says it stands between.
      (earlier.token + 1..<i - 1).allSatisfy({ sourcePhrase(earlier.namedSource, of: earlier.token).contains($0) })
    else { return }
    cue.source = earlier.namedSource
    cue.namedSource = earlier.namedSource
    cue.sourceProbability = max(cue.sourceProbability, 0.8)
    cue.namedProbability = max(cue.namedProbability, 0.8)
  }
}
