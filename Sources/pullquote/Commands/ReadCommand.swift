import ArgumentParser
import Articles
import Basics

/// `pullquote read`: an article as clean text.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print an article as clean text, for pipes and screen readers.",
    discussion: """
      Writes the headline, standfirst, authors and date, then the body without menus and other clutter. The \
      captions, the quotations with their speakers, and the links follow, each in a numbered list. With --all, the \
      text that was left out appears in its place, marked “[left out: share]” and the like.

      EXAMPLES
        pullquote read article.txt | less
        pullquote read --width 0 article.txt | wc -w
        pullquote read --no-captions --no-quotes --no-links article.txt | espeak-ng
        pullquote read --all page.html | grep 'left out'
        pullquote read https://example.org/story
        curl -s https://example.org/story.txt | pullquote read -
      """)

  @OptionGroup var inputs: InputOptions

  @Option(
    help: ArgumentHelp(
      "Columns to wrap to; 0 keeps every paragraph on one line. By default the terminal’s width, at most 80.",
      valueName: "columns"))
  var width: Int?

  @Flag(inversion: .prefixedNo, help: "List the captions after the body.")
  var captions = true

  @Flag(inversion: .prefixedNo, help: "List the quotations after the body.")
  var quotes = true

  @Flag(inversion: .prefixedNo, help: "Number the links, and list them after the body.")
  var links = true

  @Flag(help: "Also print what was left out, in its place and marked with the reason.")
  var all = false

  func validate() throws {
    try inputs.validateNamed()
    if let width, width < 0 { throw ValidationError("--width needs a number of 0 or more, not \(width).") }
  }

  func run() throws {
    let output = Output(descriptor: STDOUT_FILENO)
    let form = ArticlePage(
      width: width ?? min(output.columns ?? 80, 80), showsCaptions: captions, showsQuotations: quotes,
      showsLinks: links,
      showsLeftOut: all)
    var isFirst = true
    let status = inputs.forEachArticle { article -> Page? in
      // What could not be read is said, and is no page.
      article.diagnostics.contains { $0.severity == .error } ? nil : form.page(of: article)
    } receive: { page in
      if !isFirst { output.write(ArticlePage.separator) }
      isFirst = false
      output.write(page)
    } idle: {
      output.flush()
    }
    output.flush()
    if status != .success { throw status }
  }
}
