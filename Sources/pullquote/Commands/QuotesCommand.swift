import ArgumentParser
import Articles
import Basics
import Library
import Search

/// `pullquote quotes`: what was said, by whom, when, and where it was printed.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "List what was said, by whom, when, and where it was printed.",
    discussion: """
      Reads the articles in the inputs. Without inputs, reads what is piped in, or else the library if it has \
      articles, or else the built-in samples. Conditions combine: a quotation must meet all of them.

      Searches understand:

      \(QueryHelp.table)

      If part of a search makes no sense, a message says so and the rest is searched. --speaker takes names in the \
      same language: --speaker "macron OR scholz".

      A question mark after a speaker marks a doubtful attribution: check it before you print it.

      As jsonl, a quotation is an object with its members in “pullquote parse” and those of its article: input, \
      headline, publisher, published and url. As csv, the first line names the columns. From a library, jsonl also \
      has “id”, which “notebook add” takes, “printings”: how many articles print these words, give or take a word, \
      and “reprints”: where the same article stands too, if anywhere. In a table, “+2” after the outlet means that two more do.

      EXAMPLES
        pullquote quotes --speaker macron
        pullquote quotes --search '"night shift" OR overtime' --order best --limit 20
        pullquote quotes --search '-kind:mixed since:2025-11 ferry'
        pullquote quotes --search '"night shift"' --once
        pullquote quotes --search "night shift" --speaker arkwright archive/
        pullquote quotes --since 2025-11 --until 2025-12-24 --format csv archive/
        pullquote quotes --kind indirect --format jsonl article.txt | jq -r .text
        pullquote quotes --format bibtex --speaker macron >> sources.bib
        pullquote quotes --vanished --format jsonl
      """)

  @OptionGroup var inputs: InputOptions

  @OptionGroup var conditions: QuotationConditions

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
  var format = QuotationFormat.table

  @Option(
    help: ArgumentHelp(
      "What comes first: newest, oldest, or best, the best match. Inputs keep their own order.",
      valueName: "order"))
  var order: QuotationOrder?

  @Flag(help: "If several articles in the library print exactly the same words, list only the first, in this order.")
  var once = false

  @Flag(
    help:
      "Quotations that an earlier version of an article had, and today’s no longer has; see “pullquote versions”."
  )
  var vanished = false

  @Option(help: ArgumentHelp("The maximum number of results.", valueName: "number"))
  var limit: Int?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if library.library != nil, !inputs.isEmpty {
      throw ValidationError("Give --library or inputs, not both.")
    }
    if order != nil, !inputs.isEmpty { throw ValidationError("Inputs keep their own order: leave out --order.") }
    if once, !inputs.isEmpty {
      throw ValidationError("--once works only with the library: leave out the inputs, or --once.")
    }
    if vanished, !inputs.isEmpty || once || order != nil {
      throw ValidationError(
        "--vanished works on the library, article by article: leave out inputs, --once and --order."
      )
    }
    if vanished, [.markdown, .bibtex, .cslJSON].contains(format) {
      throw ValidationError(
        "Vanished quotations cannot be cited as printed: with --vanished, write a table, jsonl or csv.")
    }
    try validateLimit(limit)
  }

  func run() throws {
    let filter = conditions.filter
    sayOnStandardError(filter.query.slips.map(\.message))
    let output = Output(descriptor: STDOUT_FILENO)
    var writer = QuotationListWriter(format, to: output, isVanished: vanished)
    var inputs = inputs
    // Both are asked of a library only.
    if library.library == nil, order == nil, !once, !vanished { inputs.nameStandardInputIfPiped() }
    if inputs.isEmpty, let library = try library.openedUnlessEmpty() {
      if vanished {
        try writeVanished(filter, of: library, to: &writer)
      } else {
        try write(filter, of: library, to: &writer)
      }
      return writer.finish()
    }
    // The samples were never printed otherwise.
    if vanished { return writer.finish() }
    let format = format
    let most = limit ?? .max
    var count = 0
    let status = inputs.forEachArticle { article in
      filter.quotations(of: article).map {
        QuotationOutput.entry($0, of: article, format: format, marks: filter.marks)
      }
    } receive: { entries in
      for entry in entries where count < most {
        writer.add(entry)
        count += 1
      }
    } idle: {
      writer.pause()
    }
    writer.finish()
    if status != .success { throw status }
  }

  private func writeVanished(
    _ filter: QuotationFilter, of library: Library, to writer: inout QuotationListWriter
  ) throws {
    var left = limit ?? .max
    try library.forEachChangedArticle { _, versions in
      for (quotation, version, since) in VanishedQuotation.all(in: versions, filter.quotations) where left > 0 {
        left -= 1
        writer.add(
          QuotationOutput.entry(quotation, of: version.article, vanished: since, format: format, marks: filter.marks))
      }
    }
  }

  private func write(_ filter: QuotationFilter, of library: Library, to writer: inout QuotationListWriter) throws {
    let request = QuotationRequest(
      query: filter.search, condition: filter.condition, kinds: filter.kinds, order: (order ?? .newest).requested,
      isGrouped: once)
    try library.forEachQuotation(request, limit: limit) { hit, article in
      writer.add(QuotationOutput.entry(hit, of: article, format: format, marks: filter.marks))
    }
  }
}

extension QuotationOutput {
  /// A quotation of the library.
  ///
  /// - Parameter watch: the watch it is new in.
  static func entry(
    _ hit: QuotationHit, of article: Article, watch: String? = nil, format: QuotationFormat,
    marks: (String) -> [Range<Int>]
  ) -> Entry {
    let id = ClippingID(.quotation, hit.index + 1, of: hit.article).text
    return entry(
      hit.index, of: article, id: id, watch: watch, printings: hit.printings, reprints: hit.reprints,
      format: format, marks: marks)
  }
}

/// What comes first in a list of quotations, by the names that the command line uses.
enum QuotationOrder: String, ExpressibleByArgument, CaseIterable, Sendable {
  case newest
  case oldest
  case best

  /// As the library calls it.
  var requested: QuotationRequest.Order {
    switch self {
    case .newest: .newestFirst
    case .oldest: .oldestFirst
    case .best: .bestMatch
    }
  }
}

/// The kinds of quotation by the names that the command line uses.
enum QuotationKind: String, ExpressibleByArgument, CaseIterable, Sendable {
  case direct
  case mixed
  case indirect
  case all

  var kinds: [Quotation.Kind] {
    switch self {
    case .direct: [.direct]
    case .mixed: [.mixed]
    case .indirect: [.indirect]
    case .all: Quotation.Kind.allCases
    }
  }
}
