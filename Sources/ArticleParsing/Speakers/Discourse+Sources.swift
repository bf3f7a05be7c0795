// Who is behind the words that name a source.

extension Discourse {
  /// Answers for a source, and takes note that its speaker spoke.
  mutating func answer(
    _ attributions: [Attribution], _ attribution: Attribution, source: Range<Int>, part: Int
  ) {
    let answer = speaker(of: source, attribution: attribution, part: part)
    while traces.count < cast.members.count { traces.append(Trace()) }
    guard let answer else { return }
    answers[source.lowerBound] = answer
    let sentence = Int(article.tokens[source.lowerBound].sentence)
    if traces[answer.member].count == 0 || cast.members[answer.member].isUnnamed { traces[answer.member].count += 1 }
    remember(answer.member)
    note(answer.member, token: source.lowerBound, sentence: sentence, part: part, function: .subject)
    traces[answer.member].isPronoun = cast.classes[source.lowerBound].contains(.personal)
    // What was hardly said makes nobody the one who spoke last.
    if attribution.confidence >= Self.leastSpoken { speakers.append((answer.member, sentence, part)) }
  }

  private static let leastSpoken = 0.2

  private mutating func speaker(of source: Range<Int>, attribution: Attribution, part: Int) -> Answer? {
    let reading = SourceReader(cast: cast, source: source)
    switch reading.read() {
    case .pronoun(let token):
      return weigh(token, part: part, attribution: attribution)
    case .collective:
      guard let last = speakers.last, part - last.part <= 1, cast.members[last.member].kind == .body else { return nil }
      return Answer(member: last.member, confidence: 0.6)
    case .relative(let token):
      return antecedent(of: token)
    case .named(let mention):
      return Answer(member: cast.mentions[mention].member, confidence: confidence(ofName: mention))
    case .unlisted(let name):
      let member = cast.addMention(name)
      return Answer(member: member, confidence: 0.8)
    case .nominal(let phrase, let head):
      return nominal(phrase, head: head, part: part)
    case .nobody:
      return nil
    }
  }

  private func confidence(ofName mention: Int) -> Double {
    let known = cast.mentions[mention]
    if known.name.count > 1 { return 0.99 }
    return cast.members[known.member].kind == .unknown ? 0.95 : 0.98
  }

  /// Who “who” stands for: the name right before it, or before the apposition that it follows.
  private mutating func antecedent(of token: Int) -> Answer? {
    var end = token
    // “to whom”, “of which”.
    if end > 0, cast.classes[end - 1].contains(.preposition) { end -= 1 }
    let sentence = article.sentences[Int(article.tokens[token].sentence)]
    var hadComma = false
    if end > sentence.lowerBound, cast.isByte(end - 1, 0x2C) {
      end -= 1
      hadComma = true
    }
    var index = cast.firstMention(atToken: end) - 1
    guard index >= 0, cast.mentions[index].name.lowerBound >= sentence.lowerBound else { return nil }
    if cast.mentions[index].name.upperBound == end, cast.members[cast.mentions[index].member].kind != .place {
      // “Ada Lind, mayor of York, who”: the name before the place is meant.
      if cast.members[cast.mentions[index].member].kind == .person || !hadComma || index == 0 {
        return Answer(member: cast.mentions[index].member, confidence: 0.9)
      }
    }
    guard hadComma else { return nil }
    while index >= 0, cast.mentions[index].name.lowerBound >= sentence.lowerBound {
      let mention = cast.mentions[index]
      let after = mention.name.upperBound
      if cast.members[mention.member].kind == .person || cast.members[mention.member].kind == .unknown, after < end,
        cast.isByte(after, 0x2C)
      {
        return Answer(member: mention.member, confidence: 0.75)
      }
      index -= 1
    }
    return nil
  }
}
