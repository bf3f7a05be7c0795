import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library
import Reader
import Search

/// `pullquote speakers`: who is quoted, how often, and in how many articles.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List who is quoted, how often, and in how many articles.",
    discussion: """
      Reads the articles in the inputs. Without inputs, reads the library if it has articles, or else the built-in \
      samples. A speaker with the same name in several articles is listed once. In the library this includes \
      spellings of one name, surnames matched by role, and people you joined in the reader. Speakers are sorted by \
      number of quotations, which counts paraphrases, too; in a search, those whose name matches come before those whose role does.

      As jsonl, a speaker is an object with name, role, aliases, quotations and article_count (numbers), and \
      articles: the inputs that quote them, or null for the library. aliases has the other full names, and for \
      inputs the shorter ones, too. As csv, the first line names the columns.

      EXAMPLES
        pullquote speakers
        pullquote speakers --search minister archive/
        pullquote speakers --format csv archive/ > speakers.csv
      """)

  @OptionGroup var inputs: InputOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only speakers with all these words in a name or role.", valueName: "words"))
  var search: String?

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
  var format = ListFormat.table

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if library.library != nil, !inputs.isEmpty {
      throw ValidationError("Give --library or inputs, not both.")
    }
  }

  func run() throws {
    let words = search.map { TextFilter($0, atWordStart: true) }
    var writer = SpeakerListWriter(format, to: Output(descriptor: STDOUT_FILENO))
    var inputs = inputs
    if library.library == nil { inputs.nameStandardInputIfPiped() }
    if inputs.isEmpty, let library = try library.openedUnlessEmpty() {
      try write(library, words, to: &writer)
      return writer.finish()
    }
    var census = SpeakerCensus()
    let status = inputs.forEachArticle {
      SpeakerCensus(of: $0)
    } receive: {
      census.add($0)
    }
    var sieve = SpeakerSieve(words)
    for entry in census.ranked {
      if sieve.admits(entry, names: entry.aliases, roles: []) { writer.add(entry) }
    }
    for entry in sieve.byRole { writer.add(entry) }
    writer.finish()
    if status != .success { throw status }
  }

  private func write(_ library: Library, _ words: TextFilter?, to writer: inout SpeakerListWriter) throws {
    // Other names and roles are only looked up where they are written or looked through.
    let needsForms = words != nil || format == .jsonl || format == .csv
    var sieve = SpeakerSieve(words)
    var start = 0
    while true {
      let page = try library.persons(range: start..<start + 1000)
      let forms = needsForms ? try library.printedForms(of: page.map(\.id)) : []
      for (index, person) in page.enumerated() {
        let (names, roles) = needsForms ? (forms[index].names, forms[index].roles) : ([], [])
        let entry = SpeakerCensus.Entry(
          name: person.name, role: person.role, aliases: names.filter { $0 != person.name },
          quotations: person.quotations, articles: nil, articleCount: person.articles)
        if sieve.admits(entry, names: names, roles: roles) { writer.add(entry) }
      }
      if page.count < 1000 { break }
      start += page.count
    }
    for entry in sieve.byRole { writer.add(entry) }
  }
}

/// Who has the words of a search: in the name, or, to be listed behind those, in a role.
private struct SpeakerSieve {
  private let words: TextFilter?
  /// Those found by a role alone.
  private(set) var byRole: [SpeakerCensus.Entry] = []

  init(_ words: TextFilter?) { self.words = words }

  /// Whether somebody is to be listed at once; keeps those who come later.
  mutating func admits(_ entry: SpeakerCensus.Entry, names: [String], roles: [String]) -> Bool {
    guard let words, !words.matches([entry.name] + names) else { return true }
    if words.matches([entry.name, entry.role] + names + roles) { byRole.append(entry) }
    return false
  }
}

/// Writes a list of speakers as it comes.
struct SpeakerListWriter {
  private let format: ListFormat
  private let output: Output
  private var table: TableWriter

  /// Begins a list on an output.
  init(_ format: ListFormat, to output: Output) {
    self.format = format
    self.output = output
    table = TableWriter(
      Table(headings: ["SPEAKER", "QUOTATIONS", "ARTICLES", "ROLE"], limits: [32, 10, 8, 0]), to: output)
    switch format {
    case .csv: output.write(CommaSeparated.record(["speaker", "role", "aliases", "quotations", "articles"]))
    case .markdown: output.write("| Speaker | Role | Quotations | Articles |\n|---|---|--:|--:|\n")
    case .table, .jsonl: break
    }
  }

  /// Adds a speaker.
  mutating func add(_ entry: SpeakerCensus.Entry) {
    switch format {
    case .table:
      table.add([
        Table.Cell(text: oneLine(entry.name), style: .speaker), Table.Cell(text: "\(entry.quotations)"),
        Table.Cell(text: "\(entry.articleCount)"), Table.Cell(text: oneLine(entry.role ?? "")),
      ])
    case .jsonl: output.write(json: entry.json())
    case .csv:
      output.write(
        CommaSeparated.record([
          entry.name, entry.role ?? "", entry.aliases.joined(separator: "; "), "\(entry.quotations)",
          "\(entry.articleCount)",
        ]))
    case .markdown:
      let role = Markdown.escaped(entry.role ?? "")
      output.write("| \(Markdown.escaped(entry.name)) | \(role) | \(entry.quotations) | \(entry.articleCount) |\n")
    }
  }

  /// Ends the list; a table that is empty is a sentence on standard error.
  mutating func finish() {
    if format == .table { table.finish(orSay: "No speakers match.") }
    output.flush()
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
    /// The inputs of the articles that quote them; `nil` where those are in the library.
    var articles: [String]?
    /// How many articles quote them.
    var articleCount: Int

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
      writer.key("article_count")
      writer.integer(articleCount)
      writer.key("articles")
      if let articles { writer.strings(articles) } else { writer.string(nil) }
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
          name: speaker.name, role: speaker.role, aliases: speaker.aliases, quotations: count,
          articles: [article.input],
          articleCount: 1))
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
    for article in entry.articles ?? [] where entries[place].articles?.last != article {
      entries[place].articles?.append(article)
      entries[place].articleCount += 1
    }
  }

  /// Everybody, most quotations first, then by first appearance.
  var ranked: [Entry] {
    entries.enumerated().sorted { ($1.element.quotations, $0.offset) < ($0.element.quotations, $1.offset) }
      .map(\.element)
  }
}
