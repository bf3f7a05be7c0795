import ArgumentParser
import Shelves

/// `pullquote notebook`: quotations, captions and paragraphs to keep at hand, with notes.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Keep quotations, captions and paragraphs, with notes, and export them.",
    subcommands: [
      NotebookListCommand.self, NotebookShowCommand.self, NotebookAddCommand.self, NotebookNoteCommand.self,
      NotebookMoveCommand.self, NotebookRemoveCommand.self, NotebookExportCommand.self,
    ])
}

/// Which notebook a command is about.
struct NotebookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The notebook.", valueName: "name"))
  var notebook = NotebookListing.usualName

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if notebook.allSatisfy(\.isWhitespace) { throw ValidationError("A notebook needs a name.") }
  }
}

/// There is nothing at a place in a notebook.
struct NothingThere: CommandFailure {
  var notebook: String
  var places: [Int]
  var status: Int32 { 1 }
  var description: String {
    "There is nothing at \(places.map(String.init).joined(separator: ", ")) in “\(notebook)”, so nothing was changed."
  }
}
