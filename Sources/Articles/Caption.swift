/// What a page says about a picture or a video.
public struct Caption: Hashable, Sendable {
  /// What the caption is of.
  public enum Kind: String, Sendable, CaseIterable {
    case image
    case video
  }

  /// What it is of.
  public var kind: Kind
  /// The caption itself, without the credit; `nil` when there is only a credit or an alt text.
  public var text: String?
  /// Who took or owns the picture: “PA”, “Jane Roe/Reuters”; without “Photograph:” and the like.
  public var credit: String?
  /// The alternative text.
  public var alt: String?
  /// The address of the picture.
  public var image: String?
  /// The index of the body block that it stands behind; -1 before the first.
  public var after: Int
  /// Where the caption's text (or, without one, its credit or alt text) stands in the source.
  public var span: TextSpan

  /// A caption.
  public init(
    kind: Kind, text: String?, credit: String? = nil, alt: String? = nil, image: String? = nil, after: Int,
    span: TextSpan
  ) {
    self.kind = kind
    self.text = text
    self.credit = credit
    self.alt = alt
    self.image = image
    self.after = after
    self.span = span
  }
}
