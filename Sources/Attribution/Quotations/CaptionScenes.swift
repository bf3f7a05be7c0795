// What a caption shows is not what somebody says: “Ada Rook attends the opening of ‘Harbour’ in Leeds”.

extension AnalyzedArticle {
  /// Whether a verb in a caption tells what is seen, and reports nothing.
  ///
  /// The weights were learned from running text, where somebody does something seldom beside nothing that is said.
  func isScene(_ cue: Cue, isQuoting: Bool, _ view: ClauseView) -> Bool {
    guard case .learned = language.tagger, case .caption = parts[partIndex(ofToken: cue.token)].part,
      tokens[cue.token].is(.word)
    else { return false }
    if view.classes[cue.token].isDisjoint(with: [.speechVerb, .reportingVerb, .accordingTo, .attitude, .speechNoun]) {
      return true
    }
    return !isQuoting && ![cue.content.left, cue.content.right].contains { holdsClause($0, view) }
  }

  /// Whether a stretch has a finite verb of its own, not one of a relative clause.
  private func holdsClause(_ range: Range<Int>, _ view: ClauseView) -> Bool {
    guard let verb = range.first(where: { tokens[$0].tag.isFiniteVerb || tokens[$0].tag == .md }) else { return false }
    return !range.dropFirst().prefix { $0 < verb }.contains { i in
      let isRelative = tokens[i].tag == .wdt || tokens[i].tag == .wp || tokens[i].tag == .wpPossessive
      return isRelative && tokens[i - 1].tag.isNoun
    }
  }
}
