/// One piece of an article's body, in reading order.
public struct Block: Hashable, Sendable {
  /// The kind of a block.
  public enum Kind: String, Sendable, CaseIterable {
    case paragraph
    case heading
    case listItem = "list_item"
    case blockQuotation = "block_quotation"
    case preformatted
    case tableRow = "table_row"
  }

  /// Its kind.
  public var kind: Kind
  /// Its text: decoded, cleaned of control characters, white space folded (except in preformatted text).
  public var text: String
  /// Its place in the source.
  public var span: TextSpan
  /// The author of a block quotation or an embedded post, if the page names one.
  public var attribution: String?
  /// The links in its text.
  public var links: [Link]

  /// A block.
  public init(kind: Kind, text: String, span: TextSpan, attribution: String? = nil, links: [Link] = []) {
    self.kind = kind
    self.text = text
    self.span = span
    self.attribution = attribution
    self.links = links
  }
}

/// A link in a block's text.
public struct Link: Hashable, Sendable {
  /// The linked words, in UTF-8 bytes of the block's text.
  public var range: Range<Int>
  /// Its target: an absolute URL if known.
  public var target: String

  /// A link.
  public init(range: Range<Int>, target: String) {
    self.range = range
    self.target = target
  }
}
