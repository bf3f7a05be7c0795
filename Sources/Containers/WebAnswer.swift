import Basics

/// An answer of a web server as it came over the wire (RFC 9112).
enum WebAnswer {
  /// What can be in an answer.
  enum Content {
    case member(Member)
    /// Nothing to read: a picture, a redirection, an error page.
    case nothing
    /// Something to read that cannot be unpacked, and why.
    case unreadable(String)
  }

  /// The page or text in it. What a server was asked for by name stays named so.
  static func content(of bytes: [UInt8], address: String) -> Content {
    let line = bytes.prefix { $0 != 0x0A }
    let words = line.split(separator: 0x20, maxSplits: 2)
    guard words.count >= 2, words[0].starts(with: "HTTP/".utf8),
      let status = Int(String(decoding: words[1].prefix(3), as: UTF8.self)), (200..<300).contains(status)
    else { return .nothing }
    let (fields, end) = HeaderFields.read(bytes, from: min(line.count + 1, bytes.count))
    var body = Array(bytes[end...])
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true { body = unchunked(body) ?? body }
    return content(of: body, fields, status: status, address: address)
  }

  /// The page or text that some header fields describe.
  static func content(of body: [UInt8], _ fields: HeaderFields, status: Int? = nil, address: String) -> Content {
    let type = fields.parameters("content-type") ?? ("text/html", [:])
    guard ["text/html", "application/xhtml+xml", "text/plain"].contains(type.value) else { return .nothing }
    var body = body
    switch fields["content-encoding"]?.lowercased() {
    case "gzip"?, "x-gzip"?, "zstd"?:
      // Many collectors unpack what they keep and leave the line as it was.
      guard ContainerReader.isContainer(head: Array(body.prefix(ContainerReader.headLength))) else { break }
      do throws(ContainerFault) {
        let archive = try Archive(head: body)
        guard try archive.next() != nil, let unpacked = try archive.rest(limit: ContainerReader.sizeLimit) else {
          return .unreadable("it is too large")
        }
        body = unpacked
      } catch {
        return .unreadable(error.description)
      }
    case "br"? where !looksUnpacked(body): return .unreadable("it is compressed with Brotli, which is not supported")
    case "deflate"? where !looksUnpacked(body):
      return .unreadable("it is compressed with Deflate, which is not supported")
    default: break
    }
    var member = Member(
      name: address, bytes: body, encoding: type.parameters["charset"], address: address,
      isText: type.value == "text/plain")
    member.receipt = WebReceipt(status: status) { fields[$0.lowercased()] }
    return .member(member)
  }

  /// Whether a body is text as it stands, whatever is said of it: nothing compressed is without control characters for long.
  private static func looksUnpacked(_ body: [UInt8]) -> Bool {
    !body.prefix(256).contains { $0 < 0x20 && !(0x09...0x0D).contains($0) }
  }

  /// A body that was sent in chunks; `nil` if it is not in chunks after all, as collectors often keep it.
  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var index = 0
    while index < body.count {
      var (size, digits) = (0, 0)
      while index < body.count, let digit = body[index].hexadecimalValue, digits < 8 {
        size = size << 4 | Int(digit)
        digits += 1
        index += 1
      }
      guard digits > 0, let end = body[index...].prefix(256).firstIndex(of: 0x0A) else {
        return bytes.isEmpty ? nil : bytes
      }
      index = end + 1
      if size == 0 { return bytes }
      bytes += body[index..<min(body.count, index + size)]
      index = min(body.count, index + size)
      // The chunk's own line end.
      while index < body.count, body[index] == 0x0D || body[index] == 0x0A {
        index += 1
        if body[index - 1] == 0x0A { break }
      }
    }
    return bytes
  }
}
