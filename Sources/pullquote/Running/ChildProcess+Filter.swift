import Basics

extension ChildProcess {
  /// A command that may take so much, writes no file, and whose complaints are no part of what it says.
  ///
  /// - Parameters:
  ///   - command: the program, looked for in `PATH`, and its arguments; the shell that sets the limits does not read them.
  ///   - seconds: of processor time.
  ///   - kilobytes: of memory.
  static func limited(_ command: [String], seconds: Int, kilobytes: Int) -> [String] {
    let limits = "ulimit -c 0; ulimit -f 0; ulimit -t \(seconds); ulimit -v \(kilobytes)"
    return ["/bin/sh", "-c", "\(limits); exec \"$@\" 2>/dev/null", "sh"] + command
  }

  /// How much of what a program says is read: enough for the status line.
  static let mostSaid = 1 << 16

  /// Runs a program and waits for its end. What it leaves running behind it, as clipboard programs do, is not waited for.
  ///
  /// - Parameters:
  ///   - command: the program, looked for in `PATH`, and its arguments.
  ///   - input: what it reads from its standard input.
  ///   - mostSaid: how many bytes are read of what it says.
  ///   - commands: holds it while it runs.
  ///   - isUnwanted: asked some twenty times a second; after `true` the program, and what it started, is killed.
  /// - Returns: how it ended, and the beginning of what it wrote to its standard output and standard error.
  static func filter(
    _ command: [String], input: [UInt8], mostSaid: Int = mostSaid,
    among commands: RunningCommands = RunningCommands(), unless isUnwanted: () -> Bool = { false }
  ) -> (ending: Ending, said: [UInt8]) {
    var ends: [Int32] = [-1, -1]
    guard let file = unnamedFile(holding: input), pipe(&ends) == 0 else { return (.notStarted, []) }
    defer {
      close(file)
      close(ends[0])
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    let process = commands.begin { start(command, input: file, output: ends[1], complaints: ends[1]) }
    close(ends[1])
    guard let process else { return (.notStarted, []) }
    defer { commands.remove(process) }
    var said: [UInt8] = []
    var status: Int32 = 0
    while true {
      let hasEnded = waitpid(process, &status, WNOHANG) == process
      read(from: ends[0], to: &said, most: mostSaid)
      if hasEnded { return (ending(of: status), said) }
      if isUnwanted() { kill(-process, SIGKILL) }
      var ready = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      // A program that has closed its output says nothing any more, and may still run.
      if poll(&ready, 1, 50) > 0, ready.revents & Int16(POLLIN) == 0 { usleep(20_000) }
    }
  }

  /// Reads what is there, and keeps the beginning of all.
  private static func read(from descriptor: Int32, to said: inout [UInt8], most: Int) {
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return }
      said += chunk[..<min(count, max(0, most - said.count))]
    }
  }

  /// A file that nobody else can open, at its start; `nil` where none can be had.
  private static func unnamedFile(holding bytes: [UInt8]) -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/pullquote-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(file)
        return nil
      }
      rest = rest.dropFirst(count)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}
