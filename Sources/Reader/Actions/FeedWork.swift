import Search

/// Work to do with feeds. The program does it and posts `Action.feeds`.
public enum FeedWork: Hashable, Sendable {
  /// Updates these feeds; `nil` for all that are not gone.
  case update([FeedID]?)
  /// Follows the feed at an address, with the tags behind it as newsboat's `urls` has them, and brings in what it has.
  case follow(String)
  /// Ends the update that is under way.
  case stop
}

/// The result of work on feeds.
public enum FeedNews: Hashable, Sendable {
  /// An update has begun, or is so far.
  case progress(FeedProgress)
  /// An update has ended: what came of it, and whether every feed could be read.
  case ended(String, isWhole: Bool)
  /// There was no feed to ask for.
  case noFeeds
  /// A feed is followed, by this number.
  case followed(FeedID, String)
  /// Something could not be done, for this reason.
  case failed(String)
}

/// The progress of a feed update.
public struct FeedProgress: Hashable, Sendable {
  /// The number of feeds done.
  public var done: Int
  /// The number of feeds to request; 0 if not known yet.
  public var total: Int
  /// The number of new articles.
  public var added: Int

  /// The progress of an update.
  public init(done: Int, total: Int, added: Int) {
    self.done = done
    self.total = total
    self.added = added
  }
}
