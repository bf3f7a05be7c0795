import Basics

/// The user's editor: what `$VISUAL` names, else `$EDITOR`, else `vi`.
enum TextEditor {
  /// Why a text was not edited; a whole sentence.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The line for the shell that opens a file, which is its first argument: the variables may name options too.
  static func line(visual: String?, editor: String?) -> String {
    let named = [visual, editor].lazy.compactMap { $0 }.first { $0.contains { $0 != " " } }
    return (named ?? "vi") + " \"$1\""
  }

  /// Has a text edited in the terminal, which must be given back before, and waits until the editor ends.
  static func edit(_ text: String) -> Result<String, Failure> {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    let line = line(visual: variable("VISUAL"), editor: variable("EDITOR"))
    var path = Array("\(variable("TMPDIR") ?? "/tmp")/pullquote-note-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&path, 4)
    guard descriptor >= 0 else {
      return .failure(
        Failure(description: "The note could not be opened in an editor: \(SystemError.words(for: errno))."))
    }
    defer { unlink(path) }
    let bytes = Array((text.isEmpty ? "" : text + "\n").utf8)
    let isWritten = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count
    close(descriptor)
    let name = path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    guard isWritten, let process = start(["/bin/sh", "-c", line, "sh", name]) else {
      return .failure(Failure(description: "The editor could not be started: \(SystemError.words(for: errno))."))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    switch ChildProcess.ending(of: status) {
    case .exited(status: 0): break
    case .notStarted:
      return .failure(
        Failure(description: "“\(line.dropLast(5))” could not be started: set VISUAL or EDITOR."))
    case .exited, .killed:
      return .failure(Failure(description: "“\(line.dropLast(5))” ended with an error: the note is unchanged."))
    }
    do throws(StateFile.Failure) {
      return .success(String(decoding: try StateFile(path: name).contents() ?? [], as: UTF8.self))
    } catch {
      return .failure(Failure(description: "The note could not be read back: \(error.words)."))
    }
  }

  /// Starts a program in the foreground, with the terminal to read from: standard input may be an article.
  private static func start(_ command: [String]) -> pid_t? {
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
    let failure = posix_spawnp(&process, command[0], &actions, &attributes, arguments, environ)
    if failure != 0 { errno = failure }
    return failure == 0 ? process : nil
  }
}
