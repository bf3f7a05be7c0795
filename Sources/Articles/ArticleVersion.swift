/// An article as printed at one time.
public struct ArticleVersion: Hashable, Sendable {
  /// When it came in, ISO 8601 in UTC.
  public var seen: String
  /// The article as it was read then.
  public var article: Article
  /// Where it came from, if recorded.
  public var evidence: Evidence?
  /// Whether the original bytes were kept.
  public var hasOriginal: Bool

  /// A version.
  public init(seen: String, article: Article, evidence: Evidence? = nil, hasOriginal: Bool = false) {
    self.seen = seen
    self.article = article
    self.evidence = evidence
    self.hasOriginal = hasOriginal
  }
}
