/// The walk through an article in reading order that knows at each word who was named, who acted and who spoke last:
/// what pronouns and “the senator” are resolved by.
///
/// It holds too much to be copied, which a call from within the walk would do.
struct Discourse: ~Copyable {
  /// What a mention was in its clause.
  enum Function: UInt8 { case none, subject, object, possessor, behindPreposition }

  /// What is known of a member so far.
  struct Trace {
    /// Whether something that was said is theirs.
    var hasSpoken = false
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

  var cast: Cast
  let ranker: PronounRanker
  var traces: [Trace]
  /// Who was named last, the last first: only so many can still be meant by a pronoun.
  private(set) var recent: [Int] = []
  private static let memory = 40
  /// Who spoke, the last one last; and whether that was to ask something, or only because somebody else called upon them.
  private(set) var speakers: [(member: Int, sentence: Int, part: Int, waits: Bool)] = []
  /// Who spoke last in a sentence that tells of a statement.
  private(set) var statement: (member: Int, sentence: Int)?
  /// Who the article says is dead, once somebody has asked.
  var dead: Set<Int>?
  /// The nouns that stood beside the name of a body, by its member: “the charity Harbour Aid”.
  var nounsBeside: [Int: Set<UInt32>] = [:]
  /// How much oftener each member is named with an article than without, once somebody has asked.
  var articleBalance: [Int] = []
  /// Where each word for an age stands first, once somebody has asked.
  var firstAges: [UInt32: Int] = [:]
  /// The answer for each source that was met, by its first token.
  var answers: [Int: Answer] = [:]
  /// The other forms that a source gives a member: “the French leader”.
  var nominalForms: [(member: Int, tokens: Range<Int>)] = []
  /// Whom a noun meant that is nobody's printed role, by its word: “the flanker”.
  var called: [UInt32: Int] = [:]
  /// Filled when asked for.
  var weighings: [Weighing]?
  private var lastSubject: (member: Int, sentence: Int) = (-1, -1)

  init(_ cast: Cast, ranker: PronounRanker) {
    self.cast = cast
    self.ranker = ranker
    traces = Array(repeating: Trace(), count: cast.members.count)
  }

  var article: AnalyzedArticle { cast.article }

  /// Takes note of who speaks in a sentence if it tells of a statement: “said in a statement”.
  mutating func noteStatement(by member: Int, in sentence: Int) {
    if article.sentences[sentence].contains(where: { article.tokens[$0].word == Self.statementWord }) {
      statement = (member, sentence)
    }
  }

  static let statementWord = WordHash.of("statement")

  // MARK: The walk

  /// Reads the article once and answers for the source of every attribution.
  mutating func read(_ attributions: [Attribution]) {
    let order = attributions.indices.filter { attributions[$0].source != nil }
      .sorted { attributions[$0].source!.lowerBound < attributions[$1].source!.lowerBound }
    var nextSource = 0
    var nextMention = 0
    let mentionCount = cast.listedCount
    var source: Range<Int>?
    let answering = answering(attributions)
    for partIndex in article.parts.indices {
      // What a caption or a teaser names between two paragraphs is no antecedent behind it.
      let standing = standsApart(partIndex) ? standing : nil
      defer { if let standing { restore(standing) } }
      for token in article.parts[partIndex].tokens {
        while nextSource < order.count, let range = attributions[order[nextSource]].source, range.lowerBound <= token {
          if answers[range.lowerBound] == nil {
            answer(attributions, attributions[order[nextSource]], source: range, part: partIndex)
            source = range
          }
          nextSource += 1
        }
        if nextMention < mentionCount, cast.mentions[nextMention].name.lowerBound <= token {
          // Of the names in a source only the one that speaks is a subject: not the firm of “Lind Brothers analyst Ohm”.
          let speaks =
            source.map { $0.contains(token) && answers[$0.lowerBound]?.member == cast.mentions[nextMention].member }
          meet(nextMention, part: partIndex, isSource: speaks == true)
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
      if let member = answering[partIndex], let last = article.parts[partIndex].tokens.last {
        let sentence = Int(article.tokens[last].sentence)
        while traces.count < cast.members.count { traces.append(Trace()) }
        remember(member)
        note(member, token: last, sentence: sentence, part: partIndex, function: .subject)
        noteSpeaker(member, sentence: sentence, part: partIndex)
      }
    }
  }

  /// Who says what whole parts say, by part: the answers of an interview name nobody, and somebody spoke last all the same.
  private func answering(_ attributions: [Attribution]) -> [Int: Int] {
    var parts: [Int: Int] = [:]
    var known: [String: Int] = [:]
    for attribution in attributions where attribution.source == nil {
      guard let name = attribution.speakerName, let content = attribution.content.last else { continue }
      if known[name] == nil {
        known[name] = cast.members.indices.first { cast.members[$0].fullest >= 0 && cast.name(of: $0) == name } ?? -1
      }
      if let member = known[name], member >= 0 { parts[article.partIndex(ofByte: content.lowerBound)] = member }
    }
    return parts
  }

  /// What is known of everybody at one place of the article.
  private struct Standing {
    var traces: [Trace]
    var recent: [Int]
    var speakers: [(member: Int, sentence: Int, part: Int, waits: Bool)]
    var lastSubject: (member: Int, sentence: Int)
  }

  mutating func noteSpeaker(_ member: Int, sentence: Int, part: Int, waits: Bool = false) {
    speakers.append((member, sentence, part, waits))
    traces[member].hasSpoken = true
  }

  private var standing: Standing {
    Standing(traces: traces, recent: recent, speakers: speakers, lastSubject: lastSubject)
  }

  private mutating func restore(_ standing: Standing) {
    // Who was first named there stays known by name.
    traces.replaceSubrange(..<standing.traces.count, with: standing.traces)
    for member in standing.traces.count..<traces.count { traces[member] = Trace() }
    recent = standing.recent
    speakers = standing.speakers
    lastSubject = standing.lastSubject
  }

  /// Whether a part is a caption, or a line that a label opens: “WATCH: Harbour closed for winter”.
  private func standsApart(_ index: Int) -> Bool {
    let part = article.parts[index]
    if case .caption = part.part { return true }
    guard case .body = part.part, part.tokens.count > 2, part.tokens.count <= 40 else { return false }
    for k in part.tokens.prefix(3) {
      if cast.isByte(k, 0x3A) { return k > part.tokens.lowerBound && isLabel(part.tokens.lowerBound..<k) }
    }
    return false
  }

  private func isLabel(_ words: Range<Int>) -> Bool {
    words.contains { article.language.words.classes(of: article.tokens[$0].word).contains(.label) }
  }

  /// Takes note of a name.
  private mutating func meet(_ index: Int, part: Int, isSource: Bool) {
    let mention = cast.mentions[index]
    let member = mention.member
    while traces.count < cast.members.count { traces.append(Trace()) }
    noteNouns(beside: mention)
    if isModifier(mention) { return }
    traces[member].count += 1
    remember(member)
    if article.tokens[mention.name.lowerBound].is(.quoted) {
      traces[member].quotedToken = mention.name.lowerBound
      return
    }
    let sentence = Int(article.tokens[mention.name.lowerBound].sentence)
    let function = isSource && !opensConcession(mention.outer) ? .subject : function(of: mention)
    note(
      member, token: mention.name.lowerBound, sentence: sentence, part: part, function: function,
      mayBeFirst: !standsInQuestion(mention.name.lowerBound))
    traces[member].isPronoun = false
    traces[member].isIntroduced = mention.name.count > 1 || mention.isTitled
  }

  /// Whether a word that nothing shows to be somebody's name only says which one the noun behind it is: “Fisheries officer”.
  private func isModifier(_ mention: Mention) -> Bool {
    let end = mention.name.upperBound
    guard cast.members[mention.member].kind == .unknown, mention.name.count == 1, end < article.tokens.count,
      article.tokens[end].is(.word), !article.tokens[end].is(.capitalized), !article.tokens[end].is(.clitic)
    else { return false }
    return article.tokens[end].tag.isCommonNoun && !cast.classes[end].isDisjoint(with: .office)
  }

  mutating func remember(_ member: Int) {
    guard recent.first != member else { return }
    if let place = recent.firstIndex(of: member) {
      recent.remove(at: place)
    } else if recent.count == Self.memory {
      recent.removeLast()
    }
    recent.insert(member, at: 0)
  }

  mutating func note(
    _ member: Int, token: Int, sentence: Int, part: Int, function: Function, mayBeFirst: Bool = true
  ) {
    // Who only stands in a clause that gives way neither opens the sentence nor the part.
    // Nor does the owner of what a sentence is about: “Her friend Ada Lind left.”
    let isFirst = mayBeFirst && function != .none && function != .possessor && lastFirst.sentence != sentence
    if isFirst { lastFirst = (member, sentence) }
    // The subject outlasts a second mention in the sentence: “Lind said she …”.
    let keepsSubject = traces[member].sentence == sentence && traces[member].function == .subject
    traces[member].token = token
    traces[member].isFirst = lastFirst.member == member
    if !keepsSubject { traces[member].function = function }
    if traces[member].part != part, openedBy[part] == nil, function != .none {
      openedBy[part] = member
    }
    traces[member].sentence = sentence
    traces[member].part = part
    if function == .subject { lastSubject = (member, sentence) }
  }

  private var lastFirst: (member: Int, sentence: Int) = (-1, -1)
  private(set) var openedBy: [Int: Int] = [:]

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
    let isOwner = isOwner(token)
    let isObject = Self.objectForms.contains(article.tokens[token].word)
    note(
      member, token: token, sentence: Int(article.tokens[token].sentence), part: part,
      function: isOwner ? .possessor : isObject ? .object : .subject, mayBeFirst: !isFronted(token))
    traces[member].isPronoun = true
    traces[member].isIntroduced = false
  }

  /// Whether a pronoun stands in a clause that opens its sentence, before the subject of the main one: “Asked what he wanted,
  /// Lind …”.
  private func isFronted(_ token: Int) -> Bool {
    let sentence = article.sentences[Int(article.tokens[token].sentence)]
    switch article.tokens[sentence.lowerBound].tag {
    case .vbn, .vbg, .in, .wrb:
      return (token..<sentence.upperBound).contains { article.tokens[$0].tag == .comma }
    default: return false
    }
  }

  /// Whether a pronoun owns what follows; “her” is both.
  func isOwner(_ token: Int) -> Bool {
    cast.classes[token].contains(.possessive)
      && (!cast.classes[token].contains(.personal) || article.tokens[token].tag == .prpPossessive)
  }

  private static let objectForms: Set<UInt32> = [WordHash.of("him"), WordHash.of("her"), WordHash.of("himself")]

  private func function(of mention: Mention) -> Function {
    let function = clauseFunction(of: mention)
    return function == .subject && isEmbedded(mention) ? .none : function
  }

  /// Whether a mention is the subject of a clause that gives way to the main one: “Although Lind …, ”, “a card that Lind sent”.
  private func isEmbedded(_ mention: Mention) -> Bool {
    if opensConcession(mention.outer) { return true }
    // Who a relative clause is about is followed by its verb: “that Lind sent”, not “that concerns Lind”.
    let end = mention.name.upperBound
    guard end < article.tokens.count, article.tokens[end].tag.isFiniteVerb || article.tokens[end].tag == .md else {
      return false
    }
    let sentence = article.sentences[Int(article.tokens[mention.outer].sentence)]
    var before = mention.outer - 1
    while before > sentence.lowerBound, article.tokens[before].is(.word),
      cast.classes[before].isDisjoint(with: .relative),
      !cast.classes[before].isDisjoint(with: [.role, .title, .modifier]) || article.tokens[before].tag.isNoun
        || article.tokens[before].tag.isAdjective
    {
      before -= 1
    }
    guard before > sentence.lowerBound, cast.classes[before].contains(.relative) else { return false }
    let previous = article.tokens[before - 1].tag
    return previous.isCommonNoun && article.tokens[before].tag != .dt
  }

  /// Whether a token stands in the clause that opens its sentence and gives way to the main one: “Although Lind …, ”.
  func opensConcession(_ token: Int) -> Bool {
    let sentence = article.sentences[Int(article.tokens[token].sentence)]
    guard token > sentence.lowerBound, Self.concessive.contains(article.tokens[sentence.lowerBound].word) else {
      return false
    }
    guard !(sentence.lowerBound..<token).contains(where: { article.tokens[$0].tag == .comma }) else { return false }
    // “While Lind sang” tells when; “While Lind has said that” sets what somebody else says against it.
    return article.tokens[sentence.lowerBound].word != Self.while
      || (token..<sentence.upperBound).prefix { article.tokens[$0].tag != .comma }.contains {
        article.language.words.classes(of: article.tokens[$0].word).contains(.speechVerb)
          && article.tokens[$0].tag != .vbg
      }
  }

  private static let `while` = WordHash.of("while")

  private static let concessive: Set<UInt32> = Set(
    ["although", "though", "whereas", "while", "unlike", "like"].map { WordHash.of($0) })

  private func clauseFunction(of mention: Mention) -> Function {
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
}
