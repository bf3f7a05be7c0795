/// A half-open range of an article's source, in Unicode code points.
///
/// For plain text it indexes the decoded input, so the same text can be found in the file. For HTML it indexes the body
/// blocks joined by one blank line, followed by everything that is not a block.
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

  /// The number of code points.
  public var count: Int { end - start }
  /// Whether it is empty.
  public var isEmpty: Bool { end <= start }
}
