/// The names that the running text has, to be found again in a headline.
struct KnownNames {
  private var byFirst: [UInt32: [(words: [UInt32], kind: Mention.Kind)]] = [:]
  /// Surnames of people that are words of another kind too: “Cuban”, “Will”, “Singer”.
  private(set) var wordlikeSurnames: Set<UInt32> = []
  private var parts: Set<UInt32> = []
  private var surnames: Set<UInt32> = []

  init(_ mentions: [Mention], in article: AnalyzedArticle, classes: [PersonWord]) {
    for mention in mentions where mention.kind != .unknown && !mention.isDoubtful {
      let words = mention.name.map { article.tokens[$0].word }
      add(words, mention.kind)
      if mention.kind == .person { parts.formUnion(words) }
      // A headline has the surname alone.
      if mention.kind == .person, words.count > 1, article.tokens[mention.name.upperBound - 1].end > 0 {
        add([words[words.count - 1]], .person)
        surnames.insert(words[words.count - 1])
        if !classes[mention.name.upperBound - 1].isDisjoint(with: [.ordinary, .origin, .role, .title, .group, .body]) {
          wordlikeSurnames.insert(words[words.count - 1])
        }
      }
    }
  }

  private mutating func add(_ words: [UInt32], _ kind: Mention.Kind) {
    var list = byFirst[words[0]] ?? []
    guard list.count < 32, !list.contains(where: { $0.words == words }) else { return }
    list.append((words, kind))
    byFirst[words[0]] = list
  }

  /// Whether some full name of a person ends in this word.
  func isSurname(_ word: UInt32) -> Bool { surnames.contains(word) }

  /// Whether some name of the article has this word.
  func isNamePart(_ word: UInt32) -> Bool { parts.contains(word) }

  /// The longest name that starts at a token.
  func longest(at i: Int, limit: Int, in article: AnalyzedArticle) -> (count: Int, kind: Mention.Kind)? {
    guard let list = byFirst[article.tokens[i].word] else { return nil }
    var best: (count: Int, kind: Mention.Kind)?
    for (words, kind) in list where words.count > best?.count ?? 0 && i + words.count <= limit {
      if words.indices.allSatisfy({ article.tokens[i + $0].word == words[$0] }) { best = (words.count, kind) }
    }
    return best
  }
}
