import Basics

/// Why there is no screen to draw on.
public enum ScreenError: Error, Hashable, Sendable {
  /// Standard output is a file or a pipe.
  case notATerminal
  /// TERM is unset or empty.
  case noTerminalName
  /// The terminal database has no such name.
  case unknownTerminal(String)
  /// The terminal cannot move its cursor: `dumb`, printers.
  case cannotMoveCursor(String)
  /// There is no terminal database at all.
  case noTerminalDatabase(String)
  /// There is no terminal to read keys from: what `open("/dev/tty")` said.
  case noKeyboard(Int32)
  /// No pipe could be made: what `pipe` said.
  case noPipe(Int32)
  /// ncurses refused for a reason that it does not tell.
  case refused(String)
}

extension ScreenError: CustomStringConvertible {
  /// One sentence for the person at the terminal, with what would help.
  public var description: String {
    switch self {
    case .notATerminal:
      "Standard output is not a terminal, so the reader cannot be shown."
    case .noTerminalName:
      "TERM is not set, so the type of this terminal is unknown; try TERM=xterm-256color."
    case .unknownTerminal(let name):
      "No terminal called “\(name)” is known here (TERM); try TERM=xterm-256color, or install ncurses-term."
    case .cannotMoveCursor(let name):
      "The terminal “\(name)” (TERM) cannot move its cursor, so the reader cannot be shown on it."
    case .noTerminalDatabase(let name):
      "There is no terminal database in which to look up “\(name)” (TERM); install ncurses-base."
    case .noKeyboard(let code):
      "There is no terminal to read keys from: /dev/tty: \(SystemError.words(for: code))."
    case .noPipe(let code):
      "The reader could not make a pipe: \(SystemError.words(for: code))."
    case .refused(let name):
      "The terminal “\(name)” (TERM) could not be set up."
    }
  }
}
