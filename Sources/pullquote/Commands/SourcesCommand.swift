import ArgumentParser
import Articles
import Attribution
import Basics
import Library
import Search

/// `pullquote sources`: who is quoted how much.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Count how much people, organisations and unnamed sources are quoted.",
    discussion: """
      Reads the articles in the inputs. Without inputs, reads what is piped in, or else the library if it has \
      articles, or else the built-in samples. Counts quotations and their words, in every article that prints them; \
      by default, only what is in quotation marks (see --kind). “pullquote quotes --help” explains --search, \
      --speaker, --since and --until.

        person   somebody with a name
        body     an organisation: a name with a word like Ministry or Union, or initials
        unnamed  only described: “officials”, “the union”, “a resident”, or a “he” whose name is not known
        nobody   no source given

      A name that shows no sign of an organisation counts as a person.

      SHARE and the bar show the share of all words counted; NAMED is the share of words from people and \
      organisations. OPENS and CLOSES count articles in which this is the first or the last quotation, whatever the \
      search. FROM and TO are the dates of the first and the last article. An article by several authors counts for \
      each of them. Rows are sorted by words, months from the latest.

      In the library, a speaker is one person, as in “pullquote speakers”, with the role that most articles give. \
      Articles need not be read again for this, except with --by author.

      As jsonl, a row is an object with by, name and kind (null where they do not apply), quotations, words, share, \
      articles, opens, closes, from, to, and for each of person, body, unnamed and nobody an object with quotations \
      and words. As csv, the first line names the columns.

      EXAMPLES
        pullquote sources
        pullquote sources --by outlet --search 'outlet:courier OR outlet:mirror'
        pullquote sources --by month --speaker macron
        pullquote sources --by author --since 2025 archive/
        pullquote sources --by role --format csv > roles.csv
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("What to count by.", valueName: "what"))
  var by = SourceTally.Grouping.speaker

  @OptionGroup var conditions: QuotationConditions

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
  var format = SourceFormat.table

  @Option(help: ArgumentHelp("The maximum number of rows.", valueName: "number"))
  var limit: Int?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if library.library != nil, !inputs.isEmpty {
      throw ValidationError("Give --library or inputs, not both.")
    }
    try validateLimit(limit)
  }

  func run() throws {
    let filter = conditions.filter
    sayOnStandardError(filter.query.slips.map(\.message))
    let list = SourceList(format, limit: limit)
    var inputs = inputs
    if library.library == nil { inputs.nameStandardInputIfPiped() }
    if inputs.isEmpty, let library = try library.openedUnlessEmpty() {
      let request = QuotationRequest(query: filter.search, condition: filter.condition, kinds: filter.kinds)
      let tally = try library.sources(request, by: by, kindOfName: SourceKind.ofName).tally
      return list.write(SourceRanking(tally), to: Output(descriptor: STDOUT_FILENO))
    }
    var tally = SourceTally(by: by)
    let status = inputs.forEachArticle { article in
      QuotedArticle(
        article, quotations: filter.quotations(of: article), kinds: filter.kinds, kindOfName: SourceKind.ofName)
    } receive: {
      tally.add($0)
    }
    list.write(SourceRanking(tally), to: Output(descriptor: STDOUT_FILENO))
    if status != .success { throw status }
  }
}

extension SourceTally.Grouping: ExpressibleByArgument {}

extension SourceKind {
  /// What a speaker's name shows.
  static func ofName(_ name: String) -> SourceKind {
    switch NameKind(name) {
    case .person: .person
    case .body: .body
    case .description: .unnamed
    }
  }
}
