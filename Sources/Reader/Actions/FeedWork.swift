import Search

/// What is to be done with feeds. The program does it, and posts `Action.feeds` about it.
public enum FeedWork: Hashable, Sendable {
  /// Brings in what is new in these feeds; `nil` for all that are not gone.
  case update([FeedID]?)
  /// Follows the feed at an address, with the tags behind it as newsboat's `urls` has them, and brings in what it has.
  case follow(String)
  /// Ends the update that is under way.
  case stop
}

/// What became of work on feeds.
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

/// How far an update of feeds is.
public struct FeedProgress: Hashable, Sendable {
  /// How many feeds are done with.
  public var done: Int
  /// How many there are to ask for; 0 while that is not known.
  public var total: Int
  /// How many articles are new.
  public var added: Int

  /// A stage of an update.
  public init(done: Int, total: Int, added: Int) {
    self.done = done
    self.total = total
    self.added = added
  }
}
