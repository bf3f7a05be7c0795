import ArgumentParser
import Basics

/// `pullquote`, `pullquote PATH…`: the reader.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open articles in the reader; the default command.",
    discussion: """
      Opens the articles in the inputs. Without inputs, opens the library if it has articles, or else the built-in \
      samples. A folder of thousands of files shows its list at once and fills it in as they are parsed; web pages \
      are fetched meanwhile. In the reader, “?” shows every key.

      To open a file that has the name of a command, give its path: “pullquote ./parse”.

      EXAMPLES
        pullquote
        pullquote article.txt
        pullquote archive/
        pullquote https://example.org/story
        curl -s https://example.org/story.txt | pullquote -
        pullquote --theme high-contrast article.txt
        pullquote --library research.db
        pullquote --plain archive/
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders, addresses of pages (https://…), or “-” for standard input; by default the library.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp("The theme; “pullquote themes” lists them.", valueName: "name"),
    completion: .custom { _, _, _ in ThemesCommand.completions })
  var theme: String?

  @Option(
    help: ArgumentHelp("The key bindings: “standard”, or “newsboat” for its users.", valueName: "name"),
    completion: .list(["standard", "newsboat"]))
  var keymap: String?

  @Option(
    help: ArgumentHelp("The configuration file, instead of the one in the configuration folder.", valueName: "path"),
    completion: .file(extensions: ["toml"]))
  var config: String?

  @Option(
    help: ArgumentHelp("The library to read, instead of the one in the data folder.", valueName: "path"),
    completion: .file())
  var library: String?

  @Flag(help: "Save nothing about files: no read marks, stars, tags or corrections.")
  var noState = false

  @Flag(
    help: """
      Read line by line, without a screen: for screen readers, and terminals whose cursor cannot be moved. Commands are \
      read from standard input; “h” lists them.
      """)
  var plain = false

  @OptionGroup var workers: WorkerOptions

  func validate() throws {
    if let library, let command = inputs.first, Pullquote.isCommand(command), access(command, F_OK) != 0 {
      throw ValidationError("Options go after the command: pullquote \(command) --library \(library).")
    }
    if plain, inputs.contains("-") {
      throw ValidationError("With --plain, standard input has the commands: name the article by its file.")
    }
    if library != nil, !inputs.isEmpty {
      throw ValidationError("Give --library or inputs, not both.")
    }
  }

  func run() throws {
    guard plain || isatty(STDOUT_FILENO) != 0 else {
      throw NoTerminal(input: inputs.first)
    }
    let request = ReaderRequest(
      inputs: inputs, theme: theme, keymap: keymap, configuration: config, library: library,
      jobs: workers.count, keepsState: !noState)
    let status = try plain ? runPlainReader(request) : runReader(request)
    if status != 0 { throw ExitCode(status) }
  }
}

/// What the user asked the reader to open, and how.
struct ReaderRequest: Sendable {
  /// The inputs on the command line; the samples if there are none. They are resolved off the main thread, since a
  /// folder may be large or slow.
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
  /// Whether marks on files are saved.
  var keepsState = true
}

/// The output is not a terminal, so there is no reader.
struct NoTerminal: CommandFailure {
  /// The first input that should have been opened.
  var input: String?

  var status: Int32 { 2 }
  var description: String {
    "The reader needs a terminal, but standard output is not one. "
      + "To write an article as text, use “pullquote read \(input ?? "FILE")”."
  }
}
