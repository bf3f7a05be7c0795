extension Language {
  /// English: American, British and that of the agencies.
  package static let english = Language(code: "en", words: englishWords(), tagger: .learned)

  private static func englishWords() -> WordTable {
    var table = WordTable()
    for line in EnglishWords.speechVerbs.split(whereSeparator: \.isNewline) {
      for verb in line.split(separator: " ") { table.add(verb: verb, [.speechVerb, .reportingVerb]) }
    }
    for line in EnglishWords.reportingVerbs.split(whereSeparator: \.isNewline) {
      for verb in line.split(separator: " ") { table.add(verb: verb, .reportingVerb) }
    }
    for line in EnglishWords.attitudeVerbs.split(whereSeparator: \.isNewline) {
      for verb in line.split(separator: " ") { table.add(verb: verb, .attitude) }
    }
    for verb in EnglishWords.addressingVerbs.split(separator: " ") { table.add(verb: verb, .addressing) }
    for verb in EnglishWords.namingVerbs.split(separator: " ") { table.add(verb: verb, .naming) }
    for line in EnglishWords.irregularVerbs.split(whereSeparator: \.isNewline) {
      let forms = line.split(separator: " ").map(String.init)
      guard let base = forms.first else { continue }
      let classes = table.classes(of: WordHash.of(base))
      table.add(forms: forms, of: base, classes)
    }
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
  /// Adds an English verb with its regular forms; a verb may be given with a doubled consonant as “admit+t”.
  mutating func add(verb: Substring, _ classes: WordClass) {
    let halves = verb.split(separator: "+")
    let base = String(halves[0])
    let stem = halves.count > 1 ? base + halves[1] : base
    let last = base.utf8.last
    let vowels = Array("aeiou".utf8)
    let beforeLast = base.utf8.dropLast().last
    var forms = [base]
    if last == UInt8(ascii: "e") {
      let cut = base.dropLast()
      forms += [base + "s", base + "d", base.hasSuffix("ee") ? base + "ing" : cut + "ing"]
    } else if last == UInt8(ascii: "y"), let beforeLast, !vowels.contains(beforeLast) {
      let cut = base.dropLast()
      forms += [cut + "ies", cut + "ied", base + "ing"]
    } else if ["s", "x", "z", "ch", "sh"].contains(where: base.hasSuffix) {
      forms += [base + "es", stem + "ed", stem + "ing"]
    } else {
      forms += [base + "s", stem + "ed", stem + "ing"]
    }
    add(forms: forms, of: base, classes)
  }
}
