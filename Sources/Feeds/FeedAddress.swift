import Articles

/// Addresses in feeds (RFC 3986, 5).
enum FeedAddress {
  /// An address that leads from another, without white space and control characters; as it is where there is no other, and
  /// `nil` where it is empty or would run something.
  static func absolute(_ reference: String, base: String?) -> String? {
    let address = clean(reference)
    guard !address.isEmpty else { return nil }
    if let scheme = scheme(of: address) { return ["javascript", "data", "vbscript"].contains(scheme) ? nil : address }
    guard let base, let root = root(of: base) else { return address }
    if address.hasPrefix("//") { return (scheme(of: base) ?? "https") + ":" + address }
    let path = base.dropFirst(root.count).prefix { $0 != "?" && $0 != "#" }
    switch address.first {
    case "/": return root + withoutDots(address)
    case "?": return root + path + address
    case "#": return base.prefix { $0 != "#" } + address
    default:
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
      return root + withoutDots(folder + address)
    }
  }

  /// Whether an address leads somewhere by itself.
  static func isWhole(_ address: String) -> Bool {
    scheme(of: address).map { ["http", "https", "ftp", "gopher", "gemini"].contains($0) } ?? false
  }

  private static func clean(_ text: String) -> String {
    let bytes = Array(text.trimmed.utf8)
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

  /// The scheme, in small letters.
  private static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = address[..<colon].lowercased()
    guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= 20 else { return nil }
    let isName = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
    return isName ? name : nil
  }

  /// “https://example.org” of an address.
  private static func root(of address: String) -> String? {
    guard let scheme = scheme(of: address) else { return nil }
    let rest = address.dropFirst(scheme.count)
    guard rest.hasPrefix("://") else { return nil }
    return scheme + "://" + rest.dropFirst(3).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  }

  /// A path without “.” and “..” (RFC 3986, 5.2.4).
  private static func withoutDots(_ reference: String) -> String {
    let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    var segments: [Substring] = []
    let all = reference[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (place, segment) in all.enumerated() {
      let isLast = place == all.count - 1
      switch segment {
      case ".": if isLast { segments.append("") }
      case "..":
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(segment)
      }
    }
    return "/" + segments.joined(separator: "/") + reference[end...]
  }
}
