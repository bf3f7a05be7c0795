import Drawing
import Themes

/// All themes: the built-in ones and the user's own files, which take precedence if they have the same name.
///
/// It does not read the disk itself, but through two closures.
public struct ThemeCollection: Sendable {
  /// The default theme, also used if another cannot be read.
  public static let defaultName = "terminal"

  private let folder: String
  private let list: @Sendable () -> [String]
  private let contents: @Sendable (String) throws -> [UInt8]?

  /// Only the built-in themes.
  public init() {
    self.init(folder: "", list: { [] }, contents: { _ in nil })
  }

  /// The built-in themes and those in a folder.
  /// - Parameters:
  ///   - folder: The folder's path, for messages.
  ///   - list: The names of the files in it.
  ///   - contents: Reads the file with a name in it; `nil` if there is none. Errors are shown to the user by their
  ///     descriptions.
  public init(
    folder: String, list: @escaping @Sendable () -> [String],
    contents: @escaping @Sendable (String) throws -> [UInt8]?
  ) {
    self.folder = folder
    self.list = list
    self.contents = contents
  }

  /// The names of all themes: the built-in ones in their order, then the user's by name.
  public var names: [String] {
    let embedded = EmbeddedThemes.files.map(\.name)
    let suffix = ".toml"
    let own = list().filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
    return embedded + Set(own).subtracting(embedded).filter(Self.isName).sorted()
  }

  /// The theme with a name, including what it inherits.
  ///
  /// A user's theme may inherit from the built-in one of the same name. `place` is where the name is written.
  public func theme(named name: String, place: Place? = nil) throws(ConfigurationError) -> Theme {
    var (source, isOwn) = try find(name, skippingOwn: false, place: place)
    var chain = [(name: name, isOwn: isOwn)]
    var file = source
    while let parent = source.inherits {
      let skipsOwn = chain[chain.count - 1] == (parent.name, true)
      (source, isOwn) = try find(parent.name, skippingOwn: skipsOwn, place: parent.place)
      if chain.contains(where: { $0 == (parent.name, isOwn) }) {
        throw .circularInheritance(parent.place, names: chain.map(\.name) + [parent.name])
      }
      chain.append((parent.name, isOwn))
      file = file.over(source)
    }
    return try file.theme(named: name)
  }

  /// The theme with a name, or else the default and the reason.
  public func themeOrDefault(named name: String, place: Place? = nil) -> (Theme, ConfigurationError?) {
    do {
      return (try theme(named: name, place: place), nil)
    } catch {
      return (Self.standard, error)
    }
  }

  /// The built-in default theme, whatever files the user has.
  public static let standard: Theme = {
    do {
      return try ThemeCollection().theme(named: defaultName)
    } catch {
      // The tests read every theme in the program; without colours one can still read.
      return Theme(name: defaultName, styles: [:])
    }
  }()

  private func find(
    _ name: String, skippingOwn: Bool, place: Place?
  ) throws(ConfigurationError) -> (ThemeFile, isOwn: Bool) {
    if !skippingOwn, Self.isName(name) {
      let path = folder.isEmpty ? "\(name).toml" : "\(folder)/\(name).toml"
      let bytes: [UInt8]?
      do {
        bytes = try contents("\(name).toml")
      } catch {
        throw .unreadable(Place(file: path), cause: "\(error)")
      }
      if let bytes { return (try ThemeFile(bytes, file: path), true) }
    }
    guard let embedded = EmbeddedThemes.files.first(where: { $0.name == name }) else {
      throw .unknownTheme(place, name: name, suggestion: suggestion(for: name, among: names))
    }
    return (try ThemeFile(embedded.contents, file: "\(name).toml"), false)
  }

  /// Whether a name can only be that of a file in the folder itself.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 < 0x20 }
  }
}
