import Glibc
import SampleArticles

/// Something to read an article from: a file, or standard input.
struct Input: Hashable, Sendable {
  /// Its name as it was given, or as its folder gave it; bytes that are no UTF-8 are shown as U+FFFD.
  let name: String
  /// The path that the system is asked for, ended by a zero; `nil` for standard input and for what is in memory.
  private let path: [CChar]?
  /// What is in memory already.
  private let contents: [UInt8]?

  /// Standard input.
  static let standardInput = Input(name: "-", path: nil, contents: nil)

  /// A file.
  init(path: [CChar]) {
    name = path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    self.path = path
    contents = nil
  }

  /// Bytes in memory, under a name.
  init(name: String, contents: [UInt8]) {
    self.init(name: name, path: nil, contents: contents)
  }

  private init(name: String, path: [CChar]?, contents: [UInt8]?) {
    self.name = name
    self.path = path
    self.contents = contents
  }

  /// The most bytes that are read as one article; a longer input is an error rather than a machine out of memory.
  static let sizeLimit = 64 << 20

  /// All of its bytes.
  func read() throws(InputError) -> [UInt8] {
    if let contents { return contents }
    guard let path else { return try readToEnd(of: STDIN_FILENO) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(name, cause: errno) }
    defer { close(descriptor) }
    return try readToEnd(of: descriptor)
  }

  private func readToEnd(of descriptor: Int32) throws(InputError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(name, cause: errno) }
    // One byte more than the size, so that the end of a file is seen in one go; pipes have no size and grow.
    var room = status.st_size > 0 ? min(Int(status.st_size), Input.sizeLimit) + 1 : 65_536
    var bytes: [UInt8] = []
    while true {
      let (chunk, isLast) = try readChunk(of: descriptor, room: room)
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if bytes.count > Input.sizeLimit { throw .tooLarge(name) }
      if isLast { return bytes }
      room = bytes.count
    }
  }

  /// Reads until there is no more room or no more input.
  private func readChunk(of descriptor: Int32, room: Int) throws(InputError) -> (bytes: [UInt8], isLast: Bool) {
    var isLast = false
    var cause: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, room - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          isLast = true
          return
        } else if errno != EINTR {
          cause = errno
          return
        }
      }
    }
    if let cause { throw .unreadable(name, cause: cause) }
    return (bytes, isLast)
  }
}

/// Why an input could not be read.
enum InputError: Error, Hashable, CustomStringConvertible {
  case unreadable(String, cause: Int32)
  case tooLarge(String)
  case emptyFolder(String)

  /// A whole sentence with the name and the cause.
  var description: String {
    switch self {
    case .unreadable(let name, let cause):
      "\(quoted(name)) could not be read: \(SystemError.words(for: cause))."
    case .tooLarge(let name):
      "\(quoted(name)) is larger than \(Input.sizeLimit >> 20) MB, the most that is read as one article."
    case .emptyFolder(let name):
      "\(quoted(name)) holds no articles: no .txt, .text, .md, .html, .htm or .xhtml file, and none without an extension."
    }
  }

  private func quoted(_ name: String) -> String { name == "-" ? "Standard input" : "“\(name)”" }
}

/// The inputs that a command line names: folders are replaced by the articles in them.
struct Inputs: Sendable {
  /// What there is to read, in the order given; a folder's files by name.
  private(set) var list: [Input] = []
  /// What could not be looked at.
  private(set) var errors: [InputError] = []

  /// The extensions of files that a folder is searched for.
  private static let extensions: Set<String> = ["txt", "text", "md", "html", "htm", "xhtml"]

  /// The inputs behind `arguments`: paths of files and folders, or “-”.
  ///
  /// A folder is searched through and through, without hidden entries, without the `…_files` folders that browsers
  /// save beside a page, and without following links to other folders. A file named outright is always read.
  init(arguments: [String]) {
    for argument in arguments {
      if argument == "-" {
        list.append(.standardInput)
      } else {
        add(Inputs.path(for: argument))
      }
    }
  }

  private init(list: [Input]) { self.list = list }

  /// The articles that the program carries with it.
  static var samples: Inputs {
    Inputs(list: SampleArticles.all.map { Input(name: $0.name, contents: $0.bytes) })
  }

  private mutating func add(_ path: [CChar]) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      list.append(Input(path: path))
      return
    }
    let count = list.count
    let errorCount = errors.count
    addFolder(path)
    if list.count == count && errors.count == errorCount { errors.append(.emptyFolder(Input(path: path).name)) }
  }

  private mutating func addFolder(_ path: [CChar]) {
    guard let folder = opendir(path) else {
      errors.append(.unreadable(Input(path: path).name, cause: errno))
      return
    }
    var entries: [(name: [UInt8], isFolder: Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: ".") else { continue }
      switch Inputs.kind(of: Inputs.join(path, name), type: entry.pointee.d_type) {
      case .folder where !name.suffix(6).elementsEqual("_files".utf8): entries.append((name, true))
      case .file where Inputs.looksLikeArticle(name): entries.append((name, false))
      default: continue
      }
    }
    closedir(folder)
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    for entry in entries {
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

  private static func looksLikeArticle(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return true }
    return extensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }

  private static func join(_ folder: [CChar], _ name: [UInt8]) -> [CChar] {
    var path = folder.dropLast()
    if path.last != CChar(UInt8(ascii: "/")) { path.append(CChar(UInt8(ascii: "/"))) }
    path.append(contentsOf: name.lazy.map { CChar(bitPattern: $0) })
    return Array(path) + [0]
  }

  /// The bytes of a path on the command line.
  ///
  /// `CommandLine.arguments` repairs what is no UTF-8, and the repaired name is no file's. So the argument that
  /// repairs to the same text is looked up.
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
