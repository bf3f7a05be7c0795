import Articles
import Search

/// A speaker's name as persons are joined by it across articles.
struct SpeakerName: Hashable, Sendable {
  /// What a name can tell.
  enum Kind: Sendable {
    /// “Ada Obi”, “the European Commission”, “NATO”: a name that usually means the same person everywhere.
    case full
    /// “Obi”, “Greenpeace”: a surname, which many people share, or a one-word name.
    case single
    /// “a spokesman”, “Ukrainian officials”: a description, not a name.
    case description
  }

  /// As printed.
  let name: String
  /// As printed.
  let role: String?
  /// The words of the name, folded, without what names begin with out of courtesy.
  let key: String
  /// The last word of `key` that is not “Jr.” or the like.
  let surname: String
  let kind: Kind
  /// Whether one word is all there is and it is printed with a title of courtesy, which bodies do not have.
  let isCertainlySurname: Bool

  init(_ speaker: Speaker) {
    self.init(name: speaker.name, role: speaker.role, aliases: speaker.aliases)
  }

  init(name: String, role: String? = nil, aliases: [String] = []) {
    self.name = name
    self.role = role
    let parts = Self.parts(of: name)
    let words = Words.ofName(parts.joined(separator: " "))
    key = words.joined(separator: " ")
    surname = words.last { SpellingTables.suffixes[$0] == nil } ?? ""
    kind = words.isEmpty ? .description : Self.kind(of: parts)
    isCertainlySurname =
      kind == .single
      && ([name] + aliases).contains { form in
        Self.pieces(of: form).first.map { CourtesyTitles.all.contains(Self.plain($0)) } ?? false
      }
  }

  /// The single words that are somebody's surname in an article, because one of its speakers has a title of courtesy before it.
  static func surnames(of speakers: [SpeakerName]) -> Set<String> {
    Set(speakers.filter(\.isCertainlySurname).map(\.key))
  }

  private static func pieces(of name: String) -> [Substring] { name.split(whereSeparator: \.isWhitespace) }

  /// The words of a name as printed, without titles and articles before them.
  static func parts(of name: String) -> [Substring] {
    var parts = pieces(of: name)[...]
    while parts.count > 1, let first = parts.first,
      CourtesyTitles.all.contains(plain(first)) || articles.contains(plain(first))
    {
      parts.removeFirst()
    }
    return Array(parts)
  }

  private static func plain(_ word: Substring) -> String {
    word.lowercased().filter { $0 != "." }
  }

  private static func kind(of parts: [Substring]) -> Kind {
    guard let first = parts.first?.first else { return .description }
    for part in parts where part.first?.isLowercase == true {
      if parts.count == 1 || !particles.contains(plain(part)) { return .description }
    }
    if parts.count > 1 || !first.isCased { return .full }
    let letters = parts[0].filter(\.isLetter)
    return letters.count > 1 && letters.allSatisfy(\.isUppercase) ? .full : .single
  }

  private static let articles: Set<String> = ["the", "a", "an"]
  /// Lower-case words inside names.
  private static let particles: Set<String> = [
    "of", "for", "and", "the", "in", "on", "de", "da", "di", "do", "dos", "das", "del", "della", "der", "den", "des",
    "du", "la", "le", "les", "van", "von", "vom", "zu", "zum", "zur", "ten", "ter", "bin", "ibn", "al", "el", "bint",
    "abu", "y", "e", "und", "et", "af", "av",
  ]
}
