/// What is to be done after a feed was asked for.
public struct FeedDecision: Hashable, Sendable {
  /// What became of it.
  public enum News: Hashable, Sendable {
    /// Its entries are to be looked at, and kept before the record is.
    case entries(Feed)
    /// It is as it was.
    case unchanged
    /// It will never come back, and is not asked for again.
    case gone
    /// It could not be read.
    case failed
  }

  /// The record to keep.
  public var feed: FollowedFeed
  /// What there is to do before that.
  public var news: News
}

extension FollowedFeed {
  /// How often a feed is asked for that says nothing about it, in seconds.
  static let usualPause: Int64 = 15 * 60
  /// The most that a feed is believed when it says how long it stays as it is, and the longest pause after errors.
  static let longestPause: Int64 = 24 * 3600
  /// The most that a server is believed that wants to be left alone.
  static let longestRest: Int64 = 7 * 24 * 3600

  /// What to keep of a feed after it was asked for, and when to ask again.
  ///
  /// Errors in a row double the pause, up to a day. Where a server, the feed's `ttl` or its hours to skip ask for more time, they get it.
  /// - Parameter now: seconds since 1970.
  public func decision(on response: FeedResponse, now: Int64) -> FeedDecision {
    var next = self
    switch response.outcome {
    case .status(304):
      next.succeed(response, now: now)
      return FeedDecision(feed: next, news: .unchanged)
    case .status(200..<300):
      guard let feed = response.feed else { return failed(response.complaint, response, now: now) }
      if let address = response.movedTo { next.address = address }
      next.title = feed.title ?? title
      (next.entityTag, next.lastModified) = (response.entityTag, response.lastModified)
      next.rhythm = feed.rhythm
      next.succeed(response, now: now)
      return FeedDecision(feed: next, news: .entries(feed))
    case .status(410):
      next.isGone = true
      next.error = response.complaint
      return FeedDecision(feed: next, news: .gone)
    case .status: return failed(response.complaint, response, now: now)
    case .failure(let sentence): return failed(sentence, response, now: now)
    }
  }

  private mutating func succeed(_ response: FeedResponse, now: Int64) {
    fetched = now
    error = nil
    failures = 0
    let pause = max(Self.usualPause, Int64(response.maxAge ?? 0), rhythm.pause)
    due = rhythm.firstAllowed(from: now + min(pause, Self.longestPause))
  }

  private func failed(_ sentence: String, _ response: FeedResponse, now: Int64) -> FeedDecision {
    var next = self
    next.error = sentence
    next.failures = failures + 1
    let pause = min(Self.usualPause << Int64(min(failures, 10)), Self.longestPause)
    next.due = now + max(pause, min(Int64(response.retryAfter ?? 0), Self.longestRest))
    return FeedDecision(feed: next, news: .failed)
  }
}
