import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library

/// `pullquote notebook remove`: takes something out.
struct NotebookRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take clippings out; a notebook disappears with its last one.",
    discussion: """
      EXAMPLES
        pullquote notebook remove 2 3
      """)

  @Argument(help: ArgumentHelp("The places of the clippings.", valueName: "place"))
  var places: [Int]

  @OptionGroup var options: NotebookOptions

  func run() throws {
    let missing = try options.library.opened(.writing).removeClippings(at: places, from: options.notebook)
    if !missing.isEmpty { throw NothingThere(notebook: options.notebook, places: missing) }
  }
}
