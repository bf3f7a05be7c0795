import CWorkers
import Basics
import Synchronization

/// A process to fork from: work that may crash is done in copies of it, which are cheap.
///
/// A program with threads cannot fork safely, because locks held by other threads stay locked in the copy. So this
/// process is forked while the program has one thread, stays single-threaded, and forks on request. If it is killed,
/// its workers end too; the program is then started again as a new nursery, which takes a moment longer but works
/// despite threads. All of them end with the program, however it ends.
final class WorkerNursery: Sendable {
  /// How a worker ended.
  enum Ending: Hashable, Sendable {
    case exited(status: Int32)
    case killed(bySignal: Int32)
    /// Not known any longer.
    case unknown
  }

  /// The process and its connection.
  private struct Tender {
    var process: pid_t
    /// -1 once it was ended.
    var control: Int32
    /// How often it may still be replaced.
    var spares = 8
  }

  private let tender: Mutex<Tender>
  private let yields: Bool

  /// The requests: how a worker ended, or for a new one.
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
    self.yields = yields
    let program = getpid()
    switch cw_fork() {
    case 0: Self.tend(from: program, ends[1], yields: yields, prepare: prepare, work: work)
    case let process:
      close(ends[1])
      guard process > 0 else {
        close(ends[0])
        return nil
      }
      tender = Mutex(Tender(process: process, control: ends[0]))
    }
  }

  deinit { end() }

  /// Ends it and every worker, whatever they are at. Not all systems clear away the processes that a program leaves.
  func end() {
    tender.withLock { tender in
      guard tender.control >= 0 else { return }
      Self.bury(tender)
      tender.control = -1
    }
  }

  private static func bury(_ tender: Tender) {
    close(tender.control)
    var status: Int32 = 0
    while waitpid(tender.process, &status, 0) == -1, errno == EINTR {}
  }

  /// A new worker; `nil` where the system has no process left for it.
  func worker() -> WorkerProcess? {
    guard let (answer, socket) = ask(Question()), socket >= 0 else { return nil }
    return WorkerProcess(process: answer.worker, socket: socket)
  }

  /// How a worker ended that stopped answering.
  func ending(of worker: WorkerProcess) -> Ending {
    guard let (answer, _) = ask(Question(ended: worker.process)), answer.worker == worker.process else {
      return .unknown
    }
    let signal = answer.status & 0x7F
    return signal == 0 ? .exited(status: answer.status >> 8 & 0xFF) : .killed(bySignal: signal)
  }

  private func ask(_ question: Question) -> (Answer, socket: Int32)? {
    tender.withLock { tender in
      while tender.control >= 0 {
        let isSent = withUnsafeBytes(of: question) { cw_send(tender.control, $0.baseAddress, $0.count, -1) }
        if isSent, let answer = Self.receive(Answer(), from: tender.control) { return answer }
        // It has gone: somebody ended it.
        guard tender.spares > 0, let next = Self.started(yields: yields) else { return nil }
        Self.bury(tender)
        tender = Tender(process: next.process, control: next.control, spares: tender.spares - 1)
      }
      return nil
    }
  }

  private static func receive<Message>(_ empty: Message, from socket: Int32) -> (Message, socket: Int32)? {
    var message = empty
    var descriptor: Int32 = -1
    let count = withUnsafeMutableBytes(of: &message) { cw_receive(socket, $0.baseAddress, $0.count, &descriptor) }
    return count == MemoryLayout<Message>.size ? (message, descriptor) : nil
  }

  // MARK: Another one

  /// What the program is called, and the arguments it has, when it is started as such a process.
  private static let name = "pullquote-parse"
  private static let arguments = (yields: [name, "yields"], keeps: [name, "keeps"])
  /// Where such a process finds its socket.
  private static let inherited: Int32 = 3

  private static func started(yields: Bool) -> Tender? {
    var ends: [Int32] = [-1, -1]
    guard cw_socket_pair(&ends) else { return nil }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], inherited)
    let words = (yields ? arguments.yields : arguments.keeps).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, "/proc/self/exe", &actions, nil, words, environ) == 0 else {
      close(ends[0])
      return nil
    }
    return Tender(process: process, control: ends[0])
  }

  /// Does the work of such a process, where this program was started as one, and does not return then.
  static func tendIfStarted(prepare: () -> Void, work: (Parcel) -> Parcel) {
    guard CommandLine.arguments == arguments.yields || CommandLine.arguments == arguments.keeps else { return }
    // The thread that started it may end long before the program does: the end of its socket says when to go.
    tend(from: 0, inherited, yields: CommandLine.arguments == arguments.yields, prepare: prepare, work: work)
  }

  // MARK: In the other process

  private static func tend(
    from program: pid_t, _ socket: Int32, yields: Bool, prepare: () -> Void, work: (Parcel) -> Parcel
  ) -> Never {
    let socket = cw_settle(program, socket, name)
    if yields { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5) }
    if socket >= 0 { tend(socket, prepare: prepare, work: work) }
    _exit(0)
  }

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
      let socket = cw_settle(nursery, ends[1], name)
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
