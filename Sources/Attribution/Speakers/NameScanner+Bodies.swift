// Names of bodies that go on over small words: “Department of Justice”, “Food and Drug Administration”, “Teachers’ Union”.

extension NameScanner {
  /// Where the name of a body goes on that a run of capitals from `start` to `end` begins; `nil` where it ends.
  func bodyEnd(behind end: Int, from start: Int, limit: Int) -> Int? {
    guard end + 1 < limit else { return nil }
    if let possessed = possessed(behind: end, from: start) { return possessed }
    if let list = listEnd(end, from: start, limit) { return list }
    let c = classes[end]
    guard c.contains(.joiner), !c.contains(.definite) else { return nil }
    let isInBody = joins(end - 1, from: start)
    if c.contains(.conjunction) {
      return isCapital(end + 1) && joinsPortfolios(end, isInBody: isInBody, limit) ? end + 2 : nil
    }
    guard mayBeJoined(end - 1, from: start) || isInBody || isCapital(end - 1) && opening(end - 1).contains(.joined)
    else {
      return nil
    }
    // “Dean on Southcliff pier” is no office; “Envoy on Climate” may be.
    if article.tokens[end].word == Self.on, classes[end - 1].contains(.given) { return nil }
    let skipsArticle = end + 2 < limit && classes[end + 1].contains(.definite) && isCapital(end + 2)
    let next = skipsArticle ? end + 2 : end + 1
    // “Office for Police Conduct”: the word has its capital for its own sake.
    guard isCapital(next), !classes[next].contains(.ordinary) || classes[next].contains(.body) else { return nil }
    return next + 1
  }

  /// Whether “of”, “for” or “on” behind this word goes on with a body's name or a title: “Department of”; but not
  /// “Ada Lind of”.
  private func mayBeJoined(_ i: Int, from start: Int) -> Bool {
    let c = classes[i]
    // “Supervisor of Elections Ada Lind”.
    if c.contains(.role), i == start, isCapital(i), !article.tokens[i].is(.sentenceStart) { return true }
    guard !c.isDisjoint(with: [.bodyName, .title]) else { return false }
    // “Rick Day of the Weather Office”: a surname behind a given name.
    if i == start + 1, classes[start].contains(.given), !Self.isSurelyBody(article.tokens[i].word) { return false }
    return c.isDisjoint(with: .given) || i == start
  }

  /// Whether a joiner stands in the run up to this word already: “Department of Climate Change and …”.
  private func joins(_ i: Int, from start: Int) -> Bool {
    var j = i - 1
    while j > start, isCapital(j) { j -= 1 }
    return j > start
      && (classes[j].contains(.joiner) && classes[j].isDisjoint(with: .particle) || article.tokens[j].tag == .comma)
  }

  /// Where a run goes on at least behind a comma in a list of what a body is for: “Ministry of Housing, Communities and Local
  /// Government”, “Climate, Energy and Water Minister”.
  private func listEnd(_ comma: Int, from start: Int, _ limit: Int) -> Int? {
    guard comma + 3 < limit, article.tokens[comma].tag == .comma, isCapital(comma + 1) else { return nil }
    // “Meteorology, Climatology and Geophysics Agency”: words of no other kind, behind an article or an owner.
    if comma == start + 1, start > 0, classes[start - 1].contains(.definite) || isPossessive(start - 1),
      isPlainWord(start), isPlainWord(comma + 1), classes[comma + 2].contains(.conjunction),
      leadsToBody(comma + 3, limit)
    {
      return comma + 4
    }
    guard isPortfolio(comma + 1, limit),
      joins(comma - 1, from: start) || comma == start + 1 && isPortfolio(start, limit)
    else { return nil }
    let next = comma + 2
    let isList =
      classes[next].contains(.conjunction) && joinsPortfolios(next, isInBody: true, limit)
      || isCapital(next) && classes[next + 1].contains(.conjunction) && joinsPortfolios(next + 1, isInBody: true, limit)
    return isList ? next : nil
  }

  /// Whether a noun for a body is one of the next three words with capitals: “Markets Board”.
  private func leadsToBody(_ i: Int, _ limit: Int) -> Bool {
    (i..<min(capitalsEnd(i, limit), i + 3)).contains { classes[$0].isSuperset(of: [.body, .bodyName]) }
  }

  /// What is possessed by several people, or by an office, and is a body: “Teachers’ Union”, “the King’s Fund”; but not
  /// “Lind’s Party”.
  private func possessed(behind end: Int, from start: Int) -> Int? {
    let owner = article.tokens[end - 1]
    if end == start + 1, start > 0, classes[start - 1].contains(.definite), classes[start].contains(.title),
      isPossessive(end), isCapital(end + 1), classes[end + 1].contains(.bodyName)
    {
      return end + 2
    }
    guard isPossessive(end), isCapital(end + 1), classes[end + 1].contains(.bodyName),
      classes[start].isDisjoint(with: .given),
      isCapital(end - 1),
      opening(end - 1).contains(.owner)
        || article.bytes[Int(owner.end) - 1] | 0x20 == 0x73
          && !article.tokens[end].is(.clitic) && isPlural(end - 1)
    else { return nil }
    return end + 2
  }

  /// Whether a word is a plural: its tag says so, or the tables, or the article has it small.
  private func isPlural(_ i: Int) -> Bool {
    let word = article.tokens[i]
    if word.tag == .nns || word.tag == .nnps || seen.isSmallSomewhere(word.word)
      || !classes[i].isDisjoint(with: [.role, .group])
    {
      return true
    }
    let singular = article.bytes[word.range].dropLast()
    return !words[singular.withUnsafeBufferPointer { WordHash.of($0.baseAddress!, count: $0.count) }].isDisjoint(
      with: .office)
  }

  /// Whether the first word of a sentence is a noun for a body and what it is for goes on with a capital: “Department of the
  /// Sea said”, “Parks, Forestry and Recreation said”.
  func opensLongBody(_ i: Int, _ limit: Int) -> Bool {
    if listEnd(i + 1, from: i, limit) != nil { return true }
    guard classes[i].contains(.bodyName), classes[i].contains(.body) || Self.isSurelyBody(article.tokens[i].word),
      i + 2 < limit, classes[i + 1].contains(.joiner)
    else { return false }
    return isCapital(i + 2) || classes[i + 2].contains(.definite) && i + 3 < limit && isCapital(i + 3)
  }

  /// How a word can open the name of a body.
  private func opening(_ i: Int) -> BodyOpening { words.bodyOpening(of: article.tokens[i].word) }

  /// Where the words end that surely belong to the name of a body which opens at `i`, with a word that opens no name by
  /// itself; `nil` where none does.
  func bodyOpeningEnd(_ i: Int, _ limit: Int) -> Int? {
    guard i + 1 < limit, isCapital(i) else { return nil }
    let opening = opening(i)
    let next = article.tokens[i + 1]
    if opening.contains(.work) || isWork(i), let end = workEnd(i, limit) { return end }
    guard !opening.isEmpty else { return nil }
    if opening.contains(.door), next.is(.digits), next.range.count == 2,
      [0x30, 0x31].contains(article.bytes[Int(next.end) - 1]),
      article.bytes[Int(next.start)] == 0x31
    {
      return i + 2
    }
    if opening.contains(.land), isCapital(i + 1), classes[i + 1].contains(.place) { return i + 2 }
    if opening.contains(.owner), let end = possessed(behind: i + 1, from: i) { return end }
    if opening.contains(.joined), let end = capitalPreposition(i + 1, from: i, limit: limit) { return end }
    if opening.contains(.joined), classes[i + 1].contains(.joiner) {
      let next = i + 2 < limit && classes[i + 2].contains(.definite) ? i + 3 : i + 2
      return next < limit && isCapital(next) ? next + 1 : nil
    }
    if opening.contains(.article), isCapital(i + 1), !next.is(.allCapitals), !next.is(.hyphenated),
      next.range.count > 2,
      !Self.vowels.contains(article.bytes[Int(next.start)] | 0x20)
    {
      return i + 2
    }
    return opening.contains(.slogan) ? sloganEnd(i, limit) : nil
  }

  /// Before these, and before an “h” that is not heard, English has “an”.
  private static let vowels: Set<UInt8> = Set("aeiouh".utf8)

  /// Whether a word may say what a body does, which no table can have all of: “Breaking the Silence”.
  private func isWork(_ i: Int) -> Bool {
    classes[i].subtracting(.ordinary).isEmpty
      && article.bytes[article.tokens[i].range].suffix(3).elementsEqual("ing".utf8)
  }

  /// Where the name of a body ends that is called by what it does: “Save the Children”, “Breaking the Silence said”.
  private func workEnd(_ verb: Int, _ limit: Int) -> Int? {
    guard classes[verb + 1].contains(.definite), verb + 2 < limit, isCapital(verb + 2) else { return nil }
    // The first word of a sentence has its capital for that reason, unless a body is what speaks.
    if article.tokens[verb].is(.sentenceStart), !opening(verb).contains(.work) || article.tokens[verb].is(.quoted) {
      guard isSpeechVerb(capitalsEnd(verb + 2, limit), limit) else { return nil }
    }
    return verb + 3
  }

  /// Where a name of plain words ends: “Just Stop Oil said”. Their capitals show it beside a verb of speech alone, in front of it
  /// or at the end of its sentence.
  private func sloganEnd(_ i: Int, _ limit: Int) -> Int? {
    let end = capitalsEnd(i, limit)
    // “All Greens said”, “Back Lind, he said”.
    let isPlural = article.tokens[i + 1].tag == .nns || article.tokens[i + 1].tag == .nnps
    guard end - i > 1, end - i < 6, !isPlural || opening(i).contains(.work),
      classes[i + 1].isDisjoint(with: [.given, .honorific, .title, .role, .group, .origin, .place]),
      isSpeechVerb(end, limit)
        || i > 0 && isSpeechVerb(i - 1, limit) && end < limit && article.tokens[end].tag == .period
    else { return nil }
    return end
  }

  /// Whether the words with capitals from here on are the name of a firm, by the designator that ends it: “Circuit Systems
  /// Inc”, even where a circuit is told of; but not “Manufacturer Lind Inc”.
  func opensFirm(_ i: Int, _ limit: Int) -> Bool {
    let last = capitalsEnd(i, limit) - 1
    return last > i && Self.designators.contains(article.tokens[last].word) && article.tokens[i].tag.isNoun
      && classes[i].isDisjoint(with: [.ordinary, .role, .title, .group, .body])
  }

  private static let designators = WordHash.all(of: "inc inc. corp corp. plc ltd ltd. llc llp")

  private func capitalsEnd(_ start: Int, _ limit: Int) -> Int {
    (start..<limit).first { !isCapital($0) } ?? limit
  }

  private func isSpeechVerb(_ i: Int, _ limit: Int) -> Bool {
    i < limit && !article.tokens[i].is(.capitalized)
      && article.language.words.classes(of: article.tokens[i].word).contains(.speechVerb)
  }

  /// “Doctors Without Borders”: a preposition with a capital belongs to the name on either side.
  func capitalPreposition(_ i: Int, from start: Int, limit: Int) -> Int? {
    guard i + 1 < limit, isCapital(i), classes[i].contains(.preposition), isCapital(i + 1),
      classes[start].isDisjoint(with: .given),
      !classes[i + 1].contains(.ordinary), opening(i - 1).contains(.joined)
    else { return nil }
    return i + 2
  }

  /// The end of a firm's name that is a possessive by itself: “Hale’s said”, where no Hale is named.
  func possessiveEnd(_ i: Int, from start: Int, limit: Int) -> Int? {
    guard i + 1 < limit, i == start + 1, isPossessive(i), article.tokens[i].is(.clitic), classes[start].isEmpty else {
      return nil
    }
    let isSubject = article.tokens[i + 1].tag.isFiniteVerb && isSpeechVerb(i + 1, limit)
    let isInverted = start > 0 && isSpeechVerb(start - 1, limit) && article.tokens[i + 1].tag == .period
    return isSubject || isInverted ? i + 1 : nil
  }

  /// Whether a word for a person belongs to the name of a body in a run and is nobody's title: “Business Insider”,
  /// “Doctors of the World”, “General Assembly”, “Refugee Agency”, “Human Rights Watch”; but not “Majority Leader”, “General
  /// Park”, “Prisoner Ada Bank”.
  func belongsToBody(_ i: Int, in run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    guard i < last else {
      return i > run.lowerBound && classes[i].contains(.bodyName)
        && classes[i - 1].isDisjoint(with: [.modifier, .title, .role])
    }
    let next = classes[i + 1]
    if i == run.lowerBound || !classes[i - 1].isDisjoint(with: [.place, .bodyName, .origin]) {
      let opening = opening(i)
      if opening.contains(.joined), !next.isDisjoint(with: [.joiner, .preposition]) { return true }
      if next.isDisjoint(with: [.given, .role, .title]),
        next.contains(.body) || opening.contains(.adjective) && endsBody(i + 1, in: run)
      {
        return true
      }
    }
    guard classes[i].isDisjoint(with: [.honorific, .title]), classes[last].contains(.bodyName) else { return false }
    // “Chief Executive of the Water Authority”, “Head of Operations of the Coast Guard”; but “Doctors of the World”.
    if next.contains(.joiner), classes[i].contains(.role), article.bytes[Int(article.tokens[i].end) - 1] != 0x73,
      i == run.lowerBound || !classes[i - 1].isDisjoint(with: [.title, .modifier])
    {
      return false
    }
    return Self.isSurelyBody(article.tokens[last].word)
      && (i + 1...last).allSatisfy { classes[$0].isDisjoint(with: .given) }
      || next.contains(.bodyName) && i + 1 < last
  }

  /// Whether a word behind “General” or “Premier” makes a body of the two: “General Assembly”, “the Premier League”, “General
  /// Motors”, but not “General Lake”.
  private func endsBody(_ i: Int, in run: Range<Int>) -> Bool {
    let word = article.tokens[i]
    guard classes[i].contains(.bodyName) else { return word.tag == .nns || seen.isSmallSomewhere(word.word) }
    // Of the words in the names of bodies the short ones are surnames too: “Hill”, “Banks”.
    return run.count > 2 || word.end - word.start > 5
      || run.lowerBound > 0 && classes[run.lowerBound - 1].contains(.definite)
  }

  /// Whether a name is a body's by the word that opens it.
  func isBody(openedBy i: Int, _ name: Range<Int>) -> Bool {
    // What is a title elsewhere would not have stayed in the name of a person.
    if opening(i).contains(.adjective), classes[i].contains(.title) { return true }
    return opening(i).contains(.saint)
      ? name.count > 2 : bodyOpeningEnd(i, article.sentences[Int(article.tokens[i].sentence)].upperBound) != nil
  }

  /// Whether a word is the saint whom a body is called after: “St John Ambulance”.
  func isSaint(_ i: Int) -> Bool { opening(i).contains(.saint) }

  /// Whether “and” joins what one body is for: “Food and Drug Administration”, “Ministry of Health and Family Welfare”; but
  /// not “Department of Justice and Lind”.
  private func joinsPortfolios(_ and: Int, isInBody: Bool, _ limit: Int) -> Bool {
    let after = isPortfolio(and + 1, limit) || isPortfolio(and + 2, limit)
    if isInBody {
      // “Group on Involuntary and Enforced Disappearances”: what a body is on may be two things, whatever they are.
      return after || classes[and + 1].contains(.bodyName)
        || isOnSomething(and - 1) && classes[and + 1].isDisjoint(with: [.given, .honorific, .title, .role, .place])
    }
    guard isPortfolio(and - 1, limit), classes[and - 1].isDisjoint(with: .given) else { return false }
    // “Securities and Markets Board”.
    return after || leadsToBody(and + 1, limit)
  }

  /// Whether “on” stands right before the words with capitals that end here.
  private func isOnSomething(_ last: Int) -> Bool {
    var i = last
    while i > 0, isCapital(i) { i -= 1 }
    return article.tokens[i].word == Self.on
  }

  private func isPlainWord(_ i: Int) -> Bool { classes[i].isEmpty && !article.tokens[i].is(.allCapitals) }

  func isPortfolio(_ i: Int, _ limit: Int) -> Bool {
    i < limit && isCapital(i) && opening(i).contains(.portfolio)
  }

  private static let on = WordHash.of("on")

  /// Joins two names of one word with “and” between them that the article names nowhere else, neither of them: “Marks and
  /// Spencer”. Two people are brought in by more than their surnames.
  mutating func joinFirms() {
    func isHalf(_ index: Int) -> Bool {
      let mention = mentions[index]
      return mention.name.count == 1 && !mention.isTitled && mention.kind != .place
        && !article.tokens[mention.name.lowerBound].is(.allCapitals)
    }
    func word(_ index: Int) -> UInt32 { article.tokens[mentions[index].name.upperBound - 1].word }
    let pairs = mentions.indices.dropLast().filter { index in
      let end = mentions[index].name.upperBound
      return mentions[index + 1].name.lowerBound == end + 1 && article.tokens[end].word == SmallWord.and
        && isHalf(index) && isHalf(index + 1) && !classes[end - 1].contains(.given)
    }
    guard !pairs.isEmpty else { return }
    var counts: [UInt32: Int] = [:]
    for mention in mentions { for i in mention.name { counts[article.tokens[i].word, default: 0] += 1 } }
    var together: [[UInt32]: Int] = [:]
    for index in pairs { together[[word(index), word(index + 1)], default: 0] += 1 }
    var joined = Set<Int>()
    for index in pairs where !joined.contains(index) {
      let (first, second) = (word(index), word(index + 1))
      let count = together[[first, second]] ?? 0
      guard counts[first] == (first == second ? 2 * count : count), counts[second] == counts[first] else { continue }
      mentions[index].name = mentions[index].name.lowerBound..<mentions[index + 1].name.upperBound
      mentions[index].kind = .body
      mentions[index].gender = []
      joined.insert(index + 1)
    }
    if !joined.isEmpty { mentions = mentions.indices.filter { !joined.contains($0) }.map { mentions[$0] } }
  }
}
