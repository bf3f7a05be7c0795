import ArgumentParser
import Basics
import Fetching
import Library
import Search

/// `pullquote sync run`: makes the library and its servers the same.
struct SyncRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Sync with the servers that were added.",
    discussion: """
      Sends the read marks and stars that changed here since the last sync. Then takes over the server’s feeds and folders, its marks, and \
      the articles that are missing here: unread and starred ones, and others since the last sync or, the first time, from the last \
      30 days. “pullquote feeds update” syncs too, and fetches all other feeds.

      An article that is here already stays one article; it becomes read or starred if either side has it so.

      Errors are printed on standard error, and the exit status is 1. If a sync is interrupted, what was done is kept, and the next sync \
      continues from there.

      EXAMPLES
        pullquote sync
        pullquote sync --quiet
      """)

  @Option(
    help: ArgumentHelp(
      "The pause between two pages of a site that are read in place of teasers.", valueName: "seconds"))
  var pagePause = 1.0

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws { try validatePagePause(pagePause) }

  func run() throws {
    let parser = ContainedParser()
    defer { parser.end() }
    let library = try library.opened(.writing)
    let progress = AddProgress(total: nil, style: .ofUpdate(isQuiet: quiet))
    // The thread that waits for signals must not keep the library open.
    progress.endOnSignals { [path = library.path] in Library.fold(path) }
    defer { try? library.close() }
    let reader = EntryReader(parser: parser, pages: .ofFeeds(pause: .seconds(pagePause)), jobs: workers.count)
    let servers = try library.servers()
    if servers.isEmpty { sayOnStandardError(["There is no server to sync with; “pullquote sync add” adds one."]) }
    let isWhole = try servers.synced(with: library, reader, progress, isQuiet: quiet)
    if !quiet { reader.faults.say() }
    if !isWhole { throw ExitCode.failure }
  }
}

extension [StoredServer] {
  /// Makes the library the same as each of them, and says what came of it; whether all of it could be done.
  ///
  /// - Parameter isWatching: whether it is said only where anything came of it.
  func synced(
    with library: Library, _ reader: EntryReader, _ progress: AddProgress, isQuiet: Bool, isWatching: Bool = false
  ) throws -> Bool {
    let output = Output(descriptor: STDOUT_FILENO)
    let sync = ServerSync(library: library, reader: reader, fetcher: .ofFeeds) { report in
      progress.count(added: report.added, updated: report.updated, unchanged: report.unchanged)
    }
    var isWhole = true
    for server in self {
      let report = try sync.run(server)
      progress.clear()
      if let complaint = report.complaint {
        InputOptions.complain(complaint)
        isWhole = false
      }
      if !isQuiet, !isWatching || report.hasNews { output.writeLine(report.sentence) }
      output.flush()
    }
    return isWhole
  }
}

extension AddProgress.Style {
  /// A bar where somebody waits for the end.
  static func ofUpdate(isQuiet: Bool) -> AddProgress.Style {
    guard !isQuiet, case .bar = ofStandardError else { return .silent }
    return ofStandardError
  }
}

/// Refuses a pause that is none.
func validatePagePause(_ pause: Double) throws {
  if !(0...60).contains(pause) {
    throw ValidationError("--page-pause needs a number of seconds from 0 to 60, not \(pause).")
  }
}
