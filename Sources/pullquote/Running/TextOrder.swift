import Basics
import Configuration

/// Who brings text that runs from right to left into its order: this program, or the terminal.
enum TextOrder {
  /// Whether the reader does it.
  ///
  /// Most terminals, and tmux, show cells in the order in which they come. Those that order text themselves would turn it round once
  /// more: VTE from 0.58 on (GNOME Terminal and others), Konsole, mlterm and Apple’s Terminal.
  static func isWanted(
    _ setting: Configuration.Bidi, environment: (String) -> String? = { getenv($0).map { String(cString: $0) } }
  ) -> Bool {
    switch setting {
    case .on: return true
    case .off: return false
    case .auto:
      if let version = environment("VTE_VERSION").flatMap({ Int($0) }), version >= 5800 { return false }
      if environment("KONSOLE_VERSION") != nil || environment("TERM_PROGRAM") == "Apple_Terminal" { return false }
      return !(environment("TERM") ?? "").hasPrefix("mlterm")
    }
  }
}
