import ArgumentParser
import ArticleFormats
import Basics
import Fetching
import Library

/// `pullquote sync list`: the servers that the library is kept in step with.
struct SyncListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the servers to sync with.",
    discussion: """
      Shows for each server its number of feeds, the number of marks waiting to be sent, the time of the last sync, and what went wrong. With \
      jsonl, each is an object with address, user, feeds, synced, waiting and error. Passwords are not shown.

      EXAMPLES
        pullquote sync list
      """)

  @Option(help: ArgumentHelp("How to write them.", valueName: "format"))
  var format = FeedsListCommand.Format.table

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    let servers = try library.opened().servers()
    switch format {
    case .jsonl:
      for stored in servers { output.write(json: Self.json(stored)) }
      output.flush()
    case .table:
      var table = TableWriter(
        Table(
          headings: ["SERVER", "USER", "FEEDS", "TO SEND", "SYNCED (UTC)", ""], limits: [50, 20, 8, 8, 16, 0]),
        to: output)
      for stored in servers { table.add(Self.row(stored)) }
      table.finish(orSay: "There is no server to sync with; “pullquote sync add” adds one.")
    }
  }

  private static func row(_ stored: StoredServer) -> [Table.Cell] {
    let synced = stored.server.synced.map { String(Timestamp.iso($0).prefix(16)).replacing("T", with: " ") } ?? "–"
    return [
      Table.Cell(text: oneLine(stored.server.title)), Table.Cell(text: oneLine(stored.server.user)),
      Table.Cell(text: "\(stored.feeds)"), Table.Cell(text: "\(stored.waiting)"),
      Table.Cell(text: synced, style: .faint), Table.Cell(text: oneLine(stored.server.error ?? ""), style: .faint),
    ]
  }

  private static func json(_ stored: StoredServer) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    writer.key("address")
    writer.string(Fetcher.shown(stored.server.address))
    writer.key("user")
    writer.string(stored.server.user)
    writer.key("feeds")
    writer.integer(stored.feeds)
    writer.key("synced")
    writer.string(stored.server.synced.map(Timestamp.iso))
    writer.key("waiting")
    writer.integer(stored.waiting)
    writer.key("error")
    writer.string(stored.server.error)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
