import Articles
import Basics
import Dispatch
import Feeds
import Fetching
import Library
import Search
import Shelves
import Synchronization

/// Brings in what is new in feeds: many at once, two of a site, and each entry into the library as soon as it is read.
///
/// Feeds are asked for by some threads and read by others, which wait for the pages behind entries: a site that is slow with its pages
/// keeps nobody from asking another for its feed. Those that did not answer the last time are asked for last.
///
/// The order in which things are kept is what a sudden end relies on: entries first, with the note that they were seen, and what the
/// feed is asked with the next time last. Whatever ends it in between, the feed is asked as before, and what was kept is known.
final class FeedUpdate: Sendable {
  private let library: Library
  private let reader: EntryReader
  private let fetcher: Fetcher
  private let tally = Mutex(FeedUpdateReport())
  private let cancellation: Cancellation
  private let yields: Bool
  private let tell: @Sendable (News) -> Void

  /// What happens while it goes on.
  enum News: Sendable {
    /// Entries of a feed were kept; what all came to until now.
    case kept(AddReport, FeedUpdateReport)
    /// A feed is done with; what all came to until now.
    case done(FeedUpdateReport)
    /// A feed could not be read: a whole sentence.
    case complaint(String)
  }

  /// How many feeds are asked for at once, and how many are read; most of that time is waiting.
  private static let feedsAtOnce = 32
  private static let readAtOnce = 96
  /// How many feeds of one site are asked for at once.
  private static let feedsOfASite = 2
  /// How many entries are kept in one transaction at most, and after how long those that are there are.
  private static let batch = 64
  private static let patience = Duration.seconds(5)

  /// - Parameters:
  ///   - cancellation: ends it: no feed is begun any more, and of those under way nothing more is kept. They are asked as before the
  ///     next time.
  ///   - yields: whether its threads yield to one that answers keys.
  ///   - tell: takes what happens, on any thread.
  init(
    library: Library, reader: EntryReader, fetcher: Fetcher, cancellation: Cancellation = Cancellation(),
    yields: Bool = false, tell: @escaping @Sendable (News) -> Void
  ) {
    self.library = library
    self.reader = reader
    self.fetcher = fetcher
    self.cancellation = cancellation
    self.yields = yields
    self.tell = tell
  }

  /// What all threads of one run share.
  private struct Shared {
    var queue: SiteQueue<StoredFeed>
    var left: Int
    var failure: LibraryError?
  }

  /// Asks for feeds and keeps what is new in them. Returns when all is done.
  func run(_ feeds: [StoredFeed]) throws(LibraryError) -> FeedUpdateReport {
    tally.withLock { $0 = FeedUpdateReport() }
    let shared = Mutex(
      Shared(
        queue: SiteQueue(
          feeds.filter { $0.feed.failures == 0 } + feeds.filter { $0.feed.failures > 0 }, limit: Self.feedsOfASite
        ) { WebPlace($0.feed.address)?.site ?? "" },
        left: feeds.count))
    let threads = min(Self.feedsAtOnce, feeds.count)
    // One signal for each feed that may begin, and one at the end. (A semaphore that ends below the value it was made with is a crash.)
    let turns = DispatchSemaphore(value: 0)
    for _ in 0..<shared.withLock({ $0.queue.ready }) { turns.signal() }
    let ended = DispatchSemaphore(value: 0)
    let places = DispatchSemaphore(value: Self.readAtOnce)
    let take: @Sendable (Answer, StoredFeed) -> Void = { [self] answer, feed in
      do throws(LibraryError) {
        try self.take(answer, for: feed)
      } catch {
        shared.withLock { $0.failure = $0.failure ?? error }
      }
      let isLast = shared.withLock { shared in
        shared.left -= 1
        return shared.left == 0 || shared.failure != nil
      }
      if isLast || cancellation.isCancelled { turns.signal() }
    }
    let work: @Sendable () -> Void = { [self] in
      while true {
        turns.wait()
        let isWanted = !cancellation.isCancelled
        guard let (feed, site) = shared.withLock({ isWanted && $0.failure == nil ? $0.queue.next() : nil }) else {
          // So that the next one that waits ends, too.
          turns.signal()
          break
        }
        let answer = answer(for: feed.feed)
        if shared.withLock({ $0.queue.end(site) }) { turns.signal() }
        guard answer.response.feed != nil else {
          take(answer, feed)
          continue
        }
        places.wait()
        WorkerThread.start(yields: yields) {
          take(answer, feed)
          places.signal()
        }
      }
      ended.signal()
    }
    for _ in 0..<threads { WorkerThread.start(yields: yields, work) }
    for _ in 0..<threads { ended.wait() }
    // All of them are free again once nobody reads any more.
    for _ in 0..<Self.readAtOnce { places.wait() }
    for _ in 0..<Self.readAtOnce { places.signal() }
    if let failure = shared.withLock({ $0.failure }) { throw failure }
    return tally.withLock { tally in
      tally.pages = reader.faults
      return tally
    }
  }

  // MARK: One feed

  /// What came of asking for a feed, and where it came from.
  private struct Answer: Sendable {
    var response: FeedResponse
    var evidence: Evidence?
  }

  /// Keeps what came of asking for a feed.
  private func take(_ answer: Answer, for stored: StoredFeed) throws(LibraryError) {
    guard !cancellation.isCancelled else { return }
    let decision = stored.feed.decision(on: answer.response, now: Int64(time(nil)))
    var record = decision.feed
    switch decision.news {
    case .entries(let feed):
      let isComplete = try keep(feed, of: stored, evidence: answer.evidence)
      guard !cancellation.isCancelled else { return }
      // What could not be had this time is looked for again, and for that the whole feed has to come.
      if !isComplete { (record.entityTag, record.lastModified) = (nil, nil) }
    case .unchanged: break
    case .gone, .failed:
      let after = record.isGone ? " It will not be requested again." : ""
      tell(.complaint((record.error ?? "") + after))
    }
    try library.note(record, of: stored.id)
    let all = tally.withLock { tally in
      tally.count(decision.news)
      return tally
    }
    tell(.done(all))
  }

  private func answer(for feed: FollowedFeed) -> Answer {
    var request = FetchRequest(address: feed.address, accepted: FetchRequest.feeds)
    (request.entityTag, request.lastModified) = (feed.entityTag, feed.lastModified)
    request.follow(feed.manner, from: feed.address)
    do throws(FetchError) {
      let answer = try fetcher.answer(to: request)
      let response = FeedResponse(answer, to: feed.address)
      return Answer(response: response, evidence: response.feed == nil ? nil : Evidence(of: answer))
    } catch {
      return Answer(response: FeedResponse(.failure(error.description)))
    }
  }

  /// Keeps what is new in a feed; whether all of it could be had.
  private func keep(_ feed: Feed, of stored: StoredFeed, evidence: Evidence?) throws(LibraryError) -> Bool {
    let seen = try library.seenEntries(of: stored.id)
    let publisher = stored.feed.givenTitle ?? feed.title
    var waiting: [EntryToKeep] = []
    var since = ContinuousClock.now
    var isComplete = true
    for (place, (key, entry)) in feed.keyedEntries.enumerated() {
      let version = entry.version
      if let known = seen[key], known.isRemoved || known.version == version { continue }
      guard !cancellation.isCancelled else { break }
      let reading = reader.read(
        entry, at: place + 1, publisher: publisher, stored.feed, evidence: evidence, cancellation)
      if reading.isToBeTriedAgain { isComplete = false }
      waiting.append(
        EntryToKeep(
          key: key, version: reading.isToBeTriedAgain ? 0 : version, article: reading.article, isWhole: reading.isWhole,
          isOutletOfFeed: reading.isOutletOfFeed))
      if waiting.count >= Self.batch || since.duration(to: .now) > Self.patience {
        try commit(&waiting, of: stored.id)
        since = .now
      }
    }
    try commit(&waiting, of: stored.id)
    return isComplete
  }

  private func commit(_ waiting: inout [EntryToKeep], of id: FeedID) throws(LibraryError) {
    guard !waiting.isEmpty, !cancellation.isCancelled else { return }
    let report = try library.keep(waiting, of: id)
    waiting.removeAll(keepingCapacity: true)
    let all = tally.withLock { tally in
      tally.count(report)
      return tally
    }
    tell(.kept(report, all))
  }
}

extension FetchRequest {
  /// Asks as somebody wants a feed to be asked for. Its headers are for its own site alone.
  mutating func follow(_ manner: FeedManner, from feed: String) {
    (userAgent, cookieFile) = (manner.userAgent, manner.cookieFile)
    if WebPlace(address)?.site == WebPlace(feed)?.site { extraHeaders = manner.headers }
  }
}

extension Evidence {
  /// Where a feed came from, just now.
  fileprivate init(of answer: FetchAnswer) {
    self.init(
      address: answer.address, fetched: Timestamp.iso(Int64(time(nil))), status: answer.status,
      headers: answer.receipt.headers, digest: Original.digest(of: answer.bytes), size: answer.bytes.count)
  }
}

extension FeedResponse {
  /// What an answer comes to.
  ///
  /// - Parameter address: what was asked for. One that holds a password is never replaced by where it moved: that address has none.
  init(_ answer: FetchAnswer, to address: String) {
    let shown = Fetcher.shown(address)
    self.init(.status(answer.status))
    if (200..<300).contains(answer.status) {
      feed = Feed.read(answer.bytes, address: answer.address).flatMap { $0.format == .opml ? nil : $0 }
      complaint = InputError.noFeed(shown).description
    } else {
      complaint = answer.complaint(about: address)
    }
    // An address that is no longer safe is nothing to stay with.
    let isSafe = !address.lowercased().hasPrefix("https:") || answer.address.lowercased().hasPrefix("https:")
    if answer.hasMoved, shown == address, isSafe { movedTo = answer.address }
    (entityTag, lastModified, maxAge, retryAfter) = (
      answer.entityTag, answer.lastModified, answer.maxAge, answer.retryAfter
    )
  }
}
