import Basics

/// The names of files that a path which is being typed may become.
enum FileNames {
  /// The most that are offered.
  static let most = 200

  /// The files and folders whose names begin as was typed, in alphabetical order, each as it would be typed: the folder as it was, and a
  /// slash behind folders. Hidden ones come only where the name begins with a point.
  static func beginning(with typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let beginning = slash.map { typed[typed.index(after: $0)...] } ?? typed[...]
    guard let entries = opendir(folder.isEmpty ? "." : TypedPath.expanded(folder)) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name.hasPrefix(beginning), name != ".", name != "..", !name.hasPrefix(".") || beginning.hasPrefix("."),
        !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
      else { continue }
      names.append(folder + name)
    }
    return names.sorted().prefix(most).map { isFolder($0) ? $0 + "/" : $0 }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(TypedPath.expanded(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
