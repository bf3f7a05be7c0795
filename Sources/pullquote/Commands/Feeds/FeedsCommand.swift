import ArgumentParser

/// `pullquote feeds`: what has to do with feeds.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Read feeds.", subcommands: [FeedsParseCommand.self])
}
