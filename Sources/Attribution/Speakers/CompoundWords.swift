// Words for people that a hyphen makes of two, and offices in capitals: no table can have them all.

extension PersonWords {
  /// What a word with hyphens that no table has can be: “mum-of-three” is a mum, “singer-songwriter” a songwriter.
  func ofCompound(_ word: ArraySlice<UInt8>) -> PersonWord {
    if let first = Self.parentOfNumber(word) {
      let parent = self[hash(of: first)]
      return parent.contains(.kin) ? parent.intersection([.role, .kin, .gendered]) : []
    }
    guard let first = word.first, let hyphen = word.lastIndex(of: 0x2D) else { return [] }
    let last = self[hash(of: word[(hyphen + 1)...])]
    guard first &- 0x61 < 26 else {
      // “Lieutenant-General”, “Sub-Inspector”; but “Lloyd-Bishop” is a surname.
      let before = hash(of: word[..<hyphen])
      let isRank = Self.rankOpenings.contains(before) || !self[before].isDisjoint(with: [.title, .modifier])
      return isRank && last.contains(.title) ? last.intersection([.title, .role, .gendered]) : []
    }
    return last.contains(.role) && !last.contains(.kin) ? last.intersection([.role, .gendered]) : []
  }

  /// What opens a rank and is no rank itself.
  private static let rankOpenings = WordHash.all(of: "sub under co ex field non rear")

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

  /// What stands before the “-of-” of a word: “mum” of “mum-of-three”.
  static func parentOfNumber(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let hyphen = word.firstIndex(of: 0x2D), word[hyphen...].starts(with: "-of-".utf8) else { return nil }
    return word[..<hyphen]
  }

  private func hash(of part: ArraySlice<UInt8>) -> UInt32 {
    part.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { WordHash.of($0, count: bytes.count) } ?? 0 }
  }
}
