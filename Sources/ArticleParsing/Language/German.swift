extension Language {
  /// German: its words by the English ones whose weights stand for them (`GermanWords`), its names and nouns by their
  /// capitals and endings.
  package static let german = Language(code: "de", words: germanWords(), tagger: .tables(germanTables()))

  private static func germanWords() -> WordTable {
    // A German word is known by its English counterpart from the moment it is tagged, so the English classes serve.
    var table = english.words
    table.add(GermanWords.titleAbbreviations, [.abbreviation, .titleAbbreviation])
    table.add(GermanWords.abbreviations, .abbreviation)
    table.add(GermanWords.sentenceStarters, .sentenceStarter)
    return table
  }

  private static func germanTables() -> TaggerTables {
    var meanings: [UInt32: TaggerTables.Meaning] = [:]
    for line in GermanWords.meanings.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      guard words.count > 2, let tag = TaggerTables.tag(named: words[1]) else { continue }
      let meaning = TaggerTables.Meaning(word: WordHash.of(words[0]), tag: tag)
      for word in words.dropFirst(2) where meanings[WordHash.of(word)] == nil { meanings[WordHash.of(word)] = meaning }
    }
    let endings = GermanWords.endings.split(whereSeparator: \.isNewline).flatMap { line in
      let words = line.split(separator: " ")
      let tag = words.first.flatMap { TaggerTables.tag(named: $0) } ?? .nn
      return words.dropFirst().map { (Array($0.utf8), tag) }
    }
    let particles = Set(GermanWords.nameParticles.split(separator: " ").map(WordHash.of))
    return TaggerTables(meanings: meanings, endings: endings, nameParticles: particles, capitalizesNouns: true)
  }
}
