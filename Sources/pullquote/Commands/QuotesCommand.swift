import ArgumentParser
import Articles
import Glibc

/// `pullquote quotes`: what was said, by whom, when, and where it was printed.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "List what was said, by whom, when, and where it was printed.",
    discussion: """
      Reads the articles in the inputs, or the built-in samples when there are none. All conditions must hold. Words \
      are found whatever their case and accents, at the start of a word; “in quotation marks” they stay together.

      A speaker with a question mark is a doubtful attribution: look it up before you print it.

      EXAMPLES
        pullquote quotes
        pullquote quotes --search "night shift" --speaker arkwright archive/
        pullquote quotes --since 2025-11 --until 2025-12-24 --format csv archive/
        pullquote quotes --kind indirect --format jsonl article.txt | jq -r .text
        pullquote quotes --format markdown --speaker macron *.txt >> notes.md
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("Only quotations with all of these words.", valueName: "words"))
  var search: String?

  @Option(help: ArgumentHelp("Only those of speakers with this name, or part of it.", valueName: "name"))
  var speaker: String?

  @Option(
    help: ArgumentHelp("Only from articles of this day, month or year, or later.", valueName: "date"),
    transform: CalendarDate.typed)
  var since: CalendarDate?

  @Option(
    help: ArgumentHelp("Only from articles of this day, month or year, or earlier.", valueName: "date"),
    transform: CalendarDate.typed)
  var until: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "Only this kind; may be given again. By default direct and mixed: what stands in quotation marks.",
      valueName: "kind"))
  var kind: [QuotationKind] = []

  @Option(help: ArgumentHelp("How to write them.", valueName: "format"))
  var format = QuotationFormat.table

  func run() throws {
    let filter = QuotationFilter(
      search: search, speaker: speaker, since: since, until: until,
      kinds: kind.isEmpty ? nil : Set(kind.flatMap(\.kinds)))
    let complaints = Output(descriptor: STDERR_FILENO)
    for slip in filter.query.slips { complaints.writeLine("pullquote: \(slip)") }
    let format = format
    let output = Output(descriptor: STDOUT_FILENO)
    var writer = QuotationListWriter(format, to: output)
    let status = inputs.forEachArticle { article in
      filter.quotations(of: article).map {
        QuotationList.entry($0, of: article, format: format, marks: filter.marks)
      }
    } receive: { entries in
      for entry in entries { writer.add(entry) }
    } idle: {
      output.flush()
    }
    writer.finish()
    if status != .success { throw status }
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
