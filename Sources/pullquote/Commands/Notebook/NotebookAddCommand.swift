import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library
import Search

/// `pullquote notebook add`: puts something in.
struct NotebookAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add quotations, captions or paragraphs from the library to a notebook.",
    discussion: """
      Name a quotation by the “id” that “pullquote quotes --format jsonl” prints: the number of its article, a \
      colon, q, and its position among the article’s quotations. In the same way c names a caption, and p a \
      paragraph, heading or other block. A clipping keeps its words even if the article is changed or removed.

      EXAMPLES
        pullquote notebook add 5409535962:q3 5409535962:c1
        pullquote notebook add --notebook "Ferry strike" 5409535962:p2
      """)

  @Argument(help: ArgumentHelp("What to add.", valueName: "id"))
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
        missing.append("There is no “\(name)” in the library.")
      }
    }
    let added = try library.clip(clippings, into: options.notebook)
    let output = Output(descriptor: STDOUT_FILENO)
    let known = clippings.count - added
    output.writeLine(
      "Put \(counted(added, "clipping")) into “\(options.notebook)”"
        + (known > 0 ? "; \(grouped(known)) \(known == 1 ? "was" : "were") already there." : "."))
    output.flush()
    sayOnStandardError(missing)
    if !missing.isEmpty { throw ExitCode.failure }
  }
}
