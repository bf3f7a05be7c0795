import ArticleFormats
import Articles
import Search

/// An article as shelves and readers keep it: packed, with the fields that lists of articles show.
///
/// They come in batches of a hundred, so a loader makes them on its own threads.
public struct KeptArticle: Hashable, Sendable {
  /// The article.
  public let packed: PackedArticle
  /// The headline, or else the name of the input without folders.
  public let title: String
  /// As in `Article`.
  public let publisher: String?
  /// As in `Article`; `nil` if unknown.
  public let provenance: String?
  /// As in `Article`.
  public let published: String?
  /// Whether it has an address to open or copy.
  public let hasAddress: Bool

  /// Packs an article.
  public init(_ article: Article) {
    packed = PackedArticle(article)
    title = Self.title(of: article)
    publisher = article.publisher
    provenance = article.provenance
    published = article.published
    hasAddress = article.url != nil
  }

  /// The fields from a row of a list; nothing is packed.
  public init(_ row: ArticleListing) {
    switch row.status {
    case .ready: packed = Self.nothing
    case .waiting(let input), .failed(let input, _): packed = PackedArticle(Article(input: input, format: .text))
    }
    title = row.title
    publisher = row.publisher
    provenance = row.provenance
    published = row.published
    hasAddress = row.hasAddress
  }

  private static let nothing = PackedArticle(Article(input: "", format: .text))

  /// The title of an article in lists.
  public static func title(of article: Article) -> String {
    if let headline = article.headline, !headline.isEmpty { return headline }
    return name(of: article.input)
  }

  /// The name of an input without folders.
  public static func name(of input: String) -> String {
    let name = input.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    return name ?? input
  }
}

/// An article of a shelf, packed as the reader keeps it.
public struct ShelfArticle: Sendable {
  /// Its id.
  public let id: ArticleID
  /// The article.
  public let kept: KeptArticle
  /// The persons behind its speakers, in the same order.
  public let persons: [PersonID?]
  /// Its tags in alphabetical order.
  public let tags: [String]
  /// Whether it is unread.
  public let isUnread: Bool
  /// Whether somebody starred it.
  public let isStarred: Bool
  /// The number of earlier versions.
  public let earlierVersions: Int

  /// Packs an article; call this on the thread that parsed it.
  /// - Parameter persons: the persons behind its speakers, in the same order.
  public init(
    id: ArticleID, article: Article, persons: [PersonID?] = [], tags: [String] = [], isUnread: Bool = false,
    isStarred: Bool = false, earlierVersions: Int = 0
  ) {
    self.init(
      id: id, kept: KeptArticle(article), persons: persons, tags: tags, isUnread: isUnread, isStarred: isStarred,
      earlierVersions: earlierVersions)
  }

  /// Takes an article that is already packed.
  public init(
    id: ArticleID, kept: KeptArticle, persons: [PersonID?] = [], tags: [String] = [], isUnread: Bool = false,
    isStarred: Bool = false, earlierVersions: Int = 0
  ) {
    self.id = id
    self.kept = kept
    self.persons = persons
    self.tags = tags
    self.isUnread = isUnread
    self.isStarred = isStarred
    self.earlierVersions = earlierVersions
  }
}
