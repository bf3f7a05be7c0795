/// A text of an article that something is in.
public enum ArticlePart: Hashable, Sendable {
  case headline
  case standfirst
  /// The block with this index in `Article.body`.
  case body(Int)
  /// The caption with this index in `Article.captions`.
  case caption(Int)
}

/// A place in an article, given both in the displayed text and in the source.
public struct Passage: Hashable, Sendable {
  /// The text it is in.
  public var part: ArticlePart
  /// Its place in that text, in UTF-8 bytes.
  public var range: Range<Int>
  /// Its place in the source, in code points.
  public var span: TextSpan

  /// A passage of `part`.
  public init(part: ArticlePart, range: Range<Int>, span: TextSpan) {
    self.part = part
    self.range = range
    self.span = span
  }
}
