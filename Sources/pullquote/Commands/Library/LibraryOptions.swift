import ArgumentParser
import Configuration
import Basics
import Library
import Search

/// Which library a command is about.
struct LibraryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The library, instead of the one in the data folder.", valueName: "path"),
    completion: .file())
  var library: String?

  func validate() throws {
    if library == "" { throw ValidationError("--library needs the path of a file.") }
  }

  /// Where it is; throws where neither an option nor the environment says.
  func path() throws -> String {
    if let library { return library }
    if let path = Folders.ofUser.libraryFile { return path }
    throw NoDataFolder()
  }

  /// The library, which has to be there unless it is made.
  func opened(_ access: Library.Access = .reading) throws -> Library {
    let path = try path()
    let progress = PreparationProgress()
    defer { progress.finish() }
    do {
      return try Library(
        path: path, access: access, waits: { sayOnStandardError([Library.waitingSentence]) },
        progress: { progress.show($0) })
    } catch .missing { throw NoLibrary(path: path) }
  }

  /// The library when it has articles; one that was named has to be there.
  func openedUnlessEmpty() throws -> Library? {
    if library == nil {
      guard let path = Folders.ofUser.libraryFile, Glibc.access(path, F_OK) == 0 else { return nil }
    }
    let library = try opened()
    return try library.articles(ArticleListRequest(), range: 0..<1).rows.isEmpty ? nil : library
  }
}

extension Library {
  /// What is said when a change waits for another program.
  static let waitingSentence = "Another program is writing to the library; waiting for it …"
}

/// There is no library yet; adding articles makes one.
struct NoLibrary: CommandFailure {
  var path: String
  var status: Int32 { 1 }
  var description: String { "There is no library at \(path); “pullquote add” makes one." }
}

/// Nothing says where files belong.
struct NoDataFolder: CommandFailure {
  var status: Int32 { 2 }
  var description: String {
    "Neither XDG_DATA_HOME nor HOME says where the library belongs; name it with --library."
  }
}

extension Folders {
  /// The folders of the current user.
  static var ofUser: Folders {
    var environment: [String: String] = [:]
    for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return Folders(environment: environment)
  }
}
