import Articles

/// The id of an article on a shelf. In the library a larger id means a later date, so sorting by id sorts by date. For
/// files it is their position.
public struct ArticleID: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByIntegerLiteral,
  CustomStringConvertible
{
  /// The number.
  public var rawValue: Int64

  /// Takes an id from a shelf.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// The article at a position among files.
  public init(_ index: Int) { rawValue = Int64(index) }

  /// Takes a literal.
  public init(integerLiteral value: Int64) { rawValue = value }

  /// The position among files.
  public var index: Int { Int(rawValue) }

  /// The number in digits.
  public var description: String { "\(rawValue)" }

  /// Earlier days first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// An article in a list.
public struct ArticleListing: Hashable, Sendable {
  /// Its id in the library.
  public var id: ArticleID
  /// The headline, or else the name of the input without folders.
  public var title: String
  /// As in `Article`.
  public var publisher: String?
  /// As in `Article`; `nil` if unknown.
  public var provenance: String?
  /// As in `Article`.
  public var published: String?
  /// Whether it has an address to open or copy.
  public var hasAddress: Bool
  /// Whether it is unread.
  public var isUnread: Bool
  /// Whether it is starred.
  public var isStarred: Bool
  /// Its tags in alphabetical order.
  public var tags: [String]
  /// The number of quotations of all kinds.
  public var quotations: Int
  /// The number of quotations of each kind; `nil` if unknown.
  public var kinds: KindCounts?
  /// Whether the article has been read.
  public var status: Status

  /// The loading state of an article.
  public enum Status: Hashable, Sendable {
    /// It has been parsed.
    case ready
    /// The input was found but not parsed yet.
    case waiting(input: String)
    /// The input could not be read; the sentence says why.
    case failed(input: String, sentence: String)
  }

  /// A row of a list.
  public init(
    id: ArticleID, title: String, publisher: String? = nil, provenance: String? = nil, published: String? = nil,
    hasAddress: Bool = false,
    isUnread: Bool = true, isStarred: Bool = false, tags: [String] = [], quotations: Int = 0, kinds: KindCounts? = nil,
    status: Status = .ready
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.provenance = provenance ?? publisher
    self.published = published
    self.hasAddress = hasAddress
    self.isUnread = isUnread
    self.isStarred = isStarred
    self.tags = tags
    self.quotations = quotations
    self.kinds = kinds
    self.status = status
  }
}

/// A quotation in a list from many articles.
public struct QuotationListing: Hashable, Sendable {
  /// The article it is in.
  public var article: ArticleID
  /// Its index in the article's quotations.
  public var index: Int
  /// As in `Quotation`.
  public var kind: Quotation.Kind
  /// Its words with quotation marks, as in a citation.
  public var text: String
  /// The person who said it, after merging; `nil` if unknown.
  public var person: PersonID?
  /// The name of its speaker as this article prints it.
  public var speaker: String?
  /// The role of its speaker as this article prints it.
  public var role: String?
  /// As in `Quotation`.
  public var sourceText: String?
  /// As in `Quotation`, 0…1.
  public var confidence: Double
  /// The title of the article in lists.
  public var title: String
  /// As in `Article`.
  public var publisher: String?
  /// As in `Article`; `nil` if unknown.
  public var provenance: String?
  /// As in `Article`.
  public var published: String?
  /// How many articles print these words, including this one; at least 1.
  public var printings: Int

  /// A row of a list.
  public init(
    article: ArticleID, index: Int, kind: Quotation.Kind, text: String, person: PersonID? = nil,
    speaker: String? = nil, role: String? = nil, sourceText: String? = nil, confidence: Double = 1, title: String,
    publisher: String? = nil, provenance: String? = nil, published: String? = nil, printings: Int = 1
  ) {
    self.article = article
    self.index = index
    self.kind = kind
    self.text = text
    self.person = person
    self.speaker = speaker
    self.role = role
    self.sourceText = sourceText
    self.confidence = confidence
    self.title = title
    self.publisher = publisher
    self.provenance = provenance ?? publisher
    self.published = published
    self.printings = printings
  }

  /// Whether the attribution is shown as doubtful, because its confidence is low.
  public var isDoubtful: Bool {
    confidence < Quotation.doubtfulBelow && (speaker != nil || sourceText != nil)
  }
}

/// The id of a person or organisation quoted in the library.
public struct PersonID: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: Int64

  /// Takes an id from the library.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A person or organisation in a list of speakers.
public struct PersonListing: Hashable, Sendable {
  /// Its id in the library.
  public var id: PersonID
  /// The name that most articles print, or the user's own.
  public var name: String
  /// The role that most articles print; if tied, the latest.
  public var role: String?
  /// The number of quotations of all kinds.
  public var quotations: Int
  /// The number of articles.
  public var articles: Int
  /// The date of the latest one, as in `Article.published`.
  public var latest: String?

  /// A row of a list.
  public init(
    id: PersonID, name: String, role: String? = nil, quotations: Int, articles: Int, latest: String? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.quotations = quotations
    self.articles = articles
    self.latest = latest
  }
}

/// Everything the library knows about a person, except the quotations themselves.
public struct PersonPage: Hashable, Sendable {
  /// A name or role, with the number of articles that print it and their first and last dates.
  public struct Form: Hashable, Sendable {
    /// As printed.
    public var text: String
    /// The number of articles.
    public var articles: Int
    /// The first date, as in `Article.published`.
    public var first: String?
    /// The last date.
    public var last: String?

    /// A name or role.
    public init(text: String, articles: Int, first: String? = nil, last: String? = nil) {
      self.text = text
      self.articles = articles
      self.first = first
      self.last = last
    }
  }

  /// A month and its number of quotations.
  public struct Month: Hashable, Sendable {
    /// “2025-11”.
    public var name: String
    /// How many quotations.
    public var quotations: Int

    /// A month.
    public init(name: String, quotations: Int) {
      self.name = name
      self.quotations = quotations
    }
  }

  /// A person who was merged into this one.
  public struct Joined: Hashable, Sendable {
    /// Its own id, which it keeps.
    public var person: PersonID
    /// Its own name.
    public var name: String
    /// The number of articles with that name.
    public var articles: Int
    /// Whether they were merged because of their spelling and not by a user.
    public var isBySpelling: Bool

    /// A merged person.
    public init(person: PersonID, name: String, articles: Int, isBySpelling: Bool) {
      self.person = person
      self.name = name
      self.articles = articles
      self.isBySpelling = isBySpelling
    }
  }

  /// Name, role and counts.
  public var person: PersonListing
  /// Every printed name, most frequent first.
  public var names: [Form]
  /// Every printed role, latest first.
  public var roles: [Form]
  /// The number of quotations per month, from the first to the last without gaps.
  public var months: [Month]
  /// The people quoted in the same articles, most frequent first; `articles` counts the shared articles.
  public var beside: [PersonListing]
  /// The persons merged into this one, who can be split off by name.
  public var joined: [Joined]

  /// A page.
  public init(
    person: PersonListing, names: [Form] = [], roles: [Form] = [], months: [Month] = [],
    beside: [PersonListing] = [], joined: [Joined] = []
  ) {
    self.person = person
    self.names = names
    self.roles = roles
    self.months = months
    self.beside = beside
    self.joined = joined
  }
}

/// One printing of words that several articles have.
public struct Printing: Hashable, Sendable {
  /// The quotation.
  public var listing: QuotationListing
  /// The address of the article.
  public var url: String?
  /// Its other addresses.
  public var reprints: [Reprint]

  /// A printing.
  public init(listing: QuotationListing, url: String? = nil, reprints: [Reprint] = []) {
    self.listing = listing
    self.url = url
    self.reprints = reprints
  }
}
