import Basics

/// What is connected to standard input.
enum StandardInput {
  /// Whether it is a pipe or a file with something left to read. Waits for the first byte of a pipe or for its end.
  static var holdsBytes: Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size) > lseek(STDIN_FILENO, 0, SEEK_CUR)
    case S_IFIFO:
      var pipe = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      while poll(&pipe, 1, -1) < 0 && errno == EINTR {}
      return pipe.revents & Int16(POLLIN) != 0
    default: return false
    }
  }
}
