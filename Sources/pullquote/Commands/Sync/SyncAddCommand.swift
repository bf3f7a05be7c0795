import ArgumentParser
import Basics
import Feeds
import Fetching
import Library

/// `pullquote sync add`: a server to keep in step with.
struct SyncAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a server to sync with.",
    discussion: """
      Works with FreshRSS, Miniflux and other servers of the Google Reader API. Switch the API on at the server first; it often has a \
      password of its own. Give the address of the server or of its API.

      The password is asked for, or read from the first line of standard input, and kept in the library, which only you can read. With \
      --password-command or --password-file only the command or the path is kept. The password is never shown or exported.

      The server’s feeds are followed from then on, and are fetched through the server only.

      EXAMPLES
        pullquote sync add https://rss.example.org/ --user ada
        pullquote sync add https://rss.example.org/ --user ada --password-command 'pass show rss'
      """)

  @Argument(help: ArgumentHelp("The address of the server.", valueName: "address"))
  var server: String

  @Option(help: ArgumentHelp("The user name there.", valueName: "name"))
  var user: String

  @Option(help: ArgumentHelp("A shell command that prints the password in its first line.", valueName: "command"))
  var passwordCommand: String?

  @Option(
    help: ArgumentHelp("A private file with the password in its first line.", valueName: "file"),
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
          ? "Added \(known.title); “pullquote sync” fetches its articles."
          : "\(known.title) was added before; its password has been updated.")
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
          "the library \(library), which would keep it, can be read by others; run “chmod 600” on it, or use --password-command"
      )
    }
    return .kept(try SyncServer.Password.asked("The password of “\(user)” for \(server): "))
  }
}
