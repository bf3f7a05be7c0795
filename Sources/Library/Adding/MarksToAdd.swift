import ArticleFormats
import Articles

/// The marks to add with an article: both are saved, or neither.
public struct MarksToAdd: Hashable, Sendable {
  /// Tags to add to its own.
  public var tags: [String]
  /// Whether to mark it as read; if not, it stays as it is.
  public var isRead: Bool
  /// Whether to star it; if not, it stays as it is.
  public var isStarred: Bool
  /// Clippings to add to its own.
  public var clippings: [KeptClipping]
  /// Its provenance and earlier versions, latest first, to add to those known.
  public var versions: [ArticleVersion]
  /// Its other addresses, to add to those known.
  public var reprints: [Reprint]

  /// Marks; none by default.
  public init(
    tags: [String] = [], isRead: Bool = false, isStarred: Bool = false, clippings: [KeptClipping] = [],
    versions: [ArticleVersion] = [], reprints: [Reprint] = []
  ) {
    self.tags = tags
    self.isRead = isRead
    self.isStarred = isStarred
    self.clippings = clippings
    self.versions = versions
    self.reprints = reprints
  }
}
