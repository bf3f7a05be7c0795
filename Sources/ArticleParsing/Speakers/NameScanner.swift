/// Finds the names in an article by their shape and by the tables of a language; no list of the living is needed.
struct NameScanner {
  private let article: AnalyzedArticle
  private let words: PersonWords
  /// What each token's word can be.
  private let classes: [PersonWord]
  private var seen: SeenForms
  private(set) var mentions: [Mention] = []

  init(_ article: AnalyzedArticle, words: PersonWords, classes: [PersonWord]) {
    self.article = article
    self.words = words
    self.classes = classes
    seen = SeenForms(article)
  }

  /// Finds the names of every part; those of headlines last, because every word has a capital there.
  mutating func scan() {
    var headlines: [Range<Int>] = []
    for part in article.parts {
      for sentence in article.sentences[part.sentences] {
        if isTitleCase(sentence, in: part) { headlines.append(sentence) } else { scan(sentence) }
      }
    }
    let known = KnownNames(mentions, in: article, classes: classes)
    claimSurnames(known)
    for sentence in headlines { scanHeadline(sentence, known) }
    mentions.sort { $0.name.lowerBound < $1.name.lowerBound }
  }

  // MARK: Sentences

  private mutating func scan(_ sentence: Range<Int>) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard startsName(i, in: sentence) else {
        i += 1
        continue
      }
      let end = runEnd(from: i, limit: sentence.upperBound)
      add(run: i..<end, sentence: sentence)
      i = end
    }
  }

  /// Whether a sentence has capitals where running text has none.
  ///
  /// Running text nearly always has a small word that is no article, preposition or conjunction: its verb.
  private func isTitleCase(_ sentence: Range<Int>, in part: AnalyzedArticle.Part) -> Bool {
    var small = 0
    var capital = 0
    var joiners = 0
    var capitalJoiners = 0
    for i in sentence.dropFirst() {
      let token = article.tokens[i]
      guard token.is(.word), !token.is(.clitic) else { continue }
      if token.is(.capitalized) {
        capital += 1
        if classes[i].contains(.preposition), token.shape.isDisjoint(with: [.allCapitals, .quoted]) {
          capitalJoiners += 1
        }
      } else if token.end - token.start > 2,
        classes[i].isDisjoint(with: [.preposition, .particle, .joiner, .definite, .indefinite, .conjunction])
      {
        small += 1
      } else {
        joiners += 1
      }
    }
    if part.isHeadline { return capital >= 2 && small * 2 <= capital }
    // “Ada Lind Calls Out Bo Ohm For Backing Down From A Fight”, with something of the page before it.
    if capitalJoiners >= 2, small * 3 <= capital { return true }
    return small == 0 && (capital >= 5 || capital >= 3 && joiners > 0)
  }

  private func isCapital(_ i: Int) -> Bool {
    let shape = article.tokens[i].shape
    return shape.isSuperset(of: [.word, .capitalized]) && !shape.contains(.clitic)
  }

  /// Whether the first word of a sentence, or of what is said in it, stands here.
  private func isFirst(_ i: Int, in sentence: Range<Int>) -> Bool {
    var j = i
    while j > sentence.lowerBound, article.tokens[j - 1].is(.mark) { j -= 1 }
    if j == sentence.lowerBound { return true }
    // What is quoted, and what follows a colon or a dash, may start with a capital of its own.
    return j < i || isByte(j - 1, 0x3A)
  }

  private func isByte(_ i: Int, _ byte: UInt8) -> Bool {
    let token = article.tokens[i]
    return token.end - token.start == 1 && article.bytes[Int(token.start)] == byte
  }

  private func startsName(_ i: Int, in sentence: Range<Int>) -> Bool {
    guard isCapital(i) else { return startsParticleName(i, in: sentence) }
    let c = classes[i]
    let next = i + 1 < sentence.upperBound && isCapital(i + 1) && !classes[i + 1].contains(.ordinary)
    if c.contains(.ordinary) {
      // “Will Smith”, “Mrs May”; but not “In May”.
      if i > sentence.lowerBound, !classes[i - 1].isDisjoint(with: [.honorific]) { return true }
      return c.contains(.given) && next && !classes[i + 1].contains(.given)
    }
    if words.nounsAreCapitalized, !looksLikeName(i) { return false }
    // “Christian” alone is no name but a creed, “Pope Francis” is one.
    if c.contains(.origin), c.isDisjoint(with: [.title, .place]), !next { return false }
    guard isFirst(i, in: sentence) else { return true }
    if !c.isDisjoint(with: [.given, .honorific, .title, .place, .publication]) { return true }
    if article.tokens[i].is(.allCapitals) { return true }
    if next { return !seen.isSmallSomewhere(article.tokens[i].word) || c.contains(.origin) || c.contains(.bodyName) }
    if c.contains(.role) || c.contains(.group) || c.contains(.body) { return false }
    if seen.isSmallSomewhere(article.tokens[i].word) { return false }
    if seen.isCapitalInside(article.tokens[i].word) || article.tokens[i].is(.hyphenated) { return true }
    // One word that opens a quotation is seldom a name, whatever the tagger thinks of its capital.
    guard i == sentence.lowerBound || !article.tokens[i - 1].is(.mark) else { return false }
    let tag = article.tokens[i].tag
    return tag.isName || isPossessive(i + 1) && tag != .nn
  }

  /// Whether a capital word is more than a common noun where those have capitals too.
  private func looksLikeName(_ i: Int) -> Bool {
    article.tokens[i].is(.allCapitals)
      || !classes[i].isDisjoint(with: [
        .given, .honorific, .title, .role, .place, .publication, .bodyName, .suffix, .origin,
      ])
  }

  /// Whether a word stands where a surname does: behind a given name, a title or an honorific.
  private func mayBeSurname(_ i: Int) -> Bool {
    !classes[i - 1].isDisjoint(with: [.given, .honorific, .title, .role, .particle]) || isInitial(i - 1)
  }

  /// “al-Assad” and “van der Bellen” where the particle comes first and is small.
  private func startsParticleName(_ i: Int, in sentence: Range<Int>) -> Bool {
    let token = article.tokens[i]
    guard token.is(.word), token.is(.hyphenated) else { return false }
    let first = article.bytes[Int(token.start)]
    let second = article.bytes[Int(token.start) + 1]
    return first == 0x61 && second == 0x6C && article.bytes[Int(token.start) + 2] == 0x2D
      || first == 0x65 && second == 0x6C && article.bytes[Int(token.start) + 2] == 0x2D
  }

  private func isPossessive(_ i: Int) -> Bool {
    guard i < article.tokens.count else { return false }
    let token = article.tokens[i]
    return token.is(.clitic) && token.word == Self.possessive
      || token.is(.mark) && !token.is(.spaceBefore) && !token.is(.closesRegion) && token.is(.spaceAfter)
        && article.bytes[Int(token.start)] != 0x22
  }

  private static let possessive = WordHash.of("'s")

  /// Where the words end that belong to one name, with its titles, from `start` on.
  private func runEnd(from start: Int, limit: Int) -> Int {
    var end = start + 1
    var joined = false
    while end < limit {
      let c = classes[end]
      if isCapital(end) {
        if words.nounsAreCapitalized, !looksLikeName(end), !mayBeSurname(end) { break }
        if isInitial(end), classes[end - 1].contains(.given), end + 1 < limit, isCapital(end + 1) {
          // “William A. Lind”, though “a” is a word for itself.
          end += 1
          continue
        }
        if c.contains(.joiner), end + 1 < limit, classes[end + 1].contains(.titleTail),
          !classes[end - 1].isDisjoint(with: .office)
        {
          // “Chief Of Staff” where every word has a capital.
          end += 2
          continue
        }
        if c.contains(.ordinary), !(c.contains(.given) && !classes[end - 1].isDisjoint(with: [.given, .honorific])) {
          break
        }
        end += 1
        continue
      }
      let nextIsCapital = end + 1 < limit && isCapital(end + 1) && !classes[end + 1].contains(.ordinary)
      if c.contains(.particle), nextIsCapital || isParticle(end + 1, limit) && end + 2 < limit && isCapital(end + 2) {
        // “de”, “van”; but “Ada Lind e Bo” does not come up in running text.
        if !classes[end - 1].isDisjoint(with: [.role, .title]), !classes[end - 1].contains(.given) { break }
        end += nextIsCapital ? 2 : 3
        continue
      }
      if startsParticleName(end, in: start..<limit) {
        end += 1
        continue
      }
      if c.contains(.suffix), c.contains(.particle) == false, article.tokens[end].is(.word) {
        end += 1
        continue
      }
      if isByte(end, 0x2C), end + 1 < limit, classes[end + 1].contains(.suffix), isCapital(end + 1) {
        end += 2
        continue
      }
      if isByte(end, 0x26), nextIsCapital {
        end += 2
        continue
      }
      if c.contains(.joiner), opensBody(end - 1, from: start) {
        // “Department of Justice”, “Committee on the Judiciary”, “Chairman of the Federal Reserve”.
        let isAnd = c.contains(.conjunction)
        let skipsArticle = end + 2 < limit && classes[end + 1].contains(.definite) && isCapital(end + 2)
        if isAnd {
          guard joined, nextIsCapital, classes[end + 1].contains(.bodyName) else { break }
        }
        if classes[end].contains(.definite) { break }
        if nextIsCapital {
          end += 2
          joined = true
          continue
        }
        if skipsArticle, !isAnd, !classes[end + 2].contains(.ordinary) {
          end += 3
          joined = true
          continue
        }
      }
      break
    }
    return end
  }

  /// Whether “of”, “for” or “on” behind this word goes on with a body's name or a title: “Department of”; but not
  /// “Ada Lind of”.
  private func opensBody(_ i: Int, from start: Int) -> Bool {
    let c = classes[i]
    // “Supervisor of Elections Ada Lind”.
    if c.contains(.role), i == start, isCapital(i), !article.tokens[i].is(.sentenceStart) { return true }
    guard !c.isDisjoint(with: [.bodyName, .title]) else { return joins(i, from: start) }
    return c.isDisjoint(with: .given) || i == start
  }

  /// Whether a joiner stands before the word already: “Department of Justice and …”.
  private func joins(_ i: Int, from start: Int) -> Bool {
    i > start + 1 && classes[i - 1].contains(.joiner) && !isCapital(i - 1) && classes[i - 1].isDisjoint(with: .particle)
  }

  private func isParticle(_ i: Int, _ limit: Int) -> Bool { i < limit && classes[i].contains(.particle) }

  // MARK: What a run is made of

  /// Parts a run into what stands before the name and the name, and keeps the name.
  private mutating func add(run: Range<Int>, sentence: Range<Int>) {
    var start = run.lowerBound
    if run.count > 1, isFirst(start, in: sentence), isCapital(start),
      classes[start].isDisjoint(with: [.given, .honorific, .title, .place, .bodyName, .publication, .origin]),
      seen.isSmallSomewhere(article.tokens[start].word)
    {
      start += 1
    }
    let split = nameStart(in: start..<run.upperBound)
    // A title without a name: “the Prime Minister”.
    guard split < run.upperBound else { return }
    if isOffice(start..<split) {
      // “President of the European Commission Ursula von der Leyen”: the body is named too.
      let body = classes[start + 2].contains(.definite) ? start + 3 : start + 2
      if body < split { appendLeadingBody(body..<split, sentence: sentence) }
      append(name: split..<run.upperBound, outer: start, sentence: sentence)
    } else if split > start, classes[split - 1].isDisjoint(with: [.honorific, .title, .role]) {
      // “Washington Post columnist” aside, a body before a person has a name of its own: “NATO Jens Stoltenberg”.
      append(name: start..<split, outer: start, sentence: sentence)
      append(name: split..<run.upperBound, outer: split, sentence: sentence)
    } else {
      let outer = titleStart(before: split, from: start)
      if outer > start, classes[outer - 1].isDisjoint(with: [.modifier]) || run.lowerBound == outer {
        // What stands before the title may be a body: “Fox News Chairman Roger Ailes”.
        appendLeadingBody(start..<outer, sentence: sentence)
      }
      append(name: split..<run.upperBound, outer: outer, sentence: sentence)
    }
  }

  /// Whether these words before a name are an office with what it is for: “Supervisor of Elections”.
  private func isOffice(_ words: Range<Int>) -> Bool {
    words.count > 2 && !classes[words.lowerBound].isDisjoint(with: [.title, .role])
      && classes[words.lowerBound + 1].contains(.joiner)
  }

  /// Where the name starts in a run; the end of the run when it is a title alone.
  private func nameStart(in run: Range<Int>) -> Int {
    let last = run.upperBound - 1
    var split = run.lowerBound
    var i = last
    while i >= run.lowerBound {
      let c = classes[i]
      if !c.isDisjoint(with: [.honorific, .title, .role]), !isSurname(i, in: run), !endsBody(i, in: run) {
        split = i + 1
        break
      }
      i -= 1
    }
    if split > run.lowerBound {
      // “Secretary of State John Kerry”, “President of the European Commission Ursula von der Leyen”.
      if split <= last, classes[split].contains(.joiner),
        !isCapital(split) || classes[split].contains(.preposition)
      {
        var j = split
        while j <= last, !(classes[j].contains(.given) && isCapital(j) && j < last) { j += 1 }
        if j <= last { return j }
        // “Secretary of State Kerry”: the title has one noun.
        if split + 2 <= last, classes[split + 1].contains(.titleTail) { return split + 2 }
        return run.upperBound
      }
      return split
    }
    // “Texas Republican Ted Cruz”, “NATO Jens Stoltenberg”, “Vermonter Bernie Sanders”: a given name with somebody else's
    // words before it.
    guard run.count > 2, classes[run.lowerBound].isDisjoint(with: .given) else { return run.lowerBound }
    for j in (run.lowerBound + 1)..<last where classes[j].contains(.given) && isCapital(j) && isCapital(j - 1) {
      let before = classes[j - 1]
      guard before.isDisjoint(with: [.given, .particle]), !isInitial(j - 1) else { continue }
      if j - run.lowerBound > 1
        || !before.isDisjoint(with: [.origin, .publication, .place, .bodyName, .group, .modifier, .ordinary])
        || !article.tokens[j - 1].shape.isDisjoint(with: [.allCapitals, .hyphenated, .sentenceStart])
        || seen.isSmallSomewhere(article.tokens[j - 1].word)
      {
        return j
      }
    }
    return run.lowerBound
  }

  private func isInitial(_ i: Int) -> Bool {
    let token = article.tokens[i]
    return token.end - token.start == 1 || token.end - token.start == 2 && token.is(.abbreviation)
  }

  /// Whether a word for a person ends the name of a newspaper: “Business Insider”; but not “Majority Leader”.
  private func endsBody(_ i: Int, in run: Range<Int>) -> Bool {
    i == run.upperBound - 1 && i > run.lowerBound && classes[i].contains(.bodyName)
      && classes[i - 1].isDisjoint(with: [.modifier, .title, .role])
  }

  /// Whether a word that could be a title is somebody's surname: “Stephen King said”.
  private func isSurname(_ i: Int, in run: Range<Int>) -> Bool {
    guard i == run.upperBound - 1 || classes[i + 1].contains(.suffix) else {
      // A given name that is a title too: “Dean Smith” is left to the title, “Earl Warren” to the name.
      return classes[i].contains(.given) && !article.tokens[i].is(.abbreviation) && i == run.lowerBound
        && classes[i].isDisjoint(with: [.honorific])
    }
    guard i > run.lowerBound else {
      return classes[i].contains(.given) && classes[i].isDisjoint(with: .honorific)
    }
    let before = classes[i - 1]
    return before.contains(.given) && before.isDisjoint(with: [.title, .role])
      || article.tokens[i - 1].is(.abbreviation) && article.tokens[i - 1].end - article.tokens[i - 1].start == 2
      || before.contains(.honorific) && classes[i].isDisjoint(with: .honorific)
  }

  /// Where the title before a name starts: its last words that are titles, honorifics or belong to one.
  private func titleStart(before name: Int, from start: Int) -> Int {
    var i = name
    while i > start {
      let c = classes[i - 1]
      if !c.isDisjoint(with: [.honorific, .title, .role, .modifier, .titleTail]) || c.contains(.joiner) && i - 1 > start
      {
        i -= 1
      } else {
        break
      }
    }
    return i
  }

  private mutating func appendLeadingBody(_ tokens: Range<Int>, sentence: Range<Int>) {
    guard tokens.contains(where: { !classes[$0].isDisjoint(with: [.bodyName, .publication]) }) else { return }
    append(name: tokens, outer: tokens.lowerBound, sentence: sentence)
  }

  private mutating func append(name: Range<Int>, outer: Int, sentence: Range<Int>) {
    var gender: PersonWord = []
    var isTitled = false
    for i in outer..<name.lowerBound where !classes[i].isDisjoint(with: [.honorific, .title, .role]) {
      gender.formUnion(classes[i].intersection(.gendered))
      isTitled = true
    }
    // An honorific that is no part of the run: “the former senator Ada Lind”, “the actress Ada Lind”.
    if outer == name.lowerBound, outer > sentence.lowerBound, !classes[outer - 1].isDisjoint(with: .office),
      article.tokens[outer - 1].is(.word)
    {
      gender.formUnion(classes[outer - 1].intersection(.gendered))
      isTitled = true
    }
    if gender == .gendered { gender = [] }
    let kind = kind(of: name, isTitled: isTitled, sentence: sentence)
    mentions.append(
      Mention(
        name: name, outer: outer, kind: kind, gender: kind == .person ? gender : [], isTitled: isTitled,
        isDoubtful: name.count > 1 && outer == name.lowerBound && isFirst(outer, in: sentence)
          && classes[outer].isDisjoint(with: .given),
        endsInWord: name.count > 1 && seen.isSmallSomewhere(article.tokens[name.upperBound - 1].word)))
  }

  private func kind(of name: Range<Int>, isTitled: Bool, sentence: Range<Int>) -> Mention.Kind {
    let first = classes[name.lowerBound]
    let last = classes[name.upperBound - 1]
    let afterThe =
      name.lowerBound > sentence.lowerBound && classes[name.lowerBound - 1].contains(.definite)
      && !classes[name.lowerBound - 1].contains(.relative)
    if isTitled, last.isDisjoint(with: .bodyName) || first.contains(.given) || name.count == 1 { return .person }
    var strong = false
    for i in name where !classes[i].isDisjoint(with: [.bodyName, .publication]) {
      if !classes[i].contains(.given) || i > name.lowerBound { strong = true }
    }
    let startsGiven = first.contains(.given) && name.count > 1 && !afterThe
    if name.count > 1 {
      let allPlace = name.allSatisfy { !classes[$0].isDisjoint(with: [.place, .bodyName]) }
      if last.contains(.place), allPlace { return .place }
      if strong {
        // “Jack White”, “Vanessa Fox”: one common word behind a given name is a surname.
        let only = name.dropLast().allSatisfy {
          classes[$0].isDisjoint(with: [.bodyName, .publication]) || classes[$0].contains(.given)
        }
        return startsGiven && only && name.count <= 3 && last.contains(.particle) == false
          && !Self.isSurelyBody(last, article.tokens[name.upperBound - 1].word) ? .person : .body
      }
      if name.contains(where: {
        classes[$0].contains(.joiner) && !isCapital($0) && classes[$0].isDisjoint(with: .particle)
      }) {
        return .body
      }
      if startsGiven { return .person }
      if name.allSatisfy({ article.tokens[$0].is(.allCapitals) }) { return .body }
      if afterThe { return .body }
      if first.contains(.place) && first.isDisjoint(with: .given) || first.contains(.origin) { return .body }
      return .person
    }
    if last.contains(.place) { return first.contains(.given) ? .unknown : .place }
    if strong || last.contains(.publication) { return .body }
    let token = article.tokens[name.lowerBound]
    if token.is(.allCapitals), first.isDisjoint(with: .given) { return .body }
    if afterThe, !followsNoun(name.upperBound, sentence) { return .body }
    // An address, a handle.
    if article.bytes[token.range].contains(0x2E), !token.is(.abbreviation) { return .body }
    if isPlaceLike(name, in: sentence) { return .place }
    return first.contains(.given) ? .person : .unknown
  }

  /// Whether “in” or “near” stands before a word that nothing else is known of, and no possessive behind it.
  private func isPlaceLike(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard name.lowerBound > sentence.lowerBound, !isPossessive(name.upperBound) else { return false }
    return Self.placePrepositions.contains(article.tokens[name.lowerBound - 1].word)
      && classes[name.lowerBound].isDisjoint(with: .given)
  }

  private static let placePrepositions: Set<UInt32> = Set(["in", "near", "outside"].map { WordHash.of($0) })

  /// Whether a common noun follows, which the name then belongs to: “the Lind campaign”.
  private func followsNoun(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard i < sentence.upperBound else { return false }
    let token = article.tokens[i]
    if token.tag.isCommonNoun { return true }
    return !classes[i].isDisjoint(with: [.role, .group, .body])
  }

  private static func isSurelyBody(_ classes: PersonWord, _ word: UInt32) -> Bool { sureBodies.contains(word) }

  private static let sureBodies: Set<UInt32> = {
    let list = """
      committee university foundation institute inc inc. act party times center centre council association department agency
      corporation corp corp. company commission federation organization organisation administration coalition college school
      hospital museum project institution society union group campaign pac journal tribune gazette herald magazine network
      court senate congress bank airport library initiative alliance conference convention award awards prize bill
      treaty agreement trust show report building tower plaza hotel casino stadium airlines bureau ministry
      """
    return WordList.hashes(of: list)
  }()

  // MARK: Surnames that are words

  /// Finds surnames that are words of another kind and stand alone: “Cuban said”, after Mark Cuban was named.
  private mutating func claimSurnames(_ known: KnownNames) {
    guard !known.wordlikeSurnames.isEmpty else { return }
    var taken = Set<Int>()
    for mention in mentions { taken.formUnion(mention.outer..<mention.name.upperBound) }
    for i in article.tokens.indices where known.wordlikeSurnames.contains(article.tokens[i].word) {
      guard isCapital(i), !taken.contains(i) else { continue }
      let token = article.tokens[i]
      let next = i + 1 < article.tokens.count ? article.tokens[i + 1] : token
      let isFollowedBySpeech = article.language.words.classes(of: next.word).contains(.speechVerb)
      if classes[i].contains(.ordinary) || token.is(.sentenceStart), !isFollowedBySpeech, !isPossessive(i + 1) {
        continue
      }
      // “Cuban officials” are not his.
      if classes[i].contains(.origin), next.is(.word), !isFollowedBySpeech, !next.tag.isFiniteVerb { continue }
      mentions.append(Mention(name: i..<i + 1, outer: i, kind: .unknown, gender: [], isTitled: false))
    }
  }

  // MARK: Headlines

  /// Finds the names in a line where every word has a capital: those that the running text has, and given names with
  /// what follows.
  private mutating func scanHeadline(_ sentence: Range<Int>, _ known: KnownNames) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard isCapital(i) else {
        i += 1
        continue
      }
      if let length = known.longest(at: i, limit: sentence.upperBound, in: article) {
        var outer = i
        if i > sentence.lowerBound, !classes[i - 1].isDisjoint(with: [.honorific, .title]), isCapital(i - 1) {
          outer -= 1
        }
        append(name: i..<i + length.count, outer: outer, sentence: sentence)
        mentions[mentions.count - 1].kind = length.kind
        i += length.count
        continue
      }
      if classes[i].contains(.given), classes[i].isDisjoint(with: .ordinary), i + 1 < sentence.upperBound,
        isCapital(i + 1),
        classes[i + 1].isDisjoint(with: [.ordinary, .bodyName]), !seen.isSmallSomewhere(article.tokens[i + 1].word)
      {
        var end = i + 2
        while end < sentence.upperBound, end < i + 4, isInitial(end - 1) || known.isNamePart(article.tokens[end].word),
          isCapital(end), classes[end].isDisjoint(with: [.ordinary, .bodyName])
        {
          end += 1
        }
        append(name: i..<end, outer: i, sentence: sentence)
        i = end
        continue
      }
      i += 1
    }
  }
}

/// Which words an article prints small, and which with a capital where no sentence starts.
private struct SeenForms {
  private var keys: [UInt32]
  private var forms: [UInt8]

  init(_ article: AnalyzedArticle) {
    var size = 256
    while size < article.tokens.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    forms = Array(repeating: 0, count: size)
    var opens = true
    for token in article.tokens {
      defer { opens = token.is(.mark) || token.end - token.start == 1 && article.bytes[Int(token.start)] == 0x3A }
      guard token.is(.word) else { continue }
      let slot = slot(of: token.word)
      keys[slot] = token.word
      if !token.is(.capitalized) {
        forms[slot] |= 1
      } else if !token.is(.sentenceStart), !token.is(.allCapitals), !opens {
        forms[slot] |= 2
      }
    }
  }

  func isSmallSomewhere(_ word: UInt32) -> Bool {
    let slot = slot(of: word)
    return keys[slot] == word && forms[slot] & 1 != 0
  }

  func isCapitalInside(_ word: UInt32) -> Bool {
    let slot = slot(of: word)
    return keys[slot] == word && forms[slot] & 2 != 0
  }

  @inline(__always)
  private func slot(of word: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: word &* 0x9E37_79B1 &>> 8) & mask
    while keys[slot] != 0, keys[slot] != word { slot = (slot + 1) & mask }
    return slot
  }
}

/// The names that the running text has, to be found again in a headline.
private struct KnownNames {
  private var byFirst: [UInt32: [(words: [UInt32], kind: Mention.Kind)]] = [:]
  /// Surnames of people that are words of another kind too: “Cuban”, “Will”, “Singer”.
  private(set) var wordlikeSurnames: Set<UInt32> = []
  private var parts: Set<UInt32> = []

  init(_ mentions: [Mention], in article: AnalyzedArticle, classes: [PersonWord]) {
    for mention in mentions where mention.kind != .unknown && !mention.isDoubtful {
      let words = mention.name.map { article.tokens[$0].word }
      add(words, mention.kind)
      if mention.kind == .person { parts.formUnion(words) }
      // A headline has the surname alone.
      if mention.kind == .person, words.count > 1, article.tokens[mention.name.upperBound - 1].end > 0 {
        add([words[words.count - 1]], .person)
        if !classes[mention.name.upperBound - 1].isDisjoint(with: [.ordinary, .origin, .role, .title, .group, .body]) {
          wordlikeSurnames.insert(words[words.count - 1])
        }
      }
    }
  }

  private mutating func add(_ words: [UInt32], _ kind: Mention.Kind) {
    var list = byFirst[words[0]] ?? []
    guard list.count < 32, !list.contains(where: { $0.words == words }) else { return }
    list.append((words, kind))
    byFirst[words[0]] = list
  }

  /// Whether some name of the article has this word.
  func isNamePart(_ word: UInt32) -> Bool { parts.contains(word) }

  /// The longest name that starts at a token.
  func longest(at i: Int, limit: Int, in article: AnalyzedArticle) -> (count: Int, kind: Mention.Kind)? {
    guard let list = byFirst[article.tokens[i].word] else { return nil }
    var best: (count: Int, kind: Mention.Kind)?
    for (words, kind) in list where words.count > best?.count ?? 0 && i + words.count <= limit {
      if words.indices.allSatisfy({ article.tokens[i + $0].word == words[$0] }) { best = (words.count, kind) }
    }
    return best
  }
}
