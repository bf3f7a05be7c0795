import ArgumentParser
import Articles
import Glibc
import Reader
import Search

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
  var format = ListFormat.table

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    let filter = QuotationFilter(
      words: search.map { TextFilter($0, atWordStart: true) },
      speaker: speaker.map { TextFilter($0, atWordStart: true) },
      since: since, until: until, kinds: kind.isEmpty ? [.direct, .mixed] : Set(kind.flatMap(\.kinds)))
    let format = format
    if format == .csv { output.write(QuotationList.csvHeader) }
    var table = QuotationList.table
    let status = inputs.forEachArticle { article in
      filter.quotations(of: article).map { QuotationList.entry($0, in: article, format: format, words: filter.words) }
    } receive: { entries in
      for entry in entries {
        switch entry {
        case .row(let row): table.rows.append(row)
        case .json(let bytes): output.write(json: bytes)
        case .text(let text): output.write(text)
        }
      }
    } idle: {
      output.flush()
    }
    if format == .table {
      if table.rows.isEmpty {
        let complaints = Output(descriptor: STDERR_FILENO)
        complaints.writeLine("pullquote: No quotation matches.")
      } else {
        output.write(table.page(width: output.columns))
      }
    }
    output.flush()
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

/// Quotations in the formats of a list.
enum QuotationList {
  /// A quotation, ready to be written.
  enum Entry: Sendable {
    case row([Table.Cell])
    case json([UInt8])
    case text(String)
  }

  static let table = Table(headings: ["SPEAKER", "DATE", "PRINTED IN", "QUOTATION"], limits: [22, 10, 16, 0])

  static let csvHeader = CommaSeparated.record([
    "speaker", "role", "source", "kind", "confidence", "quotation", "part", "headline", "publisher", "published", "url",
    "input",
  ])

  static func entry(_ quotation: Quotation, in article: Article, format: ListFormat, words: TextFilter?) -> Entry {
    switch format {
    case .table: .row(row(quotation, in: article, words: words))
    case .jsonl: .json(quotation.json(in: article))
    case .csv: .text(record(quotation, in: article))
    case .markdown: .text(markdown(quotation, in: article))
    }
  }

  private static func row(_ quotation: Quotation, in article: Article, words: TextFilter?) -> [Table.Cell] {
    let name = quotation.attribution(in: article)
    let text = oneLine(quotation.inMarks(in: article))
    return [
      Table.Cell(
        text: oneLine(quotation.isDoubtful ? "\(name) ?" : name),
        style: quotation.speaker == nil || quotation.isDoubtful ? .faint : .speaker),
      Table.Cell(text: oneLine(String((article.published ?? "").prefix(10)))),
      Table.Cell(text: oneLine(article.publisher ?? article.fileName), style: .faint),
      Table.Cell(text: text, marks: words?.marks(in: text) ?? []),
    ]
  }

  private static func record(_ quotation: Quotation, in article: Article) -> String {
    let speaker = quotation.speaker.map { article.speakers[$0] }
    return CommaSeparated.record([
      speaker?.name ?? "", speaker?.role ?? "", quotation.sourceText ?? "", quotation.kind.rawValue,
      hundredths(quotation.confidence), quotation.text, quotation.part.name, article.headline ?? "",
      article.publisher ?? "", article.published ?? "", article.url ?? "", article.input,
    ])
  }

  private static func markdown(_ quotation: Quotation, in article: Article) -> String {
    var place = [Markdown.link(article.headline ?? article.fileName, to: article.url)]
    if let publisher = article.publisher { place.append("*\(Markdown.escaped(publisher))*") }
    if let published = article.published { place.append(Markdown.escaped(HumanDate.long(published))) }
    let name = Markdown.escaped(quotation.attribution(in: article))
    var credit = "**\(name)**"
    if let role = quotation.speaker.flatMap({ article.speakers[$0].role }) { credit += ", \(Markdown.escaped(role))" }
    if quotation.isDoubtful { credit += " (doubtful)" }
    return
      "> \(Markdown.escaped(quotation.inMarks(in: article)))\n>\n> — \(credit); \(place.joined(separator: ", "))\n\n"
  }

  /// A confidence as “0.93”.
  private static func hundredths(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

extension Article {
  /// The last part of its input's name.
  var fileName: String { input.split(separator: "/").last.map(String.init) ?? input }
}

/// A text without line ends, for one row of a table.
func oneLine(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
  return String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
}
