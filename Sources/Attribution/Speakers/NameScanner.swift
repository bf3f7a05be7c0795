/// Finds the names in an article by their shape and by the tables of a language; no list of the living is needed.
struct NameScanner {
  let article: AnalyzedArticle
  let words: PersonWords
  /// What each token's word can be.
  let classes: [PersonWord]
  var seen: SeenForms
  var mentions: [Mention] = []
  /// Runs that are an office with what it is for, and perhaps a name that no table has: “Minister for Health Ada Lind”.
  var offices: [Range<Int>] = []
  /// The words with capitals, and what joins them, that names and titles stand in, in reading order.
  var runs: [Range<Int>] = []

  /// Tokens that are words of a name whatever the tables say: the place before a verb of speech shows it.
  let names: TokenSet

  /// The words of these that are words of another kind in most texts: “May”, “Friday”, “Bishop” alone.
  let wordlikeNames: Set<UInt32>

  /// Tokens that open the label of a line in a transcript.
  let labels: Set<Int>

  init(
    _ article: AnalyzedArticle, words: PersonWords, classes: [PersonWord], names: Set<Int> = [], labels: Set<Int> = []
  ) {
    self.names = TokenSet(names, of: article.tokens.count)
    wordlikeNames = Set(
      names.lazy.filter {
        classes[$0].contains(.ordinary)
          || !classes[$0].isDisjoint(with: [.title, .role]) && !names.contains($0 - 1) && !names.contains($0 + 1)
      }.map { article.tokens[$0].word })
    self.labels = labels
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
    partFromBodies(known)
    claimSurnames(known)
    for sentence in headlines { scanHeadline(sentence, known) }
    nameHolders()
    mentions.sort { $0.name.lowerBound < $1.name.lowerBound }
    joinFirms()
  }

  // MARK: Sentences

  private mutating func scan(_ sentence: Range<Int>) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      let opened = bodyOpeningEnd(i, sentence.upperBound)
      guard opened != nil || startsName(i, in: sentence) else {
        i += 1
        continue
      }
      let end = runEnd(from: i, openedTo: opened ?? i + 1, limit: sentence.upperBound)
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

  func isCapital(_ i: Int) -> Bool {
    let shape = article.tokens[i].shape
    return shape.isSuperset(of: [.word, .capitalized]) && !shape.contains(.clitic)
      && !(shape.contains(.hyphenated) && describesByInitials(i)) || classes[i].contains(.innerCapital)
  }

  /// Whether a word with a hyphen is an adjective that begins with initials: “HIV-positive”, “NATO-led”.
  private func describesByInitials(_ i: Int) -> Bool {
    let word = article.bytes[article.tokens[i].range]
    guard let hyphen = word.firstIndex(of: 0x2D), hyphen - word.startIndex > 1, hyphen + 1 < word.endIndex else {
      return false
    }
    return word[..<hyphen].allSatisfy { $0 &- 0x41 < 26 } && word[hyphen + 1] &- 0x61 < 26
  }

  /// Whether the first word of a sentence, or of what is said in it, stands here.
  func isFirst(_ i: Int, in sentence: Range<Int>) -> Bool {
    var j = i
    while j > sentence.lowerBound, article.tokens[j - 1].is(.mark), !article.tokens[j - 1].is(.closesRegion) { j -= 1 }
    if j == sentence.lowerBound { return true }
    // What is quoted, and what follows a colon or a dash, may start with a capital of its own.
    return j < i || isByte(j - 1, 0x3A)
  }

  private func isByte(_ i: Int, _ byte: UInt8) -> Bool { article.isByte(i, byte) }

  private func startsName(_ i: Int, in sentence: Range<Int>) -> Bool {
    guard isCapital(i) else {
      return article.hasArabicArticle(i) || classes[i].contains(.particle) && names.contains(i)
    }
    let c = classes[i]
    if c.contains(.innerCapital) { return true }
    if article.isPartyAndState(i) { return false }
    // “Reed & Sons”.
    if i + 2 < sentence.upperBound, isByte(i + 1, 0x26), isCapital(i + 2), !c.contains(.ordinary) { return true }
    if isNationality(i, in: sentence) { return false }
    if names.contains(i), !isFirst(i, in: sentence) || isLoneName(i) { return true }
    let next =
      i + 1 < sentence.upperBound && isCapital(i + 1) && !classes[i + 1].contains(.ordinary)
      || i + 2 < sentence.upperBound && classes[i + 1].contains(.particle) && isCapital(i + 2)
        && !classes[i + 2].contains(.ordinary) && article.tokens[i + 1].is(.word)
      || i + 1 < sentence.upperBound && article.hasArabicArticle(i + 1)
    if opensWithInitials(i, sentence.upperBound) { return true }
    if c.contains(.ordinary) {
      // “the Police Conduct Authority”; but not “Police Chief Ada Lind”.
      if c.contains(.bodyName), next, classes[i + 1].isDisjoint(with: [.given, .honorific, .title, .role, .place]),
        !isFirst(i, in: sentence) || classes[i + 1].contains(.bodyName)
      {
        return true
      }
      // “Will Smith”, “Mrs May”; but not “In May”.
      if i > sentence.lowerBound, !classes[i - 1].isDisjoint(with: [.honorific]) { return true }
      guard c.contains(.given), next else { return false }
      return !classes[i + 1].contains(.given) || isMonth(i) && isFirst(i, in: sentence)
    }
    if words.nounsAreCapitalized, !looksLikeName(i) { return false }
    // “A BRIDE has told”: the first words of an article set in capitals.
    if article.tokens[i].is(.allCapitals), i > sentence.lowerBound, classes[i - 1].contains(.indefinite),
      !c.isDisjoint(with: [.role, .kin, .group]), !next
    {
      return false
    }
    // “Christian” alone is no name but a creed, “Pope Francis” is one.
    if c.contains(.origin), c.isDisjoint(with: [.title, .place]), !next { return false }
    guard isFirst(i, in: sentence) else { return true }
    if opensLongBody(i, sentence.upperBound) { return true }
    // “Replied Stephen:” opens with its verb.
    if c.isDisjoint(with: [.given, .honorific, .title]), article.tokens[i].tag.isVerb,
      article.language.words.classes(of: article.tokens[i].word).contains(.speechVerb)
    {
      return false
    }
    if !c.isDisjoint(with: [.given, .honorific, .title, .place, .publication]) { return true }
    if article.tokens[i].is(.allCapitals) { return true }
    // “Unlike Lind”: no name begins with a preposition, whatever follows.
    switch article.tokens[i].tag {
    case .in, .cc, .dt, .prp, .wrb, .to: return false
    default: if isAdverb(i) { return false }
    }
    if opensFirm(i, sentence.upperBound) { return true }
    // “Praising Ada Lind, …”.
    if next, c.isEmpty, !classes[i + 1].isDisjoint(with: [.given, .honorific, .title]), endsInING(i) { return false }
    if next { return !seen.isSmallSomewhere(article.tokens[i].word) || c.contains(.origin) || c.contains(.bodyName) }
    if c.contains(.role) || c.contains(.group) || c.contains(.body) { return false }
    if seen.isSmallSomewhere(article.tokens[i].word) { return false }
    if seen.isCapitalInside(article.tokens[i].word) || article.tokens[i].is(.hyphenated) { return true }
    // One word that opens a quotation is seldom a name, whatever the tagger thinks of its capital.
    guard i == sentence.lowerBound || !article.tokens[i - 1].is(.mark) else { return false }
    // “Maid of honour Ada Lind”: no name goes on so.
    if i + 2 < sentence.upperBound, classes[i + 1].contains(.joiner), article.tokens[i + 2].is(.word),
      !isCapital(i + 2),
      classes[i + 2].isDisjoint(with: [.definite, .particle])
    {
      return false
    }
    let tag = article.tokens[i].tag
    return tag.isName || isPossessive(i + 1) && tag != .nn
  }

  /// Whether a word has the ending of a participle: “Thanking”, but not “Ying”.
  private func endsInING(_ i: Int) -> Bool {
    let word = article.bytes[article.tokens[i].range]
    return word.count > 5 && word.suffix(3).elementsEqual("ing".utf8)
  }

  /// Whether the first word of a sentence is an adverb by its shape and its tag or length: “Eventually Lind said”.
  private func isAdverb(_ i: Int) -> Bool {
    let token = article.tokens[i]
    guard classes[i].isEmpty, !seen.isCapitalInside(token.word),
      article.bytes[token.range].suffix(2).elementsEqual([0x6C, 0x79])
    else { return false }
    return token.tag == .rb || token.end - token.start > 8
  }

  /// Whether a word says where somebody is from, and nothing else is named: “the Dane said”, “the 43-year-old South African”.
  private func isNationality(_ i: Int, in sentence: Range<Int>) -> Bool {
    if i - 1 > sentence.lowerBound, isSide(i - 1) { return isNationality(i - 1, in: sentence) }
    let head = i + 1 < sentence.upperBound && isCapital(i + 1) && isSide(i) ? i + 1 : i
    guard i > sentence.lowerBound, words.nation(of: article.tokens[head].word) != 0 || classes[head].contains(.origin),
      classes[head].isDisjoint(with: .place),
      classes[i - 1].contains(.definite)
        || i - 1 > sentence.lowerBound && article.tokens[i - 1].is([.digits, .hyphenated])
          && classes[i - 2].contains(.definite)
    else { return false }
    guard head > i, head + 1 < sentence.upperBound else {
      return head + 1 == sentence.upperBound || !isCapital(head + 1)
    }
    // “The South African navy” is no person.
    return !isCapital(head + 1)
      && (!article.tokens[head + 1].is(.word) || article.tokens[head + 1].tag.isFiniteVerb
        || article.tokens[head + 1].tag.isAdverb)
  }

  private func isSide(_ i: Int) -> Bool { isCapital(i) && PersonWords.sides.contains(article.tokens[i].word) }

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

  func isPossessive(_ i: Int) -> Bool {
    guard i < article.tokens.count else { return false }
    let token = article.tokens[i]
    return token.is(.clitic) && token.word == Self.possessive
      || token.is(.mark) && !token.is(.spaceBefore) && !token.is(.closesRegion) && token.is(.spaceAfter)
        && article.bytes[Int(token.start)] != 0x22
  }

  static let possessive = WordHash.of("'s")

  /// Whether the first word of a sentence, which is its whole subject, is a name: “Banks said”, but not “Residents said”.
  private func isLoneName(_ i: Int) -> Bool {
    let c = classes[i]
    if c.contains(.ordinary) { return Self.monthSurnames.contains(article.tokens[i].word) }
    if seen.isSmallSomewhere(article.tokens[i].word) { return false }
    return c.isDisjoint(with: [.role, .group, .body]) || isTitleAsSurname(i..<i + 1)
  }

  /// Whether a word with a capital in the middle of a sentence is the surname behind a given name: “Nora Still has lived”.
  private func isWordAsSurname(_ i: Int) -> Bool {
    if wordlikeNames.contains(article.tokens[i].word) {
      return classes[i - 1].isEmpty || classes[i - 1].contains(.given) || isInitial(i - 1)
    }
    return classes[i - 1].contains(.given) && classes[i - 1].isDisjoint(with: .ordinary) && article.tokens[i].tag.isName
      && article.language.words.classes(of: article.tokens[i].word).isDisjoint(with: .time)
  }

  /// Whether a title that stands alone where somebody is named is a surname: “said Bishop”, not “said the bishop”.
  func isTitleAsSurname(_ run: Range<Int>) -> Bool {
    guard run.count == 1, let i = run.first, names.contains(i), isCapital(i),
      classes[i].isDisjoint(with: [.group, .body, .honorific]), article.tokens[i].tag != .nns
    else { return false }
    return i == 0 || !article.tokens[i - 1].is(.word)
      || classes[i - 1].isDisjoint(with: [
        .definite, .indefinite, .possessive, .modifier, .origin, .role, .title, .body,
      ])
        && !article.tokens[i - 1].is([.capitalized]) && !article.tokens[i - 1].is(.clitic)
  }

  /// Whether a month is somebody's surname: “Imke May told”, but not “met Imke May 5”.
  private func isMonthAsSurname(_ i: Int, _ limit: Int) -> Bool {
    Self.monthSurnames.contains(article.tokens[i].word)
      && !classes[i - 1].isDisjoint(with: [.given, .honorific]) && classes[i - 1].isDisjoint(with: .ordinary)
      && (i + 1 == limit || !article.tokens[i + 1].is(.digits))
  }

  private static let monthSurnames: Set<UInt32> = Set(["may", "march"].map { WordHash.of($0) })

  /// Whether a word is a month and no verb, so that another given name may follow: “Jan Hope”, but not “May Hope go”.
  private func isMonth(_ i: Int) -> Bool {
    let c = article.language.words.classes(of: article.tokens[i].word)
    return !c.isDisjoint(with: [.time, .abbreviation]) && c.isDisjoint(with: .auxiliary)
  }

  /// Whether two letters and a word with a capital stand here, of which the first is no article: “A K Lind”.
  func opensWithInitials(_ i: Int, _ limit: Int) -> Bool {
    i + 2 < limit && isInitial(i) && isInitial(i + 1) && isCapital(i) && isCapital(i + 1) && isCapital(i + 2)
      && !article.tokens[i + 2].is(.allCapitals)
  }

  /// Where the words end that belong to one name, with its titles, from `start` on.
  private func runEnd(from start: Int, openedTo opened: Int, limit: Int) -> Int {
    var end = opened
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
        // “the Hale MP said”: what somebody is, not a part of where.
        if start > 0, classes[start - 1].contains(.definite), article.tokens[end].is(.allCapitals), c.contains(.role),
          end + 1 == limit || !isCapital(end + 1)
        {
          break
        }
        if let next = capitalPreposition(end, from: start, limit: limit) {
          end = next
          continue
        }
        if c.contains(.ordinary), !c.contains(.bodyName), !names.contains(end), !isMonthAsSurname(end, limit),
          !isWordAsSurname(end),
          !(c.contains(.given) && !classes[end - 1].isDisjoint(with: [.given, .honorific]))
        {
          break
        }
        end += 1
        continue
      }
      let nextIsCapital = end + 1 < limit && isCapital(end + 1) && !classes[end + 1].contains(.ordinary)
      if c.contains(.particle), nextIsCapital || isParticle(end + 1, limit) && end + 2 < limit && isCapital(end + 2) {
        // “de”, “van”; but “Ada Lind e Bo” does not come up in running text.
        if !classes[end - 1].isDisjoint(with: [.role, .title]), !classes[end - 1].contains(.given) { break }
        // “von der Leyen”; but “Lind das Haus” is no name in German, nor is “Lind der Mann”.
        if c.contains(.definite), !classes[end - 1].contains(.particle) { break }
        end += nextIsCapital ? 2 : 3
        continue
      }
      if article.hasArabicArticle(end) {
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
      if let closing = nickname(at: end), closing + 1 < limit, isCapital(closing + 1),
        !classes[closing + 1].contains(.ordinary), isCapital(end - 1)
      {
        end = closing + 2
        continue
      }
      if isByte(end, 0x26), nextIsCapital {
        end += 2
        continue
      }
      if let next = possessiveEnd(end, from: start, limit: limit) { return next }
      if let next = bodyEnd(behind: end, from: start, limit: limit) {
        end = next
        continue
      }
      break
    }
    return end
  }

  /// The mark that closes a nickname of a word or two in a name, which another opens at `i`: Rosalind “Hammer” Teague.
  private func nickname(at i: Int) -> Int? {
    guard article.tokens[i].is(.opensRegion), i + 2 < article.tokens.count, article.tokens[i].is(.spaceBefore),
      article.tokens[i + 1].is(.capitalized)
    else { return nil }
    return (i + 2...i + 3).first { $0 < article.tokens.count && article.tokens[$0].is(.closesRegion) }
  }

  private func isParticle(_ i: Int, _ limit: Int) -> Bool { i < limit && classes[i].contains(.particle) }
}
