import Foundation

/// The built program, run as a person runs it.
enum Program {
  /// What a run left behind.
  struct Run {
    var status: Int32
    var output: [UInt8]
    var complaints: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n") }
  }

  /// Where the program was built: beside the tests.
  static let url = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("pullquote")

  /// Seconds after which a run that has not ended counts as hung; it is killed, and ends by signal 9.
  private static let patience: Double = 300

  /// Runs it with arguments, bytes on standard input, and variables added to the environment.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    let folder = try TemporaryFolder()
    // Whoever runs the tests may have a library of their own.
    process.environment = ProcessInfo.processInfo.environment.merging(["XDG_DATA_HOME": folder.path]) { $1 }
      .merging(environment) { $1 }
    // Files instead of pipes: nothing can fill up and block.
    let stdin = try folder.file("stdin", input)
    let (stdout, stderr) = (try folder.file("stdout", []), try folder.file("stderr", []))
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + patience) == .timedOut { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    defer { withExtendedLifetime(folder) {} }
    return Run(
      status: process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus,
      output: Array(try Data(contentsOf: stdout)),
      complaints: String(decoding: try Data(contentsOf: stderr), as: UTF8.self))
  }
}

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("pullquote-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  /// Writes a file, and the folders above it.
  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file
  }

  /// Writes a file of text and returns its path.
  @discardableResult
  func file(_ name: String, text: String) throws -> String { try file(name, Array(text.utf8)).path }
}
