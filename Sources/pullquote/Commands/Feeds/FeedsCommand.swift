import ArgumentParser

/// `pullquote feeds`: what has to do with feeds.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Follow feeds, update them, or read them.",
    subcommands: [
      FeedsAddCommand.self, FeedsUpdateCommand.self, FeedsListCommand.self, FeedsRemoveCommand.self,
      FeedsImportCommand.self, FeedsExportCommand.self, FeedsParseCommand.self,
    ])
}
