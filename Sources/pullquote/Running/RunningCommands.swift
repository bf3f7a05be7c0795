import Basics
import Synchronization

/// The commands of the user's that have not ended yet, each the first of a group of processes.
final class RunningCommands: Sendable {
  private struct State {
    var processes: Set<pid_t> = []
    var isStopped = false
  }

  private let state = Mutex(State())

  /// Whether all were ended for good.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Starts one. Whoever ends all of them meanwhile waits until it can be ended, too.
  ///
  /// - Returns: the process; `nil` if it could not be started, or none is to begin any more.
  func begin(_ start: () -> pid_t?) -> pid_t? {
    state.withLock { state in
      guard !state.isStopped, let process = start() else { return nil }
      state.processes.insert(process)
      return process
    }
  }

  /// One has ended.
  func remove(_ process: pid_t) { _ = state.withLock { $0.processes.remove(process) } }

  /// Ends all of them, and what they started.
  ///
  /// - Parameter forGood: whether none is to begin after that.
  func stop(forGood: Bool = false) {
    state.withLock { state in
      state.isStopped = state.isStopped || forGood
      for process in state.processes { kill(-process, SIGTERM) }
    }
  }
}
