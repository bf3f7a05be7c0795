/// A feed that a server follows.
public struct ServerFeed: Hashable, Sendable {
  /// By what the server knows it: “feed/52”.
  public var stream: String
  /// Where it is.
  public var address: String
  /// What the server calls it.
  public var title: String?
  /// What it is filed under there.
  public var labels: [String]

  /// A feed.
  public init(stream: String, address: String, title: String? = nil, labels: [String] = []) {
    self.stream = stream
    self.address = address
    self.title = title
    self.labels = labels
  }

  /// The feed as it is followed here: in the folder of its first label.
  public var followed: FollowedFeed {
    FollowedFeed(
      address: address, title: title, folders: Array(labels.prefix(1)), tags: Array(labels.dropFirst()))
  }
}

/// An article as a server has it.
public struct ServerItem: Hashable, Sendable {
  /// Its number.
  public var id: ServerItemID
  /// The feed that it came from, by what the server knows it.
  public var stream: String?
  /// The article, as an entry of its feed.
  public var entry: FeedEntry
  /// Whether it was read.
  public var isRead: Bool
  /// Whether it has a star.
  public var isStarred: Bool

  /// By what the entry is known again among those of its feed.
  public var key: Int64 { FeedEntry.hash(["server", "\(id.rawValue)"]) }
}
