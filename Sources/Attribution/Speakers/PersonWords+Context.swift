// English words that are an office, an honorific or a body by the words beside them.

extension PersonWords {
  /// What a word with a capital is by the words around it: an office by its initials, an honorific in two words, “the WHO”;
  /// `nil` for what the tables say of it.
  static func english(of i: Int, in article: AnalyzedArticle) -> PersonWord? {
    let token = article.tokens[i]
    let previous = i > 0 ? article.tokens[i - 1] : token
    if token.word == sri {
      let first = previous.is(.word) || i < 2 ? previous : article.tokens[i - 2]
      return beforeSri.contains(first.word) ? .honorific : nil
    }
    // “at 3 PM”.
    guard token.is(.allCapitals), i == 0 || !previous.is(.digits) else { return nil }
    if initialsOfOffices.contains(token.word) { return [.title, .role] }
    guard i + 1 < article.tokens.count else { return nil }
    let next = article.tokens[i + 1]
    guard !next.is(.allCapitals) else { return nil }
    if token.word == who { return .bodyName }
    guard initialsBeforeNames.contains(token.word) else { return nil }
    // “the Hale TD”.
    let isOfPlace = i > 1 && previous.is([.word, .capitalized]) && article.tokens[i - 2].word == the
    return isOfPlace || next.is([.word, .capitalized]) ? [.title, .role] : nil
  }

  private static let who = WordHash.of("who")
  private static let the = WordHash.of("the")
  private static let sri = WordHash.of("sri")
  private static let beforeSri = WordHash.all(of: "tan dato datuk")
  private static let initialsOfOffices = WordHash.all(
    of: "pm cm mec mmc mla mlc mna dsp ssp dgp adgp igp svp evp cio cto cmo ciso dci msp")

  /// These mean much else where nobody is named behind them.
  private static let initialsBeforeNames = WordHash.all(of: "da ag di ds td sp acp dcp acc dcc md avp dig sho vc")
}
