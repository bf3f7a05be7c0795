import Articles

/// What a site publishes of itself and of its newest articles, or a list of such feeds.
public struct Feed: Hashable, Sendable {
  /// The family of a format; its version does not matter to a reader.
  public enum Format: String, Sendable {
    /// RSS 0.91 to 2.0.
    case rss
    case atom
    /// RSS 0.90, 1.0 and 1.1, which are RDF.
    case rdf
    case json
    /// A list of subscriptions.
    case opml
  }

  /// What it is written in.
  public var format: Format
  /// Its name, as plain text.
  public var title: String?
  /// The address of the site.
  public var url: String?
  /// What it is about, as plain text.
  public var description: String?
  /// A language tag as the feed writes it.
  public var language: String?
  /// Where it says that it is itself.
  public var ownAddress: String?
  /// How often it wants to be asked for.
  public var rhythm = FeedRhythm()
  /// In the order of the feed.
  public var entries: [FeedEntry] = []
  /// What a list of subscriptions holds; empty for every other format.
  public var subscriptions: [Subscription] = []
  /// What could not be read as it stands.
  public var diagnostics: [Diagnostic] = []

  init(_ format: Format) { self.format = format }
}

/// An article as its feed tells of it. Texts are plain but for `contentHTML`.
public struct FeedEntry: Hashable, Sendable {
  /// What the feed knows it by: an address or any other string.
  public var id: String?
  /// Its headline.
  public var title: String?
  /// The address of the article.
  public var url: String?
  /// ISO 8601, as precise as the feed has it, with the zone that the feed gave and none where it gave none.
  public var published: String?
  /// As `published`.
  public var updated: String?
  /// Their names; an address only where there is no name.
  public var authors: [String] = []
  /// The shorter text.
  public var summary: String?
  /// The fullest text, as HTML.
  public var contentHTML: String?
  /// The files that belong to it.
  public var enclosures: [Enclosure] = []
  /// What it is filed under.
  public var categories: [String] = []
}

/// A file that belongs to an entry: a picture, an episode.
public struct Enclosure: Hashable, Sendable {
  /// Where it is.
  public var url: String
  /// A media type: “audio/mpeg”.
  public var type: String?
  /// How long it is in bytes, as the feed writes it.
  public var length: String?
}

/// A feed in a list of subscriptions.
public struct Subscription: Hashable, Sendable {
  /// What the list calls it.
  public var title: String?
  /// Where the feed is.
  public var url: String
  /// The folders it lies in, outermost first.
  public var folders: [String] = []
  /// Those folders, and its other categories.
  public var categories: [String]
}
