import Basics
import Dispatch
import Feeds
import Fetching
import Library
import Search
import Shelves
import Synchronization

/// Makes a library and a server the same: marks that were changed here go there first, then its feeds, its marks and its articles come.
///
/// Whatever ends it, what was done is kept: marks are noted as sent, and articles as known, a batch at a time and each with what it is
/// about. What is not there is asked for again the next time.
final class ServerSync: Sendable {
  private let library: Library
  private let reader: EntryReader
  private let fetcher: Fetcher
  private let cancellation: Cancellation
  private let yields: Bool
  private let pause: Duration
  private let tell: @Sendable (AddReport) -> Void

  /// How many marks are sent at once, and how many articles are asked for.
  private static let marksAtOnce = 250
  private static let articlesAtOnce = 50
  /// After how long articles are kept that are there, where the others are slow.
  private static let patience = Duration.seconds(5)
  /// How many batches of articles are under way at once.
  private static let batchesAtOnce = 3
  /// The most articles that are taken from one server.
  private static let mostArticles = 2_000_000
  /// How far back articles are taken the first time that are read already, and how much of the time before is looked at again, in seconds.
  private static let firstPeriod: Int64 = 30 * 24 * 3600
  private static let overlap: Int64 = 3600

  /// - Parameters:
  ///   - yields: whether its threads yield to one that answers keys.
  ///   - pause: how long it waits before it asks again for what did not come.
  ///   - tell: takes what became of some articles, on any thread.
  init(
    library: Library, reader: EntryReader, fetcher: Fetcher, cancellation: Cancellation = Cancellation(),
    yields: Bool = false, pause: Duration = .seconds(1), tell: @escaping @Sendable (AddReport) -> Void
  ) {
    self.library = library
    self.reader = reader
    self.fetcher = fetcher
    self.cancellation = cancellation
    self.yields = yields
    self.pause = pause
    self.tell = tell
  }

  /// Makes both the same. Returns when that is done, or cannot be.
  func run(_ stored: StoredServer) throws(LibraryError) -> ServerSyncReport {
    let began = Int64(time(nil))
    let connection = ServerConnection(
      to: stored.server, fetcher: fetcher, cancellation: cancellation, pause: pause)
    var report = ServerSyncReport(title: stored.server.title)
    var record = stored.server
    do {
      try send(to: stored.id, connection, &report)
      try takeFeeds(stored, connection, &report)
      let wanted = try takeMarks(stored, connection, began: began, &report)
      try keep(wanted, of: stored.id, connection, &report)
      // What was read here is read there, too, once an article is known on both sides.
      try send(to: stored.id, connection, &report)
      record.synced = began
      record.error = nil
    } catch let error as SyncError {
      report.complaint = error.description
      // What was stopped is no error of the server's.
      if !cancellation.isCancelled { record.error = error.description }
    } catch {
      throw error as? LibraryError ?? .failed(path: library.path, cause: "\(error)")
    }
    record.authorization = connection.authorization
    if record != stored.server { try library.note(record, of: stored.id) }
    return report
  }

  // MARK: Marks

  /// Sends what was changed here.
  private func send(to id: ServerID, _ connection: ServerConnection, _ report: inout ServerSyncReport) throws {
    while !cancellation.isCancelled {
      let marks = try library.marksToSend(to: id, limit: Self.marksAtOnce)
      guard !marks.isEmpty else { return }
      for (mark, changes) in Dictionary(grouping: marks, by: \.mark) {
        let items = changes.map(\.item)
        try connection.answer(to: .mark(items, as: mark)) { _ in }
        try library.noteSent(items, mark, to: id)
        report.sent += items.count
      }
    }
    throw SyncError.cancelled
  }

  /// Takes over what was changed there.
  ///
  /// - Returns: the articles that are not known here, the latest first, with the marks that they have there.
  private func takeMarks(
    _ stored: StoredServer, _ connection: ServerConnection, began: Int64, _ report: inout ServerSyncReport
  ) throws -> [WantedItem] {
    let before = try library.state(of: stored.id)
    let now = ServerState(
      unread: Set(try ids(of: .unread, connection)), starred: Set(try ids(of: .starred, connection)))
    let since = stored.server.synced.map { $0 - Self.overlap } ?? began - Self.firstPeriod
    let recent = try ids(of: .all, since: since, connection)
    report.taken += try library.take(now, insteadOf: before, of: stored.id)
    let candidates = now.unread.subtracting(before.unread).union(now.starred.subtracting(before.starred)).union(recent)
    return try library.unknown(candidates.sorted(by: >), of: stored.id).map { id in
      WantedItem(id: id, isRead: !now.unread.contains(id), isStarred: now.starred.contains(id))
    }
  }

  private struct WantedItem: Sendable {
    var id: ServerItemID
    var isRead: Bool
    var isStarred: Bool
  }

  /// The numbers of all articles of a stream.
  private func ids(
    of stream: ServerRequest.Stream, since: Int64? = nil, _ connection: ServerConnection
  ) throws(SyncError) -> [ServerItemID] {
    var ids: [ServerItemID] = []
    var continuation: String?
    var seen: Set<String> = []
    repeat {
      let page = try connection.answer(to: .ids(of: stream, since: since, after: continuation), ServerAnswer.ids)
      ids += page.ids
      continuation = page.continuation
      let isNew = continuation.map { seen.insert($0).inserted } ?? true
      guard isNew, ids.count <= Self.mostArticles, !page.ids.isEmpty || continuation == nil else {
        throw .garbled(address: connection.shownAddress, .tooMany("numbers of articles"))
      }
    } while continuation != nil
    return ids
  }

  // MARK: Feeds

  private func takeFeeds(
    _ stored: StoredServer, _ connection: ServerConnection, _ report: inout ServerSyncReport
  ) throws {
    let feeds = try connection.answer(to: .subscriptions, ServerAnswer.subscriptions)
    guard !feeds.isEmpty || stored.feeds == 0 else { throw SyncError.noFeeds(address: connection.shownAddress) }
    report.feeds = try library.take(feeds, of: stored.id)
  }

  // MARK: Articles

  /// What all threads of one run share.
  private struct Shared {
    var next = 0
    var report: ServerSyncReport
    var failure: (any Error)?
  }

  private func keep(
    _ wanted: [WantedItem], of id: ServerID, _ connection: ServerConnection, _ report: inout ServerSyncReport
  ) throws {
    guard !wanted.isEmpty else { return }
    let feeds = try library.feedsToRead(of: id)
    let batches = stride(from: 0, to: wanted.count, by: Self.articlesAtOnce).map { start in
      Array(wanted[start..<min(wanted.count, start + Self.articlesAtOnce)])
    }
    let shared = Mutex(Shared(report: report))
    let threads = min(Self.batchesAtOnce, batches.count)
    let ended = DispatchSemaphore(value: 0)
    for _ in 0..<threads {
      WorkerThread.start(yields: yields) { [self] in
        defer { ended.signal() }
        while !cancellation.isCancelled,
          let batch = shared.withLock({ shared -> [WantedItem]? in
            guard shared.failure == nil, shared.next < batches.count else { return nil }
            shared.next += 1
            return batches[shared.next - 1]
          })
        {
          do {
            let missing = try keep(batch, of: id, from: feeds, connection) { kept in
              shared.withLock { $0.report.count(kept) }
            }
            shared.withLock { $0.report.missing += missing }
          } catch {
            shared.withLock { $0.failure = $0.failure ?? error }
          }
        }
      }
    }
    for _ in 0..<threads { ended.wait() }
    report = shared.withLock { $0.report }
    if let failure = shared.withLock({ $0.failure }) { throw failure }
    if cancellation.isCancelled { throw SyncError.cancelled }
  }

  /// Asks for articles, and keeps them a few at a time. Those that were read there and do not come are noted, and not asked for
  /// again; those that the server still counts as unread or starred are asked for the next time.
  ///
  /// - Returns: how many of those did not come.
  private func keep(
    _ batch: [WantedItem], of id: ServerID, from feeds: [String: ServerFeedToRead], _ connection: ServerConnection,
    count: (AddReport) -> Void
  ) throws -> Int {
    var items: [ServerItemID: ServerItem] = [:]
    for item in try connection.answer(to: .contents(of: batch.map(\.id)), ServerAnswer.items) { items[item.id] = item }
    var waiting: [ServerItemToKeep] = []
    var since = ContinuousClock.now
    var missing = 0
    func keepWaiting() throws {
      guard !waiting.isEmpty else { return }
      let report = try library.keep(waiting, of: id)
      waiting = []
      since = .now
      count(report)
      tell(report)
    }
    for (place, wanted) in batch.enumerated() {
      guard !cancellation.isCancelled else { return missing }
      let item = items[wanted.id]
      if item == nil, !wanted.isRead || wanted.isStarred {
        missing += 1
        continue
      }
      let feed = item?.stream.flatMap { feeds[$0] }
      let entry = item.map { self.entry(of: $0, at: place + 1, feed) }
      // A page that was not waited for is asked for the next time.
      guard !cancellation.isCancelled else { return missing }
      waiting.append(
        ServerItemToKeep(
          id: wanted.id, feed: feed?.id, entry: entry, isRead: wanted.isRead, isStarred: wanted.isStarred))
      if since.duration(to: .now) > Self.patience { try keepWaiting() }
    }
    try keepWaiting()
    return missing
  }

  private func entry(of item: ServerItem, at place: Int, _ feed: ServerFeedToRead?) -> EntryToKeep {
    let followed = feed?.feed ?? FollowedFeed(address: "", fullText: .never)
    let reading = reader.read(item.entry, at: place, publisher: followed.name, followed, cancellation)
    return EntryToKeep(
      key: item.key, version: item.entry.version, article: reading.article, isWhole: reading.isWhole,
      isSecondHand: true, isOutletOfFeed: reading.isOutletOfFeed)
  }
}
