// Names in the cases of languages that have endings for these.

extension Roster {
  /// Whoever has the same name in another case: “Jana Nováka”, “Nováková” is somebody else.
  func inflected(_ name: Range<Int>, _ phrase: NounPhrase) -> Int? {
    guard scene.tables.traits.contains(.inflectsNames) else { return nil }
    return members.indices.first { m in
      guard !members[m].isBody, fits(m, phrase) else { return false }
      let known = members[m].name.suffix(name.count)
      return known.count == name.count && zip(known, name).allSatisfy(isInflected)
    }
  }

  /// Whether two words differ in their endings alone.
  private func isInflected(_ a: Int, _ b: Int) -> Bool {
    if word(a) == word(b) { return true }
    let (first, second) = (scene.text.text(tokens: a..<a + 1), scene.text.text(tokens: b..<b + 1))
    // Most differ from their first letter on.
    guard first.first == second.first else { return false }
    let (a, b) = (Array(first), Array(second))
    let same = zip(a, b).prefix { $0 == $1 }.count
    return same >= 3 && a.count - same <= 3 && b.count - same <= 3 && min(a.count, b.count) - same <= 1
      && max(a.count, b.count) - same <= 3
  }
}
