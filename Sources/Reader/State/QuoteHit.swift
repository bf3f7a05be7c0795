import Articles
import Search
import Shelves

/// A quotation of an open article.
public struct QuoteHit: Hashable, Sendable {
  /// The article.
  public var article: ArticleID
  /// Its index in the article's quotations.
  public var quote: Int

  /// A quotation of an open article.
  public init(article: ArticleID, quote: Int) {
    self.article = article
    self.quote = quote
  }
}
