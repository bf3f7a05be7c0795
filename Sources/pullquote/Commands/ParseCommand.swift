import ArgumentParser
import ArticleParsing
import Articles
import Basics

/// `pullquote parse`: articles as JSON Lines.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Write articles as JSON, one object per article and line.",
    discussion: """
      Every article becomes one line of JSON with its headline, standfirst, authors, dates, body, quotations, \
      speakers and captions. Unknown values are null, lists are never missing, and spans are [start,end] in code \
      points of the input. “left_out” counts the pieces of an input that are in no part of the article, such as menus \
      and calls to subscribe; with --left-out, “left_out_pieces” lists them. The order is that of the inputs, however many jobs work on them.

      What cannot be read is said on standard error, and the exit status is 1; the rest is done all the same.

      RECORDS
      Standard input, and files called .jsonl or .ndjson, may hold records, an object to a line: {"html": …} is a \
      page, {"text": …} plain text. “url” says where it came from, and “id”, a string or a number, what you call it; \
      other members are passed over. Each record becomes one line, in order and as soon as it is done. Its “input” is \
      the record's id, else its url, else its place: “-:12” is line 12. A record that cannot be read becomes a line \
      too, with the reason in its diagnostics, and so does each name of a list that --files-from reads.
      Memory does not grow with the number of records. In a pipe that other programs fill, say \
      “--input-format records”, and no record at all is fine as well.

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

  @Flag(help: "Put every member on a line of its own.")
  var pretty = false

  @Flag(help: "List what was left out of each article, with the reason and where it stands.")
  var leftOut = false

  @Option(
    help: ArgumentHelp(
      "Write what a stage of the parser made instead, as text to look at.",
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
