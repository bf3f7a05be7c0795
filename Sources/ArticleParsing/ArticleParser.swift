import Articles

/// Reads bytes as an article: the one module that the reader and every command stand on.
public struct ArticleParser: Sendable {
  /// A parser.
  public init() {}

  /// Reads the article in `bytes`, whatever they are; what could not be read is said in its `diagnostics`.
  ///
  /// - Parameters:
  ///   - bytes: the input as it came: any encoding, any line ends.
  ///   - input: the name of the input: a path, a URL, or “-”.
  ///   - format: what it is, where that is known; otherwise it is told from the bytes.
  public func article(in bytes: [UInt8], input: String, format: Article.Format? = nil) -> Article {
    if format != .text, isHTML(bytes) { return htmlArticle(in: bytes, input: input) }
    var article = Article(input: input, format: format ?? .text)
    let text = String(decoding: bytes, as: UTF8.self)
    article.body = [Block(kind: .paragraph, text: text, span: TextSpan(0, text.unicodeScalars.count))]
    attributeQuotations(in: &article) { _, range in TextSpan(range.lowerBound, range.upperBound) }
    return article
  }
}
