// What is printed of somebody that speaks against a noun.

extension Discourse {
  /// Whether “the old man” or “the younger woman” is none for somebody's printed age.
  func isOfOtherAge(_ member: Int, _ phrase: Range<Int>) -> Bool {
    let age = cast.members[member].age
    guard age > 0 else { return false }
    return phrase.contains {
      Self.aged.contains(article.tokens[$0].word) && age < 50
        || Self.youthful.contains(article.tokens[$0].word) && age > 50
    }
  }

  /// Whether “the Norwegian envoy” is none for somebody whose printed nation is another.
  func isOfOtherNation(_ member: Int, _ phrase: Range<Int>) -> Bool {
    let nations = cast.members[member].nations
    return !nations.isEmpty
      && phrase.contains {
        let nation = cast.words.nation(of: article.tokens[$0].word)
        return nation != 0 && !nations.contains(nation)
      }
  }

  private static let aged = WordHash.all(of: "old older elder elderly oldest")
  private static let youthful = WordHash.all(of: "young younger youngest")

  /// Whether nothing that is printed of somebody speaks against an age or a nation.
  func allows(_ member: Int, epithet head: Int) -> Bool {
    let known = cast.members[member]
    if article.tokens[head].is(.digits) { return known.age == 0 }
    guard cast.classes[head].contains(.origin) else { return true }
    let nation = cast.words.nation(of: article.tokens[head].word)
    return nation == 0 || known.nations.isEmpty || known.nations.contains(nation)
  }
}
