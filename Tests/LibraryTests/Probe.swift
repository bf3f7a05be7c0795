import Glibc
import PseudoTerminal

/// A run of `library-probe`.
final class Probe {
  private let process: pid_t
  private let output: Int32
  private let input: Int32
  private var pending: [UInt8] = []
  private var isOver = false

  init(_ arguments: [String]) throws {
    var (reading, writing): ([Int32], [Int32]) = ([0, 0], [0, 0])
    precondition(pipe(&reading) == 0 && pipe(&writing) == 0)
    // Other children must not keep them open.
    for end in reading + writing { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, reading[1], 1)
    posix_spawn_file_actions_adddup2(&actions, writing[0], 0)
    let program = builtProgram("library-probe")
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, program, &actions, nil, words, environ)
    precondition(code == 0, "library-probe could not be started: \(String(cString: strerror(code)))")
    process = id
    close(reading[1])
    close(writing[0])
    (output, input) = (reading[0], writing[1])
  }

  /// Its next line; `nil` when it has ended.
  func line() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeSubrange(...end)
        return line
      }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(output, &bytes, bytes.count)
      if count <= 0 { return nil }
      pending += bytes[..<count]
    }
  }

  /// Everything that it still says, line by line, and its exit status.
  func finish() -> (lines: [String], status: Int32) {
    close(input)
    var lines: [String] = []
    while let line = line() { lines.append(line) }
    return (lines, wait())
  }

  /// Ends it at once, and gives what it had said.
  func killNow() -> [String] {
    kill(process, SIGKILL)
    return finish().lines
  }

  private func wait() -> Int32 {
    isOver = true
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(output)
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  deinit {
    if !isOver {
      kill(process, SIGKILL)
      _ = finish()
    }
  }
}
