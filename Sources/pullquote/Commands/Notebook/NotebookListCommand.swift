import ArgumentParser
import Basics
import Library

/// `pullquote notebook list`: which there are.
struct NotebookListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the notebooks.",
    discussion: """
      EXAMPLES
        pullquote notebook list
      """)

  @OptionGroup var library: LibraryOptions

  func run() throws {
    var table = TableWriter(
      Table(headings: ["NOTEBOOK", "ENTRIES", "LATEST"], limits: [40, 7, 0]), to: Output(descriptor: STDOUT_FILENO))
    for notebook in try library.opened().notebooks() {
      table.add([
        Table.Cell(text: oneLine(notebook.name), style: .speaker), Table.Cell(text: grouped(notebook.entries)),
        Table.Cell(text: String(notebook.latest.prefix(10)), style: .faint),
      ])
    }
    table.finish(orSay: "There are no notebooks; “pullquote notebook add” makes one.")
  }
}
