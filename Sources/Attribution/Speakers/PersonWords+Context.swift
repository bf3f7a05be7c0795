// English words that are an office, an honorific or a body by the words beside them.

extension PersonWords {
  /// What each token's word can be.
  func classes(in article: AnalyzedArticle) -> [PersonWord] {
    if nounsAreCapitalized {
      // Where the tagger gives a word the hash of its English counterpart, the printed form counts as well.
      return article.bytes.withUnsafeBufferPointer { bytes in
        article.tokens.map { token in
          self[token.word].union(self[WordHash.of(bytes.baseAddress! + Int(token.start), count: token.range.count)])
        }
      }
    }
    return article.tokens.indices.map { i in
      let token = article.tokens[i]
      let known = self[token.word]
      if token.is(.capitalized), !known.isEmpty || !token.is(.hyphenated) {
        return Self.english(of: i, in: article) ?? known
      }
      guard known.isEmpty, token.is(.word) else { return known }
      if token.is(.hyphenated) { return ofCompound(article.bytes[token.range]) }
      return article.hasInnerCapital(token) ? .innerCapital : []
    }
  }

  /// Whether a place stands at a token for which somebody holds an office: “the ambassador to Norway”, “the minister for Wales”.
  ///
  /// - Parameter classes: what each token's word can be.
  static func isPlaceOfOffice(_ i: Int, in article: AnalyzedArticle, classes: [PersonWord]) -> Bool {
    i > 1 && classes[i].contains(.place) && article.tokens[i].is([.word, .capitalized])
      && (article.tokens[i - 1].tag == .to || classes[i - 1].contains(.preposition))
      && !classes[i - 2].isDisjoint(with: .office)
  }

  /// What a word with a capital is by the words around it: an office by its initials, an honorific in two words, “the WHO”;
  /// `nil` for what the tables say of it.
  static func english(of i: Int, in article: AnalyzedArticle) -> PersonWord? {
    let token = article.tokens[i]
    let previous = i > 0 ? article.tokens[i - 1] : token
    if token.word == sri {
      let first = previous.is(.word) || i < 2 ? previous : article.tokens[i - 2]
      return beforeSri.contains(first.word) ? .honorific : nil
    }
    let isOfSide =
      i > 1 && previous.is(.capitalized) && sides.contains(previous.word) && article.tokens[i - 2].word == SmallWord.the
    if isOfSide || previous.word == SmallWord.the || previous.is([.digits, .hyphenated]), isDemonym(token, in: article)
    {
      return .origin
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
    let isOfPlace = i > 1 && previous.is([.word, .capitalized]) && article.tokens[i - 2].word == SmallWord.the
    return isOfPlace || next.is([.word, .capitalized]) ? [.title, .role] : nil
  }

  /// Whether a word that no table has is one for somebody from a town or a land, by its ending: “Mancunian”, “Londoner”.
  private static func isDemonym(_ token: Token, in article: AnalyzedArticle) -> Bool {
    guard english[token.word].isEmpty, !token.is(.allCapitals) else { return false }
    let word = article.bytes[token.range]
    if word.count > 6, word.suffix(3).elementsEqual("ian".utf8) || word.suffix(6).elementsEqual("lander".utf8) {
      return true
    }
    return word.count > 5 && word.suffix(2).elementsEqual("er".utf8)
      && word.dropLast(2).withUnsafeBufferPointer {
        english[WordHash.of($0.baseAddress!, count: $0.count)].contains(.place)
      }
  }

  /// What stands before a land and makes another of it.
  static let sides = WordHash.all(of: "new north south east west northern southern saudi sri costa puerto")

  private static let who = WordHash.of("who")
  private static let sri = WordHash.of("sri")
  private static let beforeSri = WordHash.all(of: "tan dato datuk")
  private static let initialsOfOffices = WordHash.all(
    of: "pm cm mec mmc mla mlc mna dsp ssp dgp adgp igp svp evp cio cto cmo ciso dci msp")

  /// These mean much else where nobody is named behind them.
  private static let initialsBeforeNames = WordHash.all(of: "da ag di ds td sp acp dcp acc dcc md avp dig sho vc")
}
