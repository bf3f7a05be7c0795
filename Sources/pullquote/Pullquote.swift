import ArgumentParser
import Basics

/// The program. What it does is in its commands; this is how it starts and ends.
@main
struct Pullquote: ParsableCommand {
  /// The version of the program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "pullquote",
    abstract: "A terminal news reader that knows who said what.",
    discussion: """
      Without a command, opens the reader on the files, folders and addresses named; without any, on the library once \
      articles were added to it, and before that on the built-in samples.

      EXAMPLES
        pullquote                                  the library, or the samples
        pullquote article.txt archive/             read these
        pullquote add archive/                     keep these in the library
        pullquote quotes --speaker macron          everything one person said
        pullquote parse archive/ > all.jsonl       everything, as JSON Lines

      Shell completions: pullquote --generate-completion-script bash (or zsh, or fish).
      Exit status: 0; 1 when something could not be read (the rest was done); 2 for a usage slip.
      """,
    version: version,
    subcommands: [
      OpenCommand.self, QuotesCommand.self, SpeakersCommand.self, ReadCommand.self, ParseCommand.self, AddCommand.self,
      ListCommand.self, RemoveCommand.self, TagCommand.self, ExportCommand.self, VerifyCommand.self, StatsCommand.self,
      CheckCommand.self,
      VacuumCommand.self, FeedsCommand.self, ThemesCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() {
    ContainedParser.serveIfStarted()
    // A file that may not grow any more (ulimit -f) is an error of writing, which is said, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try checkHelp(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// A completion script in which a file can stand where a command can: most inputs are opened like that.
  private static func completingFiles(_ script: String) -> String {
    if script.hasPrefix("#!/bin/bash") {
      return script.replacing("complete -o filenames -F", with: "complete -o default -o filenames -F")
    }
    if script.hasPrefix("#compdef") {
      let commands = "_describe -V subcommand subcommands && ret=0\n"
      return script.replacing(commands, with: commands + "        _files && ret=0\n", maxReplacements: 1)
    }
    let first = "complete -c 'pullquote' -f\n"
    let condition = "__pullquote_should_offer_completions_for_positional \"pullquote\" -eq 1"
    return script.replacing(first, with: first + "complete -c 'pullquote' -n '\(condition)' -F\n", maxReplacements: 1)
  }

  /// Whether a word is the name of a command.
  static func isCommand(_ word: String) -> Bool {
    configuration.subcommands.contains { $0.configuration.commandName == word }
  }

  /// Throws where help is asked for a command that there is not; the argument parser would show help for another.
  private static func checkHelp(_ arguments: [String]) throws {
    guard arguments.first == "help", let name = arguments.dropFirst().first, !name.hasPrefix("-") else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard names.contains(name) else {
      throw ValidationError("There is no command “\(name)”, only \(names.joined(separator: ", ")).")
    }
  }

  /// Says what is to be said about an error, a request for help or a usage slip, and ends the program.
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
      if code == .success { output.write(ownText: completingFiles(text)) } else { output.write(text) }
      output.flush()
    }
    Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
  }
}
