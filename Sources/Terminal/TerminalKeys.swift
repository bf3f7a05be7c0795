import CNcurses
import Drawing

/// The keys that the terminal database has for the terminal that ncurses has taken.
enum TerminalKeys {
  static func fromDatabase() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (capability, code) in named {
      guard let found = cn_string(capability) else { continue }
      keys[Array(String(cString: found).utf8)] = Key(code)
    }
    for number in 1...24 {
      guard let found = cn_string("kf\(number)") else { continue }
      keys[Array(String(cString: found).utf8)] = Key(.function(number))
    }
    return keys
  }

  private static let named: [(String, Key.Code)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
    ("kent", .enter), ("kbs", .backspace), ("ka1", .home), ("ka3", .pageUp), ("kc1", .end), ("kc3", .pageDown),
  ]
}
