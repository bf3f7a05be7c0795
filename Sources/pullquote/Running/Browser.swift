import Basics

/// The user's browser: what `$BROWSER` names, else what the desktop opens addresses with.
enum Browser {
  /// Whether an address may be passed to a browser: http or https, with only characters allowed in addresses.
  ///
  /// Articles come from anywhere: `file:`, `javascript:` and schemes that start other programs are not opened.
  static func mayOpen(_ url: String) -> Bool {
    let bytes = Array(url.utf8)
    let lower = bytes.prefix(8).map(\.asciiLowercased)
    guard let scheme = ["https://", "http://"].first(where: { lower.starts(with: $0.utf8) }) else { return false }
    guard bytes.count > scheme.utf8.count, bytes.count <= 8192 else { return false }
    return bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      && !url.unicodeScalars.contains { (0x80...0xA0).contains($0.value) || $0.properties.isWhitespace }
  }

  /// The commands to try, each as a program and its arguments; no shell ever sees them.
  ///
  /// - Parameters:
  ///   - variable: `$BROWSER`: commands separated by colons, in each of which `%s` is the address (by custom;
  ///     xdg-open's manual has it). One without `%s` gets the address as its last argument.
  ///   - withDesktop: whether the desktop's own way comes last.
  static func commands(for url: String, variable: String?, withDesktop: Bool = true) -> [[String]] {
    var commands: [[String]] = []
    for command in (variable ?? "").split(separator: ":") {
      var words = command.split(separator: " ").map(String.init)
      guard !words.isEmpty else { continue }
      if words.contains(where: { $0.contains("%s") }) {
        words = words.map { $0.replacing("%s", with: url) }
      } else {
        words.append(url)
      }
      commands.append(words)
    }
    if withDesktop { commands.append(["xdg-open", url]) }
    return commands
  }

  /// Browsers that draw in the terminal. `www-browser` is Debian's name for whichever of them is installed.
  private static let inTerminal: Set<String> = [
    "browsh", "carbonyl", "cha", "elinks", "links", "links2", "lynx", "retawq", "w3m", "www-browser",
  ]

  /// Programs that choose a browser, and take one of those where there are no windows.
  private static let choosing: Set<String> = ["sensible-browser", "xdg-open"]

  /// Whether a command needs the terminal.
  ///
  /// - Parameter hasWindows: whether the session has a display.
  static func needsTerminal(_ command: [String], hasWindows: Bool = isVariableSet("DISPLAY", "WAYLAND_DISPLAY")) -> Bool
  {
    let name = command[0].split(separator: "/").last.map(String.init) ?? ""
    return inTerminal.contains(name) || !hasWindows && choosing.contains(name)
  }

  private static func isVariableSet(_ names: String...) -> Bool {
    names.contains { name in getenv(name).map { $0.pointee != 0 } ?? false }
  }

  /// The first of the commands whose program is there; `nil` if none is.
  static func firstInstalled(_ commands: [[String]]) -> [String]? {
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":")
    return commands.first { command in
      command[0].contains("/")
        ? access(command[0], X_OK) == 0 : folders.contains { access("\($0)/\(command[0])", X_OK) == 0 }
    }
  }

  /// The command that opens an address in the terminal; `nil` if it is opened elsewhere, or not at all.
  static func commandForTerminal(_ url: String) -> [String]? {
    guard mayOpen(url) else { return nil }
    let command = firstInstalled(commands(for: url, variable: getenv("BROWSER").map { String(cString: $0) }))
    return command.flatMap { needsTerminal($0) ? $0 : nil }
  }

  /// Opens an address in the terminal, which must be given back before, and waits until the browser ends.
  ///
  /// - Returns: what to say of it.
  static func openInTerminal(_ url: String, with command: [String]) -> (isOpened: Bool, sentence: String) {
    let shown = url.prefix(60)
    return switch ChildProcess.runInTerminal(command) {
    case .exited(status: 0): (true, "Opened \(shown) with \(command[0]).")
    case .exited(let status): (false, "“\(command[0])” could not open \(shown): it ended with status \(status).")
    case .notStarted: (false, "“\(command[0])” could not be started.")
    case .killed(let signal): (false, "“\(command[0])” was ended by signal \(signal).")
    }
  }

  /// Opens an address without waiting for the browser, which is neither stopped nor ended with the reader.
  ///
  /// - Parameters:
  ///   - variable: as in `commands`.
  ///   - withDesktop: as in `commands`.
  ///   - complain: called, from any thread, with a sentence when it cannot be opened.
  static func open(
    _ url: String, variable: String? = getenv("BROWSER").map { String(cString: $0) }, withDesktop: Bool = true,
    complain: @escaping @Sendable (String) -> Void
  ) {
    guard mayOpen(url) else {
      complain("Only http and https addresses can be opened, not “\(url.prefix(60))”.")
      return
    }
    let commands = commands(for: url, variable: variable, withDesktop: withDesktop)
    WorkerThread.start {
      for command in commands {
        switch ChildProcess.run(command) {
        case .exited(status: 0): return
        case .exited(let status):
          complain("“\(command[0])” could not open \(url.prefix(60)): it ended with status \(status).")
          return
        case .notStarted, .killed: continue
        }
      }
      complain("No browser was found: \(commands.map { "“\($0[0])”" }.joined(separator: " and ")) cannot be started.")
    }
  }
}
