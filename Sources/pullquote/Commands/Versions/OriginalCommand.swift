import ArgumentParser
import Basics
import Library

/// `pullquote original`: the very bytes that an article was read in.
struct OriginalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "original",
    abstract: "Print the original bytes of an article.",
    discussion: """
      Needs “pullquote add --keep-original”, which keeps the bytes exactly: their SHA-256 is the one that “pullquote \
      versions” shows. They are never written to a terminal, which could take some of them for commands.

      EXAMPLES
        pullquote original 29412345678 > page.html
        pullquote original https://example.org/story --version 1 | sha256sum
      """)

  @Argument(
    help: ArgumentHelp("An article, by the number that “pullquote list” shows or by address.", valueName: "article"))
  var article: String

  @Option(
    help: ArgumentHelp("Which version: 0 is today’s, 1 the one before it, and so on.", valueName: "number"))
  var version = 0

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if version < 0 { throw ValidationError("--version needs a number of 0 or more, not \(version).") }
  }

  func run() throws {
    let library = try library.opened()
    guard let id = try library.article(named: article) else {
      throw OriginalError("“\(article)” is not an article in the library.")
    }
    guard let bytes = try library.original(of: id, version: version) else {
      throw OriginalError(
        version == 0
          ? "The bytes of “\(article)” were not kept; “pullquote add --keep-original” keeps them."
          : "The bytes of version \(version) of “\(article)” were not kept, or it has no such version.")
    }
    let output = Output(descriptor: STDOUT_FILENO)
    guard isatty(STDOUT_FILENO) == 0 else {
      throw OriginalError("A page may contain terminal commands: write it to a file, with “> page.html”.")
    }
    output.write(raw: bytes)
    output.flush()
  }
}

/// Why there are no bytes.
struct OriginalError: CommandFailure {
  let description: String
  var status: Int32 { 1 }

  init(_ description: String) { self.description = description }
}
