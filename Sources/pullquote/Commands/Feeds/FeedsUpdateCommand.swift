import ArgumentParser
import Basics
import Feeds
import Fetching
import Library

/// `pullquote feeds update`: what is new in feeds, into the library.
struct FeedsUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Fetch new articles from the feeds you follow.",
    discussion: """
      Requests the feeds that are due, many at once, and saves their entries as articles with all their quotations. \
      A feed is due a quarter of an hour after the last request, or later if the feed, its server or earlier errors \
      say so; --all requests those that are not due, too. If a feed has only a teaser, the page behind it is \
      fetched: one at a time per site, with a pause in between, and only where robots.txt allows.

      An entry that changes later updates its article; one that disappears from its feed stays. Articles you removed \
      do not come back. A feed that is gone for good is not requested again. Servers added with \
      “pullquote sync add” are synced first.

      If a page cannot be read, the article has what the feed has of it, if only the headline. The report counts \
      such pages by the reason.

      Feeds that cannot be read are named on standard error, and the exit status is 1; the rest are still updated. \
      After Control-C, saved articles stay, and the same command picks up from there.

      RUNNING A COMMAND
      With --run, a command is run for each new match of your watches (see “pullquote watch”), also for those of \
      articles that came in otherwise since the last time. It is run once for each, one after another, without a \
      shell. An argument that is exactly \(MatchCommand.placeholders) is replaced by that of the match; standard input \
      is the match as one line of JSON, as from “pullquote watch --format jsonl”, and whole; a very long argument is \
      cut. An argument from an article may begin with a hyphen: where a program has options, write “--” before it. If \
      the command fails, that watch’s matches stay new, are passed to it again the next time, and the exit status is \
      1. What it was run for is no longer new for “pullquote watch --since last”. Control-C ends the command, too.

      EXAMPLES
        pullquote feeds update
        pullquote feeds update --watch 30
        pullquote feeds update -q --run notify-send -- {watch} {text}
        pullquote feeds update -q --run sh -c 'jq -r .text | mail -s "$1" ada' sh {watch}
      """)

  @Option(
    help: ArgumentHelp("Keep running, and check for feeds that are due every so many minutes.", valueName: "minutes"))
  var watch: Int?

  @Flag(help: "Update all feeds, including those that are not due.")
  var all = false

  @Option(
    help: ArgumentHelp("The pause between two pages from a site that sets no pause itself.", valueName: "seconds"))
  var pagePause = 1.0

  @Flag(name: .shortAndLong, help: "Print only what went wrong.")
  var quiet = false

  @Option(
    name: .customLong("run"), parsing: .remaining,
    help: ArgumentHelp(
      "Run a command for each new match of your watches; everything behind this option belongs to it.",
      valueName: "command"))
  var command: [String] = []

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if let watch, !(1...10_080).contains(watch) {
      throw ValidationError("--watch needs a number of minutes from 1 to 10080, which is a week, not \(watch).")
    }
    try validatePagePause(pagePause)
    if let program = command.first, MatchCommand.Placeholder.allCases.contains(where: { $0.argument == program }) {
      throw ValidationError("--run needs a program first, not \(program).")
    }
  }

  func run() throws {
    let parser = ContainedParser()
    defer { parser.end() }
    let library = try library.opened(.writing)
    let progress = AddProgress(total: nil, style: .ofUpdate(isQuiet: quiet || watch != nil))
    let match = command.isEmpty ? nil : MatchCommand(arguments: command)
    // The thread that waits for signals must not keep the library open.
    progress.endOnSignals { [path = library.path] in
      match?.stop()
      Library.fold(path)
    }
    defer { try? library.close() }
    var isWhole = try update(library, parser, progress, match)
    while let watch {
      library.settle()
      sleep(UInt32(watch) * 60)
      isWhole = try update(library, parser, progress, match)
    }
    if !isWhole { throw ExitCode.failure }
  }

  /// Asks for the feeds that are due, and runs the user's command; whether all of that worked.
  private func update(
    _ library: Library, _ parser: ContainedParser, _ progress: AddProgress, _ match: MatchCommand?
  ) throws -> Bool {
    let isWhole = try updateFeeds(library, parser, progress)
    return try match?.run(for: library) != false && isWhole
  }

  private func updateFeeds(_ library: Library, _ parser: ContainedParser, _ progress: AddProgress) throws -> Bool {
    let output = Output(descriptor: STDOUT_FILENO)
    let now = Int64(time(nil))
    let servers = try library.servers()
    let known = try library.feeds().filter { !$0.feed.isGone && $0.server == nil }
    let due = all ? known : known.filter { $0.feed.due <= now }
    // A new run looks again at what sites ask for.
    let reader = EntryReader(parser: parser, pages: .ofFeeds(pause: .seconds(pagePause)), jobs: workers.count)
    let update = FeedUpdate(library: library, reader: reader, fetcher: .ofFeeds) { news in
      switch news {
      case .kept(let report, _):
        progress.count(added: report.added, updated: report.updated, unchanged: report.unchanged)
      case .done: break
      case .complaint(let sentence):
        progress.clear()
        InputOptions.complain(sentence)
      }
    }
    let isSynced = try servers.synced(with: library, reader, progress, isQuiet: quiet, isWatching: watch != nil)
    if known.isEmpty, !servers.isEmpty {
      if !quiet { reader.faults.say() }
      return isSynced
    }
    let report = try update.run(due)
    progress.clear()
    if !quiet, watch == nil || !due.isEmpty {
      let rest = known.count - due.count
      let later = rest > 0 ? " \(counted(rest, "feed is", "feeds are")) not due yet." : ""
      output.writeLine(
        known.isEmpty ? "You follow no feeds; “pullquote feeds add” adds one." : report.sentence + later)
      output.flush()
    }
    return report.isWhole && isSynced
  }
}
