import Fetching
import Basics
import Containers
import SampleArticles

/// The inputs that a command line names: folders are replaced by the articles in them.
struct Inputs: Sendable {
  /// What there is to read, in the order given; a folder's files by name.
  private(set) var list: [Input] = []
  /// What could not be looked at.
  private(set) var errors: [InputError] = []

  /// The inputs named by `arguments`: paths of files and folders, addresses of pages, or “-”.
  ///
  /// Folders are searched recursively, except for hidden entries, the `…_files` folders that browsers save beside a
  /// page, links to other folders, and folders of pages that a list of saved articles in JSON beside them names. A file named
  /// directly is always read.
  init(arguments: [String]) {
    for argument in arguments {
      if argument == "-" {
        list.append(.standardInput)
      } else {
        add(Inputs.path(for: argument))
      }
    }
  }

  /// The inputs behind one name, as a list of them holds it: a path or an address.
  init(listed name: [UInt8]) { add(name.map { CChar(bitPattern: $0) } + [0]) }

  /// These inputs.
  init(list: [Input] = [], errors: [InputError] = []) {
    self.list = list
    self.errors = errors
  }

  /// The articles that the program carries with it.
  static var samples: Inputs {
    Inputs(list: SampleArticles.all.map { Input(name: $0.name, contents: $0.bytes) })
  }

  private mutating func add(_ path: [CChar]) {
    var status = stat()
    let input = Input(path: path)
    // A file may be called like an address of another service, though hardly ever is.
    if Fetcher.isAddress(input.name), input.name.lowercased().hasPrefix("http") || stat(path, &status) != 0 {
      list.append(Input(address: input.name))
      return
    }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      list.append(input)
      return
    }
    let count = list.count
    let errorCount = errors.count
    addFolder(path)
    if list.count == count && errors.count == errorCount { errors.append(.emptyFolder(input.name)) }
  }

  private mutating func addFolder(_ path: [CChar]) {
    guard let folder = opendir(path) else {
      errors.append(.unreadable(Input(path: path).name, cause: errno))
      return
    }
    var entries: [(name: [UInt8], isFolder: Bool)] = []
    // What a list of saved articles names is read by that list.
    var read: Set<String> = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: ".") else { continue }
      switch Inputs.kind(of: Inputs.join(path, name), type: entry.pointee.d_type) {
      case .folder where !name.suffix(6).elementsEqual("_files".utf8): entries.append((name, true))
      case .file where FileEnding(of: String(decoding: name, as: UTF8.self)) != nil: entries.append((name, false))
      case .file:
        guard let folders = Input(path: Inputs.join(path, name)).foldersOfSavedArticles() else { continue }
        read.formUnion(folders)
        entries.append((name, false))
      default: continue
      }
    }
    closedir(folder)
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    for entry in entries where !(entry.isFolder && read.contains(String(decoding: entry.name, as: UTF8.self))) {
      let path = Inputs.join(path, entry.name)
      if entry.isFolder { addFolder(path) } else { list.append(Input(path: path)) }
    }
  }

  private enum EntryKind { case file, folder, other }

  /// What an entry is; a link counts as the file that it leads to, never as a folder, so that no circle is walked.
  private static func kind(of path: [CChar], type: UInt8) -> EntryKind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK), Int(DT_UNKNOWN):
      var status = stat()
      guard lstat(path, &status) == 0 else { return .other }
      if status.st_mode & S_IFMT == S_IFDIR { return .folder }
      guard stat(path, &status) == 0 else { return .other }
      return status.st_mode & S_IFMT == S_IFREG ? .file : .other
    default: return .other
    }
  }

  private static func join(_ folder: [CChar], _ name: [UInt8]) -> [CChar] {
    var path = folder.dropLast()
    if path.last != CChar(UInt8(ascii: "/")) { path.append(CChar(UInt8(ascii: "/"))) }
    path.append(contentsOf: name.lazy.map { CChar(bitPattern: $0) })
    return Array(path) + [0]
  }

  /// The bytes of a path on the command line.
  ///
  /// `CommandLine.arguments` repairs invalid UTF-8, and no file has the repaired name. So this looks for the raw
  /// argument that repairs to the same text.
  private static func path(for argument: String) -> [CChar] {
    if argument.unicodeScalars.contains("\u{FFFD}") {
      for index in 1..<max(1, Int(CommandLine.argc)) {
        guard let raw = CommandLine.unsafeArgv[index], String(cString: raw) == argument else { continue }
        return Array(UnsafeBufferPointer(start: raw, count: strlen(raw) + 1))
      }
    }
    return Array(argument.utf8CString)
  }
}
