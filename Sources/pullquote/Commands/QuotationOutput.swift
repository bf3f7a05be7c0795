import ArgumentParser
import ArticleFormats
import Articles

/// How a list of quotations is written.
enum QuotationFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case jsonl
  case csv
  case markdown
  case bibtex
  case cslJSON = "csl-json"
}

/// Quotations in the formats of a list.
enum QuotationOutput {
  /// A quotation, ready to be written.
  enum Entry: Sendable {
    case row([Table.Cell])
    case json([UInt8])
    case text(String)
    /// An entry of a bibliography, in which every key stands once.
    case cited(Citation)
  }

  static let table = Table(headings: ["SPEAKER", "DATE", "PRINTED IN", "QUOTATION"], limits: [22, 10, 16, 0])

  private static let columns = [
    "speaker", "role", "source", "kind", "confidence", "quotation", "part", "headline", "publisher", "published", "url",
    "input",
  ]

  /// The header of a CSV table.
  ///
  /// - Parameter isVanished: whether it has a column for when each quotation vanished.
  static func csvHeader(isVanished: Bool = false) -> String {
    CommaSeparated.record(columns + (isVanished ? ["vanished"] : []))
  }

  /// A quotation of an article.
  ///
  /// - Parameters:
  ///   - id: its id in the library; `nil` if it is not from one.
  ///   - watch: the watch it is new in.
  ///   - printings: how many articles in the library print its words; `nil` if it is not from one.
  ///   - reprints: the other addresses of the article.
  ///   - vanished: since when it is no longer printed, ISO 8601; `nil` if it still is.
  ///   - marks: finds the searched words in a text.
  static func entry(
    _ index: Int, of article: Article, id: String? = nil, watch: String? = nil, printings: Int? = nil,
    reprints: [Reprint] = [], vanished: String? = nil, format: QuotationFormat,
    marks: (String) -> [Range<Int>] = { _ in [] }
  ) -> Entry {
    let quotation = article.quotations[index]
    switch format {
    case .table:
      return .row(row(quotation, in: article, printings: printings ?? 1, vanished: vanished, marks: marks))
    case .jsonl:
      return .json(
        quotation.json(in: article, id: id, watch: watch, printings: printings, reprints: reprints, vanished: vanished))
    case .csv: return .text(record(quotation, in: article, vanished: vanished))
    case .markdown: return .text(Citation(of: index, in: article).text(.markdown) + "\n\n")
    case .bibtex, .cslJSON: return .cited(Citation(of: index, in: article))
    }
  }

  private static func row(
    _ quotation: Quotation, in article: Article, printings: Int, vanished: String?, marks: (String) -> [Range<Int>]
  ) -> [Table.Cell] {
    let name = quotation.attribution(in: article)
    let text = oneLine(quotation.inMarks(in: article))
    let others = printings > 1 ? " +\(printings - 1)" : ""
    let end = vanished.map { " (gone since \($0.prefix(10)))" } ?? ""
    return [
      Table.Cell(
        text: oneLine(quotation.isDoubtful ? "\(name) ?" : name),
        style: quotation.speaker == nil || quotation.isDoubtful ? .faint : .speaker),
      Table.Cell(text: oneLine(String((article.published ?? "").prefix(10)))),
      Table.Cell(text: oneLine(article.provenance) + others, style: .faint),
      Table.Cell(text: text + end, marks: marks(text)),
    ]
  }

  private static func record(_ quotation: Quotation, in article: Article, vanished: String?) -> String {
    let speaker = quotation.speaker.map { article.speakers[$0] }
    return CommaSeparated.record(
      [
        speaker?.name ?? "", speaker?.role ?? "", quotation.sourceText ?? "", quotation.kind.rawValue,
        hundredths(quotation.confidence), quotation.inMarks(in: article), quotation.part.name, article.headline ?? "",
        article.publisher ?? "", article.published ?? "", article.url ?? "", article.input,
      ] + [vanished].compactMap { $0 })
  }

  /// A confidence as “0.93”.
  private static func hundredths(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

/// Writes a list of quotations as it comes.
struct QuotationListWriter {
  private let format: QuotationFormat
  private let output: Output
  private var table: TableWriter
  private var count = 0
  private var keys: [String: Int] = [:]

  /// Begins a list on an output.
  ///
  /// - Parameter isVanished: whether the quotations have vanished.
  init(_ format: QuotationFormat, to output: Output, isVanished: Bool = false) {
    self.format = format
    self.output = output
    table = TableWriter(QuotationOutput.table, to: output)
    switch format {
    case .csv: output.write(QuotationOutput.csvHeader(isVanished: isVanished))
    case .cslJSON: output.write("[")
    case .table, .jsonl, .markdown, .bibtex: break
    }
  }

  /// Adds a quotation.
  mutating func add(_ entry: QuotationOutput.Entry) {
    switch entry {
    case .row(let row): table.add(row)
    case .json(let bytes): output.write(json: bytes)
    case .text(let text): output.write(text)
    case .cited(let citation):
      let key = unused(citation.key)
      if format == .bibtex {
        output.write((count > 0 ? "\n" : "") + citation.bibTeX(key: key) + "\n")
      } else {
        output.write(json: Array(((count > 0 ? ",\n" : "\n") + citation.cslJSON(id: key)).utf8))
      }
    }
    count += 1
  }

  /// Hands on what has come so far, before a wait.
  mutating func pause() {
    if format == .table { table.pause() } else { output.flush() }
  }

  /// Ends the list; a table that is empty is a sentence on standard error.
  mutating func finish() {
    switch format {
    case .table: table.finish(orSay: "No quotations match.")
    case .cslJSON: output.write(count > 0 ? "\n]\n" : "]\n")
    case .jsonl, .csv, .markdown, .bibtex: break
    }
    output.flush()
  }

  /// A key that no entry has yet: `rook2025ferry-1`, `rook2025ferry-1b`, … `-1z`, `-1-27`.
  private mutating func unused(_ key: String) -> String {
    let number = keys[key, default: 0] + 1
    keys[key] = number
    if number == 1 { return key }
    return number <= 26 ? key + String(Unicode.Scalar(UInt8(96 + number))) : "\(key)-\(number)"
  }
}

/// A text without line ends, for one row of a table.
func oneLine(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
  return String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
}
