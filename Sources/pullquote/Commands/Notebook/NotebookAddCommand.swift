import ArgumentParser
import ArticleFormats
import Articles
import Basics
import Library
import Search

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
