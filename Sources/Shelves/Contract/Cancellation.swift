import Synchronization

/// Takes a request back: hand one to the request, and call `cancel` from any thread.
///
/// The request then ends early, most often within a millisecond: a library throws `LibraryError.cancelled`, others answer what nobody
/// takes.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// One that is not cancelled.
  public init() {}

  /// Ends the request. Does nothing once it has ended.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Whether `cancel` was called.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
