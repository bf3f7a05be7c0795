import CNcurses
import Basics

extension Screen {
  /// Why the terminal that TERM names cannot be used; `nil` when it can.
  static func fault(of name: String) -> ScreenError? {
    if name.isEmpty { return .noTerminalName }
    switch cn_terminal_fault(name, 1) {
    case CN_TERMINAL_FINE: return nil
    case CN_TERMINAL_HARDCOPY, CN_TERMINAL_CANNOT_ADDRESS: return .cannotMoveCursor(name)
    case CN_TERMINAL_NO_DATABASE: return .noTerminalDatabase(name)
    default: return .unknownTerminal(name)
    }
  }

  /// Standard input where that is a terminal, otherwise the terminal that controls this process.
  static func openKeyboard() throws(ScreenError) -> (descriptor: Int32, isOwned: Bool) {
    if isatty(0) == 1 { return (0, false) }
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noKeyboard(errno) }
    return (descriptor, true)
  }

  /// Has ncurses take the terminal, with all the colours it is known to have.
  static func take(_ name: String, input: Int32) -> (terminal: OpaquePointer, directPalette: Int)? {
    // The kernel knows the size; LINES and COLUMNS may be left over from another terminal.
    use_env(false)
    use_tioctl(true)
    if wantsTruecolor, cn_describe_truecolor(name, 1) {
      defer { cn_forget_description() }
      if let terminal = cn_newterm(name, 1, input) { return (terminal, 256) }
    }
    guard let terminal = cn_newterm(name, 1, input) else { return nil }
    return (terminal, name.hasSuffix("direct256") ? 256 : name.hasSuffix("direct16") ? 16 : 8)
  }

  /// Whether the terminal says that it shows any colour, which its entry in the database mostly does not.
  private static var wantsTruecolor: Bool {
    let said = environment("COLORTERM") ?? ""
    return (said == "truecolor" || said == "24bit") && (environment("NO_COLOR") ?? "").isEmpty
  }
}
