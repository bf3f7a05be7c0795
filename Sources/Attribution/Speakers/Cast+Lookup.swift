import Basics

/// Who is named where.
extension Cast {
  /// Whether the article prints a word without a capital.
  func isSmallSomewhere(_ word: UInt32) -> Bool { seen.isSmallSomewhere(word) }

  /// Whether the article prints a word with a capital where no sentence starts.
  func isCapitalInside(_ word: UInt32) -> Bool { seen.isCapitalInside(word) }

  /// The index of the first listed mention whose name starts at or behind a token.
  func firstMention(atToken token: Int) -> Int {
    mentions[..<listedCount].partitionPoint { $0.name.lowerBound >= token }
  }

  /// The listed mention that starts at a token, with its title or without.
  func mention(at token: Int) -> Int? {
    let index = firstMention(atToken: token)
    guard index < listedCount, mentions[index].outer <= token else { return nil }
    return index
  }

  /// The body whose name of several words ends with these tokens and begins before them.
  func body(covering tokens: Range<Int>) -> Int? {
    let index = firstMention(atToken: tokens.lowerBound) - 1
    guard index >= 0, mentions[index].kind == .body, mentions[index].name.lowerBound < tokens.lowerBound,
      mentions[index].name.upperBound >= tokens.upperBound
    else { return nil }
    return index
  }

  /// Whether what stands at a token makes what is before it a possessor: “’s”, or the mark behind a plural’s “s”.
  func isPossessive(at token: Int) -> Bool {
    guard token < article.tokens.count else { return false }
    let mark = article.tokens[token]
    if mark.is(.clitic) { return mark.word == Self.possessive }
    guard mark.is(.mark), !mark.is(.spaceBefore), mark.is(.spaceAfter), !mark.is(.closesRegion) else { return false }
    // A straight or a curly apostrophe; a double mark is none.
    let first = article.bytes[Int(mark.start)]
    return mark.end - mark.start == 1 ? first == 0x27 : first == 0xE2 && article.bytes[Int(mark.end) - 1] == 0x99
  }

  private static let possessive = WordHash.of("'s")

  /// Whether more than capitals shows that somebody is a person: a given name, a title, a role, a gender.
  func isShownToBePerson(_ member: Int) -> Bool {
    let known = members[member]
    if !known.gender.isEmpty || known.role != nil || known.age != 0 || known.isUnnamed { return true }
    guard known.fullest >= 0 else { return false }
    return mentions[known.fullest].isTitled || classes[mentions[known.fullest].name.lowerBound].contains(.given)
  }

  /// People whose last word is somebody else’s where it stands alone in the body before they are named: three times where they only
  /// seem to be people (“Camp Hale” in an article about Hale’s firm), twice where they are named as his or her kin (“his daughter Ada
  /// Hale”).
  func strangersToTheirLastWord() -> Set<Int> {
    var strangers: Set<Int> = []
    var alone: [UInt32: Int] = [:]
    var named: Set<Int> = []
    for mention in mentions[..<listedCount] {
      guard case .body = article.parts[article.partIndex(ofToken: mention.name.lowerBound)].part else { continue }
      if mention.name.count == 1, mention.member < 0, !mention.isTitled {
        alone[word(mention.name.lowerBound), default: 0] += 1
      }
      guard mention.kind == .person, mention.member >= 0, named.insert(mention.member).inserted else { continue }
      guard mention.name.count == 2 else { continue }
      let before = alone[word(mention.name.upperBound - 1), default: 0]
      let isKin = mention.name.lowerBound > 0 && classes[mention.name.lowerBound - 1].contains(.kin)
      if isKin && before >= 2
        || !mention.isTitled && before >= 3 && classes[mention.name.lowerBound].isDisjoint(with: .given)
      {
        strangers.insert(mention.member)
      }
    }
    return strangers
  }

  /// Whether a token is an article or a possessive.
  func isDeterminer(_ token: Int) -> Bool {
    token >= 0 && !classes[token].isDisjoint(with: [.definite, .indefinite, .possessive])
  }

  /// Whether a token is this one ASCII mark.
  func isByte(_ token: Int, _ byte: UInt8) -> Bool { article.isByte(token, byte) }

  /// Whether a noun stands for several people or for a body.
  func isGroup(_ i: Int) -> Bool {
    !classes[i].isDisjoint(with: [.group, .body]) || article.tokens[i].tag == .nns || article.tokens[i].tag == .nnps
  }

  /// Whether a noun looks like one for a person by what he or she does, though no table has it: “beekeeper”, “harbour master”.
  func looksLikeRole(_ i: Int) -> Bool {
    guard article.tokens[i].tag == .nn, classes[i].isDisjoint(with: [.body, .group, .bodyName, .ordinary]) else {
      return false
    }
    let word = article.bytes[article.tokens[i].range]
    return word.count > 4 && Self.roleEndings.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let roleEndings = [
    "keeper", "maker", "master", "man", "woman", "person", "ist", "ician", "eer", "wright", "monger", "ster", "smith",
    "grower", "worker", "owner", "er", "or", "genarian",
  ]
}
