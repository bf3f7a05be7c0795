/// The authors named in a byline.
public struct Byline: Hashable, Sendable {
  /// The authors' names, in the order of the line.
  public var authors: [String]
  /// The newspaper, agency or broadcaster named beside them.
  public var publisher: String?
  /// Whether the line is marked as a byline (“By …”, “Words: …”), or only has the shape of one.
  public var isMarked: Bool
}

/// Whether a line can be a byline, told from its shape alone: reading one takes time, and most lines are none.
enum BylineShape {
  static func fits(_ shape: LineShape, mayBeHead: Bool) -> Bool {
    let opening = shape.words.prefix(mayBeHead ? 14 : 2)
    if opening.contains(where: { BylineWords.by.contains($0) || BylineWords.labels.contains($0) }) { return true }
    return mayBeHead && shape.wordCount <= 24 && shape.capitalised >= 2
      && shape.capitalised * 2 >= shape.wordCount - shape.numbers
  }
}
