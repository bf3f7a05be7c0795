/// The number by which the library knows a feed.
public struct FeedID: RawRepresentable, Hashable, Sendable {
  /// The number itself.
  public var rawValue: Int64

  /// A number that the library gave.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A feed that is followed, as a list of feeds shows it.
public struct FeedListing: Hashable, Sendable {
  /// Its number in the library.
  public var id: FeedID
  /// What it is called; its address where nobody has named it yet.
  public var title: String
  /// Where it is, without a user and a password.
  public var address: String
  /// The folders that it lies in, the outermost first.
  public var folders: [String]
  /// What else it is filed under.
  public var tags: [String]
  /// Whether lists of feeds leave it out.
  public var isHidden: Bool
  /// How many articles came from it and are still there.
  public var articles: Int
  /// How many of them nobody has read.
  public var unread: Int
  /// When it was last read, or found to be as it was, by the clock of whoever asks: “2025-11-26T12:26”.
  public var fetched: String?
  /// Why it could not be read the last time, as a whole sentence.
  public var error: String?
  /// Whether its server said that it will never come back, so that it is not asked for any more.
  public var isGone: Bool

  /// A row of a list.
  public init(
    id: FeedID, title: String, address: String, folders: [String] = [], tags: [String] = [], isHidden: Bool = false,
    articles: Int = 0, unread: Int = 0, fetched: String? = nil, error: String? = nil, isGone: Bool = false
  ) {
    self.id = id
    self.title = title
    self.address = address
    self.folders = folders
    self.tags = tags
    self.isHidden = isHidden
    self.articles = articles
    self.unread = unread
    self.fetched = fetched
    self.error = error
    self.isGone = isGone
  }
}

/// Feeds whose articles are wanted: one, or those of a folder.
public struct FeedSelection: Hashable, Sendable {
  /// Their numbers.
  public var ids: [FeedID]
  /// What a list of their articles is called.
  public var title: String

  /// Some feeds.
  public init(ids: [FeedID], title: String) {
    self.ids = ids
    self.title = title
  }
}
