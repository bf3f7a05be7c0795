import ArgumentParser
import Basics
import Feeds
import Fetching
import Library

/// `pullquote feeds update`: what is new in feeds, into the library.
struct FeedsUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring in what is new in the feeds that are followed.",
    discussion: """
      Asks for the feeds that are due, many at once, and keeps their entries as articles with all their quotations. A feed is due a \
      quarter of an hour after it was asked for, or later where it, its server or errors before say so; --all asks for those \
      that are not due, too. Where a feed has no more than a teaser, the page is read, one at a time from a site, with a pause \
      in between, and as far as robots.txt lets it.

      An entry that is changed later is brought up to date; one that disappears from its feed stays. What you removed does not \
      come back. A feed that is gone for good is not asked for again.

      What cannot be read is said on standard error, and the exit status is 1; the rest is done all the same. After \
      Control-C the articles kept so far stay, and the same command goes on from there.

      EXAMPLES
        pullquote feeds update
        pullquote feeds update --watch 30
      """)

  @Option(
    help: ArgumentHelp("Go on for ever, and look so many minutes later for feeds that are due.", valueName: "minutes"))
  var watch: Int?

  @Flag(help: "Ask for all feeds, also for those that are not due.")
  var all = false

  @Option(help: ArgumentHelp("The pause between two pages of a site that asks for no other.", valueName: "seconds"))
  var pagePause = 1.0

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if let watch, !(1...10_080).contains(watch) {
      throw ValidationError("--watch needs a number of minutes from 1 to 10080, which is a week, not \(watch).")
    }
    if !(0...60).contains(pagePause) {
      throw ValidationError("--page-pause needs a number of seconds from 0 to 60, not \(pagePause).")
    }
  }

  func run() throws {
    let parser = ContainedParser()
    defer { parser.end() }
    let library = try library.opened(.writing)
    let progress = AddProgress(total: nil, style: style)
    // The thread that waits for signals must not keep the library open.
    progress.endOnSignals { [path = library.path] in Library.fold(path) }
    defer { try? library.close() }
    var isWhole = try update(library, parser, progress)
    while let watch {
      library.settle()
      sleep(UInt32(watch) * 60)
      isWhole = try update(library, parser, progress)
    }
    if !isWhole { throw ExitCode.failure }
  }

  /// A bar where somebody waits for the end.
  private var style: AddProgress.Style {
    guard !quiet, watch == nil, case .bar = AddProgress.Style.ofStandardError else { return .silent }
    return .ofStandardError
  }

  /// Asks for the feeds that are due; whether all of them could be read.
  private func update(_ library: Library, _ parser: ContainedParser, _ progress: AddProgress) throws -> Bool {
    let output = Output(descriptor: STDOUT_FILENO)
    let now = Int64(time(nil))
    let known = try library.feeds().filter { !$0.feed.isGone }
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
    let report = try update.run(due)
    progress.clear()
    if !quiet, watch == nil || !due.isEmpty {
      let rest = known.count - due.count
      let later = rest > 0 ? " \(counted(rest, "feed is", "feeds are")) not due yet." : ""
      output.writeLine(
        known.isEmpty ? "No feed is followed; “pullquote feeds add” adds one." : report.sentence + later)
      output.flush()
    }
    return report.isWhole
  }
}
