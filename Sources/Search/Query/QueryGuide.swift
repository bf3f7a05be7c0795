/// The query language in examples, as every help shows it.
public enum QueryGuide {
  /// Something that can be typed, and what it finds.
  public struct Example: Hashable, Sendable {
    /// What is typed; a few forms of it are separated by two spaces.
    public var typed: String
    /// What it finds, without a full stop.
    public var finds: String

    /// The forms, one by one.
    public var forms: [String] {
      var forms: [String] = []
      for piece in typed.split(separator: " ", omittingEmptySubsequences: false) {
        if piece.isEmpty || forms.isEmpty { forms.append(String(piece)) } else { forms[forms.count - 1] += " " + piece }
      }
      return forms.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }
    }
  }

  /// All of the language, the most used first.
  public static let examples: [Example] = [
    Example(typed: "night shift", finds: "both words; case and accents do not matter, “shift” finds “shifts”"),
    Example(typed: "\"night shift\"", finds: "the words together"),
    Example(typed: "econom*", finds: "words that begin so"),
    Example(typed: "ferry OR boat", finds: "either of its two neighbours"),
    Example(typed: "-strike  NOT strike", finds: "not this"),
    Example(typed: "(ferry OR boat) -strike", finds: "parentheses keep together what belongs together"),
    Example(typed: "speaker:macron", finds: "a name, role or other form of the speaker"),
    Example(typed: "outlet:reuters", finds: "the outlet, by name or web address"),
    Example(typed: "since:2025-11  until:2025-12-24", finds: "published then or later, then or earlier"),
    Example(typed: "since:yesterday  since:7d", finds: "told from today; also 2w, 3m, 1y"),
    Example(typed: "kind:direct", finds: "or mixed, or indirect: how much stands in quotation marks"),
    Example(typed: "in:headline", finds: "the words stand there; or in quotes, body, captions"),
    Example(typed: "tag:election", finds: "a tag of the article"),
    Example(typed: "is:unread  is:starred", finds: "as marked in the reader"),
  ]
}
