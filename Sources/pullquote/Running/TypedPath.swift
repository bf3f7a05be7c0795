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

  /// The same for what is inside of a file: “a.zip/b.html”.
  static func absoluteInside(_ path: String) -> String {
    var file = path[...]
    while let slash = file.lastIndex(of: "/"), slash > path.startIndex {
      file = file[..<slash]
      let known = String(file)
      let real = absolute(known)
      if real != known || access(known, F_OK) == 0 { return real + path[slash...] }
    }
    return path
  }
}
