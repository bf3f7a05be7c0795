import ArgumentParser
import Basics
import Library
import Search

/// `pullquote watch add`: a search or a person to watch.
struct WatchAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Watch a search, or what somebody says.",
    discussion: """
      Without --search and --speaker, takes the name of a saved search, as saved by “:save NAME” in the reader. What \
      is already in the library does not count as new.

      EXAMPLES
        pullquote watch add "Night ferry" --search '"night ferry" OR "late crossing"'
        pullquote watch add --speaker "Ada Moreau"
        pullquote watch add Election
      """)

  @Argument(help: ArgumentHelp("What to call it.", valueName: "name"))
  var name: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The search to watch.", valueName: "query"))
  var search: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The person to watch, by a name found in articles.", valueName: "name"))
  var speaker: String?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if search != nil, speaker != nil { throw ValidationError("Watch with --search or with --speaker, not both.") }
    if (search ?? speaker)?.allSatisfy(\.isWhitespace) ?? false { throw ValidationError("There is nothing to watch.") }
    if (name ?? speaker ?? "").allSatisfy(\.isWhitespace) { throw ValidationError("A watch needs a name.") }
  }

  func run() throws {
    let library = try library.opened(.creating)
    defer { try? library.close() }
    let name = oneLine(name ?? speaker ?? "")
    if let query = search ?? speaker.map({ "speaker:\"\($0.split(separator: "\"").joined(separator: " "))\"" }) {
      if let other = try library.save(SavedSearch(name: name, query: query), isReplacing: false) {
        sayOnStandardError([oneLine(other.keepsItsName)])
        throw ExitCode.failure
      }
      sayOnStandardError(Query(parsing: query).slips.map(\.message))
    }
    guard let isNew = try library.watch(name, from: try library.settledMoment()) else {
      sayOnStandardError(["There is no saved search called “\(name)”; give one with --search."])
      throw ExitCode.failure
    }
    let output = Output(descriptor: STDOUT_FILENO)
    output.writeLine(isNew ? "Watching “\(name)”." : "“\(name)” is already watched.")
    output.flush()
  }
}
