import Articles

/// An article that was opened from a file or an address and is to be kept in the library.
public struct ArticleToAdd: Sendable {
  let packed: PackedArticle
  /// Whether it has a star.
  public let isStarred: Bool
  /// Whether it was read.
  public let isRead: Bool

  /// The article with the corrections that were made to it.
  public var article: Article { packed.unpacked() }
}
