/// Whether a role that a draft gives somebody is one that was printed.
enum RoleAgreement {
  /// Whether what a draft calls somebody has a word of weight in common with a role that was printed, or shortens one.
  ///
  /// “chairman” agrees with “chairman of the board” and “chair”, “CEO” with “chief executive officer”; “chairman” does not
  /// agree with “chief executive”. Where there is nothing to compare, there is nothing to say.
  static func agree(_ drafted: String, _ printed: [String]) -> Bool {
    let own = words(of: drafted)
    guard !own.isEmpty else { return true }
    let others = printed.map(words).filter { !$0.isEmpty }
    return others.isEmpty || others.contains { agree(own, $0) }
  }

  private static func agree(_ one: [String], _ other: [String]) -> Bool {
    if one.contains(where: { word in other.contains { isOne(word, $0) } }) { return true }
    return isShort(one, for: other) || isShort(other, for: one)
  }

  /// The end of a word may be another one: chairwoman and chairman, minister and ministers.
  private static let fewestLetters = 5

  private static func isOne(_ one: String, _ other: String) -> Bool {
    guard one != other else { return true }
    let common = zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
    return common >= fewestLetters && common * 2 > max(one.utf8.count, other.utf8.count)
  }

  /// Whether a word is made of the first letters of some others: “CEO”, “PM”. The last of them may be left out.
  private static func isShort(_ one: [String], for other: [String]) -> Bool {
    let initials = String(other.compactMap(\.first))
    guard initials.utf8.count > 1 else { return false }
    return one.contains { word in
      let letters = word.filter { $0 != "·" }
      return letters.utf8.count > 1 && (letters.hasPrefix(initials) || initials.hasPrefix(letters))
    }
  }

  /// Words that are in many roles and tell none.
  private static let weightless: Set<String> = [
    "the", "a", "an", "of", "for", "at", "in", "and", "to", "its", "his", "her", "their", "former", "then", "new",
    "old",
    "deputy", "der", "die", "das", "des", "von", "le", "la", "les", "de", "du", "el", "los",
  ]

  private static func words(of role: String) -> [String] { Words.ofName(role).filter { !weightless.contains($0) } }
}
