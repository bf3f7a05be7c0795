/// Reads the words of a source: is it a name, a pronoun, a noun, and which word heads it?
struct SourceReader {
  /// What a source is.
  enum Reading {
    /// “he”, “her”: the token.
    case pronoun(Int)
    /// “they”, “it”.
    case collective
    /// “who”: the token.
    case relative(Int)
    /// A name: the index of its mention.
    case named(Int)
    /// A name that was not listed: its tokens.
    case unlisted(Range<Int>)
    /// A noun: the phrase up to its head, and the head.
    case nominal(Range<Int>, head: Int)
    /// Somebody that the article does not name: “I”, “some”.
    case nobody
  }

  let cast: Cast
  let source: Range<Int>
  /// The words that say that it was said.
  var cue: Range<Int>? = nil

  /// Whether the source stands right behind its verb: “said the beekeeper, Ada Lind.”
  private var isInverted: Bool { cue?.upperBound == source.lowerBound }

  func read() -> Reading {
    let tokens = cast.article.tokens
    guard let first = source.first(where: { tokens[$0].is(.word) || tokens[$0].is(.digits) }) else { return .nobody }
    let range = first..<source.upperBound
    if let pronoun = pronoun(range) { return pronoun }
    let reading = nounPhrase(first..<max(range.upperBound, nounEnd(behind: range)))
    return person(behind: reading).map { .named($0) } ?? reading
  }

  /// The person who is named behind what a source was first read as.
  private func person(behind reading: Reading) -> Int? {
    possessed(behind: reading) ?? officer(of: reading) ?? officerBehindBracket(reading)
      ?? personBehindBodies(reading) ?? nameBeforeDash(of: reading) ?? nameBeforePlace(of: reading)
      ?? nameBeforeVerb(behind: reading)
  }

  /// The reading of a source that is a pronoun.
  private func pronoun(_ range: Range<Int>) -> Reading? {
    let first = range.lowerBound
    let c = cast.classes[first]
    let tokens = cast.article.tokens
    let isAlone =
      range.count == 1 || !tokens[first + 1].is(.word) || tokens[first + 1].is(.clitic)
      || cast.classes[first + 1].contains(.conjunction) || cast.classes[first + 1].contains(.preposition)
    if c.contains(.personal), !c.contains(.possessive) || isAlone { return .pronoun(first) }
    // “His Holiness”, “Her Royal Highness”: he and she.
    let isStyle = cast.classes[range.upperBound - 1].contains(.style) && tokens[range.upperBound - 1].is(.capitalized)
    if c.contains(.possessive), !c.isDisjoint(with: .gendered), isAlone || isStyle { return .pronoun(first) }
    if c.contains(.collective) { return .collective }
    if c.contains(.relative), isAlone, !tokens[first].is(.sentenceStart) { return .relative(first) }
    if c.contains(.relative), isAlone { return .nobody }
    if !c.isDisjoint(with: .possessive), isAlone { return .nobody }
    // “to whom”, “of whom”.
    if c.contains(.preposition), range.count == 2, cast.classes[first + 1].contains(.relative) {
      return .relative(first + 1)
    }
    if tokens[first].word == Self.one, let mention = oneOfMany(first) { return .named(mention) }
    if Self.firstAndSecond.contains(tokens[first].word), isAlone { return .nobody }
    return nil
  }

  /// “One of the drivers, Ada Lind, said”: which one of them, between two commas or a comma and the end.
  private func oneOfMany(_ one: Int) -> Int? {
    let tokens = cast.article.tokens
    let sentence = cast.article.sentences[Int(tokens[one].sentence)]
    guard one + 3 < sentence.upperBound, cast.isOf(one + 1) else { return nil }
    var comma = one + 2
    while comma < min(one + 10, sentence.upperBound), tokens[comma].is(.word), !tokens[comma].tag.isFiniteVerb {
      comma += 1
    }
    guard comma + 1 < sentence.upperBound, cast.isByte(comma, 0x2C), let mention = cast.mention(at: comma + 1),
      cast.mentions[mention].kind == .person
    else { return nil }
    let end = cast.mentions[mention].name.upperBound
    return end >= sentence.upperBound || !tokens[end].is(.word) ? mention : nil
  }

  private static let one = WordHash.of("one")

  private static let firstAndSecond: Set<UInt32> = Set(
    ["i", "we", "you", "me", "us", "one", "some", "many", "most", "both", "all"].map { WordHash.of($0) })

  /// The reading of a source that is a noun phrase, perhaps with what follows it.
  private func nounPhrase(_ range: Range<Int>) -> Reading {
    // “Bureau of Fisheries and [Aquatic Resources] said”: the name has begun before the source.
    if let body = cast.body(covering: range) { return .named(body) }
    let tokens = cast.article.tokens
    var i = range.lowerBound
    // “Dato’ Ada Lind”: the mark belongs to the honorific.
    if i + 2 < range.upperBound, cast.classes[i].contains(.honorific), tokens[i + 1].is(.mark),
      cast.mention(at: i + 2) != nil
    {
      i += 2
    }
    var noun = -1
    var possessor: Int?
    var modifier: Int?
    scan: while i < range.upperBound {
      if let mention = cast.mention(at: i) {
        let end = cast.mentions[mention].name.upperBound
        if cast.isPossessive(at: end), end + 1 < range.upperBound {
          possessor = mention
          i = end + 1
          continue
        }
        // “Speaking to the Daily Echo Lind”: of two names in a row the one beside the verb speaks.
        if end < range.upperBound, mention + 1 < cast.listedCount, cast.mentions[mention + 1].name.lowerBound == end {
          i = end
          continue
        }
        if !continuesPhrase(end, range) { return .named(mention) }
        modifier = mention
        noun = -1
        i = end
        continue
      }
      let token = tokens[i]
      let c = cast.classes[i]
      guard token.is(.word) || token.is([.digits, .hyphenated]) else {
        // “The tall, freckled engineer”: a comma between what describes.
        // “Tenants’ rights group”: the mark behind a plural.
        if token.is(.digits) || token.tag == .comma && noun == i - 1 && describes(noun) && i + 1 < range.upperBound
          || noun == i - 1 && cast.isPossessive(at: i)
        {
          i += 1
          continue
        }
        break
      }
      if c.contains(.preposition) {
        // “chief of staff”, “secretary of state”.
        if noun == i - 1, i + 1 < range.upperBound, cast.classes[i + 1].contains(.titleTail), noun >= 0 {
          i += 2
          continue
        }
        break
      }
      // “Energy and Water Minister”: what joins the words of one name parts no two nouns.
      if c.contains(.conjunction), noun >= 0 || modifier != nil, cast.runStart(of: i) == nil { break }
      if c.contains(.relative), !c.contains(.definite) || noun >= 0 { break }
      if noun >= 0, token.tag.isFiniteVerb || token.tag == .md || token.tag == .vbg { break scan }
      if !token.is(.clitic),
        c.isDisjoint(with: [.indefinite, .definite, .possessive, .ordinary])
          || !c.isDisjoint(with: [.role, .title, .body])
      {
        noun = i
      }
      i += 1
    }
    if noun >= 0 {
      if let named = nameBehind(noun) ?? nameAtEnd(of: range, behind: noun) ?? appositive(behind: i, noun: noun)
        ?? joined(behind: i, noun: noun) ?? bodyNamed(behind: noun)
      {
        return .named(named)
      }
      // A capital word that is no noun of ours is a name which the shape did not show.
      if tokens[noun].is(.capitalized), isNameless(cast.classes[noun]),
        // The first word of a sentence has a capital for that reason alone.
        !tokens[noun].is(.sentenceStart) || tokens[noun].tag.isName
      {
        var start = noun
        while start > range.lowerBound, tokens[start - 1].is([.word, .capitalized]), isNameless(cast.classes[start - 1])
        {
          start -= 1
        }
        if modifier == nil, possessor == nil { return .unlisted(start..<noun + 1) }
      }
      // “The official Xinhua news agency”: what kind of body it is stands behind its name.
      if let modifier, cast.mentions[modifier].kind != .person, cast.mentions[modifier].kind != .place, isOutlet(noun),
        noun - cast.mentions[modifier].name.upperBound <= 1
      {
        return .named(modifier)
      }
      return .nominal(range.lowerBound..<noun + 1, head: noun)
    }
    if let modifier { return .named(modifier) }
    if let possessor { return .named(possessor) }
    return .nobody
  }

  /// Whether a noun is one for what brings news: “newspaper”, “news agency”.
  private func isOutlet(_ i: Int) -> Bool {
    let tokens = cast.article.tokens
    return Self.outlets.contains(tokens[i].word)
      || tokens[i].word == Self.agency && i > 0 && Self.beforeAgency.contains(tokens[i - 1].word)
  }

  private static let outlets = WordHash.all(
    of: "newspaper paper tabloid magazine broadcaster newswire network channel station website outlet daily weekly")
  private static let agency = WordHash.of("agency")
  private static let beforeAgency = WordHash.all(of: "news press wire")

  /// The person whose name stands right behind a source that ends with what they are: “mayor Ada Lind”.
  private func nameBehind(_ noun: Int) -> Int? {
    var end = source.upperBound
    // “Chief economist Ada Lind”, where the first noun was taken for the source.
    while end < min(source.upperBound + 3, cast.article.tokens.count), cast.article.tokens[end].is(.word),
      !cast.article.tokens[end].is(.capitalized), !cast.classes[end].isDisjoint(with: .office)
    { end += 1 }
    // “The ambassador to Norway Ada Lind”.
    if end + 2 < cast.article.tokens.count,
      PersonWords.isPlaceOfOffice(end + 1, in: cast.article, classes: cast.classes)
    {
      end += 2
    }
    guard end < cast.article.tokens.count, cast.article.tokens[end].sentence == cast.article.tokens[noun].sentence,
      !cast.classes[noun].isDisjoint(with: .office), let mention = cast.mention(at: end),
      cast.mentions[mention].kind == .person, cast.mentions[mention].name.count > 1,
      !cast.isPossessive(at: cast.mentions[mention].name.upperBound)
    else { return nil }
    return mention
  }

  /// The person whose name stands right before the verb, behind words that only say more of what they are: “leader of the
  /// opposition in the council Ada Lind said”, “Homes for Dogs director Bo Ohm said”; not “lawyers for Mayor Ada Lind said”.
  private func nameBeforeVerb(behind reading: Reading) -> Int? {
    let tokens = cast.article.tokens
    let last = source.upperBound - 1
    var noun = last
    let isNamed: Bool
    switch reading {
    case .named(let mention): isNamed = cast.mentions[mention].kind != .person
    case .unlisted: isNamed = true
    case .nominal(_, let head): (isNamed, noun) = (true, head)
    default: isNamed = false
    }
    guard isNamed, let cue, cue.lowerBound > last + 3, cue.lowerBound - last <= 13,
      tokens[cue.lowerBound].sentence == tokens[last].sentence
    else { return nil }
    // “The Drivers’ Union’s secretary Ada Lind said”.
    let isOwner = cast.isPossessive(at: last + 1)
    guard isOwner || cast.classes[last + 1].contains(.preposition) || tokens[last + 1].tag == .to else { return nil }
    var end = cue.lowerBound
    if isOwner, let mention = holder(between: last + 2, and: end) { return mention }
    // “…, however, said”.
    if tokens[end - 1].tag == .comma,
      let comma = (source.upperBound..<end - 1).last(where: { tokens[$0].tag == .comma })
    {
      end = comma
    }
    let index = cast.firstMention(atToken: end) - 1
    guard index >= 0, cast.mentions[index].name.upperBound == end, cast.mentions[index].kind == .person,
      cast.mentions[index].name.count > 1, cast.mentions[index].name.lowerBound > source.upperBound,
      (last + (isOwner ? 2 : 1)..<end).allSatisfy({ tokens[$0].is(.word) && !tokens[$0].tag.isFiniteVerb })
    else { return nil }
    if isOwner { return cast.mentions[index].isTitled ? index : nil }
    var start = min(cast.mentions[index].outer, cast.mentions[index].name.lowerBound)
    while start > source.upperBound,
      !cast.classes[start - 1].isDisjoint(with: [.role, .title, .modifier, .origin, .honorific])
        || tokens[start - 1].is(.capitalized)
    { start -= 1 }
    guard start > source.upperBound else { return nil }
    let isOffice = !cast.classes[noun].isDisjoint(with: [.office, .group])
    // The name of a body goes on as far as the role: its own first word is nobody.
    if !isOffice { return cast.mentions[index].isTitled ? index : nil }
    // “Ambassador to Norway Ada Lind said”: where somebody serves has said nothing.
    let opensPlace = cast.classes[start - 1].contains(.preposition) || tokens[start - 1].tag == .to
    return opensPlace && !cast.classes[start].contains(.place) ? nil : index
  }

  /// Whether a word before a comma is no noun for somebody.
  private func describes(_ i: Int) -> Bool {
    !cast.article.tokens[i].is(.capitalized) && cast.classes[i].isDisjoint(with: [.role, .group, .body, .title, .kin])
      && cast.isDeterminer(i - 1)
  }

  private func isNameless(_ c: PersonWord) -> Bool {
    c.isDisjoint(with: [.role, .group, .body, .ordinary, .indefinite, .definite, .modifier, .origin, .relative])
  }

  /// Whether the noun phrase goes on behind a name, which then only belongs to its noun: “Clinton spokesman”.
  private func continuesPhrase(_ i: Int, _ range: Range<Int>) -> Bool {
    guard i < range.upperBound else { return false }
    let token = cast.article.tokens[i]
    // “Bakers’ Union Branch 417 president Ada Lind”.
    if token.is(.digits), i + 1 < range.upperBound, cast.article.tokens[i + 1].is(.word) {
      return continuesPhrase(i + 1, range)
    }
    guard token.is(.word), !token.is(.clitic) else { return false }
    let c = cast.classes[i]
    // “the Hale MP”, “North Hale MP Ada Lind”: no honour behind a name, but what they are.
    if c.isSuperset(of: [.suffix, .role]) {
      return cast.classes[range.lowerBound].contains(.definite)
        || cast.mention(at: i + 1) != nil && i + 1 < range.upperBound
    }
    if !c.isDisjoint(with: [.preposition, .conjunction, .relative, .personal, .suffix]) { return false }
    if !c.isDisjoint(with: [.role, .group, .body, .title, .modifier, .kin]) { return true }
    if token.tag == .unknown { return cast.mention(at: i) != nil || !c.contains(.ordinary) }
    return token.tag.isNoun || token.tag.isAdjective
  }

  /// The person before whom two roles stand: “town councillor and bee keeper Ada Lind”.
  private func joined(behind i: Int, noun: Int) -> Int? {
    let tokens = cast.article.tokens
    let sentence = cast.article.sentences[Int(tokens[noun].sentence)]
    guard i == noun + 1, i < sentence.upperBound, cast.classes[i].contains(.conjunction),
      !cast.classes[noun].isDisjoint(with: .office),
      cast.classes[source.lowerBound].isDisjoint(with: [.definite, .indefinite, .possessive])
    else { return nil }
    var start = i + 1
    while start < min(i + 6, sentence.upperBound), cast.mention(at: start) == nil {
      let c = cast.classes[start]
      guard tokens[start].is(.word), c.isDisjoint(with: [.definite, .indefinite, .possessive, .preposition]),
        tokens[start].tag.isNoun || tokens[start].tag.isAdjective || !c.isDisjoint(with: .office)
      else { return nil }
      start += 1
    }
    guard start > i + 1, start < sentence.upperBound, let mention = cast.mention(at: start),
      cast.mentions[mention].kind == .person
    else { return nil }
    return mention
  }

  /// The person whom a role introduces across a comma: “his campaign manager, Ada Lind,”.
  private func appositive(behind i: Int, noun: Int) -> Int? {
    let tokens = cast.article.tokens
    let sentence = cast.article.sentences[Int(tokens[noun].sentence)]
    // Right behind the verb any noun introduces who is named next: “said the beekeeper, Ada Lind.”
    let isOffice =
      !cast.classes[noun].isDisjoint(with: .office) || (isInverted || isParted(noun)) && !cast.isGroup(noun)
    // What the source itself holds may be introduced by any noun.
    let limit = isOffice ? min(sentence.upperBound, max(i, noun + 1) + 12) : source.upperBound
    var comma = max(i, noun + 1)
    var holdsPreposition = false
    // “a spokesman for the union, Ada Lind”.
    while comma < limit, !cast.isByte(comma, 0x2C) {
      let token = tokens[comma]
      if cast.classes[comma].contains(.preposition) { holdsPreposition = true }
      guard token.is(.word) || cast.isPossessive(at: comma) || token.tag == .openBracket || token.tag == .closeBracket,
        !token.tag.isFiniteVerb, token.tag != .md,
        !cast.classes[comma].contains(.relative) || cast.classes[comma].contains(.definite)
      else { return nil }
      comma += 1
    }
    guard comma + 1 < limit else { return nil }
    // A role may stand before the name: “his friend, the businessman Ada Lind”.
    var start = comma + 1
    while start < min(comma + 6, limit), cast.mention(at: start) == nil {
      let c = cast.classes[start]
      guard
        !c.isDisjoint(with: [.modifier, .role, .title, .origin, .place, .definite, .indefinite])
          || tokens[start].tag.isAdjective || tokens[start].is([.word, .capitalized])
      else { return nil }
      start += 1
    }
    guard start < sentence.upperBound, let mention = cast.mention(at: start) else { return nil }
    let found = cast.mentions[mention]
    let kind = cast.members[found.member].kind
    let end = found.name.upperBound
    // “his rival, Vermont Sen. Bo Lind”: a place may stand before the title. “The pilot, Ada Power,” is no power.
    let isWhole = kind == .body && found.name.count > 1 && (end >= sentence.upperBound || !tokens[end].is(.word))
    guard found.kind == .person || kind == .person || kind == .unknown || isWhole else { return nil }
    // “The mayor of Port Ella, Ont., said”: what follows a place says where it is.
    if holdsPreposition, kind == .unknown, found.name.count == 1, tokens[comma - 1].is(.capitalized) { return nil }
    if end < source.upperBound { return mention }
    guard isOffice, end >= sentence.upperBound || !tokens[end].is(.word) else { return nil }
    return mention
  }

  /// Whether two commas part one name between a noun and its verb from both: “the beekeeper, Ada Lind, said”.
  private func isParted(_ noun: Int) -> Bool {
    guard let cue, noun + 2 < cue.lowerBound, cast.isByte(noun + 1, 0x2C), let mention = cast.mention(at: noun + 2)
    else {
      return false
    }
    let end = cast.mentions[mention].name.upperBound
    // “Quoted the beekeeper, Ada Lind, as saying”.
    let next = end + 1 < cue.lowerBound && cast.article.tokens[end + 1].tag == .in ? end + 2 : end + 1
    return next == cue.lowerBound && cast.isByte(end, 0x2C)
  }
}
