import Articles
import Basics
import Search
import Synchronization

/// Starts work on its own thread.
public typealias ThreadStarter = @Sendable (_ work: @escaping @Sendable () -> Void) -> Void

/// Passes the reader's questions and changes to a shelf, each kind of work on its own thread. The screen waits for none
/// of it, and the next key cancels a search.
public final class ShelfService: Sendable {
  private let shelf: any Shelf
  private let post: Post
  private let complain: @Sendable (String) -> Void
  /// Of most questions only the last about the same is wanted.
  private let lanes: [ShelfQuestion.Topic: Lane]
  private let rows: WorkQueue
  private let changes: WorkQueue

  /// Receives answers with the ticket of their question; `nil` for unasked ones.
  public typealias Post = @Sendable ([ShelfAnswer], ShelfTicket?) -> Void

  /// Serves a shelf.
  ///
  /// - Parameters:
  ///   - threads: starts the threads for the work.
  ///   - post: receives answers, on any thread.
  ///   - complain: receives error messages, on any thread.
  public init(
    _ shelf: any Shelf, threads: @escaping ThreadStarter, post: @escaping Post,
    complain: @escaping @Sendable (String) -> Void
  ) {
    self.shelf = shelf
    self.post = post
    self.complain = complain
    lanes = Dictionary(
      uniqueKeysWithValues: ShelfQuestion.Topic.allCases.filter(\.isReplaced).map { ($0, Lane(threads)) })
    rows = WorkQueue(threads)
    changes = WorkQueue(threads)
  }

  // MARK: Questions

  /// Asks a question; the answer goes to `post`, with the ticket.
  public func ask(_ question: ShelfQuestion, _ ticket: ShelfTicket? = nil) {
    // Nobody wants to know how many of something else there are.
    if case .quotations(_, nil, _, _) = question { lanes[.counts]?.cancel() }
    if let lane = lanes[question.topic] {
      lane.put { [self] cancellation in answer(question, ticket, cancellation) }
    } else if question.topic.followsChanges {
      changes.put { [self] in answer(question, ticket, Cancellation()) }
    } else {
      rows.put { [self] in
        // With the marks that were made before they were asked for.
        if shelf.isReady { changes.waitUntilEmpty(for: .milliseconds(200)) }
        answer(question, ticket, Cancellation())
      }
    }
  }

  private func answer(_ question: ShelfQuestion, _ ticket: ShelfTicket?, _ cancellation: Cancellation) {
    attempt(cancellation) { try shelf.answer(question, cancellation) { post([$0], ticket) } }
  }

  /// The current state of an article, including pending changes; `nil` if it is gone. Blocks until known.
  public func article(_ id: ArticleID) -> Article? {
    if shelf.isReady { changes.waitUntilEmpty(for: .milliseconds(200)) }
    var found: Article?
    try? shelf.answer(.articles([id]), Cancellation()) { answer in
      if case .article(let article) = answer { found = article.kept.packed.unpacked() }
    }
    return found
  }

  /// Cancels questions on these topics.
  public func withdraw(_ topics: [ShelfQuestion.Topic]) { for topic in topics { lanes[topic]?.cancel() } }

  // MARK: Changes

  /// Makes a change, after all earlier ones.
  public func change(_ change: ShelfChange) {
    changes.put { [self] in
      attempt {
        let answers = try shelf.make(change)
        if !answers.isEmpty { post(answers, nil) }
      }
    }
  }

  /// Does something before any further change.
  public func prepare(_ work: @escaping @Sendable () -> Void) { changes.put(work) }

  /// Whether every change was made.
  public var isSettled: Bool { changes.isEmpty }

  /// How long closing waits for what was changed before it says so, and then before it gives up. A disk that is
  /// busy takes seconds; a program that keeps the library for longer must not keep the reader's user.
  private static let closing = (silently: Duration.seconds(1), altogether: Duration.seconds(30))

  /// Waits until all changes are written, starts nothing new, and closes the shelf.
  ///
  /// - Parameter tell: called if that takes a while.
  /// - Returns: whether every change was made.
  @discardableResult
  public func close(tell: () -> Void = {}) -> Bool {
    for lane in lanes.values { lane.cancel() }
    changes.waitUntilEmpty(for: Self.closing.silently)
    if !changes.isEmpty {
      tell()
      changes.waitUntilEmpty(for: Self.closing.altogether - Self.closing.silently)
    }
    let isSettled = changes.isEmpty
    shelf.close(isSettled: isSettled)
    return isSettled
  }

  private func attempt(_ cancellation: Cancellation? = nil, _ work: () throws -> Void) {
    do { try work() } catch {
      if cancellation?.isCancelled != true { complain("\(error)") }
    }
  }
}
