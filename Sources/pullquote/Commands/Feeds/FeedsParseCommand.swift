import ArgumentParser
import Feeds
import Basics

/// `pullquote feeds parse`: feeds as JSON Lines.
struct FeedsParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Write feeds as JSON, one object per line.",
    discussion: """
      Reads RSS 0.90 to 2.0, Atom 0.3 and 1.0, RDF, JSON Feed and OPML, even broken ones, and writes their contents: \
      title, address, and entries with their texts, authors, dates, enclosures and categories. Unknown values are \
      null, lists are always present, and dates keep the feed’s time zone. “diagnostics” lists what could not be \
      read as it stands. A list of subscriptions (OPML) has “feeds” in place of “entries”.

      Inputs that are not feeds are named on standard error, and the exit status is 1; the rest are still written.

      EXAMPLES
        pullquote feeds parse feed.xml | jq -r '.entries[].title'
        curl -s https://example.org/feed | pullquote feeds parse -
        pullquote feeds parse subscriptions.opml | jq -r '.feeds[].url'
      """)

  @Argument(help: ArgumentHelp("Files, addresses of feeds, or “-” for standard input.", valueName: "feed"))
  var feeds: [String]

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    let complaints = Output(descriptor: STDERR_FILENO)
    var status = ExitCode.success
    for name in feeds {
      let inputs = Inputs(arguments: [name])
      for error in inputs.errors {
        complaints.writeLine("pullquote: \(error)")
        status = .failure
      }
      for input in inputs.list {
        do throws(InputError) {
          let contents = try input.read()
          guard let feed = Feed.read(contents.bytes, address: contents.address) else { throw .noFeed(input.name) }
          output.write(json: feed.json(input: input.name))
        } catch {
          complaints.writeLine("pullquote: \(error)")
          status = .failure
        }
      }
    }
    output.flush()
    if status != .success { throw status }
  }
}
