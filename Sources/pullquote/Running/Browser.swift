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
    guard withDesktop else { return commands }
    #if os(macOS)
      commands.append(["open", url])
    #else
      commands.append(["xdg-open", url])
    #endif
    return commands
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
