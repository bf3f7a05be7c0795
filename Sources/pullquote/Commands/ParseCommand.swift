import ArgumentParser
import ArticleParsing
import Articles
import Glibc

/// `pullquote parse`: articles as JSON Lines.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Write articles as JSON, one object per article and line.",
    discussion: """
      Every article becomes one line of JSON with its headline, standfirst, authors, dates, body, quotations, \
      speakers and captions. Unknown values are null, lists are never missing, and spans are [start,end] in code \
      points of the input. The order is that of the inputs, however many jobs work on them.

      What cannot be read is said on standard error, and the exit status is 1; the rest is done all the same.

      EXAMPLES
        pullquote parse article.txt | jq -r '.quotations[].text'
        pullquote parse --pretty article.txt | less
        pullquote parse archive/ > articles.jsonl
        curl -s https://example.org/story.txt | pullquote parse -
        pullquote parse --stage roles article.txt
      """)

  @Argument(
    help: ArgumentHelp("Files, folders, or “-” for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Flag(help: "Put every member on a line of its own.")
  var pretty = false

  @Option(
    help: ArgumentHelp(
      "Write what a stage of the parser made instead, as text to look at.",
      discussion: ParsingStage.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: "\n"),
      valueName: "name"))
  var stage: ParsingStage?

  @OptionGroup var workers: WorkerOptions

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    if let stage {
      let inputs = Inputs(arguments: inputs)
      let parser = ArticleParser()
      let status = workers.forEachInput(in: inputs) { _, bytes in
        ParsedInput(value: parser.describe(stage, of: bytes), failures: [])
      } receive: { text in
        output.write(text.hasSuffix("\n") ? text : text + "\n")
      }
      output.flush()
      if status != .success { throw status }
      return
    }
    let isPretty = pretty
    let status = workers.forEachArticle(in: Inputs(arguments: inputs)) {
      $0.json(pretty: isPretty)
    } receive: {
      output.write(json: $0)
    }
    output.flush()
    if status != .success { throw status }
  }
}

extension ParsingStage: ExpressibleByArgument {}
