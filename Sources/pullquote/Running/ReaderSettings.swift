import Configuration
import Drawing
import Basics
import Reader

/// What the configuration and the command line make of the reader, and what is wrong with them.
struct ReaderSettings {
  var configuration = Configuration()
  var themes = ThemeCollection()
  var theme = ThemeCollection.standard
  /// The themes on a dark and on a light background, where the configuration has two and no other was chosen.
  var themePair: ThemePair?
  var measure = 80
  var density = ListDensity.roomy
  /// Whether and how pictures are shown, and how they would be had nobody chosen.
  var images = ImagesSetting.on
  var standardImages = ImagesSetting.on
  var mouse = true
  var keymap = Keymap.standard
  var folders = Folders(environment: [:])
  /// What the reader remembers, and the file of that; `nil` where nothing is to be kept.
  var memory = ReaderMemory()
  var memoryFile: MemoryFile?
  /// A sentence for everything that could not be had; the default is in its place.
  var complaints: [String] = []

  /// Reads the user's files. Nothing in them keeps the reader from starting.
  init(_ request: ReaderRequest) {
    folders = Folders(environment: Self.environment)
    if let path = request.configuration ?? folders.configurationFile {
      do {
        if let bytes = try Self.contents(of: path, isOptional: request.configuration == nil) {
          let (read, errors) = Configuration.reading(bytes, file: path)
          configuration = read
          complaints += errors.map(\.description)
        }
      } catch {
        complaints.append("\(path) could not be read: \(error).")
      }
    }
    if let folder = folders.themes {
      themes = ThemeCollection(
        folder: folder, list: { Self.files(in: folder) },
        contents: { try Self.contents(of: "\(folder)/\($0)", isOptional: true) })
    }
    if request.keepsState, let path = folders.memoryFile {
      let file = MemoryFile(path: path, request: request, folders: folders)
      memoryFile = file
      memory = file.load()
    }
    measure = memory.measure?.choice(over: "\(configuration.measure)").flatMap { Int($0) } ?? configuration.measure
    let density = configuration.density.rawValue
    self.density = ListDensity(rawValue: memory.density?.choice(over: density) ?? density) ?? .roomy
    let named = configuration.images
    standardImages =
      ImagesSetting(rawValue: named.rawValue) ?? (SlowLine.isThere(environment: Self.environment) ? .off : .on)
    images = memory.images?.choice(over: named.rawValue).flatMap { ImagesSetting(rawValue: $0) } ?? standardImages
    let mouse = Self.word(configuration.mouse)
    self.mouse = (memory.mouse?.choice(over: mouse) ?? mouse) == Self.word(true)
    let chosen = memory.theme?.choice(over: configuration.theme).flatMap { themes.names.contains($0) ? $0 : nil }
    let (theme, failure) = themes.themeOrDefault(
      named: request.theme ?? chosen ?? configuration.theme,
      place: request.theme == nil && chosen == nil ? configuration.themePlace : nil)
    self.theme = theme
    if let failure { complaints.append(failure.description) }
    if let name = configuration.lightTheme, request.theme == nil, chosen == nil {
      let (theme, failure) = themes.themeOrDefault(named: name, place: configuration.themePlace)
      themePair = ThemePair(dark: self.theme, light: theme)
      if let failure { complaints.append(failure.description) }
    }
    if let name = request.keymap {
      if let named = Configuration.KeymapName(rawValue: name) {
        configuration.keymap = named
      } else {
        let known = Configuration.KeymapName.allCases.map { "“\($0.rawValue)”" }.joined(separator: " and ")
        complaints.append("No keymap is called “\(name)”; the keymaps are \(known).")
      }
    }
    keymap = configuration.keymap == .newsboat ? .newsboat : .standard
    for binding in configuration.keys {
      do throws(KeymapError) {
        try keymap.bind(binding.keys, to: binding.action)
      } catch {
        complaints.append("\(binding.place): \(error.description)")
      }
    }
  }

  /// Whether something is on, as the reader remembers it.
  static func word(_ isOn: Bool) -> String { isOn ? "on" : "off" }

  private static var environment: [String: String] {
    var found: [String: String] = [:]
    for name in [
      "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME", "SSH_CONNECTION", "SSH_TTY",
    ] {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }

  /// A file's bytes; `nil` where an optional one does not exist.
  private static func contents(of path: String, isOptional: Bool) throws(FileFailure) -> [UInt8]? {
    do throws(FileBytes.Failure) {
      // No settings are longer; a device would never end.
      return try FileBytes.of(path, most: 1 << 20)
    } catch {
      if isOptional, error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw FileFailure(code: error.code)
    }
  }

  private static func files(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  private struct FileFailure: Error, CustomStringConvertible {
    let code: Int32
    var description: String { SystemError.words(for: code) }
  }
}

/// Two themes, of which the terminal's background decides.
struct ThemePair {
  var dark: Theme
  var light: Theme

  /// The one that fits a background.
  func theme(isLight: Bool) -> Theme { isLight ? light : dark }

  /// Whether a theme is one of them, so that it was not chosen instead.
  func has(_ theme: Theme) -> Bool { theme.name == dark.name || theme.name == light.name }
}
