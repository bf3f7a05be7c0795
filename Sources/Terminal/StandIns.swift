/// ASCII for what a terminal cannot show, column for column: never longer nor shorter than the original.
enum StandIns {
  /// What stands in for `scalar`: one ASCII character for each of its columns.
  static func ascii(for scalar: Unicode.Scalar) -> UInt8 {
    if let found = table[scalar] { return found }
    if let letter = letter(for: scalar.value) { return letter }
    switch scalar.value {
    case 0x2500...0x257F: return boxDrawing(scalar.value)
    case 0x2580...0x259F: return UInt8(ascii: "#")
    case 0x2800...0x28FF: return UInt8(ascii: "*")
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xA0: return UInt8(ascii: " ")
    case 0xFF01...0xFF5E: return UInt8(scalar.value - 0xFF01 + 0x21)
    default: return UInt8(ascii: "?")
    }
  }

  private static func boxDrawing(_ value: UInt32) -> UInt8 {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576, 0x2578, 0x257A, 0x257C,
      0x257E:
      UInt8(ascii: "-")
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579, 0x257B, 0x257D,
      0x257F:
      UInt8(ascii: "|")
    case 0x2571: UInt8(ascii: "/")
    case 0x2572: UInt8(ascii: "\\")
    default: UInt8(ascii: "+")
    }
  }

  /// The letter under an accent, for the Latin letters from À to ſ.
  private static func letter(for value: UInt32) -> UInt8? {
    guard (0xC0...0x17F).contains(value) else { return nil }
    let letter = letters[Int(value - 0xC0)]
    return letter == UInt8(ascii: " ") ? nil : letter
  }

  // U+00C0 to U+017F in order, 64 to a line.
  private static let letters = Array(
    """
    AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
    lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """.utf8)

  private static let table: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    for line in lines.split(separator: "\n") {
      let scalars = Array(line.unicodeScalars)
      for scalar in scalars.dropFirst(2) { table[scalar] = UInt8(scalars[0].value) }
    }
    return table
  }()

  // The stand-in, a space, and all that it stands for.
  private static let lines = """
    " “”„‟«»″❝❞〝〞
    ' ‘’‚‛′´❛❜ʼ
    - ‐‑‒–—―−⁃
    . …·․⋯░
    * •●○◦◆◇■□▪▫★☆✱✶✷✸✹✺✦✧◉◎⬤
    > ›→▶▸►❯⇒➜➤⏵
    < ‹←◀◂◄❮⇐⏴
    ^ ↑▲▴⇑⏶
    v ↓▼▾⇓⏷
    + ✓✔┼▒
    x ×✕✖✗✘
    | ¦∣│▏▎▍▌▐▕
    / ⁄∕÷
    ~ ∼≈
    = ≡⹀
    ! ¡⚠
    ? ¿�
    # №▣
    % ▓
    c ©¢
    r ®
    t ™
    L £
    E €
    Y ¥
    S §
    P ¶
    o °º
    a ª
    u µ
    1 ¹
    2 ²
    3 ³
    """
}
