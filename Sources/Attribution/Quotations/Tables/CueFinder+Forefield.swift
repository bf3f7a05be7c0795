// What stands before a verb that stands second.

extension CueFinder {
  /// The phrase right before a verb that stands second which opens its clause as a subject does: “Die Werft bat Moos”.
  func subjectInFront(of cue: SpeechCue, _ range: Range<Int>, _ phrases: [NounPhrase]) -> NounPhrase? {
    guard tables.traits.contains(.verbSecond) else { return nil }
    return phrases.first {
      $0.range.upperBound <= cue.verb && cue.verb - $0.range.upperBound < 3 && $0.preposition < 0 && !$0.isOblique
        && $0.kind != .thing && opensClause($0, range)
        && ($0.range.upperBound..<cue.verb).allSatisfy { classes[$0].contains(.filler) || scene.isComma($0) }
    }
  }

  /// What speaks against a phrase behind the verb where another stands before it as its subject.
  func weightBehind(_ opener: NounPhrase, _ phrase: NounPhrase, _ cue: SpeechCue) -> Float {
    if tables.addresses(scene.text.tokens[cue.verb].word) { return SourceWeights.addressed }
    // “Die Werft äußerte Zweifel”: one noun without an article is what they did.
    let isBare = phrase.kind == .noun && phrase.core.count == 1 || phrase.isDoubtful
    return isBare && opener.core.count > 1 ? SourceWeights.bareBehind : 0
  }

  /// The “wie” that opens the clause of a verb that ends it: “wie die Polizei am Montag mitteilte”.
  func comparing(_ cue: SpeechCue, _ range: Range<Int>) -> Int? {
    let next = max(cue.verb, cue.last) + 1
    guard tables.traits.contains(.verbSecond), next >= range.upperBound || !scene.isWord(next) else { return nil }
    var k = min(cue.verb, cue.last) - 1
    var commas = 0
    while k >= range.lowerBound, cue.verb - k < 24 {
      if tables.isAs(scene.text.tokens[k].word), !scene.text.tokens[k].is(.quoted),
        k == range.lowerBound || !scene.isWord(k - 1)
      {
        // One comma ends the clause before its verb could.
        return commas % 2 == 0 ? k : nil
      }
      if scene.isComma(k) { commas += 1 }
      k -= 1
    }
    return nil
  }

  /// Who tells what all of the sentence is about: whoever stands first behind “wie”.
  func chooseInformant(_ cue: inout SpeechCue, behind opener: Int, _ phrases: [NounPhrase]) {
    guard let first = phrases.first(where: { $0.range.lowerBound > opener && $0.range.upperBound <= cue.verb }) else {
      // “Wie nordblick.example berichtet”.
      guard opener + 2 == cue.verb, classes[opener + 1].isDisjoint(with: [.ordinary, .pronoun]) else { return }
      cue.source = NounPhrase(
        range: opener + 1..<cue.verb, core: opener + 1..<cue.verb, head: opener + 1, kind: .noun)
      cue.sourceScore = 2.5
      cue.isParenthetic = true
      return
    }
    guard first.range.lowerBound == opener + 1, first.preposition < 0, !first.isOblique, first.kind != .thing else {
      return
    }
    cue.source = first
    cue.sourceScore = 2.5 + SourceWeights.kind(first.kind)
    cue.isParenthetic = true
  }

  /// Whoever does it in the passive, where the phrase before has them for its own: “wird die Gefahr vom Amt so genannt”.
  func agent(of cue: SpeechCue, _ range: Range<Int>) -> NounPhrase? {
    var found: NounPhrase?
    for k in cue.verb + 1..<max(cue.last, cue.verb + 1)
    where tables.isAgent(scene.text.tokens[k].word) && !scene.text.tokens[k].is(.quoted) {
      guard let phrase = reader.phrase(at: k + 1, limit: min(cue.last, range.upperBound)) else { continue }
      switch phrase.kind {
      case .person, .role, .body, .group: found = phrase
      case .pronoun, .noun, .thing: break
      }
    }
    return found
  }

  /// Whether a phrase and what belongs to it are all that stands before a verb that stands second: “Moos vom Hafen in Husum
  /// sagte”, “Moos, Chef der Werft, die in Husum liegt, sagte”.
  func isForefield(_ phrase: NounPhrase, _ gap: Range<Int>, _ range: Range<Int>) -> Bool {
    guard tables.traits.contains(.verbSecond), phrase.preposition < 0, !phrase.isOblique,
      !phrase.isDoubtful, opensClause(phrase, range)
    else { return false }
    switch phrase.kind {
    case .person, .role, .body, .group: break
    case .pronoun, .noun, .thing: return false
    }
    let before = phrase.range.lowerBound - 1
    guard before < range.lowerBound || !scene.isWord(before) && !scene.isComma(before) else { return false }
    var commas = 0
    for k in gap {
      if scene.isComma(k) {
        commas += 1
      } else if scene.text.tokens[k].is(.mark) || scene.isColon(k) {
        return false
      } else if commas == 0, !classes[k].isDisjoint(with: [.has, .says, .calls, .conjunction, .reports]) {
        return false
      }
    }
    return commas == 0 || commas > 1 && scene.isComma(gap.lowerBound) && scene.isComma(gap.upperBound - 1)
  }

  /// Whether a cue's clause is one beside what is said: “wie die Polizei mitteilte”.
  func isParenthetic(_ cue: SpeechCue, _ range: Range<Int>) -> Bool {
    guard let source = cue.source, source.range.upperBound <= cue.verb else { return false }
    let before = source.range.lowerBound - 1
    guard before >= range.lowerBound, tables.isAs(scene.text.tokens[before].word),
      before == range.lowerBound || !scene.isWord(before - 1)
    else { return false }
    let next = max(cue.verb, cue.last) + 1
    return next >= range.upperBound || !scene.isWord(next)
  }
}
