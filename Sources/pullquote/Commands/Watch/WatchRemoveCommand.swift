import ArgumentParser
import Library

/// `pullquote watch remove`: searches that are watched no longer.
struct WatchRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Stop watching searches.",
    discussion: """
      The searches stay saved.

      EXAMPLES
        pullquote watch remove "Night ferry"
      """)

  @Argument(help: ArgumentHelp("The watches to remove.", valueName: "name"))
  var names: [String]

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened(.writing)
    defer { try? library.close() }
    var missing: [String] = []
    for name in names where try !library.unwatch(name) { missing.append("“\(name)” is not watched.") }
    sayOnStandardError(missing)
    if !missing.isEmpty { throw ExitCode.failure }
  }
}
