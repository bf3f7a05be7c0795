import Basics

/// A path as somebody types it.
enum TypedPath {
  /// With the user's folder in the place of `~/`, where no shell looks at it.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME").map({ String(cString: $0) }) else { return path }
    return home + path.dropFirst()
  }

  /// The same file whatever folder the program is started in; what is not there stays as it is.
  static func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
