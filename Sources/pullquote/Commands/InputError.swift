import Articles
import Fetching
import Basics

/// Why an input could not be read.
enum InputError: CommandFailure, Hashable {
  case unreadable(String, cause: Int32)
  case tooLarge(String)
  case emptyFolder(String)
  case notFetched(FetchError)
  /// A line that is not a record.
  case noRecord(String, cause: String)
  /// Many records where one article can be opened.
  case manyRecords(String)
  /// A record in which no article can be.
  case emptyRecord(String)
  /// Something else where a feed should be.
  case noFeed(String)
  /// A page without a feed.
  case namesNoFeed(String)
  /// A feed in a file that does not say where it came from.
  case namesNoAddress(String)
  /// A list of feeds instead of one feed.
  case listOfFeeds(String)
  /// A feed instead of a list of feeds.
  case feedInPlaceOfList(String)
  /// Something else where a list of feeds should be.
  case noList(String)
  /// An address whose server answered with an error; the sentence says so.
  case notAnswered(String, sentence: String)
  /// A list of the addresses of articles where an article should be.
  case listOfAddresses(String)
  /// A container that cannot be read, or not to its end, and why.
  case notUnpacked(String, cause: String)
  /// A member of a container, and why it is not read.
  case passedOver(String, cause: String)
  /// A container without a page or a text.
  case emptyContainer(String)
  /// A PDF, and why its text cannot be had.
  case pdf(String, cause: PDFFault)
  /// What ended the process that parsed it.
  case endedParser(String, WorkerNursery.Ending)

  var status: Int32 { 1 }

  /// The name of the input.
  var name: String {
    switch self {
    case .unreadable(let name, _), .tooLarge(let name), .emptyFolder(let name), .noRecord(let name, _),
      .manyRecords(let name), .emptyRecord(let name), .noFeed(let name), .namesNoFeed(let name),
      .namesNoAddress(let name), .listOfFeeds(let name), .feedInPlaceOfList(let name), .noList(let name),
      .notAnswered(let name, _), .listOfAddresses(let name),
      .notUnpacked(let name, _),
      .passedOver(let name, _), .emptyContainer(let name), .pdf(let name, _), .endedParser(let name, _):
      name
    case .notFetched(let error): error.address
    }
  }

  /// A whole sentence with the name and the cause.
  var description: String {
    switch self {
    case .unreadable(let name, let cause):
      "\(quoted(name)) could not be read: \(SystemError.words(for: cause)).\(cause == ENOENT ? advice(for: name) : "")"
    case .tooLarge(let name):
      "\(quoted(name)) is larger than \(Input.sizeLimit >> 20) MB, the limit for one article."
    case .emptyFolder(let name):
      "\(quoted(name)) contains no articles: it is not text, a page or a container of them."
    case .notFetched(let error): error.description
    case .noRecord(let name, let cause): "\(quoted(name)) is not a record: \(cause)."
    case .manyRecords(let name):
      "\(quoted(name)) contains records, not one article: read it with “pullquote parse” or “pullquote quotes”."
    case .emptyRecord(let name): "\(quoted(name)) contains no article: it has neither “html” nor “text”."
    case .noFeed(let name): "\(quoted(name)) is not a feed: it is not RSS, Atom, RDF, JSON Feed or OPML."
    case .namesNoFeed(let name): "\(quoted(name)) is not a feed and names none."
    case .namesNoAddress(let name):
      "\(quoted(name)) does not say where it came from; “pullquote feeds add --address URL” follows it with its address."
    case .listOfFeeds(let name): "\(quoted(name)) is a list of feeds; “pullquote feeds import” imports it."
    case .feedInPlaceOfList(let name): "\(quoted(name)) is a feed itself; “pullquote feeds add” follows it."
    case .noList(let name): "\(quoted(name)) is not a list of feeds."
    case .notAnswered(_, let sentence): sentence
    case .listOfAddresses(let name):
      "\(quoted(name)) is a list of addresses, not an article; “--files-from \(name)” reads the pages that it names."
    case .notUnpacked(let name, let cause): "\(quoted(name)) could not be unpacked: \(cause)."
    case .passedOver(let name, let cause): "\(quoted(name)) could not be read: \(cause)."
    case .emptyContainer(let name): "\(quoted(name)) contains no page and no text."
    case .pdf(let name, let cause): "\(quoted(name)) is a PDF\(cause.clause)."
    case .endedParser(let name, let ending): "\(quoted(name)) could not be parsed: \(ending.words)."
    }
  }

  private func quoted(_ name: String) -> String {
    if name == "-" { return "Standard input" }
    if name.hasPrefix("-:"), let line = Int(name.dropFirst(2)) { return "Line \(line) of standard input" }
    return "“\(name)”"
  }

  /// What somebody may have meant who named a page as browsers show it, without “https://”.
  private func advice(for name: String) -> String {
    let host = name.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.utf8.count >= 2, labels.allSatisfy({ !$0.isEmpty }),
      host.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E }),
      last.utf8.allSatisfy(\.isASCIILetter),
      host.count < name.count || labels[0] == "www" || Self.domains.contains(last.lowercased())
    else { return "" }
    return " If it is a web page, write “https://\(name)”."
  }

  /// Endings of host names that are not file extensions.
  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "info", "news", "eu", "uk", "de", "fr", "us", "ca", "au", "ie", "nl", "ch", "at",
  ]
}
