import ArticleFormats
import Articles
import Basics
import Library
import Search

/// A command of the user's that is told of each new match of a watch.
///
/// It is run directly, and no shell sees it: an argument that is a placeholder is replaced whole, and what an article says never becomes
/// part of a longer one. On standard input it gets the match as “pullquote watch --format jsonl” writes it.
struct MatchCommand {
  /// The program, looked for in `PATH`, and its arguments, as the user gave them.
  let arguments: [String]

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
  /// A match for which it fails stays new, and so does what comes behind it: all of that watch is told again the next time.
  ///
  /// - Returns: whether it never failed; if it did, that is said on standard error.
  func run(for library: Library) throws -> Bool {
    let watches = try library.watches()
    guard !watches.isEmpty else { return true }
    let moment = try library.settledMoment()
    for watch in watches where watch.since < moment {
      var matches: [(arguments: [String], json: [UInt8])] = []
      try library.forEachMatch(of: watch, added: watch.since + 1...moment) { hit, article, _ in
        let name = watch.search.name
        guard
          case .json(let json) = QuotationOutput.entry(
            hit, of: article, watch: name, format: .jsonl, marks: { _ in [] })
        else { return }
        matches.append((filled(with: article.quotations[hit.index], of: article, name), json))
      }
      for match in matches {
        let ending = ChildProcess.run(match.arguments, input: match.json, output: STDOUT_FILENO)
        guard ending != .exited(status: 0) else { continue }
        InputOptions.complain(
          "“\(arguments[0])” \(ending.words) on a match of “\(oneLine(watch.search.name))”, which stays new.")
        return false
      }
      try library.noteTold([watch.search.name], until: moment)
    }
    return true
  }

  /// The arguments for a match. Control characters are made visible, as on a terminal.
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
      return String(decoding: bytes, as: UTF8.self)
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
