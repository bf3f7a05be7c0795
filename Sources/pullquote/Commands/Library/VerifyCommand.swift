import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library
import Search

/// `pullquote verify`: the quotations of a draft against what was printed.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare the quotations of a draft with what the library's articles print.",
    discussion: """
      Looks up every quotation of a draft, word by word; case, accents and punctuation do not count. The answers:

        exact          printed so, by whom the draft names
        changed        printed with other words in places, which are shown
        other_speaker  printed so, but somebody else said it
        joined         words of two quotations or more as if they were one
        reordered      the same words in another order
        not_found      nothing like it in the library

      A draft is text, Markdown or a page. What it leaves out is said with an ellipsis, or by quoting two stretches: neither \
      is a change. As jsonl, each quotation is an object in the order of the draft.

      Exit status: 0 when all are exact; 1 when something could not be read; 3 when a quotation is not exact.

      EXAMPLES
        pullquote verify draft.md
        pullquote verify --format jsonl draft.txt | jq 'select(.verdict != "exact")'
        pullquote verify - < draft.txt && git commit
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("How to write them.", valueName: "format"))
  var format = FindingFormat.table

  @OptionGroup var library: LibraryOptions

  func validate() throws { try inputs.validateNamed() }

  func run() throws {
    let library = try library.opened()
    var drafts: [Draft] = []
    let status = inputs.forEachArticle { article in
      article.quotations.compactMap { quotation in
        DraftQuotation(quotation, in: article).map {
          Draft(input: article.input, quotation: $0, shown: quotation.inMarks(in: article))
        }
      }
    } receive: {
      drafts += $0
    }
    let output = Output(descriptor: STDOUT_FILENO)
    var writer = FindingWriter(format, to: output)
    var isExact = true
    for draft in drafts {
      let finding = try library.finding(for: draft.quotation)
      isExact = isExact && finding.verdict == .exact
      writer.add(finding, of: draft)
    }
    writer.finish()
    if status != .success { throw status }
    if !isExact { throw ExitCode(3) }
  }
}

/// A quotation of a draft.
struct Draft: Sendable {
  /// The draft that it stands in.
  var input: String
  var quotation: DraftQuotation
  /// As it is shown.
  var shown: String
}

/// How findings are written.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case jsonl
}

/// Writes findings as they come.
struct FindingWriter {
  private let format: FindingFormat
  private let output: Output
  private var table: TableWriter

  /// A list that begins on an output.
  init(_ format: FindingFormat, to output: Output) {
    self.format = format
    self.output = output
    table = TableWriter(
      Table(headings: ["VERDICT", "DRAFT SAYS", "PRINTED BY", "QUOTATION"], limits: [13, 22, 24, 0]), to: output)
  }

  /// Adds what was found out about a quotation.
  mutating func add(_ finding: Finding, of draft: Draft) {
    switch format {
    case .jsonl: output.write(json: finding.json(of: draft))
    case .table: table.add(finding.row(of: draft))
    }
  }

  /// Ends the list; a table that is empty is a sentence on standard error.
  mutating func finish() {
    if format == .table { table.finish(orSay: "The draft has no quotation.") }
    output.flush()
  }
}

extension Finding {
  /// A row of the table; what differs stands behind the quotation.
  fileprivate func row(of draft: Draft) -> [Table.Cell] {
    let place = printed.first.map { printed in
      [printed.listing.publisher ?? printed.listing.title, printed.listing.published.map { String($0.prefix(10)) }]
        .compactMap { $0 }.joined(separator: ", ")
    }
    var text = oneLine(draft.shown)
    switch verdict {
    case .exact, .notFound: break
    case .otherSpeaker: text += " ← said by \(printed.first?.listing.speaker ?? "somebody else")"
    case .changed:
      let changes = differences.map { "“\($0.draft)” for “\($0.printed)”" }.joined(separator: "; ")
      if !changes.isEmpty { text += " ← \(changes)" }
    case .joined, .reordered: text += " ← " + printed.map { oneLine($0.listing.text) }.joined(separator: " + ")
    }
    return [
      Table.Cell(text: verdict.rawValue, style: verdict == .exact ? .faint : .strong),
      Table.Cell(text: oneLine(draft.quotation.speaker ?? ""), style: .speaker),
      Table.Cell(text: oneLine(place ?? ""), style: .faint), Table.Cell(text: text),
    ]
  }

  /// An object and its line end.
  fileprivate func json(of draft: Draft) -> [UInt8] {
    let listing = printed.first?.listing
    var json = JSONWriter(pretty: false)
    json.beginObject()
    json.key("input")
    json.string(draft.input)
    json.key("text")
    json.string(draft.quotation.text)
    json.key("verdict")
    json.string(verdict.rawValue)
    json.key("attributed_to")
    json.string(draft.quotation.speaker)
    json.key("speaker")
    json.string(listing?.speaker)
    json.key("outlet")
    json.string(listing?.publisher)
    json.key("published")
    json.string(listing?.published)
    json.key("article")
    json.string(listing?.title)
    json.key("url")
    json.string(printed.first?.url)
    json.key("confidence")
    if let listing { json.real(listing.confidence) } else { json.string(nil) }
    json.key("printed")
    json.strings(printed.map(\.listing.text))
    json.key("differences")
    json.beginList()
    for difference in differences {
      json.element()
      json.beginObject()
      json.key("draft")
      json.string(difference.draft)
      json.key("printed")
      json.string(difference.printed)
      json.endObject()
    }
    json.endList()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
