// Names of bodies that go on over small words: “Department of Justice”, “Food and Drug Administration”, “Teachers’ Union”.

extension NameScanner {
  /// Where the name of a body goes on that a run of capitals from `start` to `end` begins; `nil` where it ends.
  func bodyEnd(behind end: Int, from start: Int, limit: Int) -> Int? {
    guard end + 1 < limit else { return nil }
    if let possessed = possessed(behind: end, from: start) { return possessed }
    if joinsList(end, from: start, limit) { return end + 2 }
    let c = classes[end]
    let opens = opensBody(end - 1, from: start)
    guard c.contains(.joiner), !c.contains(.definite) else {
      return !opens && joinsWork(end, from: start, limit) ? end + 2 : nil
    }
    let isInBody = joins(end - 1, from: start)
    if c.contains(.conjunction) {
      return isCapital(end + 1) && joinsPortfolios(end, isInBody: isInBody, limit) ? end + 2 : nil
    }
    guard opens || isInBody || isCapital(end - 1) && Self.bodyOpenings.contains(article.tokens[end - 1].word) else {
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
  private func opensBody(_ i: Int, from start: Int) -> Bool {
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
    return j > start && classes[j].contains(.joiner) && classes[j].isDisjoint(with: .particle)
  }

  /// Whether a comma stands in a list of what a body is for: “Ministry of Housing, Communities and Local Government”.
  private func joinsList(_ comma: Int, from start: Int, _ limit: Int) -> Bool {
    guard article.tokens[comma].tag == .comma, comma + 3 < limit, isCapital(comma + 1),
      Self.portfolios.contains(article.tokens[comma + 1].word), joins(comma - 1, from: start)
    else { return false }
    let next = comma + 2
    return classes[next].contains(.conjunction) && joinsPortfolios(next, isInBody: true, limit)
      || isCapital(next) && classes[next + 1].contains(.conjunction) && joinsPortfolios(next + 1, isInBody: true, limit)
  }

  /// Whether a force is called by its land: “Police Scotland”.
  func isPoliceForce(_ i: Int, _ limit: Int) -> Bool {
    i + 1 < limit && article.tokens[i].word == Self.police && isCapital(i) && isCapital(i + 1)
      && classes[i + 1].contains(.place)
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
      Self.people.contains(owner.word)
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

  /// Whether a body's name starts with a word that starts no name by itself: “Women’s Institute”, “Friends of the Earth”.
  func startsBody(_ i: Int, in sentence: Range<Int>) -> Bool {
    guard i + 2 < sentence.upperBound else { return false }
    let word = article.tokens[i].word
    if Self.people.contains(word) { return possessed(behind: i + 1, from: i) != nil }
    if joinsWork(i + 1, from: i, sentence.upperBound) { return true }
    guard Self.bodyOpenings.contains(word), classes[i + 1].contains(.joiner) else { return false }
    return isCapital(i + 2) || classes[i + 2].contains(.definite) && i + 3 < sentence.upperBound && isCapital(i + 3)
  }

  /// “Doctors Without Borders”: a preposition with a capital belongs to the name on either side.
  func capitalPreposition(_ i: Int, from start: Int, limit: Int) -> Int? {
    guard i + 1 < limit, classes[i].contains(.preposition), isCapital(i + 1), classes[start].isDisjoint(with: .given),
      !classes[i + 1].contains(.ordinary), Self.bodyOpenings.contains(article.tokens[i - 1].word)
    else { return nil }
    return i + 2
  }

  /// The end of a firm's name that is a possessive by itself: “Hale’s said”, where no Hale is named.
  func possessiveEnd(_ i: Int, from start: Int, limit: Int) -> Int? {
    guard i + 1 < limit, i == start + 1, isPossessive(i), article.tokens[i].is(.clitic), classes[start].isEmpty else {
      return nil
    }
    func isSpeechVerb(_ i: Int) -> Bool {
      article.language.words.classes(of: article.tokens[i].word).contains(.speechVerb)
    }
    let isSubject = article.tokens[i + 1].tag.isFiniteVerb && isSpeechVerb(i + 1)
    let isInverted = start > 0 && isSpeechVerb(start - 1) && article.tokens[i + 1].tag == .period
    return isSubject || isInverted ? i + 1 : nil
  }

  /// Whether a word for several people opens the name of a body: “Doctors of the World”.
  func opensName(_ i: Int, in run: Range<Int>) -> Bool {
    i == run.lowerBound && i + 1 < run.upperBound && Self.bodyOpenings.contains(article.tokens[i].word)
      && !classes[i + 1].isDisjoint(with: [.joiner, .preposition])
  }

  /// Whether “and” joins what one body is for: “Food and Drug Administration”, “Ministry of Health and Family Welfare”; but
  /// not “Department of Justice and Lind”.
  private func joinsPortfolios(_ and: Int, isInBody: Bool, _ limit: Int) -> Bool {
    func isPortfolio(_ i: Int) -> Bool { i < limit && isCapital(i) && Self.portfolios.contains(article.tokens[i].word) }
    let after = isPortfolio(and + 1) || isPortfolio(and + 2)
    if isInBody { return after || classes[and + 1].contains(.bodyName) }
    return after && isPortfolio(and - 1) && classes[and - 1].isDisjoint(with: .given)
  }

  /// Whether a body is called by what it does: “Save the Children”, “Breaking the Silence said”.
  private func joinsWork(_ i: Int, from start: Int, _ limit: Int) -> Bool {
    let verb = article.tokens[i - 1]
    guard i - 1 == start, isCapital(start), classes[i].contains(.definite), isCapital(i + 1),
      classes[start].subtracting(.ordinary).isEmpty,
      Self.works.contains(verb.word) || article.bytes[verb.range].suffix(3).elementsEqual("ing".utf8)
    else { return false }
    // The first word of a sentence has its capital for that reason, unless a body is what speaks.
    return !verb.is(.sentenceStart)
      || i + 2 < limit && article.language.words.classes(of: article.tokens[i + 2].word).contains(.speechVerb)
  }

  private static let on = WordHash.of("on")
  private static let police = WordHash.of("police")
  private static let people = WordHash.all(of: "women men children people")
  private static let works = WordHash.all(of: "save feed free defend reclaim protect")
  /// Nouns that open the names of bodies and are not in other tables.
  private static let bodyOpenings = WordHash.all(
    of:
      "friends doctors reporters mothers parents families transport teachers physicians lawyers engineers scientists students"
  )

  /// What ministries, departments and services are for.
  private static let portfolios = WordHash.all(
    of: """
      affairs agriculture animal anti-corruption arts aviation border children climate commerce communications communities competition
      conservation consumer control crime culture cultural customs defence defense development disability disaster disease
      drug drugs education electronics emergency employment energy enterprise environment equality ethics excise exchange families
      family finance fire fish fisheries food forestry forests gender governance health heritage highways homeland housing
      humanitarian humanities immigration industry information infrastructure innovation intelligence interior investment
      justice labour land lands livestock local maritime media medicine mines mining nutrition oceanic oil parks pensions
      petroleum planning ports power prevention probation protection radiation rail reconciliation recreation regulation
      relations rescue research resources revenue roads rural safety sanitation science securities security services skills social
      space sport sports standards statistics supply sustainability tax technology telecommunications tourism trade training transport
      transportation treasury truth urban utilities veterans waste water welfare wildlife work youth
      """)
}
