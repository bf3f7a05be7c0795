import Articles

/// A printed name in the parts that bibliographies sort by.
struct PersonName: Hashable {
  /// “Jane”, “Antonio”; `nil` for a body, or for somebody with one name.
  var given: String?
  /// “van der”, “de”: belongs to the family name but is not sorted by.
  var particle: String?
  /// “Aalst”; for a body all of it.
  var family: String
  /// “Jr”, “III”.
  var suffix: String?

  /// The parts of a name in the order given, particle, family, suffix.
  init(_ name: String) {
    var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let isBody = words.contains { Self.bodies.contains($0.lowercased()) } || name.contains(",") || words.contains("and")
    guard words.count > 1, !isBody else {
      family = words.joined(separator: " ")
      return
    }
    if words.count > 2, let last = words.last, Self.suffixes.contains(last.filter { $0 != "." }.lowercased()) {
      suffix = last
      words.removeLast()
    }
    // The family name begins at the first particle behind the first name, else it is the last word.
    let start = words.indices.dropFirst().dropLast().first { Self.particles.contains(words[$0]) } ?? words.count - 1
    let rest = words[start...]
    let particles = rest.prefix { Self.particles.contains($0) }
    let familyWords = rest.dropFirst(particles.count)
    given = words[..<start].joined(separator: " ")
    particle = particles.isEmpty || familyWords.isEmpty ? nil : particles.joined(separator: " ")
    family = (familyWords.isEmpty ? rest : familyWords).joined(separator: " ")
  }

  /// Whether it is in one piece.
  var isWhole: Bool { given == nil }

  /// Small words that begin a family name, as they are printed: in small letters.
  private static let particles: Set<String> = Set(
    "af al ap bin bint da dal de del della den der di do dos du el het ibn la le las los 't te ten ter van vom von zu zum zur"
      .split(separator: " ").map(String.init))
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  /// Words that no person is called, in small letters.
  private static let bodies: Set<String> = Set(
    """
    agence agencies agency associated bureau contributors correspondent correspondents desk editor editorial editors \
    guardian herald magazine mail media network news newsroom newspaper observer post press reporter reporters reuters \
    service staff team telegraph times tribune wire writer writers
    """.split(separator: " ").map(String.init))
}
