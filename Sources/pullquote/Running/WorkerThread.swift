import Basics
import Terminal

/// A thread of its own for work that may take long or wait for ever, so that the main thread does neither.
enum WorkerThread {
  /// Runs `work` on a new thread, which by default yields to the one that answers keys. Where the system has no thread
  /// left, it runs here and now.
  static func start(yields: Bool = true, _ work: @escaping @Sendable () -> Void) {
    if !begin(yields: yields, work) { work() }
  }

  /// Runs `work` on a new thread; false, and nothing happens, where the system has no thread left.
  static func begin(yields: Bool = true, _ work: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    // What parses deeply nested pages recurses.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let box = Unmanaged.passRetained(Box(yields ? yielding(work) : work))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, &attributes,
      { context in
        let box = Unmanaged<Box>.fromOpaque(context!).takeRetainedValue()
        CrashStack.guarding { box.work() }
        return nil
      }, box.toOpaque())
    if failure != 0 { box.release() }
    return failure == 0
  }

  private static func yielding(_ work: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
    {
      #if os(Linux)
        // On Linux a niceness is a thread's own.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
      #endif
      work()
    }
  }

  private final class Box: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
