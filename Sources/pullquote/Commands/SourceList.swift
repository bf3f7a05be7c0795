import ArgumentParser
import ArticleFormats
import Basics
import Drawing
import Search

/// How a count of sources is written.
enum SourceFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case jsonl
  case csv
}

/// Writes a count of sources.
struct SourceList {
  private let format: SourceFormat
  private let limit: Int

  /// - Parameter limit: how many rows it has at the most; `nil` for all.
  init(_ format: SourceFormat, limit: Int? = nil) {
    self.format = format
    self.limit = limit ?? .max
  }

  /// Writes all that was counted; a table that is empty is a sentence on standard error.
  func write(_ ranking: SourceRanking, to output: Output) {
    let groups = ranking.groups.prefix(limit)
    switch format {
    case .table:
      if groups.isEmpty {
        sayOnStandardError(["No quotations match."])
      } else {
        let table = Self.table(of: groups, in: ranking)
        output.write(table.page(width: output.columns))
        output.write("\n")
        output.write(Self.summary(of: ranking), style: .faint)
      }
    case .csv:
      output.write(CommaSeparated.record(Self.columns))
      for group in groups { output.write(CommaSeparated.record(Self.fields(group, of: ranking))) }
    case .jsonl:
      for group in groups { output.write(json: Self.json(group, of: ranking)) }
    }
    output.flush()
  }

  // MARK: Table

  /// The columns of the longest bar.
  private static let barWidth = 20

  private static func table(of groups: ArraySlice<SourceTally.Group>, in ranking: SourceRanking) -> Table {
    let isOfSpeakers = ranking.grouping == .speaker
    let most = groups.lazy.map { $0.share(of: ranking.total) }.max() ?? 0
    var rows = [
      [
        ranking.grouping.rawValue.uppercased(), isOfSpeakers ? "KIND" : "NAMED", "QUOTES", "WORDS", "ARTICLES", "OPENS",
        "CLOSES", "FROM", "TO", "SHARE",
      ]
    ]
    rows += groups.map { group in
      let share = group.share(of: ranking.total)
      return [
        oneLine(group.title(by: ranking.grouping)),
        group.kind?.rawValue ?? percent(group.named.words, of: group.all.words),
        grouped(group.all.quotations), grouped(group.all.words), grouped(group.articles), grouped(group.opens),
        grouped(group.closes), day(group.earliest), day(group.latest),
        // Each share as wide as the widest, “100.0 %”, so that the bars stand in line.
        right(percent(share), width: 7) + "  " + horizontalBar(most == 0 ? 0 : share / most, columns: barWidth),
      ]
    }
    for column in isOfSpeakers ? 2...6 : 1...6 {
      let width = rows.reduce(0) { max($0, $1[column].utf8.count) }
      for row in rows.indices { rows[row][column] = right(rows[row][column], width: width) }
    }
    var table = Table(headings: rows.removeFirst(), limits: [28, 7, 9, 11, 9, 9, 9, 10, 10, 0])
    table.rows = zip(rows, groups).map { row, group in
      row.enumerated().map { column, text in
        let isFaint = column > 0 && column < 9 || group.name.isEmpty
        return Table.Cell(text: text, style: isFaint ? .faint : column == 0 ? .speaker : .plain)
      }
    }
    return table
  }

  private static func percent(_ part: Int, of all: Int) -> String {
    all == 0 ? "" : "\(Int((Double(part) / Double(all) * 100).rounded())) %"
  }

  /// A share as “12.3 %”.
  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private static func right(_ text: String, width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private static func day(_ published: String?) -> String { oneLine(String((published ?? "").prefix(10))) }

  /// “81 quotations with 1,934 words in 10 articles; by words: people 80 %, organisations 7 %, unnamed 10 %, no source
  /// 3 %.”
  private static func summary(of ranking: SourceRanking) -> String {
    let (total, all) = (ranking.total, ranking.total.all)
    let parts = [
      ("people", SourceKind.person), ("organisations", .body), ("unnamed", .unnamed), ("no source", .nobody),
    ].map {
      "\($0) \(percent(total[$1].words, of: all.words))"
    }
    return "\(counted(all.quotations, "quotation")) with \(counted(all.words, "word")) in "
      + "\(counted(total.articles, "article"))"
      + (all.words == 0 ? ".\n" : "; by words: \(parts.joined(separator: ", ")).\n")
  }

  // MARK: For programs

  private static let columns =
    ["by", "name", "kind", "quotations", "words", "share", "articles", "opens", "closes", "from", "to"]
    + SourceKind.allCases.flatMap { ["\($0)_quotations", "\($0)_words"] }

  private static func fields(_ group: SourceTally.Group, of ranking: SourceRanking) -> [String] {
    let all = group.all
    return [
      ranking.grouping.rawValue, group.name, group.kind?.rawValue ?? "", "\(all.quotations)", "\(all.words)",
      tenThousandths(group.share(of: ranking.total)), "\(group.articles)", "\(group.opens)", "\(group.closes)",
      group.earliest ?? "", group.latest ?? "",
    ] + SourceKind.allCases.flatMap { ["\(group[$0].quotations)", "\(group[$0].words)"] }
  }

  /// A share as “0.1234”.
  private static func tenThousandths(_ share: Double) -> String {
    let number = Int((share * 10_000).rounded())
    let digits = String(number % 10_000)
    return "\(number / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  private static func json(_ group: SourceTally.Group, of ranking: SourceRanking) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    func amount(_ amount: SourceTally.Amount) {
      json.key("quotations")
      json.integer(amount.quotations)
      json.key("words")
      json.integer(amount.words)
    }
    json.beginObject()
    json.key("by")
    json.string(ranking.grouping.rawValue)
    json.key("name")
    json.string(group.name.isEmpty ? nil : group.name)
    json.key("kind")
    json.string(group.kind?.rawValue)
    amount(group.all)
    json.key("share")
    json.real(group.share(of: ranking.total))
    json.key("articles")
    json.integer(group.articles)
    json.key("opens")
    json.integer(group.opens)
    json.key("closes")
    json.integer(group.closes)
    json.key("from")
    json.string(group.earliest)
    json.key("to")
    json.string(group.latest)
    let kinds: [(StaticString, SourceKind)] = [
      ("person", .person), ("body", .body), ("unnamed", .unnamed), ("nobody", .nobody),
    ]
    for (key, kind) in kinds {
      json.key(key)
      json.beginObject()
      amount(group[kind])
      json.endObject()
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
