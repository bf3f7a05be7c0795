import ArgumentParser
import Glibc

/// The program. What it does is in its commands; this is how it starts and ends.
@main
struct Pullquote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pullquote",
    abstract: "A terminal news reader that knows who said what.",
    version: "0.1.0",
    subcommands: [ParseCommand.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Says what is to be said about an error, a request for help or a usage slip, and ends the program.
  ///
  /// The exit status is 0, 1 (something could not be read) or 2 (usage), as DESIGN names them; the argument parser's
  /// own status for usage, 64 (EX_USAGE), becomes 2.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      if code == .success {
        // Help, the version and completion scripts: the program's own words.
        let output = Output(descriptor: STDOUT_FILENO)
        output.write(ownText: message.hasSuffix("\n") ? message : message + "\n")
        output.flush()
      } else {
        let output = Output(descriptor: STDERR_FILENO)
        output.write(message.hasSuffix("\n") ? message : message + "\n")
        output.flush()
      }
    }
    Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
  }
}
