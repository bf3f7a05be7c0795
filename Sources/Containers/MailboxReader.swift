import Basics

/// The mails of a mailbox (RFC 4155): each begins with a line “From … ” behind an empty one.
struct MailboxReader {
  private var stream: ByteStream
  private var number = 0
  /// Whether the line that begins a mail was read already.
  private var hasBegun = false

  init(_ stream: ByteStream) { self.stream = stream }

  /// Whether a file that begins so is a mailbox: “From”, a sender, and a time as `asctime` writes it, above a header line.
  /// A text may begin with “From” too.
  static func isBegun(by head: [UInt8]) -> Bool {
    guard head.starts(with: "From ".utf8) else { return false }
    let lines = head.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count > 1, let colon = lines[1].firstIndex(of: UInt8(ascii: ":")), colon > lines[1].startIndex,
      lines[1][..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return false }
    let words = lines[0].split(whereSeparator: { $0 == 0x20 || $0 == 0x0D })
    // “From ada@example.org Tue Feb  3 08:00:00 2026”, perhaps with a time zone.
    return (7...9).contains(words.count) && words[5].filter { $0 == UInt8(ascii: ":") }.count >= 1
      && words[4].allSatisfy(\.isASCIIDigit)
  }

  /// The next mail that has a page or a text; `nil` behind the last.
  mutating func next() throws(ContainerFault) -> ContainerReader.Item? {
    while let (bytes, isWhole) = try mail() {
      number += 1
      if !isWhole {
        return .passedOver(name: "\(number)", cause: "it is larger than \(ContainerReader.sizeLimit >> 20) MB")
      }
      guard var member = Message(bytes).member else { continue }
      member.name = "\(number)"
      return .member(member)
    }
    return nil
  }

  /// The bytes of the next mail, without the line that parts it from the one before.
  private mutating func mail() throws(ContainerFault) -> (bytes: [UInt8], isWhole: Bool)? {
    if !hasBegun {
      guard let first = try stream.line(), first.starts(with: "From ".utf8) else { return nil }
    }
    hasBegun = false
    var bytes: [UInt8] = []
    var (isWhole, wasEmpty) = (true, false)
    while let line = try stream.line(limit: ContainerReader.sizeLimit) {
      if wasEmpty, line.starts(with: "From ".utf8) {
        hasBegun = true
        break
      }
      wasEmpty = line.isEmpty
      // “>From” is how a mailbox writes a line of a mail that begins with “From”.
      let quotes = line.prefix { $0 == UInt8(ascii: ">") }.count
      let isQuoted = quotes > 0 && line[quotes...].starts(with: "From ".utf8)
      if bytes.count + line.count > ContainerReader.sizeLimit { isWhole = false }
      if isWhole {
        bytes += line.dropFirst(isQuoted ? 1 : 0)
        bytes.append(0x0A)
      }
    }
    return (bytes, isWhole)
  }
}
