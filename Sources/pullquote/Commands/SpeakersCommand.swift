import ArgumentParser
import Articles
import Glibc
import Reader
import Search

/// `pullquote speakers`: who is quoted, how often, and in how many articles.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List who is quoted, how often, and in how many articles.",
    discussion: """
      Reads the articles in the inputs, or the built-in samples when there are none. Speakers of one name in several \
      articles are listed once. Most quoted first.

      EXAMPLES
        pullquote speakers
        pullquote speakers --search minister archive/
        pullquote speakers --format csv archive/ > speakers.csv
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("Only speakers with all of these words in a name or a role.", valueName: "words"))
  var search: String?

  @Option(help: ArgumentHelp("How to write them.", valueName: "format"))
  var format = ListFormat.table

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    var census = SpeakerCensus()
    let status = inputs.forEachArticle {
      SpeakerCensus(of: $0)
    } receive: {
      census.add($0)
    }
    let words = search.map { TextFilter($0, atWordStart: true) }
    let entries = census.ranked.filter { words?.matches([$0.name, $0.role] + $0.aliases) ?? true }
    switch format {
    case .table:
      if entries.isEmpty {
        Output(descriptor: STDERR_FILENO).writeLine("pullquote: No speaker matches.")
      } else {
        output.write(SpeakerCensus.table(of: entries).page(width: output.columns))
      }
    case .jsonl: for entry in entries { output.write(json: entry.json()) }
    case .csv:
      output.write(CommaSeparated.record(["speaker", "role", "aliases", "quotations", "articles"]))
      for entry in entries {
        output.write(
          CommaSeparated.record([
            entry.name, entry.role ?? "", entry.aliases.joined(separator: "; "), "\(entry.quotations)",
            "\(entry.articles.count)",
          ]))
      }
    case .markdown:
      output.write("| Speaker | Role | Quotations | Articles |\n|---|---|--:|--:|\n")
      for entry in entries {
        let role = Markdown.escaped(entry.role ?? "")
        output.write("| \(Markdown.escaped(entry.name)) | \(role) | \(entry.quotations) | \(entry.articles.count) |\n")
      }
    }
    output.flush()
    if status != .success { throw status }
  }
}

/// Who is quoted in a number of articles.
struct SpeakerCensus: Sendable {
  /// One speaker, joined by name over articles.
  struct Entry: Sendable {
    var name: String
    var role: String?
    var aliases: [String]
    var quotations: Int
    /// The inputs of the articles that quote them.
    var articles: [String]

    /// One JSON object and a line feed.
    func json() -> [UInt8] {
      var writer = JSONWriter(pretty: false)
      writer.beginObject()
      writer.key("name")
      writer.string(name)
      writer.key("role")
      writer.string(role)
      writer.key("aliases")
      writer.strings(aliases)
      writer.key("quotations")
      writer.integer(quotations)
      writer.key("articles")
      writer.strings(articles)
      writer.endObject()
      writer.endLine()
      return writer.bytes
    }
  }

  private var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Nobody yet.
  init() {}

  /// The speakers of one article.
  init(of article: Article) {
    for (index, speaker) in article.speakers.enumerated() {
      let count = article.quotations(by: index).count
      guard count > 0 else { continue }
      add(
        Entry(
          name: speaker.name, role: speaker.role, aliases: speaker.aliases, quotations: count, articles: [article.input]
        ))
    }
  }

  /// Adds the speakers of further articles.
  mutating func add(_ other: SpeakerCensus) {
    for entry in other.entries { add(entry) }
  }

  private mutating func add(_ entry: Entry) {
    let key = Folding.key(entry.name)
    guard let place = places[key] else {
      places[key] = entries.count
      entries.append(entry)
      return
    }
    entries[place].quotations += entry.quotations
    entries[place].role = entries[place].role ?? entry.role
    for alias in entry.aliases where !entries[place].aliases.contains(alias) { entries[place].aliases.append(alias) }
    for article in entry.articles where entries[place].articles.last != article {
      entries[place].articles.append(article)
    }
  }

  /// Everybody, most quotations first, then by first appearance.
  var ranked: [Entry] {
    entries.enumerated().sorted { ($1.element.quotations, $0.offset) < ($0.element.quotations, $1.offset) }
      .map(\.element)
  }

  /// A table of speakers.
  static func table(of entries: [Entry]) -> Table {
    var table = Table(headings: ["SPEAKER", "QUOTATIONS", "ARTICLES", "ROLE"], limits: [32, 10, 8, 0])
    table.rows = entries.map { entry in
      [
        Table.Cell(text: oneLine(entry.name), style: .speaker), Table.Cell(text: "\(entry.quotations)"),
        Table.Cell(text: "\(entry.articles.count)"), Table.Cell(text: oneLine(entry.role ?? "")),
      ]
    }
    return table
  }
}
