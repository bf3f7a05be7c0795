import ArgumentParser
import Basics
import Feeds
import Fetching
import Library

/// `pullquote feeds export`: the feeds for another reader.
struct FeedsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the feeds that are followed as OPML.",
    discussion: """
      Each stands in its folders, with its tags as categories. Users and passwords in addresses stay here.

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
