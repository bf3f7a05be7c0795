import ArticleFormats
import Articles

/// The marks that an article brings along when it is added: it is kept with them or not at all.
public struct MarksToAdd: Hashable, Sendable {
  /// Tags that it gets beside those that it has.
  public var tags: [String]
  /// Whether it becomes read; where not, it stays what it is.
  public var isRead: Bool
  /// Whether it gets a star; where not, it stays what it is.
  public var isStarred: Bool
  /// What its notebooks get, beside what they have.
  public var clippings: [KeptClipping]
  /// Where it comes from and what it was before, the latest first, beside what is known of it.
  public var versions: [ArticleVersion]

  /// Marks; none by themselves.
  public init(
    tags: [String] = [], isRead: Bool = false, isStarred: Bool = false, clippings: [KeptClipping] = [],
    versions: [ArticleVersion] = []
  ) {
    self.tags = tags
    self.isRead = isRead
    self.isStarred = isStarred
    self.clippings = clippings
    self.versions = versions
  }
}
