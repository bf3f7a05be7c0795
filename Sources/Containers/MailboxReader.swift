/// The mails of a mailbox (RFC 4155): each begins with a line “From … ” behind an empty one.
struct MailboxReader {
  private var stream: ByteStream
  private var number = 0
  /// Whether the line that begins a mail was read already.
  private var hasBegun = false

  init(_ stream: ByteStream) { self.stream = stream }

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
