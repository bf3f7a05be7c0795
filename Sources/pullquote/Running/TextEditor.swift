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
    guard isWritten else {
      return .failure(
        Failure(description: "The note could not be written for an editor: \(SystemError.words(for: errno))."))
    }
    switch ChildProcess.runInTerminal(["/bin/sh", "-c", line, "sh", name]) {
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
}
