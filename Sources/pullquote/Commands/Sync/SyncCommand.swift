import ArgumentParser

/// `pullquote sync`: servers that the library is kept in step with.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Sync feeds, read marks and stars with FreshRSS, Miniflux and other servers.",
    subcommands: [SyncRunCommand.self, SyncAddCommand.self, SyncListCommand.self, SyncRemoveCommand.self],
    defaultSubcommand: SyncRunCommand.self)
}
