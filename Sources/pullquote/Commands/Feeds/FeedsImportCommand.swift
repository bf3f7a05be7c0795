import ArgumentParser
import Basics
import Feeds
import Fetching
import Library

/// `pullquote feeds import`: the feeds of another reader.
struct FeedsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Follow the feeds in a list: OPML, or newsboat’s “urls”.",
    discussion: """
      Nearly every reader exports OPML, from which feeds keep their titles, folders and categories. From newsboat’s \
      own file they keep their tags and titles (“~Title”), and those with the tag “!” are hidden. Feeds that \
      newsboat makes with programs or searches (exec:, filter:, query:) are named on standard error and left out.

      Feeds you already follow are left unchanged. The exit status is 1 when something could not be imported.

      EXAMPLES
        pullquote feeds import subscriptions.opml
        pullquote feeds import ~/.newsboat/urls
      """)

  @Argument(help: ArgumentHelp("Files, addresses, or “-” for standard input.", valueName: "list"), completion: .file())
  var lists: [String]

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.opened(.creating)
    defer { try? library.close() }
    var complaints: [String] = []
    var feeds: [FollowedFeed] = []
    for name in lists {
      let inputs = Inputs(arguments: [name])
      complaints += inputs.errors.map(\.description)
      for input in inputs.list {
        do throws(InputError) {
          let (found, slips) = try Self.feeds(in: try input.read(), name: input.name)
          feeds += found
          complaints += slips
        } catch {
          complaints.append(error.description)
        }
      }
    }
    var added = 0
    for feed in feeds where try library.follow(feed).isNew { added += 1 }
    let output = Output(descriptor: STDOUT_FILENO)
    let known = feeds.count - added
    let rest = known > 0 ? "; \(grouped(known)) \(known == 1 ? "was" : "were") already followed" : ""
    output.writeLine("Following \(counted(added, "more feed", "more feeds"))\(rest).")
    output.flush()
    sayOnStandardError(complaints)
    if !complaints.isEmpty { throw ExitCode.failure }
  }

  /// The feeds of a list, and a sentence for each that cannot be followed.
  private static func feeds(
    in contents: InputContents, name: String
  ) throws(InputError) -> (feeds: [FollowedFeed], complaints: [String]) {
    guard let list = Feed.read(contents.bytes, address: contents.address) else {
      let (feeds, complaints) = NewsboatList.read(contents.bytes, name: name)
      if feeds.isEmpty, complaints.count == contents.lineCount { throw .noList(name) }
      return (feeds, complaints)
    }
    guard list.format == .opml else { throw .feedInPlaceOfList(name) }
    var feeds: [FollowedFeed] = []
    var complaints: [String] = []
    for subscription in list.subscriptions {
      guard WebPlace(subscription.url) != nil else {
        complaints.append("“\(subscription.url)” in “\(name)” is not a web address.")
        continue
      }
      feeds.append(
        FollowedFeed(
          address: subscription.url, givenTitle: subscription.title, folders: subscription.folders,
          tags: subscription.categories.filter { !subscription.folders.contains($0) }))
    }
    return (feeds, complaints)
  }
}

extension InputContents {
  /// How many lines have something on them.
  fileprivate var lineCount: Int {
    bytes.split(separator: UInt8(ascii: "\n")).count { $0.contains { $0 > 0x20 } }
  }
}
