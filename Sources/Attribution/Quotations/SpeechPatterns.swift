import Articles

/// Who is named beside quotation marks, in a language whose sentences are not read: “…” diyen NAME; قال NAME: “…”.
///
/// It takes the plainest patterns alone and leaves the rest without a speaker. What a language needs stands in its folder.
struct SpeechPatterns {
  let text: AnalyzedArticle
  let tables: SpeechTables
  /// The hash of each token's printed form.
  let hashes: [UInt32]
  /// How often each word stands in the article.
  let counts: [UInt32: Int]
  /// The full name that ends or begins with a word.
  var fullNames: [UInt32: Range<Int>] = [:]
  /// The names behind words for what somebody is, in reading order.
  var rolesNamed: [Range<Int>] = []
  /// Whoever spoke last.
  var lastName: Range<Int>?

  /// So far behind a verb, and before a quotation, somebody is looked for, in tokens.
  static let reach = 12
  private static let longestName = 5

  init?(_ text: AnalyzedArticle) {
    guard let tables = text.language.tables, tables.traits.contains(.besideMarks) else { return nil }
    self.text = text
    self.tables = tables
    hashes = text.tokens.map(\.word)
    counts = hashes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    if tables.traits.contains(.isUncased) {
      learnNamesBehindRoles()
    } else {
      learnNames()
    }
  }

  /// What the patterns find; the regions that they take are no longer free.
  mutating func attributions(free: inout [Bool]) -> [Attribution] {
    var found: [Attribution] = []
    for r in text.regions.indices where free[r] && text.regions[r].isMarked {
      let region = text.regions[r]
      guard let (cue, source) = tables.traits.contains(.isUncased) ? uncasedCue(of: region) : cue(of: region) else {
        continue
      }
      free[r] = false
      found.append(attribution(region, cue: cue, source: source))
    }
    return found
  }

  enum Source {
    case named(Range<Int>)
    /// Whoever spoke last: “dedi”.
    case carried
    case unknown
  }

  private mutating func attribution(_ region: QuotedRegion, cue: Range<Int>?, source: Source) -> Attribution {
    var name: Range<Int>?
    var printed: Range<Int>?
    switch source {
    case .named(let run):
      printed = run
      name = known(run)
      lastName = name
    case .carried: name = lastName
    case .unknown: break
    }
    return Attribution(
      kind: .direct, content: [region.bytes], cue: cue, source: printed, sourceHead: printed.map { $0.upperBound - 1 },
      confidence: name == nil ? 0.5 : 0.85, speakerName: name.map(written))
  }

  /// A name without the case that an apostrophe parts from it: “Kerem Uçar'a göre”.
  private func written(_ name: Range<Int>) -> String {
    let name = text.text(tokens: name)
    guard !tables.traits.contains(.isUncased), let mark = name.lastIndex(where: { $0 == "'" || $0 == "’" }),
      name.distance(from: mark, to: name.endIndex) <= 4
    else { return name }
    return String(name[..<mark])
  }

  /// The full name that a run of capitals is, or ends with where it stands elsewhere by itself.
  private func known(_ run: Range<Int>) -> Range<Int> {
    guard let full = fullNames[hashes[run.upperBound - 1]] else { return run }
    if run.count == 1 { return full }
    return full.count < run.count && hashes[run].suffix(full.count).elementsEqual(hashes[full]) ? full : run
  }

  // MARK: Beside a region

  private func cue(of region: QuotedRegion) -> (cue: Range<Int>?, source: Source)? {
    let part = text.parts[region.part].tokens
    if let behind = verbBehind(region.end, limit: part.upperBound) {
      if tables.traits.contains(.verbLast), let name = lastRun(in: clause(before: region.first, from: part.lowerBound))
      {
        return (behind.cue, .named(name))
      }
      return behind
    }
    return verbBefore(region.first, from: part.lowerBound)
  }

  /// “…” diyor NAME: a verb at once behind the mark, then whoever it names.
  private func verbBehind(_ start: Int, limit: Int) -> (cue: Range<Int>?, source: Source)? {
    var i = start
    while i < limit, text.tokens[i].is(.punctuation), isComma(i) || text.isDash(i) { i += 1 }
    let first = i
    while i < limit, i - first < 4, text.tokens[i].is(.word) {
      if isVerb(i) { return (first..<i + 1, source(behind: i + 1, limit: limit)) }
      // A word with a capital is somebody else's sentence, unless the verb comes last.
      if text.tokens[i].is(.capitalized) { return nil }
      i += 1
    }
    return nil
  }

  /// Whom the words behind a verb name.
  private func source(behind start: Int, limit: Int) -> Source {
    var i = start
    var commas = 0
    while i < limit, i - start < Self.reach {
      if let name = nameRun(from: i, limit: limit) { return .named(name) }
      if text.tokens[i].is(.punctuation) {
        guard isComma(i), commas == 0, i > start else { break }
        commas += 1
      } else if i - start < 2, has(i, .pronoun) {
        return .carried
      }
      i += 1
    }
    return i == start || commas == 0 && i - start < 3 ? .carried : .unknown
  }

  /// NAME: “…”, NAME'a göre “…”.
  private func verbBefore(_ end: Int, from start: Int) -> (cue: Range<Int>?, source: Source)? {
    let clause = clause(before: end, from: start)
    guard !clause.isEmpty else { return nil }
    if let word = clause.last(where: { has($0, .accordingBehind) }), clause.upperBound - word <= 3 {
      return lastRun(in: clause.lowerBound..<word).map { (word..<word + 1, .named($0)) }
    }
    let isIntroduced = isColon(clause.upperBound - 1)
    if let verb = clause.last(where: isVerb), clause.upperBound - verb <= Self.reach {
      // Behind the verb or before it: the nearer of the two, where the verb stands right before the mark.
      let behind = lastRun(in: verb + 1..<clause.upperBound)
      let before = lastRun(in: clause.lowerBound..<verb)
      guard isIntroduced || behind != nil || clause.upperBound - verb <= 4 else { return nil }
      return (verb..<verb + 1, (before ?? behind).map(Source.named) ?? .carried)
    }
    if isIntroduced, let name = lastRun(in: clause), clause.upperBound - name.upperBound <= Self.reach / 2 {
      return (nil, .named(name))
    }
    return nil
  }

  /// The tokens before `end` back to the end of the sentence or quotation before.
  func clause(before end: Int, from start: Int) -> Range<Int> {
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

  // MARK: Words

  func byte(_ i: Int) -> UInt8 { text.bytes[Int(text.tokens[i].start)] }
  func isComma(_ i: Int) -> Bool { byte(i) == 0x2C || text.text(tokens: i..<i + 1) == "،" }
  func isColon(_ i: Int) -> Bool { byte(i) == 0x3A }

  func has(_ i: Int, _ classes: SpeechClass) -> Bool {
    text.tokens[i].is(.word) && !tables.classes(of: hashes[i]).isDisjoint(with: classes)
  }

  private func isVerb(_ i: Int) -> Bool {
    has(i, .says) && (!text.tokens[i].is(.capitalized) || text.tokens[i].is(.sentenceStart))
  }

  private mutating func learnNames() {
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

  /// The name that begins at a token: words with a capital, without titles before them, small words of names inside.
  private func nameRun(from i: Int, limit: Int) -> Range<Int>? {
    func isName(_ k: Int) -> Bool {
      text.tokens[k].is([.word, .capitalized]) && !text.tokens[k].is(.quoted) && !text.tokens[k].is(.digits)
    }
    guard isName(i) else { return nil }
    var end = i + 1
    while end < limit, end - i < Self.longestName + 3, isName(end) { end += 1 }
    var start = i
    while start < end, has(start, [.role, .honorific]) { start += 1 }
    guard start < end, end - start <= Self.longestName else { return nil }
    // One word that opens a sentence has its capital from there.
    if end - start == 1, text.tokens[start].is(.sentenceStart), fullNames[hashes[start]] == nil { return nil }
    return start..<end
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
}
