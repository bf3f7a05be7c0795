import Testing

@testable import Feeds

/// What is kept of a feed after it was asked for, and when it is asked for again: a table.
@Suite struct FeedDecisionTests {
  private static let now: Int64 = 1_770_000_000
  private static let minute: Int64 = 60
  private static let day: Int64 = 86_400

  /// A feed that was read before.
  private static var known: FollowedFeed {
    var feed = FollowedFeed(address: "https://example.org/feed", title: "Before")
    (feed.entityTag, feed.lastModified, feed.fetched) = ("\"1\"", "Mon, 2 Feb 2026 02:00:00 GMT", 5)
    return feed
  }

  private static func sent(_ change: (inout FeedResponse) -> Void = { _ in }) -> FeedResponse {
    var feed = Feed(.rss)
    feed.title = "Now"
    var response = FeedResponse(.status(200), feed: feed)
    change(&response)
    return response
  }

  private static func answered(_ status: Int, _ change: (inout FeedResponse) -> Void = { _ in }) -> FeedResponse {
    var response = FeedResponse(.status(status), complaint: "It answered \(status).")
    change(&response)
    return response
  }

  @Test func whatCameIsNoted() {
    let decision = Self.known.decision(
      on: Self.sent {
        $0.entityTag = "W/\"2\""
        $0.lastModified = nil
      }, now: Self.now)
    #expect(decision.news == .entries(Self.sent().feed!))
    #expect(decision.feed.entityTag == "W/\"2\"" && decision.feed.lastModified == nil)
    #expect(decision.feed.title == "Now" && decision.feed.fetched == Self.now && decision.feed.error == nil)
  }

  @Test func whatDidNotChangeKeepsItsMarks() {
    var feed = Self.known
    (feed.failures, feed.error) = (3, "It failed.")
    let decision = feed.decision(on: Self.answered(304), now: Self.now)
    #expect(decision.news == .unchanged)
    #expect(decision.feed.entityTag == "\"1\"" && decision.feed.lastModified == feed.lastModified)
    #expect(decision.feed.failures == 0 && decision.feed.error == nil && decision.feed.fetched == Self.now)
  }

  struct Pause: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var response: FeedResponse
    var failures = 0
    var rhythm = FeedRhythm()
    /// Seconds until it is asked for again.
    var seconds: Int64
  }

  static let pauses: [Pause] = [
    Pause(testDescription: "nothing is said", response: sent(), seconds: 15 * minute),
    Pause(testDescription: "it is as it was", response: answered(304), seconds: 15 * minute),
    Pause(testDescription: "fresh for an hour", response: sent { $0.maxAge = 3600 }, seconds: 60 * minute),
    Pause(testDescription: "fresh for a minute", response: sent { $0.maxAge = 60 }, seconds: 15 * minute),
    Pause(testDescription: "fresh for a year", response: sent { $0.maxAge = 31_536_000 }, seconds: day),
    Pause(
      testDescription: "a feed of its own rhythm", response: sent { $0.feed?.rhythm = FeedRhythm(minutes: 90) },
      seconds: 90 * minute),
    Pause(
      testDescription: "the rhythm is known from before", response: answered(304), rhythm: FeedRhythm(minutes: 120),
      seconds: 120 * minute),
    // It is 02:40 GMT, and 02:55 when the pause is over.
    Pause(
      testDescription: "quiet hours", response: sent { $0.feed?.rhythm = FeedRhythm(quietHours: 0b1100) },
      seconds: 80 * minute),
    // A Monday.
    Pause(
      testDescription: "a quiet day", response: sent { $0.feed?.rhythm = FeedRhythm(quietDays: 0b10) },
      seconds: day - 160 * minute),
    Pause(
      testDescription: "quiet at all hours", response: sent { $0.feed?.rhythm = FeedRhythm(quietHours: 0xFF_FFFF) },
      seconds: 15 * minute),
    Pause(testDescription: "the first error", response: answered(500), seconds: 15 * minute),
    Pause(testDescription: "the second error", response: answered(404), failures: 1, seconds: 30 * minute),
    Pause(testDescription: "the fifth error", response: .init(.failure("No.")), failures: 4, seconds: 240 * minute),
    Pause(testDescription: "the hundredth error", response: .init(.failure("No.")), failures: 99, seconds: day),
    Pause(testDescription: "asked too often", response: answered(429) { $0.retryAfter = 7200 }, seconds: 120 * minute),
    Pause(testDescription: "asked for less", response: answered(503) { $0.retryAfter = 5 }, seconds: 15 * minute),
    Pause(testDescription: "never again", response: answered(429) { $0.retryAfter = .max }, seconds: 7 * day),
    Pause(
      testDescription: "something else than a feed", response: .init(.status(200), complaint: "No."),
      seconds: 15 * minute),
  ]

  @Test(arguments: pauses) func theNextTime(_ pause: Pause) {
    var feed = Self.known
    (feed.failures, feed.rhythm) = (pause.failures, pause.rhythm)
    #expect(feed.decision(on: pause.response, now: Self.now).feed.due - Self.now == pause.seconds)
  }

  @Test func errorsAreCountedAndLeaveTheRest() {
    let decision = Self.known.decision(on: Self.answered(500) { $0.movedTo = "https://example.org/new" }, now: Self.now)
    #expect(decision.news == .failed)
    #expect(decision.feed.failures == 1 && decision.feed.error == "It answered 500.")
    #expect(decision.feed.address == "https://example.org/feed" && decision.feed.entityTag == "\"1\"")
    #expect(decision.feed.fetched == 5)
  }

  @Test func aPageInItsPlaceIsAnErrorAndMovesNothing() {
    var response = FeedResponse(.status(200), complaint: "It is no feed.")
    response.movedTo = "https://example.org/sign-in"
    let decision = Self.known.decision(on: response, now: Self.now)
    #expect(decision.news == .failed && decision.feed.error == "It is no feed.")
    #expect(decision.feed.address == "https://example.org/feed")
  }

  @Test func whatMovedForGoodIsFollowed() {
    let decision = Self.known.decision(on: Self.sent { $0.movedTo = "https://example.net/feed" }, now: Self.now)
    #expect(decision.feed.address == "https://example.net/feed")
  }

  @Test func whatIsGoneIsNotAskedForAgain() {
    let decision = Self.known.decision(on: Self.answered(410), now: Self.now)
    #expect(decision.news == .gone && decision.feed.isGone && decision.feed.error == "It answered 410.")
  }

  @Test func aFeedSaysItsRhythm() throws {
    let text = """
      <rss version="2.0"><channel><title>A</title><ttl> 45 </ttl><skipHours><hour>0</hour><hour>24</hour><hour>3</hour>
      <hour>x</hour></skipHours><skipDays><day>Sunday</day><day>saturday</day></skipDays></channel></rss>
      """
    let feed = try #require(Feed.read(Array(text.utf8)))
    #expect(feed.rhythm == FeedRhythm(minutes: 45, quietHours: 0b1001, quietDays: 0b100_0001))
  }
}
