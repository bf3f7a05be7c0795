/// What a user sets in `config.toml`.
public struct Configuration: Hashable, Sendable {
  /// A set of key bindings to start from.
  public enum KeymapName: String, Hashable, Sendable, CaseIterable {
    /// Keys of vim and less.
    case standard
    /// The keys of newsboat.
    case newsboat
  }

  /// The number of lines per article in the list.
  public enum Density: String, Hashable, Sendable, CaseIterable {
    /// Two, unless there is room for everything in one.
    case roomy
    /// One.
    case compact
  }

  /// Whether captions show their pictures.
  public enum Images: String, Hashable, Sendable, CaseIterable {
    /// Unless the line to the terminal is slow, and with the best that it has.
    case auto
    case on
    case off
    /// In characters alone.
    case cells
    /// By sixel, where the terminal says that it knows it; elsewhere in characters.
    case sixel
    /// By kitty's protocol, where the terminal says that it knows it; elsewhere in characters.
    case kitty
  }

  /// Who reorders right-to-left text.
  public enum Bidi: String, Hashable, Sendable, CaseIterable {
    /// This program, unless the terminal is known to do it.
    case auto
    /// This program.
    case on
    /// The terminal.
    case off
  }

  /// A line of `[keys]` that binds a key, or a sequence of keys, to an action. Neither is checked here, since only the
  /// reader knows its actions.
  public struct KeyBinding: Hashable, Sendable {
    /// The keys as written: `]s`.
    public var keys: String
    /// The name of the action: `next-quote-same-speaker`.
    public var action: String
    /// Where it is written.
    public var place: Place

    /// A binding.
    public init(keys: String, action: String, place: Place) {
      self.keys = keys
      self.action = action
      self.place = place
    }
  }

  /// The theme's name.
  public var theme = ThemeCollection.defaultName
  /// The name of the theme for a light background, if different.
  public var lightTheme: String?
  /// Where the theme's name is written; `nil` if it is the default.
  public var themePlace: Place?
  /// The keymap to start from.
  public var keymap = KeymapName.standard
  /// The user's bindings, in the order of their lines.
  public var keys: [KeyBinding] = []
  /// The maximum width of the body, in columns.
  public var measure = 80
  /// The number of lines per article in the list.
  public var density = Density.roomy
  /// Whether captions show their pictures.
  public var images = Images.auto
  /// Whether the mouse is used.
  public var mouse = true
  /// Who reorders right-to-left text.
  public var bidi = Bidi.auto

  /// The allowed range of `measure`: shorter and longer lines are hard to read.
  public static let measures = 20...80

  /// The defaults.
  public init() {}

  /// Reads a file. Errors are reported and leave only that setting unchanged; a file that is not TOML changes nothing.
  /// - Parameter file: The file as its reader would name it.
  public static func reading(_ bytes: [UInt8], file: String) -> (Configuration, [ConfigurationError]) {
    var configuration = Configuration()
    var errors: [ConfigurationError] = []
    do throws(ConfigurationError) {
      let toml = try TOMLFile(bytes, file: file)
      for entry in toml.entries {
        do throws(ConfigurationError) {
          try configuration.set(entry, in: toml, &errors)
        } catch {
          errors.append(error)
        }
      }
    } catch {
      errors.append(error)
    }
    return (configuration, errors)
  }

  /// Reads a name, or `{ dark = "…", light = "…" }`.
  private mutating func setTheme(_ entry: TOMLFile.Entry, in toml: TOMLFile) throws(ConfigurationError) {
    guard entry.isTable else {
      theme = try entry.string()
      themePlace = entry.place
      return
    }
    for name in toml.entries(of: try entry.table(), path: entry.path) {
      switch name.key {
      case "dark": theme = try name.string()
      case "light": lightTheme = try name.string()
      default:
        throw .unknownKey(
          name.place, key: "theme.\(name.key)", suggestion: suggestion(for: name.key, among: ["dark", "light"]))
      }
    }
    themePlace = entry.place
  }

  /// Reads one of a few words.
  private static func value<Value: RawRepresentable & CaseIterable>(
    of entry: TOMLFile.Entry
  ) throws(ConfigurationError) -> Value where Value.RawValue == String {
    let name = try entry.string()
    guard let named = Value(rawValue: name) else {
      throw .unknownValue(entry.place, key: entry.key, value: name, known: Value.allCases.map(\.rawValue))
    }
    return named
  }

  private mutating func set(
    _ entry: TOMLFile.Entry, in toml: TOMLFile, _ errors: inout [ConfigurationError]
  ) throws(ConfigurationError) {
    guard let setting = Setting(rawValue: entry.key) else {
      let known = Setting.allCases.map(\.rawValue)
      throw .unknownKey(entry.place, key: entry.key, suggestion: suggestion(for: entry.key, among: known))
    }
    switch setting {
    case .theme:
      try setTheme(entry, in: toml)
    case .keymap:
      let name = try entry.string()
      // Its name in version 0.1.
      guard let named = KeymapName(rawValue: name == "default" ? "standard" : name) else {
        throw .unknownKeymap(entry.place, name: name, known: KeymapName.allCases.map(\.rawValue))
      }
      keymap = named
    case .measure:
      let columns = try entry.int()
      guard Self.measures.contains(columns) else {
        throw .outOfRange(entry.place, key: entry.key, value: columns, allowed: Self.measures)
      }
      measure = columns
    case .density: density = try Self.value(of: entry)
    case .images: images = try Self.value(of: entry)
    case .mouse: mouse = try entry.bool()
    case .bidi: bidi = try Self.value(of: entry)
    case .keys:
      for binding in toml.entries(of: try entry.table(), path: entry.path) {
        do throws(ConfigurationError) {
          keys.append(KeyBinding(keys: binding.key, action: try binding.string(), place: binding.place))
        } catch {
          errors.append(error)
        }
      }
    }
  }
}
