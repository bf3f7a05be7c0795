import Articles
import Glibc
import Library
import Reader
import Search
import Synchronization
import Terminal

/// Answers what the reader asks of a library and writes what it changes, each kind of work on a thread of its own: the
/// screen waits for none of it, and a search is cancelled by the next key.
final class LibraryService: Sendable {
  private let library: Library
  private let mailbox: Mailbox<Action>
  private let list = Lane()
  private let articles = Lane()
  private let matches = Lane()
  private let search = Lane()
  private let counts = Lane()
  private let persons = Lane()
  private let page = Lane()
  private let choices = Lane()
  private let printings = Lane()
  private let rows = Line()
  private let changes = Line()
  /// The library's version as far as it is shown.
  private let version = Mutex(0)
  private let isClosed = Atomic(false)
  /// Whether everything can be asked; lists and articles can be before.
  private let readiness: Mutex<Readiness>
  private let preparation = Cancellation()

  /// How many rows are read before the order of the whole list is.
  private static let firstRows = 200
  /// How many quotations are read at the most to come to one of them.
  private static let mostQuotations = 5000
  /// How many articles are marked in one transaction.
  private static let batch = 2000
  /// How often another program's changes are looked for, in seconds.
  private static let watch: UInt32 = 2

  init(_ library: Library, mailbox: Mailbox<Action>) {
    self.library = library
    self.mailbox = mailbox
    readiness = Mutex(library.isOutdated ? .waiting : .ready)
  }

  private enum Readiness: Sendable {
    case waiting
    case ready
    /// It never will be, for this reason.
    case failed(LibraryError)
  }

  /// Reads the list as it is at first.
  ///
  /// - Returns: whether there is anything in the library.
  func open() throws(LibraryError) -> Bool {
    // Before any change, and beside the list.
    if library.isOutdated { changes.put { [self] in prepare() } }
    let all = ArticleListRequest()
    let first = try library.articles(all, range: 0..<Self.firstRows)
    guard !first.rows.isEmpty else { return false }
    let total = try library.count(all)
    post(first.rows, total: total, isWhole: first.isLast, generation: 0)
    list.put { [self] cancellation in
      attempt { () throws(LibraryError) in
        post(
          .list(try library.order(all, cancellation: cancellation), total: total, isWhole: true, generation: 0))
        let now = try library.version()
        version.withLock { $0 = now }
      }
    }
    WorkerThread.start { [self] in watchForChanges() }
    return true
  }

  /// Brings an older library to today's form, and says how far it is where that takes a while.
  private func prepare() {
    var shown = ContinuousClock.now
    var wasSaid = false
    do throws(LibraryError) {
      try library.prepare(cancellation: preparation) { progress in
        let now = ContinuousClock.now
        guard now - shown > Self.pause else { return }
        shown = now
        wasSaid = true
        mailbox.post(.notice(.info, progress.sentence))
      }
      readiness.withLock { $0 = .ready }
      if wasSaid { mailbox.post(.notice(.info, "Every article was read again: searching works.")) }
      try postChanged()
    } catch {
      readiness.withLock { $0 = .failed(error) }
      if error != .cancelled { mailbox.post(.notice(.error, error.description)) }
    }
  }

  /// Waits until everything can be asked; throws when it cannot be, or is not wanted any more.
  private func waitUntilPrepared(_ cancellation: Cancellation) throws(LibraryError) {
    while !cancellation.isCancelled {
      switch readiness.withLock({ $0 }) {
      case .ready: return
      case .failed(let error): throw error
      case .waiting: usleep(20_000)
      }
    }
    throw .cancelled
  }

  /// How often it is said how far something is.
  private static let pause = Duration.milliseconds(400)

  /// Waits a little until what was changed is written, begins nothing new, and closes the file.
  func close() {
    isClosed.store(true, ordering: .relaxed)
    preparation.cancel()
    for lane in [list, matches, articles, search, counts, persons, page, choices, printings] { lane.cancel() }
    awaitChanges(milliseconds: 5000)
    // What still waits for another program must not keep the reader's user.
    if changes.isEmpty { try? library.close() } else { library.settle() }
  }

  /// Waits until everything is written, but no longer than so many milliseconds.
  private func awaitChanges(milliseconds: Int) {
    for _ in 0..<milliseconds / 2 where !changes.isEmpty { usleep(2000) }
  }

  // MARK: Questions

  func ask(_ request: LibraryRequest) {
    switch request {
    case .list(let request, let generation):
      list.put { [self] cancellation in
        attempt { () throws(LibraryError) in
          if !request.query.isEmpty { try waitUntilPrepared(cancellation) }
          try readList(request, generation, cancellation)
        }
      }
    case .matches(let request, let generation):
      matches.put { [self] cancellation in
        attempt { () throws(LibraryError) in
          try waitUntilPrepared(cancellation)
          let found = try library.order(request, cancellation: cancellation)
          post(.matches(found.ids, slips: found.slips, generation: generation))
        }
      }
    case .rows(let ids, let generation):
      rows.put { [self] in
        // With the marks that were made before they were asked for, but for those that wait for words that are made again.
        if case .ready = readiness.withLock({ $0 }) { awaitChanges(milliseconds: 200) }
        attempt { () throws(LibraryError) in post(.rows(try library.articles(ids), generation: generation)) }
      }
    case .articles(let ids):
      articles.put { [self] cancellation in
        for id in ids where !cancellation.isCancelled {
          do throws(LibraryError) {
            try readArticle(id)
          } catch {
            mailbox.post(.inputFailed(Int(id.rawValue), sentence: error.description))
          }
        }
      }
    case .quotations(let request, let last, let through, let limit, let generation):
      // Nobody wants to know how many of something else there are.
      if last == nil { counts.cancel() }
      search.put { [self] cancellation in
        attempt { () throws(LibraryError) in
          try waitUntilPrepared(cancellation)
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
          post(.quotations(page, generation: generation))
        }
      }
    case .counts(let request, let most, let generation):
      counts.put { [self] cancellation in
        attempt { () throws(LibraryError) in
          try waitUntilPrepared(cancellation)
          let found = try library.counts(request, upTo: most, cancellation: cancellation)
          post(.counts(found, generation: generation))
        }
      }
    case .persons(let words, let range, let generation):
      persons.put { [self] cancellation in
        attempt { () throws(LibraryError) in
          try waitUntilPrepared(cancellation)
          let found = try library.persons(named: words, range: range, cancellation: cancellation)
          let total = try library.personCount(named: words, cancellation: cancellation)
          post(.persons(found, from: range.lowerBound, total: total, generation: generation))
        }
      }
    case .choices(let words, let like, let generation):
      choices.put { [self] cancellation in
        attempt { () throws(LibraryError) in
          try waitUntilPrepared(cancellation)
          var found = try like.map { person throws(LibraryError) in try library.likenesses(of: person) } ?? []
          if found.count < 10 {
            let named = try library.persons(named: words, range: 0..<20, cancellation: cancellation)
            found += named.filter { new in !found.contains { $0.id == new.id } }
          }
          post(.choices(found, generation: generation))
        }
      }
    case .person(let person, let name, let generation):
      page.put { [self] cancellation in
        attempt { () throws(LibraryError) in
          try waitUntilPrepared(cancellation)
          var found = try library.person(person, cancellation: cancellation)
          if found == nil { found = try successor(named: name, cancellation) }
          post(.person(found, generation: generation))
        }
      }
    case .parts(let person, let article, let index, let generation):
      choices.put { [self] cancellation in
        attempt { () throws(LibraryError) in
          try waitUntilPrepared(cancellation)
          post(.parts(try library.parts(of: person, seenFrom: article, index: index), generation: generation))
        }
      }
    case .printings(let article, let index, let generation):
      printings.put { [self] _ in
        attempt { () throws(LibraryError) in
          let found = try library.printings(ofQuotation: index, of: article)
          post(.printings(found, generation: generation))
        }
      }
    case .next(let person, let isForward, let article, let index):
      rows.put { [self] in
        attempt { () throws(LibraryError) in
          let next = try library.quotation(of: person, isForward ? .next : .previous, index: index, of: article)
          post(.next(next, isForward: isForward))
        }
      }
    case .names:
      // After what is being written, which may be a name.
      changes.put { [self] in
        attempt { () throws(LibraryError) in
          post(.names(tags: try library.tags().map(\.tag), searches: try library.savedSearches()))
        }
      }
    }
  }

  /// Whether a list that goes to `last` has come to another row, or to where that would stand.
  private static func comes(
    _ last: QuotationListing, behind row: QuotationListing, in rows: [QuotationListing], _ order: QuotationRequest.Order
  ) -> Bool {
    let place = (last.article, last.index)
    let wanted = (row.article, row.index)
    return switch order {
    case .newestFirst: place <= wanted
    case .oldestFirst: place >= wanted
    case .bestMatch: rows.contains { ($0.article, $0.index) == wanted }
    }
  }

  /// Ends the search that is under way.
  func cancelSearch() {
    search.cancel()
    counts.cancel()
  }

  /// Who is called what somebody was called whom the library does not have any more.
  private func successor(named name: String, _ cancellation: Cancellation) throws(LibraryError) -> PersonPage? {
    for person in try library.persons(named: name, range: 0..<20, cancellation: cancellation) {
      let page = try library.person(person.id, cancellation: cancellation)
      if let page, page.names.contains(where: { Folding.key($0.text) == Folding.key(name) }) { return page }
    }
    return nil
  }

  private func readList(_ request: ArticleListRequest, _ generation: Int, _ cancellation: Cancellation)
    throws(LibraryError)
  {
    let first = try library.articles(request, range: 0..<Self.firstRows, cancellation: cancellation)
    if first.isLast {
      // These are all: nothing is left to count.
      post(first.rows, total: first.rows.count, isWhole: true, generation: generation)
      return
    }
    let total = try library.count(request, cancellation: cancellation)
    post(first.rows, total: total, isWhole: false, generation: generation)
    let order = try library.order(request, cancellation: cancellation)
    post(.list(order, total: total, isWhole: true, generation: generation))
  }

  /// Posts the top of a list.
  private func post(_ rows: [ArticleListing], total: Int, isWhole: Bool, generation: Int) {
    let order = ArticleOrder(ids: rows.map(\.id), isUnread: rows.map(\.isUnread))
    mailbox.post([
      .library(.list(order, total: total, isWhole: isWhole, generation: generation)),
      // Nobody asked for these by number: what was marked meanwhile counts more.
      .library(.rows(rows, generation: 0)),
    ])
  }

  private func readArticle(_ id: StoredArticleID) throws(LibraryError) {
    guard let stored = try library.article(id) else {
      return mailbox.post(.inputFailed(Int(id.rawValue), sentence: "This article is not in the library any more."))
    }
    post(
      .article(
        LibraryArticle(
          id: id, article: stored.article, persons: stored.persons, tags: stored.tags, isUnread: !stored.isRead,
          isStarred: stored.isStarred)))
  }

  // MARK: Changes

  func change(_ change: LibraryChange) {
    changes.put { [self] in
      attempt { () throws(LibraryError) in
        let isMark = try write(change)
        version.withLock { $0 += 1 }
        if !isMark { try postChanged() }
      }
    }
  }

  /// - Returns: whether the change is one of marks, which the reader shows by itself.
  private func write(_ change: LibraryChange) throws(LibraryError) -> Bool {
    switch change {
    case .read(let isRead, let ids): try setRead(isRead, ids)
    case .readList(let isRead, let marks): try setRead(isRead, marks.ids)
    case .starred(let isStarred, let ids): try library.setStarred(isStarred, ids)
    case .tags(let id, let adding, let removing): try library.tag([id], adding: adding, removing: removing)
    case .save(let search): try library.save(search)
    case .forgetSearch(let name): try library.removeSavedSearch(named: name)
    case .reassign(let id, let index, let name):
      try library.reassign(quotation: index, of: id, toSpeakerNamed: name)
      return false
    case .merge(let joined, let kept):
      try merge(joined, into: kept)
      return false
    case .split(let person, let part, let name):
      let whole = try library.person(person)
      let split = try library.split(person, part, named: name)
      let new = try library.person(split.person)
      post(.parted(split.decision, name: new?.person.name ?? name, from: whole?.person.name ?? ""))
      return false
    case .takeBack(let decision):
      try library.takeBack(decision)
      return false
    }
    return true
  }

  private func setRead(_ isRead: Bool, _ ids: [StoredArticleID]) throws(LibraryError) {
    for start in stride(from: 0, to: ids.count, by: Self.batch) {
      try library.setRead(isRead, Array(ids[start..<min(ids.count, start + Self.batch)]))
      if start > 0 { version.withLock { $0 += 1 } }
    }
  }

  private func merge(_ joined: PersonID, into kept: PersonID) throws(LibraryError) {
    let gone = try library.person(joined)
    let stays = try library.person(kept)
    let decision = try library.merge(joined, into: kept)
    post(.merged(decision, name: stays?.person.name ?? "", joined: gone?.person.name ?? ""))
  }

  private func postChanged() throws(LibraryError) {
    post(.changed(total: try library.count(ArticleListRequest())))
  }

  /// Notices what other programs change.
  private func watchForChanges() {
    while true {
      sleep(Self.watch)
      guard !isClosed.load(ordering: .relaxed) else { return }
      guard changes.isEmpty, let now = try? library.version() else { continue }
      let isKnown = version.withLock { shown in
        defer { shown = now }
        return shown == now
      }
      if !isKnown { attempt { () throws(LibraryError) in try postChanged() } }
    }
  }

  private func post(_ answer: LibraryAnswer) { mailbox.post(.library(answer)) }

  private func attempt(_ work: () throws(LibraryError) -> Void) {
    do throws(LibraryError) {
      try work()
    } catch .cancelled {
    } catch {
      mailbox.post(.notice(.error, error.description))
    }
  }
}

extension Preparation {
  /// “Reading 3,400 of 20,000 articles again for the new word rules…”.
  var sentence: String {
    "Reading \(grouped(done)) of \(grouped(total)) articles again for the new word rules…"
  }
}
