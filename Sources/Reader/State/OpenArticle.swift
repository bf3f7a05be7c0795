import ArticleFormats
import Articles
import Search
import Shelves

/// An article in the list, or the place of one that is not parsed yet.
struct OpenArticle: Sendable {
  enum Status: Hashable, Sendable {
    /// Found, not yet parsed.
    case waiting
    case ready
    /// It could not be read; the sentence says why.
    case failed(String)
  }

  var status = Status.waiting
  /// Empty but for the name of the input until it is parsed.
  var kept: KeptArticle
  var isUnread = true
  var isStarred = false
  /// Where it was left.
  var bookmark: Bookmark?
  /// The persons of the library behind its speakers, and its tags there.
  var persons: [PersonID?] = []
  var tags: [String] = []
  /// How many versions came before the one of today.
  var earlierVersions = 0

  /// An article of which nothing is known.
  init() { kept = KeptArticle(Article(input: "", format: .text)) }

  /// An article that is only known by its row.
  init(_ row: ArticleListing) {
    kept = KeptArticle(row)
    if case .failed(_, let sentence) = row.status { status = .failed(sentence) }
    isUnread = row.isUnread
    isStarred = row.isStarred
    tags = row.tags
  }

  /// What the list calls it.
  var title: String { kept.title }

  /// The article itself, which takes some 12 µs to unpack; `State.article(_:)` has the one that is read at hand.
  var article: Article { kept.packed.unpacked() }
}

extension ArticleListing {
  /// Why it could not be read, without its name and the full stop (“is empty”); `nil` unless it failed.
  var failure: String? {
    guard case .failed(let input, let sentence) = status else { return nil }
    for name in ["\(input) ", "“\(input)” ", "Standard input "] where sentence.hasPrefix(name) {
      let clause = sentence.dropFirst(name.count)
      return String(clause.hasSuffix(".") ? clause.dropLast() : clause)
    }
    return "could not be read"
  }

  /// What is being done to an input while it is waited for: a page is fetched before it is read. `nil` if none is
  /// waited for.
  var waitingVerb: String? {
    guard case .waiting(let input) = status else { return nil }
    let start = input.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") ? "fetched" : "read"
  }
}

/// A place in an article's text, which no change of size moves.
struct Bookmark: Hashable, Sendable {
  /// The item in the top row.
  var top: FlowPlace
  /// The item in the reading line.
  var line: FlowPlace
  var quote: Int?
}
