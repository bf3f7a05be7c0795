import ArgumentParser
import Basics
import Feeds
import Fetching
import Library

/// `pullquote feeds add`: feeds to follow.
struct FeedsAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Follow feeds.",
    discussion: """
      Takes the address of a feed, or of a page that names one. If the page names none, Pullquote looks where feeds \
      usually are. A file must be a saved feed or page that says where it came from, or --address says it. “pullquote \
      feeds update” then fetches the articles.

      --user-agent, --header and --cookies are kept in the library, and are never shown or exported. For a feed that you \
      already follow, they replace those given before.

      Inputs that are not feeds are named on standard error, and the exit status is 1; the rest are still followed.

      EXAMPLES
        pullquote feeds add https://example.org/
        pullquote feeds add --tag harbour --title 'The Harbour' https://example.org/feed.xml
        pullquote feeds add --full-text never https://example.org/feed.xml
      """)

  @Argument(help: ArgumentHelp("Addresses of feeds or pages, or files saved from them.", valueName: "feed"))
  var feeds: [String]

  @Option(help: ArgumentHelp("Where a file of a feed was saved from, if it does not say so itself.", valueName: "url"))
  var address: String?

  @Option(help: ArgumentHelp("What to call the feed.", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("Give the feed this tag; may be repeated.", valueName: "tag"))
  var tag: [String] = []

  @Option(help: ArgumentHelp("Put the feed into this folder; “News/Sea” is a folder in a folder.", valueName: "folder"))
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "When to fetch the pages behind the entries: always, never, or only if the feed has just a teaser.",
      valueName: "when"))
  var fullText = FollowedFeed.FullText.automatic

  @Option(help: ArgumentHelp("The user agent to fetch the feed with.", valueName: "name"))
  var userAgent: String?

  @Option(
    help: ArgumentHelp(
      "A header to fetch the feed with, such as “X-Key: 1”, sent to its own site only; may be given again.",
      valueName: "header"))
  var header: [String] = []

  @Option(
    help: ArgumentHelp(
      "A Netscape cookies file to fetch the feed with; each cookie goes to its own site.", valueName: "file"),
    completion: .file())
  var cookies: String?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    try validateTags(tag)
    // What is wrong may hold a secret all the same.
    if !header.allSatisfy(FeedManner.isHeader) {
      throw ValidationError(
        "--header needs a name, a colon and a value, such as “X-Key: 1”, and no header of the connection itself.")
    }
    if let userAgent, !FeedManner.isHeader("User-Agent: \(userAgent)") || userAgent.isEmpty {
      throw ValidationError("--user-agent needs words on one line.")
    }
    if let cookies { try validateCookies(cookies) }
    if let address {
      if !Fetcher.isAddress(address) {
        throw ValidationError("--address needs an address of the web, such as “https://example.org/feed.xml”.")
      }
      if feeds.count > 1 { throw ValidationError("--address is of one file.") }
      if feeds.contains(where: Fetcher.isAddress) {
        throw ValidationError("--address is for a file; this is an address itself.")
      }
    }
    if title != nil, feeds.count > 1 { throw ValidationError("--title names one feed.") }
  }

  private func validateCookies(_ path: String) throws {
    let bytes: [UInt8]
    do throws(FileBytes.Failure) {
      bytes = try FileBytes.of(path, most: CookieFile.sizeLimit)
    } catch {
      throw ValidationError("“\(path)” could not be read: \(error.words).")
    }
    if !CookieFile.isOne(bytes) {
      throw ValidationError(
        "“\(path)” is not a cookies file: it needs a cookie a line, in seven fields with tabs between (Netscape’s format)."
      )
    }
  }

  func run() throws {
    let library = try library.opened(.creating)
    defer { try? library.close() }
    let output = Output(descriptor: STDOUT_FILENO)
    let fetcher = Fetcher.ofFeeds
    let manner = FeedManner(
      userAgent: userAgent, headers: header, cookieFile: cookies.map(TypedPath.absolute))
    let search = FeedSearch(manner: manner) { request throws(FetchError) in try fetcher.answer(to: request) }
    var status = ExitCode.success
    for name in feeds {
      do {
        var feed: FollowedFeed
        if Fetcher.isAddress(name) {
          feed = try search.feed(at: name)
        } else {
          let inputs = Inputs(arguments: [name])
          if let error = inputs.errors.first { throw error }
          guard let input = inputs.list.first else { throw InputError.namesNoFeed(name) }
          feed = try search.feed(in: try input.read().bytes, name: input.name, address: address)
        }
        (feed.givenTitle, feed.tags, feed.fullText, feed.manner) = (title, tag, fullText, manner)
        feed.folders = folder?.split(separator: "/").map(String.init) ?? []
        let isNew = try library.follow(feed).isNew
        let shown = Fetcher.shown(feed.address)
        let named = feed.name.map { "“\($0)” (\(shown))" } ?? shown
        output.writeLine(isNew ? "Following \(named)." : "You already follow \(named).")
      } catch let error as InputError {
        sayOnStandardError([error.description])
        status = .failure
      }
    }
    output.flush()
    if status != .success { throw status }
  }
}

extension FollowedFeed.FullText: ExpressibleByArgument {}

extension Fetcher {
  /// Asks for feeds. The limits are narrower than those of a page that somebody waits for: many are asked for at once.
  static var ofFeeds: Fetcher {
    var limits = FetchLimits()
    limits.bytes = 16 << 20
    limits.totalTime = 60_000
    return Fetcher(userAgent: "Pullquote/\(Pullquote.version)", limits: limits)
  }
}
