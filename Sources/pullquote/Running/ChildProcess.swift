import Basics

/// A program run beside the reader: it has no terminal, and does not stop or end with the reader.
enum ChildProcess {
  /// How a program ended.
  enum Ending: Hashable, Sendable {
    /// It could not be started.
    case notStarted
    case exited(status: Int32)
    case killed(bySignal: Int32)
  }

  /// Runs a program and waits for its end.
  ///
  /// - Parameters:
  ///   - command: the program, looked for in `PATH`, and its arguments; no shell ever sees them.
  ///   - input: what it reads from its standard input.
  ///   - output: where what it says goes; `nil` for nowhere.
  ///   - complaints: where what it writes to standard error goes; `nil` for nowhere.
  ///   - commands: holds it while it runs.
  static func run(
    _ command: [String], input: [UInt8] = [], output: Int32? = nil, complaints: Int32? = nil,
    among commands: RunningCommands = RunningCommands()
  ) -> Ending {
    // A socket and no pipe: writing to one whose reader has gone is an error and not a signal.
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      return .notStarted
    }
    let process = commands.begin { start(command, input: ends[0], output: output, complaints: complaints) }
    close(ends[0])
    if process != nil { send(input, to: ends[1]) }
    close(ends[1])
    guard let process else { return .notStarted }
    defer { commands.remove(process) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return ending(of: status)
  }

  /// What `waitpid` says of how a program ended.
  static func ending(of status: Int32) -> Ending {
    let signal = status & 0x7F
    if signal != 0 { return .killed(bySignal: signal) }
    // What glibc's posix_spawnp ends with where the program cannot be run after all.
    return status >> 8 == 127 ? .notStarted : .exited(status: status >> 8)
  }

  private static func send(_ bytes: [UInt8], to socket: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if sent > 0 { rest = rest.dropFirst(sent) } else if errno != EINTR { return }
    }
  }

  /// `POSIX_SPAWN_SETSID`, which glibc's header shows to GNU sources only.
  private static let newSession: Int16 = 0x80

  /// - Parameters:
  ///   - output: where what it says goes; `nil` for nowhere.
  ///   - complaints: where what it writes to standard error goes; `nil` for nowhere.
  static func start(_ command: [String], input: Int32, output: Int32?, complaints: Int32?) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    // Whatever it has to say must not be written over the screen.
    for (descriptor, target) in [(STDOUT_FILENO, output), (STDERR_FILENO, complaints)] {
      if let target {
        posix_spawn_file_actions_adddup2(&actions, target, descriptor)
      } else {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own: ^Z and a closed terminal are none of its business.
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // Threads of this program leave signals to its first one; what they start must hear them.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    // What this program ignores is none of its business either.
    var ignored = sigset_t()
    sigemptyset(&ignored)
    sigaddset(&ignored, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    let arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    return posix_spawnp(&process, command[0], &actions, &attributes, arguments, environ) == 0 ? process : nil
  }
}
