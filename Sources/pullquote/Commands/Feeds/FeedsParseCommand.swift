import ArgumentParser
import Feeds
import Basics

/// `pullquote feeds parse`: feeds as JSON Lines.
struct FeedsParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Write feeds as JSON, one object per feed and line.",
    discussion: """
      Reads RSS 0.90 to 2.0, Atom 0.3 and 1.0, RDF, JSON Feed and OPML, also where they are broken, and writes what is in \
      them: title, address, entries with their texts, authors, dates, enclosures and categories. Unknown values are null, \
      lists are never missing, and dates have the zone that the feed gave. “diagnostics” says what could not be read as it \
      stands. A list of subscriptions (OPML) has “feeds” in place of “entries”.

      What is no feed is said on standard error, and the exit status is 1; the rest is done all the same.

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
