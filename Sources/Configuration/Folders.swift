/// Where the program keeps its files, by the XDG Base Directory Specification 0.8.
///
/// As specified, a variable that is empty or has a relative path counts as unset. If `HOME` is not absolute either, the
/// path is `nil`.
public struct Folders: Hashable, Sendable {
  /// What the user sets: `$XDG_CONFIG_HOME/pullquote`, else `~/.config/pullquote`.
  public let configuration: String?
  /// What must be kept: `$XDG_DATA_HOME/pullquote`, else `~/.local/share/pullquote`.
  public let data: String?
  /// What is worth keeping between runs: `$XDG_STATE_HOME/pullquote`, else `~/.local/state/pullquote`.
  public let state: String?
  /// What can be made again: `$XDG_CACHE_HOME/pullquote`, else `~/.cache/pullquote`.
  public let cache: String?

  /// The folders of somebody with these environment variables.
  public init(environment: [String: String]) {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    }
    func folder(_ name: String, _ otherwise: String) -> String? {
      let path = absolute(name) ?? absolute("HOME").map { join($0, otherwise) }
      return path.map { join($0, "pullquote") }
    }
    func join(_ path: String, _ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
    cache = folder("XDG_CACHE_HOME", ".cache")
  }

  /// The file that `Configuration` is read from.
  public var configurationFile: String? { configuration.map { $0 + "/config.toml" } }
  /// The file of the library.
  public var libraryFile: String? { data.map { $0 + "/library.db" } }
  /// The file with marks on opened files.
  public var marksFile: String? { state.map { $0 + "/files.jsonl" } }
  /// The file with what the reader remembers between runs.
  public var memoryFile: String? { state.map { $0 + "/reader.jsonl" } }
  /// The folder of the user's themes.
  public var themes: String? { configuration.map { $0 + "/themes" } }
}
