/// A container of a single page or text: a mail, or a page saved as MHTML or as a web archive.
public enum Envelope {
  /// Its contents; `nil` if `bytes` are not such a container, or nothing in it can be read.
  public static func member(in bytes: [UInt8]) -> Member? {
    if bytes.starts(with: "bplist00".utf8) { return WebArchive.member(in: bytes) }
    return Message.stands(in: bytes) ? Message(bytes).member : nil
  }
}
