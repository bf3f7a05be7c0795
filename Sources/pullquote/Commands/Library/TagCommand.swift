import ArgumentParser
import Basics
import Library

/// `pullquote tag`: tags of articles in the library.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Tag articles in the library, or list the tags.",
    discussion: """
      Without articles, lists every tag and how many articles have it.

      EXAMPLES
        pullquote tag
        pullquote tag election https://example.org/story
        pullquote tag election --search 'in:headline vote OR poll'
        pullquote tag election --remove --search 'until:2019'
      """)

  @Argument(help: ArgumentHelp("The tag.", valueName: "tag"))
  var tag: String?

  @OptionGroup var selection: ArticleSelection

  @Flag(help: "Remove the tag.")
  var remove = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if tag == nil, remove || !selection.isEmpty { throw ValidationError("Name a tag.") }
    if tag != nil, selection.isEmpty {
      throw ValidationError("Name articles by number or address, or find them with --search.")
    }
    try validateTags(tag.map { [$0] } ?? [])
  }

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    guard let tag else {
      var table = Table(headings: ["TAG", "ARTICLES"], limits: [40, 0])
      table.rows = try library.opened().tags().map {
        [Table.Cell(text: oneLine($0.tag)), Table.Cell(text: "\($0.articles)")]
      }
      if table.rows.isEmpty {
        sayOnStandardError(["No articles are tagged."])
      } else {
        output.write(table.page(width: output.columns))
      }
      return output.flush()
    }
    let library = try library.opened(.writing)
    let (ids, missing) = try selection.found(in: library)
    let changed = try library.tag(ids, adding: remove ? [] : [tag], removing: remove ? [tag] : [])
    output.writeLine(Self.sentence(tag, isTaken: remove, changed: changed, of: ids.count))
    output.flush()
    sayOnStandardError(missing)
    if !missing.isEmpty { throw ExitCode.failure }
  }

  /// “Tagged 12 articles “sea”; 3 had it already.”
  private static func sentence(_ tag: String, isTaken: Bool, changed: Int, of count: Int) -> String {
    let articles = counted(changed, "article")
    let rest = grouped(count - changed)
    if isTaken { return "Removed “\(tag)” from \(articles)\(count > changed ? "; \(rest) did not have it" : "")." }
    return "Tagged \(articles) “\(tag)”\(count > changed ? "; \(rest) already had it" : "")."
  }
}
