/// One piece of an article's body, in reading order.
public struct Block: Hashable, Sendable {
  /// What a block is.
  public enum Kind: String, Sendable, CaseIterable {
    case paragraph
    case heading
    case listItem = "list_item"
    case blockQuotation = "block_quotation"
    case preformatted
    case tableRow = "table_row"
  }

  /// What it is.
  public var kind: Kind
  /// Its text: decoded, cleaned of control characters, white space folded (but in preformatted text).
  public var text: String
  /// Where it stands in the source.
  public var span: TextSpan
  /// Who a block quotation or an embedded post is by, where the page says so.
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
  /// The words that are linked, in UTF-8 bytes of the block's text.
  public var range: Range<Int>
  /// Where it leads: an absolute URL where that is known.
  public var target: String

  /// A link.
  public init(range: Range<Int>, target: String) {
    self.range = range
    self.target = target
  }
}
