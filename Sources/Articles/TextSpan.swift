/// A half-open stretch of an article's source, in Unicode code points.
///
/// For plain text it indexes the decoded input itself, so that what it names can be found again in the file; for HTML
/// it indexes the body blocks joined by one blank line, and what is no block behind them.
public struct TextSpan: Hashable, Sendable {
  /// The first code point.
  public var start: Int
  /// One past the last code point.
  public var end: Int

  /// A span from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// How many code points it has.
  public var count: Int { end - start }
  /// Whether it holds nothing.
  public var isEmpty: Bool { end <= start }
}
