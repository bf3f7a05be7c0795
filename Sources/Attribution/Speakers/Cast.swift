import Basics

/// The people, bodies and places that an article names: which mentions are one and the same.
struct Cast {
  /// One of them.
  struct Member {
    /// What it is; `unknown` for a word that may be anybody's name.
    var kind: Mention.Kind
    /// The mention with the fullest name; -1 for somebody without a name.
    var fullest: Int
    /// The hash of its given name; 0 without one.
    var given: UInt32 = 0
    /// The hash of its surname, or of its only word.
    var surname: UInt32
    /// The hash of “Jr.” and the like; 0 without one.
    var suffix: UInt32 = 0
    /// `.male`, `.female`, or nothing as long as nothing tells.
    var gender: PersonWord = []
    /// Whether the gender was printed (“Mrs”, “actress”) and not only guessed from a given name.
    var genderIsPrinted = false
    /// Whether a pronoun told the gender, which was somebody's guess.
    var genderIsGuessed = false
    /// How often it is named.
    var count = 0
    /// How often it is named in a headline or standfirst.
    var headlineCount = 0
    /// The tokens of the role that is printed with it.
    var role: Range<Int>?
    /// How much that role tells, to prefer a fuller one.
    var roleRank = 0
    /// The words of every role printed with it.
    var roleWords: [UInt32] = []
    /// The words that say of what or where: “Rovers” and “finance” of “Rovers manager” and “finance minister”.
    private(set) var fields: Set<UInt32> = []
    /// The offices that these words can stand for.
    var offices: UInt64 = 0
    /// The nations that these words belong to.
    var nations: [UInt8] = []
    /// Its age, when printed.
    var age = 0
    /// Whether it is nobody in particular: “a spokesman”, “one woman”.
    var isUnnamed = false

    /// Nobody has more in earnest, and no article may cost more for it.
    private static let mostFields = 32

    mutating func add(fields words: [UInt32]) {
      if fields.count < Self.mostFields { fields.formUnion(words) }
    }
  }

  let article: AnalyzedArticle
  let words: PersonWords
  /// What each token's word can be.
  let classes: [PersonWord]
  /// Where names are printed, in reading order, each with its member.
  var mentions: [Mention]
  /// How many of `mentions` the text showed by itself: these stand in reading order, the rest behind them.
  private(set) var listedCount = 0
  /// Who and what is named, in order of first full mention.
  var members: [Member] = []

  /// The members beside whom a role or an age is printed; a few hundred at most.
  var roleHolders: [Int] = []

  /// The words with capitals, and what joins them, that names and titles stand in, in reading order.
  let runs: [Range<Int>]
  let seen: SeenForms

  var bySurname: [UInt32: [Int]] = [:]
  var byGiven: [UInt32: [Int]] = [:]
  var byWords: [UInt32: Int] = [:]
  var byLastWord: [UInt32: Int] = [:]
  var byWord: [UInt32: Int] = [:]
  var byInitials: [UInt32: Int] = [:]
  /// How many people of one name are told apart; an article that has more is none.
  private static let namesakes = 32

  /// - Parameter names: tokens that are words of a name whatever the tables say.
  init(_ article: AnalyzedArticle, words: PersonWords, names: Set<Int> = [], labels: Set<Int> = []) {
    self.article = article
    self.words = words
    classes = words.classes(in: article)
    var scanner = NameScanner(article, words: words, classes: classes, names: names, labels: labels)
    scanner.scan()
    mentions = scanner.mentions
    runs = scanner.runs
    seen = scanner.seen
    listedCount = mentions.count
    markDatelines()
    settleArticledNames()
    linkFullNames()
    linkBodies()
    linkSingleWords()
    for index in members.indices { guessGender(of: index) }
  }

  /// What a dateline names is where the article was written: “PORT ELLA, Ohio – ”, “PORT ELLA: ”.
  private mutating func markDatelines() {
    guard !words.nounsAreCapitalized else { return }
    for (index, part) in article.parts.enumerated() where !part.isHeadline {
      guard let end = article.datelineEnd(part.tokens) ?? article.shortDatelineEnd(index) else { continue }
      for k in firstMention(atToken: part.tokens.lowerBound)..<mentions.count {
        guard mentions[k].name.lowerBound < end else { break }
        if !mentions[k].isTitled { mentions[k].kind = .place }
      }
    }
  }

  // MARK: Words of a name

  /// The hash of a word of a name, without the Arabic article that print writes or leaves out: “al-Murad”, “Murad”.
  func word(_ i: Int) -> UInt32 {
    guard article.hasArabicArticle(i) else { return article.tokens[i].word }
    return article.bytes[article.tokens[i].range].dropFirst(3).withUnsafeBufferPointer { WordHash.of($0) }
  }

  /// The tokens of a name without the suffix behind it, and the hash of that suffix.
  private func core(of name: Range<Int>) -> (Range<Int>, UInt32) {
    var end = name.upperBound
    var suffix: UInt32 = 0
    while end - 1 > name.lowerBound, classes[end - 1].contains(.suffix) {
      suffix = word(end - 1)
      end -= 1
      if end - 1 > name.lowerBound, !article.tokens[end - 1].is(.word) { end -= 1 }
    }
    return (name.lowerBound..<end, suffix)
  }

  private func isInitial(_ i: Int) -> Bool {
    let token = article.tokens[i]
    return token.end - token.start == 1 || token.end - token.start == 2 && token.is(.abbreviation)
  }

  func firstLetter(_ i: Int) -> UInt8 { article.bytes[Int(article.tokens[i].start)] | 0x20 }

  // MARK: Full names

  /// Links names of two words and more; those that start with a given name or stand behind a title first, because
  /// they show which words are names at all.
  private mutating func linkFullNames() {
    var titled = Set<UInt32>()
    var alone = Set<UInt32>()
    for mention in mentions where mention.name.count == 1 {
      if mention.isTitled { titled.insert(word(mention.name.lowerBound)) }
      if mention.kind != .body { alone.insert(word(mention.name.lowerBound)) }
    }
    for index in mentions.indices where mentions[index].kind == .person && isSure(mentions[index]) {
      linkFullName(index)
    }
    for index in mentions.indices where mentions[index].kind == .person && !isSure(mentions[index]) {
      if mentions[index].isDoubtful, !article.tokens[mentions[index].name.lowerBound].tag.isName {
        dropOpeningWord(of: index)
      }
      if alone.contains(word(mentions[index].name.upperBound - 1)) { dropInitials(of: index) }
      let (name, _) = core(of: mentions[index].name)
      let first = word(name.lowerBound)
      if name.count == 2, mentions[index].endsInWord, titled.contains(first) || bySurname[first] != nil {
        // “Lind Speech” is called after somebody; “President Lind Speech” has the name in it.
        if mentions[index].isTitled {
          mentions[index].name = name.lowerBound..<name.lowerBound + 1
        } else {
          mentions[index].kind = .body
        }
        continue
      }
      linkFullName(index)
    }
  }

  private func isSure(_ mention: Mention) -> Bool {
    mention.isTitled && !mention.endsInWord || classes[mention.name.lowerBound].contains(.given)
  }

  private mutating func linkFullName(_ index: Int) {
    dropDoubled(index)
    let (name, suffix) = core(of: mentions[index].name)
    guard name.count > 1 else { return }
    let last = name.upperBound - 1
    let found = bySurname[word(last)]?.first { isOne($0, name: name, suffix: suffix, gender: mentions[index].gender) }
    if let found {
      attach(index, to: found)
      let fullest = core(of: mentions[members[found].fullest].name).0
      // “Crooked Ada Lind” is no fuller a name than “Ada Lind”.
      let isBlurred = classes[fullest.lowerBound].contains(.given) && !classes[name.lowerBound].contains(.given)
      if name.count > fullest.count, !isBlurred || isInitial(name.lowerBound) {
        members[found].fullest = index
        members[found].given = word(name.lowerBound)
        if !isInitial(name.lowerBound) { note(given: word(name.lowerBound), of: found) }
      }
      return
    }
    var member = Member(kind: .person, fullest: index, surname: word(last))
    member.given = word(name.lowerBound)
    member.suffix = suffix
    members.append(member)
    let new = members.count - 1
    if bySurname[word(last), default: []].count < Self.namesakes { bySurname[word(last), default: []].append(new) }
    if !isInitial(name.lowerBound) { note(given: word(name.lowerBound), of: new) }
    attach(index, to: new)
  }

  /// Takes the first word off a name that opens a sentence when the rest is known without it: “Maybe Lind”.
  private mutating func dropOpeningWord(of index: Int) {
    let (name, suffix) = core(of: mentions[index].name)
    guard name.count > 1, let known = bySurname[word(name.upperBound - 1)] else { return }
    if known.contains(where: { isOne($0, name: name, suffix: suffix, gender: []) }) { return }
    mentions[index].name = name.lowerBound + 1..<mentions[index].name.upperBound
    mentions[index].outer = name.lowerBound + 1
  }

  /// Keeps one of two that are the same, as a heading or a picture leaves them on one line: “Ada Lind Ada Lind”.
  private mutating func dropDoubled(_ index: Int) {
    let name = mentions[index].name
    let half = name.count / 2
    guard half > 1, name.count == 2 * half,
      (0..<half).allSatisfy({ word(name.lowerBound + $0) == word(name.lowerBound + half + $0) })
    else { return }
    mentions[index].name = name.lowerBound + half..<name.upperBound
    if mentions[index].outer == name.lowerBound { mentions[index].outer = name.lowerBound + half }
  }

  /// Takes an office by its initials off a name whose last word names somebody elsewhere: “IGP Ada Lind”, after “Lind said”.
  private mutating func dropInitials(of index: Int) {
    let name = mentions[index].name
    let first = article.tokens[name.lowerBound]
    guard name.count > 2, mentions[index].outer == name.lowerBound, first.is(.allCapitals), first.end - first.start > 2,
      !first.is(.hyphenated), !article.tokens[name.lowerBound + 1].is(.allCapitals)
    else { return }
    mentions[index].name = name.lowerBound + 1..<name.upperBound
    mentions[index].isTitled = true
  }

  private mutating func note(given: UInt32, of member: Int) {
    let known = byGiven[given] ?? []
    if known.count < Self.namesakes, !known.contains(member) { byGiven[given, default: []].append(member) }
  }

  /// Whether a full name can be another form of a member's: “Joe Biden” and “Joseph R. Biden Jr.”.
  private func isOne(_ member: Int, name: Range<Int>, suffix: UInt32, gender: PersonWord) -> Bool {
    let known = members[member]
    if !gender.isEmpty, known.genderIsPrinted, known.gender.isDisjoint(with: gender) { return false }
    let (fullest, _) = core(of: mentions[known.fullest].name)
    // One ends the other: “Wasserman Schultz” after “Debbie Wasserman Schultz”.
    let short = min(name.count, fullest.count)
    if name.count != fullest.count, short > 1,
      (1...short).allSatisfy({ word(name.upperBound - $0) == word(fullest.upperBound - $0) })
    {
      return true
    }
    let a = name.lowerBound
    let b = fullest.lowerBound
    let sameGiven = word(a) == word(b)
    if sameGiven, suffix != known.suffix, suffix != 0 || known.suffix != 0 {
      // Father and son, unless the plain form is only the short one of a name with a middle initial.
      return name.count != fullest.count
    }
    if sameGiven || words.areForms(word(a), word(b)) { return true }
    if isInitial(a) || isInitial(b) { return firstLetter(a) == firstLetter(b) }
    // A middle name that is used as the first: “J. Edgar Hoover”, “Edgar Hoover”.
    return fullest.count > 2 && word(fullest.lowerBound + 1) == word(a)
      || name.count > 2 && word(name.lowerBound + 1) == word(b)
  }

  mutating func attach(_ mention: Int, to member: Int) {
    mentions[mention].member = member
    members[member].count += 1
    let part = article.parts[article.partIndex(ofToken: mentions[mention].name.lowerBound)]
    if part.part == .headline || part.part == .standfirst { members[member].headlineCount += 1 }
    if !mentions[mention].gender.isEmpty, !members[member].genderIsPrinted {
      members[member].gender = mentions[mention].gender
      members[member].genderIsPrinted = true
    }
    if mentions[mention].isTitled, members[member].kind == .unknown { members[member].kind = .person }
  }

  // MARK: One word

  private mutating func linkSingleWords() {
    var lastMention = [Int](repeating: -1, count: members.count)
    let strangers = strangersToTheirLastWord()
    for index in mentions.indices {
      if mentions[index].member >= 0 {
        let member = mentions[index].member
        if member < lastMention.count { lastMention[member] = index }
        continue
      }
      let (name, _) = core(of: mentions[index].name)
      let last = name.upperBound - 1
      let found = person(of: index, word: word(last), lastMention: lastMention, but: strangers) ?? byWord[word(last)]
      let member: Int
      if let found {
        member = found
      } else {
        members.append(Member(kind: mentions[index].kind, fullest: index, surname: word(last)))
        lastMention.append(-1)
        member = members.count - 1
        byWord[word(last)] = member
      }
      takeParticles(of: index, like: member)
      attach(index, to: member)
      if mentions[index].isTitled, !mentions[members[member].fullest].isTitled,
        mentions[members[member].fullest].name.count == 1
      {
        members[member].fullest = index
      }
      lastMention[member] = index
    }
  }

  /// Gives “Leyen” the “von der” before it when the full name has it.
  private mutating func takeParticles(of mention: Int, like member: Int) {
    let full = core(of: mentions[members[member].fullest].name).0
    var start = mentions[mention].name.lowerBound
    guard start > 0, full.count > 1, start == mentions[mention].outer else { return }
    var other = full.upperBound - 1
    while start > 0, other > full.lowerBound + 1, classes[other - 1].contains(.particle),
      word(start - 1) == word(other - 1)
    {
      start -= 1
      other -= 1
    }
    mentions[mention].name = start..<mentions[mention].name.upperBound
    mentions[mention].outer = start
  }

  // MARK: Gender

  /// What is printed of a member's gender, or else what the given name tells.
  func genderHint(of member: Int) -> PersonWord {
    let known = members[member]
    if !known.gender.isEmpty { return known.gender }
    guard known.given != 0 else { return [] }
    let hint = words[known.given].intersection(.gendered)
    return hint == .gendered ? [] : hint
  }

  private mutating func guessGender(of member: Int) {
    guard members[member].gender.isEmpty, members[member].kind == .person || members[member].kind == .unknown else {
      return
    }
    var hint = genderHint(of: member)
    if hint.isEmpty, members[member].given == 0, members[member].kind == .person {
      hint = words[members[member].surname].intersection(.gendered)
      if hint == .gendered { hint = [] }
    }
    members[member].gender = hint
  }

  // MARK: Names that only a source shows

  /// The mention for a name that a source shows although its shape does not: the first word of a sentence, say.
  mutating func addMention(_ name: Range<Int>) -> Int {
    let key = word(name.upperBound - 1)
    let index = mentions.count
    mentions.append(Mention(name: name, outer: name.lowerBound, kind: .unknown, gender: [], isTitled: false))
    let member: Int
    if let known = bySurname[key]?.first ?? byGiven[key]?.first ?? byWord[key] {
      member = known
    } else {
      members.append(Member(kind: .unknown, fullest: index, surname: key))
      member = members.count - 1
      byWord[key] = member
    }
    attach(index, to: member)
    return member
  }

  /// The body that a common noun names: “police”, “the Lind campaign”.
  mutating func addBody(_ phrase: Range<Int>) -> Int {
    let key = hash(of: phrase)
    if let known = byWords[key] { return known }
    let index = mentions.count
    mentions.append(Mention(name: phrase, outer: phrase.lowerBound, kind: .body, gender: [], isTitled: false))
    members.append(Member(kind: .body, fullest: index, surname: word(phrase.upperBound - 1)))
    byWords[key] = members.count - 1
    attach(index, to: members.count - 1)
    return members.count - 1
  }
}
