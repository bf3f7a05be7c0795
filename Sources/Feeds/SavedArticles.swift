import ArticleFormats
import Articles

/// The articles that wallabag gives out as JSON: an object for each, with its text as HTML.
public enum SavedArticles {
  /// Whether what begins so is such a list.
  ///
  /// - Parameter head: its first bytes, some hundred at least where there are as many.
  public static func begins(in head: [UInt8]) -> Bool {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    let start = text.drop { $0 <= 0x20 }
    guard start.first == UInt8(ascii: "["), start.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
      return false
    }
    return start.containsSequence("\"is_archived\"") || start.containsSequence("\"is_starred\"")
  }

  /// An article of the list.
  public struct Saved: Hashable, Sendable {
    /// As an entry of a feed is.
    public var entry = FeedEntry()
    /// What it was filed under.
    public var tags: [String] = []
    /// Whether it was put away as read.
    public var isRead = false
    /// Whether it has a star.
    public var isStarred = false
  }

  /// The articles, and what is wrong with the list: of one that is cut off, those before the cut.
  public static func list(in bytes: [UInt8]) -> (articles: [Saved], fault: String?) {
    var articles: [Saved] = []
    do throws(JSONReader.Fault) {
      var reader = JSONReader(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
      guard try reader.next() == .array else { return ([], nil) }
      try reader.array { reader throws(JSONReader.Fault) in
        guard try reader.next() == .object else { return try reader.skip() }
        var article = Saved()
        try reader.object { key, reader throws(JSONReader.Fault) in try read(key, &reader, into: &article) }
        articles.append(article)
      }
    } catch { return (articles, error.description) }
    return (articles, nil)
  }

  private static func read(_ key: String, _ reader: inout JSONReader, into article: inout Saved) throws(JSONReader
    .Fault)
  {
    switch key {
    case "url": article.entry.url = try JSONFeed.string(&reader).flatMap { FeedAddress.absolute($0, base: nil) }
    case "title": article.entry.title = try JSONFeed.plain(&reader)
    case "content": article.entry.contentHTML = try JSONFeed.string(&reader)?.trimmed.nonEmpty
    case "published_at": article.entry.published = try JSONFeed.string(&reader).flatMap(FeedDate.iso)
    case "published_by": article.entry.authors = try names(&reader)
    case "tags": article.tags = try names(&reader)
    case "is_archived": article.isRead = try truth(&reader)
    case "is_starred": article.isStarred = try truth(&reader)
    default: try reader.skip()
    }
  }

  /// The strings of a list; of anything else none.
  private static func names(_ reader: inout JSONReader) throws(JSONReader.Fault) -> [String] {
    guard try reader.next() == .array else {
      try reader.skip()
      return []
    }
    var names: [String] = []
    try reader.array { reader throws(JSONReader.Fault) in
      if let name = try JSONFeed.plain(&reader), !name.isEmpty { names.append(name) }
    }
    return names
  }

  /// A truth value, which is a number as often.
  private static func truth(_ reader: inout JSONReader) throws(JSONReader.Fault) -> Bool {
    switch try reader.next() {
    case .number: return try reader.number() == "1"
    case .bool: return try reader.bool()
    default:
      try reader.skip()
      return false
    }
  }
}
