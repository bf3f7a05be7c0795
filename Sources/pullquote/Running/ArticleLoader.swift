import ArticleParsing
import Articles
import Basics
import Dispatch
import Fetching
import Reader
import Shelves
import Synchronization
import Terminal

/// Finds, reads and parses the inputs, on its own threads, and posts the results.
///
/// Rows are posted as soon as a folder has been searched, articles in batches: often enough for the screen, without
/// redrawing it for each of ten thousand.
final class ArticleLoader: Sendable {
  private struct Work {
    /// What was found so far; an article's id is its place here.
    var inputs: [Input] = []
    var wasTaken: [Bool] = []
    /// The first that may not be taken yet.
    var next = 0
    /// What somebody is waiting for, the latest last.
    var urgent: [Int] = []
    var isFinding = true
    var isCancelled = false
    /// The program is ending: nothing new is started.
    var isClosed = false
    var workers = 0
    /// Workers that wait for a page from the web. They keep no other from parsing.
    var fetching = 0
    /// The pages that they wait for.
    var awaited: Set<Int> = []
    /// How often loading was cancelled: a page that was asked for before is waited for no more.
    var cancels = 0
    var done = 0
    var hasFinished = false
    var parsed: [ParsedArticle] = []
    var lastPost: ContinuousClock.Instant?
    /// Sentences about what could not be read; the place in the order of inputs.
    var failures: [(id: Int, sentence: String)] = []
  }

  private let shelf: FilesShelf
  private let mailbox: Mailbox<Action>
  private let jobs: Int
  private let work = Mutex(Work())
  private let parser: ContainedParser
  /// Holds an entry for each worker that is parsing or fetching, not for those that wait for a file system or a pipe.
  private let libraries = DispatchGroup()

  private let batchTime: Duration

  /// The most pages that are fetched at once.
  private static let fetchLimit = 6

  /// - Parameters:
  ///   - shelf: where the articles go.
  ///   - jobs: how many articles are parsed at once.
  ///   - parser: what parses them.
  ///   - batchTime: how long parsed articles wait for others to be posted with.
  init(
    shelf: FilesShelf, mailbox: Mailbox<Action>, jobs: Int, parser: ContainedParser = .here,
    batchTime: Duration = .milliseconds(40)
  ) {
    self.shelf = shelf
    self.parser = parser
    self.mailbox = mailbox
    self.jobs = max(1, jobs)
    self.batchTime = batchTime
  }

  /// Begins to load the inputs that a command line names, or the samples where it names none.
  func start(_ arguments: [String]) {
    WorkerThread.start { [self] in
      shelf.prepare()
      if arguments.isEmpty {
        mailbox.post(.samplesOpened)
        found(.samples)
      } else {
        for argument in arguments {
          if work.withLock({ $0.isCancelled || $0.isClosed }) { break }
          find(Inputs(arguments: [argument]))
        }
      }
      work.withLock { work in
        work.isFinding = false
        finishIfDone(&work)
      }
    }
  }

  /// Parses an article before the others.
  func prioritise(_ id: Int) {
    work.withLock { work in
      guard work.wasTaken.indices.contains(id), !work.wasTaken[id] else { return }
      work.urgent.append(id)
      startWorkers(&work)
    }
  }

  /// Stops finding and parsing; articles being parsed are still posted.
  func cancel() {
    work.withLock { work in
      work.isCancelled = true
      work.cancels += 1
      // What was waited for can be asked for again.
      for id in work.awaited { work.wasTaken[id] = false }
      work.awaited = []
      finish(&work)
    }
  }

  /// Stops for good, ends the parser, and waits a little for what works in this process to come out of its libraries,
  /// which must not be taken down under it. Returns a sentence for everything that could not be read, in the order of inputs.
  func close() -> [String] {
    work.withLock { $0.isClosed = true }
    parser.end()
    _ = libraries.wait(timeout: .now() + 1)
    return work.withLock { $0.failures.sorted { $0.id < $1.id }.map(\.sentence) }
  }

  /// An input that was found.
  func input(_ id: Int) -> Input { work.withLock { $0.inputs[id] } }

  // MARK: On the workers

  /// The most bytes of a container that are kept in memory.
  private static let unpackedLimit = 512 << 20
  /// The number of container members posted at once.
  private static let memberBatch = 32

  /// Tells of inputs, those of containers in their places.
  private func find(_ inputs: Inputs) {
    var plain: [Input] = []
    for input in inputs.list {
      guard inputs.list.count == 1 || input.isCalledContainer else {
        plain.append(input)
        continue
      }
      do throws(InputError) {
        guard var container = try input.container() else {
          plain.append(input)
          continue
        }
        found(Inputs(list: plain))
        plain = []
        unpack(&container)
        container.close()
      } catch {
        found(Inputs(list: plain, errors: [error]))
        plain = []
      }
    }
    found(Inputs(list: plain, errors: inputs.errors))
  }

  private func unpack(_ container: inout Container) {
    var (members, errors): ([Input], [InputError]) = ([], [])
    var size = 0
    while let result = container.next() {
      if work.withLock({ $0.isCancelled || $0.isClosed }) { return }
      switch result {
      case .success(let input):
        members.append(input)
        size += input.sizeInMemory
      case .failure(let error): errors.append(error)
      }
      if size > Self.unpackedLimit {
        errors.append(
          .notUnpacked(
            container.name,
            cause: "it contains more than \(Self.unpackedLimit >> 20) MB; use “pullquote add” to put it into a library")
        )
        break
      }
      if members.count == Self.memberBatch {
        found(Inputs(list: members, errors: errors))
        (members, errors) = ([], [])
      }
    }
    found(Inputs(list: members, errors: errors))
  }

  private func found(_ inputs: Inputs) {
    work.withLock { work in
      work.failures += inputs.errors.map { (work.inputs.count, $0.description) }
      work.inputs += inputs.list
      work.wasTaken += Array(repeating: false, count: inputs.list.count)
      shelf.find(inputs.list.map(\.name))
      mailbox.post(
        [.loadingProgress(done: work.done, total: work.inputs.count)]
          + inputs.errors.map { .notice(.error, $0.description) })
      startWorkers(&work)
    }
  }

  private func startWorkers(_ work: inout Work) {
    let waiting = work.inputs.count - work.next + work.urgent.count
    // Those that fetch are no use to what is waiting.
    let fetching = min(work.fetching, Self.fetchLimit)
    while work.workers < fetching + min(jobs, waiting) {
      work.workers += 1
      WorkerThread.start { [self] in parseAll() }
    }
  }

  private func parseAll() {
    while let (id, input) = work.withLock({ takeNext(&$0) }) {
      guard let result = parse(input, id: id) else { continue }
      work.withLock { put(result, id: id, &$0) }
    }
  }

  /// The next input, or `nil`, with which a worker has ended.
  private func takeNext(_ work: inout Work) -> (Int, Input)? {
    var id: Int?
    while id == nil, !work.isClosed, let urgent = work.urgent.popLast() {
      if !work.wasTaken[urgent] { id = urgent }
    }
    while id == nil, !work.isClosed, !work.isCancelled, work.next < work.inputs.count {
      if !work.wasTaken[work.next] { id = work.next }
      work.next += 1
    }
    guard let id else {
      work.workers -= 1
      // Those that are left may have to wait for long.
      if work.workers == work.fetching, !work.parsed.isEmpty { postBatch(&work) }
      finishIfDone(&work)
      return nil
    }
    work.wasTaken[id] = true
    return (id, work.inputs[id])
  }

  /// The article in an input, or `nil` where loading was cancelled before it was there.
  private func parse(_ input: Input, id: Int) -> Result<ParsedArticle, InputFailure>? {
    do throws(InputError) {
      if input == .standardInput, isatty(STDIN_FILENO) != 0 {
        return .failure(
          InputFailure("Standard input is the terminal; pipe an article into it: “curl -s URL | pullquote -”."))
      }
      if input.isCalledRecords { throw .manyRecords(input.name) }
      guard let contents = try input.isFetched ? fetch(input, id: id) : input.readArticle() else { return nil }
      libraries.enter()
      defer { libraries.leave() }
      guard case .article(let parsed) = parser.reply(to: ParsingRequest(matter: .contents(contents))) else {
        return nil
      }
      if let failure = parsed.failures.first { return .failure(InputFailure(failure)) }
      return .success(shelf.prepared(parsed.article, id: id, content: contents.key, path: input.path))
    } catch {
      return .failure(InputFailure(error.description))
    }
  }

  /// Fetches a page, while other workers go on; `nil` where loading was cancelled.
  private func fetch(_ input: Input, id: Int) throws(InputError) -> InputContents? {
    libraries.enter()
    defer { libraries.leave() }
    let cancels = work.withLock { work in
      work.fetching += 1
      work.awaited.insert(id)
      if !work.parsed.isEmpty { postBatch(&work) }
      startWorkers(&work)
      return work.cancels
    }
    let result: Result<InputContents, InputError>
    do throws(InputError) {
      result = .success(try input.read { work.withLock { $0.isClosed || $0.cancels != cancels } })
    } catch {
      result = .failure(error)
    }
    let isWanted = work.withLock { work in
      work.fetching -= 1
      guard !work.isClosed, work.cancels == cancels else { return false }
      work.awaited.remove(id)
      return true
    }
    return isWanted ? try result.get() : nil
  }

  private func put(_ result: Result<ParsedArticle, InputFailure>, id: Int, _ work: inout Work) {
    // What is parsed when everything ends is wanted by nobody.
    guard !work.isClosed else { return }
    work.done += 1
    switch result {
    case .success(let article): work.parsed.append(article)
    case .failure(let failure):
      work.failures.append((id, failure.sentence))
      shelf.fail(id, sentence: failure.sentence)
    }
    let isDue = work.lastPost.map { ContinuousClock.now - $0 >= batchTime } ?? true
    // After a cancel only what somebody waits for is still parsed.
    if isDue || work.isCancelled || !work.urgent.isEmpty { postBatch(&work) }
  }

  private func postBatch(_ work: inout Work) {
    work.lastPost = .now
    if !work.parsed.isEmpty { shelf.add(work.parsed) }
    if !work.hasFinished { mailbox.post(.loadingProgress(done: work.done, total: work.inputs.count)) }
    work.parsed = []
  }

  private func finishIfDone(_ work: inout Work) {
    guard work.workers == 0, !work.isFinding else { return }
    postBatch(&work)
    finish(&work)
  }

  private func finish(_ work: inout Work) {
    guard !work.hasFinished else { return }
    work.hasFinished = true
    mailbox.post(.loadingFinished)
  }
}

/// Why there is no article, as a whole sentence.
private struct InputFailure: Error {
  let sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}
