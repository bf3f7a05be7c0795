import Basics
import Feeds
import Fetching
import Library
import Reader
import Search
import Shelves
import Synchronization

/// Updates feeds and follows new ones for the reader, on threads of its own: the screen waits for none of it.
final class FeedService: Sendable {
  private let library: Library
  private let parser: ContainedParser
  private let jobs: Int
  private let whenReady: @Sendable (@escaping @Sendable () -> Void) -> Void
  private let kept: @Sendable () -> Void
  private let post: @Sendable (FeedNews) -> Void
  private let shared = Mutex(Shared())

  private struct Shared {
    /// The update that is under way.
    var running: Cancellation?
    /// Feeds that are to be asked for behind it.
    var waiting: [FeedID] = []
    /// How far it is, and what was said of that last.
    var progress: FeedProgress?
    var told: FeedProgress?
    var isClosed = false
  }

  /// How often it is said how far an update is.
  private static let pause = Duration.milliseconds(100)

  /// - Parameters:
  ///   - jobs: how many entries are parsed at once.
  ///   - whenReady: does something as soon as the library can be changed.
  ///   - kept: called once the library has what an update brought, before that is posted.
  ///   - post: takes what becomes of it, on any thread.
  init(
    library: Library, parser: ContainedParser, jobs: Int,
    whenReady: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void,
    kept: @escaping @Sendable () -> Void,
    post: @escaping @Sendable (FeedNews) -> Void
  ) {
    self.library = library
    self.parser = parser
    self.jobs = jobs
    self.whenReady = whenReady
    self.kept = kept
    self.post = post
  }

  /// Begins work, and returns at once.
  func begin(_ work: FeedWork) {
    switch work {
    case .update(let ids): whenReady { [self] in WorkerThread.start { self.update(ids) } }
    case .follow(let line): whenReady { [self] in WorkerThread.start { self.follow(line) } }
    case .stop: stop()
    }
  }

  /// Ends what is under way; nothing is kept any more.
  func close() {
    shared.withLock { shared in
      shared.isClosed = true
      shared.running?.cancel()
    }
    parser.end()
  }

  // MARK: Updating

  /// - Parameter wanted: `nil` for all that are not gone. What comes by a server is asked of the server.
  private func update(_ wanted: [FeedID]?) {
    let cancellation = Cancellation()
    let mayBegin = shared.withLock { shared in
      guard !shared.isClosed else { return false }
      guard shared.running == nil else {
        shared.waiting += wanted ?? []
        return false
      }
      shared.running = cancellation
      return true
    }
    guard mayBegin else { return }
    do throws(LibraryError) {
      let chosen = try library.feeds().filter { feed in wanted?.contains(feed.id) ?? !feed.feed.isGone }
      let servers = try library.servers().filter { server in
        wanted == nil || chosen.contains { $0.server == server.id }
      }
      let feeds = chosen.filter { $0.server == nil }
      if feeds.isEmpty, servers.isEmpty { return end(cancellation, .noFeeds) }
      note(FeedProgress(done: 0, total: servers.count + feeds.count, added: 0), of: cancellation)
      WorkerThread.start { [self] in
        while tell(of: cancellation), !cancellation.wait(for: Self.pause) {}
      }
      let complaint = Mutex("")
      let reader = EntryReader(parser: parser, pages: .ofFeeds(), jobs: jobs)
      let synced = try sync(servers, reader, before: feeds.count, cancellation)
      let before = synced.reduce(0) { $0 + $1.articles.added }
      if feeds.isEmpty {
        return endSync(cancellation, synced, reader.faults.sentence.map { [($0, true)] } ?? [])
      }
      let update = FeedUpdate(
        library: library, reader: reader, fetcher: .ofFeeds, cancellation: cancellation, yields: true
      ) { [self] news in
        switch news {
        case .kept(_, let report), .done(let report):
          note(
            FeedProgress(
              done: servers.count + report.asked, total: servers.count + feeds.count,
              added: before + report.articles.added), of: cancellation)
        case .complaint(let sentence): complaint.withLock { $0 = sentence }
        }
      }
      let report = try update.run(feeds)
      guard servers.isEmpty else { return endSync(cancellation, synced, [(report.summary, report.isWhole)]) }
      kept()
      let alone = feeds.count == 1 && !report.isWhole
      end(
        cancellation, .ended(alone ? complaint.withLock { $0 } : report.summary, isWhole: report.isWhole))
    } catch {
      end(cancellation, .ended(error.description, isWhole: false))
    }
  }

  /// Makes the library the same as servers, one after another.
  ///
  /// - Parameter feeds: how many feeds are asked for behind them.
  private func sync(
    _ servers: [StoredServer], _ reader: EntryReader, before feeds: Int, _ cancellation: Cancellation
  ) throws(LibraryError) -> [ServerSyncReport] {
    let added = Mutex(0)
    var reports: [ServerSyncReport] = []
    for server in servers where !cancellation.isCancelled {
      let done = reports.count
      let sync = ServerSync(
        library: library, reader: reader, fetcher: .ofFeeds, cancellation: cancellation, yields: true
      ) { [self] report in
        let sum = added.withLock { added in
          added += report.added
          return added
        }
        note(FeedProgress(done: done, total: servers.count + feeds, added: sum), of: cancellation)
      }
      reports.append(try sync.run(server))
    }
    return reports
  }

  /// Says what came of servers, and of the feeds beside them.
  private func endSync(
    _ cancellation: Cancellation, _ synced: [ServerSyncReport], _ rest: [(sentence: String, isWhole: Bool)]
  ) {
    kept()
    let sentences = synced.map { $0.complaint ?? $0.sentence } + rest.map(\.sentence)
    let isWhole = synced.allSatisfy { $0.complaint == nil } && rest.allSatisfy(\.isWhole)
    end(cancellation, .ended(sentences.joined(separator: " "), isWhole: isWhole))
  }

  private func note(_ progress: FeedProgress, of cancellation: Cancellation) {
    shared.withLock { if $0.running === cancellation { $0.progress = progress } }
  }

  /// Says how far an update is, where that was not said yet; whether it goes on.
  private func tell(of cancellation: Cancellation) -> Bool {
    shared.withLock { shared in
      guard !shared.isClosed, shared.running === cancellation else { return false }
      if let progress = shared.progress, progress != shared.told { post(.progress(progress)) }
      shared.told = shared.progress
      return true
    }
  }

  private func end(_ cancellation: Cancellation, _ news: FeedNews) {
    let next: [FeedID] = shared.withLock { shared in
      // One that was stopped has ended already.
      guard shared.running === cancellation else { return [] }
      (shared.running, shared.progress, shared.told) = (nil, nil, nil)
      if !shared.isClosed { post(news) }
      defer { shared.waiting = [] }
      return shared.waiting
    }
    if !next.isEmpty { update(next) }
  }

  private func stop() {
    guard let running = shared.withLock({ $0.running }) else { return }
    running.cancel()
    end(running, .ended("Stopped: the remaining feeds are due next time.", isWhole: true))
  }

  // MARK: Following

  private func follow(_ line: String) {
    let (feeds, _) = NewsboatList.read(Array((Fetcher.isAddress(line) ? line : "https://" + line).utf8), name: "")
    // Without a scheme, what has no dot is a word that was mistyped, or a program.
    guard let wanted = feeds.first, let place = WebPlace(wanted.address),
      Fetcher.isAddress(line) || place.site.contains(".") || place.site.hasPrefix("https://localhost")
    else {
      return post(.failed("“\(line)” is not a web address."))
    }
    let fetcher = Fetcher.ofFeeds
    do {
      var feed = try FeedSearch { request throws(FetchError) in try fetcher.answer(to: request) }.feed(
        at: wanted.address)
      (feed.givenTitle, feed.tags, feed.isHidden) = (wanted.givenTitle, wanted.tags, wanted.isHidden)
      guard !shared.withLock({ $0.isClosed }) else { return }
      let (id, isNew) = try library.follow(feed)
      let name = "“\(feed.name ?? Fetcher.shown(feed.address))”"
      post(.followed(id, isNew ? "Following \(name)." : "You already follow \(name)."))
      if isNew { update([id]) }
    } catch {
      post(.failed("\(error)"))
    }
  }
}
