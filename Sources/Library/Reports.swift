import ArticleFormats
import Articles
import Search

/// The results of adding articles.
public struct AddReport: Hashable, Sendable {
  /// The result for one article.
  public enum Outcome: Hashable, Sendable {
    /// It is new.
    case added(ArticleID)
    /// It replaced an article with the same address or text.
    case updated(ArticleID)
    /// It was already there, unchanged.
    case unchanged(ArticleID)

    /// The article's id.
    public var id: ArticleID {
      switch self {
      case .added(let id), .updated(let id), .unchanged(let id): id
      }
    }
  }

  /// The result for each, in order.
  public var outcomes: [Outcome]

  /// A report.
  public init(outcomes: [Outcome] = []) { self.outcomes = outcomes }

  /// The number added.
  public var added: Int { outcomes.count { if case .added = $0 { true } else { false } } }
  /// The number updated.
  public var updated: Int { outcomes.count { if case .updated = $0 { true } else { false } } }
  /// The number unchanged.
  public var unchanged: Int { outcomes.count { if case .unchanged = $0 { true } else { false } } }
}

/// The progress of rebuilding the word index after its rules changed.
public struct Preparation: Hashable, Sendable {
  /// The number of articles done.
  public var done: Int
  /// The total.
  public var total: Int

  /// Some of a total.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}

/// An article with everything else the library knows about it.
public struct StoredArticle: Hashable, Sendable {
  /// Its id.
  public var id: ArticleID
  /// The article, corrections included.
  public var article: Article
  /// When it was first added, ISO 8601 in UTC.
  public var added: String
  /// Whether it is read.
  public var isRead: Bool
  /// Whether it is starred.
  public var isStarred: Bool
  /// Its tags in alphabetical order.
  public var tags: [String]
  /// Its other addresses.
  public var reprints: [Reprint]
  /// The persons behind its speakers, in the order of `Article.speakers`; `nil` if unknown.
  public var persons: [PersonID?]
  /// Its clippings.
  public var clippings: [KeptClipping] = []
  /// The number of earlier versions.
  public var earlierVersions = 0
  /// Its provenance and earlier versions, latest first; empty unless requested.
  public var versions: [ArticleVersion] = []
}

/// A quotation that a search found.
public struct QuotationHit: Hashable, Sendable {
  /// Its article.
  public var article: ArticleID
  /// Its index in `Article.quotations`.
  public var index: Int
  /// How many articles print its words.
  public var printings: Int
  /// The other addresses of its article.
  public var reprints: [Reprint]
}

/// A tag and its number of articles.
public struct TagCount: Hashable, Sendable {
  /// The tag.
  public var tag: String
  /// The number of articles.
  public var articles: Int

  /// A tag.
  public init(tag: String, articles: Int) {
    self.tag = tag
    self.articles = articles
  }
}

/// What the library holds.
public struct LibraryStatistics: Hashable, Sendable {
  /// The number of articles.
  public var articles = 0
  /// The number of unread articles.
  public var unread = 0
  /// The number of starred articles.
  public var starred = 0
  /// The number of quotations of all kinds.
  public var quotations = 0
  /// The number of `quotations` with a known person.
  public var attributed = 0
  /// The number of people and organisations quoted.
  public var persons = 0
  /// The number of wordings printed by more than one article.
  public var sharedWordings = 0
  /// The number of different tags.
  public var tags = 0
  /// The earliest `Article.published`.
  public var earliest: String?
  /// The latest `Article.published`.
  public var latest: String?
  /// The articles' own text: headline, standfirst, body and captions, in UTF-8 bytes.
  public var textBytes = 0
  /// The file and its log, in bytes.
  public var fileBytes = 0
  /// The most frequent publishers, at most 20.
  public var publishers: [PublisherCount] = []

  /// A publisher and its number of articles.
  public struct PublisherCount: Hashable, Sendable {
    /// As in `Article`; empty if unknown.
    public var name: String
    /// The number of articles.
    public var articles: Int
  }
}

/// What `Library.check` read and found.
public struct CheckReport: Hashable, Sendable {
  /// The number of articles read.
  public var articles = 0
  /// The number of their quotations.
  public var quotations = 0
  /// The faults, one sentence each; empty if the library is sound.
  public var faults: [String] = []

  /// An empty report.
  public init(faults: [String] = []) { self.faults = faults }

  /// Whether there are no faults.
  public var isSound: Bool { faults.isEmpty }
}
