import ArgumentParser
import Basics
import Feeds
import Fetching
import Library

/// `pullquote feeds export`: the feeds for another reader.
struct FeedsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the feeds you follow as OPML.",
    discussion: """
      Feeds keep their folders, and their tags become categories. User names and passwords in addresses are left \
      out.

      EXAMPLES
        pullquote feeds export > feeds.opml
      """)

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let feeds = try library.opened().feeds().map(\.feed)
    let output = Output(descriptor: STDOUT_FILENO)
    output.write(Feed.list(of: feeds, shown: Fetcher.shown))
    output.flush()
  }
}
