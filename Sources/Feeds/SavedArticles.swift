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

  /// The articles, each as an entry of a feed is; of a list that is cut off, those before the cut.
  public static func entries(in bytes: [UInt8]) -> [FeedEntry] {
    var entries: [FeedEntry] = []
    do throws(JSONReader.Fault) {
      var reader = JSONReader(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
      guard try reader.next() == .array else { return [] }
      try reader.array { reader throws(JSONReader.Fault) in
        guard try reader.next() == .object else { return try reader.skip() }
        var entry = FeedEntry()
        try reader.object { key, reader throws(JSONReader.Fault) in try read(key, &reader, into: &entry) }
        entries.append(entry)
      }
    } catch { return entries }
    return entries
  }

  private static func read(
    _ key: String, _ reader: inout JSONReader, into entry: inout FeedEntry
  ) throws(JSONReader.Fault) {
    switch key {
    case "url": entry.url = try JSONFeed.string(&reader).flatMap { FeedAddress.absolute($0, base: nil) }
    case "title": entry.title = try JSONFeed.plain(&reader)
    case "content": entry.contentHTML = try JSONFeed.string(&reader)?.trimmed.nonEmpty
    case "published_at": entry.published = try JSONFeed.string(&reader).flatMap(FeedDate.iso)
    case "published_by":
      guard try reader.next() == .array else { return try reader.skip() }
      var names: [String] = []
      try reader.array { reader throws(JSONReader.Fault) in
        if let name = try JSONFeed.plain(&reader) { names.append(name) }
      }
      entry.authors = names.filter { !$0.isEmpty }
    default: try reader.skip()
    }
  }
}
