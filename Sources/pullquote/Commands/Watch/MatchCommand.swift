import ArticleFormats
import Articles
import Basics
import Library
import Search

/// A command of the user's that is told of each new match of a watch.
///
/// It is run directly, and no shell sees it: an argument that is a placeholder is replaced whole, and what an article says never becomes
/// part of a longer one. On standard input it gets the match as “pullquote watch --format jsonl” writes it.
final class MatchCommand: Sendable {
  /// The program, looked for in `PATH`, and its arguments, as the user gave them.
  private let arguments: [String]
  private let running = RunningCommands()

  init(arguments: [String]) { self.arguments = arguments }

  /// What an argument may stand for.
  enum Placeholder: String, CaseIterable {
    case watch
    case text
    case speaker
    case headline
    case outlet
    case published
    case url

    /// As it is written: “{text}”.
    var argument: String { "{\(rawValue)}" }
  }

  /// All placeholders, for a sentence.
  static let placeholders =
    Placeholder.allCases.dropLast().map(\.argument).joined(separator: ", ") + " or \(Placeholder.url.argument)"

  /// Runs it for everything that is new in the watches; what it was run for is new no longer.
  ///
  /// A match for which it fails stays new, and so does what comes behind it: all of that watch is told again the next time. The other
  /// watches are gone through all the same.
  ///
  /// - Returns: whether it never failed; if it did, that is said on standard error.
  func run(for library: Library) throws -> Bool {
    let watches = try library.watches()
    guard !watches.isEmpty else { return true }
    let moment = try library.settledMoment()
    var isWhole = true
    for watch in watches where watch.since < moment && !running.isStopped {
      var matches: [(arguments: [String], json: [UInt8])] = []
      try library.forEachMatch(of: watch, added: watch.since + 1...moment) { hit, article, _ in
        let name = watch.search.name
        guard
          case .json(let json) = QuotationOutput.entry(
            hit, of: article, watch: name, format: .jsonl, marks: { _ in [] })
        else { return }
        matches.append((filled(with: article.quotations[hit.index], of: article, name), json))
      }
      guard matches.allSatisfy({ isTold($0.arguments, $0.json, watch.search.name) }) else {
        isWhole = false
        continue
      }
      try library.noteTold([watch.search.name], until: moment)
    }
    return isWhole
  }

  /// Ends the command that runs, and what it started; none begins after that.
  func stop() { running.stop(forGood: true) }

  /// Runs the command for a match, and says why if it fails.
  private func isTold(_ filled: [String], _ json: [UInt8], _ watch: String) -> Bool {
    let ending = ChildProcess.run(
      filled, input: json, output: STDOUT_FILENO, complaints: STDERR_FILENO, among: running)
    if ending == .exited(status: 0) { return true }
    InputOptions.complain("“\(arguments[0])” \(ending.words) on a match of “\(oneLine(watch))”, which stays new.")
    return false
  }

  /// The most code points of an argument: Linux starts no program with one of 128 kB (execve(2)).
  private static let mostOfArgument = 1 << 14

  /// The arguments for a match. Control characters are made visible, as on a terminal; the end of what is too long for an argument is “…”.
  func filled(with quotation: Quotation, of article: Article, _ watch: String) -> [String] {
    arguments.map { argument in
      guard let placeholder = Placeholder.allCases.first(where: { $0.argument == argument }) else { return argument }
      let value =
        switch placeholder {
        case .watch: watch
        case .text: quotation.inMarks(in: article)
        case .speaker: quotation.attribution(in: article)
        case .headline: article.headline ?? ""
        case .outlet: article.publisher ?? ""
        case .published: article.published ?? ""
        case .url: article.url ?? ""
        }
      var bytes: [UInt8] = []
      Output.append(value, to: &bytes, keepingLineFeeds: true)
      let shown = String(decoding: bytes, as: UTF8.self)
      guard shown.utf8.count > Self.mostOfArgument else { return shown }
      let beginning = shown.unicodeScalars.prefix(Self.mostOfArgument)
      return beginning.endIndex < shown.endIndex ? String(beginning) + "…" : shown
    }
  }
}

extension Library {
  /// Passes each quotation of a watch from articles added at these times to `body`, the oldest first; the same words are one. The last
  /// value finds the searched words in a text.
  func forEachMatch(
    of watch: Watch, added: ClosedRange<Int64>,
    _ body: (QuotationHit, Article, @escaping (String) -> [Range<Int>]) -> Void
  ) throws(LibraryError) {
    let filter = QuotationFilter(search: watch.search.query)
    let request = QuotationRequest(
      query: filter.search, added: added, kinds: filter.kinds, order: .oldestFirst, isGrouped: true)
    try forEachQuotation(request) { hit, article in body(hit, article, filter.marks) }
  }
}

extension ChildProcess.Ending {
  /// The middle of a sentence: “ended with status 1”.
  fileprivate var words: String {
    switch self {
    case .notStarted: "could not be started"
    case .exited(let status): "ended with status \(status)"
    case .killed(let signal): "was ended by signal \(signal)"
    }
  }
}
