// Scripts without capitals: a name is what stands behind the word for what somebody is, or beside the verb, between the
// small words that the tables know.

extension SpeechPatterns {
  /// One or more words that no table knows, as names are.
  private struct Run {
    var words: Range<Int>
    /// Whether a word for what somebody is stands before it.
    var hasRole: Bool
    /// Whether a preposition stands right before it.
    var isBehindPreposition: Bool
  }

  private static let longestRun = 3

  /// Takes note of the names of two words and more that stand behind words for what somebody is.
  mutating func learnNamesBehindRoles() {
    for part in text.parts where !part.isHeadline {
      for run in runs(in: part.tokens) where run.hasRole && run.words.count > 1 {
        rolesNamed.append(run.words)
        for k in [run.words.upperBound - 1, run.words.lowerBound] where fullNames[hashes[k]] == nil {
          fullNames[hashes[k]] = run.words
        }
      }
    }
  }

  /// The words of saying beside a region, and whom they name.
  func uncasedCue(of region: QuotedRegion) -> (cue: Range<Int>?, source: Source)? {
    let part = text.parts[region.part].tokens
    let behind = clause(behind: region, limit: part.upperBound)
    if let found = source(in: behind, isBefore: false, of: region) { return found }
    return source(in: sentence(before: region.first, from: part.lowerBound), isBefore: true, of: region)
  }

  private func source(in clause: Range<Int>, isBefore: Bool, of region: QuotedRegion) -> (Range<Int>?, Source)? {
    guard !clause.isEmpty else { return nil }
    guard let verb = verb(in: clause, isBefore: isBefore) else {
      guard isBefore, isColon(clause.upperBound - 1) else { return nil }
      let only = runs(in: clause).first { $0.hasRole && $0.words.count == 1 }
      return (nil, only.map { .named($0.words) } ?? .unknown)
    }
    let cue = verb..<verb + 1
    if has(verb, .carries) { return (cue, .carried) }
    if let phrase = ownWord(in: clause) { return (phrase..<phrase + 1, .carried) }
    let isAbout = clause.lowerBound < verb && has(clause.lowerBound, .pronoun)
    let behind = runs(in: verb + 1..<clause.upperBound, opens: false)
    if !isAbout {
      // Behind the verb, or before it in languages whose verb stands last.
      let before = runs(in: clause.lowerBound..<verb)
      if let name = likeliest(behind, from: -1) ?? likeliest(before, from: clause.lowerBound) {
        return (cue, .named(name))
      }
    }
    let isCarried = isAbout || clause.contains { has($0, .pronoun) } || behind.allSatisfy(\.isBehindPreposition)
    guard isCarried else { return (cue, .unknown) }
    if let role = lastRole(before: region),
      lastName.map({ $0.upperBound < role.lowerBound && !isNear($0, region) }) ?? true
    {
      return (cue, .named(role))
    }
    return (cue, lastName == nil ? .unknown : .carried)
  }

  /// Whoever was named last behind a word for what somebody is, in the paragraph of a region.
  private func lastRole(before region: QuotedRegion) -> Range<Int>? {
    let start = text.parts[region.part].tokens.lowerBound
    return rolesNamed.last { $0.upperBound <= region.first && $0.lowerBound >= start }
  }

  private func isNear(_ name: Range<Int>, _ region: QuotedRegion) -> Bool {
    name.lowerBound >= text.parts[region.part].tokens.lowerBound
  }

  /// “לדבריו”: whoever spoke before.
  private func ownWord(in clause: Range<Int>) -> Int? {
    clause.first { i in text.tokens[i].is(.word) && tables.ownWords(hashes[i]).contains([]) }
  }

  /// The verb of saying, or the word for “according to”, that is about the words beside a clause.
  private func verb(in clause: Range<Int>, isBefore: Bool) -> Int? {
    let last = clause.upperBound - 1
    let found = clause.filter { i in
      guard text.tokens[i].is(.word) else { return false }
      return has(i, [.says, .accordingBehind, .carries]) || opensAccording(i, clause)
        || tables.ownWords(hashes[i]).contains([])
    }
    guard isBefore else { return found.first }
    guard let verb = found.last else { return nil }
    let isIntroduced = isColon(last) || isComma(last) || has(last, .that) || clause.upperBound - verb <= 4
    return isIntroduced ? verb : nil
  }

  private func opensAccording(_ i: Int, _ clause: Range<Int>) -> Bool {
    tables.according(hashes[i]).contains { rest in
      i + rest.count < clause.upperBound && rest.indices.allSatisfy { hashes[i + 1 + $0] == rest[$0] }
    }
  }

  /// The run that names somebody most likely.
  ///
  /// - Parameter start: where its clause begins: who stands there is what it is about.
  private func likeliest(_ runs: [Run], from start: Int) -> Range<Int>? {
    var best: Range<Int>?
    var most = 0
    for run in runs where !run.isBehindPreposition {
      let rank: Int
      if run.words.count > 1 {
        rank = run.words.lowerBound == start ? 5 : run.hasRole ? 4 : 3
      } else if fullNames[hashes[run.words.lowerBound]] != nil {
        rank = 3
      } else {
        // One word is a name where the article has it again.
        rank = counts[hashes[run.words.lowerBound], default: 0] > 1 ? 1 : 0
      }
      if rank > most {
        most = rank
        best = run.words
      }
    }
    return best
  }

  /// The runs of words that no table knows.
  ///
  /// - Parameter opens: whether the name opens a longer run, as a subject does, or closes it, as behind the verb.
  private func runs(in range: Range<Int>, opens: Bool = true) -> [Run] {
    var found: [Run] = []
    var hasRole = false
    var isBehindPreposition = false
    var start = -1
    func close(_ end: Int) {
      guard start >= 0 else { return }
      let isLong = end - start > Self.longestRun
      let words = !isLong ? start..<end : opens || hasRole ? start..<start + 2 : end - 2..<end
      found.append(Run(words: words, hasRole: hasRole, isBehindPreposition: isBehindPreposition && !hasRole))
      start = -1
      hasRole = false
      isBehindPreposition = false
    }
    let known: SpeechClass = [
      .preposition, .that, .says, .filler, .accordingBehind, .pronoun, .carries, .role, .has, .ordinary,
    ]
    for i in range {
      guard text.tokens[i].is(.word), !text.tokens[i].is(.quoted), !text.tokens[i].is(.digits) else {
        close(i)
        // “the minister, NAME, …”.
        if !isComma(i) { hasRole = false }
        continue
      }
      if has(i, known) {
        close(i)
        hasRole = has(i, .role)
        isBehindPreposition = has(i, .preposition)
      } else if isHearer(i) {
        close(i)
      } else if start < 0 {
        start = i
      }
    }
    close(range.upperBound)
    return found
  }

  /// “للصحفيين”: to whom something is said.
  private func isHearer(_ i: Int) -> Bool {
    tables.joinedPrepositions.contains { text.bytes[text.tokens[i].range].starts(with: $0) }
  }

  // MARK: Clauses

  private func endsSentence(_ i: Int) -> Bool {
    text.tokens[i].is(.punctuation) && ["।", ".", "؟", "۔", "?", "!"].contains(text.text(tokens: i..<i + 1))
  }

  /// The words before a region, back to the sentence or quotation before.
  private func sentence(before end: Int, from start: Int) -> Range<Int> {
    var k = min(max(end, start), text.tokens.count)
    let limit = max(start, k - 40)
    if k == text.tokens.count || k > start && text.tokens[k].is(.sentenceStart) { return k..<k }
    while k > limit {
      let token = text.tokens[k - 1]
      if token.is(.closesRegion) || token.is(.quoted) || endsSentence(k - 1) { break }
      k -= 1
      if token.is(.sentenceStart) { break }
    }
    return k..<max(end, k)
  }

  /// The words behind a region up to the end of its sentence, where they are about it.
  private func clause(behind region: QuotedRegion, limit: Int) -> Range<Int> {
    let last = text.bytes[region.bytes]
    if last.last == 0x2E || last.suffix(3).elementsEqual("।".utf8) { return region.end..<region.end }
    var i = min(region.end, limit)
    while i < limit, isComma(i) || text.tokens[i].is(.mark) { i += 1 }
    let first = i
    // “יו"ר”: a mark inside a word.
    while i < limit, i - first < Self.reach,
      text.tokens[i].is(.word) && !text.tokens[i].is(.quoted)
        || text.tokens[i].is(.mark) && text.tokens[i].shape.isDisjoint(with: [.spaceBefore, .spaceAfter, .opensRegion])
    {
      i += 1
    }
    // What a colon or a mark ends is about the next quotation.
    if i < limit, isColon(i) || text.tokens[i].is(.opensRegion) { return first..<first }
    if i + 1 < limit, isComma(i), text.tokens[i + 1].is(.opensRegion) { return first..<first }
    return first..<i
  }
}
