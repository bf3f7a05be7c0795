import Synchronization

/// Cancels a request: pass one to the request, and call `cancel` from any thread.
///
/// The request then ends early, usually within a millisecond: a library throws `LibraryError.cancelled`, and other
/// shelves give an answer that is ignored.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// One that is not cancelled.
  public init() {}

  /// Ends the request. Does nothing once it has ended.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Whether `cancel` was called.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
