/// Frames in a clause that gives way to the main one: “Although Rook has called it ‘Q’, nothing was built, Holm said.” “Despite
/// Rook’s claim that ‘Q’, nothing was built, Holm said.”
extension AnalyzedArticle {
  /// How likely it is that whom such a clause names said what it quotes.
  private static let chanceOfConcession: Float = 0.85
  private static let longestClause = 24

  func frameOfConcession(_ r: Int) -> PlainFrame? {
    let opening = regions[r].tokens.lowerBound - 1
    guard opening > parts[regions[r].part].tokens.lowerBound + 2 else { return nil }
    let sentence = sentences[Int(tokens[opening - 1].sentence)]
    var start = sentence.lowerBound
    if tokens[start].word == Self.even { start += 1 }
    guard opening - start <= Self.longestClause, start + 2 < opening, Self.conceding.contains(tokens[start].word),
      !(start..<opening).contains(where: { tokens[$0].is(.quoted) || tokens[$0].tag == .comma })
    else { return nil }
    start += 1
    if let possessor = (start..<opening).first(where: { tokens[$0].tag == .pos }) {
      // “Despite Rook’s claim that”.
      let noun = possessor + 1
      guard noun < opening, language.words.classes(of: tokens[noun].word).contains(.speechNoun),
        (start..<possessor).contains(where: { tokens[$0].is([.word, .capitalized]) })
      else { return nil }
      return framed(r, cue: noun, naming: start..<possessor)
    }
    guard
      let verb = (start + 1..<opening).first(where: {
        !language.words.classes(of: tokens[$0].word).isDisjoint(with: [.speechVerb, .reportingVerb])
          && tokens[$0].tag.isVerb && isFinite($0)
      })
    else { return nil }
    let naming = start..<helpersStart(verb, from: start)
    guard naming.contains(where: { tokens[$0].tag.isNoun }), !naming.contains(where: { hasFiniteForm($0) }) else {
      return nil
    }
    return framed(r, cue: verb, naming: naming)
  }

  private func framed(_ r: Int, cue: Int, naming: Range<Int>) -> PlainFrame? {
    var frame = plainFrame(r, cue: cue, naming: naming)
    frame?.chance = Self.chanceOfConcession
    return frame
  }

  private static let even = WordHash.of("even")
  private static let conceding: Set<UInt32> = Set(
    ["although", "though", "while", "whereas", "despite"].map(WordHash.of))
}
