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
    abstract: "Count who is quoted how much: people, bodies, and those without a name.",
    discussion: """
      Reads the articles in the inputs; without any, what is piped in, else the library once articles were added to it, \
      and before that the built-in samples. Counted are quotations and their words, each printing of them: by --kind those in \
      quotation marks. What --search, --speaker, --since and --until mean, “pullquote quotes --help” says.

        person   somebody with a name
        body     a name with a word that bodies have (Ministry, Union, Courier), or of initials; one with neither counts \
      as a person
        unnamed  only described: “officials”, “the union”, “a resident”, or a “he” who is nobody that is known
        nobody   nobody is said to be the source

      SHARE and the bar are parts of all words counted; NAMED is people and bodies, also by words. OPENS and CLOSES are articles \
      whose first or last quotation it is, whatever is searched for. FROM and TO are the dates of the first and the last article. An \
      article by several authors counts for each of them. Most words first; months from the latest on.

      In the library, a speaker is one person as “pullquote speakers” lists them, in the role that most articles print. It is a \
      count of columns, for which no article is read, except with --by author.

      As jsonl, a row is an object with by, name and kind (null where they say nothing), quotations, words, share, articles, opens, \
      closes, from, to, and for each of person, body, unnamed and nobody an object with quotations and words. As csv, the \
      first line names the columns.

      EXAMPLES
        pullquote sources
        pullquote sources --by outlet --search 'outlet:courier OR outlet:mirror'
        pullquote sources --by month --speaker macron
        pullquote sources --by author --since 2025 archive/
        pullquote sources --by role --format csv > roles.csv
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("By what to count.", valueName: "what"))
  var by = SourceTally.Grouping.speaker

  @OptionGroup var conditions: QuotationConditions

  @Option(help: ArgumentHelp("How to write them.", valueName: "format"))
  var format = SourceFormat.table

  @Option(help: ArgumentHelp("At most so many rows.", valueName: "number"))
  var limit: Int?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if library.library != nil, !inputs.isEmpty {
      throw ValidationError("Sources are of a library or of inputs, not both: leave out --library or the inputs.")
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
