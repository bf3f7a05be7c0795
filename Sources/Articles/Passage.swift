/// Which text of an article something stands in.
public enum ArticlePart: Hashable, Sendable {
  case headline
  case standfirst
  /// The block with this index in `Article.body`.
  case body(Int)
  /// The caption with this index in `Article.captions`.
  case caption(Int)
}

/// A place in an article, said twice: in the text that is shown, and in the source that it came from.
public struct Passage: Hashable, Sendable {
  /// The text it stands in.
  public var part: ArticlePart
  /// Where in that text, in UTF-8 bytes.
  public var range: Range<Int>
  /// Where in the source, in code points.
  public var span: TextSpan

  /// A passage of `part`.
  public init(part: ArticlePart, range: Range<Int>, span: TextSpan) {
    self.part = part
    self.range = range
    self.span = span
  }
}
