import Drawing
internal import TOMLKit

/// A theme as it is written, before its colours are looked up: what a theme that inherits from it starts with.
struct ThemeFile {
  /// A role's table, and where it stands, since an error in it shows only when the palette is known.
  struct Definition {
    var role: Role
    var entry: TOMLFile.Entry
    var file: TOMLFile
  }

  /// The theme that it starts from.
  var inherits: (name: String, place: Place)?
  /// Names of its own for colours.
  var palette: [String: Color] = [:]
  /// What it says of roles, in the order of its lines.
  var definitions: [Definition] = []

  /// Reads a file; `file` is how its reader would name it.
  init(_ bytes: [UInt8], file: String) throws(ConfigurationError) {
    let toml = try TOMLFile(bytes, file: file)
    for entry in toml.entries {
      switch entry.key {
      case "inherits": inherits = (try entry.string(), entry.place)
      case "palette":
        for entry in toml.entries(of: try entry.table(), path: entry.path) {
          palette[entry.key] = try Color(entry, palette: [:])
        }
      default:
        guard let role = Role(name: entry.key) else { throw Self.unknown(entry, in: toml) }
        definitions.append(Definition(role: role, entry: entry, file: toml))
      }
    }
  }

  /// A theme file's words laid over those of the one it inherits from: its roles replace the other's, its palette adds
  /// to the other's and wins.
  func over(_ parent: ThemeFile) -> ThemeFile {
    var merged = self
    merged.palette.merge(parent.palette) { own, _ in own }
    merged.definitions = parent.definitions + definitions
    return merged
  }

  /// The theme that it describes.
  func theme(named name: String) throws(ConfigurationError) -> Theme {
    var styles: [Role: Style] = [:]
    var ansi: [Role: Style] = [:]
    for definition in definitions {
      let (style, fallback) = try definition.styles(palette: palette)
      styles[definition.role] = style
      ansi[definition.role] = fallback
    }
    return Theme(name: name, styles: styles, ansi: ansi)
  }

  /// The error for a key at the top that is no role: perhaps a role without its quotation marks, which is a table to TOML.
  private static func unknown(_ entry: TOMLFile.Entry, in toml: TOMLFile) -> ConfigurationError {
    let name = entry.key
    var entry = entry
    var unquoted: ConfigurationError?
    while let table = entry.value.table, let inner = toml.entries(of: table, path: entry.path).first {
      entry = inner
      let dotted = entry.path.joined(separator: ".")
      if Role(name: dotted) != nil { unquoted = .unquotedRole(entry.place, name: dotted) }
    }
    if let unquoted { return unquoted }
    let known = Role.allCases.map(\.name) + ["inherits", "palette"]
    return .unknownRole(
      toml.place(of: [name]), name: name, suggestion: suggestion(for: name, among: known))
  }
}

extension ThemeFile.Definition {
  /// The role's style, and what is laid over it where there are 16 colours.
  func styles(palette: [String: Color]) throws(ConfigurationError) -> (Style, ansi: Style?) {
    guard let table = entry.value.table else {
      guard entry.value.type != .array, let color = try entry.color(palette: palette) else {
        throw entry.wrongKind("a colour or a table")
      }
      return (Style(foreground: color), nil)
    }
    var style = Style()
    var ansi: Style?
    for part in file.entries(of: table, path: entry.path) {
      switch part.key {
      case "fg": style.foreground = try Color(part, palette: palette)
      case "bg": style.background = try Color(part, palette: palette)
      case "modifiers": style.modifiers = try modifiers(part)
      case "ansi": ansi = try ansiStyle(part)
      default: throw unknownPart(part, among: ["fg", "bg", "modifiers", "ansi"])
      }
    }
    return (style, ansi)
  }

  /// `ansi = "blue"` or `ansi = { fg = "blue", bg = "black", modifiers = ["bold"] }`. A name here is always that of one of the
  /// terminal's own colours, whatever the palette calls so.
  private func ansiStyle(_ part: TOMLFile.Entry) throws(ConfigurationError) -> Style {
    guard let table = part.value.table else {
      guard let color = try part.color(palette: [:]) else { throw part.wrongKind("a colour or a table") }
      return Style(foreground: try own(color, part))
    }
    var style = Style()
    for inner in file.entries(of: table, path: part.path) {
      switch inner.key {
      case "fg": style.foreground = try own(Color(inner, palette: [:]), inner)
      case "bg": style.background = try own(Color(inner, palette: [:]), inner)
      case "modifiers": style.modifiers = try modifiers(inner)
      default: throw unknownPart(inner, among: ["fg", "bg", "modifiers"])
      }
    }
    return style
  }

  /// A colour that must be one of the terminal's own.
  private func own(_ color: Color, _ part: TOMLFile.Entry) throws(ConfigurationError) -> Color {
    switch color {
    case .ansi, .standard: return color
    case .indexed, .rgb: throw .notANSI(part.place, name: part.value.string ?? part.value.debugDescription)
    }
  }

  private func modifiers(_ part: TOMLFile.Entry) throws(ConfigurationError) -> Modifiers {
    guard let array = part.value.array else { throw part.wrongKind("an array of names like \"bold\"") }
    var modifiers: Modifiers = []
    for (index, value) in array.enumerated() {
      let path = part.path + [String(index)]
      let element = TOMLFile.Entry(path: path, value: value, place: file.place(of: path))
      guard let name = value.tomlValue.string else { throw part.wrongKind("an array of names like \"bold\"") }
      guard let known = Modifiers.named.first(where: { $0.name == name }) else {
        throw .unknownModifier(
          element.place, name: name, suggestion: suggestion(for: name, among: Modifiers.named.map(\.name)))
      }
      modifiers.insert(known.modifier)
    }
    return modifiers
  }

  private func unknownPart(_ part: TOMLFile.Entry, among known: [String]) -> ConfigurationError {
    .unknownKey(part.place, key: part.key, suggestion: suggestion(for: part.key, among: known))
  }
}

extension Color {
  /// The names of the terminal's own colours, by number.
  static let ansiNames: [String] = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red", "bright-green",
    "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// The name of the terminal's own text or background colour.
  static let standardName = "default"

  /// The colour that a value must be: a name of the palette, a name of the terminal's own, `"#rrggbb"`, `"#rgb"` or a number
  /// of xterm's.
  init(_ entry: TOMLFile.Entry, palette: [String: Color]) throws(ConfigurationError) {
    guard let color = try entry.color(palette: palette) else { throw entry.wrongKind("a colour") }
    self = color
  }

  /// A colour of six or three hexadecimal digits behind “#”.
  fileprivate init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard digits.allSatisfy({ ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) || ($0 >= 0x30 && $0 <= 0x39) }),
      let value = UInt32(String(Substring(digits)), radix: 16)
    else { return nil }
    switch digits.count {
    case 3:
      let parts = [value >> 8, value >> 4 & 15, value & 15].map { UInt8($0 * 17) }
      self = .rgb(parts[0], parts[1], parts[2])
    case 6: self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
    default: return nil
    }
  }
}

extension TOMLFile.Entry {
  /// The colour that it says; `nil` if it is neither a string nor a number.
  fileprivate func color(palette: [String: Color]) throws(ConfigurationError) -> Color? {
    if let number = value.int {
      guard let byte = UInt8(exactly: number) else { throw .badColorNumber(place, value: number) }
      return byte < 16 ? .ansi(byte) : .indexed(byte)
    }
    guard let name = value.string else { return nil }
    if let color = palette[name] { return color }
    if name == Color.standardName { return .standard }
    if let number = Color.ansiNames.firstIndex(of: name) { return .ansi(UInt8(number)) }
    if name.hasPrefix("#") {
      guard let color = Color(hex: name) else { throw .badHexColor(place, value: name) }
      return color
    }
    let known = palette.keys.sorted() + Color.ansiNames + [Color.standardName]
    throw .unknownColor(place, name: name, suggestion: suggestion(for: name, among: known))
  }
}
