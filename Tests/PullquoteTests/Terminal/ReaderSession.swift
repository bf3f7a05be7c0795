import Glibc
import PseudoTerminal
import Testing

/// A folder that is there for one test.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/pullquote-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? ""
    precondition(!path.isEmpty, "There is no room for a folder in /tmp.")
  }

  deinit { Self.remove(path) }

  /// Writes a file, making the folders on the way to it, and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "\(name) cannot be written.")
    defer { close(descriptor) }
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    return "\(path)/\(name)"
  }

  @discardableResult
  func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

  /// Articles `0001.txt` and so on, each with a sentence and a quotation of its own.
  func writeArticles(_ count: Int) {
    for number in 1...count {
      let name = String(String(10000 + number).dropFirst())
      write(
        "\(name).txt",
        """
        Harbour works number \(number) approved

        By Ada Roe

        The council met on Tuesday to hear about plan \(number) for the old harbour wall.

        "We will mend lantern \(number) before the winter," said Tomas Quill, who chairs the works committee.

        The vote was close, and the gallery was full.
        """)
    }
  }

  /// The contents of a file; `nil` when there is none.
  func read(_ name: String) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard name != ".", name != ".." else { continue }
        if entry.pointee.d_type == UInt8(DT_DIR) { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}

/// The reader on a terminal of its own, with nobody's configuration. It keeps what is done to files where a folder for that is given.
func openReader(
  _ arguments: [String] = [], _ changes: [String: String?] = [:], columns: Int = 80, rows: Int = 24,
  standardInput: Int32 = -1
) throws -> PseudoTerminal {
  var environment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
    "SWIFT_BACKTRACE": "enable=no",
  ]
  for (name, value) in changes { environment[name] = value }
  let options = changes["XDG_STATE_HOME"] == nil ? ["--no-state"] : []
  return try PseudoTerminal(
    builtProgram("pullquote"), options + arguments, environment: environment, columns: columns, rows: rows,
    standardInput: standardInput)
}

/// Quits the reader, which must end as asked.
func expectQuits(_ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation) throws {
  terminal.type("Q")
  #expect(try terminal.waitForEnd() == .exit(0), sourceLocation: sourceLocation)
}

/// A pipe that is read from the start of a text to its end.
func pipe(holding text: String) -> Int32 {
  var ends: [Int32] = [-1, -1]
  guard Glibc.pipe(&ends) == 0 else { return -1 }
  let bytes = Array(text.utf8)
  precondition(bytes.count <= 4096, "More than a pipe holds would block.")
  _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
  close(ends[1])
  return ends[0]
}
