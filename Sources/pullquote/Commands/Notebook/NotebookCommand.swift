import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library
import Search

/// `pullquote notebook`: quotations, captions and paragraphs to keep at hand, with notes.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Keep quotations, captions and paragraphs at hand, with notes, and hand them over.",
    subcommands: [
      NotebookListCommand.self, NotebookShowCommand.self, NotebookAddCommand.self, NotebookNoteCommand.self,
      NotebookMoveCommand.self, NotebookRemoveCommand.self, NotebookExportCommand.self,
    ])

  /// What the notebook is called that nobody named.
  static let usualName = "Notebook"
}

/// Which notebook a command is about.
struct NotebookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Which notebook.", valueName: "name"))
  var notebook = NotebookCommand.usualName

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if notebook.allSatisfy(\.isWhitespace) { throw ValidationError("A notebook needs a name.") }
  }
}

/// Nothing stands at a place of a notebook.
struct NothingThere: CommandFailure {
  var notebook: String
  var places: [Int]
  var status: Int32 { 1 }
  var description: String {
    "Nothing stands at \(places.map(String.init).joined(separator: ", ")) in “\(notebook)”, so nothing was changed."
  }
}

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
    table.finish(orSay: "There is no notebook; “pullquote notebook add” makes one.")
  }
}

/// `pullquote notebook show`: what is in one.
struct NotebookShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is in a notebook, with the places that the other commands take.",
    discussion: """
      EXAMPLES
        pullquote notebook show
        pullquote notebook show "Ferry strike"
      """)

  @Argument(help: ArgumentHelp("Which notebook.", valueName: "name"))
  var name = NotebookCommand.usualName

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

/// `pullquote notebook add`: puts something in.
struct NotebookAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Put quotations, captions or paragraphs of the library into a notebook.",
    discussion: """
      A quotation is called by the “id” that “pullquote quotes --format jsonl” prints: the number of its article, a colon, q \
      and which it is of the article's quotations. c is a caption in the same way, p a paragraph, heading or other block. The words \
      stay as they were when they were put in, also when the article is changed or removed.

      EXAMPLES
        pullquote notebook add 5409535962:q3 5409535962:c1
        pullquote notebook add --notebook "Ferry strike" 5409535962:p2
      """)

  @Argument(help: ArgumentHelp("What to put in.", valueName: "id"))
  var ids: [String]

  @OptionGroup var options: NotebookOptions

  func run() throws {
    let library = try options.library.opened(.writing)
    var clippings: [(Clipping, of: ArticleID)] = []
    var missing: [String] = []
    for name in ids {
      if let id = ClippingID(name), let article = try library.article(id.article)?.article,
        let clipping = id.clipping(of: article)
      {
        clippings.append((clipping, of: id.article))
      } else {
        missing.append("“\(name)” is nothing in the library.")
      }
    }
    let added = try library.clip(clippings, into: options.notebook)
    let output = Output(descriptor: STDOUT_FILENO)
    let known = clippings.count - added
    output.writeLine(
      "Put \(counted(added, "clipping")) into “\(options.notebook)”"
        + (known > 0 ? "; \(grouped(known)) \(known == 1 ? "was" : "were") there already." : "."))
    output.flush()
    sayOnStandardError(missing)
    if !missing.isEmpty { throw ExitCode.failure }
  }
}

/// `pullquote notebook note`: writes a note.
struct NotebookNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write a note of your own to what stands at a place, instead of the one before.",
    discussion: """
      An empty note takes it away.

      EXAMPLES
        pullquote notebook note 2 "Ask her again."
        pullquote notebook note --notebook "Ferry strike" 1 ""
      """)

  @Argument(help: ArgumentHelp("Where it stands.", valueName: "place"))
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

/// `pullquote notebook move`: puts something elsewhere.
struct NotebookMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move what stands at a place to another.",
    discussion: """
      EXAMPLES
        pullquote notebook move 5 1
      """)

  @Argument(help: ArgumentHelp("Where it stands.", valueName: "place"))
  var place: Int

  @Argument(help: ArgumentHelp("Where it is to stand.", valueName: "to"))
  var to: Int

  @OptionGroup var options: NotebookOptions

  func run() throws {
    guard try options.library.opened(.writing).moveClipping(from: place, to: to, in: options.notebook) else {
      throw NothingThere(notebook: options.notebook, places: [place])
    }
  }
}

/// `pullquote notebook remove`: takes something out.
struct NotebookRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take out what stands at these places; the last one takes the notebook along.",
    discussion: """
      EXAMPLES
        pullquote notebook remove 2 3
      """)

  @Argument(help: ArgumentHelp("Where they stand.", valueName: "place"))
  var places: [Int]

  @OptionGroup var options: NotebookOptions

  func run() throws {
    let missing = try options.library.opened(.writing).removeClippings(at: places, from: options.notebook)
    if !missing.isEmpty { throw NothingThere(notebook: options.notebook, places: missing) }
  }
}
