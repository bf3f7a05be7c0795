import Articles

/// Finds what was said and by whom in a language that is read by its tables.
///
/// It goes through the article once, sentence by sentence. Each quoted region gets the words of saying beside it that the
/// weights prefer; without any the speech of the sentence before goes on. Nothing is learned: a language is its tables.
struct TabledSpeech {
  let text: AnalyzedArticle
  let scene: SpeechScene
  let finder: CueFinder
  /// Reads what stands in marks.
  let inner: PhraseReader
  var roster: Roster
  var units: [SpeechUnit]
  /// What was found so far.
  var found: [Attribution] = []
  /// Who spoke last.
  var last: Spoken?
  /// The unit that was said behind a dash last.
  var spokenBehindDash: Int?
  /// Whether lines that a dash opens are speech: one of them says whose it is, or one asks and the next answers.
  let hasDialogue: Bool

  /// Who spoke, and where.
  struct Spoken {
    var member: Int?
    var source: NounPhrase?
    var unit: Int
    var part: Int
    /// Whether what was found last is theirs and stands in marks.
    var isQuoted = false
  }

  init?(_ text: AnalyzedArticle) {
    guard let tables = text.language.tables, !tables.traits.contains(.besideMarks) else { return nil }
    self.text = text
    scene = SpeechScene(text, tables)
    var reader = PhraseReader(scene)
    var units = text.speechUnits()
    var roster = Roster(scene)
    for unit in units where !text.parts[unit.part].isHeadline {
      let dateline = text.datelineEnd(text.parts[unit.part].tokens) ?? 0
      for stretch in unit.stretches(in: text) {
        for phrase in reader.phrases(in: stretch) where phrase.core.lowerBound >= dateline { roster.list(phrase) }
      }
    }
    reader.surnames = roster.surnames
    reader.nouns = Self.nouns(in: scene)
    finder = CueFinder(scene: scene, reader: reader)
    inner = reader.inside
    for k in units.indices {
      units[k].phrases = units[k].stretches(in: text).flatMap { reader.phrases(in: $0) }
      let scene = scene
      let names = units[k].regions.compactMap { Self.name(in: text.regions[$0], scene) }
      if !names.isEmpty {
        units[k].phrases = (units[k].phrases + names).sorted { $0.range.lowerBound < $1.range.lowerBound }
      }
      units[k].cues = finder.cues(in: units[k].tokens, phrases: units[k].phrases)
    }
    hasDialogue = Self.hasDialogue(units, scene)
    self.units = units
    self.roster = roster
  }

  private static func hasDialogue(_ units: [SpeechUnit], _ scene: SpeechScene) -> Bool {
    guard scene.tables.traits.contains(.opensWithDash) else { return false }
    var asked = -2
    for unit in units where scene.isDash(unit.tokens.lowerBound) && scene.text.isFirstOfLine(unit.tokens.lowerBound) {
      if asked == unit.part - 1 || unit.cues.contains(where: { $0.kind == .says && $0.source != nil }) { return true }
      if scene.byte(unit.tokens.upperBound - 1) == 0x3F { asked = unit.part }
    }
    return false
  }

  /// A newspaper or the like whose name stands in marks: “„Hafenwoche“ berichtet”.
  private static func name(in region: QuotedRegion, _ scene: SpeechScene) -> NounPhrase? {
    let tokens = region.tokens
    guard region.isClosed, region.isMarked, (1...3).contains(tokens.count), region.first >= 0,
      tokens.allSatisfy({ scene.text.tokens[$0].is(.word) }), scene.text.tokens[tokens.lowerBound].is(.capitalized)
    else { return nil }
    // What a comma or a colon parts from its verb was said.
    let next = region.end
    if next < scene.classes.count, scene.isComma(next) || scene.isColon(next) { return nil }
    if region.first > 0, scene.isColon(region.first - 1) || scene.isComma(region.first - 1) { return nil }
    var phrase = NounPhrase(
      range: region.first..<region.end, core: tokens, head: tokens.upperBound - 1, kind: .body, name: tokens)
    phrase.isDoubtful = true
    var before = region.first - 1
    if before >= 0, scene.classes[before].contains(.determiner) {
      phrase.isOblique = scene.classes[before].contains(.oblique)
      before -= 1
    }
    if before >= 0, scene.classes[before].contains(.preposition) { phrase.preposition = before }
    return phrase
  }

  /// The words with a capital that stand behind an article.
  private static func nouns(in scene: SpeechScene) -> Set<UInt32> {
    var nouns: Set<UInt32> = []
    for i in scene.classes.indices.dropFirst()
    where scene.text.tokens[i].is([.word, .capitalized]) && scene.classes[i - 1].contains(.determiner) {
      nouns.insert(scene.text.tokens[i].word)
    }
    return nouns
  }

  /// What is said in the article; the regions that it takes are no longer free.
  mutating func attributions(free: inout [Bool]) -> [Attribution] {
    for k in units.indices where k > (spokenBehindDash ?? -1) {
      meetNames(of: k)
      if speakBehindDash(in: k) { continue }
      let regions = units[k].regions.filter { free[$0] && text.regions[$0].isMarked }
      var taken: [Int: Int] = [:]
      var isSaid = units[k].regions.count > regions.count
      var open: [Int] = []
      var named = -2
      for r in regions {
        if named == r - 1, isListed(r) {
          free[r] = false
          named = r
          continue
        }
        switch verdict(on: r, in: k) {
        case .said(let choice):
          free[r] = false
          isSaid = true
          attribute(r, by: choice, in: k, joining: &taken)
        case .named:
          free[r] = false
          named = r
        case .open: open.append(r)
        }
      }
      // What names something in marks may stand in words that are reported without any.
      if !isSaid, findIndirect(in: k) { for r in open { free[r] = false } }
    }
    return found
  }

  /// Whether only a comma or “und” stands between a region and the one before: what follows a name in a list is one.
  private func isListed(_ r: Int) -> Bool {
    let end = text.regions[r - 1].end
    return (end..<max(end, text.regions[r].first)).allSatisfy {
      scene.isComma($0) || scene.classes[$0].contains(.conjunction) || text.tokens[$0].is(.mark)
    }
  }

  // MARK: Names

  /// Takes note of whoever a unit names.
  mutating func meetNames(of k: Int) {
    let unit = units[k]
    let isHeadline = text.parts[unit.part].isHeadline
    var isFirst = true
    let dateline = text.datelineEnd(text.parts[unit.part].tokens) ?? 0
    for phrase in unit.phrases where phrase.core.lowerBound >= dateline {
      if isHeadline {
        // There, only a name in full is surely one.
        guard phrase.kind == .person, let name = phrase.name, name.count > 1,
          scene.classes[name.lowerBound].contains(.given), let member = roster.member(of: phrase)
        else { continue }
        roster.meet(member, at: name.lowerBound, isSubject: false)
        continue
      }
      let isSubject = isFirst && phrase.preposition < 0 && !phrase.isOblique && phrase.kind != .thing
      if phrase.preposition < 0, phrase.kind != .noun { isFirst = false }
      if phrase.kind == .pronoun {
        guard phrase.gender != [], !phrase.isPlural, scene.isWord(phrase.head),
          let meant = roster.antecedent(of: phrase), meant.confidence > 0.7
        else { continue }
        roster.meet(meant.member, at: phrase.head, isSubject: isSubject)
        continue
      }
      // “Un gol de Ada Rocha”: whose something is was named, too.
      if phrase.kind == .thing || phrase.kind == .noun, let owner = phrase.owner, owner.kind == .person,
        let name = owner.name, name.count > 1, scene.classes[name.lowerBound].contains(.given)
      {
        var inner = phrase
        inner.kind = .thing
        inner = CueFinder.speaking(inner)
        if let member = roster.member(of: inner) { roster.meet(member, at: name.lowerBound, isSubject: false) }
        continue
      }
      guard phrase.kind == .person && !phrase.isDoubtful || phrase.kind == .role, let member = roster.member(of: phrase)
      else { continue }
      roster.meet(member, at: phrase.name?.lowerBound ?? phrase.head, isSubject: isSubject)
    }
  }

  /// Who is behind a source, and how sure that is.
  private mutating func speaker(behind source: NounPhrase) -> (member: Int, confidence: Double)? {
    if source.kind == .pronoun {
      guard !source.isPlural else { return nil }
      guard let meant = roster.antecedent(of: source) else { return nil }
      if !source.gender.isEmpty { roster.learn(source.gender, of: meant.member) }
      return meant
    }
    let k = max(0, units.partitionPoint { $0.tokens.lowerBound > source.core.lowerBound } - 1)
    let near =
      k > 0 && units[k - 1].part == units[k].part ? roster.onlyNamed(in: units[k - 1].tokens, source) : nil
    if let member = roster.member(of: source) {
      // “Verteidiger Moos …”, and “der Anwalt” is he, not the “Staatsanwalt” of above.
      if source.kind == .role, source.name == nil, let near, near != member, !roster.isPlainly(member, source) {
        return (near, 0.7)
      }
      return (member, source.kind == .role ? 0.8 : 0.97)
    }
    // “ajoute le quinquagénaire”: where nouns are written small, no table has all that somebody may be called.
    let mayBeRole = source.kind == .noun && source.name == nil && !scene.tables.traits.contains(.nounsHaveCapitals)
    let isTrade = !mayBeRole && finder.reader.namesATrade(source.head)
    if let near, source.kind == .role || isTrade || mayBeRole && source.owner?.kind != .person { return (near, 0.7) }
    guard source.kind == .role || mayBeRole else { return nil }
    if source.kind == .role, let named = roster.lastNamed(as: source) { return (named, 0.7) }
    guard let last, let member = last.member, units[last.unit].tokens.upperBound <= source.core.lowerBound,
      Int(text.tokens[source.head].sentence) - Int(text.tokens[units[last.unit].tokens.lowerBound].sentence) <= 4,
      roster.mayBe(member, source),
      // Who opens a paragraph under a new word is seldom who spoke in the one before under another.
      source.core.lowerBound > text.parts[units[k].part].tokens.lowerBound + 1 || roster.members[member].roles.isEmpty
    else { return nil }
    return (member, 0.65)
  }

  /// Whoever the next sentence is about, for a role that nobody named so far has: “„…“, sagte die Schiffsführerin. Ada Moos war …”.
  private mutating func namedNext(_ source: NounPhrase, _ k: Int) -> (member: Int, confidence: Double)? {
    guard source.kind == .role, roster.isEpithet(source), k + 1 < units.count, units[k + 1].part == units[k].part,
      let next = units[k + 1].phrases.first, next.kind == .person, next.preposition < 0, next.role == nil,
      let name = next.name, name.count > 1, next.range.lowerBound <= units[k + 1].tokens.lowerBound + 1,
      source.gender.isEmpty || !source.gender.isDisjoint(with: next.gender), let member = roster.member(of: next),
      roster.isNew(member)
    else { return nil }
    return (member, 0.65)
  }

  // MARK: Attributions

  /// What says that a region was said.
  struct Choice {
    /// The cue, as an index of the unit's cues; `nil` where no word says it.
    var cue: Int?
    var source: NounPhrase?
    /// Whether whoever spoke last goes on.
    var isCarried = false
    /// The words outside the marks that were said as well.
    var outside: [Range<Int>] = []
    /// The parts of the region that were said, where words of saying stand between them.
    var pieces: [Range<Int>]?
    /// The words of saying inside the region.
    var inner: Range<Int>?
    var confidence: Double
  }

  private mutating func attribute(_ r: Int, by choice: Choice, in k: Int, joining taken: inout [Int: Int]) {
    let region = text.regions[r]
    if let cue = choice.cue, let index = taken[cue] {
      // Several regions of one cue are one act of speech.
      found[index].content.append(region.bytes)
      return
    }
    var member: Int?
    var confidence = choice.confidence
    if let source = choice.source {
      if let meant = speaker(behind: source) ?? namedNext(source, k) {
        member = meant.member
        confidence *= meant.confidence
        roster.meet(meant.member, at: source.head, isSubject: true)
        if let cue = choice.cue { roster.learn(finder.gender(of: units[k].cues[cue]), of: meant.member) }
      }
      last = Spoken(member: member, source: source, unit: k, part: units[k].part)
    } else if choice.isCarried, let last {
      member = last.member
      self.last?.unit = k
      self.last?.part = units[k].part
      if choice.outside.isEmpty, choice.cue == nil, last.part == units[k].part, k - last.unit <= 1,
        let index = found.indices.last, found[index].kind != .indirect, last.isQuoted
      {
        // “…”, sagte Moos. “…”: one act of speech.
        found[index].content.append(region.bytes)
        found[index].confidence = min(found[index].confidence, max(confidence, 0.5))
        return
      }
    }
    last?.isQuoted = true
    let cue = choice.cue.map { units[k].cues[$0] }
    let source = printed(choice.source ?? (choice.isCarried ? last?.source : nil))
    var attribution = Attribution(
      kind: choice.outside.isEmpty ? .direct : .mixed, content: (choice.pieces ?? [region.bytes]) + choice.outside,
      cue: cue.map { cueRange($0) } ?? choice.inner, source: source, sourceHead: source.map { $0.upperBound - 1 },
      confidence: member == nil && source == nil ? min(confidence, 0.5) : confidence,
      speakerName: member.map { roster.name(of: $0) })
    attribution.content.sort { $0.lowerBound < $1.lowerBound }
    if let index = choice.cue { taken[index] = found.count }
    found.append(attribution)
  }

  /// The words of a cue, without those of its source.
  func cueRange(_ cue: SpeechCue) -> Range<Int> {
    guard cue.last > cue.verb, cue.kind != .says || cue.last - cue.verb <= 2 else { return cue.verb..<cue.verb + 1 }
    if let source = cue.source, (cue.verb...cue.last).contains(source.range.lowerBound) {
      return cue.verb..<cue.verb + 1
    }
    return cue.verb..<cue.last + 1
  }

  /// The words of a source, where they are words of their own and no ending of the verb.
  func printed(_ source: NounPhrase?) -> Range<Int>? {
    guard let source else { return nil }
    if source.kind == .pronoun, source.core.count == 1, scene.classes[source.head].isDisjoint(with: .pronoun) {
      return nil
    }
    return source.core
  }

  /// Words without marks that were said.
  mutating func report(_ content: [Range<Int>], cue: SpeechCue?, source: NounPhrase?, confidence: Double, in k: Int) {
    var member: Int?
    var confidence = confidence
    if let source {
      if let meant = speaker(behind: source) {
        member = meant.member
        confidence *= meant.confidence
        roster.meet(meant.member, at: source.head, isSubject: true)
      }
      last = Spoken(member: member, source: source, unit: k, part: units[k].part)
    } else if let last {
      member = last.member
      self.last?.unit = k
    }
    last?.isQuoted = false
    let source = source ?? (cue == nil ? last?.source : nil)
    let isMarked = units[k].regions.contains { r in
      let region = text.regions[r]
      return region.tokens.count > 1 && content.contains { $0.contains(region.bytes.lowerBound) }
        && !RegionShape(region, in: scene, unit: units[k].tokens).isTitle
    }
    found.append(
      Attribution(
        kind: isMarked ? .mixed : .indirect, content: content, cue: cue.map { cueRange($0) }, source: printed(source),
        sourceHead: printed(source).map { $0.upperBound - 1 }, confidence: confidence,
        speakerName: member.map { roster.name(of: $0) }))
  }
}

extension ResolvedSpeakers {
  /// Gives the speakers that names stand for what the article prints of them: role and other forms.
  mutating func describe(by roster: Roster) {
    var places: [String: Int] = [:]
    for (place, speaker) in speakers.enumerated() { places[speaker.name] = place }
    for (index, member) in roster.members.enumerated() {
      guard let place = places[roster.name(of: index)] else { continue }
      if speakers[place].role == nil, let role = member.role {
        speakers[place].role = roster.scene.text.text(tokens: role)
      }
      for form in member.forms {
        let printed = roster.scene.text.text(tokens: form)
        if printed != speakers[place].name, !speakers[place].aliases.contains(printed) {
          speakers[place].aliases.append(printed)
        }
      }
    }
  }
}
