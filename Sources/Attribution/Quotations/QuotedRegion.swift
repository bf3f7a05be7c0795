/// A passage in quotation marks.
package struct QuotedRegion: Sendable {
  /// Its bytes in `AnalyzedArticle.bytes`, without the marks.
  package var bytes: Range<Int>
  /// The tokens inside the marks.
  package var tokens: Range<Int>
  /// The part it is in, as an index of `AnalyzedArticle.parts`.
  package var part: Int
  /// Whether its marks are single: in headlines and in British print.
  package var isSingle: Bool
  /// Whether it has a closing mark; without one it runs to the end of its paragraph.
  package var isClosed: Bool
  /// Whether it has an opening mark; without one it starts with its sentence or line.
  package var isOpened = true
  /// Whether it is in quotation marks at all: block quotations and embedded posts are not.
  package var isMarked = true

  /// The token that it begins with: its opening mark, or its first word.
  package var first: Int { isOpened && isMarked ? tokens.lowerBound - 1 : tokens.lowerBound }
  /// One past the token that it ends with: its closing mark, or its last word.
  package var end: Int { isClosed && isMarked ? tokens.upperBound + 1 : tokens.upperBound }
}
