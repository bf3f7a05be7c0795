import CPseudoTerminal
import Glibc

/// A program on a terminal of its own, and what a person in front of it would see.
///
/// Nothing here waits for a time to pass: every wait has a condition, and a deadline after which the test fails.
public final class PseudoTerminal {
  /// The screen.
  public private(set) var screen: EmulatedScreen
  /// Every byte that the program wrote.
  public private(set) var transcript: [UInt8] = []
  /// What the terminal answers to what it is asked about itself, by `EmulatedScreen.questions`.
  public var answers: [String: String] = [:]
  /// The program.
  public let process: pid_t
  private var master: Int32
  private var ending: Ending?
  private var isClosed = false

  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
  }

  /// A condition that did not come true, with what was to be seen instead.
  public struct TimeOut: Error, CustomStringConvertible {
    /// What was waited for, the screen, and what was written last.
    public let description: String
  }

  /// The modes that the terminal had before the program ran.
  public let initialModes: TerminalSettings

  /// How long any wait may take: far more than it needs, also on a machine that is busy.
  public static let patience: Duration = .seconds(20)

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: its path.
  ///   - arguments: without its name.
  ///   - environment: its whole environment.
  ///   - columns: the terminal's width.
  ///   - rows: the terminal's height.
  ///   - standardInput: a file descriptor that it reads instead of the terminal.
  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24,
    standardInput: Int32 = -1
  ) throws {
    screen = EmulatedScreen(columns: columns, rows: rows)
    var argumentPointers = ([executable] + arguments).map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argumentPointers + environmentPointers).forEach { free($0) } }
    var master: Int32 = -1
    var modes = termios()
    process = pt_spawn(
      executable, &argumentPointers, &environmentPointers, standardInput, Int32(columns), Int32(rows), &master,
      &modes)
    initialModes = TerminalSettings(modes)
    self.master = master
    guard process > 0 else { throw TimeOut(description: "\(executable): \(String(cString: strerror(errno)))") }
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if master >= 0 { close(master) }
  }

  /// Closes the window.
  public func hangUp() {
    close(master)
    master = -1
    isClosed = true
  }

  /// Types.
  public func type(_ text: String) { type(Array(text.utf8)) }

  /// Types bytes.
  public func type(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      done += count
    }
  }

  /// Makes the window larger or smaller.
  public func resize(columns: Int, rows: Int) {
    // What was written for the old size comes first.
    receive(for: 0)
    screen.resize(columns: columns, rows: rows)
    _ = pt_resize(master, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(process, number) }

  /// The modes of the terminal, as `stty` shows them.
  public var modes: TerminalSettings {
    var modes = termios()
    tcgetattr(master, &modes)
    return TerminalSettings(modes)
  }

  /// What of the terminal is not as it was: modes, screen, cursor, and everything that was switched on.
  public func leftovers(since before: TerminalSettings) -> [String] {
    var left: [String] = []
    if modes != before { left.append("modes") }
    if screen.isAlternate { left.append("the other screen") }
    if !screen.showsCursor { left.append("a hidden cursor") }
    let switched = screen.modes.subtracting([7, 12, 25])
    if !switched.isEmpty { left.append("private modes \(switched.sorted())") }
    return left
  }

  /// Waits until what is on the screen fulfils a condition.
  public func wait(for what: String, _ condition: (EmulatedScreen) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !condition(screen) {
      if ContinuousClock.now > deadline || isClosed && !receive(for: 0) {
        throw TimeOut(description: "No \(what) came.\n\(screen)\nWritten last: \(lastWritten)")
      }
      receive(for: 50)
    }
  }

  /// Waits until the screen shows a text in one of its rows, or has shown it: on a busy machine a notice may come and go
  /// between two looks.
  public func wait(forText text: String) throws {
    var hasCome = false
    watch = { screen in hasCome = hasCome || screen.lines.contains { $0.contains(text) } }
    defer { watch = nil }
    watch?(screen)
    try wait(for: "“\(text)”") { _ in hasCome }
  }

  /// Called with the screen while it changes.
  private var watch: ((EmulatedScreen) -> Void)?

  /// Waits until bytes were written that fulfil a condition.
  public func wait(forOutput what: String, _ condition: ([UInt8]) -> Bool) throws {
    try wait(for: what) { _ in condition(transcript) }
  }

  /// Waits until the program has ended, and everything it wrote has come.
  ///
  /// - Parameter reading: whether what it writes is taken in meanwhile, or the terminal fills up.
  public func waitForEnd(reading: Bool = true) throws -> Ending {
    if let ending { return ending }
    let deadline = ContinuousClock.now + Self.patience
    while ContinuousClock.now < deadline {
      if reading { receive(for: 10) } else { usleep(10_000) }
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        while receive(for: 0) {}
        let signal = status & 0x7F
        ending = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
        return ending!
      }
    }
    throw TimeOut(description: "The program did not end.\n\(screen)\nWritten last: \(lastWritten)")
  }

  /// The program's threads and their memory: the value of a line of /proc/PID/status, in kB where it is a size.
  public func status(_ field: String) -> Int? {
    guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix(field + ":") else { continue }
      return Int(text.split { !("0"..."9").contains($0) }.first ?? "")
    }
    return nil
  }

  /// The processes that the program has started.
  public var children: [pid_t] {
    guard let file = fopen("/proc/\(process)/task/\(process)/children", "r") else { return [] }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 4096)
    guard fgets(&line, 4096, file) != nil else { return [] }
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.split { !("0"..."9").contains($0) }.compactMap { pid_t($0) }
  }

  /// The end of what the program wrote, where what came and went can be read: escape characters are shown as `^[`.
  private var lastWritten: String {
    String(decoding: transcript.suffix(4096), as: UTF8.self).replacing("\u{1B}", with: "^[")
  }

  private func feed(_ bytes: ArraySlice<UInt8>) {
    guard let watch else { return screen.feed(bytes) }
    var rest = bytes
    while !rest.isEmpty {
      // Of much at once, as a picture is, not every change is looked at.
      let piece = rest.prefix(bytes.count > 4096 ? 1024 : 48)
      screen.feed(piece)
      watch(screen)
      rest = rest.dropFirst(piece.count)
    }
  }

  /// Takes in what the program wrote, waiting at most so many milliseconds for it. Whether there was anything.
  @discardableResult
  public func receive(for milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard !isClosed, poll(&polled, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else {
      // The last program on the terminal has closed it.
      isClosed = true
      return false
    }
    transcript += buffer[..<count]
    let asked = screen.questions.count
    feed(buffer[..<count])
    for question in screen.questions[asked...] { type(answers[question] ?? "") }
    return true
  }
}

/// The modes of a terminal, for comparison.
public struct TerminalSettings: Hashable, Sendable {
  /// Input, output, control and local flags.
  public let flags: [UInt32]
  /// The control characters.
  public let characters: [UInt8]

  init(_ modes: termios) {
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }
}
