import ArgumentParser
import Basics
import Fetching
import Library
import Search

/// `pullquote feeds remove`: feeds that are no longer followed.
struct FeedsRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Stop following feeds.",
    discussion: """
      Their articles stay in the library.

      EXAMPLES
        pullquote feeds remove https://example.org/feed.xml
        pullquote feeds remove 'The Harbour'
      """)

  @Argument(help: ArgumentHelp("Addresses or titles, as “pullquote feeds list” shows them.", valueName: "feed"))
  var feeds: [String]

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened(.writing)
    defer { try? library.close() }
    let known = try library.feeds()
    var found: [FeedID] = []
    var missing: [String] = []
    for name in feeds {
      let shown = Fetcher.shown(name)
      let matches = known.filter { Fetcher.shown($0.feed.address) == shown || $0.feed.name == name }
      if matches.isEmpty { missing.append("You do not follow “\(shown)”.") }
      if matches.contains(where: { $0.server != nil }) {
        missing.append("“\(shown)” comes from a server; unsubscribe from it there.")
      }
      found += matches.filter { $0.server == nil }.map(\.id).filter { !found.contains($0) }
    }
    try library.unfollow(found)
    let output = Output(descriptor: STDOUT_FILENO)
    output.writeLine("Removed \(counted(found.count, "feed")); the articles stay.")
    output.flush()
    sayOnStandardError(missing)
    if !missing.isEmpty { throw ExitCode.failure }
  }
}
