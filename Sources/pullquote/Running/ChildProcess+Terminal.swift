import Basics

extension ChildProcess {
  /// Runs a program in the foreground, with the terminal to read from, and waits for its end. Standard input may be an
  /// article.
  ///
  /// - Parameter command: the program, looked for in `PATH`, and its arguments; no shell ever sees them.
  static func runInTerminal(_ command: [String]) -> Ending {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDWR, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What is ignored meanwhile is ignored by this program alone.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    var keys = sigset_t()
    sigemptyset(&keys)
    for key in [SIGINT, SIGQUIT, SIGTSTP, SIGXFSZ] { sigaddset(&keys, key) }
    posix_spawnattr_setsigdefault(&attributes, &keys)
    let arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawnp(&process, command[0], &actions, &attributes, arguments, environ) == 0 else { return .notStarted }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return ending(of: status)
  }
}
