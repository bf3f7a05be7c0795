// Who is behind the words that name a source.

extension Discourse {
  /// Answers for a source, and takes note that its speaker spoke.
  mutating func answer(
    _ attributions: [Attribution], _ attribution: Attribution, source: Range<Int>, part: Int
  ) {
    let answer = speaker(of: source, attribution: attribution, part: part)
    while traces.count < cast.members.count { traces.append(Trace()) }
    guard let answer, !attribution.isOfSubject || cast.members[answer.member].kind == .person else { return }
    answers[source.lowerBound] = answer
    let sentence = Int(article.tokens[source.lowerBound].sentence)
    noteStatement(by: answer.member, in: sentence)
    if traces[answer.member].count == 0 || cast.members[answer.member].isUnnamed { traces[answer.member].count += 1 }
    remember(answer.member)
    // “Although Lind has said …, Ohm …”: who gives way in the sentence is not who goes on speaking.
    let givesWay = opensConcession(source.lowerBound) || standsInQuestion(source.lowerBound)
    note(
      answer.member, token: source.lowerBound, sentence: sentence, part: part, function: givesWay ? .none : .subject)
    traces[answer.member].isPronoun = cast.classes[source.lowerBound].contains(.personal)
    // What was hardly said makes nobody the one who spoke last.
    guard attribution.confidence >= Self.leastSpoken, !givesWay else { return }
    let waits = attribution.cue.map {
      let word = article.tokens[$0.lowerBound].word
      return Self.asking.contains(word) || article.language.words.classes(of: word).contains(.accordingTo)
    }
    noteSpeaker(answer.member, sentence: sentence, part: part, waits: waits ?? false)
  }

  private static let leastSpoken = 0.2
  static let asking = WordHash.all(of: "ask asks asked wonder wonders wondered inquired enquired")

  private mutating func speaker(of source: Range<Int>, attribution: Attribution, part: Int) -> Answer? {
    // “Outside court she said”: whatever else was taken for the source, who stands right before the verb speaks.
    if let cue = attribution.cue, cue.lowerBound > source.upperBound,
      cast.classes[cue.lowerBound - 1].contains(.personal),
      !cast.classes[cue.lowerBound - 1].isDisjoint(with: .gendered),
      article.tokens[cue.lowerBound - 1].sentence == article.tokens[source.lowerBound].sentence
    {
      return weigh(cue.lowerBound - 1, part: part, attribution: attribution)
    }
    // Read at once: as long as the reader holds the cast, to add a name to it would copy it.
    let reading = SourceReader(cast: cast, source: source, cue: attribution.cue).read()
    switch reading {
    case .pronoun(let token):
      return weigh(token, part: part, attribution: attribution)
    case .collective:
      return body(meantAt: source.lowerBound, part: part)
    case .relative(let token):
      return antecedent(of: token)
    case .named(let mention):
      if let relative = relative(calledBy: mention, part: part) { cast.mentions[mention].member = relative }
      return Answer(member: cast.mentions[mention].member, confidence: confidence(ofName: mention))
    case .unlisted(let name):
      // “Clinic warns of shortage”, and “the clinic” further down: a noun, not a name.
      if name.count == 1, article.tokens[name.lowerBound].is(.sentenceStart),
        cast.isSmallSomewhere(article.tokens[name.lowerBound].word)
      {
        return nil
      }
      let member = cast.addMention(name)
      return Answer(member: member, confidence: 0.8)
    case .nominal(let phrase, let head):
      if let author = author(of: phrase, head: head, attribution: attribution, part: part) { return author }
      if let named = nameGoneBy(behind: head) { return Answer(member: cast.addMention(named), confidence: 0.8) }
      return nominal(phrase, head: head, part: part, attribution: attribution)
        ?? someone(phrase, head: head, attribution: attribution)
    case .nobody:
      return someone(source)
    }
  }

  /// Who is behind a text or an office that speaks: “a letter sent to the board by Ada Lind”, “a statement from the League”, “her
  /// note”, “the League’s press office”.
  private mutating func author(of phrase: Range<Int>, head: Int, attribution: Attribution, part: Int) -> Answer? {
    let isOffice = isPressOffice(head)
    guard
      isOffice || article.language.words.classes(of: article.tokens[head].word).contains(.speechNoun)
        || Self.texts.contains(article.tokens[head].word),
      cast.classes[head].isDisjoint(with: [.role, .group]),
      // “His website”, but “the website said” speaks for itself.
      isOffice || cast.classes[head].isDisjoint(with: .body)
        || phrase.contains(where: { cast.classes[$0].contains(.possessive) || cast.isPossessive(at: $0) })
    else { return nil }
    for i in phrase where !cast.classes[i].isDisjoint(with: .gendered) && cast.classes[i].contains(.possessive) {
      return weigh(i, part: part, attribution: nil).map { Answer(member: $0.member, confidence: $0.confidence * 0.9) }
    }
    let sentence = article.sentences[Int(article.tokens[head].sentence)]
    let limit = min(
      attribution.cue.map { $0.lowerBound > head ? $0.lowerBound : head + 12 } ?? head + 12, sentence.upperBound)
    if let author = authorBeside(phrase, head: head, limit) { return author }
    // “A post on the account of the Harbour Board said”.
    for i in head + 1..<max(limit - 1, head + 1)
    where article.tokens[i].word == SmallWord.of
      && (Self.places.contains(article.tokens[i - 1].word) || isOffice && i == head + 1)
    {
      if let mention = cast.mention(at: i + 1) ?? cast.mention(at: min(i + 2, limit - 1)) {
        return Answer(member: cast.mentions[mention].member, confidence: 0.8)
      }
      if let body = bodyNamed(behind: i, limit) { return Answer(member: cast.addBody(body), confidence: 0.75) }
    }
    return authorOfStatement(phrase, head: head, part: part) ?? authorToldOf(phrase, head: head)
  }

  /// Whose text it is by the words beside it: “Lind’s statement”, “a letter by Ada Lind”, “the Coast Guard report”.
  private mutating func authorBeside(_ phrase: Range<Int>, head: Int, _ limit: Int) -> Answer? {
    if head > phrase.lowerBound, let owner = owner(of: head, from: phrase.lowerBound) {
      return Answer(member: owner, confidence: 0.85)
    }
    for i in head + 1..<max(limit, head + 1) where Self.authorPrepositions.contains(article.tokens[i].word) {
      var start = i + 1
      while start < limit, cast.mention(at: start) == nil, article.tokens[start].is(.word),
        !cast.classes[start].isDisjoint(with: [.definite, .indefinite, .modifier, .origin, .role, .title, .possessive])
      {
        start += 1
      }
      // “Nurses of the North”: no more than the first word is a name by itself.
      let isWord = start < limit && !cast.classes[start].isDisjoint(with: [.group, .role])
      if let mention = cast.mention(at: start), start < limit, !isWord || cast.mentions[mention].name.count > 1 {
        guard !cast.isPossessive(at: cast.mentions[mention].name.upperBound),
          cast.members[cast.mentions[mention].member].kind != .place
        else { continue }
        return Answer(member: cast.mentions[mention].member, confidence: 0.85)
      }
      if let body = bodyNamed(behind: i, limit) { return Answer(member: cast.addBody(body), confidence: 0.8) }
    }
    let beside = cast.firstMention(atToken: head) - 1
    guard head > phrase.lowerBound, beside >= 0, cast.mentions[beside].name.upperBound == head,
      cast.members[cast.mentions[beside].member].kind == .body
    else { return nil }
    return Answer(member: cast.mentions[beside].member, confidence: 0.8)
  }

  /// Whose a noun is by a possessive right before it or one word further: “Lind’s annual report”.
  private func owner(of head: Int, from start: Int) -> Int? {
    guard let mark = (max(start, head - 2)..<head).last(where: { $0 > start && cast.isPossessive(at: $0) }) else {
      return nil
    }
    let index = cast.firstMention(atToken: mark) - 1
    guard index >= 0, cast.mentions[index].name.upperBound == mark,
      cast.members[cast.mentions[index].member].kind != .place
    else { return nil }
    return cast.mentions[index].member
  }

  /// Whose “the report” and “the press office” are: whose they were where they were last told of, “a report by the League”, “the
  /// League published a report”.
  private mutating func authorToldOf(_ phrase: Range<Int>, head: Int) -> Answer? {
    let word = article.tokens[head].word
    guard cast.classes[phrase.lowerBound].contains(.definite), phrase.count == (isPressOffice(head) ? 3 : 2) else {
      return nil
    }
    for k in (max(1, phrase.lowerBound - Self.memoryOfTexts)..<max(1, phrase.lowerBound)).reversed()
    where article.tokens[k].word == word && !article.tokens[k].is(.quoted) {
      let sentence = article.sentences[Int(article.tokens[k].sentence)]
      let start = max(sentence.lowerBound, k - 5)
      if let author = authorBeside(start..<k + 1, head: k, min(k + 8, sentence.upperBound)) {
        return Answer(member: author.member, confidence: 0.65)
      }
      if let publisher = publisher(of: k, from: start) { return Answer(member: publisher, confidence: 0.6) }
    }
    return nil
  }

  /// Who made a text known, by a verb before it: “the League published its annual report”.
  private func publisher(of head: Int, from start: Int) -> Int? {
    guard
      let verb = (start..<head).last(where: { Self.publishing.contains(article.tokens[$0].word) }), verb > start,
      verb + 1 < head, cast.isDeterminer(verb + 1)
    else { return nil }
    let index = cast.firstMention(atToken: verb) - 1
    guard index >= 0, cast.mentions[index].name.upperBound == verb, cast.mentions[index].kind != .place else {
      return nil
    }
    return cast.mentions[index].member
  }

  private static let publishing = WordHash.all(of: "released published issued unveiled presented produced compiled")

  /// So many tokens on “the report” can be the one that was told of.
  private static let memoryOfTexts = 600

  /// Whether a noun is the office through which somebody speaks: “the press service”.
  func isPressOffice(_ head: Int) -> Bool {
    head > 0 && Self.offices.contains(article.tokens[head].word) && Self.press.contains(article.tokens[head - 1].word)
  }

  private static let offices = WordHash.all(of: "office service centre center bureau department team unit")
  private static let press = WordHash.all(of: "press media communications")

  /// Words with capitals behind a preposition that the scanner took for no name: “from Nurses of the North”.
  private func bodyNamed(behind preposition: Int, _ limit: Int) -> Range<Int>? {
    var start = preposition + 1
    if start < limit, cast.classes[start].contains(.definite) { start += 1 }
    var end = start
    while end < limit, article.tokens[end].is(.word), !article.tokens[end].is(.clitic) {
      if !article.tokens[end].is(.capitalized) {
        let isJoint = end > start && Self.jointsOfBodies.contains(article.tokens[end].word)
        guard isJoint, end + 1 < limit else { break }
      }
      end += 1
    }
    while end > start, !article.tokens[end - 1].is(.capitalized) { end -= 1 }
    return end - start > 1 ? start..<end : nil
  }

  private static let places: Set<UInt32> = Set(
    ["account", "page", "website", "site", "feed", "channel", "blog", "profile"].map { WordHash.of($0) })
  private static let jointsOfBodies: Set<UInt32> = Set(["of", "the", "for", "and"].map { WordHash.of($0) })

  private static let texts: Set<UInt32> = Set(
    [
      "note", "notes", "diary", "postcard", "leaflet", "website", "memoir", "verdict", "ruling", "study", "survey",
      "analysis", "audit", "paper", "document", "review",
    ].map { WordHash.of($0) })
  private static let authorPrepositions: Set<UInt32> = Set(["by", "from"].map { WordHash.of($0) })

  /// The only name that a stranger has: “a man who goes by the name ‘Patches’”, “a woman named Lind”.
  private func nameGoneBy(behind head: Int) -> Range<Int>? {
    let sentence = article.sentences[Int(article.tokens[head].sentence)]
    guard !cast.classes[head].isDisjoint(with: .office) else { return nil }
    var i = head + 1
    while i < sentence.upperBound, i - head <= 4,
      cast.classes[i].contains(.relative) || article.tokens[i].tag == .comma
        || !Self.callings.contains(article.tokens[i].word)
          && article.language.words.classes(of: article.tokens[i].word).contains(.auxiliary)
    { i += 1 }
    guard i < sentence.upperBound, Self.callings.contains(article.tokens[i].word) else { return nil }
    let limit = min(i + 8, sentence.upperBound)
    i += 1
    while i < limit, !article.tokens[i].is(.capitalized) {
      let tag = article.tokens[i].tag
      guard
        article.tokens[i].is(.mark) || Self.callingWords.contains(article.tokens[i].word) || tag == .in || tag == .dt
          || tag == .prpPossessive || tag.isCommonNoun || tag.isAdjective || tag.isAdverb
      else { return nil }
      i += 1
    }
    guard i < limit, article.tokens[i].is([.word, .capitalized]),
      article.tokens[i].is(.quoted) || cast.classes[i].isDisjoint(with: [.title, .honorific])
    else {
      return nil
    }
    var end = i + 1
    while end < limit, article.tokens[end].is([.word, .capitalized]), !article.tokens[end].is(.clitic) { end += 1 }
    return i..<end
  }

  private static let callings: Set<UInt32> = Set(
    [
      "goes", "go", "went", "gave", "give", "gives", "named", "called", "nicknamed", "known", "identified", "uses",
      "used", "calls",
    ].map {
      WordHash.of($0)
    })
  private static let callingWords: Set<UInt32> = WordHash.all(
    of: "by the name nickname her his their as only himself herself street first to everyone")

  /// The body that “it” stands for: the one that spoke last nearby, else the subject of a sentence or two before.
  private func body(meantAt token: Int, part: Int) -> Answer? {
    let isSingular = article.tokens[token].word == Self.it
    if let last = speakers.last, part - last.part <= 1, cast.members[last.member].kind == .body {
      // “The league is wary. ‘Q,’ it said”: the body that the paragraph is about is nearer than one that spoke before it.
      let opener = isSingular && last.part < part ? openedBy[part] : nil
      if let opener, opener != last.member, cast.members[opener].kind == .body, traces[opener].function == .subject {
        return Answer(member: opener, confidence: 0.7)
      }
      return Answer(member: last.member, confidence: 0.6)
    }
    guard isSingular else { return nil }
    let sentence = Int(article.tokens[token].sentence)
    var best = -1
    for member in recent {
      let trace = traces[member]
      guard mayBeBody(member), trace.token >= 0, trace.function == .subject, sentence - trace.sentence <= 3,
        part - trace.part <= 1
      else { continue }
      if best < 0 || trace.token > traces[best].token { best = member }
    }
    if best < 0 {
      // “Shares in the firm fell. It said in a filing …”: the body that spoke not long ago.
      guard let last = speakers.last(where: { cast.members[$0.member].kind == .body }), part - last.part <= 4 else {
        return nil
      }
      return Answer(member: last.member, confidence: 0.5)
    }
    return Answer(member: best, confidence: cast.members[best].kind == .body ? 0.7 : 0.55)
  }

  private static let it = WordHash.of("it")

  /// Whether somebody is a body, or has a name of several words that no given name begins, which may be a firm's.
  func mayBeBody(_ member: Int) -> Bool {
    let known = cast.members[member]
    if known.kind == .body { return true }
    return (known.kind == .person || known.kind == .unknown) && known.gender.isEmpty && known.role == nil
      && !known.isUnnamed && known.fullest >= 0 && !cast.mentions[known.fullest].isTitled
      && cast.classes[cast.mentions[known.fullest].name.lowerBound].isDisjoint(with: .given)
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
        cast.isByte(after, 0x2C) || tellsWhereFrom(after..<end)
      {
        return Answer(member: mention.member, confidence: 0.75)
      }
      index -= 1
    }
    return nil
  }

  /// Whether words behind a name say no more than where it belongs: “Ada Lind [of Ohio], who”, “[from the Harbour Board]”.
  private func tellsWhereFrom(_ words: Range<Int>) -> Bool {
    guard words.count > 1, cast.classes[words.lowerBound].contains(.preposition) || cast.isOf(words.lowerBound) else {
      return false
    }
    return words.dropFirst().allSatisfy {
      article.tokens[$0].is([.word, .capitalized]) || cast.classes[$0].contains(.definite)
    }
  }

  /// Whose “the statement” is: who was last said to have made one, or else who spoke last, unless somebody else was named since.
  private func authorOfStatement(_ phrase: Range<Int>, head: Int, part: Int) -> Answer? {
    guard article.tokens[head].word == Self.statementWord, phrase.count == 2,
      cast.classes[phrase.lowerBound].contains(.definite)
    else { return nil }
    if let statement, Int(article.tokens[head].sentence) - statement.sentence <= Self.memoryOfStatement {
      return Answer(member: statement.member, confidence: 0.7)
    }
    guard let last = speakers.last, part - last.part <= 1, !cast.members[last.member].isUnnamed else { return nil }
    let before = cast.mentions[..<cast.firstMention(atToken: phrase.lowerBound)]
      .last { !article.tokens[$0.name.lowerBound].is(.quoted) && cast.members[$0.member].kind != .place }
    return before?.member == last.member ? Answer(member: last.member, confidence: 0.6) : nil
  }

  /// So many sentences on “the statement” can be the one that was told of.
  private static let memoryOfStatement = 12
}
