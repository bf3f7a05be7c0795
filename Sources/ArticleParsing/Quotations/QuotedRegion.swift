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
}
