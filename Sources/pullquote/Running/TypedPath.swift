import Basics

/// A path as it is typed in the reader, where no shell looks at it.
enum TypedPath {
  /// With the user's folder in the place of `~/`.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME").map({ String(cString: $0) }) else { return path }
    return home + path.dropFirst()
  }
}
