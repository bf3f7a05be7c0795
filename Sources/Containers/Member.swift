import Basics

/// A page or text in a container, with the container's metadata.
public struct Member: Hashable, Sendable {
  /// Its name in the container: a path, an address, or a number. Empty if the container has a single member.
  public var name: String
  /// Its original bytes.
  public var bytes: [UInt8]
  /// The encoding declared for the bytes.
  public var encoding: String?
  /// The address it was fetched from.
  public var address: String?
  /// Whether it is plain text, whatever its bytes look like.
  public var isText = false
  /// The mail's headers, if it is one.
  public var letter: Letter?
  /// Where it stands in the mail, if it stands there as it is and not encoded.
  public var places: Places?
  /// The receipt of its HTTP response, if it came in one.
  public var receipt: WebReceipt?
  /// A sentence about what is doubtful in how it was read.
  public var remark: String?

  /// The headers of a mail.
  public struct Letter: Hashable, Sendable {
    /// The subject.
    public var subject: String?
    /// The sender's name.
    public var sender: String?
    /// When it was sent, in ISO 8601.
    public var sent: String?

    /// The headers of a mail.
    public init(subject: String? = nil, sender: String? = nil, sent: String? = nil) {
      self.subject = subject
      self.sender = sender
      self.sent = sent
    }
  }

  /// Where the text of a mail stands in the bytes of that mail.
  public struct Places: Hashable, Sendable {
    /// The value of the subject, perhaps over several lines.
    public var subject: Range<Int>?
    /// The text.
    public var text: Range<Int>
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
