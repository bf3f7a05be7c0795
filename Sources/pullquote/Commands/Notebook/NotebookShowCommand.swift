import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library
import Shelves

/// `pullquote notebook show`: the contents of one.
struct NotebookShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a notebook, with the places that the other commands take.",
    discussion: """
      EXAMPLES
        pullquote notebook show
        pullquote notebook show "Ferry strike"
      """)

  @Argument(help: ArgumentHelp("The notebook.", valueName: "name"))
  var name = NotebookListing.usualName

  @OptionGroup var library: LibraryOptions

  func run() throws {
    var table = TableWriter(
      Table(headings: ["PLACE", "WHO", "DATE", "PRINTED IN", "NOTE", "WORDS"], limits: [5, 22, 10, 16, 24, 0]),
      to: Output(descriptor: STDOUT_FILENO))
    for entry in try library.opened().notebook(named: name) {
      let (clipping, article) = (entry.kept.clipping, entry.kept.clipping.article)
      table.add([
        Table.Cell(text: "\(entry.kept.place)", style: .faint),
        Table.Cell(text: oneLine(clipping.who), style: clipping.quotation == nil ? .faint : .speaker),
        Table.Cell(text: oneLine(String((article.published ?? "").prefix(10)))),
        Table.Cell(text: oneLine(article.provenance), style: .faint),
        Table.Cell(text: oneLine(entry.kept.note), style: .emphasised), Table.Cell(text: oneLine(clipping.words)),
      ])
    }
    table.finish(orSay: "There is nothing in “\(name)”.")
  }
}

extension Clipping {
  /// Whose words it has, in few words.
  var who: String {
    guard let quotation else { return "(\(kind.rawValue))" }
    let name = quotation.attribution(in: article)
    return quotation.isDoubtful ? "\(name) ?" : name
  }
}
