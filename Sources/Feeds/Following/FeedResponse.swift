/// What came of asking for a feed, as far as it matters to what happens next.
public struct FeedResponse: Hashable, Sendable {
  /// What a server answered, or that there was none.
  public enum Outcome: Hashable, Sendable {
    /// A status of HTTP (RFC 9110, 15).
    case status(Int)
    /// Nothing came, and why, as a whole sentence.
    case failure(String)
  }

  /// What came.
  public var outcome: Outcome
  /// What was sent, as a feed; `nil` where it is none.
  public var feed: Feed?
  /// The address that it moved to for good.
  public var movedTo: String?
  /// The `ETag` header, exactly as it was sent.
  public var entityTag: String?
  /// The `Last-Modified` header, exactly as it was sent.
  public var lastModified: String?
  /// For how many seconds it is fresh (`Cache-Control: max-age`).
  public var maxAge: Int?
  /// For how many seconds the server wants to be left alone.
  public var retryAfter: Int?
  /// Why an answer that is no success is none, as a whole sentence.
  public var complaint: String

  /// An answer with nothing but its outcome.
  public init(_ outcome: Outcome, feed: Feed? = nil, complaint: String = "") {
    self.outcome = outcome
    self.feed = feed
    self.complaint = complaint
  }
}
