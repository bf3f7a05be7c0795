import Reader

/// The timers that the state has asked for.
struct TimerQueue {
  private var timers: [(due: ContinuousClock.Instant, token: TimerToken)] = []

  /// When the next one runs out.
  var next: ContinuousClock.Instant? { timers.map(\.due).min() }

  /// Adds one that runs out `milliseconds` after `now`.
  mutating func add(_ token: TimerToken, milliseconds: Int, now: ContinuousClock.Instant = .now) {
    timers.append((now.advanced(by: .milliseconds(milliseconds)), token))
  }

  /// Takes those that have run out, the earliest first.
  mutating func takeDue(now: ContinuousClock.Instant = .now) -> [TimerToken] {
    let due = timers.filter { $0.due <= now }.sorted { $0.due < $1.due }
    if !due.isEmpty { timers.removeAll { $0.due <= now } }
    return due.map(\.token)
  }
}
