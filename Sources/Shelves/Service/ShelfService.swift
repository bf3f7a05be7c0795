import Basics
import Synchronization

/// Begins work on a thread of its own.
public typealias ThreadStarter = @Sendable (_ work: @escaping @Sendable () -> Void) -> Void

/// Asks a shelf what the reader asks and has it make changes, each kind of work on a thread of its own: the screen waits for
/// none of it, and a search is cancelled by the next key.
public final class ShelfService: Sendable {
  private let shelf: any Shelf
  private let post: @Sendable ([ShelfAnswer]) -> Void
  private let complain: @Sendable (String) -> Void
  /// Of most kinds of questions only the last is wanted.
  private let lanes: [Kind: Lane]
  private let rows: WorkQueue
  private let changes: WorkQueue

  private enum Kind: CaseIterable {
    case list, matches, articles, search, counts, persons, person, choices, printings
  }

  /// Whoever asks a shelf.
  ///
  /// - Parameters:
  ///   - threads: begins the threads that the work is done on.
  ///   - post: takes answers, on any thread.
  ///   - complain: takes the sentence of what went wrong, on any thread.
  public init(
    _ shelf: any Shelf, threads: @escaping ThreadStarter, post: @escaping @Sendable ([ShelfAnswer]) -> Void,
    complain: @escaping @Sendable (String) -> Void
  ) {
    self.shelf = shelf
    self.post = post
    self.complain = complain
    lanes = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, Lane(threads)) })
    rows = WorkQueue(threads)
    changes = WorkQueue(threads)
  }

  // MARK: Questions

  /// Asks something: the answer comes to `post`.
  public func ask(_ question: ShelfQuestion) {
    switch question {
    case .list: put(question, in: .list)
    case .matches: put(question, in: .matches)
    case .articles: put(question, in: .articles)
    case .quotations(_, let last, _, _, _):
      // Nobody wants to know how many of something else there are.
      if last == nil { lanes[.counts]?.cancel() }
      put(question, in: .search)
    case .counts: put(question, in: .counts)
    case .persons: put(question, in: .persons)
    case .person: put(question, in: .person)
    case .choices, .parts: put(question, in: .choices)
    case .printings: put(question, in: .printings)
    case .rows, .next:
      rows.put { [self] in
        // With the marks that were made before they were asked for.
        if shelf.isReady { awaitChanges(milliseconds: 200) }
        answer(question, Cancellation())
      }
    // After what is being written, which may be a name.
    case .names: changes.put { [self] in answer(question, Cancellation()) }
    }
  }

  private func put(_ question: ShelfQuestion, in kind: Kind) {
    lanes[kind]?.put { [self] cancellation in answer(question, cancellation) }
  }

  private func answer(_ question: ShelfQuestion, _ cancellation: Cancellation) {
    attempt(cancellation) { try shelf.answer(question, cancellation) { post([$0]) } }
  }

  /// Ends the search that is under way.
  public func cancelSearch() {
    lanes[.search]?.cancel()
    lanes[.counts]?.cancel()
  }

  // MARK: Changes

  /// Makes a change, after all that were asked for before.
  public func change(_ change: ShelfChange) {
    changes.put { [self] in
      attempt {
        let answers = try shelf.make(change)
        if !answers.isEmpty { post(answers) }
      }
    }
  }

  /// Does something before any further change.
  public func prepare(_ work: @escaping @Sendable () -> Void) { changes.put(work) }

  /// Whether every change was made.
  public var isSettled: Bool { changes.isEmpty }

  /// Waits a little until what was changed is written, begins nothing new, and closes the shelf.
  public func close() {
    for lane in lanes.values { lane.cancel() }
    awaitChanges(milliseconds: 5000)
    // What still waits for another program must not keep the reader's user.
    shelf.close(isSettled: changes.isEmpty)
  }

  /// Waits until everything is written, but no longer than so many milliseconds.
  private func awaitChanges(milliseconds: Int) {
    for _ in 0..<milliseconds / 2 where !changes.isEmpty { usleep(2000) }
  }

  private func attempt(_ cancellation: Cancellation? = nil, _ work: () throws -> Void) {
    do { try work() } catch {
      if cancellation?.isCancelled != true { complain("\(error)") }
    }
  }
}
