/// Roles that are printed beside a name, on either side: “French president Emmanuel Macron”, “Ada Lind, a lawyer from
/// Leeds,”, “Zelensky’s chief of staff, Andriy Yermak,”.
extension Cast {
  /// Finds the role beside each full or titled name.
  mutating func findRoles() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.kind == .person || mention.kind == .unknown, mention.member >= 0 else { continue }
      let kind = members[mention.member].kind
      guard kind == .person || kind == .unknown else { continue }
      let sentence = article.sentences[Int(article.tokens[mention.name.lowerBound].sentence)]
      if let role = roleBefore(mention, in: sentence) { take(role, for: mention.member) }
      if let role = roleBehind(mention, in: sentence) { take(role, for: mention.member) }
      // “Senator Ada Lind of Ohio”.
      if mention.isTitled {
        members[mention.member].add(fields: fields(of: placeBehind(mention.name.upperBound, in: sentence)))
      }
    }
    for mention in mentions where mention.kind == .person && mention.member >= 0 { takeHonorific(of: mention) }
  }

  /// What an honorific tells of the office of somebody of whom nothing else is told: “Dr Lind” may be “the surgeon”, “Lord Lind”
  /// “the peer”.
  private mutating func takeHonorific(of mention: Mention) {
    guard mention.outer < mention.name.lowerBound, members[mention.member].role == nil else { return }
    let offices = words.offices(of: word(mention.name.lowerBound - 1))
    guard classes[mention.name.lowerBound - 1].contains(.honorific), offices != 0 else { return }
    if members[mention.member].offices == 0, !roleHolders.contains(mention.member), roleHolders.count < 256 {
      roleHolders.append(mention.member)
    }
    members[mention.member].offices |= offices
  }

  // MARK: Before the name

  private func isComma(_ i: Int) -> Bool { isByte(i, 0x2C) }

  func roleBefore(_ mention: Mention, in sentence: Range<Int>) -> Range<Int>? {
    var end = mention.name.lowerBound
    var parted = false
    if end - 1 > sentence.lowerBound, isComma(end - 1) {
      // A role, a comma and the name: only when a comma or the end closes the name, or it would be a list.
      let after = mention.name.upperBound
      guard after >= sentence.upperBound || !article.tokens[after].is(.word) else { return nil }
      end -= 1
      parted = true
    }
    // The nearest word that is no honorific has to be an office.
    var head = end
    while head > sentence.lowerBound, classes[head - 1].contains(.honorific) { head -= 1 }
    guard head > sentence.lowerBound else { return nil }
    let isTail = classes[head - 1].contains(.titleTail) && head - 3 >= sentence.lowerBound && isOf(head - 2)
    let told =
      parted && classes[head - 1].isDisjoint(with: .office) || classes[head - 1].contains(.place)
      ? officeBeforeComplement(endingAt: head, in: sentence) : nil
    // “Supervisor of Elections Ada Lind”: the scanner has the whole title.
    let isWhole = !parted && mention.outer + 2 < head && isOf(mention.outer + 1)
    let office = isWhole ? mention.outer : isTail ? head - 3 : told ?? head - 1
    guard !classes[office].isDisjoint(with: .office), article.tokens[office].is(.word),
      !article.tokens[office].is(.clitic)
    else { return nil }
    if parted, classes[office].contains(.honorific) { return nil }
    let start = phraseStart(before: office, in: sentence)
    guard head > start else { return nil }
    // “assigned to guard Lind”.
    if start > sentence.lowerBound, start == office, article.tokens[start - 1].tag == .to { return nil }
    if parted, start > sentence.lowerBound {
      // “… said the president, Ada Lind” and “her lawyer, Bo Ohm,” name one person, “Like the president, …” does not.
      let before = classes[start - 1]
      if before.contains(.preposition), start - 1 == sentence.lowerBound { return nil }
    }
    return start..<head
  }

  func isOf(_ i: Int) -> Bool { word(i) == SmallWord.of }

  /// The office that a phrase ending at `end` tells more of: “the [mayor] of Port Ella”, “Norway’s [ambassador] to Lima”, “a
  /// [spokesman] for the pilots’ union”.
  private func officeBeforeComplement(endingAt end: Int, in sentence: Range<Int>) -> Int? {
    var i = end - 1
    // “The speaker of the lower house (the Odels)”.
    if article.tokens[i].tag == .closeBracket {
      let inside = max(sentence.lowerBound + 1, i - Self.longestComplement)..<max(i, sentence.lowerBound + 1)
      i = inside.last { article.tokens[$0].tag == .openBracket }.map { $0 - 1 } ?? i
    }
    while i > max(sentence.lowerBound, end - Self.longestComplement), article.tokens[i].is(.word) || isPossessive(at: i)
    {
      let token = article.tokens[i]
      if token.tag.isFiniteVerb || token.tag == .md || token.tag.isAdverb || classes[i].contains(.personal)
        || classes[i].contains(.relative) && !classes[i].contains(.definite)
      {
        return nil
      }
      if classes[i].contains(.preposition) || isOf(i) || token.tag == .to {
        guard i < end - 1, !article.tokens[i + 1].tag.isVerb || article.tokens[i + 1].is(.capitalized) else {
          return nil
        }
        if !classes[i - 1].isDisjoint(with: .office), article.tokens[i - 1].is(.word) { return i - 1 }
      }
      i -= 1
    }
    return nil
  }

  /// So many words at the most tell of what somebody is the officer.
  private static let longestComplement = 8

  /// Where the noun phrase starts whose office stands at `office`.
  private func phraseStart(before office: Int, in sentence: Range<Int>) -> Int {
    var start = office
    while start > sentence.lowerBound {
      let i = start - 1
      // The name of a body goes on over small words and marks: “Fire and Rescue Service station manager”.
      if let run = runStart(of: i), run < i {
        start = run
        continue
      }
      let token = article.tokens[i]
      let c = classes[i]
      if token.is(.clitic) {
        // “Zelensky’s chief of staff”: the possessor belongs to the role.
        guard let possessor = mentionEnding(at: i) else { break }
        start = possessor
        break
      }
      guard token.is(.word) else { break }
      if !c.isDisjoint(with: [.indefinite, .definite, .possessive]), !token.is(.allCapitals) { break }
      // “University of Leeds professor”, “minister of health Ada Lind”; but not “the success of President Lind”.
      if c.contains(.joiner), !token.is(.capitalized), !joinsRole(i, in: sentence) { break }
      if !c.isDisjoint(with: [.modifier, .origin, .place, .body, .bodyName, .publication, .title, .role, .group]) {
        // What the quotation or the clause before ended with is no part of it.
        start = i
        continue
      }
      if c.contains(.ordinary) || c.contains(.preposition) || c.contains(.conjunction) { break }
      if token.is(.capitalized), mayOpenName(i) {
        start = i
        continue
      }
      // “tweeted Prince …”: the verb before it is no part of it, whatever the tagger takes it for.
      if isVerb(i, in: sentence) { break }
      if token.tag.isAdjective || token.tag.isCommonNoun || token.tag == .cd && !token.is(.digits) {
        start = i
        continue
      }
      break
    }
    // A sentence’s first word has a capital for that reason alone, and a role does not start with a joiner.
    while start < office, classes[start].contains(.ordinary), classes[start].isDisjoint(with: [.modifier, .origin]),
      runStart(of: start) != start
    {
      start += 1
    }
    return start
  }

  /// Whether the capital of a word shows a name, or may: “Unite regional officer” opens with no verb.
  private func mayOpenName(_ i: Int) -> Bool {
    let token = article.tokens[i]
    guard token.is(.sentenceStart), !token.tag.isName else {
      return !token.is(.sentenceStart) || !isSmallSomewhere(token.word)
    }
    return classes[i].isEmpty && (token.tag == .vb || token.tag == .vbp) && !isSmallSomewhere(token.word)
  }

  /// Where the run of capitals starts that a token stands in.
  func runStart(of i: Int) -> Int? {
    let index = runs.partitionPoint { $0.upperBound > i }
    return index < runs.count && runs[index].contains(i) ? runs[index].lowerBound : nil
  }

  /// Whether what stands before “of” is a body's name or a word for a person.
  private func joinsRole(_ i: Int, in sentence: Range<Int>) -> Bool {
    guard i > sentence.lowerBound else { return false }
    let before = classes[i - 1]
    return !before.isDisjoint(with: .office)
      || article.tokens[i - 1].is(.capitalized) && !before.isDisjoint(with: [.body, .bodyName, .place, .titleTail])
  }

  /// Whether a word that the tagger takes for an adjective is the verb of its clause: one of speech, or one right behind
  /// its subject.
  private func isVerb(_ i: Int, in sentence: Range<Int>) -> Bool {
    let token = article.tokens[i]
    guard !token.is(.capitalized), token.is(.word), article.bytes[token.range].suffix(2) == [0x65, 0x64] else {
      return false
    }
    if article.language.words.classes(of: token.word).contains(.speechVerb) { return true }
    return i > sentence.lowerBound && mentionEnding(at: i) != nil
  }

  /// Where the name starts, with its title, that ends right before token `i`.
  private func mentionEnding(at i: Int) -> Int? {
    let index = firstMention(atToken: i) - 1
    guard index >= 0, mentions[index].name.upperBound == i else { return nil }
    return mentions[index].outer
  }

  // MARK: Behind the name

  private mutating func roleBehind(_ mention: Mention, in sentence: Range<Int>) -> Range<Int>? {
    var i = mention.name.upperBound
    guard i + 1 < sentence.upperBound, isComma(i) else { return nil }
    i += 1
    // “Ada Lind, 43, a lawyer”.
    if article.tokens[i].is(.digits), i + 1 < sentence.upperBound, !article.tokens[i + 1].is(.word), let age = number(i)
    {
      if (1...120).contains(age) {
        members[mention.member].age = age
        if roleHolders.count < 256 { roleHolders.append(mention.member) }
      }
      i += 1
      guard i + 1 < sentence.upperBound, isComma(i) else { return nil }
      i += 1
    }
    var hasDeterminer = false
    if !classes[i].isDisjoint(with: [.indefinite, .definite]) {
      hasDeterminer = true
      i += 1
    } else if classes[i].contains(.possessive) {
      // “his longtime friend”: whose, the role alone does not say.
      hasDeterminer = true
      if classes[i].isDisjoint(with: .personal) || classes[i].contains(.female) { i += 1 }
    }
    // “…, you're a lawyer” speaks to somebody.
    guard i < sentence.upperBound, article.tokens[i].tag != .prp else { return nil }
    let start = i
    let limit = min(sentence.upperBound, start + 16)
    // The head: the last office before a preposition, a comma or a verb.
    var office: Int?
    var end = start
    scan: while end < limit {
      let token = article.tokens[end]
      let c = classes[end]
      guard token.is(.word) else {
        if token.is(.digits) || token.is(.hyphenated) { end += 1; continue }
        break
      }
      if token.is(.clitic) {
        end += 1
        continue
      }
      if c.contains(.relative) || c.contains(.personal) { break }
      if c.contains(.preposition) || c.contains(.conjunction) || token.tag == .vbg || token.tag.isFiniteVerb {
        break scan
      }
      if !c.isDisjoint(with: .office), !token.is(.abbreviation) { office = end }
      end += 1
    }
    guard let office else { return nil }
    // “…, President Lind and …” names somebody else.
    if !hasDeterminer, office + 1 < sentence.upperBound, let next = mentionStarting(at: office + 1),
      next != mention.member
    {
      return nil
    }
    if !hasDeterminer, article.tokens[office].is(.capitalized), let next = mentionStarting(in: start...office),
      next != mention.member, article.tokens[office + 1 < article.tokens.count ? office + 1 : office].is(.capitalized)
    {
      return nil
    }
    // The head is the last word, or an office with a name behind it would be somebody else's.
    if office != end - 1, end - office > 1 { return nil }
    // What follows belongs to it up to the next comma: “of the Ohio Bar Association”.
    while end < limit {
      let token = article.tokens[end]
      let c = classes[end]
      if c.contains(.relative) && !c.contains(.definite) { break }
      guard token.is(.word) || token.is(.digits) || isByte(end, 0x26) || token.is(.clitic) else { break }
      if token.tag.isFiniteVerb || token.tag == .vbg || token.tag == .md { break }
      end += 1
    }
    // A phrase that the limit cut is kept to its head.
    if end == limit, limit < sentence.upperBound, article.tokens[end].is(.word) { end = office + 1 }
    // “Aboard the Ada Lind, the captain said”: what stands between two commas says who somebody is, a subject does not.
    if end < sentence.upperBound, hasDeterminer, classes[start - 1].contains(.definite), isSpeechVerb(end) {
      return nil
    }
    // “author of” before a title in quotation marks, “host of MSNBC’s”.
    while end > office + 1, !endsRole(end - 1) { end -= 1 }
    return start..<end
  }

  private func isSpeechVerb(_ i: Int) -> Bool {
    article.tokens[i].tag.isFiniteVerb
      && article.language.words.classes(of: article.tokens[i].word).contains(.speechVerb)
  }

  /// Whether a role may end with this word.
  private func endsRole(_ i: Int) -> Bool {
    !article.tokens[i].is(.clitic)
      && classes[i].isDisjoint(with: [
        .preposition, .joiner, .conjunction, .definite, .indefinite, .relative, .possessive,
      ])
  }

  private func number(_ i: Int) -> Int? {
    var value = 0
    for byte in article.bytes[article.tokens[i].range] {
      guard byte &- 0x30 < 10, value < 1000 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The member whose name starts at token `i`, with or without its title.
  private func mentionStarting(at i: Int) -> Int? { mentionStarting(in: i...i) }

  private func mentionStarting(in range: ClosedRange<Int>) -> Int? {
    let index = firstMention(atToken: range.lowerBound)
    guard index < listedCount else { return nil }
    let mention = mentions[index]
    return range.contains(mention.name.lowerBound) || range.contains(mention.outer) ? mention.member : nil
  }

  // MARK: What is known of somebody

  private mutating func take(_ role: Range<Int>, for member: Int) {
    var offices: UInt64 = 0
    members[member].add(fields: fields(of: role))
    for i in role {
      let c = classes[i]
      if !c.isDisjoint(with: [.title, .role, .kin, .modifier, .titleTail]) {
        if members[member].roleWords.count < 32, !members[member].roleWords.contains(word(i)) {
          members[member].roleWords.append(word(i))
        }
        offices |= words.offices(of: word(i))
      }
      let nation = words.nation(of: word(i))
      if nation != 0, !members[member].nations.contains(nation) { members[member].nations.append(nation) }
      if !c.isDisjoint(with: .office), !members[member].genderIsPrinted, i + 1 == role.upperBound || isOf(i + 1) {
        let gender = c.intersection(.gendered)
        if !gender.isEmpty, gender != .gendered {
          // A woman may be chairman and a man midwife.
          if !words.soundsOnly(word(i)) {
            members[member].gender = gender
            members[member].genderIsPrinted = true
          }
        }
      }
    }
    if members[member].offices == 0, roleHolders.last != member, roleHolders.count < 256 { roleHolders.append(member) }
    members[member].offices |= offices
    let rank = rank(of: role)
    if rank > members[member].roleRank {
      members[member].role = role
      members[member].roleRank = rank
    }
  }

  /// The words of a phrase that say of what or where somebody is the officer.
  func fields(of phrase: Range<Int>) -> [UInt32] {
    phrase.filter {
      article.tokens[$0].is(.word) && !article.tokens[$0].is(.clitic)
        && classes[$0].isDisjoint(with: [
          .office, .honorific, .preposition, .joiner, .conjunction, .definite, .indefinite, .possessive, .relative,
        ])
    }.map(word)
  }

  /// The words behind “of” that a phrase goes on with: “the mayor [of Port Ella]”; an empty range without any.
  func placeBehind(_ end: Int, in sentence: Range<Int>) -> Range<Int> {
    guard end + 1 < sentence.upperBound, isOf(end) else { return end..<end }
    let start = classes[end + 1].contains(.definite) ? end + 2 : end + 1
    let last =
      (start..<sentence.upperBound).first { !article.tokens[$0].is([.word, .capitalized]) } ?? sentence.upperBound
    return last > start ? end..<last : end..<end
  }

  /// How much a role tells: a short title less than a phrase, a phrase less than one that says of what or whom.
  private func rank(of role: Range<Int>) -> Int {
    if role.count == 1 { return article.tokens[role.lowerBound].is(.abbreviation) ? 1 : 2 }
    return 3
  }
}
