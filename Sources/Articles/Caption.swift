/// The caption of a picture or a video.
public struct Caption: Hashable, Sendable {
  /// The kind of medium.
  public enum Kind: String, Sendable, CaseIterable {
    case image
    case video
  }

  /// The kind of medium.
  public var kind: Kind
  /// The caption itself, without the credit; `nil` if there is only a credit or an alt text.
  public var text: String?
  /// Who took or owns the picture: “PA”, “Jane Roe/Reuters”; without “Photograph:” and the like.
  public var credit: String?
  /// The alternative text.
  public var alt: String?
  /// The address of the picture.
  public var image: String?
  /// The index of the body block before it; -1 if it comes before the first.
  public var after: Int
  /// The place in the source of the caption's text, or else of its credit or alt text.
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
