import ArgumentParser
import Basics
import Feeds
import Fetching
import Library

/// `pullquote sync remove`: servers that the library is kept in step with no longer.
struct SyncRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Stop syncing with servers.",
    discussion: """
      Forgets the password. Articles and feeds stay, and the feeds are fetched directly from then on.

      EXAMPLES
        pullquote sync remove rss.example.org
      """)

  @Argument(help: ArgumentHelp("Servers, as “pullquote sync list” shows them.", valueName: "server"))
  var servers: [String]

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened(.writing)
    defer { try? library.close() }
    let known = try library.servers()
    let output = Output(descriptor: STDOUT_FILENO)
    var missing: [String] = []
    for name in servers {
      let shown = Fetcher.shown(name)
      let matches = known.filter { stored in
        let host = stored.server.title.prefix { $0 != "/" }
        return [stored.server.title, String(host)].contains(shown)
          || SyncServer.candidates(for: shown).contains(stored.server.address)
      }
      if matches.isEmpty { missing.append("There is no server “\(shown)”.") }
      for stored in matches {
        try library.removeServer(stored.id)
        output.writeLine(
          "Removed \(stored.server.title); its articles and \(counted(stored.feeds, "feed")) stay.")
      }
    }
    output.flush()
    sayOnStandardError(missing)
    if !missing.isEmpty { throw ExitCode.failure }
  }
}
