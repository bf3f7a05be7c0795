// Words of small and capital letters: “PCs”, “easyJet”.

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
}
