import ArgumentParser
import ArticleParsing
import Articles
import Basics

/// `pullquote parse`: articles as JSON Lines.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Write articles as JSON, one object per line.",
    discussion: """
      Writes each article as one line of JSON with its headline, standfirst, authors, dates, body, quotations, \
      speakers and captions. Unknown values are null, lists are always present, and spans are [start,end] in code \
      points of the input. “left_out” counts the pieces of the input outside the article, such as menus and \
      subscription prompts; with --left-out, “left_out_pieces” lists them. Articles are written in the order of the \
      inputs, however many jobs are used.

      Inputs that cannot be read are named on standard error, and the exit status is 1; the rest are still \
      processed.

      RECORDS
      Standard input, and files called .jsonl or .ndjson, may hold records, one object per line: {"html": …} is a \
      page, {"text": …} is plain text. “url” says where it came from, and “id”, a string or a number, is your own \
      name for it; other members are ignored. Each record becomes one line, in order, as soon as it is ready. Its \
      “input” is the record’s id, or else its url, or else its position: “-:12” is line 12. A record that cannot be \
      read still gets a line, with the reason in its diagnostics; so does each entry in a list read by --files-from. \
      Memory does not grow with the number of records. In a pipeline, add “--input-format records”; the input may \
      then be empty, too.

      EXAMPLES
        pullquote parse article.txt | jq -r '.quotations[].text'
        pullquote parse --pretty article.txt | less
        pullquote parse archive/ > articles.jsonl
        pullquote parse https://example.org/story
        find archive -name '*.html' -print0 | pullquote parse --files-from - -0
        zcat archive.jsonl.gz | pullquote parse --input-format records -
        parallel --pipe -k pullquote parse --input-format records --jobs 1 - <a.jsonl
        pullquote parse --stage roles article.txt
      """)

  @OptionGroup var inputs: InputOptions

  @Flag(help: "Put every member on its own line.")
  var pretty = false

  @Flag(help: "List what was left out of each article, with its reason and place.")
  var leftOut = false

  @Option(
    help: ArgumentHelp(
      "Instead, write the output of one stage of the parser, as readable text.",
      discussion: ParsingStage.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: "\n"),
      valueName: "name"))
  var stage: ParsingStage?

  func validate() throws { try inputs.validateNamed() }

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    if let stage {
      let status = inputs.forEachInput(wanted: .stage(stage)) { reply, _ in
        switch reply {
        case .text(let text): ParsedInput(value: text, failures: [])
        case .article(let contents): ParsedInput(value: nil, failures: contents.failures)
        case .failure(_, let sentence): ParsedInput(value: nil, failures: [sentence])
        }
      } failed: { _, _ in
        nil
      } receive: { text in
        output.write(text.hasSuffix("\n") ? text : text + "\n")
      }
      output.flush()
      if status != .success { throw status }
      return
    }
    let (isPretty, listsLeftOut) = (pretty, leftOut)
    let status = inputs.forEachArticle {
      $0.json(pretty: isPretty, leftOut: listsLeftOut)
    } size: {
      $0.count
    } receive: {
      output.write(json: $0)
    } idle: {
      // Somebody may be waiting for this line before they write the next one.
      output.flush()
    }
    output.flush()
    if status != .success { throw status }
  }
}

extension ParsingStage: ExpressibleByArgument {}
