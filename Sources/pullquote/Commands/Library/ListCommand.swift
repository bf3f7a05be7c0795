import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library
import Search

/// `pullquote list`: the articles of the library.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the library’s articles, newest first.",
    discussion: """
      Searches use the query language that “pullquote quotes --help” explains, and look anywhere in an article. \
      “remove”, “tag” and “export” take the number in the first column. Under MARKS, “new” means unread and “*” \
      starred; the rest are tags.

      As jsonl, an article is an object with number, title, publisher, published, quotations (how many, including \
      paraphrases; the table counts only those in quotation marks), unread, starred and tags. As csv, the first line \
      names the columns.

      EXAMPLES
        pullquote list
        pullquote list 'is:unread outlet:northwire since:2025-11'
        pullquote list --limit 20 'in:headline ferry OR harbour'
        pullquote list ferry -outlet:northwire
        pullquote list --format csv > articles.csv
      """)

  // A word of a query may begin with a minus.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Only articles that match this search.", valueName: "query"))
  var query: [String] = []

  // As in other commands.
  @Option(parsing: .unconditional, help: ArgumentHelp("The same as <query>.", valueName: "query"))
  var search: String?

  @Flag(help: "List the oldest first.")
  var oldestFirst = false

  @Option(help: ArgumentHelp("The maximum number of results.", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
  var format = ListFormat.table

  @OptionGroup var library: LibraryOptions

  mutating func validate() throws {
    if let option = query.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    query.removeAll { $0 == "--" }
    if search != nil, !query.isEmpty { throw ValidationError("Give one search, with --search or without, not both.") }
    try validateLimit(limit)
  }

  func run() throws {
    let library = try library.opened()
    let output = Output(descriptor: STDOUT_FILENO)
    let request = ArticleListRequest(
      query: search ?? query.joined(separator: " "), order: oldestFirst ? .oldestFirst : .newestFirst)
    let order = try library.order(request)
    sayOnStandardError(order.slips)
    let ids = order.ids.prefix(limit ?? .max)
    var list = ArticleListWriter(format, to: output)
    var start = ids.startIndex
    while start < ids.endIndex {
      let end = min(start + 500, ids.endIndex)
      for row in try library.articles(Array(ids[start..<end])) { list.add(row) }
      start = end
    }
    list.finish()
  }
}

/// Writes a list of articles as it comes.
private struct ArticleListWriter {
  private let format: ListFormat
  private let output: Output
  private var table: TableWriter

  init(_ format: ListFormat, to output: Output) {
    self.format = format
    self.output = output
    table = TableWriter(
      Table(headings: ["NUMBER", "DATE", "OUTLET", "QUOTES", "MARKS", "TITLE"], limits: [16, 10, 20, 6, 24, 0]),
      to: output)
    switch format {
    case .csv:
      output.write(
        CommaSeparated.record(["number", "title", "publisher", "published", "quotations", "unread", "starred", "tags"]))
    case .markdown: output.write("| Date | Outlet | Title | Quotations |\n|---|---|---|--:|\n")
    case .table, .jsonl: break
    }
  }

  mutating func add(_ row: ArticleListing) {
    let date = row.published.map { String($0.prefix(10)) } ?? HumanDate.none
    switch format {
    case .table:
      let marks = (row.isUnread ? ["new"] : []) + (row.isStarred ? ["*"] : []) + row.tags
      table.add([
        Table.Cell(text: "\(row.id.rawValue)", style: .faint), Table.Cell(text: oneLine(date)),
        Table.Cell(text: oneLine(row.provenance ?? ""), style: .faint), Table.Cell(text: "\(row.quotes)"),
        Table.Cell(text: oneLine(marks.joined(separator: ", ")), style: .faint), Table.Cell(text: oneLine(row.title)),
      ])
    case .csv:
      output.write(
        CommaSeparated.record([
          "\(row.id.rawValue)", row.title, row.publisher ?? "", row.published ?? "", "\(row.quotations)",
          row.isUnread ? "yes" : "no", row.isStarred ? "yes" : "no", row.tags.joined(separator: "; "),
        ]))
    case .markdown:
      output.write(
        "| \(Markdown.escaped(date)) | \(Markdown.escaped(row.provenance ?? "")) | \(Markdown.escaped(row.title)) | \(row.quotes) |\n"
      )
    case .jsonl:
      var writer = JSONWriter(pretty: false)
      writer.beginObject()
      writer.key("number")
      writer.integer(Int(row.id.rawValue))
      writer.key("title")
      writer.string(row.title)
      writer.key("publisher")
      writer.string(row.publisher)
      writer.key("published")
      writer.string(row.published)
      writer.key("quotations")
      writer.integer(row.quotations)
      writer.key("unread")
      writer.bool(row.isUnread)
      writer.key("starred")
      writer.bool(row.isStarred)
      writer.key("tags")
      writer.strings(row.tags)
      writer.endObject()
      writer.endLine()
      output.write(json: writer.bytes)
    }
  }

  mutating func finish() {
    if format == .table { table.finish(orSay: "No articles match.") }
    output.flush()
  }
}

extension ArticleListing {
  /// How many quotations it has that “pullquote quotes” lists: those in quotation marks.
  fileprivate var quotes: Int { kinds.map { $0.direct + $0.mixed } ?? quotations }
}
