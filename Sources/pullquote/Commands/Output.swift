import Articles
import Basics

/// Standard output or standard error: the one way by which a command writes.
///
/// What an article, a file name or an argument contains reaches the terminal only as text: every control, escape, C1
/// and bidi character in it is shown as `\u{1b}`. Escape sequences come from nowhere but a `TextStyle`, and only when
/// the descriptor is a terminal that wants them.
final class Output {
  /// The file descriptor that it writes to.
  let descriptor: Int32
  /// Whether it shows styles: on a terminal that can, unless `NO_COLOR` is set.
  let isStyled: Bool
  private var buffer: [UInt8] = []
  private let flushesLines: Bool

  init(descriptor: Int32, isStyled: Bool? = nil) {
    self.descriptor = descriptor
    let isTerminal = isatty(descriptor) != 0
    self.isStyled = isStyled ?? (isTerminal && Output.environmentAllowsStyles)
    flushesLines = isTerminal || descriptor == STDERR_FILENO
  }

  /// Whether this process's environment leaves room for styles: no `NO_COLOR` (no-color.org), and a capable `TERM`.
  private static var environmentAllowsStyles: Bool {
    if let noColor = getenv("NO_COLOR"), noColor.pointee != 0 { return false }
    guard let terminal = getenv("TERM").map({ String(cString: $0) }) else { return false }
    return !terminal.isEmpty && terminal != "dumb"
  }

  /// Writes text of any origin. Line feeds are kept, tabs become one space, other unsafe characters become visible.
  func write(_ text: String, style: TextStyle = .plain) { write(text, sequence: style.sequence) }

  /// Writes text of any origin behind an SGR sequence of the program's own.
  func write(_ text: String, sequence: String) {
    let isStyled = isStyled && !sequence.isEmpty && !text.isEmpty
    if isStyled { buffer.append(contentsOf: sequence.utf8) }
    Output.append(text, to: &buffer, keepingLineFeeds: true)
    if isStyled { buffer.append(contentsOf: "\u{1B}[0m".utf8) }
    flushIfDue()
  }

  /// Writes text of any origin as one line: a line feed in it is made visible too.
  func writeLine(_ text: String) {
    Output.append(text, to: &buffer, keepingLineFeeds: false)
    buffer.append(UInt8(ascii: "\n"))
    flushIfDue()
  }

  /// Writes records of the JSON contract, which are escaped already.
  func write(json: [UInt8]) {
    buffer.append(contentsOf: json)
    flushIfDue()
  }

  /// Writes a shell completion script, which holds nothing but this program's own text.
  func write(ownText: String) {
    buffer.append(contentsOf: ownText.utf8)
    flushIfDue()
  }

  /// Writes bytes as they are: never to a terminal.
  func write(raw bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    flushIfDue()
  }

  /// Appends `text` with unsafe characters made visible.
  static func append(_ text: String, to bytes: inout [UInt8], keepingLineFeeds: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      var runStart = 0
      var index = 0
      while index < utf8.count {
        guard let unsafe = UnsafeCharacter.at(index, in: utf8), !(unsafe.codePoint == 0x0A && keepingLineFeeds) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: utf8[runStart..<index])
        if unsafe.codePoint == 0x09 {
          bytes.append(UInt8(ascii: " "))
        } else {
          bytes.append(contentsOf: "\\u{\(String(unsafe.codePoint, radix: 16))}".utf8)
        }
        index += unsafe.length
        runStart = index
      }
      bytes.append(contentsOf: utf8[runStart...])
    }
  }

  private func flushIfDue() {
    if buffer.count >= 1 << 16 || flushesLines && buffer.last == UInt8(ascii: "\n") { flush() }
  }

  /// What was written, in the place of handing it to the system: for an output without a descriptor (-1).
  var collected: [UInt8] { buffer }

  /// Hands everything to the system. A closed pipe ends the program without a word, as other tools end.
  func flush() {
    guard descriptor >= 0 else { return }
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written) }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        giveUp(errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func giveUp(_ cause: Int32) -> Never {
    if cause != EPIPE && descriptor != STDERR_FILENO {
      let sentence = "pullquote: The output could not be written: \(SystemError.words(for: cause)).\n"
      _ = sentence.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
    }
    // 128 + SIGPIPE is what a shell reports for a program that a closed pipe ended.
    _exit(cause == EPIPE ? 141 : 1)
  }
}

/// How a stretch of a command's output looks on a terminal.
enum TextStyle: Hashable {
  case plain
  case strong
  case faint
  case emphasised
  case underlined
  case speaker
  case match

  /// The SGR sequence (ECMA-48) that turns it on; colours are the terminal's own 16.
  fileprivate var sequence: String {
    switch self {
    case .plain: ""
    case .strong: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    case .emphasised: "\u{1B}[3m"
    case .underlined: "\u{1B}[4m"
    case .speaker: "\u{1B}[1;36m"
    case .match: "\u{1B}[1;33m"
    }
  }
}
