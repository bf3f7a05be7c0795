// What stands beside the words of a source: the noun that they leave out, or the person behind whom he or she belongs to.

extension SourceReader {
  /// Where the noun phrase ends whose noun the source leaves out: “[the Rovers] boss added”, “said [the U.S.] military”.
  func nounEnd(behind range: Range<Int>) -> Int {
    let tokens = cast.article.tokens
    let sentence = cast.article.sentences[Int(tokens[range.lowerBound].sentence)]
    var end = range.upperBound
    guard cast.classes[range.lowerBound].contains(.definite), tokens[end - 1].is([.word, .capitalized]) else {
      return end
    }
    // “the Rovers boss fumed”, where the tagger takes the noun for the verb.
    if let cue, cue.lowerBound == end, cue.count == 1, cast.classes[end].contains(.role),
      !cast.article.language.words.classes(of: tokens[end].word).contains(.speechVerb)
    {
      return end + 1
    }
    let limit = min(sentence.upperBound, end + 3)
    while end < limit, tokens[end].is(.word), !tokens[end].is(.capitalized), !tokens[end].is(.clitic),
      tokens[end].tag.isNoun || tokens[end].tag.isAdjective
        || !cast.classes[end].isDisjoint(with: [.role, .title, .group, .body]),
      cue?.contains(end) != true
    { end += 1 }
    // In front of its verb it ends there, behind it where no name follows.
    let isWhole =
      cue.map {
        $0.lowerBound >= range.upperBound ? $0.lowerBound == end : end == limit || !tokens[end].is(.capitalized)
      }
      ?? false
    return isWhole ? end : range.upperBound
  }

  /// The person who is named behind whom he or she belongs to, where the possessive has no s of its own: “said Brandts’ Ada Lind”.
  func possessed(behind reading: Reading) -> Int? {
    guard case .named(let owner) = reading, cast.mentions[owner].kind != .person,
      cast.isPossessive(at: source.upperBound),
      let mention = cast.mention(at: source.upperBound + 1), cast.mentions[mention].kind == .person,
      cast.mentions[mention].name.count > 1
    else { return nil }
    return mention
  }

  /// The person whom a body's name and a role introduce: “said [Royal Society for Swifts] warden Ada Lind”.
  func officer(of reading: Reading) -> Int? {
    guard case .named(let body) = reading, cast.mentions[body].kind != .person else { return nil }
    let tokens = cast.article.tokens
    let start = cast.mentions[body].name.upperBound
    let limit = min(cast.article.sentences[Int(tokens[source.lowerBound].sentence)].upperBound, start + 7)
    var end = start
    while end < limit, tokens[end].is(.word), !tokens[end].is(.capitalized), !tokens[end].is(.clitic),
      tokens[end].tag.isNoun || tokens[end].tag.isAdjective
        || !cast.classes[end].isDisjoint(with: [.role, .title, .modifier]), cue?.contains(end) != true
    { end += 1 }
    guard end > start, end < limit, !cast.classes[end - 1].isDisjoint(with: .office),
      let mention = cast.mention(at: end),
      cast.mentions[mention].kind == .person, cast.mentions[mention].name.count > 1
    else { return nil }
    return mention
  }

  /// The person between two commas whose office stands behind the short name of a body: “Coast Watch [(CW) director, Ada Lind,] said”.
  func officerBehindBracket(_ reading: Reading) -> Int? {
    guard case .named(let body) = reading, cast.mentions[body].kind != .person, let cue else { return nil }
    let tokens = cast.article.tokens
    let bracket = cast.mentions[body].name.upperBound
    guard bracket + 3 < cue.lowerBound, tokens[bracket].tag == .openBracket, tokens[bracket + 2].tag == .closeBracket,
      tokens[bracket].sentence == tokens[cue.lowerBound].sentence,
      (bracket + 3..<cue.lowerBound).contains(where: { !cast.classes[$0].isDisjoint(with: .office) })
    else { return nil }
    return holder(between: bracket + 3, and: cue.lowerBound)
  }

  /// The person whose name ends a source that begins with what he or she is the head of: “head of the service [Ada Lind]”; but not
  /// “lawyers for Mayor Ada Lind”.
  func nameAtEnd(of range: Range<Int>, behind noun: Int) -> Int? {
    let index = cast.firstMention(atToken: range.upperBound) - 1
    guard !cast.classes[noun].isDisjoint(with: .office), noun + 1 < range.upperBound, cast.isOf(noun + 1), index >= 0,
      cast.mentions[index].name.upperBound == range.upperBound, cast.mentions[index].kind == .person,
      cast.mentions[index].name.count > 1, cast.mentions[index].outer == cast.mentions[index].name.lowerBound
    else { return nil }
    let before = cast.mentions[index].outer - 1
    let token = cast.article.tokens[before]
    return before > noun + 1 && token.is(.word) && (token.tag.isNoun || token.is(.capitalized))
      && cast.classes[before].isDisjoint(with: [.office, .honorific, .definite, .indefinite, .joiner, .preposition])
      ? index : nil
  }

  /// The person whom two bodies and a role introduce: “[former Rovers and Albion star] Ada Lind”.
  func personBehindBodies(_ reading: Reading) -> Int? {
    guard case .named(let body) = reading, cast.mentions[body].kind != .person else { return nil }
    let tokens = cast.article.tokens
    let joint = cast.mentions[body].name.upperBound
    let index = cast.firstMention(atToken: source.upperBound) - 1
    guard joint < source.upperBound, cast.classes[joint].contains(.conjunction), index > body, index < cast.listedCount,
      cast.mentions[index].name.upperBound == source.upperBound, cast.mentions[index].kind == .person,
      cast.mentions[index].name.count > 1
    else { return nil }
    let role = cast.mentions[index].name.lowerBound - 1
    return role > joint && !cast.classes[role].isDisjoint(with: .office) && !tokens[role].is(.capitalized)
      && (joint + 1..<role).allSatisfy { tokens[$0].is([.word, .capitalized]) || tokens[$0].tag.isAdjective }
      ? index : nil
  }

  /// The person of whom the words between two dashes tell more: “Ada Lind – a former minister – said”.
  func nameBeforeDash(of reading: Reading) -> Int? {
    guard case .nominal(let phrase, _) = reading, let cue, phrase.lowerBound > 1, cue.lowerBound > source.upperBound,
      cast.article.isDash(phrase.lowerBound - 1), cast.article.isDash(cue.lowerBound - 1),
      cast.article.tokens[cue.lowerBound].sentence == cast.article.tokens[phrase.lowerBound - 2].sentence
    else { return nil }
    let index = cast.firstMention(atToken: phrase.lowerBound - 1) - 1
    return index >= 0 && cast.mentions[index].name.upperBound == phrase.lowerBound - 1
      && cast.mentions[index].kind == .person ? index : nil
  }

  /// The body whose name stands between two commas before the verb: “motoring organisation, the RAC, said”.
  func bodyNamed(behind noun: Int) -> Int? {
    guard let cue, cue.lowerBound > noun + 4, cast.classes[noun].contains(.body), cast.isByte(noun + 1, 0x2C) else {
      return nil
    }
    let start = cast.classes[noun + 2].contains(.definite) ? noun + 3 : noun + 2
    guard let mention = cast.mention(at: start), cast.mentions[mention].kind != .person,
      cast.mentions[mention].kind != .place, cast.mentions[mention].name.upperBound + 1 == cue.lowerBound,
      cast.isByte(cue.lowerBound - 1, 0x2C)
    else { return nil }
    return mention
  }

  /// The person of whom a comma parts where he or she is from: “Ada Lind, from Harle said”.
  func nameBeforePlace(of reading: Reading) -> Int? {
    guard case .named(let place) = reading,
      cast.mentions[place].kind != .person || cast.mentions[place].name.count == 1,
      let cue, cue.lowerBound == source.upperBound, source.lowerBound > 2,
      Self.origins.contains(cast.article.tokens[source.lowerBound - 1].word), cast.isByte(source.lowerBound - 2, 0x2C)
    else { return nil }
    let index = cast.firstMention(atToken: source.lowerBound - 2) - 1
    return index >= 0 && cast.mentions[index].name.upperBound == source.lowerBound - 2
      && cast.mentions[index].kind == .person && cast.mentions[index].name.count > 1 ? index : nil
  }

  private static let origins = WordHash.all(of: "from of")

  /// The person between two commas before the verb, whose office stands before them: “the Trust’s [chairwoman, Ada Lind,] said”.
  func holder(between start: Int, and end: Int) -> Int? {
    let tokens = cast.article.tokens
    guard cast.isByte(end - 1, 0x2C), let comma = (start..<end - 1).last(where: { cast.isByte($0, 0x2C) }),
      let mention = cast.mention(at: comma + 1), cast.mentions[mention].name.upperBound == end - 1,
      cast.mentions[mention].kind == .person,
      (start..<comma).allSatisfy({ tokens[$0].is(.word) && !tokens[$0].tag.isFiniteVerb })
    else { return nil }
    return mention
  }
}
