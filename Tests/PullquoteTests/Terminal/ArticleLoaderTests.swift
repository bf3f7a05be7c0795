import ArticleFormats
import Glibc
import LoopbackServer
import PseudoTerminal
import Reader
import Search
import Shelves
import Terminal
import Testing

@testable import pullquote

@Suite struct ArticleLoaderTests {
  /// What the loader posts until it has finished.
  private func actions(of loader: ArticleLoader, _ mailbox: Mailbox<Action>) -> [Action] {
    var actions: [Action] = []
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while ContinuousClock.now < deadline {
      var polled = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&polled, 1, 100)
      actions += mailbox.take()
      if actions.contains(where: { if case .loadingFinished = $0 { true } else { false } }) { return actions }
    }
    Issue.record("Loading did not finish.")
    return actions
  }

  /// The articles that came, in batches as they were told of.
  private func batches(_ actions: [Action], _ files: FilesShelf) -> [[Int]] {
    let ready = Set(files.contents.articles.map(\.id.index))
    return actions.compactMap { action in
      guard case .shelf(.changed(_, let only?), _) = action else { return nil }
      let came = only.map(\.index).filter(ready.contains)
      return came.isEmpty ? nil : came
    }
  }

  private func ids(_ actions: [Action], _ files: FilesShelf) -> [Int] { batches(actions, files).flatMap { $0 } }

  /// The rows of a list of everything.
  private func rows(_ files: FilesShelf) -> [ArticleListing] {
    let ids = (0..<files.contents.count).map { ArticleID($0) }
    var rows: [ArticleListing] = []
    files.answer(.rows(ids), Cancellation()) { if case .rows(let found) = $0 { rows = found } }
    return rows
  }

  @Test(arguments: [1, 2, 7])
  func everyArticleComesOnce(_ jobs: Int) throws {
    let scratch = Scratch()
    scratch.writeArticles(60)
    let mailbox = try Mailbox<Action>()
    let files = FilesShelf(mailbox: mailbox)
    let loader = ArticleLoader(shelf: files, mailbox: mailbox, jobs: jobs, batchTime: .seconds(3600))
    loader.start([scratch.path])
    let actions = actions(of: loader, mailbox)
    #expect(ids(actions, files).sorted() == Array(0..<60))
    guard case .shelf(.opened(.files, total: 60), _)? = actions.first else {
      Issue.record("The rows did not come first.")
      return
    }
    let names = files.contents.articles.map { $0.kept.packed.unpacked().input }
    #expect(names.count == 60 && names == names.sorted())
    #expect(loader.close().isEmpty)
    // The first at once, so that there is something to read; the others together.
    let batches = batches(actions, files)
    #expect(batches.count == 2 && batches.first?.count == 1)
  }

  @Test func failuresComeInTheirPlaces() throws {
    let scratch = Scratch()
    let good = scratch.write("good.txt", "Bridge to close\n\nThe bridge closes on Monday.\n")
    let mailbox = try Mailbox<Action>()
    let files = FilesShelf(mailbox: mailbox)
    let loader = ArticleLoader(shelf: files, mailbox: mailbox, jobs: 2)
    let missing = scratch.path + "/missing.txt"
    let records = scratch.write("records.jsonl", "{\"text\":\"The tide was late.\"}\n")
    mkdir(scratch.path + "/empty", 0o755)
    loader.start([missing, good, records, scratch.path + "/empty"])
    let actions = actions(of: loader, mailbox)
    #expect(ids(actions, files) == [1])
    let failed = rows(files).filter { if case .failed = $0.status { true } else { false } }
    #expect(failed.map(\.id.index) == [0, 2])
    let sentences = loader.close()
    #expect(sentences.count == 3)
    #expect(sentences[1].hasPrefix("“\(records)” contains records, not one article"))
    #expect(sentences.first == "“\(missing)” could not be read: no such file or directory.")
    #expect(sentences.last?.contains("contains no articles") == true)
  }

  @Test func aCancelEndsLoading() throws {
    let scratch = Scratch()
    scratch.writeArticles(1000)
    let mailbox = try Mailbox<Action>()
    let files = FilesShelf(mailbox: mailbox)
    let loader = ArticleLoader(shelf: files, mailbox: mailbox, jobs: 1)
    loader.start([scratch.path])
    var polled = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&polled, 1, 20_000) == 1)
    loader.cancel()
    let first = actions(of: loader, mailbox)
    #expect(ids(first, files).count < 1000)
    // One that somebody wants to read is still parsed.
    loader.prioritise(999)
    #expect(poll(&polled, 1, 20_000) == 1)
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    var later: [Int] = []
    while !later.contains(999), .now < deadline {
      _ = poll(&polled, 1, 100)
      later += ids(mailbox.take(), files)
    }
    #expect(later.contains(999))
    _ = loader.close()
  }

  /// Waits until something is true, with what was posted so far.
  private func wait(for mailbox: Mailbox<Action>, until isDone: ([Action]) -> Bool) -> [Action] {
    var actions: [Action] = []
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while !isDone(actions), .now < deadline {
      var polled = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&polled, 1, 20)
      actions += mailbox.take()
    }
    #expect(isDone(actions), "\(actions)")
    return actions
  }

  /// Pages that nobody sends keep no file from being read.
  @Test(arguments: [1, 3, 6])
  func aServerThatStallsHoldsUpNoFile(_ pages: Int) throws {
    let server = LoopbackServer { _ in [.text("HTTP/1.1 200 OK\r\n"), .hang] }
    let scratch = Scratch()
    scratch.writeArticles(5)
    let mailbox = try Mailbox<Action>()
    let files = FilesShelf(mailbox: mailbox)
    let loader = ArticleLoader(shelf: files, mailbox: mailbox, jobs: 1)
    loader.start((0..<pages).map { server.address("/\($0)") } + [scratch.path])
    var actions = wait(for: mailbox) { ids($0, files).count == 5 }
    #expect(ids(actions, files).sorted() == Array(pages..<pages + 5))
    _ = wait(for: mailbox) { _ in server.requests.count == pages }
    // Given up, it has neither come nor failed, and can be asked for again.
    loader.cancel()
    actions += wait(for: mailbox) { $0.contains { if case .loadingFinished = $0 { true } else { false } } }
    loader.prioritise(0)
    _ = wait(for: mailbox) { _ in server.requests.filter { $0.path == "/0" }.count == 2 }
    #expect(!rows(files).contains { if case .failed = $0.status { true } else { false } })
    #expect(loader.close().isEmpty)
  }

  @Test func aPageComesLikeAFile() throws {
    let server = LoopbackServer { request in
      [request.path == "/a" ? .answer(Array("<h1>Tide late</h1><p>The tide was late.</p>".utf8)) : .reset]
    }
    let mailbox = try Mailbox<Action>()
    let files = FilesShelf(mailbox: mailbox)
    let loader = ArticleLoader(shelf: files, mailbox: mailbox, jobs: 2)
    loader.start([server.address("/a"), server.address("/b")])
    let actions = actions(of: loader, mailbox)
    #expect(ids(actions, files) == [0])
    let sentences = loader.close()
    #expect(sentences.count == 1 && sentences[0].hasPrefix("“\(server.address("/b"))” could not be fetched: "))
  }

  @Test func theSamplesNeedNoFile() throws {
    let mailbox = try Mailbox<Action>()
    let files = FilesShelf(mailbox: mailbox)
    let loader = ArticleLoader(shelf: files, mailbox: mailbox, jobs: 2)
    loader.start([])
    #expect(ids(actions(of: loader, mailbox), files).count >= 8)
    #expect(loader.close().isEmpty)
  }
}

@Suite struct TimerQueueTests {
  @Test func runsOutInOrder() {
    let start = ContinuousClock.now
    var timers = TimerQueue()
    timers.start(.noticeExpires, milliseconds: 200, now: start)
    timers.start(.spinnerTurns, milliseconds: 100, now: start)
    #expect(timers.next == start.advanced(by: .milliseconds(100)))
    #expect(timers.takeDue(now: start.advanced(by: .milliseconds(99))).isEmpty)
    #expect(timers.takeDue(now: start.advanced(by: .milliseconds(300))) == [.spinnerTurns, .noticeExpires])
    #expect(timers.next == nil)
  }

  @Test func oneOfAKindTakesThePlaceOfTheOneBefore() {
    let start = ContinuousClock.now
    var timers = TimerQueue()
    timers.start(.noticeExpires, milliseconds: 100, now: start)
    timers.start(.noticeExpires, milliseconds: 300, now: start)
    #expect(timers.takeDue(now: start.advanced(by: .milliseconds(200))).isEmpty)
    #expect(timers.takeDue(now: start.advanced(by: .milliseconds(300))) == [.noticeExpires])
  }
}
