import Search

/// What a role says, however it is put: its words as stems, without those that say nothing of their own.
///
/// “former Arsenal striker” and “the Arsenal striker” have the same words; those of “striker” are a part of them.
struct RoleWords: Hashable {
  private let words: Set<String>

  /// The words of a role as printed.
  init(_ role: String) {
    words = Set(Words.words(of: role, as: .stem).map { Self.abbreviations[$0.word] ?? $0.word }).subtracting(Self.empty)
  }

  /// Words as the library keeps them.
  init(kept: String) {
    words = Set(kept.split(separator: " ").map { Self.abbreviations[String($0)] ?? String($0) })
  }

  /// In the order of the alphabet, separated by blanks.
  var kept: String { words.sorted().joined(separator: " ") }

  var isEmpty: Bool { words.isEmpty }
  var count: Int { words.count }

  /// Whether the other role says all that this one says.
  func isPart(of other: RoleWords) -> Bool { !isEmpty && words.isSubset(of: other.words) }

  /// Whether it is a role that few of a name have at a time: “President”, not “a spokesman”.
  var tellsWho: Bool { !words.isSubset(of: Self.common) }

  /// What many are. Stems, like the rest.
  private static let common: Set<String> = Set(
    """
    spokesman spokeswoman spokesperson lawyer attorney professor director analyst author economist expert adviser advisor
    official officer doctor coach player actor writer editor journalist reporter teacher student voter supporter resident
    manager executive consultant strategist pollster historian scientist researcher scholar father mother brother sister
    son daughter husband wife friend neighbor neighbour witness police judge member owner founder activist candidate
    """.split(whereSeparator: \.isWhitespace).flatMap { word in Words.words(of: String(word), as: .stem).map(\.word) })

  /// Titles as newspapers abbreviate them, and what they stand for. Stems, like the rest.
  private static let abbreviations: [String: String] = {
    let table = [
      ("pres", "president"), ("gov", "governor"), ("sen", "senator"), ("rep", "representative"), ("gen", "general"),
      ("lt", "lieutenant"), ("col", "colonel"), ("capt", "captain"), ("sgt", "sergeant"), ("prof", "professor"),
      ("sec", "secretary"), ("atty", "attorney"),
    ]
    return Dictionary(uniqueKeysWithValues: table.map { short, long in (stem(short), stem(long)) })
  }()

  private static func stem(_ word: String) -> String { Words.words(of: word, as: .stem).first?.word ?? word }

  /// Words that do not distinguish roles: articles, prepositions, and words for time. Stems, like the rest.
  private static let empty: Set<String> = Set(
    [
      "a", "an", "the", "of", "for", "and", "in", "on", "at", "to", "with", "by", "from", "who", "s", "his", "her",
      "their",
    ]
    .flatMap { word in Words.words(of: word, as: .stem).map(\.word) }
      + ["former", "ex", "then", "current", "longtime", "one-time", "acting", "late", "new", "outgoing", "incoming"]
      .flatMap { word in Words.words(of: word, as: .stem).map(\.word) })
}
