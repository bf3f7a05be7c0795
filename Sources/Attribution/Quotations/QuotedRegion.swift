/// A stretch inside quotation marks.
package struct QuotedRegion: Sendable {
  /// Its bytes in `AnalyzedArticle.bytes`, without the marks.
  package var bytes: Range<Int>
  /// The tokens inside the marks.
  package var tokens: Range<Int>
  /// The part that it stands in, as an index of `AnalyzedArticle.parts`.
  package var part: Int
  /// Whether its marks are single: in headlines and in British print.
  package var isSingle: Bool
  /// Whether its closing mark is there; without one it runs to the end of its paragraph.
  package var isClosed: Bool
  /// Whether its opening mark is there; without one it starts with its sentence or its line.
  package var isOpened = true
  /// Whether it stands in marks at all: a block quotation and an embedded post are set apart in other ways.
  package var isMarked = true

  /// The token that it begins with: its opening mark, or its first word.
  package var first: Int { isOpened && isMarked ? tokens.lowerBound - 1 : tokens.lowerBound }
  /// One past the token that it ends with: its closing mark, or its last word.
  package var end: Int { isClosed && isMarked ? tokens.upperBound + 1 : tokens.upperBound }
}
