import CNcurses

/// A stack for the crashes of one thread.
///
/// The handler that restores the terminal needs a stack that has not overflowed, and each thread needs its own.
public enum CrashStack {
  /// Runs `work` on the calling thread with such a stack.
  public static func guarding(_ work: () -> Void) {
    let guarded = ts_guard_thread()
    defer { ts_release_thread(guarded) }
    work()
  }
}
