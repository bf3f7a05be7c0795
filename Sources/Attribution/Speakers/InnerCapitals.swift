// Words with a capital behind their first letter: “PCs”, “easyJet”, “D-Ohio”.

extension AnalyzedArticle {
  /// Whether a word is several things or people called by their initials: “PCs”, “CEOs”.
  func isPluralOfInitials(_ token: Token) -> Bool {
    let letters = bytes[token.range]
    return letters.count > 2 && letters.last == 0x73 && letters.dropLast().allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Whether a capital follows small letters in a word: “easyJet”; a hyphen parts two words, as in “mid-March”.
  func hasInnerCapital(_ token: Token) -> Bool {
    let word = bytes[token.range]
    return zip(word, word.dropFirst()).contains { (0x61...0x7A).contains($0) && (0x41...0x5A).contains($1) }
  }

  /// Whether a word behind a comma or in a bracket tells a lawmaker's party and state: “Rep. Ada Rook, D-Ohio, said”.
  func isPartyAndState(_ i: Int) -> Bool {
    let word = bytes[tokens[i].range]
    guard i > 0, word.count > 3, word[word.startIndex + 1] == 0x2D, (0x41...0x5A).contains(word[word.startIndex + 2])
    else {
      return false
    }
    return (tokens[i - 1].tag == .comma || tokens[i - 1].tag == .openBracket)
      && (word.first == 0x44 || word.first == 0x49 || word.first == 0x52)
  }
}
