/// Tags that the words beside a word show, where the tagger saw another.
extension AnalyzedArticle {
  /// Gives words the tags that frames and their neighbours show.
  mutating func settleTags(of frames: [PlainFrame]) {
    for i in tokens.indices.dropFirst() where tokens[i].is(.word) && !tokens[i].is(.clitic) {
      if let tag = settledTag(of: i) { tokens[i].tag = tag }
    }
    for frame in frames {
      for i in frame.names + frame.otherNames where !tokens[i].tag.isName { tokens[i].tag = .nnp }
      for i in frame.naming where isRoleBetweenNames(i, frame.naming.upperBound) {
        if !tokens[i].tag.isNoun { tokens[i].tag = .nn }
      }
      if frame.isVerb, !tokens[frame.cue].tag.isVerb {
        tokens[frame.cue].tag = bytes[Int(tokens[frame.cue].end) - 1] == 0x73 ? .vbz : .vbd
      }
    }
  }

  /// What a word is by the words beside it; `nil` where they show nothing else than the tagger saw.
  private func settledTag(of i: Int) -> Tag? {
    if tokens[i].is(.capitalized) { return isNameBehindTitle(i) ? .nnp : nil }
    guard i + 1 < tokens.count else { return nil }
    if isAdverbBeforeVerb(i) { return .rb }
    return isRoleBesideName(i) ? .nn : nil
  }

  /// “Mrs May accused”, “Mr Will”: behind a title stands a name.
  private func isNameBehindTitle(_ i: Int) -> Bool {
    (tokens[i].tag == .md || tokens[i].tag.isVerb) && tokens[i - 1].is([.word, .capitalized])
      && language.words.classes(of: tokens[i - 1].word).contains(.titleAbbreviation)
  }

  /// “Mr Miller sharply criticised”; but not “the Miller family said”.
  private func isAdverbBeforeVerb(_ i: Int) -> Bool {
    tokens[i].tag.isNoun && tokens[i + 1].tag.isFiniteVerb && tokens[i - 1].is([.word, .capitalized])
      && bytes[tokens[i].range].suffix(2).elementsEqual("ly".utf8)
      && language.words.classes(of: tokens[i].word).isEmpty && PersonWords.english[tokens[i].word].isEmpty
  }

  /// A word for somebody before a name, or between a name and a verb of speech, is a noun whatever else it can be: “United
  /// boss Ada Rook”, “the United boss said”. It is never a preposition.
  private func isRoleBesideName(_ i: Int) -> Bool {
    let (token, before, next) = (tokens[i], tokens[i - 1], tokens[i + 1])
    guard token.tag.isVerb || token.tag == .in, !before.is(.closesRegion) else { return false }
    let isBeforeName = next.is([.word, .capitalized]) && next.tag.isName
    let isBeforeVerb =
      before.is([.word, .capitalized]) && !next.is(.capitalized)
      && language.words.classes(of: next.word).contains(.speechVerb)
    guard token.tag == .in || isBeforeName || isBeforeVerb else { return false }
    let classes = language.words.classes(of: token.word)
    return classes.contains(.sourceNoun) && classes.isDisjoint(with: [.reportingVerb, .speechNoun])
  }
}
