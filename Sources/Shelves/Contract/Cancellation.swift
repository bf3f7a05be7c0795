import Dispatch
import Synchronization

/// Cancels a request: pass one to the request, and call `cancel` from any thread.
///
/// The request then ends early, usually within a millisecond: a library throws `LibraryError.cancelled`, and other
/// shelves give an answer that is ignored.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)
  private let wasCancelled = DispatchSemaphore(value: 0)

  /// One that is not cancelled.
  public init() {}

  /// Ends the request. Does nothing once it has ended.
  public func cancel() {
    if !flag.exchange(true, ordering: .relaxed) { wasCancelled.signal() }
  }

  /// Whether `cancel` was called.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Rests until `cancel` is called, but no longer than this; returns whether it was called.
  public func wait(for rest: Duration) -> Bool {
    guard wasCancelled.wait(timeout: .now() + .rest(rest)) == .success else { return isCancelled }
    // Others may wait, too.
    wasCancelled.signal()
    return true
  }
}

extension DispatchTimeInterval {
  /// The same as a duration; at most 292 years.
  public static func rest(_ duration: Duration) -> DispatchTimeInterval {
    .nanoseconds(Int(clamping: Int64(duration / .nanoseconds(1))))
  }
}
