/// The query language in examples, as every help shows it.
public enum QueryGuide {
  /// Something that can be typed, and what it finds.
  public struct Example: Hashable, Sendable {
    /// The forms in which it can be typed.
    public var forms: [String]
    /// What it finds, without a full stop.
    public var finds: String

    fileprivate init(_ forms: String..., finds: String) {
      self.forms = forms
      self.finds = finds
    }
  }

  /// All of the language, the most used first.
  public static let examples: [Example] = [
    Example("night shift", finds: "both words; case and accents do not matter, “shift” finds “shifts”"),
    Example("\"night shift\"", finds: "the words together"),
    Example("\"ferry strike\"~5", finds: "the words near each other: in any order, at most 5 others between"),
    Example("econom*", finds: "words that begin so"),
    Example("ferry OR boat", finds: "either of its two neighbours"),
    Example("-strike", "NOT strike", finds: "not this"),
    Example("(ferry OR boat) -strike", finds: "parentheses keep together what belongs together"),
    Example("speaker:macron", finds: "a name, role or other form of the speaker"),
    Example("outlet:reuters", finds: "the outlet, by name or web address"),
    Example("since:2025-11", "until:2025-12-24", finds: "published then or later, then or earlier"),
    Example("since:yesterday", "since:7d", finds: "told from today; also 2w, 3m, 1y"),
    Example("kind:direct", finds: "or mixed, or indirect: how much stands in quotation marks"),
    Example("in:headline", finds: "the words stand there; or in quotes, body, captions"),
    Example("tag:election", finds: "a tag of the article"),
    Example("is:unread", "is:starred", finds: "as marked in the reader"),
  ]
}
