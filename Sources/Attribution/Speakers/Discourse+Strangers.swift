import Basics

// Who speaks without a name, and goes on speaking: “One neighbour said: ‘Q.’ ‘Q,’ she added.”

extension Discourse {
  /// Somebody whom only a noun tells of that is in no table, “a passer-by”, so that “she added” is nobody else.
  mutating func someone(_ phrase: Range<Int>, head: Int, attribution: Attribution) -> Answer? {
    guard !cast.classes[phrase.lowerBound].isDisjoint(with: .indefinite), article.tokens[head].tag != .nns,
      cast.classes[head].isDisjoint(with: [.body, .group, .bodyName]), !isNamed(behind: head),
      !article.language.words.classes(of: article.tokens[head].word).contains(.speechNoun),
      attribution.kind == .direct || article.tokens[phrase.lowerBound].is(.sentenceStart) || isWordForSomebody(head)
    else { return nil }
    // Whom the first paragraph tells of is mostly named below; and who asks has no say.
    if case .body(let index) = article.parts[article.partIndex(ofToken: head)].part, index == 0 { return nil }
    if let cue = attribution.cue, Self.asking.contains(article.tokens[cue.lowerBound].word) { return nil }
    return Answer(member: keep(stranger()), confidence: 0.8)
  }

  /// “One said”, “another said”, “one of the swimmers said”.
  mutating func someone(_ source: Range<Int>) -> Answer? {
    guard let first = source.first(where: { article.tokens[$0].is(.word) }),
      Self.someone.contains(article.tokens[first].word), source.count == 1 || cast.isOf(first + 1)
    else { return nil }
    return Answer(member: keep(stranger()), confidence: 0.8)
  }

  private static let someone = WordHash.all(of: "one another")

  /// Somebody new without a name, and without a noun that another “the neighbour” would be taken for.
  func stranger(gender: PersonWord = []) -> Cast.Member {
    var member = Cast.Member(kind: .person, fullest: -1, surname: 0)
    member.isUnnamed = true
    if gender != .gendered { member.gender = gender }
    return member
  }

  /// The stranger who spoke last, right before, unless another who can be meant has become the subject since.
  ///
  /// Who asks waits for the answer of somebody else, and “according to a neighbour” gives nobody the floor.
  func strangerGoingOn(among candidates: [Int], part: Int) -> Int? {
    guard let last = speakers.last, cast.members[last.member].isUnnamed, !last.waits, part - last.part <= 1,
      candidates.contains(last.member)
    else { return nil }
    let isReplaced = candidates.contains {
      traces[$0].token > traces[last.member].token && !traces[$0].isPronoun && traces[$0].function == .subject
    }
    return isReplaced ? nil : last.member
  }

  /// Whether a sentence brings in somebody without a name: “Dozens surrounded a lone check-in agent. ‘Q,’ she said.”
  func bringsInStranger(sentence: Int, part: Int, gender: PersonWord) -> Bool {
    guard sentence >= 0, article.sentences[sentence].lowerBound >= article.parts[part].tokens.lowerBound else {
      return false
    }
    let tokens = article.tokens
    let words = article.sentences[sentence]
    for i in words
    where cast.classes[i].contains(.indefinite) && !tokens[i].is(.quoted)
      && (i == words.lowerBound || !tokens[i - 1].tag.isFiniteVerb || !isAuxiliary(i - 1))
    {
      var head = i + 1
      while head + 1 < min(i + 5, words.upperBound), tokens[head].is(.word), tokens[head + 1].is(.word),
        tokens[head].tag.isNoun || tokens[head].tag.isAdjective,
        tokens[head + 1].tag.isNoun
          || tokens[head + 1].tag.isAdjective
      { head += 1 }
      guard head < words.upperBound, tokens[head].tag == .nn, !tokens[head].is(.capitalized),
        !cast.classes[head].isDisjoint(with: .office), !cast.isGroup(head)
      else { continue }
      let known = cast.classes[head].intersection(.gendered)
      let isPart = head + 1 < words.upperBound && (tokens[head + 1].is(.capitalized) || cast.isPossessive(at: head + 1))
      if !isPart, !isNamed(behind: head), known.isEmpty || !known.isDisjoint(with: gender) { return true }
    }
    return false
  }

  /// Whether a noun means a person as far as the tables, its ending or its hyphen tell: “a passer-by”.
  private func isWordForSomebody(_ head: Int) -> Bool {
    let classes = article.language.words.classes(of: article.tokens[head].word)
    return classes.contains(.sourceNoun) || !cast.classes[head].isDisjoint(with: .office) || cast.looksLikeRole(head)
      || article.tokens[head].is(.hyphenated)
  }

  /// Whether a comma parts a noun from the name of whom it means: “another deckhand, Bo Holm of Harle, said”.
  private func isNamed(behind head: Int) -> Bool {
    let sentence = article.sentences[Int(article.tokens[head].sentence)]
    guard head + 2 < sentence.upperBound, article.tokens[head + 1].tag == .comma else { return false }
    return (head + 2..<min(head + 8, sentence.upperBound)).prefix { article.tokens[$0].is(.word) }
      .contains { cast.mention(at: $0) != nil }
  }

  private func isAuxiliary(_ i: Int) -> Bool {
    article.language.words.classes(of: article.tokens[i].word).contains(.auxiliary)
  }

  // MARK: Whom a question is put to

  /// The comma that ends the clause in which a sentence tells what its subject was asked: “Asked by Lind whether …, he said”.
  private func questionEnd(_ sentence: Range<Int>) -> Int? {
    let tokens = article.tokens
    var start = sentence.lowerBound
    while start < sentence.upperBound, start - sentence.lowerBound < 2,
      tokens[start].tag == .wrb || tokens[start].tag == .cc || tokens[start].tag.isAdverb
    { start += 1 }
    guard start + 2 < sentence.upperBound, Self.asked.contains(tokens[start].word) else { return nil }
    return (start + 1..<sentence.upperBound - 1).first { comma in
      guard tokens[comma].tag == .comma, !tokens[comma].is(.quoted) else { return false }
      let subject = comma + 1
      guard
        tokens[subject].is(.capitalized)
          || !cast.classes[subject].isDisjoint(with: [.personal, .definite, .indefinite, .possessive]),
        !tokens[subject].is(.quoted)
      else { return false }
      var verb = subject + 1
      while verb < min(subject + 5, sentence.upperBound), tokens[verb].is(.word), !tokens[verb].tag.isFiniteVerb {
        verb += 1
      }
      return verb < sentence.upperBound && tokens[verb].tag.isFiniteVerb
    }
  }

  /// Whether a token stands in such a clause.
  func standsInQuestion(_ token: Int) -> Bool {
    let sentence = article.sentences[Int(article.tokens[token].sentence)]
    return questionEnd(sentence).map { token < $0 } ?? false
  }

  /// Who is named in the question whose answer a pronoun gives: whoever asks or is asked about, and so not who answers.
  func namedInQuestion(before token: Int) -> [Int] {
    let sentence = article.sentences[Int(article.tokens[token].sentence)]
    guard token > sentence.lowerBound, article.tokens[token - 1].tag == .comma, questionEnd(sentence) == token - 1
    else { return [] }
    return cast.mentions[cast.firstMention(atToken: sentence.lowerBound)..<cast.listedCount]
      .prefix { $0.name.lowerBound < token }
      .map(\.member)
  }
}
