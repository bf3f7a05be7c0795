/// What wraps one page or text alone: a mail, a page that was saved as MHTML or as a web archive.
public enum Envelope {
  /// What is in it; `nil` where `bytes` are no such thing, or nothing in it can be read.
  public static func member(in bytes: [UInt8]) -> Member? {
    if bytes.starts(with: "bplist00".utf8) { return WebArchive.member(in: bytes) }
    return Message.stands(in: bytes) ? Message(bytes).member : nil
  }
}
