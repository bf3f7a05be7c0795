import Articles

/// Addresses in feeds (RFC 3986, 5).
enum FeedAddress {
  /// An address that leads from another, without white space and control characters; as it is where there is no other, and
  /// `nil` where it is empty or would run something.
  static func absolute(_ reference: String, base: String?) -> String? {
    let address = clean(reference)
    guard !address.isEmpty else { return nil }
    if let scheme = WebAddress.scheme(of: address) {
      return ["javascript", "data", "vbscript"].contains(scheme) ? nil : address
    }
    guard let base else { return address }
    return WebAddress.resolved(address, from: base) ?? address
  }

  /// Whether an address leads somewhere by itself.
  static func isWhole(_ address: String) -> Bool {
    WebAddress.scheme(of: address).map { ["http", "https", "ftp", "gopher", "gemini"].contains($0) } ?? false
  }

  private static func clean(_ text: String) -> String {
    let text = text.trimmed
    let isClean = text.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
    }
    if isClean { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if let unsafe = UnsafeCharacter.at(index, in: bytes) {
          index += unsafe.length
          continue
        }
        switch bytes[index] {
        case 0x20: output.append(contentsOf: "%20".utf8)
        case UInt8(ascii: "\""): output.append(contentsOf: "%22".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "%3C".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "%3E".utf8)
        case let byte: output.append(byte)
        }
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
