import ArgumentParser

@main
struct Pullquote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pullquote", abstract: "A terminal news reader that knows who said what.")
}
