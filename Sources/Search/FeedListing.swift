/// The id of a feed in the library.
public struct FeedID: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: Int64

  /// Takes an id from the library.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A feed in a list of feeds.
public struct FeedListing: Hashable, Sendable {
  /// Its id in the library.
  public var id: FeedID
  /// Its title, or else its address.
  public var title: String
  /// Its address, without user name and password.
  public var address: String
  /// The folders it is in, outermost first.
  public var folders: [String]
  /// Its tags.
  public var tags: [String]
  /// Whether lists of feeds leave it out.
  public var isHidden: Bool
  /// The number of articles that came from it and still exist.
  public var articles: Int
  /// The number of unread ones.
  public var unread: Int
  /// When it was last read or found unchanged, in local time: “2025-11-26T12:26”.
  public var fetched: String?
  /// Why the last update failed, as a whole sentence.
  public var error: String?
  /// Whether its server said that it is gone for good, so it is no longer requested.
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

/// Selected feeds: one, or those in a folder.
public struct FeedSelection: Hashable, Sendable {
  /// Their ids.
  public var ids: [FeedID]
  /// The title for a list of their articles.
  public var title: String

  /// Some feeds.
  public init(ids: [FeedID], title: String) {
    self.ids = ids
    self.title = title
  }
}
