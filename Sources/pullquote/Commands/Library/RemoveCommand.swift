import ArgumentParser
import Basics
import Library

/// `pullquote remove`: articles out of the library.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove articles from the library.",
    discussion: """
      The original files stay. With --search, articles are only removed if you add --yes; otherwise the command says \
      how many it would remove.

      EXAMPLES
        pullquote remove https://example.org/story
        pullquote remove --search 'outlet:northwire until:2019'
        pullquote remove --search 'outlet:northwire until:2019' --yes
      """)

  @OptionGroup var selection: ArticleSelection

  @Flag(name: .shortAndLong, help: "Remove the articles that a search finds.")
  var yes = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if selection.isEmpty { throw ValidationError("Name articles by number or address, or find them with --search.") }
  }

  func run() throws {
    let library = try library.opened(.writing)
    let output = Output(descriptor: STDOUT_FILENO)
    let (ids, missing) = try selection.found(in: library)
    if selection.search != nil, !yes {
      output.writeLine("This would remove \(counted(ids.count, "article")); add --yes to do so.")
      output.flush()
      return
    }
    let removed = try library.remove(ids)
    output.writeLine("Removed \(counted(removed, "article")).")
    output.flush()
    sayOnStandardError(missing)
    if !missing.isEmpty { throw ExitCode.failure }
  }
}
