import ArticleFormats
import Articles

/// Lists of saved articles in JSON: what wallabag and Omnivore export, and what Zotero and other reference managers do, as CSL-JSON or
/// as Better BibTeX JSON.
///
/// One table of members reads all of them, since none uses a name of another's for something else.
public enum SavedArticles {
  /// Whether what begins so is such a list.
  ///
  /// - Parameter head: its first bytes, some hundred at least where there are as many.
  public static func begins(in head: [UInt8]) -> Bool {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    let start = text.drop { $0 <= 0x20 }
    if start.first == UInt8(ascii: "{") { return start.containsSequence("\"betterbibtex json\"") }
    guard start.first == UInt8(ascii: "["), start.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
      return false
    }
    if start.containsSequence("\"is_archived\"") || start.containsSequence("\"is_starred\"") { return true }
    if start.containsSequence("\"slug\"") && start.containsSequence("\"savedat\"") { return true }
    return start.containsSequence("\"type\"") && start.containsSequence("\"title\"") && namesType(start)
  }

  /// Whether a type of CSL-JSON stands in it that an article may have (CSL 1.0.2, appendix III).
  private static func namesType(_ text: ArraySlice<UInt8>) -> Bool {
    let types: [StaticString] = [
      "\"article\"", "\"article-journal\"", "\"article-magazine\"", "\"article-newspaper\"", "\"bill\"", "\"book\"",
      "\"broadcast\"", "\"chapter\"", "\"document\"", "\"entry-encyclopedia\"", "\"interview\"", "\"legal_case\"",
      "\"motion_picture\"", "\"paper-conference\"", "\"personal_communication\"", "\"post\"", "\"post-weblog\"",
      "\"report\"",
      "\"speech\"", "\"thesis\"", "\"webpage\"",
    ]
    return types.contains { text.containsSequence($0) }
  }

  /// An article of the list.
  public struct Saved: Hashable, Sendable {
    /// As an entry of a feed is.
    public var entry = FeedEntry()
    /// What printed it.
    public var outlet: String?
    /// The page or text that was saved of it: a path beside the list.
    public var snapshot: String?
    /// Whether the list has a place for its text, and nothing stands there.
    public var isIncomplete = false
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
      func read(_ reader: inout JSONReader) throws(JSONReader.Fault) {
        try JSONFeed.objects(&reader) { reader throws(JSONReader.Fault) in
          var fields = SavedFields()
          try reader.object { key, reader throws(JSONReader.Fault) in try fields.read(key, &reader) }
          articles.append(fields.saved)
        }
      }
      switch try reader.next() {
      case .array: try read(&reader)
      case .object:
        try reader.object { key, reader throws(JSONReader.Fault) in
          if key == "items" { try read(&reader) } else { try reader.skip() }
        }
      default: break
      }
    } catch { return (articles, error.description) }
    return (articles, nil)
  }
}
