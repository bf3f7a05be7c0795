import ArgumentParser
import Basics
import Feeds
import Fetching
import Library

/// `pullquote sync add`: a server to keep in step with.
struct SyncAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep in step with a server of the Google Reader API.",
    discussion: """
      FreshRSS, Miniflux and others speak it; it has to be switched on there, and often has a password of its own. The address is \
      that of the server, or of its API.

      The password is asked for, or is the first line of standard input; it is then kept in the library, which nobody else may read. \
      With --password-command or --password-file it is not kept, but read when the server asks for it. It is never shown \
      or exported.

      The feeds of the server are followed from then on, and asked for by the server alone.

      EXAMPLES
        pullquote sync add https://rss.example.org/ --user ada
        pullquote sync add https://rss.example.org/ --user ada --password-command 'pass show rss'
      """)

  @Argument(help: ArgumentHelp("The address of the server.", valueName: "address"))
  var server: String

  @Option(help: ArgumentHelp("Who signs in there.", valueName: "name"))
  var user: String

  @Option(help: ArgumentHelp("A command whose first line is the password; a shell reads it.", valueName: "command"))
  var passwordCommand: String?

  @Option(
    help: ArgumentHelp("A file whose first line is the password; nobody else may read it.", valueName: "file"),
    completion: .file())
  var passwordFile: String?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    guard Fetcher.isAddress(server), Fetcher.shown(server) == server else {
      throw ValidationError("An address of the web without a user is needed, such as https://rss.example.org/.")
    }
    if user.isEmpty { throw ValidationError("--user needs a name.") }
    if passwordCommand != nil, passwordFile != nil {
      throw ValidationError("--password-command and --password-file are two ways to one password; give one.")
    }
  }

  func run() throws {
    let library = try library.opened(.creating)
    defer { try? library.close() }
    do {
      var known = SyncServer(address: try found(), user: user, password: try password(for: library.path))
      known.authorization = try ServerConnection(to: known, fetcher: .ofFeeds).signedIn()
      let isNew = try library.add(known).isNew
      let output = Output(descriptor: STDOUT_FILENO)
      output.writeLine(
        isNew
          ? "In step with \(known.title) from now on; “pullquote sync” brings its articles."
          : "\(known.title) was known; its password is the one that was given now.")
      output.flush()
    } catch let error as SyncError {
      sayOnStandardError([error.description])
      throw ExitCode.failure
    }
  }

  /// Where the API is; nobody is told a password before that is known.
  private func found() throws(SyncError) -> String {
    for address in SyncServer.candidates(for: server) {
      let server = SyncServer(address: address, user: user, password: .kept(""))
      if try ServerConnection(to: server, fetcher: .ofFeeds).isThere() { return address }
    }
    throw .noServer(address: server)
  }

  private func password(for library: String) throws(SyncError) -> SyncServer.Password {
    if let passwordCommand { return .command(passwordCommand) }
    if let passwordFile { return .file(TypedPath.absolute(passwordFile)) }
    var status = stat()
    if stat(library, &status) == 0, status.st_mode & 0o077 != 0 {
      throw .noPassword(
        cause:
          "others may read \(library), where it would be kept; “chmod 600” keeps them from it, or give --password-command"
      )
    }
    return .kept(try SyncServer.Password.asked("The password of “\(user)” for \(server): "))
  }
}
