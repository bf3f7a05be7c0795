import Basics

extension Language {
  /// English: American, British and news agency style.
  package static let english = Language(code: "en", words: englishWords(), tagger: .learned)

  private static func englishWords() -> WordTable {
    var table = WordTable()
    table.add(verbs: EnglishWords.speechVerbs, [.speechVerb, .reportingVerb])
    table.add(verbs: EnglishWords.reportingVerbs, .reportingVerb)
    table.add(verbs: EnglishWords.attitudeVerbs, .attitude)
    table.add(verbs: EnglishWords.addressingVerbs, .addressing)
    table.add(verbs: EnglishWords.namingVerbs, .naming)
    table.add(irregularVerbs: EnglishWords.irregularVerbs)
    table.add(EnglishWords.attitudeWords, .attitude)
    table.add(EnglishWords.possibleCues, .possibleCue)
    table.add(EnglishWords.labels, .label)
    table.add(EnglishWords.works, .work)
    table.add(EnglishWords.openingCues, .openingCue)
    table.add(EnglishWords.speechNouns, .speechNoun)
    table.add(EnglishWords.sourceNouns, .sourceNoun)
    table.add(EnglishWords.personPronouns, .personPronoun)
    table.add(EnglishWords.sentenceStarters, .sentenceStarter)
    table.add(EnglishWords.titleAbbreviations, [.abbreviation, .titleAbbreviation])
    table.add(EnglishWords.abbreviations, .abbreviation)
    table.add(EnglishWords.auxiliaries, .auxiliary)
    table.add(EnglishWords.negations, .negation)
    table.add(EnglishWords.subordinators, .subordinator)
    table.add(EnglishWords.times, .time)
    table.add("according", .accordingTo)
    return table
  }
}

extension WordTable {
  /// Adds English verbs with their regular forms; a verb may be given with a doubled consonant as “admit+t”.
  mutating func add(verbs: String, _ classes: WordClass) {
    WordList.forEachWord(of: verbs) { add(verb: $0, classes) }
  }

  private mutating func add(verb: UnsafeBufferPointer<UInt8>, _ classes: WordClass) {
    let length = verb.firstIndex(of: UInt8(ascii: "+")) ?? verb.count
    guard length > 1, let word = verb.baseAddress else { return }
    let base = WordHash.of(word, count: length)
    let stem = length < verb.count ? WordHash.of(word + length + 1, count: verb.count - length - 1, from: base) : base
    let cut = WordHash.of(word, count: length - 1)
    let last = verb[length - 1]
    let beforeLast = verb[length - 2]
    func add(_ forms: UInt32...) {
      for form in forms { self.add(form, classes, lemma: base) }
    }
    add(base)
    switch last {
    case UInt8(ascii: "e"):
      add(WordHash.of(base, "s"), WordHash.of(base, "d"))
      add(WordHash.of(beforeLast == UInt8(ascii: "e") ? base : cut, "ing"))
    case UInt8(ascii: "y") where !"aeiou".utf8.contains(beforeLast):
      add(WordHash.of(cut, "ies"), WordHash.of(cut, "ied"), WordHash.of(base, "ing"))
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"),
      UInt8(ascii: "h") where beforeLast == UInt8(ascii: "c") || beforeLast == UInt8(ascii: "s"):
      add(WordHash.of(base, "es"), WordHash.of(stem, "ed"), WordHash.of(stem, "ing"))
    default:
      add(WordHash.of(base, "s"), WordHash.of(stem, "ed"), WordHash.of(stem, "ing"))
    }
  }

  /// Adds the forms of verbs that are in the table already, a verb a line, its base form first.
  mutating func add(irregularVerbs: String) {
    WordList.forEachLine(of: irregularVerbs) { line in
      var base: UInt32?
      WordList.forEachWord(in: line) { word in
        let form = WordHash.of(word)
        let lemma = base ?? form
        base = lemma
        add(form, classes(of: lemma), lemma: lemma)
      }
    }
  }
}
