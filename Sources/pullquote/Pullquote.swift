import ArgumentParser
import Basics
import CBuild

/// The program. What it does is in its commands; this is how it starts and ends.
@main
struct Pullquote: ParsableCommand {
  /// The version of the program.
  static let version = "0.1.0"
  /// The version and the commit that it was built from, where that is known: “0.1.0 (1a2b3c4)”.
  static var build: String {
    let commit = String(cString: build_commit())
    return commit.isEmpty ? version : "\(version) (\(commit))"
  }
  /// The day of the version.
  static let released = "2026-11-30"

  static let configuration = CommandConfiguration(
    commandName: "pullquote",
    abstract: "A terminal news reader that knows who said what.",
    discussion: """
      Without a command, opens the reader on the given files, folders and addresses. Without inputs, opens the library \
      if it has articles, or else the built-in samples.

      EXAMPLES
        pullquote                                  the library, or the samples
        pullquote article.txt archive/             read these
        pullquote add archive/                     keep these in the library
        pullquote quotes --speaker macron          everything one person said
        pullquote parse archive/ > all.jsonl       everything, as JSON Lines

      TOPICS
      \(Topic.list)

      “pullquote help TOPIC” explains one of these, “pullquote help COMMAND” a command.
      Shell completions: pullquote --generate-completion-script bash (or zsh, or fish).
      Exit status: 0; 1 when an input could not be read (the rest were processed); 2 for a wrong command line.
      """,
    version: build,
    subcommands: [
      OpenCommand.self, QuotesCommand.self, SpeakersCommand.self, SourcesCommand.self, ReadCommand.self,
      ParseCommand.self, AddCommand.self,
      ListCommand.self, RemoveCommand.self, TagCommand.self, ExportCommand.self, VerifyCommand.self,
      VersionsCommand.self, OriginalCommand.self, StatsCommand.self, CheckCommand.self,
      VacuumCommand.self, NotebookCommand.self, FeedsCommand.self, SyncCommand.self, WatchCommand.self,
      ThemesCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() {
    occupyStandardDescriptors()
    ContainedParser.serveIfStarted()
    // A file that may not grow any more (ulimit -f) is an error of writing, which is said, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if try TopicHelp.answers(Array(CommandLine.arguments.dropFirst())) { return }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Takes the standard input and outputs that this program was started without, lest a file or pipe of its own get their
  /// numbers: to read the one or write the others is an error then.
  private static func occupyStandardDescriptors() {
    for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", mode)
    }
  }

  /// Whether a word is the name of a command.
  static func isCommand(_ word: String) -> Bool { command(named: word) != nil }

  /// The command of a name.
  static func command(named name: String) -> ParsableCommand.Type? {
    configuration.subcommands.first { $0.configuration.commandName == name }
  }

  /// Prints an error, help or a usage message, and ends the program.
  ///
  /// The exit status is 0, 1 (something could not be read) or 2 (usage), as DESIGN names them; the argument parser's
  /// own status for usage, 64 (EX_USAGE), becomes 2.
  private static func end(with error: any Error) -> Never {
    if let failure = error as? any CommandFailure {
      Output(descriptor: STDERR_FILENO).writeLine("pullquote: \(failure)")
      Glibc.exit(failure.status)
    }
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      let text = message.hasSuffix("\n") ? message : message + "\n"
      let output = Output(descriptor: code == .success ? STDOUT_FILENO : STDERR_FILENO)
      // Help, the version and completion scripts are the program's own words; an error repeats the user's.
      if code == .success { output.write(ownText: CompletionScript.completed(text)) } else { output.write(text) }
      output.flush()
    }
    Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
  }
}
