import ArgumentParser
import Basics
import Library

/// `pullquote notebook note`: writes a note.
struct NotebookNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write a note about a clipping, replacing any earlier note.",
    discussion: """
      An empty note deletes the old one.

      EXAMPLES
        pullquote notebook note 2 "Ask her again."
        pullquote notebook note --notebook "Ferry strike" 1 ""
      """)

  @Argument(help: ArgumentHelp("The place of the clipping.", valueName: "place"))
  var place: Int

  @Argument(help: ArgumentHelp("The note.", valueName: "text"))
  var text: String

  @OptionGroup var options: NotebookOptions

  func run() throws {
    guard try options.library.opened(.writing).setNote(text, at: place, in: options.notebook) else {
      throw NothingThere(notebook: options.notebook, places: [place])
    }
  }
}
