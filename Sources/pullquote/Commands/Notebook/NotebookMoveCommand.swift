import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library

/// `pullquote notebook move`: puts something elsewhere.
struct NotebookMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a clipping to another place.",
    discussion: """
      EXAMPLES
        pullquote notebook move 5 1
      """)

  @Argument(help: ArgumentHelp("The place of the clipping.", valueName: "place"))
  var place: Int

  @Argument(help: ArgumentHelp("The new place.", valueName: "to"))
  var to: Int

  @OptionGroup var options: NotebookOptions

  func run() throws {
    guard try options.library.opened(.writing).moveClipping(from: place, to: to, in: options.notebook) else {
      throw NothingThere(notebook: options.notebook, places: [place])
    }
  }
}
