/// Whether two names may be one person's: a suggestion to a reader, never more.
enum NameLikeness {
  /// Whether two names, as `SpeakerName.key` has them, may be one person's.
  ///
  /// The surnames are the same or a letter or two apart (“zelensky”, “zelenskyy”), and of the other names those of the
  /// shorter stand in the longer, initials for names among them (“j r smith”, “john ronald smith”).
  static func mayBeOne(_ first: String, _ second: String) -> Bool {
    let (a, b) = (first.split(separator: " "), second.split(separator: " "))
    guard let surnameA = a.last, let surnameB = b.last, a.count > 1, b.count > 1 else { return false }
    guard areAlike(surnameA, surnameB) else { return false }
    let (fewer, more) = a.count <= b.count ? (a.dropLast(), b.dropLast()) : (b.dropLast(), a.dropLast())
    guard fewer.first?.first == more.first?.first else { return false }
    var rest = more
    for name in fewer {
      guard let place = rest.firstIndex(where: { fits(name, $0) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func fits(_ first: Substring, _ second: Substring) -> Bool {
    if first.count == 1 || second.count == 1 { return first.first == second.first }
    return areAlike(first, second)
  }

  /// Whether two words are the same but for a letter, in longer words two.
  private static func areAlike(_ first: Substring, _ second: Substring) -> Bool {
    if first == second { return true }
    let (a, b) = (Array(first.utf8), Array(second.utf8))
    let most = min(a.count, b.count) >= 7 ? 2 : min(a.count, b.count) >= 4 ? 1 : 0
    guard abs(a.count - b.count) <= most else { return false }
    // Levenshtein's distance.
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (a[i] == b[j] ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
      }
    }
    return row[b.count] <= most
  }
}
