import Dispatch
import Synchronization

/// Work of one kind, of which only the last that was asked for matters: what is under way is cancelled by what comes after it.
final class Lane: Sendable {
  typealias Work = @Sendable (Cancellation) -> Void

  private struct Slot {
    var next: Work?
    var running: Cancellation?
    var hasThread = false
  }

  private let slot = Mutex(Slot())
  private let threads: ThreadStarter

  init(_ threads: @escaping ThreadStarter) { self.threads = threads }

  /// Does this as soon as what is under way has ended, which it soon will.
  func put(_ work: @escaping Work) {
    let needsThread = slot.withLock { slot in
      slot.running?.cancel()
      slot.next = work
      defer { slot.hasThread = true }
      return !slot.hasThread
    }
    if needsThread { threads { [self] in run() } }
  }

  /// Ends what is under way; what waits is not begun.
  func cancel() {
    slot.withLock { slot in
      slot.running?.cancel()
      slot.next = nil
    }
  }

  private func run() {
    while let (work, cancellation) = slot.withLock({ take(&$0) }) { work(cancellation) }
  }

  private func take(_ slot: inout Slot) -> (Work, Cancellation)? {
    guard let work = slot.next else {
      slot.running = nil
      slot.hasThread = false
      return nil
    }
    let cancellation = Cancellation()
    slot.next = nil
    slot.running = cancellation
    return (work, cancellation)
  }
}

/// Work that is done completely and in order, on one thread.
public final class WorkQueue: Sendable {
  private struct Waiting {
    var works: [@Sendable () -> Void] = []
    var hasThread = false
  }

  private let waiting = Mutex(Waiting())
  /// Holds one entry while there is work.
  private let work = DispatchGroup()
  private let threads: ThreadStarter

  /// An empty queue.
  public init(_ threads: @escaping ThreadStarter) { self.threads = threads }

  /// Adds work to the end of the queue.
  public func put(_ work: @escaping @Sendable () -> Void) {
    let needsThread = waiting.withLock { waiting in
      waiting.works.append(work)
      guard !waiting.hasThread else { return false }
      waiting.hasThread = true
      self.work.enter()
      return true
    }
    if needsThread { threads { [self] in run() } }
  }

  /// Whether all work is done.
  public var isEmpty: Bool { waiting.withLock { !$0.hasThread } }

  /// Waits until all work is done, but no longer than this.
  public func waitUntilEmpty(for rest: Duration) { _ = work.wait(timeout: .now() + .rest(rest)) }

  private func run() {
    while let works = waiting.withLock({ take(&$0) }) { for work in works { work() } }
  }

  private func take(_ waiting: inout Waiting) -> [@Sendable () -> Void]? {
    guard !waiting.works.isEmpty else {
      waiting.hasThread = false
      work.leave()
      return nil
    }
    defer { waiting.works = [] }
    return waiting.works
  }
}
