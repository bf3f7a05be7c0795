import ArgumentParser

/// `pullquote watch`: searches whose new matches are reported.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Watch searches and people, and print what is new.",
    subcommands: [WatchShowCommand.self, WatchAddCommand.self, WatchRemoveCommand.self],
    defaultSubcommand: WatchShowCommand.self)
}
