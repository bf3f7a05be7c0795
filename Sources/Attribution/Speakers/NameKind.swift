/// What the words of a speaker's name show on their own, outside the article.
public enum NameKind: String, Sendable, CaseIterable {
  /// Somebody's name: “Ada Obi”, “Mr Obi”, “Obi”; also what is not known for anything else.
  case person
  /// The name of a body: a ministry, a firm, a club, a paper.
  case body
  /// No name at all: “officials”, “the union”, “a spokesman”.
  case description

  /// Classifies a name by the words for people and organisations in all the engine's languages.
  ///
  /// An organisation whose name has no such word and is not made of initials is taken for a person; the context is not
  /// used.
  public init(_ name: String) {
    var words = name.split(whereSeparator: \.isWhitespace).map { NameWord($0) }[...]
    let isDefinite = words.first?.classes.contains(.definite) ?? false
    if words.count > 1, isDefinite { words.removeFirst() }
    var isTitled = false
    while words.count > 1, let first = words.first, first.isCapital,
      !first.classes.isDisjoint(with: [.honorific, .title])
    {
      isTitled = true
      words.removeFirst()
    }
    guard let first = words.first, let last = words.last else {
      self = .description
      return
    }
    let isSmall = words.contains { !$0.isCapital && $0.classes.isDisjoint(with: [.particle, .joiner, .definite]) }
    let isGroup =
      !last.classes.isDisjoint(with: [.group, .role]) && last.classes.isDisjoint(with: [.given, .bodyName])
    if isSmall || !words.contains(where: \.isCapital) || words.count == 1 && !isTitled && isGroup {
      self = .description
    } else if isTitled, last.classes.isDisjoint(with: .bodyName) || words.count == 1 {
      self = .person
    } else if words.count == 1 {
      self = first.isOfBody || first.isInitials && first.classes.isDisjoint(with: .given) ? .body : .person
    } else if first.classes.contains(.given), !isDefinite {
      // “Jack White”, “Vanessa Fox”: one common word behind a given name is a surname.
      let isNamedAfter = NameScanner.isSurelyBody(last.hash) || words.dropFirst().dropLast().contains(where: \.isOfBody)
      self = isNamedAfter ? .body : .person
    } else {
      let isJoined = words.contains { !$0.isCapital && $0.classes.contains(.joiner) && !$0.classes.contains(.particle) }
      // Of a name in capitals altogether they tell nothing.
      let hasInitials = words.contains(where: \.isInitials) && !words.allSatisfy(\.isInitials)
      self = isDefinite || isJoined || hasInitials || words.contains(where: \.isOfBody) ? .body : .person
    }
  }
}

/// One word of a name, and what it can be.
private struct NameWord {
  let hash: UInt32
  let classes: PersonWord
  /// Whether it begins with no small letter: scripts without small letters have capitals alone.
  let isCapital: Bool
  /// Whether it is two capitals or more and nothing else, without stops between them.
  let isInitials: Bool
  /// Whether a name with it is a body's.
  let isOfBody: Bool

  init(_ word: Substring) {
    let bare = word.drop { !$0.isLetter && !$0.isNumber }
    hash = WordHash.of(bare)
    classes = PersonWords.german[hash]
    isCapital = !(bare.first?.isLowercase ?? true) && !(bare.first?.isNumber ?? true)
    isInitials = bare.count > 1 && bare.allSatisfy { $0.isUppercase }
    let hash = hash
    isOfBody =
      !classes.isDisjoint(with: [.bodyName, .publication, .body])
      || Self.tables.contains { $0.classes(of: hash).contains(.body) }
  }

  /// The languages that are read by tables.
  private static let tables = ["da", "de", "es", "fr", "it", "nb", "nl", "pt", "sv"].compactMap(SpeechTables.named)
}
