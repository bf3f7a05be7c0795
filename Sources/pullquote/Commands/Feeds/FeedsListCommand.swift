import ArgumentParser
import ArticleFormats
import Basics
import Feeds
import Fetching
import Library

/// `pullquote feeds list`: the feeds that are followed.
struct FeedsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the feeds you follow.",
    discussion: """
      Shows for each feed how many articles it brought, how many are unread, when it was last read, and why an \
      update failed. As jsonl, a feed is an object with title, address, folders, tags, hidden, fullText, articles, \
      unread, fetched, error and gone. Passwords in addresses are not shown.

      EXAMPLES
        pullquote feeds list
        pullquote feeds list --format jsonl | jq -r 'select(.error) | .address'
      """)

  /// How they are written.
  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case table
    case jsonl
  }

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
  var format = Format.table

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    let feeds = try library.opened().feeds()
    switch format {
    case .jsonl:
      for stored in feeds { output.write(json: Self.json(stored)) }
      output.flush()
    case .table:
      var table = TableWriter(
        Table(
          headings: ["FEED", "FILED UNDER", "UNREAD", "ARTICLES", "READ (UTC)", "ADDRESS", ""],
          limits: [30, 20, 8, 8, 16, 50, 0]),
        to: output)
      for stored in feeds { table.add(Self.row(stored)) }
      table.finish(orSay: "You follow no feeds; “pullquote feeds add” adds one.")
    }
  }

  private static func row(_ stored: StoredFeed) -> [Table.Cell] {
    let feed = stored.feed
    let shown = Fetcher.shown(feed.address)
    let labels = (feed.folders.isEmpty ? [] : [feed.folders.joined(separator: "/")]) + feed.tags
    let read = feed.fetched.map { String(Timestamp.iso($0).prefix(16)).replacing("T", with: " ") } ?? "–"
    let remark = feed.error ?? (feed.isHidden ? "hidden" : "")
    return [
      Table.Cell(text: oneLine(feed.name ?? shown)),
      Table.Cell(text: oneLine(labels.joined(separator: ", ")), style: .faint),
      Table.Cell(text: "\(stored.unread)"), Table.Cell(text: "\(stored.articles)"),
      Table.Cell(text: read, style: .faint), Table.Cell(text: oneLine(shown)),
      Table.Cell(text: oneLine(remark), style: .faint),
    ]
  }

  private static func json(_ stored: StoredFeed) -> [UInt8] {
    let feed = stored.feed
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    writer.key("title")
    writer.string(feed.name)
    writer.key("address")
    writer.string(Fetcher.shown(feed.address))
    writer.key("folders")
    writer.strings(feed.folders)
    writer.key("tags")
    writer.strings(feed.tags)
    writer.key("hidden")
    writer.bool(feed.isHidden)
    writer.key("fullText")
    writer.string(feed.fullText.rawValue)
    writer.key("articles")
    writer.integer(stored.articles)
    writer.key("unread")
    writer.integer(stored.unread)
    writer.key("fetched")
    writer.string(feed.fetched.map(Timestamp.iso))
    writer.key("error")
    writer.string(feed.error)
    writer.key("gone")
    writer.bool(feed.isGone)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
