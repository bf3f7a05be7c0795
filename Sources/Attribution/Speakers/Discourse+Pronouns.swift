import Basics

// Who “he” and “she” are.

extension Discourse {
  private func isCompatible(_ member: Cast.Member, _ gender: PersonWord) -> Bool {
    guard member.kind == .person || member.kind == .unknown else { return false }
    // The first word of a headline, named nowhere else, is seldom somebody: “Bread at last”.
    if member.kind == .unknown, member.count <= 1, member.fullest >= 0, member.gender.isEmpty,
      article.tokens[cast.mentions[member.fullest].name.lowerBound].is(.sentenceStart),
      article.parts[article.partIndex(ofToken: cast.mentions[member.fullest].name.lowerBound)].part == .headline
    {
      return false
    }
    return member.gender.isEmpty || !member.gender.isDisjoint(with: gender)
  }

  /// Whom a pronoun cannot mean: “Unlike Lind, he …”, “Asked by Lind whether …, he …”, “Thanking Lind, he …”.
  private func contrasted(before token: Int) -> [Int] {
    let sentence = article.sentences[Int(article.tokens[token].sentence)]
    let opening = article.tokens[sentence.lowerBound].word
    guard token > sentence.lowerBound + 2 else { return [] }
    // Who does what the participle says is the subject, and so is the pronoun right behind its clause.
    let isParticiple =
      article.bytes[article.tokens[sentence.lowerBound].range].suffix(3).elementsEqual("ing".utf8)
      && cast.isByte(token - 1, 0x2C) && !isOwner(token)
      && cast.classes[token].contains(.personal)
    guard
      isParticiple || Self.contrasting.contains(opening)
        || Self.asked.contains(opening) && article.tokens[sentence.lowerBound + 1].word == SmallWord.by
        || article.tokens[sentence.lowerBound].tag == .in
          && (sentence.lowerBound + 1..<token).prefix(2).contains(where: {
            Self.contrasts.contains(article.tokens[$0].word)
          })
    else { return [] }
    guard let comma = (sentence.lowerBound..<token).first(where: { article.tokens[$0].tag == .comma }) else {
      return []
    }
    let named = cast.mentions[cast.firstMention(atToken: sentence.lowerBound + 1)..<cast.listedCount]
      .prefix { $0.name.upperBound <= comma }
    return isParticiple
      ? named.filter { !cast.isPossessive(at: $0.name.upperBound) }.map(\.member) : named.prefix(1).map(\.member)
  }

  static let asked = WordHash.all(of: "asked pressed questioned challenged quizzed interviewed cross-examined")
  private static let contrasting: Set<UInt32> = Set(
    ["unlike", "like", "besides", "without", "except", "despite"].map { WordHash.of($0) })
  /// “In contrast to Lind”, “As opposed to Lind”.
  private static let contrasts: Set<UInt32> = Set(["contrast", "opposed", "comparison"].map { WordHash.of($0) })

  /// Who is named behind a pronoun that opens its sentence: the subject of a clause is nobody whom the clause names, as in “He
  /// thinks Lind will win”.
  private func namedBehind(_ token: Int) -> [Int] {
    guard article.tokens[token].is(.sentenceStart), cast.classes[token].contains(.personal), !isOwner(token) else {
      return []
    }
    let sentence = article.sentences[Int(article.tokens[token].sentence)]
    // “…, but Lind thinks”: another clause, of which he may be the subject.
    let end =
      (token + 1..<sentence.upperBound).first { article.tokens[$0].tag == .cc && article.tokens[$0 - 1].tag == .comma }
      ?? sentence.upperBound
    return cast.mentions[cast.firstMention(atToken: token)..<cast.listedCount]
      .prefix { $0.name.lowerBound < end }
      .filter { !article.tokens[$0.name.lowerBound].is(.quoted) && !cast.isPossessive(at: $0.name.upperBound) }
      .map(\.member)
  }

  /// Weighs who “he” or “she” at `token` is.
  mutating func weigh(_ token: Int, part: Int, attribution: Attribution?) -> Answer? {
    var gender = cast.classes[token].intersection(.gendered)
    if gender.isEmpty { gender = .gendered }
    let standsBehindQuotation =
      attribution.map {
        ($0.content.first?.lowerBound ?? .max) < Int(article.tokens[token].start) && $0.kind != .indirect
      }
      ?? false
    // What is said before the pronoun parts it from nobody.
    let sentence =
      standsBehindQuotation
      ? min(sentenceOfByte(attribution!.content[0].lowerBound), Int(article.tokens[token].sentence))
      : Int(article.tokens[token].sentence)
    let isNoun = cast.classes[token].isDisjoint(with: [.personal, .possessive])
    let asked = namedInQuestion(before: token) + contrasted(before: token)
    let others = namedBehind(token) + asked
    var candidates: [Int] = []
    var nearest = -1
    var secondNearest = -1
    var nearestSubject = -1
    var most = -1
    var knownToFit = 0
    var onlyKnown = -1
    for member in recent where traces[member].count > 0 && isCompatible(cast.members[member], gender) {
      if others.contains(member) { continue }
      let trace = traces[member]
      // “On Lind's choice the Dane said”: a noun is a word for nobody whom its sentence names before it.
      if isNoun, trace.token >= 0,
        trace.sentence == sentence && !trace.isPronoun
          || !cast.isShownToBePerson(member)
      {
        continue
      }
      candidates.append(member)
      if !cast.members[member].gender.isEmpty, !cast.members[member].genderIsGuessed {
        knownToFit += 1
        onlyKnown = knownToFit == 1 ? member : -1
      }
      if trace.token >= 0 {
        if nearest < 0 || trace.token > traces[nearest].token {
          secondNearest = nearest
          nearest = member
        } else if secondNearest < 0 || trace.token > traces[secondNearest].token {
          secondNearest = member
        }
        if trace.function == .subject, nearestSubject < 0 || trace.token > traces[nearestSubject].token {
          nearestSubject = member
        }
      }
      if most < 0 || trace.count > traces[most].count { most = member }
    }
    guard !candidates.isEmpty else {
      if attribution != nil, let member = introducedBelow(part, behind: token, gender: gender, office: nil) {
        return Answer(member: member, confidence: 0.6)
      }
      return asked.isEmpty ? onlyGuessed(gender, before: token, part: part) : nil
    }
    if standsBehindQuotation, !isNoun,
      !candidates.contains(where: { traces[$0].part == part && cast.members[$0].kind == .person }),
      bringsInStranger(sentence: sentence - 1, part: part, gender: gender)
    {
      return Answer(member: keep(stranger(gender: gender)), confidence: 0.8)
    }
    let isOwner = isOwner(token)
    let opensSentence = article.tokens[token].is(.sentenceStart)
    let opensPart = article.parts[part].tokens.lowerBound == token
    var weighed: [(member: Int, features: PronounRanker.Features)] = []
    weighed.reserveCapacity(candidates.count)
    let goingOn = attribution != nil && !isNoun ? strangerGoingOn(among: candidates, part: part) : nil
    for member in candidates {
      let trace = traces[member]
      let known = cast.members[member]
      var f: PronounRanker.Features = 0
      if trace.token < 0 {
        f.set(.onlyQuoted)
        f.set(.fartherBefore, if: sentence - Int(article.tokens[max(0, trace.quotedToken)].sentence) > 3)
      } else {
        let distance = sentence - trace.sentence
        switch distance {
        case ...0: f.set(.sameSentence)
        case 1: f.set(.oneSentenceBefore)
        case 2: f.set(.twoSentencesBefore)
        case 3: f.set(.threeSentencesBefore)
        case 4...6: f.set(.upToSixSentencesBefore)
        default: f.set(.fartherBefore)
        }
        let isSubject = trace.function == .subject
        f.set(.wasSubject, if: isSubject)
        f.set(.wasPossessor, if: trace.function == .possessor)
        f.set(.wasBehindPreposition, if: trace.function == .behindPreposition)
        f.set(.wasObject, if: trace.function == .object)
        f.set(.wasFirst, if: trace.isFirst)
        f.set(.wasPronoun, if: trace.isPronoun)
        f.set(.wasIntroduced, if: trace.isIntroduced)
        f.set(.samePart, if: trace.part == part)
        f.set(.partBefore, if: trace.part == part - 1)
        f.set(.openedPart, if: openedBy[part] == member)
        f.set(.nearest, if: member == nearest)
        f.set(.secondNearest, if: member == secondNearest)
        f.set(.nearestSubject, if: member == nearestSubject)
        f.set(.opensAfterSubject, if: opensSentence && isSubject && distance == 1)
        f.set(.ownsAndSameSentence, if: isOwner && distance == 0)
        f.set(.wasPassedOver, if: distance == 0 && member != nearest)
        f.set(
          .ownsSubject,
          if: trace.function == .possessor && nearestSubject >= 0 && nearestSubject != member
            && traces[nearestSubject].sentence == trace.sentence)
        f.set(.behindQuotationSubjectRightBefore, if: standsBehindQuotation && isSubject && distance == 1)
        if attribution != nil {
          f.set(.sourceAfterSubject, if: isSubject && distance == 1)
          f.set(.sourceSameSentence, if: distance == 0)
        }
      }
      if let last = speakers.last {
        let near = sentence - last.sentence <= 2
        f.set(.spokeLast, if: last.member == member)
        f.set(.spokeLastNearby, if: last.member == member && near)
        f.set(.spokeLastInPart, if: last.member == member && last.part == part)
        f.set(.sourceAndSpokeLast, if: last.member == member && attribution != nil)
        if speakers.count > 1 {
          let before = speakers[speakers.count - 2].member
          f.set(.spokeBeforeLast, if: before == member && last.member != member)
          f.set(.spokeLastTwice, if: before == member && last.member == member)
        }
      }
      if standsBehindQuotation {
        f.set(.behindQuotationSpokeLast, if: speakers.last?.member == member)
        f.set(.behindQuotationNearest, if: member == nearest)
        f.set(.behindQuotationSubjectBefore, if: trace.function == .subject && trace.part == part - 1)
        f.set(.behindQuotationOpenedPartBefore, if: openedBy[part - 1] == member)
      }
      f.set(.insideSentenceNearestSubject, if: !opensSentence && !standsBehindQuotation && member == nearestSubject)
      f.set(.opensAndSpokeLast, if: opensSentence && speakers.last?.member == member)
      f.set(.opensPartAndSpokeLast, if: opensPart && speakers.last?.member == member)
      f.set(.opensPartAndMost, if: opensPart && member == most)
      f.set(.genderPrinted, if: known.genderIsPrinted)
      f.set(.genderUnknown, if: known.gender.isEmpty)
      f.set(.kindUnknown, if: known.kind == .unknown)
      f.set(.inHeadline, if: known.headlineCount > 0)
      f.set(.namedOnce, if: trace.count == 1)
      f.set(.namedMost, if: member == most)
      f.set(.unnamed, if: known.isUnnamed)
      f.set(.onlyKnownGender, if: onlyKnown == member)
      if let attribution, isNamed(member, inside: attribution) {
        f.set(attribution.kind == .indirect ? .inOwnParaphrase : .inOwnQuotation)
      } else if standsBehindQuotation {
        f.set(.broughtIn, if: isBroughtIn(member, sentence: sentence, part: part, gender: gender))
      }
      f.set(.goesOnUnnamed, if: member == goingOn)
      weighed.append((member, f))
    }
    if attribution != nil, !isNoun {
      weighings?.append(Weighing(token: token, candidates: weighed))
    }
    let scores = weighed.map { ranker.score($0.features) }
    var best = 0
    for i in scores.indices where scores[i] > scores[best] { best = i }
    var sum: Float = 0
    for score in scores { sum += Self.exponential(score - scores[best]) }
    // Who was “she” once is not “he” behind it.
    let member = weighed[best].member
    if attribution != nil, !isNoun, gender != .gendered, cast.members[member].gender.isEmpty,
      cast.members[member].isUnnamed || 1 / sum >= Self.surelyMeant
    {
      cast.members[member].gender = gender
      cast.members[member].genderIsGuessed = true
    }
    return Answer(member: weighed[best].member, confidence: Double(1 / sum))
  }

  /// Whether the sentence right before a quotation is about somebody, by name, in the same paragraph: “His rival, Bo Ohm, was
  /// less happy. ‘Q,’ he said.”
  private func isBroughtIn(_ member: Int, sentence: Int, part: Int, gender: PersonWord) -> Bool {
    let trace = traces[member]
    let known = cast.members[member]
    return known.kind == .person && cast.isShownToBePerson(member)
      && (known.gender.isEmpty || !known.gender.isDisjoint(with: gender)) && trace.token >= 0
      && trace.function == .subject && trace.isFirst && !trace.isPronoun && trace.part == part
      && sentence - trace.sentence == 1
  }

  private static let surelyMeant: Float = 0.8

  /// The one person near enough where nobody has the gender of a pronoun: what a given name tells is only a guess.
  private func onlyGuessed(_ gender: PersonWord, before token: Int, part: Int) -> Answer? {
    var only: Int?
    for member in recent where traces[member].count > 0 && traces[member].token >= 0 {
      let known = cast.members[member]
      guard known.kind == .person, !known.isUnnamed, part - traces[member].part <= 1 else { continue }
      if only != nil { return nil }
      only = member
    }
    guard let only, !cast.members[only].genderIsPrinted else { return nil }
    return Answer(member: only, confidence: 0.6)
  }

  /// e to the power of a number that is not positive, exact to a thousandth; Foundation would slow the start.
  private static func exponential(_ x: Float) -> Float {
    guard x > -12 else { return 0 }
    var power = 1 + x / 256
    for _ in 0..<8 { power *= power }
    return power
  }

  /// Whether somebody is named in what an attribution says.
  private func isNamed(_ member: Int, inside attribution: Attribution) -> Bool {
    for range in attribution.content {
      var index = firstMention(atByte: range.lowerBound)
      while index < cast.listedCount {
        let mention = cast.mentions[index]
        guard Int(article.tokens[mention.name.lowerBound].start) < range.upperBound else { break }
        if mention.member == member, !cast.isPossessive(at: mention.name.upperBound) { return true }
        index += 1
      }
    }
    return false
  }

  private func sentenceOfByte(_ byte: Int) -> Int {
    let behind = article.tokens.partitionPoint { Int($0.end) > byte }
    return Int(article.tokens[min(behind, article.tokens.count - 1)].sentence)
  }

  private func firstMention(atByte byte: Int) -> Int {
    cast.mentions[..<cast.listedCount].partitionPoint { Int(article.tokens[$0.name.lowerBound].start) >= byte }
  }
}
