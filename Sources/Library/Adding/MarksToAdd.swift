import ArticleFormats

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

  /// Marks; none by themselves.
  public init(
    tags: [String] = [], isRead: Bool = false, isStarred: Bool = false, clippings: [KeptClipping] = []
  ) {
    self.tags = tags
    self.isRead = isRead
    self.isStarred = isStarred
    self.clippings = clippings
  }
}
