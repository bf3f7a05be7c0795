/// The id of a feed in the library.
public struct FeedID: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: Int64

  /// Takes an id from the library.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The number by which the library knows a server that it is kept in step with.
public struct ServerID: RawRepresentable, Hashable, Sendable {
  /// The number itself.
  public var rawValue: Int64

  /// A number that the library gave.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A server that the library is kept in step with, as a list of feeds shows it.
public struct ServerListing: Hashable, Sendable {
  /// Its number in the library.
  public var id: ServerID
  /// Where it is, without scheme: “example.org/api/greader.php”.
  public var title: String
  /// Who signs in there.
  public var user: String
  /// When everything was the same on both sides, by the clock of whoever asks: “2025-11-26T12:26”.
  public var synced: String?
  /// Why it could not be made the same the last time, as a whole sentence.
  public var error: String?
  /// How many marks that were changed here have not been sent yet.
  public var waiting: Int

  /// A row of a list.
  public init(
    id: ServerID, title: String, user: String, synced: String? = nil, error: String? = nil, waiting: Int = 0
  ) {
    self.id = id
    self.title = title
    self.user = user
    self.synced = synced
    self.error = error
    self.waiting = waiting
  }
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
  /// The server that it comes by; `nil` where it is asked for itself.
  public var server: ServerID?

  /// A row of a list.
  public init(
    id: FeedID, title: String, address: String, folders: [String] = [], tags: [String] = [], isHidden: Bool = false,
    articles: Int = 0, unread: Int = 0, fetched: String? = nil, error: String? = nil, isGone: Bool = false,
    server: ServerID? = nil
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
    self.server = server
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
