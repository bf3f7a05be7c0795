import Articles
import Basics
import Dispatch
import Search
import Shelves
import Synchronization

/// The library on disk as the reader's shelf.
public final class LibraryShelf: Shelf {
  let library: Library
  private let threads: ThreadStarter
  private let post: @Sendable ([ShelfAnswer]) -> Void
  private let tell: @Sendable (News) -> Void
  private let kindOfName: @Sendable (String) -> SourceKind
  private let shown: @Sendable (String) -> String
  /// The version of the library that is shown.
  let version = Mutex(0)
  private let isClosed = Atomic(false)
  /// Whether everything can be asked; lists and articles can be before.
  private let readiness: Mutex<Readiness>
  /// Is signalled when `readiness` is known, and by everyone who waited for that.
  private let hasPrepared = DispatchSemaphore(value: 0)
  private let preparation = Cancellation()

  /// How many rows are read before the order of the whole list is.
  private static let firstRows = 200
  /// How many articles that are looked for are found before all are.
  private static let nextMatches = 60
  /// How many quotations are read at the most to come to one of them.
  private static let mostQuotations = 5000
  /// How often another program's changes are looked for, in seconds.
  private static let watch: UInt32 = 2

  /// Events other than answers.
  public enum News: Sendable {
    /// The progress of preparing an outdated library, if it takes a while.
    case preparing(Preparation)
    /// The preparation is complete, after taking a while.
    case prepared
    /// Something went wrong.
    case failed(LibraryError)
  }

  /// A shelf of a library.
  ///
  /// - Parameters:
  ///   - threads: starts background threads.
  ///   - post: receives unasked answers: the first list, and notices of changes.
  ///   - tell: receives events.
  ///   - shown: the displayable form of an address.
  ///   - kindOfName: the kind of source that a speaker's name shows.
  public init(
    _ library: Library, threads: @escaping ThreadStarter, post: @escaping @Sendable ([ShelfAnswer]) -> Void,
    tell: @escaping @Sendable (News) -> Void, shown: @escaping @Sendable (String) -> String,
    kindOfName: @escaping @Sendable (String) -> SourceKind
  ) {
    self.shown = shown
    self.kindOfName = kindOfName
    self.library = library
    self.threads = threads
    self.post = post
    self.tell = tell
    readiness = Mutex(library.isOutdated ? .waiting : .ready)
  }

  private enum Readiness: Sendable {
    case waiting
    case ready
    /// It could not be opened, for this reason.
    case failed(LibraryError)
  }

  /// Reads the initial list.
  ///
  /// - Parameter service: the service that makes its changes.
  /// - Returns: whether the library has any articles or feeds.
  public func open(_ service: ShelfService) throws(LibraryError) -> Bool {
    // Before any change, and beside the list.
    if library.isOutdated { service.prepare { [self] in prepare() } }
    let all = ArticleListRequest()
    let first = try library.articles(all, range: 0..<Self.firstRows)
    if first.rows.isEmpty {
      // A file of an older form may have no table of them.
      guard !library.isOutdated else { return false }
      let (feeds, servers) = (try library.feeds(), try library.servers())
      if feeds.isEmpty, servers.isEmpty { return false }
    }
    let total = try library.count(all)
    post([.opened(.library, total: total)] + Self.top(first.rows, total: total, isWhole: first.isLast))
    threads { [self, service] in
      attempt { () throws(LibraryError) in
        post([.list(try library.order(all), total: total, isWhole: true)])
        let now = try library.version()
        version.withLock { $0 = now }
      }
      watchForChanges(service)
    }
    return true
  }

  /// Brings an older library to today's form, and says how far it is where that takes a while.
  private func prepare() {
    var shown = ContinuousClock.now
    var wasSaid = false
    defer { hasPrepared.signal() }
    do throws(LibraryError) {
      try library.prepare(cancellation: preparation) { progress in
        let now = ContinuousClock.now
        guard now - shown > Self.pause else { return }
        shown = now
        wasSaid = true
        tell(.preparing(progress))
      }
      readiness.withLock { $0 = .ready }
      if wasSaid { tell(.prepared) }
      post([try changed()])
    } catch {
      readiness.withLock { $0 = .failed(error) }
      if error != .cancelled { tell(.failed(error)) }
    }
  }

  /// Waits until all questions can be answered; throws if that fails or is cancelled.
  private func waitUntilPrepared(_ cancellation: Cancellation) throws(LibraryError) {
    while !cancellation.isCancelled {
      switch readiness.withLock({ $0 }) {
      case .ready: return
      case .failed(let error): throw error
      case .waiting:
        // Others may wait, too. A question that is not wanted any more ends within the time.
        if hasPrepared.wait(timeout: .now() + .milliseconds(20)) == .success { hasPrepared.signal() }
      }
    }
    throw .cancelled
  }

  /// How many quotations of a draft are compared before the answers are shown: some 2 ms each.
  private static let comparedAtOnce = 10

  /// The interval of progress reports.
  private static let pause = Duration.milliseconds(400)

  /// Whether all questions can be answered.
  public var isReady: Bool { if case .ready = readiness.withLock({ $0 }) { true } else { false } }

  /// Closes the library.
  public func close(isSettled: Bool) {
    isClosed.store(true, ordering: .relaxed)
    preparation.cancel()
    if isSettled, (try? library.close()) != nil { return }
    library.settle()
  }

  // MARK: Questions

  /// Answers a question, in several parts if the first is needed early.
  public func answer(_ question: ShelfQuestion, _ cancellation: Cancellation, _ post: (ShelfAnswer) -> Void) throws {
    try reply(to: question, cancellation, post)
  }

  private func reply(
    to question: ShelfQuestion, _ cancellation: Cancellation, _ post: (ShelfAnswer) -> Void
  ) throws(LibraryError) {
    switch question {
    case .list(let request) where request.query.isEmpty: break
    case .rows, .articles, .names, .notebook, .feeds, .next, .printings: break
    default: try waitUntilPrepared(cancellation)
    }
    switch question {
    case .list(let request): try readList(request, cancellation, post)
    case .matches(let request, let start):
      let next = try library.order(request, from: start, limit: Self.nextMatches, cancellation: cancellation)
      if !next.ids.isEmpty { post(.matches(next.ids, isWhole: false, slips: next.slips)) }
      let found = try library.order(request, cancellation: cancellation)
      post(.matches(found.ids, isWhole: true, slips: found.slips))
    case .rows(let ids): post(.rows(try library.articles(ids)))
    case .articles(let ids):
      for id in ids where !cancellation.isCancelled { post(article(id)) }
    case .quotations(let request, let last, let through, let limit):
      var page = try library.quotations(request, limit: limit, after: last, cancellation: cancellation)
      var isThrough = through == nil
      while !isThrough, let through, let behind = page.rows.last, !page.isLast,
        page.rows.count < Self.mostQuotations
      {
        // With one stretch more than that, the row does not stand at the end.
        isThrough = Self.comes(behind, behind: through, in: page.rows, request.order)
        let more = try library.quotations(request, limit: limit * 2, after: behind, cancellation: cancellation)
        page.rows += more.rows
        page.isLast = more.isLast
      }
      post(.quotations(page))
    case .counts(let request, let most):
      post(.counts(try library.counts(request, upTo: most, cancellation: cancellation)))
    case .persons(let words, let range):
      let found = try library.persons(named: words, range: range, cancellation: cancellation)
      let isLast = found.count < range.count
      let total = isLast ? range.lowerBound + found.count : nil
      post(.persons(found, from: range.lowerBound, total: total))
      // Further down that is known.
      guard !isLast, range.lowerBound == 0 else { return }
      let count = try library.personCount(named: words, cancellation: cancellation)
      post(.personCount(count))
    case .choices(let words, let like):
      var found = try like.map { person throws(LibraryError) in try library.likenesses(of: person) } ?? []
      if found.count < 10 {
        let named = try library.persons(named: words, range: 0..<20, cancellation: cancellation)
        found += named.filter { new in !found.contains { $0.id == new.id } }
      }
      post(.choices(found))
    case .person(let person, let name):
      var found = try library.person(person, cancellation: cancellation)
      if found == nil { found = try successor(named: name, cancellation) }
      post(.person(found))
    case .parts(let person, let article, let index):
      post(.parts(try library.parts(of: person, seenFrom: article, index: index)))
    case .printings(let article, let index):
      post(.printings(try library.printings(ofQuotation: index, of: article)))
    case .next(let person, let isForward, let article, let index):
      let next = try library.quotation(of: person, isForward ? .next : .previous, index: index, of: article)
      post(.next(next, isForward: isForward))
    case .names: post(.names(tags: try library.tags().map(\.tag), searches: try library.savedSearches()))
    case .watches: post(.watches(try library.newQuotations(cancellation)))
    case .feeds:
      let feeds = try library.feeds().map(listing)
      let servers = try library.servers().map(listing)
      post(.feeds(feeds, servers: servers, now: Timestamp.local(Int64(time(nil)))))
    case .notebook(let name): post(.notebook(try library.notebookContents(named: name)))
    case .sources(let kinds, let grouping):
      let request = QuotationRequest(kinds: kinds)
      let found = try library.sources(request, by: grouping, kindOfName: kindOfName, cancellation: cancellation)
      post(.sources(SourceRanking(found.tally)))
    case .versions(let article): post(.versions(VersionListing.list(of: try library.versions(of: article))))
    case .verify(let drafts):
      for start in stride(from: 0, to: drafts.count, by: Self.comparedAtOnce) {
        let some = Array(drafts[start..<min(drafts.count, start + Self.comparedAtOnce)])
        post(.findings(try library.findings(for: some, cancellation: cancellation), from: start))
      }
    }
  }

  private func listing(_ stored: StoredFeed) -> FeedListing {
    let feed = stored.feed
    let address = shown(feed.address)
    return FeedListing(
      id: stored.id, title: feed.name ?? address, address: address, folders: feed.folders, tags: feed.tags,
      isHidden: feed.isHidden, articles: stored.articles, unread: stored.unread,
      fetched: feed.fetched.map(Timestamp.local), error: feed.error, isGone: feed.isGone, server: stored.server)
  }

  private func listing(_ stored: StoredServer) -> ServerListing {
    ServerListing(
      id: stored.id, title: stored.server.title, user: stored.server.user,
      synced: stored.server.synced.map(Timestamp.local), error: stored.server.error, waiting: stored.waiting)
  }

  /// Whether a list that goes to `last` has come to another row, or to where that would stand.
  private static func comes(
    _ last: QuotationListing, behind row: QuotationListing, in rows: [QuotationListing], _ order: QuotationRequest.Order
  ) -> Bool {
    let place = (last.article, last.index)
    let wanted = (row.article, row.index)
    let isUndated = Numbering.isUndated(last.article.rawValue)
    return switch order {
    case .newestFirst: place <= wanted
    case .oldestFirst where isUndated != Numbering.isUndated(row.article.rawValue): isUndated
    case .oldestFirst: place >= wanted
    case .bestMatch: rows.contains { ($0.article, $0.index) == wanted }
    }
  }

  /// The person who now has the name of a removed one.
  private func successor(named name: String, _ cancellation: Cancellation) throws(LibraryError) -> PersonPage? {
    for person in try library.persons(named: name, range: 0..<20, cancellation: cancellation) {
      let page = try library.person(person.id, cancellation: cancellation)
      if let page, page.names.contains(where: { Folding.key($0.text) == Folding.key(name) }) { return page }
    }
    return nil
  }

  private func readList(
    _ request: ArticleListRequest, _ cancellation: Cancellation, _ post: (ShelfAnswer) -> Void
  ) throws(LibraryError) {
    let first = try library.articles(request, range: 0..<Self.firstRows, cancellation: cancellation)
    if first.isLast {
      // These are all: nothing is left to count.
      Self.top(first.rows, total: first.rows.count, isWhole: true).forEach(post)
      return
    }
    // How many there are is known once all are.
    Self.top(first.rows, total: nil, isWhole: false).forEach(post)
    let order = try library.order(request, cancellation: cancellation)
    post(.list(order, total: order.ids.count, isWhole: true))
  }

  /// The top of a list, with its rows.
  private static func top(_ rows: [ArticleListing], total: Int?, isWhole: Bool) -> [ShelfAnswer] {
    let order = ArticleOrder(ids: rows.map(\.id), isUnread: rows.map(\.isUnread))
    return [
      .list(order, total: total, isWhole: isWhole),
      // Nobody asked for these by number: what was marked meanwhile counts more.
      .rows(rows),
    ]
  }

  private func article(_ id: ArticleID) -> ShelfAnswer {
    do throws(LibraryError) {
      guard let stored = try library.article(id) else {
        return .missing(id, sentence: "This article is no longer in the library.")
      }
      return .article(
        ShelfArticle(
          id: id, article: stored.article, persons: stored.persons, tags: stored.tags, isUnread: !stored.isRead,
          isStarred: stored.isStarred, earlierVersions: stored.earlierVersions))
    } catch {
      return .missing(id, sentence: error.description)
    }
  }

  // MARK: Changes

  /// Makes a change.
  public func make(_ change: ShelfChange) throws -> [ShelfAnswer] {
    let answers = try write(change)
    version.withLock { $0 += 1 }
    return try answers.map { try $0 + [changed()] } ?? []
  }

  private func changed() throws(LibraryError) -> ShelfAnswer {
    .changed(total: try library.count(ArticleListRequest()))
  }

  /// Notices what other programs change.
  private func watchForChanges(_ service: ShelfService) {
    while true {
      sleep(Self.watch)
      guard !isClosed.load(ordering: .relaxed) else { return }
      if service.isSettled { lookForChanges() }
    }
  }

  /// Reports changes made by others, if any.
  public func lookForChanges() {
    guard let now = try? library.version() else { return }
    let isKnown = version.withLock { shown in
      defer { shown = now }
      return shown == now
    }
    if !isKnown { attempt { () throws(LibraryError) in post([try changed()]) } }
  }

  private func attempt(_ work: () throws(LibraryError) -> Void) {
    do throws(LibraryError) {
      try work()
    } catch .cancelled {
    } catch {
      tell(.failed(error))
    }
  }
}
