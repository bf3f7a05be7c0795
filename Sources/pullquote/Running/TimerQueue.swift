import Reader

/// The timers that the state has asked for: at the most one of each kind.
struct TimerQueue {
  private var due: [ReaderTimer: ContinuousClock.Instant] = [:]

  /// When the next one runs out.
  var next: ContinuousClock.Instant? { due.values.min() }

  /// Starts one that runs out `milliseconds` after `now`, in place of one of its kind that still runs.
  mutating func start(_ timer: ReaderTimer, milliseconds: Int, now: ContinuousClock.Instant = .now) {
    due[timer] = now.advanced(by: .milliseconds(milliseconds))
  }

  /// Takes those that have run out, the earliest first.
  mutating func takeDue(now: ContinuousClock.Instant = .now) -> [ReaderTimer] {
    let over = due.filter { $0.value <= now }.sorted { $0.value < $1.value }.map(\.key)
    for timer in over { due[timer] = nil }
    return over
  }
}
