import ArgumentParser
import Basics
import Library
import Search

/// `pullquote verify`: a draft's quotations compared with printed ones.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare a draft’s quotations with the library’s articles.",
    discussion: """
      Looks up every quotation of a draft, word by word; case, accents and punctuation do not count. The verdicts:

        exact          printed like this, and said by the person the draft names
        changed        printed with some words different or missing, which are shown
        other_speaker  printed like this, but said by somebody else
        joined         words of two or more quotations run together
        reordered      the same words in another order
        not_found      nothing like it in the library

      A draft is text, Markdown or a web page. Open omissions, by an ellipsis or by quoting two passages, are not \
      changes. A role that the draft gives somebody but no article does is noted beside the verdict, without \
      changing it. As jsonl, each quotation is an object, in the order of the draft.

      “pullquote help drafts” says more, also about :verify in the reader.

      Exit status: 0 when every quotation is exact; 1 when an input could not be read; 3 when a quotation is not \
      exact.

      EXAMPLES
        pullquote verify draft.md
        pullquote verify --format jsonl draft.txt | jq 'select(.verdict != "exact")'
        pullquote verify - < draft.txt && git commit
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("The output format.", valueName: "format"))
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
