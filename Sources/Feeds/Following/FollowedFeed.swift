/// A feed that somebody follows: what they said of it, and what is known from asking for it.
///
/// Times are seconds since 1970.
public struct FollowedFeed: Hashable, Sendable {
  /// When the page of an entry is read in place of what the feed has of it.
  public enum FullText: String, CaseIterable, Sendable {
    /// Where the feed has no more than a teaser.
    case automatic
    case always
    case never
  }

  /// Where it is, with a user and a password where its server wants them: `Fetcher.shown` is what may be shown.
  public var address: String
  /// What the user calls it.
  public var givenTitle: String?
  /// What it calls itself.
  public var title: String?
  /// The folders that it lies in, the outermost first.
  public var folders: [String]
  /// What else it is filed under.
  public var tags: [String]
  /// Whether it is left out where feeds are shown to be read. It is asked for, and its articles are listed, all the same.
  public var isHidden: Bool
  /// When pages are read.
  public var fullText: FullText

  /// How its server is asked, where that is to be otherwise than usual.
  public var manner = FeedManner()

  /// How often it wants to be asked for.
  public var rhythm: FeedRhythm
  /// The `ETag` of what was read last, exactly as it was sent.
  public var entityTag: String?
  /// The `Last-Modified` of what was read last, exactly as it was sent.
  public var lastModified: String?
  /// When it was last read, or found to be as it was.
  public var fetched: Int64?
  /// Why it could not be read the last time, as a whole sentence.
  public var error: String?
  /// How many times in a row it could not be read.
  public var failures: Int
  /// When it is to be asked for again.
  public var due: Int64
  /// Whether its server said that it will never come back.
  public var isGone: Bool

  /// A feed that was never asked for.
  public init(
    address: String, givenTitle: String? = nil, title: String? = nil, folders: [String] = [], tags: [String] = [],
    isHidden: Bool = false, fullText: FullText = .automatic
  ) {
    self.address = address
    self.givenTitle = givenTitle
    self.title = title
    self.folders = folders
    self.tags = tags
    self.isHidden = isHidden
    self.fullText = fullText
    rhythm = FeedRhythm()
    failures = 0
    due = 0
    isGone = false
  }

  /// What lists call it; `nil` where nobody has named it yet.
  public var name: String? { givenTitle ?? title }
}
