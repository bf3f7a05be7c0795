import ArgumentParser
import Basics
import Library
import Search

/// `pullquote watch --since last`: what is new.
struct WatchShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "List the watches, or print what is new in them.",
    discussion: """
      A quotation is new if its article was added to the library since “--since last” last ran; each is printed \
      once. With a date in place of “last”, everything added on that day or later is printed, and it stays new. \
      Without --since, lists the watches with the number of new quotations for each.

      What several articles print in exactly the same words is one row. If nothing is new, nothing is printed, so cron sends no mail. \
      As jsonl, a quotation has “watch” in addition to its members in “pullquote quotes”.

      EXAMPLES
        pullquote watch
        pullquote feeds update -q; pullquote watch --since last
        pullquote watch "Night ferry" --since 7d --format markdown
      """)

  /// From when on something is new.
  enum Start: Hashable, Sendable {
    case last
    case date(CalendarDate)
  }

  /// How quotations are written.
  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case table
    case jsonl
    case markdown

    fileprivate var ofQuotations: QuotationFormat {
      switch self {
      case .table: .table
      case .jsonl: .jsonl
      case .markdown: .markdown
      }
    }
  }

  @Argument(help: ArgumentHelp("The watches; by default all.", valueName: "name"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "“last” for what is new since the last time, or a date for articles added on that day or later.",
      valueName: "when"),
    transform: { $0 == "last" ? .last : .date(try CalendarDate.typed($0)) })
  var since: Start?

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
  var format = Format.table

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened(since == .last ? .writing : .reading)
    defer { try? library.close() }
    let all = try library.watches()
    let watches = names.isEmpty ? all : all.filter { names.contains($0.search.name) }
    let missing = names.filter { name in !all.contains { $0.search.name == name } }
    let output = Output(descriptor: STDOUT_FILENO)
    switch since {
    case nil: list(watches, new: try library.newQuotations(), to: output)
    case .last:
      let moment = try library.settledMoment()
      for watch in watches where watch.since < moment {
        try write(watch, added: watch.since + 1...moment, of: library, to: output)
      }
      // What could not be written is new still.
      output.flush()
      try library.noteTold(watches.map(\.search.name), until: moment)
    case .date(let date):
      for watch in watches { try write(watch, added: date.firstSecond...(.max), of: library, to: output) }
    }
    output.flush()
    sayOnStandardError(missing.map { "“\($0)” is not watched." })
    if !missing.isEmpty { throw ExitCode.failure }
  }

  private func list(_ watches: [Watch], new: [String: Int], to output: Output) {
    var table = TableWriter(Table(headings: ["WATCH", "NEW", "SEARCH"], limits: [30, 8, 0]), to: output)
    for watch in watches {
      table.add([
        Table.Cell(text: oneLine(watch.search.name)), Table.Cell(text: "\(new[watch.search.name] ?? 0)"),
        Table.Cell(text: oneLine(watch.search.query), style: .faint),
      ])
    }
    table.finish(orSay: "There are no watches; “pullquote watch add” watches a search or a person.")
  }

  /// Writes the quotations of a watch from articles added at these times; nothing if there are none.
  private func write(
    _ watch: Watch, added: ClosedRange<Int64>, of library: Library, to output: Output
  ) throws(LibraryError) {
    let format = format
    var found: [QuotationOutput.Entry] = []
    try library.forEachMatch(of: watch, added: added) { hit, article, marks in
      found.append(
        QuotationOutput.entry(hit, of: article, watch: watch.search.name, format: format.ofQuotations, marks: marks))
    }
    guard !found.isEmpty else { return }
    switch format {
    case .table: output.writeLine("\(oneLine(watch.search.name)): \(counted(found.count, "new quote"))")
    case .markdown: output.write("# \(oneLine(watch.search.name))\n\n")
    case .jsonl: break
    }
    var writer = QuotationListWriter(format.ofQuotations, to: output)
    for entry in found { writer.add(entry) }
    writer.finish()
    if format == .table { output.writeLine("") }
  }
}

extension CalendarDate {
  /// The start of the day, month or year in local time, in seconds since 1970.
  fileprivate var firstSecond: Int64 {
    let parts = date.iso.split(separator: "-").compactMap { Int32($0) }
    var moment = tm()
    moment.tm_year = (parts.first ?? 1970) - 1900
    moment.tm_mon = (parts.count > 1 ? parts[1] : 1) - 1
    moment.tm_mday = parts.count > 2 ? parts[2] : 1
    moment.tm_isdst = -1
    return Int64(mktime(&moment))
  }
}
