// Which body “the union”, “the force” and “the company” are.

extension Discourse {
  /// The body with a name that a common noun stands for: the one whose name has the noun or a word of its kind, which was
  /// called so beside its name, or which was spoken of last and is of no other kind.
  mutating func bodyMeant(by phrase: Range<Int>, head: Int, part: Int) -> Answer? {
    let isDefinite = cast.classes[phrase.lowerBound].contains(.definite)
    let word = isMaker(head) ? Self.maker : article.tokens[head].word
    let kinds = cast.words.bodyKinds(of: word)
    // “The soup maker”, “Ozark police”; but “the ruling party” is another than the one of the sentence before.
    let isPlain = phrase.count == (isDefinite ? 2 : 1) || isOnlyOfNation(phrase, head: head)
    guard isDefinite ? phrase.count <= 3 : phrase.count <= 2,
      isPlain || article.tokens[head - 1].tag.isNoun && (!isDefinite || !article.tokens[head - 1].is(.capitalized))
    else { return nil }
    let isTrade = kinds & cast.words.bodyKinds(of: Self.company) != 0
    var best: (member: Int, score: Int)?
    for member in recent where mayBeBody(member) {
      let (known, trace) = (cast.members[member], traces[member])
      guard known.fullest >= 0, trace.token >= 0 else { continue }
      let name = cast.mentions[known.fullest].name
      guard !article.tokens[name.lowerBound].is(.word) || isNameOfBody(name) else { continue }
      let distance = part - trace.part
      var score = known.kind == .body ? 2 : 0
      let names = phrase.dropFirst(isDefinite ? 1 : 0).allSatisfy { i in
        name.contains { article.tokens[$0].word == article.tokens[i].word }
      }
      if known.kind == .body, names {
        score += 12
      } else if !isDefinite {
        continue
      } else {
        let own = name.reduce(into: UInt32(0)) { $0 |= cast.words.bodyKinds(of: article.tokens[$1].word) }
        if nounsBeside[member]?.contains(article.tokens[head].word) == true {
          score += 12
        } else if own & kinds != 0 {
          score += 8
        } else if own != 0 || !Self.ofAnyName.contains(word) && !Self.ofMembers.contains(word) {
          continue
        } else if isTrade ? hasArticle(member) : known.kind != .body && (known.kind == .person || !trace.hasSpoken) {
          continue
        } else if trace.function != .subject && speakers.last?.member != member || distance > 2 {
          continue
        }
        if distance > 6 { continue }
      }
      score += (trace.function == .subject ? 2 : 0) + (speakers.last?.member == member ? 2 : 0) - min(distance, 6)
      // Of two that may be meant the one that was spoken of last.
      if score > best?.score ?? .min { best = (member, score) }
    }
    return best.map { Answer(member: $0.member, confidence: $0.score >= 8 ? 0.75 : 0.6) }
  }

  /// Whether nothing but its land describes a body: “the Swedish firm”, “the US company”.
  func isOnlyOfNation(_ phrase: Range<Int>, head: Int) -> Bool {
    head == phrase.lowerBound + 2 && cast.classes[phrase.lowerBound].contains(.definite)
      && (cast.words.nation(of: article.tokens[head - 1].word) != 0 || cast.classes[head - 1].contains(.origin))
  }

  /// Whether a name is printed as one: no common noun that stands for a body itself.
  private func isNameOfBody(_ name: Range<Int>) -> Bool {
    let first = article.tokens[name.lowerBound]
    guard
      first.is(.capitalized) && !(name.count == 1 && first.is(.abbreviation))
        || cast.classes[name.lowerBound].contains(.innerCapital)
    else { return false }
    return name.count > 1 || !cast.isSmallSomewhere(first.word)
  }

  /// Keeps the nouns that stand beside the name of a body: “the charity Harbour Aid”, “Harbour Aid, a small charity”.
  mutating func noteNouns(beside mention: Mention) {
    guard mayBeBody(mention.member) else { return }
    let tokens = article.tokens
    var nouns: [UInt32] = []
    if mention.outer > 0, tokens[mention.outer - 1].tag.isNoun { nouns.append(tokens[mention.outer - 1].word) }
    let comma = mention.name.upperBound
    if comma + 1 < tokens.count, tokens[comma].tag == .comma,
      !cast.classes[comma + 1].isDisjoint(with: [.indefinite, .definite])
    {
      let apposed = (comma + 2..<min(comma + 7, tokens.count)).prefix {
        tokens[$0].is(.word) && !tokens[$0].tag.isFiniteVerb
      }
      // “In a letter to Harbour Aid, the board said”: the subject of the sentence.
      let isSubject = apposed.endIndex < tokens.count && tokens[apposed.endIndex].tag.isFiniteVerb
      if !isSubject { nouns += apposed.filter { tokens[$0].tag.isNoun }.map { tokens[$0].word } }
    }
    if !nouns.isEmpty { nounsBeside[mention.member, default: []].formUnion(nouns) }
  }

  /// Whether a body is mostly named with an article, which firms hardly are: “the FCC”.
  private mutating func hasArticle(_ member: Int) -> Bool {
    if articleBalance.isEmpty {
      articleBalance = Array(repeating: 0, count: cast.members.count)
      for mention in cast.mentions[..<cast.listedCount] where mention.member >= 0 {
        let next = article.tokens[min(mention.name.upperBound, article.tokens.count - 1)]
        let isArticled = mention.outer > 0 && cast.classes[mention.outer - 1].contains(.definite) && !next.tag.isNoun
        articleBalance[mention.member] += isArticled ? 1 : -1
      }
    }
    return member < articleBalance.count && articleBalance[member] > 0
  }

  /// Whether a noun may stand for a body that is named: “the watchdog”, “the society”, “the carmaker”.
  func mayMeanBody(_ head: Int) -> Bool {
    !article.tokens[head].is(.capitalized)
      && (!cast.classes[head].isDisjoint(with: [.body, .bodyName]) || Self.ofAnyName.contains(article.tokens[head].word)
        || isMaker(head))
  }

  /// “The carmaker”: a body, whatever it makes.
  private func isMaker(_ head: Int) -> Bool {
    let word = article.bytes[article.tokens[head].range]
    return word.count > 5 && word.suffix(5).elementsEqual("maker".utf8) && !article.tokens[head].is(.capitalized)
      && cast.classes[head].isEmpty
  }

  private static let company = WordHash.of("company")
  private static let maker = WordHash.of("maker")

  /// What stands for a body whose name tells nothing of its kind, as “it” does: “the company”, “the club”.
  static let ofAnyName = WordHash.all(
    of: """
      agency airline bank broadcaster bureau business chain charity club company developer firm giant group magazine maker
      manufacturer network newspaper ngo non-profit nonprofit operator organisation organization outlet paper publisher
      regulator retailer startup supermarket watchdog
      """)

  /// These stand for any body of members, too, and speak for themselves where none is named.
  private static let ofMembers = WordHash.all(of: "union party")
}
