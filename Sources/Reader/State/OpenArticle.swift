import Articles
import Search

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

  init(input: String) {
    kept = KeptArticle(Article(input: input, format: .text), searchable: FoldedText([input]))
  }

  /// An article of the library that is only known by its row.
  init(_ row: ArticleListing) {
    kept = KeptArticle(row)
    isUnread = row.isUnread
    isStarred = row.isStarred
    tags = row.tags
  }

  /// What the list calls it.
  var title: String { kept.title }

  /// Why it could not be read, without its name and the full stop (“is empty”); `nil` unless it failed.
  var failure: String? {
    guard case .failed(let sentence) = status else { return nil }
    let input = article.input
    for name in ["\(input) ", "“\(input)” ", "Standard input "] where sentence.hasPrefix(name) {
      let clause = sentence.dropFirst(name.count)
      return String(clause.hasSuffix(".") ? clause.dropLast() : clause)
    }
    return "could not be read"
  }

  /// The article itself, which takes some 12 µs to unpack; `State.article(_:)` has the one that is read at hand.
  var article: Article { kept.packed.unpacked() }
}

extension Article {
  /// What is being done to it while it is waited for: a page is fetched before it is read.
  var waitingVerb: String {
    let start = input.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") ? "fetched" : "read"
  }
}

/// An article as the reader keeps it: packed, and beside it what lists of articles show and look for.
///
/// A hundred come in one batch, so a loader makes them on its threads.
struct KeptArticle: Sendable {
  let packed: PackedArticle
  /// The headline, else the name of the input without folders.
  let title: String
  let publisher: String?
  let published: String?
  let hasAddress: Bool
  /// What a filter of the list looks at.
  let searchable: FoldedText

  init(_ article: Article, searchable: FoldedText? = nil) {
    packed = PackedArticle(article)
    let title = Self.title(of: article)
    self.title = title
    publisher = article.publisher
    published = article.published
    hasAddress = article.url != nil
    self.searchable =
      searchable ?? FoldedText([title, article.publisher, article.standfirst] + article.authors.map { $0 })
  }

  /// What a row of the library tells of an article.
  init(_ row: ArticleListing) {
    packed = Self.nothing
    title = row.title
    publisher = row.publisher
    published = row.published
    hasAddress = row.hasAddress
    searchable = FoldedText([])
  }

  private static let nothing = PackedArticle(Article(input: "", format: .text))

  static func title(of article: Article) -> String {
    if let headline = article.headline, !headline.isEmpty { return headline }
    let name = article.input.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    return name ?? article.input
  }
}

/// A place in an article's text, which no change of size moves.
struct Bookmark: Hashable, Sendable {
  /// What stands in the top row.
  var top: FlowPlace
  /// What stands in the reading line.
  var line: FlowPlace
  var quote: Int?
}
