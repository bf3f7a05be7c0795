import Articles

/// The number of an article on a shelf. In the library a larger one is of a later day, so an order by number is an order by date;
/// files have the place in which they were named.
public struct ArticleID: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByIntegerLiteral,
  CustomStringConvertible
{
  /// The number itself.
  public var rawValue: Int64

  /// A number that a shelf gave.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// The article at a place among files.
  public init(_ index: Int) { rawValue = Int64(index) }

  /// A number that is written out.
  public init(integerLiteral value: Int64) { rawValue = value }

  /// The place among files.
  public var index: Int { Int(rawValue) }

  /// The number in digits.
  public var description: String { "\(rawValue)" }

  /// Earlier days first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// An article as a list shows it.
public struct ArticleListing: Hashable, Sendable {
  /// Its number in the library.
  public var id: ArticleID
  /// The headline, else the name of the input without folders.
  public var title: String
  /// As in `Article`.
  public var publisher: String?
  /// As in `Article`; `nil` where that is not known.
  public var provenance: String?
  /// As in `Article`.
  public var published: String?
  /// Whether it has an address to open or copy.
  public var hasAddress: Bool
  /// Whether nobody has read it.
  public var isUnread: Bool
  /// Whether somebody starred it.
  public var isStarred: Bool
  /// Its tags in alphabetical order.
  public var tags: [String]
  /// How many quotations it has, of all kinds.
  public var quotations: Int
  /// How many it has of each kind; `nil` where that is not known.
  public var kinds: KindCounts?
  /// Whether the article is there.
  public var status: Status

  /// How far an article is that was named as an input.
  public enum Status: Hashable, Sendable {
    /// It is there.
    case ready
    /// The input was found, and is not parsed yet.
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

/// A quotation as a list of quotations from many articles shows it.
public struct QuotationListing: Hashable, Sendable {
  /// The article that it stands in.
  public var article: ArticleID
  /// Its index in the article's quotations.
  public var index: Int
  /// As in `Quotation`.
  public var kind: Quotation.Kind
  /// Its words with the quotation marks that a citation has.
  public var text: String
  /// The person behind it, as the library joins persons; `nil` when nobody is known.
  public var person: PersonID?
  /// The name of its speaker as this article prints it.
  public var speaker: String?
  /// The role of its speaker as this article prints it.
  public var role: String?
  /// As in `Quotation`.
  public var sourceText: String?
  /// As in `Quotation`, 0…1.
  public var confidence: Double
  /// What the list calls the article.
  public var title: String
  /// As in `Article`.
  public var publisher: String?
  /// As in `Article`; `nil` where that is not known.
  public var provenance: String?
  /// As in `Article`.
  public var published: String?
  /// How many articles print these words, this one included; at least 1.
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

  /// Below a certain confidence an attribution is shown as doubtful.
  public var isDoubtful: Bool {
    confidence < Quotation.doubtfulBelow && (speaker != nil || sourceText != nil)
  }
}

/// The number of a person or body that articles of the library quote.
public struct PersonID: RawRepresentable, Hashable, Sendable {
  /// The number itself.
  public var rawValue: Int64

  /// A number that the library gave.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A person or body as a list of speakers shows it.
public struct PersonListing: Hashable, Sendable {
  /// Its number in the library.
  public var id: PersonID
  /// The name that most articles print, or the one that a user gave.
  public var name: String
  /// The role that most articles print; of several the latest.
  public var role: String?
  /// How many quotations, of all kinds.
  public var quotations: Int
  /// In how many articles.
  public var articles: Int
  /// The date of the latest, as in `Article.published`.
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

/// Everything that the library knows about one person, but for the quotations themselves.
public struct PersonPage: Hashable, Sendable {
  /// A name or role, in how many articles it was printed, and when first and last.
  public struct Form: Hashable, Sendable {
    /// As printed.
    public var text: String
    /// In how many articles.
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

  /// A month and what was said in it.
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

  /// Somebody who was made one with the person.
  public struct Joined: Hashable, Sendable {
    /// Its number, which is its own still.
    public var person: PersonID
    /// By its own name.
    public var name: String
    /// In how many articles that name stands.
    public var articles: Int
    /// Whether the name is another spelling, and no user said that they are one.
    public var isBySpelling: Bool

    /// Somebody who was made one with another.
    public init(person: PersonID, name: String, articles: Int, isBySpelling: Bool) {
      self.person = person
      self.name = name
      self.articles = articles
      self.isBySpelling = isBySpelling
    }
  }

  /// Name, role and counts.
  public var person: PersonListing
  /// Every name printed, the most frequent first.
  public var names: [Form]
  /// Every role printed, the latest first.
  public var roles: [Form]
  /// How many quotations each month has, from the first to the last without gaps.
  public var months: [Month]
  /// Who is quoted in the same articles, the most frequent first; `articles` counts the articles shared.
  public var beside: [PersonListing]
  /// Who was made one with the person, and can be parted from it by name.
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

/// One printing of words that stand in several articles.
public struct Printing: Hashable, Sendable {
  /// The quotation as a list shows it.
  public var listing: QuotationListing
  /// The address of the article.
  public var url: String?

  /// A printing.
  public init(listing: QuotationListing, url: String? = nil) {
    self.listing = listing
    self.url = url
  }
}
