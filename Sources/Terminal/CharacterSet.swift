import CNcurses
import Basics

/// Which characters the terminal can be sent: what the locale says.
enum CharacterSet {
  /// All of Unicode.
  case unicode
  /// Another set, of which some characters can be written.
  case limited
  /// ASCII alone: LC_ALL=C.
  case ascii

  /// Takes the locale from the environment, which ncurses and the widths of characters follow.
  ///
  /// Where nothing is set at all (a container, a fresh machine), and where a UTF-8 locale is asked for by a name that
  /// this machine does not have (often, through ssh), C.UTF-8 is taken: terminals have been UTF-8 for twenty years.
  /// A C locale that was asked for is respected.
  static func fromEnvironment() -> CharacterSet {
    let found = setlocale(LC_ALL, "") != nil
    let asked = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    if asked == nil || !found && namesUTF8(asked ?? "") {
      _ = setlocale(LC_CTYPE, "C.UTF-8") ?? setlocale(LC_CTYPE, "en_US.UTF-8")
    }
    if cn_is_utf8() { return .unicode }
    return cn_width(0xE9) == 1 ? .limited : .ascii
  }

  static func namesUTF8(_ locale: String) -> Bool {
    let letters = locale.utf8.map { $0 | 0x20 }
    return [Array("utf-8".utf8), Array("utf8".utf8)].contains { name in
      letters.count >= name.count
        && (0...(letters.count - name.count)).contains { letters[$0..<($0 + name.count)].elementsEqual(name) }
    }
  }
}

/// A variable of the environment, where it is set.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
