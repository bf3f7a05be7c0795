import Basics
import Feeds

extension SyncServer.Password {
  /// The longest password, in bytes.
  private static let longest = 4096
  /// The longest file with a password in its first line, in bytes.
  private static let longestFile = 1 << 20
  /// How long a command may take: somebody may have to unlock what it reads.
  private static let patience = Duration.seconds(120)

  /// The password itself.
  func read() throws(SyncError) -> String {
    switch self {
    case .kept(let password): return password
    case .command(let command): return try Self.output(of: command)
    case .file(let path): return try Self.contents(of: path)
    }
  }

  private static func output(of command: String) throws(SyncError) -> String {
    let end = ContinuousClock.now + patience
    // What it complains of is no password.
    let (ending, said) = ChildProcess.filter(
      ["/bin/sh", "-c", "exec 2>/dev/null\n" + command], input: [], mostSaid: longest,
      unless: { ContinuousClock.now >= end })
    guard ending == .exited(status: 0) else {
      throw .noPassword(
        cause: "the password command \(ending == .killed(bySignal: SIGKILL) ? "did not end" : "failed")")
    }
    guard let password = firstLine(of: said) else { throw .noPassword(cause: "the password command printed nothing") }
    return password
  }

  private static func contents(of path: String) throws(SyncError) -> String {
    // One that nobody writes to is not waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .noPassword(cause: "“\(path)” could not be read (\(SystemError.words(for: errno)))") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .noPassword(cause: "“\(path)” is no file")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw .noPassword(cause: "“\(path)” can be read by others; run “chmod 600” on it")
    }
    let bytes = (try? FileBytes.rest(of: file, most: longestFile)) ?? []
    guard let password = firstLine(of: bytes.prefix(longest)) else {
      throw .noPassword(cause: "“\(path)” is empty")
    }
    return password
  }

  /// What stands before the first end of a line; `nil` where that is nothing.
  static func firstLine(of bytes: some Collection<UInt8>) -> String? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
    return line.isEmpty ? nil : String(decoding: Array(line), as: UTF8.self)
  }

  /// Asks whoever sits at the terminal, without showing what they type; where nobody does, it is the first line of standard input.
  static func asked(_ question: String) throws(SyncError) -> String {
    var typed: [UInt8] = []
    let terminal = isatty(STDIN_FILENO) != 0
    var before = termios()
    if terminal, tcgetattr(STDIN_FILENO, &before) == 0 {
      sayOnTerminal(question)
      var silent = before
      // Control-C comes as a character, so that no terminal is left silent.
      silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    }
    defer {
      if terminal {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
        sayOnTerminal("\n")
      }
    }
    var byte: UInt8 = 0
    while typed.count < longest, Glibc.read(STDIN_FILENO, &byte, 1) == 1, byte != 0x0A {
      if terminal, byte == 0x03 { throw .cancelled }
      typed.append(byte)
    }
    guard let password = firstLine(of: typed) else { throw .noPassword(cause: "none was typed") }
    return password
  }

  private static func sayOnTerminal(_ text: String) {
    let output = Output(descriptor: STDERR_FILENO)
    output.write(text)
    output.flush()
  }
}
