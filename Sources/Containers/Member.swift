import Basics

/// A page or a text that a container holds, and what the container says about it.
public struct Member: Hashable, Sendable {
  /// What it is called inside: a path, an address, or a number. Empty where the container holds one thing alone.
  public var name: String
  /// As they were before they were wrapped.
  public var bytes: [UInt8]
  /// The encoding that came with the bytes.
  public var encoding: String?
  /// Where it was fetched from.
  public var address: String?
  /// Whether it is plain text, whatever its bytes look like.
  public var isText = false
  /// What a mail says of itself.
  public var letter: Letter?
  /// What the answer of the web that it came in says of itself.
  public var receipt: WebReceipt?

  /// What stands above a mail.
  public struct Letter: Hashable, Sendable {
    /// The subject.
    public var subject: String?
    /// The sender's name.
    public var sender: String?
    /// When it was sent, in ISO 8601.
    public var sent: String?

    /// What stands above a mail.
    public init(subject: String? = nil, sender: String? = nil, sent: String? = nil) {
      self.subject = subject
      self.sender = sender
      self.sent = sent
    }
  }

  /// A member.
  public init(name: String, bytes: [UInt8], encoding: String? = nil, address: String? = nil, isText: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.encoding = encoding
    self.address = address
    self.isText = isText
  }
}
