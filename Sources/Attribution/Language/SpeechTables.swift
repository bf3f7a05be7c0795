import Basics

/// A language as its tables describe it: who is called what, and by which words print says who spoke.
///
/// A table is a text of sections. `[name]` opens one, words follow, `#` opens a comment. Whatever a language needs stands
/// there, so that adding one takes a folder and no Swift.
struct SpeechTables: Sendable {
  /// How a language builds its sentences.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// Common nouns have capitals too.
    static let nounsHaveCapitals = Traits(rawValue: 1 << 0)
    /// The finite verb stands second: what opens the sentence is its subject or not, and then that follows the verb.
    static let verbSecond = Traits(rawValue: 1 << 1)
    /// A name may end in the “s” of the genitive.
    static let genitiveS = Traits(rawValue: 1 << 2)
    /// The verb stands last, whoever speaks before the quotation.
    static let verbLast = Traits(rawValue: 1 << 3)
    /// A subject may be left out: “ha aggiunto”.
    static let dropsSubject = Traits(rawValue: 1 << 4)
    /// A pronoun may be joined to its verb: “dit-il”.
    static let joinsPronouns = Traits(rawValue: 1 << 5)
    /// Its clauses are read for what is said without marks.
    static let reportsSpeech = Traits(rawValue: 1 << 6)
    /// A number with a stop is one of an order: “9. Mai”.
    static let ordinalStops = Traits(rawValue: 1 << 7)
    /// The article is an ending: “polisen”, “ministern”.
    static let endsDefinite = Traits(rawValue: 1 << 8)
    /// A dash, or the hyphen that many type for it, opens what somebody says.
    static let opensWithDash = Traits(rawValue: 1 << 9)
    /// Names have endings of cases: “Nováka”.
    static let inflectsNames = Traits(rawValue: 1 << 10)
    /// Its sentences are not read; only the words beside quotation marks are.
    static let besideMarks = Traits(rawValue: 1 << 11)
    /// Its script has no capitals.
    static let isUncased = Traits(rawValue: 1 << 12)
  }

  let code: String
  private(set) var traits: Traits = []
  private var words = WordMap<SpeechClass>()
  /// Classes by a word's last letters, for each number of bytes that they can be; the longest first.
  private var endings: [(length: Int, classes: WordMap<SpeechClass>)] = []
  /// The other halves of a verb in two parts.
  private var halves = WordMap<Set<UInt32>>()
  /// The words behind which verbs have what was said: “warnte vor”.
  private var governed = WordMap<Set<UInt32>>()
  /// Other halves that make verbs of saying something else: “statt” of “fand”.
  private var otherwise = WordMap<Set<UInt32>>()
  /// Verbs whose object is somebody: “bat”.
  private var addressing = WordSet()
  /// Phrases that a source follows, by their first word: what follows that word.
  private var according = WordMap<[[UInt32]]>()
  /// Phrases by which whoever a sentence is about is its source, by their first word.
  private var own = WordMap<[[UInt32]]>()
  private var indefinite = WordSet()
  private var opening = WordSet()
  private var passives = WordSet()
  private var agents = WordSet()
  private var origins = WordSet()
  private var pointers = WordSet()
  private var comparing = WordSet()
  private var demonstratives = WordSet()
  private var latterMen = WordSet()
  private var latterWomen = WordSet()
  private var sureReports = WordSet()
  private var leaving = WordSet()
  private var beforeTold = WordSet()
  private var behindTold = WordSet()
  private var his = WordSet()
  private var hers = WordSet()
  private var masculine = WordSet()
  private var feminine = WordSet()
  /// Prepositions that are one word with what they stand before.
  private(set) var joinedPrepositions: [[UInt8]] = []
  private var infinitiveMarks: [[UInt8]] = []
  private var pluralEndings: [[UInt8]] = []
  /// How verbs end that a man or a woman is the subject of: “powiedział”, “powiedziała”.
  private var masculineVerbEndings: [[UInt8]] = []
  private var feminineVerbEndings: [[UInt8]] = []
  private var adjectiveEndings: [[UInt8]] = []
  /// The words for the tokenizer and for sentences.
  private(set) var table = WordTable()

  // MARK: Words

  /// What a word can be, by itself.
  func classes(of word: UInt32) -> SpeechClass { (words[word] ?? []).union(classes(ofName: word)) }

  /// What a word's ending tells; `nil` where it tells nothing.
  func classes(ofEnding word: UnsafeBufferPointer<UInt8>) -> SpeechClass {
    for index in endings.indices {
      let length = endings[index].length
      guard length <= word.count else { continue }
      let hash = WordHash.of(word.baseAddress! + (word.count - length), count: length)
      if let found = endings[index].classes[hash] { return found }
    }
    return []
  }

  /// The other halves that a verb has; empty for one that is whole.
  func halves(of verb: UInt32) -> Set<UInt32> { halves[verb] ?? [] }

  /// Whether a verb has what was said behind a word: “sprach von”.
  func governs(_ verb: UInt32, _ word: UInt32) -> Bool { governed[verb]?.contains(word) == true }

  /// Other halves with which a verb says nothing; `nil` where there are none.
  func otherHalves(of verb: UInt32) -> Set<UInt32>? { otherwise[verb] }

  /// Whether the object of a verb is somebody: “bat”.
  func addresses(_ verb: UInt32) -> Bool { addressing.contains(verb) }

  /// Whether an article tells nothing of who is meant: “ein”.
  func isIndefinite(_ word: UInt32) -> Bool { indefinite.contains(word) }

  /// What may follow a word of “nach eigenen Angaben”.
  func ownWords(_ word: UInt32) -> [[UInt32]] { own[word] ?? [] }

  /// Whether a source follows a word only where it opens a sentence: “Pour Ada Rocher, …”.
  func opensOnly(_ word: UInt32) -> Bool { opening.contains(word) }

  /// Whether a helping verb makes a passive: “wird”.
  func isPassive(_ word: UInt32) -> Bool { passives.contains(word) }

  /// Whether who does something in the passive stands behind a preposition: “von”.
  func isAgent(_ word: UInt32) -> Bool { agents.contains(word) }

  /// Whether a preposition says from whom words come: “hieß es aus dem Rathaus”.
  func isOrigin(_ word: UInt32) -> Bool { origins.contains(word) }

  /// Whether a sentence that begins so is about what was said before it: “Das sagte …”.
  func pointsBack(_ word: UInt32) -> Bool { pointers.contains(word) }

  /// Whether an article points at something: “este”.
  func pointsAt(_ word: UInt32) -> Bool { demonstratives.contains(word) }

  /// Whom a word behind one that points can stand for: “ce dernier”.
  func gender(ofLatter word: UInt32) -> SpeechClass? {
    latterMen.contains(word) ? .male : latterWomen.contains(word) ? .female : nil
  }

  /// Whether a word compares: “als”.
  func isAs(_ word: UInt32) -> Bool { comparing.contains(word) }

  /// Whether a form that reports is no other form at the same time.
  func isSurelyReported(_ word: UInt32) -> Bool { sureReports.contains(word) }

  /// Whether a word that opens what is said is none of it: “dass”.
  func leavesThat(_ word: UInt32) -> Bool { leaving.contains(word) }

  /// Whether a word opens “nach ersten Angaben …”, or closes “seiner Ansicht nach”.
  func standsBeforeTold(_ word: UInt32) -> Bool { beforeTold.contains(word) }
  func standsBehindTold(_ word: UInt32) -> Bool { behindTold.contains(word) }

  /// Whether a noun names a source by itself: “Medienberichten”.
  func tells(_ word: ArraySlice<UInt8>) -> Bool {
    word.withUnsafeBufferPointer { classes(ofEnding: $0).contains(.told) }
  }

  /// Whose a possessive says that something is, empty for “his or her”; `nil` for another word.
  func gender(ofPossessive word: UInt32) -> SpeechClass? {
    switch (his.contains(word), hers.contains(word)) {
    case (true, true): []
    case (true, false): .male
    case (false, true): .female
    case (false, false): nil
    }
  }

  /// Whom an article before an age means: “der 48-Jährige”, “die 48-Jährige”.
  func gender(ofArticle word: UInt32) -> SpeechClass {
    masculine.contains(word) ? .male : feminine.contains(word) ? .female : []
  }

  /// Whether a word stands before an infinitive: “zu”.
  func opensInfinitive(_ word: ArraySlice<UInt8>) -> Bool { infinitiveMarks.contains { word.elementsEqual($0) } }

  /// Whether a word is an infinitive with that word inside: “zurückzukehren”.
  func holdsInfinitive(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.last == UInt8(ascii: "n"), word.count > 7 else { return false }
    let inner = word.dropFirst(2).dropLast(3)
    return infinitiveMarks.contains { mark in
      inner.indices.contains { inner[$0...].starts(with: mark) }
    }
  }

  /// What may follow a word that opens a phrase which a source follows.
  func according(_ word: UInt32) -> [[UInt32]] { according[word] ?? [] }

  /// Whether a word before a noun may be its adjective, by its ending: “neuen”, but not “erlebt”. Digits may always.
  func endsAdjective(_ word: ArraySlice<UInt8>) -> Bool {
    adjectiveEndings.isEmpty || word.last.map { $0 < 0x3A || $0 >= 0x80 } == true
      || adjectiveEndings.contains { word.ends(with: $0) }
  }

  /// Whether a finite verb has several for its subject, by its ending.
  func isPlural(_ verb: ArraySlice<UInt8>) -> Bool { pluralEndings.contains { verb.ends(with: $0) } }

  /// Whether a man or a woman is the subject of a verb, by its ending; empty where it tells nothing.
  func gender(ofVerb verb: ArraySlice<UInt8>) -> SpeechClass {
    if feminineVerbEndings.contains(where: { verb.ends(with: $0) }) { return .female }
    return masculineVerbEndings.contains { verb.ends(with: $0) } ? .male : []
  }
}

// MARK: Reading

extension SpeechTables {
  init(code: String, file: UnsafeBufferPointer<UInt8>) {
    self.code = code
    read(file)
    // Where names have endings, “burmistrz” is a woman, too.
    if traits.contains(.inflectsNames) {
      words = words.mapValues { $0.contains(.role) ? $0.subtracting(.male) : $0 }
    }
    endings.sort { $0.length > $1.length }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var section = Section.ignored
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      start = end + 1
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "[") {
        section = Section(named: String(decoding: line.dropFirst().prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self))
      } else {
        read(line, section)
      }
    }
  }

  /// What the words of a section are.
  private enum Section {
    case words(SpeechClass)
    /// Verbs, behind a bar the words that their other halves are.
    case verbs(SpeechClass)
    case endings(SpeechClass)
    case pairs(WritableKeyPath<SpeechTables, WordMap<Set<UInt32>>> & Sendable)
    /// Phrases, a line each.
    case phrases(WritableKeyPath<SpeechTables, WordMap<[[UInt32]]>> & Sendable)
    case traits
    case set(WritableKeyPath<SpeechTables, WordSet> & Sendable)
    case bytes(WritableKeyPath<SpeechTables, [[UInt8]]> & Sendable)
    case tokens(WordClass)
    /// Another language, whose words are read first.
    case likeness
    case ignored

    init(named name: String) {
      self = Self.sections[name] ?? .ignored
    }

    private static let sections: [String: Section] = [
      "traits": .traits, "like": .likeness, "governs": .pairs(\.governed), "says nothing": .pairs(\.otherwise),
      "addresses": .set(\.addressing), "indefinite": .set(\.indefinite),
      "according at the start": .set(\.opening), "passives": .set(\.passives), "agents": .set(\.agents),
      "origins": .set(\.origins),
      "points back": .set(\.pointers), "as": .set(\.comparing), "demonstratives": .set(\.demonstratives),
      "latter men": .set(\.latterMen), "latter women": .set(\.latterWomen),
      "surely reports": .set(\.sureReports),
      "leaves": .set(\.leaving), "told before": .set(\.beforeTold), "told behind": .set(\.behindTold),
      "his": .set(\.his),
      "hers": .set(\.hers), "masculine articles": .set(\.masculine), "feminine articles": .set(\.feminine),
      "joined prepositions": .bytes(\.joinedPrepositions), "infinitives": .bytes(\.infinitiveMarks),
      "told": .words(.told), "told endings": .endings(.told),
      "says": .verbs(.says), "said": .words(.said), "calls": .verbs(.calls),
      "called": .words(.called), "has": .words([.has, .ordinary]), "reports": .words(.reports),
      "first person": .words([.firstPerson]), "second person": .words([.secondPerson]),
      "determiners": .words([.determiner, .ordinary]), "oblique": .words([.determiner, .oblique, .ordinary]),
      "possessives": .words([.determiner, .possessive, .ordinary]),
      "prepositions": .words([.preposition, .ordinary]), "links": .words(.link), "genitive": .words(.genitive),
      "subordinators": .words([.subordinator, .ordinary]), "that": .words([.that, .ordinary]),
      "relatives": .words(.relative), "conjunctions": .words([.conjunction, .ordinary]), "fillers": .words(.filler),
      "ordinary": .words(.ordinary), "he": .words([.he, .ordinary]), "she": .words([.she, .ordinary]),
      "plural": .words([.they, .ordinary]), "reflexive": .words(.reflexive), "honorifics": .words(.honorific),
      "sirs": .words([.honorific, .male]), "madams": .words([.honorific, .female]),
      "men roles": .words([.role, .male]), "women roles": .words([.role, .female]), "roles": .words(.role),
      "groups": .words(.group), "bodies": .words(.body), "nouns": .words(.thing), "speech nouns": .words(.speechNoun),
      "works": .words(.work), "particles": .words(.particle), "so": .words(.so), "says it": .verbs(.itSays),
      "according": .phrases(\.according), "own words": .phrases(\.own), "according behind": .words(.accordingBehind),
      "hearers": .words(.hearer),
      "modifiers": .words(.modifier), "cites": .words(.cites), "places": .words(.place),
      "group endings": .endings(.group), "ordinary endings": .endings(.ordinary),
      "feminine endings": .endings(.feminine), "men": .words([.given, .givenMale]),
      "women": .words([.given, .givenFemale]),
      "men role endings": .endings([.role, .male]), "women role endings": .endings([.role, .female]),
      "role endings": .endings(.role), "body endings": .endings(.body), "noun endings": .endings(.thing),
      "plural verb endings": .bytes(\.pluralEndings),
      "masculine verb endings": .bytes(\.masculineVerbEndings), "feminine verb endings": .bytes(\.feminineVerbEndings),
      "carries": .words(.carries), "adjective endings": .bytes(\.adjectiveEndings),
      "abbreviations": .tokens(.abbreviation),
      "title abbreviations": .tokens([.abbreviation, .titleAbbreviation]),
      "sentence starters": .tokens(.sentenceStarter), "elisions": .tokens(.elision),
    ]
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ section: Section) {
    switch section {
    case .words(let classes): WordList.forEachWord(in: line) { words[WordHash.of($0), default: []].formUnion(classes) }
    case .verbs(let classes): readVerbs(line, classes)
    case .pairs(let path):
      let bar = line.firstIndex(of: UInt8(ascii: "|")) ?? line.endIndex
      var others: Set<UInt32> = []
      WordList.forEachWord(in: UnsafeBufferPointer(rebasing: line[bar...].dropFirst())) {
        others.insert(WordHash.of($0))
      }
      WordList.forEachWord(in: UnsafeBufferPointer(rebasing: line[..<bar])) {
        self[keyPath: path][WordHash.of($0), default: []].formUnion(others)
      }
    case .endings(let classes):
      WordList.forEachWord(in: line) { word in
        if !endings.contains(where: { $0.length == word.count }) { endings.append((word.count, WordMap())) }
        let place = endings.firstIndex { $0.length == word.count }!
        endings[place].classes[WordHash.of(word), default: []].formUnion(classes)
      }
    case .phrases(let path):
      var phrase: [UInt32] = []
      WordList.forEachWord(in: line) { phrase.append(WordHash.of($0)) }
      guard let first = phrase.first else { return }
      self[keyPath: path][first, default: []].append(Array(phrase.dropFirst()))
      self[keyPath: path][first]?.sort { $0.count > $1.count }
    case .traits:
      WordList.forEachWord(in: line) { traits.formUnion(Self.trait(String(decoding: $0, as: UTF8.self))) }
    case .set(let path): WordList.forEachWord(in: line) { self[keyPath: path].insert(WordHash.of($0)) }
    case .bytes(let path): WordList.forEachWord(in: line) { self[keyPath: path].append(Array($0)) }
    case .tokens(let classes): WordList.forEachWord(in: line) { table.add(WordHash.of($0), classes, lemma: 0) }
    case .likeness:
      if let index = LanguageFiles.codes.firstIndex(of: String(decoding: line, as: UTF8.self)) {
        read(LanguageFiles.file(index))
      }
    case .ignored: break
    }
  }

  private mutating func readVerbs(_ line: UnsafeBufferPointer<UInt8>, _ classes: SpeechClass) {
    let bar = line.firstIndex(of: UInt8(ascii: "|")) ?? line.endIndex
    let forms = UnsafeBufferPointer(rebasing: line[..<bar])
    var others: Set<UInt32> = []
    if bar < line.endIndex {
      WordList.forEachWord(in: UnsafeBufferPointer(rebasing: line[(bar + 1)...])) { others.insert(WordHash.of($0)) }
    }
    WordList.forEachWord(in: forms) { form in
      let hash = WordHash.of(form)
      let isWhole = words[hash]?.isDisjoint(with: classes) == false && halves[hash] == nil
      words[hash, default: []].formUnion(classes)
      table.add(hash, .speechVerb, lemma: 0)
      if traits.contains(.verbSecond), classes.contains(.says) { addJoined(form, to: line[bar...]) }
      if !others.isEmpty, !isWhole { halves[hash, default: []].formUnion(others) }
      if others.isEmpty, classes.contains(.says) { halves[hash] = nil }
    }
  }

  /// “teilte … mit” is one word where the verb stands last: “mitteilte”.
  private mutating func addJoined(_ form: UnsafeBufferPointer<UInt8>, to halves: Slice<UnsafeBufferPointer<UInt8>>) {
    WordList.forEachWord(in: UnsafeBufferPointer(rebasing: halves.dropFirst())) { half in
      let joined = Array(half) + form
      joined.withUnsafeBufferPointer { word in
        let hash = WordHash.of(word)
        words[hash, default: []].formUnion(.says)
        table.add(hash, .speechVerb, lemma: 0)
      }
    }
  }

  private static func trait(_ name: String) -> Traits {
    switch name {
    case "nouns-have-capitals": .nounsHaveCapitals
    case "verb-second": .verbSecond
    case "genitive-s": .genitiveS
    case "verb-last": .verbLast
    case "drops-subject": .dropsSubject
    case "joins-pronouns": .joinsPronouns
    case "reports-speech": .reportsSpeech
    case "ordinal-stops": .ordinalStops
    case "ends-definite": .endsDefinite
    case "opens-with-dash": .opensWithDash
    case "inflects-names": .inflectsNames
    case "beside-marks": .besideMarks
    case "uncased": .isUncased
    default: []
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with other: [UInt8]) -> Bool { count > other.count && suffix(other.count).elementsEqual(other) }
}
