/// The walk through an article in reading order that knows at each word who was named, who acted and who spoke last:
/// what pronouns and “the senator” are resolved by.
struct Discourse {
  /// What a mention was in its clause.
  private enum Function: UInt8 { case none, subject, object, possessor, behindPreposition }

  /// What is known of a member so far.
  private struct Trace {
    /// The token of the last mention outside quotation marks; -1 before the first.
    var token = -1
    var sentence = -1
    var part = -1
    var function = Function.none
    var isFirst = false
    var isPronoun = false
    var isIntroduced = false
    /// The token of the last mention inside quotation marks.
    var quotedToken = -1
    /// Whether it opened the part that it was last mentioned in.
    var opened = -1
    /// How often it has been named or meant so far.
    var count = 0
  }

  /// Who is behind a source, and how sure that is.
  struct Answer {
    var member: Int
    var confidence: Double
  }

  /// What was weighed for one pronoun: for training.
  struct Weighing {
    var token: Int
    var candidates: [(member: Int, features: PronounRanker.Features)]
  }

  private(set) var cast: Cast
  private let ranker: PronounRanker
  private var traces: [Trace]
  /// Who was named last, the last first: only so many can still be meant by a pronoun.
  private var recent: [Int] = []
  private static let memory = 40
  /// Who spoke, the last first.
  private var speakers: [(member: Int, sentence: Int, part: Int)] = []
  /// The answer for each source that was met, by its first token.
  private(set) var answers: [Int: Answer] = [:]
  /// The other forms that a source gives a member: “the French leader”.
  private(set) var nominalForms: [(member: Int, tokens: Range<Int>)] = []
  /// Filled when asked for.
  var weighings: [Weighing]?
  private var lastSubject: (member: Int, sentence: Int) = (-1, -1)

  init(_ cast: Cast, ranker: PronounRanker) {
    self.cast = cast
    self.ranker = ranker
    traces = Array(repeating: Trace(), count: cast.members.count)
  }

  var article: AnalyzedArticle { cast.article }

  // MARK: The walk

  /// Reads the article once and answers for the source of every attribution.
  mutating func read(_ attributions: [Attribution]) {
    let order = attributions.indices.filter { attributions[$0].source != nil }
      .sorted { attributions[$0].source!.lowerBound < attributions[$1].source!.lowerBound }
    var nextSource = 0
    var nextMention = 0
    let mentionCount = cast.listedCount
    var source: Range<Int>?
    for partIndex in article.parts.indices {
      for token in article.parts[partIndex].tokens {
        while nextSource < order.count, let range = attributions[order[nextSource]].source, range.lowerBound <= token {
          if answers[range.lowerBound] == nil {
            answer(attributions, attributions[order[nextSource]], source: range, part: partIndex)
            source = range
          }
          nextSource += 1
        }
        if nextMention < mentionCount, cast.mentions[nextMention].name.lowerBound <= token {
          meet(nextMention, part: partIndex, isSource: source?.contains(token) == true)
          nextMention += 1
        }
        let c = cast.classes[token]
        if c.contains(.definite), !article.tokens[token].is(.quoted) { readBareTitle(behind: token) }
        if !c.isDisjoint(with: [.personal, .possessive]), !c.isDisjoint(with: .gendered),
          source?.contains(token) != true,
          !article.tokens[token].is(.quoted)
        {
          let best = weigh(token, part: partIndex, attribution: nil)
          if let best { mean(best.member, by: token, part: partIndex) }
        }
      }
    }
  }

  /// Takes note of a name.
  private mutating func meet(_ index: Int, part: Int, isSource: Bool) {
    let mention = cast.mentions[index]
    let member = mention.member
    while traces.count < cast.members.count { traces.append(Trace()) }
    traces[member].count += 1
    remember(member)
    if article.tokens[mention.name.lowerBound].is(.quoted) {
      traces[member].quotedToken = mention.name.lowerBound
      return
    }
    let sentence = Int(article.tokens[mention.name.lowerBound].sentence)
    let function = isSource ? .subject : function(of: mention)
    note(member, token: mention.name.lowerBound, sentence: sentence, part: part, function: function)
    traces[member].isPronoun = false
    traces[member].isIntroduced = mention.name.count > 1 || mention.isTitled
  }

  private mutating func remember(_ member: Int) {
    guard recent.first != member else { return }
    if let place = recent.firstIndex(of: member) {
      recent.remove(at: place)
    } else if recent.count == Self.memory {
      recent.removeLast()
    }
    recent.insert(member, at: 0)
  }

  private mutating func note(_ member: Int, token: Int, sentence: Int, part: Int, function: Function) {
    let isFirst = lastFirst.sentence != sentence
    if isFirst { lastFirst = (member, sentence) }
    // The subject outlasts a second mention in the sentence: “Lind said she …”.
    let keepsSubject = traces[member].sentence == sentence && traces[member].function == .subject
    traces[member].token = token
    traces[member].isFirst = lastFirst.member == member
    if !keepsSubject { traces[member].function = function }
    if traces[member].part != part, openedBy[part] == nil {
      openedBy[part] = member
    }
    traces[member].sentence = sentence
    traces[member].part = part
    if function == .subject { lastSubject = (member, sentence) }
  }

  private var lastFirst: (member: Int, sentence: Int) = (-1, -1)
  private var openedBy: [Int: Int] = [:]

  /// Reads “the Prime Minister”, set with capitals, as the role of whoever the article has been about: the subject of
  /// the sentence before, named more than anybody, with no role so far.
  private mutating func readBareTitle(behind token: Int) {
    let sentence = article.sentences[Int(article.tokens[token].sentence)]
    var end = token + 1
    while end < sentence.upperBound, article.tokens[end].is(.capitalized), cast.classes[end].contains(.title) {
      end += 1
    }
    guard end > token + 1, end < sentence.upperBound, !article.tokens[end].is(.capitalized),
      !cast.isPossessive(at: end), lastSubject.member >= 0,
      Int(article.tokens[token].sentence) - lastSubject.sentence == 1,
      token == sentence.lowerBound || token - sentence.lowerBound <= 5 && cast.isByte(token - 1, 0x2C)
    else { return }
    let member = lastSubject.member
    let known = cast.members[member]
    let gender = cast.classes[end - 1].intersection(.gendered)
    guard known.kind == .person, !known.isUnnamed, known.role == nil, known.fullest >= 0,
      gender.isEmpty || known.gender.isEmpty || !known.gender.isDisjoint(with: gender),
      recent.allSatisfy({ $0 == member || traces[$0].count < traces[member].count || cast.members[$0].kind != .person })
    else { return }
    cast.members[member].role = token + 1..<end
    cast.members[member].roleWords += (token + 1..<end).map { article.tokens[$0].word }
    cast.roleHolders.append(member)
    nominalForms.append((member, token..<end))
  }

  /// Takes note of a pronoun that stands for a member.
  private mutating func mean(_ member: Int, by token: Int, part: Int) {
    while traces.count < cast.members.count { traces.append(Trace()) }
    let isOwner = cast.classes[token].contains(.possessive) && !cast.classes[token].contains(.personal)
    let isObject = Self.objectForms.contains(article.tokens[token].word)
    note(
      member, token: token, sentence: Int(article.tokens[token].sentence), part: part,
      function: isOwner ? .possessor : isObject ? .object : .subject)
    traces[member].isPronoun = true
    traces[member].isIntroduced = false
  }

  private static let objectForms: Set<UInt32> = [WordHash.of("him"), WordHash.of("her"), WordHash.of("himself")]

  private func function(of mention: Mention) -> Function {
    let end = mention.name.upperBound
    if cast.isPossessive(at: end) { return .possessor }
    var before = mention.outer - 1
    while before >= 0,
      !cast.classes[before].isDisjoint(with: [.definite, .indefinite, .modifier, .origin, .role, .title]),
      article.tokens[before].is(.word),
      !cast.classes[before].contains(.relative) || cast.classes[before].contains(.definite),
      article.tokens[before].sentence == article.tokens[mention.outer].sentence
    {
      before -= 1
    }
    guard before >= 0, article.tokens[before].sentence == article.tokens[mention.outer].sentence else {
      return .subject
    }
    let token = article.tokens[before]
    if cast.classes[before].contains(.preposition) { return .behindPreposition }
    if token.tag.isVerb, !token.is(.clitic) { return .object }
    if end < article.tokens.count, article.tokens[end].tag != .unknown {
      let after = article.tokens[end].tag
      if after.isFiniteVerb || after == .md || after == .comma || after.isAdverb { return .subject }
      return .object
    }
    return .subject
  }

  // MARK: Pronouns

  private func isCompatible(_ member: Cast.Member, _ gender: PersonWord) -> Bool {
    guard member.kind == .person || member.kind == .unknown else { return false }
    return member.gender.isEmpty || !member.gender.isDisjoint(with: gender)
  }

  /// Weighs who “he” or “she” at `token` is.
  private mutating func weigh(_ token: Int, part: Int, attribution: Attribution?) -> Answer? {
    var gender = cast.classes[token].intersection(.gendered)
    if gender.isEmpty { gender = .gendered }
    let sentence = Int(article.tokens[token].sentence)
    var candidates: [Int] = []
    var nearest = -1
    var secondNearest = -1
    var nearestSubject = -1
    var most = -1
    for member in recent where traces[member].count > 0 && isCompatible(cast.members[member], gender) {
      let trace = traces[member]
      candidates.append(member)
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
    guard !candidates.isEmpty else { return nil }
    let isOwner = cast.classes[token].contains(.possessive) && !cast.classes[token].contains(.personal)
    let opensSentence = article.tokens[token].is(.sentenceStart)
    let opensPart = article.parts[part].tokens.lowerBound == token
    let standsBehindQuotation =
      attribution.map {
        ($0.content.first?.lowerBound ?? .max) < Int(article.tokens[token].start) && $0.kind != .indirect
      }
      ?? false
    var weighed: [(member: Int, features: PronounRanker.Features)] = []
    weighed.reserveCapacity(candidates.count)
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
      if let attribution, isNamed(member, inside: attribution) {
        f.set(attribution.kind == .indirect ? .inOwnParaphrase : .inOwnQuotation)
      }
      weighed.append((member, f))
    }
    if attribution != nil, cast.classes[token].isDisjoint(with: .office) {
      weighings?.append(Weighing(token: token, candidates: weighed))
    }
    let scores = weighed.map { ranker.score($0.features) }
    var best = 0
    for i in scores.indices where scores[i] > scores[best] { best = i }
    var sum: Float = 0
    for score in scores { sum += Self.exponential(score - scores[best]) }
    return Answer(member: weighed[best].member, confidence: Double(1 / sum))
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

  private func firstMention(atByte byte: Int) -> Int {
    var low = 0
    var high = cast.listedCount
    while low < high {
      let middle = (low + high) / 2
      if Int(article.tokens[cast.mentions[middle].name.lowerBound].start) < byte {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  // MARK: Sources

  private mutating func answer(
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

  // MARK: “the senator”

  /// Who is meant by a noun: somebody whose role it is, a body, or somebody without a name.
  private mutating func nominal(_ phrase: Range<Int>, head: Int, part: Int) -> Answer? {
    let c = cast.classes[head]
    let sentence = Int(article.tokens[head].sentence)
    let isDefinite =
      phrase.contains { !cast.classes[$0].isDisjoint(with: [.definite, .possessive]) } || phrase.count == 1
    let isIndefinite = !cast.classes[phrase.lowerBound].isDisjoint(with: .indefinite)
    if c.contains(.group), !c.contains(.body) { return nil }
    if c.contains(.body), !c.contains(.role) {
      return isIndefinite ? nil : body(phrase, head: head)
    }
    guard !c.isDisjoint(with: .office) || isAge(head) else { return nil }
    if !isIndefinite, isDefinite, let member = holder(of: phrase, head: head, sentence: sentence) {
      nominalForms.append((member.member, phrase))
      return member
    }
    let stranger = unnamed(phrase, head: head, isIndefinite: isIndefinite)
    // “The senator”, nobody's printed role: whoever the article is about just now, if that is clear.
    if !isIndefinite, isDefinite, stranger.isNew, Self.isOffice(cast, head),
      let guess = weigh(head, part: part, attribution: nil),
      guess.confidence > 0.6, cast.members[guess.member].kind == .person, !cast.members[guess.member].isUnnamed,
      cast.members[guess.member].role == nil
    {
      nominalForms.append((guess.member, phrase))
      return Answer(member: guess.member, confidence: guess.confidence * 0.6)
    }
    return Answer(member: stranger.member ?? keep(stranger.stranger), confidence: 0.8)
  }

  /// Whether a noun says what somebody is known for, as a senator is; a spokesman or a judge mostly has no name here.
  private static func isOffice(_ cast: Cast, _ head: Int) -> Bool {
    cast.words.offices(of: cast.article.tokens[head].word) != 0
      && !anonymousOffices.contains(cast.article.tokens[head].word)
  }

  private static let anonymousOffices: Set<UInt32> = Set(
    [
      "spokesman", "spokeswoman", "spokesperson", "judge", "official", "officer", "lawyer", "attorney", "aide",
      "adviser",
      "advisor", "doctor", "reporter", "prosecutor", "strategist", "expert", "researcher", "operative", "detective",
    ].map { WordHash.of($0) })

  private func isAge(_ i: Int) -> Bool { article.tokens[i].is([.digits, .hyphenated]) }

  /// The named person who holds an office, was last spoken of, and fits in gender and nation.
  private func holder(of phrase: Range<Int>, head: Int, sentence: Int) -> Answer? {
    let word = article.tokens[head].word
    let offices = cast.words.offices(of: word)
    let gender = cast.classes[head].intersection(.gendered)
    var nation: UInt8 = 0
    for i in phrase where nation == 0 { nation = cast.words.nation(of: article.tokens[i].word) }
    let age = isAge(head) ? leadingNumber(head) : 0
    var best = -1
    var bestScore = 0
    for member in cast.roleHolders where cast.members[member].kind == .person && member < traces.count {
      let known = cast.members[member]
      let trace = traces[member]
      guard trace.count > 0 || known.count > 0 else { continue }
      if !gender.isEmpty, gender != .gendered, !known.gender.isEmpty, known.gender.isDisjoint(with: gender) { continue }
      var score = 0
      if age > 0 {
        guard known.age == age else { continue }
        score = 40
      } else if known.roleWords.contains(word) {
        score = 40
      } else if offices != 0, known.offices & offices != 0 {
        score = 20
      } else {
        continue
      }
      if nation != 0, !known.nations.isEmpty { score += known.nations.contains(nation) ? 10 : -30 }
      // The nearer the likelier; somebody who is yet to come is not meant.
      guard trace.token >= 0 else { continue }
      let distance = sentence - trace.sentence
      score += max(0, 12 - distance)
      if speakers.last?.member == member { score += 4 }
      if score > bestScore {
        best = member
        bestScore = score
      }
    }
    guard best >= 0, bestScore >= 20 else { return nil }
    return Answer(member: best, confidence: bestScore >= 40 ? 0.85 : 0.65)
  }

  private func leadingNumber(_ i: Int) -> Int {
    var value = 0
    for byte in article.bytes[article.tokens[i].range] {
      guard byte &- 0x30 < 10, value < 1000 else { break }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Somebody without a name who was met before as “a woman”, or somebody new.
  private func unnamed(
    _ phrase: Range<Int>, head: Int, isIndefinite: Bool
  ) -> (member: Int?, stranger: Cast.Member, isNew: Bool) {
    let word = article.tokens[head].word
    var member = Cast.Member(kind: .person, fullest: -1, surname: 0)
    member.isUnnamed = true
    member.roleWords = [word]
    let gender = cast.classes[head].intersection(.gendered)
    if gender != .gendered { member.gender = gender }
    if isIndefinite { return (nil, member, true) }
    let known = recent.first { cast.members[$0].isUnnamed && cast.members[$0].roleWords.contains(word) }
    return (known, member, known == nil)
  }

  /// Keeps somebody without a name, so that “she said” after “a woman said” is not somebody else.
  private mutating func keep(_ stranger: Cast.Member) -> Int {
    cast.members.append(stranger)
    traces.append(Trace())
    return cast.members.count - 1
  }

  /// A body by its common noun: “the union” is the one named before, else it speaks for itself.
  private mutating func body(_ phrase: Range<Int>, head: Int) -> Answer? {
    let word = article.tokens[head].word
    if phrase.count <= 2,
      let named = recent.first(where: {
        cast.members[$0].kind == .body && traces[$0].token >= 0 && cast.members[$0].fullest >= 0
          && cast.mentions[cast.members[$0].fullest].name.contains { article.tokens[$0].word == word }
      })
    {
      nominalForms.append((named, phrase))
      return Answer(member: named, confidence: 0.75)
    }
    var start = phrase.lowerBound
    while start < head, !cast.classes[start].isDisjoint(with: [.definite]) { start += 1 }
    // “her campaign” is hers, whoever she is.
    guard head - start <= 4, !cast.classes[start].contains(.possessive) else { return nil }
    return Answer(member: cast.addBody(start..<head + 1), confidence: 0.7)
  }
}
