import ArgumentParser
import ArticleParsing
import Articles
import Basics

/// How many articles are parsed at once, for every command that reads articles.
struct WorkerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How many articles to parse at once; all processors by default.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of 1 or more, not \(jobs).") }
  }

  /// The number to use.
  var count: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
