import Basics
import Library
import Synchronization

/// How far adding articles got: a bar on a terminal, a line now and then elsewhere, and a sentence at the end.
final class AddProgress: Sendable {
  /// Where progress is shown.
  enum Style: Sendable {
    /// On a terminal of this width.
    case bar(columns: Int)
    /// In lines, one every ten seconds.
    case lines
    /// Nowhere.
    case silent

    /// What standard error is good for.
    static var ofStandardError: Style {
      isatty(STDERR_FILENO) != 0 ? .bar(columns: Output(descriptor: STDERR_FILENO).columns ?? 80) : .lines
    }

    /// How long something is shown before the next; `nil` where nothing is.
    var pause: Duration? {
      switch self {
      case .bar: .milliseconds(100)
      case .lines: .seconds(10)
      case .silent: nil
      }
    }
  }

  /// What became of articles.
  struct Counts: Hashable, Sendable {
    var added = 0
    var updated = 0
    var unchanged = 0
    var unreadable = 0

    /// How many inputs are done with.
    var done: Int { added + updated + unchanged + unreadable }
    /// How many the library has.
    var kept: Int { added + updated + unchanged }
  }

  private struct State {
    var counts = Counts()
    var lastShown: ContinuousClock.Instant
    var hasBar = false
    var isFinished = false
  }

  private let total: Int?
  private let style: Style
  private let began = ContinuousClock.now
  private let state: Mutex<State>

  /// - Parameters:
  ///   - total: how many inputs there are, where that is known.
  ///   - style: where progress is shown.
  init(total: Int?, style: Style) {
    self.total = total
    self.style = style
    state = Mutex(State(lastShown: .now))
  }

  /// Counts what became of inputs.
  func count(added: Int = 0, updated: Int = 0, unchanged: Int = 0, unreadable: Int = 0) {
    state.withLock { state in
      state.counts.added += added
      state.counts.updated += updated
      state.counts.unchanged += unchanged
      state.counts.unreadable += unreadable
      show(&state)
    }
  }

  /// Says what takes a while now.
  func say(_ words: String) {
    state.withLock { state in
      guard case .bar = style else { return }
      state.hasBar = true
      Self.write("\r\u{1B}[K\(words) …")
    }
  }

  /// Takes the bar away, for a line of another kind; it comes back with the next count.
  func clear() {
    state.withLock { state in
      if state.hasBar { Self.write("\r\u{1B}[K") }
      state.hasBar = false
    }
  }

  /// A summary of the work done.
  ///
  /// - Parameter isWhole: whether it was not interrupted.
  func finish(isWhole: Bool) {
    state.withLock { state in
      state.isFinished = true
      if state.hasBar { Self.write("\r\u{1B}[K") }
      if case .silent = style { return }
      let output = Output(descriptor: STDOUT_FILENO)
      output.writeLine(Self.sentence(state.counts, isWhole: isWhole))
      output.flush()
    }
  }

  /// From now on SIGINT, SIGHUP and SIGTERM print a summary and end the program. Committed work stays; the rest is
  /// rolled back when the file is next opened.
  ///
  /// - Parameter last: called before that.
  func endOnSignals(last: @escaping @Sendable () -> Void) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    // Every thread that is made from now on has the signals blocked, too, but for the one that waits for them.
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    WorkerThread.start(yields: false) { [self] in
      var waited = sigset_t()
      sigemptyset(&waited)
      for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&waited, signal) }
      var signal: Int32 = 0
      while sigwait(&waited, &signal) != 0 {}
      state.withLock { state in
        if state.hasBar { Self.write("\r\u{1B}[K") }
        if !state.isFinished {
          let output = Output(descriptor: STDERR_FILENO)
          output.writeLine("pullquote: " + Self.sentence(state.counts, isWhole: false))
        }
        last()
        _exit(128 + signal)
      }
    }
  }

  /// “Added 120 articles, updated 3; 5 were already there, 2 could not be read.”
  static func sentence(_ counts: Counts, isWhole: Bool) -> String {
    var words = "Added \(articles(counts.added)), updated \(grouped(counts.updated))"
    if counts.unchanged > 0 { words += "; \(grouped(counts.unchanged)) were already there" }
    if counts.unreadable > 0 {
      words += "\(counts.unchanged > 0 ? "," : ";") \(grouped(counts.unreadable)) could not be read"
    }
    return isWhole ? words + "." : "Stopped. \(words). The same command picks up from there."
  }

  // MARK: Showing

  private func show(_ state: inout State) {
    guard let pause = style.pause else { return }
    let now = ContinuousClock.now
    guard state.lastShown.duration(to: now) >= pause else { return }
    state.lastShown = now
    let elapsed = began.duration(to: now)
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let line = Self.line(done: state.counts.done, of: total, seconds: seconds)
    if case .bar(let columns) = style {
      state.hasBar = true
      let bar = Self.bar(done: state.counts.done, of: total, columns: columns - line.utf8.count - 2)
      Self.write("\r\(bar)\(line)\u{1B}[K")
    } else {
      Self.write(line + "\n")
    }
  }

  /// “1,200 of 30,000 articles, 650 a second, 44 s left”.
  static func line(done: Int, of total: Int?, seconds: Double) -> String {
    var line = total.map { "\(grouped(done)) of \(articles($0))" } ?? articles(done)
    guard seconds > 0, done > 0 else { return line }
    let rate = Double(done) / seconds
    line += rate >= 1 ? ", \(grouped(Int(rate))) a second" : ", \(grouped(Int(rate * 60))) a minute"
    if let total, total > done { line += ", \(time(Double(total - done) / rate)) left" }
    return line
  }

  /// A bar and a blank; empty if there is no room or the total is unknown.
  static func bar(done: Int, of total: Int?, columns: Int) -> String {
    guard let total, total > 0, columns >= 10 else { return "" }
    let width = min(columns - 3, 40)
    let filled = min(width, width * done / total)
    return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled) + "] "
  }

  /// “44 s”, “3 min 20 s”, “2 h 5 min”.
  static func time(_ seconds: Double) -> String {
    let seconds = Int(min(max(seconds, 0), 1e9).rounded(.up))
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }

  private static func articles(_ count: Int) -> String { "\(grouped(count)) article\(count == 1 ? "" : "s")" }

  /// Straight to standard error: a bar is the program's own words, and must not wait for a line end.
  fileprivate static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// How far it is to make an older library ready: a line that changes on a terminal, a line now and then elsewhere.
final class PreparationProgress {
  private let style: AddProgress.Style
  private var lastShown: ContinuousClock.Instant?
  private var hasLine = false

  init(style: AddProgress.Style = .ofStandardError) { self.style = style }

  /// Says how far it is, at once and then no more often than can be read.
  func show(_ preparation: Preparation) {
    guard let pause = style.pause else { return }
    let now = ContinuousClock.now
    if let lastShown, now - lastShown < pause { return }
    lastShown = now
    if case .bar = style {
      hasLine = true
      AddProgress.write("\r\u{1B}[K\(preparation.sentence)")
    } else {
      AddProgress.write(preparation.sentence + "\n")
    }
  }

  /// Takes the line away.
  func finish() {
    if hasLine { AddProgress.write("\r\u{1B}[K") }
  }
}
