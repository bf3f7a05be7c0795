import ArticleFormats
import Articles
import Search

/// What became of articles that were added.
public struct AddReport: Hashable, Sendable {
  /// What became of one of them.
  public enum Outcome: Hashable, Sendable {
    /// It is new.
    case added(ArticleID)
    /// The same address, or the same text, was there and is now as this one.
    case updated(ArticleID)
    /// It was there just as it is.
    case unchanged(ArticleID)

    /// The article's number now.
    public var id: ArticleID {
      switch self {
      case .added(let id), .updated(let id), .unchanged(let id): id
      }
    }
  }

  /// What became of each, in the order in which they were given.
  public var outcomes: [Outcome]

  /// A report.
  public init(outcomes: [Outcome] = []) { self.outcomes = outcomes }

  /// How many are new.
  public var added: Int { outcomes.count { if case .added = $0 { true } else { false } } }
  /// How many took the place of an older form.
  public var updated: Int { outcomes.count { if case .updated = $0 { true } else { false } } }
  /// How many were there already.
  public var unchanged: Int { outcomes.count { if case .unchanged = $0 { true } else { false } } }
}

/// How far it is to make the words of a library again, because the rules by which they are made have changed.
public struct Preparation: Hashable, Sendable {
  /// How many articles were read again.
  public var done: Int
  /// How many there are.
  public var total: Int

  /// So many of so many.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}

/// An article with what the library knows besides.
public struct StoredArticle: Hashable, Sendable {
  /// Its number.
  public var id: ArticleID
  /// The article, corrections included.
  public var article: Article
  /// When it was first added, ISO 8601 in UTC.
  public var added: String
  /// Whether somebody has read it.
  public var isRead: Bool
  /// Whether somebody starred it.
  public var isStarred: Bool
  /// Its tags in alphabetical order.
  public var tags: [String]
  /// Every address and input that it was added from: one text may stand at several places.
  public var origins: [String]
  /// The persons behind its speakers, in the order of `Article.speakers`; `nil` where the library knows nobody.
  public var persons: [PersonID?]
  /// What notebooks have of it.
  public var clippings: [KeptClipping] = []
  /// How many versions came before the one of today.
  public var earlierVersions = 0
  /// Where it comes from and what it was before, the latest first; none where they were not asked for.
  public var versions: [ArticleVersion] = []
}

/// A tag and how many articles have it.
public struct TagCount: Hashable, Sendable {
  /// The tag.
  public var tag: String
  /// How many.
  public var articles: Int

  /// A tag of so many articles.
  public init(tag: String, articles: Int) {
    self.tag = tag
    self.articles = articles
  }
}

/// What the library holds.
public struct LibraryStatistics: Hashable, Sendable {
  /// How many.
  public var articles = 0
  /// How many nobody has read.
  public var unread = 0
  /// How many somebody starred.
  public var starred = 0
  /// How many, of all kinds.
  public var quotations = 0
  /// Of `quotations`, those that name a person of the library.
  public var attributed = 0
  /// How many people and bodies are quoted.
  public var persons = 0
  /// How many wordings stand in more than one article.
  public var sharedWordings = 0
  /// How many different tags.
  public var tags = 0
  /// The earliest `Article.published`.
  public var earliest: String?
  /// The latest `Article.published`.
  public var latest: String?
  /// The articles' own text: headline, standfirst, body and captions, in UTF-8 bytes.
  public var textBytes = 0
  /// The file and its log, in bytes.
  public var fileBytes = 0
  /// Who published most of them, the most frequent first; at most 20.
  public var publishers: [PublisherCount] = []

  /// A publisher and how many articles are its.
  public struct PublisherCount: Hashable, Sendable {
    /// As in `Article`; empty where no publisher is known.
    public var name: String
    /// How many.
    public var articles: Int
  }
}

/// What `Library.check` looked at, and what is wrong.
public struct CheckReport: Hashable, Sendable {
  /// How many articles were read.
  public var articles = 0
  /// How many quotations they have.
  public var quotations = 0
  /// What is wrong, a sentence each; empty when the library is sound.
  public var faults: [String] = []

  /// A report of nothing.
  public init(faults: [String] = []) { self.faults = faults }

  /// Whether nothing is wrong.
  public var isSound: Bool { faults.isEmpty }
}
