import Basics

extension ForeignFormat {
  /// A mail, a mailbox, or a page saved as one: files that begin with header lines (RFC 5322, RFC 2557).
  ///
  /// Text may begin with “From: …” and “Subject: …” too; only a line that a machine wrote makes it a mail.
  static func headed(_ bytes: [UInt8]) -> ForeignFormat? {
    var rest = bytes.prefix(32_768)
    let isMailbox = rest.starts(with: "From ".utf8)
    if isMailbox { rest = rest.drop { $0 != 0x0A }.dropFirst() }
    var fields: [String: String] = [:]
    var last: String?
    while !rest.isEmpty {
      let whole = rest.prefix { $0 != 0x0A }
      rest = rest[whole.endIndex...].dropFirst()
      let line = whole.last == 0x0D ? whole.dropLast() : whole
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 {
        guard let last else { return nil }
        fields[last, default: ""] += String(decoding: line, as: UTF8.self)
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { break }
      let name = String(decoding: line[..<colon].map(\.asciiLowercased), as: UTF8.self)
      fields[name] = String(decoding: line[(colon + 1)...], as: UTF8.self)
      last = name
    }
    guard fields.count >= 2, fields.keys.contains(where: machineFields.contains) else { return nil }
    if isMailbox { return ForeignFormat("a mailbox") }
    if fields["snapshot-content-location"] != nil || fields["content-type"]?.contains("multipart/related") ?? false {
      return ForeignFormat("a page saved as MHTML", advice: "Save it as HTML.")
    }
    return ForeignFormat("a mail")
  }

  private static let machineFields: Set<String> = [
    "mime-version", "received", "message-id", "return-path", "delivered-to", "content-transfer-encoding",
    "snapshot-content-location", "dkim-signature", "x-mailer",
  ]
}
