/// The query language in examples, shown by all help.
public enum QueryGuide {
  /// A query and what it finds.
  public struct Example: Hashable, Sendable {
    /// The ways to type it.
    public var forms: [String]
    /// What it finds, without a full stop.
    public var finds: String

    fileprivate init(_ forms: String..., finds: String) {
      self.forms = forms
      self.finds = finds
    }
  }

  /// All of the language, most used first.
  public static let examples: [Example] = [
    Example("night shift", finds: "both words in any form: “shift” finds “shifts”"),
    Example("\"night shift\"", finds: "these words as a phrase"),
    Example("\"ferry strike\"~5", finds: "these words with at most 5 others between them"),
    Example("econom*", finds: "words that begin with “econom”"),
    Example("ferry OR boat", finds: "either word"),
    Example("-strike", "NOT strike", finds: "without this word"),
    Example("(ferry OR boat) -strike", finds: "parentheses group conditions"),
    Example("speaker:macron", finds: "a speaker’s name, other name or role"),
    Example("outlet:reuters", finds: "an outlet, by name or web address"),
    Example("since:2025-11", "until:2025-12-24", finds: "published on or after, on or before this date"),
    Example("since:yesterday", "since:7d", finds: "counted back from today; also 2w, 3m, 1y"),
    Example("kind:direct", finds: "fully quoted; or mixed (partly), indirect (reported)"),
    Example("in:headline", finds: "words in the headline; or quotes, body, captions"),
    Example("tag:election", finds: "articles with this tag"),
    Example("is:unread", "is:starred", finds: "as marked in the reader"),
  ]
}
