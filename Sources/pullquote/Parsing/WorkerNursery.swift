import CWorkers
import Glibc
import Synchronization

/// A process that is there to be forked: work that may crash is done in copies of it, and a new copy costs next to
/// nothing.
///
/// A program with threads cannot be forked, because whatever lock another thread holds stays locked in the copy. So this
/// process is forked while the program has one thread, keeps to one thread itself, and forks whenever it is asked to.
/// All of them end with the program, however that ends.
final class WorkerNursery: Sendable {
  /// How a worker ended.
  enum Ending: Hashable, Sendable {
    case exited(status: Int32)
    case killed(bySignal: Int32)
    /// Nobody knows any more.
    case unknown
  }

  private let process: pid_t
  private let control: Mutex<Int32>

  /// What is asked: how a worker ended, or for another one.
  private struct Question {
    /// The worker that has ended; 0 asks for a new one.
    var ended: pid_t = 0
  }

  /// What is answered: the new worker, or how the other ended.
  private struct Answer {
    var worker: pid_t = 0
    var status: Int32 = 0
  }

  /// Forks the process; `nil` where the system has none left. To be called before the program has any other thread.
  ///
  /// - Parameters:
  ///   - yields: whether its workers yield to a thread that answers keys.
  ///   - prepare: done once, in that process, before its first copy is made.
  ///   - work: what every worker does with a parcel.
  init?(yields: Bool, prepare: () -> Void, work: (Parcel) -> Parcel) {
    var ends: [Int32] = [-1, -1]
    guard cw_socket_pair(&ends) else { return nil }
    let program = getpid()
    switch cw_fork() {
    case 0:
      let socket = cw_settle(program, ends[1], "pullquote-parse")
      if yields { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5) }
      if socket >= 0 { Self.tend(socket, prepare: prepare, work: work) }
      _exit(0)
    case let process:
      close(ends[1])
      guard process > 0 else {
        close(ends[0])
        return nil
      }
      self.process = process
      control = Mutex(ends[0])
    }
  }

  deinit { end() }

  /// Ends it and every worker, whatever they are at. Not all systems clear away the processes that a program leaves.
  func end() {
    control.withLock { control in
      guard control >= 0 else { return }
      close(control)
      control = -1
      var status: Int32 = 0
      while waitpid(process, &status, 0) == -1, errno == EINTR {}
    }
  }

  /// A new worker; `nil` where the system has no process left for it.
  func worker() -> WorkerProcess? {
    guard let (answer, socket) = ask(Question()), socket >= 0 else { return nil }
    return WorkerProcess(process: answer.worker, socket: socket)
  }

  /// How a worker ended that does not answer any more.
  func ending(of worker: WorkerProcess) -> Ending {
    guard let (answer, _) = ask(Question(ended: worker.process)), answer.worker == worker.process else {
      return .unknown
    }
    let signal = answer.status & 0x7F
    return signal == 0 ? .exited(status: answer.status >> 8 & 0xFF) : .killed(bySignal: signal)
  }

  private func ask(_ question: Question) -> (Answer, socket: Int32)? {
    control.withLock { control in
      let isSent = withUnsafeBytes(of: question) { cw_send(control, $0.baseAddress, $0.count, -1) }
      guard isSent else { return nil }
      return Self.receive(Answer(), from: control)
    }
  }

  private static func receive<Message>(_ empty: Message, from socket: Int32) -> (Message, socket: Int32)? {
    var message = empty
    var descriptor: Int32 = -1
    let count = withUnsafeMutableBytes(of: &message) { cw_receive(socket, $0.baseAddress, $0.count, &descriptor) }
    return count == MemoryLayout<Message>.size ? (message, descriptor) : nil
  }

  // MARK: In the forked process

  private static func tend(_ control: Int32, prepare: () -> Void, work: (Parcel) -> Parcel) {
    var isPrepared = false
    var workers: Set<pid_t> = []
    defer {
      for worker in workers { kill(worker, SIGKILL) }
      for _ in workers { wait(nil) }
    }
    while let (question, _) = receive(Question(), from: control) {
      if !isPrepared { prepare() }
      isPrepared = true
      var answer = Answer()
      var socket: Int32 = -1
      if question.ended != 0 {
        // Whoever closed its socket has ended, or is about to.
        if waitpid(question.ended, &answer.status, 0) == question.ended {
          answer.worker = question.ended
          workers.remove(question.ended)
        }
      } else {
        (answer.worker, socket) = fork(work)
        if socket >= 0 { workers.insert(answer.worker) }
      }
      let isSent = withUnsafeBytes(of: answer) { cw_send(control, $0.baseAddress, $0.count, socket) }
      if socket >= 0 { close(socket) }
      if !isSent { return }
    }
  }

  private static func fork(_ work: (Parcel) -> Parcel) -> (process: pid_t, socket: Int32) {
    var ends: [Int32] = [-1, -1]
    guard cw_socket_pair(&ends) else { return (0, -1) }
    let nursery = getpid()
    let process = cw_fork()
    if process == 0 {
      let socket = cw_settle(nursery, ends[1], "pullquote-parse")
      if socket >= 0 { WorkerProcess.serve(socket, work: work) }
      _exit(0)
    }
    close(ends[1])
    guard process > 0 else {
      close(ends[0])
      return (0, -1)
    }
    return (process, ends[0])
  }
}
