import ArgumentParser
import Basics

/// `pullquote`, `pullquote PATH…`: the reader.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open articles in the reader; the command when no other is named.",
    discussion: """
      Opens the articles in the inputs; without any the library, once articles were added to it, and before that the \
      built-in samples. A folder of thousands of files shows its list at once and fills it in as they are parsed; \
      pages of the web are fetched meanwhile. In the reader, “?” shows every key.

      A file that is called like a command is opened by its path: “pullquote ./parse”.

      EXAMPLES
        pullquote
        pullquote article.txt
        pullquote archive/
        pullquote https://example.org/story
        curl -s https://example.org/story.txt | pullquote -
        pullquote --theme high-contrast article.txt
        pullquote --library research.db
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders, addresses of pages (https://…), or “-” for standard input; without any the library.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp("The theme; “pullquote themes” lists them.", valueName: "name"),
    completion: .custom { _, _, _ in ThemesCommand.completions })
  var theme: String?

  @Option(
    help: ArgumentHelp("The keys: “standard”, or “newsboat” for those who come from there.", valueName: "name"),
    completion: .list(["standard", "newsboat"]))
  var keymap: String?

  @Option(
    help: ArgumentHelp("The configuration file, in place of the one in the configuration folder.", valueName: "path"),
    completion: .file(extensions: ["toml"]))
  var config: String?

  @Option(
    help: ArgumentHelp("The library to read, in place of the one in the data folder.", valueName: "path"),
    completion: .file())
  var library: String?

  @Flag(help: "Keep nothing of what is done to files: no reading marks, stars, tags and corrections.")
  var noState = false

  @OptionGroup var workers: WorkerOptions

  func validate() throws {
    if let library, let command = inputs.first, Pullquote.isCommand(command), access(command, F_OK) != 0 {
      throw ValidationError("Options stand behind the command: pullquote \(command) --library \(library).")
    }
    if library != nil, !inputs.isEmpty {
      throw ValidationError("The reader opens a library or inputs, not both: leave out --library or the inputs.")
    }
  }

  func run() throws {
    guard isatty(STDOUT_FILENO) != 0 else {
      throw NoTerminal(input: inputs.first)
    }
    let request = ReaderRequest(
      inputs: inputs, theme: theme, keymap: keymap, configuration: config, library: library,
      jobs: workers.count, keepsState: !noState)
    let status = try runReader(request)
    if status != 0 { throw ExitCode(status) }
  }
}

/// What a person asked the reader to open, and how.
struct ReaderRequest: Sendable {
  /// The inputs as they stand on the command line; the samples where there are none. They are looked up off the main
  /// thread, since a folder may be large or slow.
  var inputs: [String]
  /// The theme's name; `nil` for the configured one.
  var theme: String?
  /// The keymap's name; `nil` for the configured one.
  var keymap: String?
  /// The path of the configuration file; `nil` for the one in the configuration folder.
  var configuration: String?
  /// The path of the library's file; `nil` for the one in the data folder.
  var library: String?
  /// How many articles to parse at once.
  var jobs: Int
  /// Whether what is done to files is kept for the next time.
  var keepsState = true
}

/// There is nobody to read: the output is no terminal.
struct NoTerminal: CommandFailure {
  /// The first input that should have been opened.
  var input: String?

  var status: Int32 { 2 }
  var description: String {
    "The reader needs a terminal, and standard output is none. "
      + "To write an article as text, use “pullquote read \(input ?? "FILE")”."
  }
}
