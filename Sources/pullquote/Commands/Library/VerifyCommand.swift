import ArgumentParser
import Basics
import Library
import Search

/// `pullquote verify`: the quotations of a draft against what was printed.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare the quotations of a draft with what the library's articles print.",
    discussion: """
      Looks up every quotation of a draft, word by word; case, accents and punctuation do not count. The answers:

        exact          printed so, by whom the draft names
        changed        printed with other words in places, which are shown
        other_speaker  printed so, but somebody else said it
        joined         words of two quotations or more as if they were one
        reordered      the same words in another order
        not_found      nothing like it in the library

      A draft is text, Markdown or a page. What it leaves out is said with an ellipsis, or by quoting two stretches: neither \
      is a change. What a draft says that somebody is, and no article does, is said beside the answer and changes none. As \
      jsonl, each quotation is an object in the order of the draft.

      “pullquote help drafts” says more, also of the reader’s :verify.

      Exit status: 0 when all are exact; 1 when something could not be read; 3 when a quotation is not exact.

      EXAMPLES
        pullquote verify draft.md
        pullquote verify --format jsonl draft.txt | jq 'select(.verdict != "exact")'
        pullquote verify - < draft.txt && git commit
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("How to write them.", valueName: "format"))
  var format = FindingFormat.table

  @OptionGroup var library: LibraryOptions

  func validate() throws { try inputs.validateNamed() }

  func run() throws {
    let library = try library.opened()
    var entries: [DraftEntry] = []
    let status = inputs.forEachArticle(transform: DraftEntry.all) { entries += $0 }
    let output = Output(descriptor: STDOUT_FILENO)
    var writer = FindingWriter(format, to: output)
    var isExact = true
    for entry in entries {
      let finding = try library.findings(for: [entry.quotation])[0]
      isExact = isExact && finding.verdict == .exact
      writer.add(finding, of: entry)
    }
    writer.finish()
    if status != .success { throw status }
    if !isExact { throw ExitCode(3) }
  }
}
