import Basics
import Synchronization

/// How a change waits for another program to end its own.
final class WritersTurn: Sendable {
  private struct Wait {
    var began = ContinuousClock.now
    var wasSaid = false
  }

  private let patience: Duration
  private let waits: @Sendable () -> Void
  private let wait = Mutex(Wait())

  /// After how long it is said.
  private static let silence = Duration.seconds(1)

  /// - Parameters:
  ///   - patience: how long it waits at most.
  ///   - waits: called once each time that it has waited for a second.
  init(patience: Duration, waits: @escaping @Sendable () -> Void) {
    self.patience = patience
    self.waits = waits
  }

  /// Waits a little; false where it has waited long enough.
  ///
  /// - Parameter tries: how often it has been asked since the change began to wait.
  func mayWait(tries: Int) -> Bool {
    let (isOver, isToBeSaid) = wait.withLock { wait in
      if tries == 0 { wait = Wait() }
      let time = wait.began.duration(to: .now)
      let isToBeSaid = !wait.wasSaid && time >= Self.silence
      if isToBeSaid { wait.wasSaid = true }
      return (time >= patience, isToBeSaid)
    }
    if isOver { return false }
    if isToBeSaid { waits() }
    usleep(tries < 10 ? useconds_t(1000 * (tries + 1)) : 20_000)
    return true
  }
}
