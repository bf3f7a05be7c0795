import Drawing

/// How keys are written in the action table, in configuration files and on the screen.
///
/// A character means itself; `^d` is Control and d; names are in angle brackets: `<space>`, `<enter>`, `<s-tab>`,
/// `<pgdn>`, `<f5>`, `<c-right>`, `<a-x>` (Alt), `<lt>` for “<” and `<caret>` for “^”. A chord is written without
/// spaces: `]q`.
enum KeyNotation {
  /// Why a chord cannot be read; a whole sentence.
  typealias Failure = KeymapError

  /// The keys of a chord.
  static func keys(in notation: String) throws(KeymapError) -> [Key] {
    let scalars = Array(notation.unicodeScalars)
    var keys: [Key] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "<", let end = scalars[index...].firstIndex(of: ">"), end > index + 1 {
        let name = String(String.UnicodeScalarView(scalars[(index + 1)..<end])).lowercased()
        guard let key = key(named: name) else { throw .unknownKey(name, in: notation) }
        keys.append(key)
        index = end + 1
      } else if scalar == "^", index + 1 < scalars.count {
        keys.append(Key(.character(lowercased(scalars[index + 1])), control: true))
        index += 2
      } else if scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value) {
        throw .unprintable(in: notation)
      } else {
        keys.append(Key(.character(scalar)))
        index += 1
      }
    }
    guard !keys.isEmpty else { throw .empty }
    return keys
  }

  /// How a chord is shown to a person: “]q”, “^d”, “Space”.
  static func shown(_ keys: [Key]) -> String {
    keys.map(shown).joined()
  }

  /// How one key is shown to a person.
  static func shown(_ key: Key) -> String {
    var text: String
    if case .character(let scalar) = key.code {
      text = scalar == " " ? "Space" : String(scalar)
      if key.control { text = "^" + text }
    } else {
      text = shownNames[key.code] ?? functionName(key.code)
      if key.control { text = "^" + text }
    }
    return key.alt ? "A-" + text : text
  }

  private static func functionName(_ code: Key.Code) -> String {
    if case .function(let number) = code { return "F\(number)" }
    return ""
  }

  private static func key(named name: String) -> Key? {
    if name.hasPrefix("c-") {
      guard var key = key(named: String(name.dropFirst(2))) else { return nil }
      key.control = true
      return key
    }
    if name.hasPrefix("a-") {
      guard var key = key(named: String(name.dropFirst(2))) else { return nil }
      key.alt = true
      return key
    }
    if let code = codes[name] { return Key(code) }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...63).contains(number) {
      return Key(.function(number))
    }
    if name.unicodeScalars.count == 1, let scalar = name.unicodeScalars.first { return Key(.character(scalar)) }
    return nil
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }

  private static let codes: [String: Key.Code] = [
    "space": .character(" "), "lt": .character("<"), "caret": .character("^"), "enter": .enter, "return": .enter,
    "tab": .tab, "s-tab": .backTab, "backspace": .backspace, "delete": .delete, "insert": .insert, "esc": .escape,
    "escape": .escape, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pgup": .pageUp, "pgdn": .pageDown, "pageup": .pageUp, "pagedown": .pageDown,
  ]

  private static let shownNames: [Key.Code: String] = [
    .enter: "Enter", .tab: "Tab", .backTab: "S-Tab", .backspace: "Backspace", .delete: "Del", .insert: "Ins",
    .escape: "Esc", .up: "↑", .down: "↓", .left: "←", .right: "→", .home: "Home", .end: "End", .pageUp: "PgUp",
    .pageDown: "PgDn",
  ]
}
