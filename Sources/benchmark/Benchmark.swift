import Basics

/// Measures what the program promises: `swift run -c release pullquote-benchmark [--quick]`;
/// with `--feeds` only what reading a feed costs, with `--keys` only what a key costs in the list of a large library, with `--search` only what a search of opened
/// articles does.
///
/// Every figure stands beside a reference that is measured in the same run on the same machine, and their ratio, so that
/// it means something on another machine and beside other work.
@main
struct Benchmark {
  static func main() throws {
    if CommandLine.arguments.dropFirst().first == "library" {
      return try LibraryBenchmark(arguments: Array(CommandLine.arguments.dropFirst(2))).run()
    }
    let isQuick = CommandLine.arguments.contains("--quick")
    if CommandLine.arguments.contains("--feeds") {
      FeedBenchmark(entries: isQuick ? 200 : 2000).run()
      return
    }
    if CommandLine.arguments.contains("--keys") {
      ShelfBenchmark(articles: 200_000).run()
      return
    }
    if CommandLine.arguments.contains("--search") {
      KeyBenchmark(articles: 10_000).runSearches()
      return
    }
    let parsing = ParsingBenchmark(bytes: isQuick ? 5_000_000 : 50_000_000)
    parsing.run()
    PageBenchmark(pages: isQuick ? 50 : 500).run()
    FeedBenchmark(entries: isQuick ? 200 : 2000).run()
    let articles = isQuick ? 1000 : 10_000
    KeyBenchmark(articles: articles).run()
    ShelfBenchmark(articles: isQuick ? 20_000 : 200_000).run()
    try ProgramBenchmark(articles: articles).run()
  }
}

/// One line of the report.
struct Figure {
  var name: String
  /// The figure with its unit.
  var value: String
  /// What it is compared with, with its figure.
  var reference: String
  /// The figure over the reference's.
  var ratio: Double

  func report() {
    print("\(padded(name, 34)) \(padded(value, 16)) \(padded(reference, 46)) × \(rounded(ratio))")
    fflush(nil)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}

/// A number with three significant digits.
func rounded(_ value: Double) -> String {
  guard value.isFinite else { return "\(value)" }
  var text = [CChar](repeating: 0, count: 32)
  let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 4
  withVaList([Int32(digits), value]) { _ = vsnprintf(&text, text.count, "%.*f", $0) }
  return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// How long something takes, in milliseconds.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(body)
  return Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) * 1e-15
}

/// What something costs on the thread that does it, in milliseconds of processor time: other work on the machine does not
/// count.
func processorMilliseconds(_ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
  }
  let start = now()
  body()
  return now() - start
}

extension [Double] {
  /// The value that a share of them does not exceed.
  func percentile(_ share: Double) -> Double {
    let sorted = self.sorted()
    return sorted.isEmpty ? 0 : sorted[Swift.min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
}
