extension Canvas {
  /// Its text: a line for each row, without trailing blanks.
  public var text: String { rows.joined(separator: "\n") }

  /// The text of each row, without trailing blanks.
  public var rows: [String] {
    (0..<size.height).map { y in
      var row = String.UnicodeScalarView()
      for x in 0..<size.width where self[x, y].width > 0 {
        row.append(self[x, y].scalar)
        row.append(contentsOf: self[x, y].marks ?? [])
      }
      while row.last == " " { row.removeLast() }
      return String(row)
    }
  }

  /// Its text and styles: below each row with any style, a row with a letter for each cell's style (blank for the
  /// canvas's own), and at the end a key to the letters.
  public var annotatedText: String {
    var letters: [Style: Unicode.Scalar] = [:]
    var legend: [String] = []
    var lines: [String] = []
    for (y, row) in rows.enumerated() {
      lines.append("  " + row)
      var marks = String.UnicodeScalarView()
      for x in 0..<size.width {
        let style = self[x, y].style
        guard style != base else {
          marks.append(" ")
          continue
        }
        if letters[style] == nil {
          let letter = Self.letters[min(letters.count, Self.letters.count - 1)]
          letters[style] = letter
          legend.append("\(letter) \(style)")
        }
        marks.append(letters[style]!)
      }
      while marks.last == " " { marks.removeLast() }
      if !marks.isEmpty { lines.append("~ " + String(marks)) }
    }
    while lines.last == "  " { lines.removeLast() }
    return (lines.map { $0 == "  " ? "" : $0 } + [""] + legend).joined(separator: "\n")
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?".unicodeScalars)
}

extension Color: CustomStringConvertible {
  /// The colour in a few letters: `standard`, `ansi 4`, `indexed 130`, `#rrggbb`.
  public var description: String {
    switch self {
    case .standard: return "standard"
    case .ansi(let number): return "ansi \(number)"
    case .indexed(let number): return "indexed \(number)"
    case .rgb(let red, let green, let blue):
      let digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      return "#" + digits.joined()
    }
  }
}

extension Style: CustomStringConvertible {
  /// The style in words: `ansi 4 on #102030, bold italic`.
  public var description: String {
    var words: [String] = []
    if foreground != nil || background != nil {
      words.append((foreground?.description ?? "") + (background.map { " on \($0)" } ?? ""))
    }
    if !modifiers.isEmpty { words.append(modifiers.names.joined(separator: " ")) }
    return words.isEmpty ? "plain" : words.joined(separator: ", ")
  }
}

extension Modifiers {
  /// Every modifier with its name in theme files.
  public static let named: [(name: String, modifier: Modifiers)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reversed", .reversed),
    ("crossed_out", .crossedOut),
  ]

  /// The names of those that it holds.
  public var names: [String] { Self.named.filter { contains($0.modifier) }.map(\.name) }
}
