import Articles
import Basics
import Reader
import Search
import Shelves

/// Writes what the reader shows to files, and pipes it into commands, in the background.
final class Exporting: Sendable {
  private let post: @Sendable (Action) -> Void
  private let line = WorkQueue { WorkerThread.start($0) }
  private let running = RunningCommands()

  init(post: @escaping @Sendable (Action) -> Void) { self.post = post }

  /// Writes an export and reports the result.
  ///
  /// - Parameters:
  ///   - service: the service with the articles.
  ///   - isOfLibrary: whether the articles have ids in the library.
  func run(_ export: Export, from service: ShelfService, isOfLibrary: Bool) {
    let work: @Sendable () -> Void = { [self] in
      do {
        let text = ExportText(export, isOfLibrary: isOfLibrary) { service.article($0) }
        switch export.target {
        case .file(let path, let isReplaced):
          guard try write(text.bytes, to: path, isReplaced: isReplaced) else { return post(.fileExists(export)) }
          post(.notice(.info, "Wrote \(text.amount) to \(path).\(export.remark)"))
        case .shell(let line):
          let outcome = ChildProcess.filter(["/bin/sh", "-c", line], input: text.bytes, among: running)
          let (severity, sentence) = Self.sentence(of: line, outcome)
          post(.commandEnded(severity, sentence))
        }
      } catch {
        post(.notice(.error, "\(error)"))
      }
    }
    // A command may take as long as it likes.
    if case .shell = export.target { WorkerThread.start(work) } else { line.put(work) }
  }

  /// Ends the commands that run, and what they started.
  func stopCommands() { running.stop() }

  /// Waits briefly until requested files are written.
  func close() {
    line.waitUntilEmpty(for: .seconds(5))
  }

  /// The first line of a command's output, or how it ended.
  static func sentence(
    of line: String, _ outcome: (ending: ChildProcess.Ending, said: [UInt8])
  ) -> (severity: Notice.Severity, text: String) {
    let said = String(decoding: outcome.said, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { String($0) }.first { $0.contains { !$0.isWhitespace } }
    let sentence = said.map { ": \($0)" } ?? ""
    switch outcome.ending {
    case .exited(status: 0): return (.info, "\(line)\(said == nil ? " has finished." : sentence)")
    case .exited(let status): return (.error, "\(line) ended with status \(status)\(sentence)")
    case .killed(let signal): return (.error, "\(line) was killed by signal \(signal)\(sentence)")
    case .notStarted: return (.error, "\(line) could not be started\(sentence)")
    }
  }

  /// Why a file cannot be written; a whole sentence.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let cause: Int32
    var description: String { "\(path) cannot be written: \(SystemError.words(for: cause))." }
  }

  /// Writes a file completely or not at all.
  ///
  /// - Returns: `false` if it exists and must not be replaced.
  private func write(_ bytes: [UInt8], to shown: String, isReplaced: Bool) throws(Failure) -> Bool {
    let path = TypedPath.expanded(shown)
    var status = stat()
    let isThere = lstat(path, &status) == 0
    if isThere, !isReplaced { return false }
    // What is no file, as a device or a link, is written to; a file is only replaced by one that is whole.
    let isFile = !isThere || status.st_mode & S_IFMT == S_IFREG
    var target = path
    let descriptor: Int32
    if isThere, isFile {
      // Beside it, under a name that nothing has: an earlier program may have left one.
      var name = Array((path + ".new-XXXXXX").utf8CString)
      descriptor = mkstemp(&name)
      target = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
      if descriptor >= 0 {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        fchmod(descriptor, status.st_mode & 0o777)
      }
    } else {
      // A pipe that nobody reads would be waited for.
      let flags = O_WRONLY | O_CLOEXEC | (isFile ? O_CREAT | O_EXCL : O_TRUNC | O_NONBLOCK)
      descriptor = open(path, flags, 0o666)
      if descriptor < 0, errno == EEXIST { return false }
    }
    guard descriptor >= 0 else { throw Failure(path: shown, cause: errno) }
    var rest = bytes[...]
    var cause: Int32 = 0
    while !rest.isEmpty, cause == 0 {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { cause = errno }
    }
    if Glibc.close(descriptor) != 0, cause == 0 { cause = errno }
    if cause == 0, target != path, rename(target, path) != 0 { cause = errno }
    guard cause == 0 else {
      if isFile { unlink(target) }
      throw Failure(path: shown, cause: cause)
    }
    return true
  }
}
