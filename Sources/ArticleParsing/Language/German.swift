extension Language {
  /// German.
  package static let german = Language(
    code: "de", words: WordTable(), tagger: .tables(WordEndings(endings: [], words: [:], capitalizesNouns: true)))
}
