import Basics
import Dispatch
import Library
import Search
import Shelves
import Synchronization

/// How soon the rows on the screen are there after every letter that is typed, and how soon it is known how many there are:
/// queries go letter by letter through the service that the reader asks, to the library's shelf.
///
/// Figures are of the processor, on which other work does not count, and beside what sixty rows of known numbers cost that come the
/// same way; what passed on the clock is said below.
struct TypingBenchmark {
  let library: Library

  /// Where something is typed.
  private enum Place: String, CaseIterable {
    case list = "filter of the list"
    case matches = "search in the list"
    case quotes = "search of quotes"
    case persons = "search of persons"
  }

  /// What one place took, letter by letter: until its rows were there, and until it was known how many there are.
  private struct Times {
    var rows: [Moment] = []
    var all: [Moment] = []
    var worst = (time: 0.0, text: "")
  }

  func run() throws {
    let answers = Answers()
    let shelf = LibraryShelf(
      library, threads: Self.start, post: { answers.take($0) }, tell: { print("\($0)") }, shown: { $0 },
      kindOfName: { _ in .person })
    let service = ShelfService(
      shelf, threads: Self.start, post: { found, _ in answers.take(found) }, complain: { print($0) })
    let reference = try known(service, answers)
    let (queries, names) = try texts()
    let all = try library.order(ArticleListRequest()).ids
    let middle = all.isEmpty ? nil : all[all.count / 2]
    for place in Place.allCases {
      var times = Times()
      for text in place == .persons ? names : queries {
        for end in text.indices {
          type(String(text[...end]), in: place, from: middle, service, answers, &times)
        }
      }
      report(place, times, reference)
    }
    try cancel(shelf, queries)
  }

  private func report(_ place: Place, _ times: Times, _ reference: Double) {
    let slow = times.rows.map(\.processor).percentile(0.95)
    Figure(
      name: "\(place.rawValue): rows, 95 of 100", value: "\(rounded(slow)) ms",
      reference: "60 known rows \(rounded(reference)) ms", ratio: slow / reference
    ).report()
    func shares(_ times: [Double]) -> String {
      let shares = [0.5, 0.95, 1].map { rounded(times.percentile($0)) }
      return "median \(shares[0]), 95 of 100 \(shares[1]), slowest \(shares[2]) ms"
    }
    for (what, times) in [("rows", times.rows), ("how many", times.all)] {
      print("  \(what): \(shares(times.map(\.processor))); on the clock \(shares(times.map(\.clock)))")
    }
    print("  slowest rows: “\(times.worst.text)”")
  }

  // MARK: Typing

  /// Asks what the reader asks when a line has come so far, and waits until everything is answered.
  private func type(
    _ text: String, in place: Place, from: ArticleID?, _ service: ShelfService, _ answers: Answers,
    _ times: inout Times
  ) {
    guard text.contains(where: { $0 != " " }) else { return }
    let start = Moment()
    var rows = start
    var all = start
    let articles = ArticleListRequest(query: text, isBeingTyped: true)
    switch place {
    case .list:
      answers.expect { if case .list = $0 { true } else { false } }
      service.ask(.list(articles))
      rows = answers.wait()
      all = answers.wait { if case .list(_, _, true) = $0 { true } else { false } }
    case .matches:
      answers.expect { if case .matches = $0 { true } else { false } }
      service.ask(.matches(articles, from: from))
      rows = answers.wait()
      all = answers.wait { if case .matches(_, true, _) = $0 { true } else { false } }
    case .quotes:
      let wanted = QuotationRequest(query: text, isBeingTyped: true, kinds: [.direct, .mixed], isGrouped: true)
      answers.expect { if case .quotations = $0 { true } else { false } }
      service.ask(.quotations(wanted, after: nil, limit: 60))
      rows = answers.wait()
      answers.expect { if case .counts = $0 { true } else { false } }
      service.ask(
        .counts(QuotationRequest(query: text, isBeingTyped: true, isGrouped: true), upTo: 1_000_000))
      all = answers.wait()
    case .persons:
      answers.expect {
        switch $0 {
        case .persons, .personCount: true
        default: false
        }
      }
      service.ask(.persons(named: text, range: 0..<100))
      rows = answers.wait()
      all = answers.wait {
        switch $0 {
        case .persons(_, _, let total): total != nil
        case .personCount: true
        default: false
        }
      }
    }
    times.rows.append(rows - start)
    times.all.append(all - start)
    if (rows - start).processor > times.worst.time { times.worst = ((rows - start).processor, text) }
  }

  /// What sixty rows cost whose numbers are known.
  private func known(_ service: ShelfService, _ answers: Answers) throws -> Double {
    let ids = try library.order(ArticleListRequest()).ids
    var random = SeededGenerator(seed: 9)
    return (0..<50).map { _ in
      let place = random.below(max(1, ids.count - 60))
      answers.expect { if case .rows = $0 { true } else { false } }
      let start = Moment()
      service.ask(.rows(Array(ids[place..<min(ids.count, place + 60)])))
      return (answers.wait() - start).processor
    }.percentile(0.5)
  }

  /// Queries of every kind, and names.
  private func texts() throws -> (queries: [String], names: [String]) {
    let rare = try rareWord()
    let queries = [
      "minister", "the government", "that", rare, "\"the minister", "\"of the bank\"", "bank -price", "economy -the",
      "speaker:smith budget", "hospital OR school",
    ]
    return (queries, ["smith", "ada", "mary jones", "john s", "the", "kowalski", "w", "o'neill", "ber", "nobody"])
  }

  /// A word that stands in few quotations.
  private func rareWord() throws -> String {
    var random = SeededGenerator(seed: 4)
    let ids = try library.order(ArticleListRequest()).ids
    for _ in 0..<200 {
      guard let stored = try library.article(ids[random.below(ids.count)]) else { continue }
      for word in stored.article.quotations.flatMap({ $0.text.split(separator: " ") }) {
        let word = word.filter(\.isLetter).lowercased()
        guard word.count > 6 else { continue }
        let found = try library.counts(QuotationRequest(query: word), upTo: 30).total
        if found < 20 { return word }
      }
    }
    return "zymurgy"
  }

  // MARK: Taking back

  /// What is still worked after a question was taken back, at several moments.
  private func cancel(_ shelf: LibraryShelf, _ queries: [String]) throws {
    var costs: [Double] = []
    var worst = (time: 0.0, text: "")
    for query in queries {
      for end in query.indices where query[...end].contains(where: { $0 != " " }) {
        let text = String(query[...end])
        let quotes = QuotationRequest(query: text, isBeingTyped: true, isGrouped: true)
        let questions: [ShelfQuestion] = [
          .list(ArticleListRequest(query: text, isBeingTyped: true)),
          .quotations(quotes, after: nil, limit: 60), .counts(quotes, upTo: .max),
        ]
        for question in questions {
          for wait: UInt32 in [500, 5000, 20_000] {
            let cost = CancelledWork.cost(of: question, by: shelf, after: wait)
            costs.append(cost)
            if cost > worst.time { worst = (cost, text) }
          }
        }
      }
    }
    print(
      "processor time of what was taken back: 95 of 100 \(rounded(costs.percentile(0.95))) ms, "
        + "slowest \(rounded(worst.time)) ms (“\(worst.text)”)")
  }

  private static let start: ThreadStarter = { work in DispatchQueue(label: "benchmark").async(execute: work) }
}

/// A clock in milliseconds.
private func now(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
}

/// A moment on the clock and on the processor, in milliseconds.
private struct Moment: Sendable {
  var clock = now(CLOCK_MONOTONIC)
  var processor = now(CLOCK_PROCESS_CPUTIME_ID)

  /// What passed between two.
  static func - (end: Moment, start: Moment) -> Moment {
    Moment(clock: end.clock - start.clock, processor: end.processor - start.processor)
  }
}

/// Answers of one kind, with the moments at which they came.
private final class Answers: Sendable {
  private struct Box {
    var isWanted: @Sendable (ShelfAnswer) -> Bool = { _ in false }
    var answers: [(answer: ShelfAnswer, moment: Moment)] = []
  }

  private let box = Mutex(Box())
  private let came = DispatchSemaphore(value: 0)

  /// Forgets what came, and waits for answers of a kind from now on.
  func expect(_ isWanted: @escaping @Sendable (ShelfAnswer) -> Bool) {
    box.withLock { $0 = Box(isWanted: isWanted) }
    while came.wait(timeout: .now()) == .success {}
  }

  func take(_ answers: [ShelfAnswer]) {
    let moment = Moment()
    for answer in answers {
      let isWanted = box.withLock { box in
        guard box.isWanted(answer) else { return false }
        box.answers.append((answer, moment))
        return true
      }
      if isWanted { came.signal() }
    }
  }

  /// Waits until one is like that, and returns when it came.
  @discardableResult
  func wait(for isEnough: (ShelfAnswer) -> Bool = { _ in true }) -> Moment {
    while true {
      if let moment = box.withLock({ $0.answers.first { isEnough($0.answer) }?.moment }) { return moment }
      if came.wait(timeout: .now() + 60) == .timedOut { return Moment() }
    }
  }
}

/// A question that is taken back while it is being answered.
private enum CancelledWork {
  /// The processor time, in milliseconds, that its thread uses from then on.
  static func cost(of question: ShelfQuestion, by shelf: LibraryShelf, after microseconds: UInt32) -> Double {
    let cancellation = Cancellation()
    let clock = Mutex<clockid_t?>(nil)
    let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let end = Mutex(0.0)
    DispatchQueue(label: "cancelled").async {
      var own = clockid_t()
      pthread_getcpuclockid(pthread_self(), &own)
      clock.withLock { $0 = own }
      begun.signal()
      try? shelf.answer(question, cancellation) { _ in }
      end.withLock { $0 = now(own) }
      ended.signal()
    }
    begun.wait()
    usleep(microseconds)
    let start = now(clock.withLock { $0 } ?? CLOCK_MONOTONIC)
    cancellation.cancel()
    ended.wait()
    return max(0, end.withLock { $0 } - start)
  }
}
