import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Search

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

  /// Begins a list on an output.
  init(_ format: FindingFormat, to output: Output) {
    self.format = format
    self.output = output
    table = TableWriter(
      Table(headings: ["VERDICT", "DRAFT SAYS", "PRINTED BY", "QUOTATION"], limits: [13, 22, 24, 0]), to: output)
  }

  /// Adds the verdict on a quotation.
  mutating func add(_ finding: Finding, of entry: DraftEntry) {
    switch format {
    case .jsonl: output.write(json: finding.json(of: entry))
    case .table: table.add(finding.row(of: entry))
    }
  }

  /// Ends the list; a table that is empty is a sentence on standard error.
  mutating func finish() {
    if format == .table { table.finish(orSay: "The draft has no quotations.") }
    output.flush()
  }
}

extension Finding.Difference {
  /// What the draft did to the printed words.
  var edit: String {
    if printed.isEmpty { return "“\(draft)” added" }
    return draft.isEmpty ? "“\(printed)” left out" : "“\(draft)” for “\(printed)”"
  }
}

extension Finding {
  /// A row of the table; differences follow the quotation.
  fileprivate func row(of entry: DraftEntry) -> [Table.Cell] {
    let place = printed.first.map { printed in
      [printed.listing.publisher ?? printed.listing.title, printed.listing.published.map { String($0.prefix(10)) }]
        .compactMap { $0 }.joined(separator: ", ")
    }
    var text = entry.shown
    switch verdict {
    case .exact, .notFound: break
    case .otherSpeaker: text += " ← said by \(printed.first?.listing.speaker ?? "somebody else")"
    case .changed:
      let changes = differences.map(\.edit).joined(separator: "; ")
      if !changes.isEmpty { text += " ← \(changes)" }
    case .joined, .reordered: text += " ← " + printed.map(\.listing.text).joined(separator: " + ")
    }
    if hasOtherSpeaker, verdict != .otherSpeaker, let speaker = printed.first?.listing.speaker {
      text += " ← said by \(speaker)"
    }
    if let otherRole { text += " ← “\(otherRole.draft)” is printed as \(otherRole.printedInMarks)" }
    text = oneLine(text)
    return [
      Table.Cell(text: verdict.rawValue, style: verdict == .exact ? .faint : .strong),
      Table.Cell(text: oneLine(entry.quotation.speaker ?? ""), style: .speaker),
      Table.Cell(text: oneLine(place ?? ""), style: .faint), Table.Cell(text: text),
    ]
  }

  /// An object and its line end.
  fileprivate func json(of entry: DraftEntry) -> [UInt8] {
    let listing = printed.first?.listing
    var json = JSONWriter(pretty: false)
    json.beginObject()
    json.key("input")
    json.string(entry.input)
    json.key("text")
    json.string(entry.quotation.text)
    json.key("verdict")
    json.string(verdict.rawValue)
    json.key("attributed_to")
    json.string(entry.quotation.speaker)
    json.key("speaker")
    json.string(listing?.speaker)
    json.key("other_role")
    if let otherRole {
      json.beginObject()
      json.key("draft")
      json.string(otherRole.draft)
      json.key("printed")
      json.strings(otherRole.printed)
      json.endObject()
    } else {
      json.string(nil)
    }
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
