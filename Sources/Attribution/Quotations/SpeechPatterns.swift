import Articles

/// Who is named beside quotation marks, in a language whose clauses are not read: “…”, a déclaré NAME; NAME dijo: “…”;
/// selon NAME, “…”; – …, säger NAME.
///
/// It takes the plainest patterns alone and leaves the rest without a speaker.
struct SpeechPatterns {
  private let text: AnalyzedArticle
  private let words: SpeechWords
  /// The hash of each token's printed form.
  private let hashes: [UInt32]
  /// The full name that ends or begins with a word.
  private var fullNames: [UInt32: Range<Int>] = [:]
  private var lastName: Range<Int>?

  /// So far behind a verb, and before a quotation, somebody is looked for, in tokens.
  private static let reach = 12
  private static let longestName = 5

  init?(_ text: AnalyzedArticle) {
    guard let words = SpeechWords.named(text.language.code) else { return nil }
    self.text = text
    self.words = words
    hashes = text.tokens.map(\.word)
    guard words.hasCapitals else { return }
    var i = 0
    while i < text.tokens.count {
      guard let name = nameRun(from: i, limit: text.tokens.count) else {
        i += 1
        continue
      }
      if name.count > 1 {
        for k in [name.upperBound - 1, name.lowerBound] where name.count < fullNames[hashes[k]]?.count ?? .max {
          fullNames[hashes[k]] = name
        }
      }
      i = name.upperBound
    }
  }

  /// What the patterns find, and the regions that they take.
  mutating func attributions(free: inout [Bool]) -> [Attribution] {
    var found: [Attribution] = []
    for part in text.parts where !part.isHeadline {
      if let spoken = dashed(part.tokens) { found.append(spoken) }
    }
    for r in text.regions.indices where free[r] && text.regions[r].isMarked {
      if let spoken = interrupted(text.regions[r]) {
        free[r] = false
        found.append(spoken)
        continue
      }
      guard let (cue, source) = cue(of: text.regions[r]) else { continue }
      free[r] = false
      found.append(attribution(text.regions[r].bytes, cue: cue, source: source))
    }
    return found
  }

  /// «…, — сказал NAME. — …»: who speaks is named between two dashes inside the marks.
  private mutating func interrupted(_ region: QuotedRegion) -> Attribution? {
    guard words.hasCapitals, region.isClosed else { return nil }
    for i in region.tokens where isDash(i) && i > region.tokens.lowerBound + 1 && i + 2 < region.tokens.upperBound {
      guard isVerb(i + 1), isComma(i - 1) || isStop(i - 1) || text.tokens[i - 1].is(.word) else { continue }
      let end = (i + 2..<region.tokens.upperBound).first(where: isDash) ?? region.tokens.upperBound
      let source = source(behind: i + 2, limit: end, inside: true)
      var spoken = attribution(
        text.byteRange(tokens: region.tokens.lowerBound..<(isComma(i - 1) ? i - 1 : i)), cue: i + 1..<i + 2,
        source: source)
      if end + 1 < region.tokens.upperBound {
        spoken.content.append(text.byteRange(tokens: end + 1..<region.tokens.upperBound))
      }
      return spoken
    }
    return nil
  }

  private mutating func attribution(_ content: Range<Int>, cue: Range<Int>?, source: Source) -> Attribution {
    var name: Range<Int>?
    switch source {
    case .named(let run):
      name = known(run)
      lastName = name
    case .carried: name = lastName
    case .unknown: break
    }
    var printed: Range<Int>?
    if case .named(let run) = source { printed = run }
    return Attribution(
      kind: .direct, content: [content], cue: cue, source: printed, sourceHead: printed.map { $0.upperBound - 1 },
      confidence: name == nil ? 0.5 : 0.85, speakerName: name.map { text.text(tokens: $0) })
  }

  /// The full name that a run of capitals is, or ends with where it stands elsewhere by itself: “(президент) России | Ада Мохова”.
  private func known(_ run: Range<Int>) -> Range<Int> {
    guard let full = fullNames[hashes[run.upperBound - 1]] else { return run }
    if run.count == 1 { return full }
    return full.count < run.count && hashes[run].suffix(full.count).elementsEqual(hashes[full]) ? full : run
  }

  private enum Source {
    case named(Range<Int>)
    /// Whoever spoke last: “dit-elle”, “ha aggiunto.”
    case carried
    case unknown
  }

  // MARK: Beside a region

  private func cue(of region: QuotedRegion) -> (cue: Range<Int>?, source: Source)? {
    let part = text.parts[region.part].tokens
    if let behind = verbBehind(region.end, limit: part.upperBound) {
      if words.verbComesLast, let name = lastRun(in: clause(before: region.first, from: part.lowerBound)) {
        return (behind.cue, .named(name))
      }
      return behind
    }
    return verbBefore(region.first, from: part.lowerBound)
  }

  /// “…”, a déclaré NAME: a verb at once behind the mark, then whoever it names.
  private func verbBehind(_ start: Int, limit: Int) -> (cue: Range<Int>?, source: Source)? {
    var i = start
    while i < limit, text.tokens[i].is(.punctuation), isComma(i) || isDash(i) { i += 1 }
    let first = i
    while i < limit, i - first < 4, text.tokens[i].is(.word) {
      if isVerb(i) {
        if hasPronoun(i) { return (first..<i + 1, .carried) }
        return (first..<i + 1, source(behind: i + 1, limit: limit))
      }
      // “…”, selon NAME.
      if i == first, words.accordingTo.contains(hashes[i]) {
        return (i..<i + 1, source(behind: i + 1, limit: limit))
      }
      // A word with a capital is somebody else's sentence, unless the verb comes last.
      if text.tokens[i].is(.capitalized) { return nil }
      i += 1
    }
    return nil
  }

  /// Whom the words behind a verb name.
  private func source(behind start: Int, limit: Int, inside: Bool = false) -> Source {
    var i = start
    var commas = 0
    while i < limit, i - start < Self.reach {
      if let name = nameRun(from: i, limit: limit, inside: inside) {
        guard i > start, Self.placesBefore.contains(hashes[i - 1]) else { return .named(name) }
        // “napisał na Facebooku burmistrz …”: where it was said.
        i = name.upperBound
        continue
      }
      if text.tokens[i].is(.punctuation) {
        guard isComma(i), commas == 0, i > start else { break }
        commas += 1
      } else if i - start < 2, words.pronouns.contains(hashes[i]) {
        return .carried
      }
      i += 1
    }
    return i == start || commas == 0 && i - start < 3 ? .carried : .unknown
  }

  /// NAME dijo: “…”, dijo NAME: “…”, NAME: “…”, selon NAME, “…”.
  private func verbBefore(_ end: Int, from start: Int) -> (cue: Range<Int>?, source: Source)? {
    let clause = clause(before: end, from: start)
    guard !clause.isEmpty else { return nil }
    let isIntroduced = isColon(clause.upperBound - 1)
    if let verb = clause.last(where: isVerb), clause.upperBound - verb <= Self.reach {
      if !words.hasCapitals {
        return (verb..<verb + 1, lastTwoWords(verb + 1..<clause.upperBound).map(Source.named) ?? .unknown)
      }
      // Behind the verb or before it: the nearer of the two, where the verb stands right before the mark.
      let behind = lastRun(in: verb + 1..<clause.upperBound)
      let before = lastRun(in: clause.lowerBound..<verb)
      guard isIntroduced || behind != nil || clause.upperBound - verb <= 4 else { return nil }
      if hasPronoun(verb) { return (verb..<verb + 1, .carried) }
      if let name = before ?? behind { return (verb..<verb + 1, .named(name)) }
      return (verb..<verb + 1, .carried)
    }
    if let word = clause.first(where: { words.accordingTo.contains(hashes[$0]) }),
      let name = lastRun(in: word + 1..<clause.upperBound)
    {
      return (word..<word + 1, .named(name))
    }
    if isIntroduced, words.hasCapitals, let name = lastRun(in: clause), clause.upperBound - name.upperBound <= 2 {
      return (nil, .named(name))
    }
    return nil
  }

  /// The tokens before `end` back to the end of the sentence or quotation before.
  private func clause(before end: Int, from start: Int) -> Range<Int> {
    var k = min(max(end, start), text.tokens.count)
    if k == text.tokens.count || text.tokens[k].is(.sentenceStart) { return k..<k }
    let limit = max(start, k - 40)
    while k > limit {
      let token = text.tokens[k - 1]
      if token.is(.closesRegion) || token.is(.quoted) || token.is(.sentenceStart) && k - 1 < end {
        return token.is(.sentenceStart) && !token.is(.quoted) ? k - 1..<max(end, k - 1) : k..<max(end, k)
      }
      k -= 1
    }
    return k..<max(end, k)
  }

  // MARK: Lines that a dash opens

  /// – …, säger NAME: what is said is not in marks; a line of a list has no such verb behind a comma.
  private mutating func dashed(_ line: Range<Int>) -> Attribution? {
    guard words.hasCapitals, line.count > 5, isDash(line.lowerBound), text.tokens[line.lowerBound].is(.spaceAfter)
    else { return nil }
    for i in line where i > line.lowerBound + 2 && i + 1 < line.upperBound && !text.tokens[i].is(.quoted) {
      guard isComma(i) || isDash(i) || isStop(i),
        let said = verbBehind(i, limit: line.upperBound) ?? stopped(i, line) ?? verbBehindName(i, line)
      else { continue }
      let end = isStop(i) && byte(i) != 0x2C ? i + 1 : i
      var spoken = attribution(
        text.byteRange(tokens: line.lowerBound + 1..<end), cue: said.cue, source: said.source)
      if let more = behindDash(from: said.cue?.upperBound ?? i + 1, line) {
        spoken.content.append(text.byteRange(tokens: more))
      }
      return spoken
    }
    return nil
  }

  /// – …, säger NAME. – And this goes on as far as the line, or the next verb of saying.
  private func behindDash(from start: Int, _ line: Range<Int>) -> Range<Int>? {
    guard
      let dash = (start..<line.upperBound).first(where: {
        isDash($0) && byte($0 - 1) == 0x2E && $0 + 2 < line.upperBound && text.tokens[$0 + 1].is(.capitalized)
      })
    else { return nil }
    let end = (dash + 3..<max(line.upperBound, dash + 3)).first {
      (isDash($0) || isComma($0)) && verbBehind($0, limit: line.upperBound) != nil
    }
    return dash + 1..<(end ?? line.upperBound)
  }

  /// “– …, Aino Laine sanoo.”: the verb ends the sentence.
  private func verbBehindName(_ i: Int, _ line: Range<Int>) -> (cue: Range<Int>?, source: Source)? {
    guard isComma(i), let name = nameRun(from: i + 1, limit: line.upperBound), name.upperBound < line.upperBound,
      isVerb(name.upperBound), name.upperBound + 1 >= line.upperBound || isStop(name.upperBound + 1)
    else { return nil }
    return (name.upperBound..<name.upperBound + 1, .named(name))
  }

  /// Behind a question mark: “– Varför? undrar hon.”
  private func stopped(_ i: Int, _ line: Range<Int>) -> (cue: Range<Int>?, source: Source)? {
    isStop(i) && byte(i) != 0x2E ? verbBehind(i + 1, limit: line.upperBound) : nil
  }

  // MARK: Words

  private func byte(_ i: Int) -> UInt8 { text.bytes[Int(text.tokens[i].start)] }
  private func isComma(_ i: Int) -> Bool { byte(i) == 0x2C || text.text(tokens: i..<i + 1) == "،" }
  private func isColon(_ i: Int) -> Bool { byte(i) == 0x3A }
  private func isStop(_ i: Int) -> Bool { byte(i) == 0x2E || byte(i) == 0x3F || byte(i) == 0x21 }
  private func isDash(_ i: Int) -> Bool { ["-", "–", "—", "―", "--"].contains(text.text(tokens: i..<i + 1)) }

  /// The pieces of a word with hyphens: “ajoute-t-elle”.
  private func pieces(_ i: Int) -> [Substring] {
    text.text(tokens: i..<i + 1).split { $0 == "-" || $0 == "‑" || $0 == "‐" }
  }

  private func isVerb(_ i: Int) -> Bool {
    guard text.tokens[i].is(.word) else { return false }
    if words.verbs.contains(hashes[i]) { return !text.tokens[i].is(.capitalized) || text.tokens[i].is(.sentenceStart) }
    guard text.tokens[i].is(.hyphenated), let first = pieces(i).first else { return false }
    return words.verbs.contains(WordHash.of(first))
  }

  private func hasPronoun(_ i: Int) -> Bool {
    text.tokens[i].is(.hyphenated) && pieces(i).last.map { words.pronouns.contains(WordHash.of($0)) } == true
  }

  /// The name that begins at a token: words with a capital, without titles before them, small words of names inside.
  ///
  /// - Parameter inside: whether it may stand in quotation marks.
  private func nameRun(from i: Int, limit: Int, inside: Bool = false) -> Range<Int>? {
    func isName(_ k: Int) -> Bool {
      text.tokens[k].is([.word, .capitalized]) && (inside || !text.tokens[k].is(.quoted)) && !text.tokens[k].is(.digits)
    }
    guard isName(i) else { return nil }
    var end = i + 1
    while end < limit, end - i < Self.longestName + 3 {
      if isName(end) {
        end += 1
      } else if AnalyzedArticle.nameParticles.contains(hashes[end]), end + 1 < limit, isName(end + 1) {
        end += 2
      } else {
        break
      }
    }
    var start = i
    // “Selon Ada Rocher”: what opens the sentence is none of the name.
    while start < end, words.titles.contains(hashes[start]) || words.accordingTo.contains(hashes[start]) { start += 1 }
    guard start < end, end - start <= Self.longestName else { return nil }
    if words.roleOpensSentence, end - start == 3, text.tokens[start].is(.sentenceStart), !isPatronymic(start + 1) {
      start += 1
    }
    // One word that opens a sentence has its capital from there.
    if end - start == 1, text.tokens[start].is(.sentenceStart), fullNames[hashes[start]] == nil { return nil }
    return start..<end
  }

  /// “Иванович”, “Олеговна”: the second of three names.
  private func isPatronymic(_ i: Int) -> Bool {
    let word = text.text(tokens: i..<i + 1)
    return ["вич", "вна", "чна"].contains { word.hasSuffix($0) }
  }

  private func lastRun(in range: Range<Int>) -> Range<Int>? {
    var last: Range<Int>?
    var i = range.lowerBound
    while i < range.upperBound {
      if let name = nameRun(from: i, limit: range.upperBound) {
        last = name
        i = name.upperBound
      } else {
        i += 1
      }
    }
    return last
  }

  /// Slavonic prepositions before the place or the medium in which something was said.
  private static let placesBefore = WordHash.all(of: "na w we ve v do на в у во")

  /// “للسكان”: “to the residents” is one word in Arabic.
  private func namesHearer(_ i: Int) -> Bool { text.text(tokens: i..<i + 1).hasPrefix("لل") }

  /// The last two words before a colon, a mark or “that”, where they are no title.
  private func lastTwoWords(_ range: Range<Int>) -> Range<Int>? {
    // “رئيس المجلس ليلى منصور في مؤتمر صحفي”: where it was said stands behind the name.
    var end =
      (range.lowerBound + 2..<max(range.upperBound, range.lowerBound + 2)).first {
        Self.prepositions.contains(hashes[$0]) || namesHearer($0)
      } ?? range.upperBound
    while end > range.lowerBound, !text.tokens[end - 1].is(.word) || words.that.contains(hashes[end - 1]) { end -= 1 }
    var start = end - 2
    if start > range.lowerBound, Self.sons.contains(hashes[start]) { start -= 1 }
    guard start >= range.lowerBound,
      (start..<end).allSatisfy({ text.tokens[$0].is(.word) && !words.titles.contains(hashes[$0]) })
    else { return nil }
    return start..<end
  }

  /// Arabic words that open where or when something was said.
  private static let prepositions = WordHash.all(of: "في خلال عبر أمام إلى على عن من لدى بعد قبل اليوم أمس يوم")
  /// Arabic words inside names: “son of”, “father of”.
  private static let sons = WordHash.all(of: "بن ابن أبو أبي آل عبد بنت أم")
}
