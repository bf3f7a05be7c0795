import Drawing
import Basics

extension Style {
  /// The SGR sequence (ECMA-48, with the colours of ISO 8613-6) that turns this style on; empty where it changes nothing.
  var sequence: String {
    var codes: [String] = []
    for (modifier, code) in [
      (Modifiers.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reversed, "7"), (.crossedOut, "9"),
    ] where modifiers.contains(modifier) {
      codes.append(code)
    }
    if let foreground { codes.append(foreground.code(base: 30)) }
    if let background { codes.append(background.code(base: 40)) }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

extension Color {
  /// Its SGR parameters, for text (from 30) or background (from 40).
  fileprivate func code(base: Int) -> String {
    switch self {
    case .standard: "\(base + 9)"
    case .ansi(let index): index < 8 ? "\(base + Int(index))" : "\(base + 60 + Int(index) - 8)"
    case .indexed(let index): "\(base + 8);5;\(index)"
    case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
    }
  }
}

extension ColorDepth {
  /// What the terminal that the environment names can most likely show.
  ///
  /// Only for output that is not drawn by ncurses: `COLORTERM` says truecolor, and the name of a terminal tells the rest.
  static var ofEnvironment: ColorDepth {
    let colorTerm = getenv("COLORTERM").map { String(cString: $0) } ?? ""
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    if colorTerm == "truecolor" || colorTerm == "24bit" || terminal.hasSuffix("-direct") { return .truecolor }
    if terminal.hasSuffix("-256color") { return .indexed }
    return terminal.hasPrefix("vt") ? .attributes : .ansi
  }
}
