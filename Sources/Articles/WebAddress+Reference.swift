/// Relative addresses (RFC 3986, 5.2).
extension WebAddress {
  /// The scheme of an absolute address, in lower case; `nil` for a relative one. No scheme in use contains a dot, so
  /// anything with a dot is a host with its port.
  public static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = address.utf8[..<colon]
    guard let first = name.first, isLetter(first), name.count <= 20 else { return nil }
    for byte in name where !isLetter(byte) && !(0x30...0x39).contains(byte) && byte != 0x2B && byte != 0x2D {
      return nil
    }
    return address[..<colon].lowercased()
  }

  /// A relative reference resolved from an address; `nil` if that address has no host.
  public static func resolved(_ reference: String, from base: String) -> String? {
    guard let scheme = scheme(of: base), let root = root(of: base, scheme: scheme) else { return nil }
    if reference.hasPrefix("//") { return scheme + ":" + reference }
    let path = base[root.endIndex...].prefix { $0 != "?" && $0 != "#" }
    switch reference.utf8.first {
    case UInt8(ascii: "/"): return root + withoutDots(reference)
    case UInt8(ascii: "?"): return root + path + reference
    case UInt8(ascii: "#"): return base.prefix { $0 != "#" } + reference
    default: return root + withoutDots((path.lastIndex(of: "/").map { path[...$0] } ?? "/") + reference)
    }
  }

  /// “https://example.org” of an address.
  private static func root(of address: String, scheme: String) -> Substring? {
    let start = address.utf8.index(address.startIndex, offsetBy: scheme.utf8.count)
    guard address[start...].hasPrefix("://") else { return nil }
    let host = address.utf8.index(start, offsetBy: 3)
    let end = address.utf8[host...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? address.endIndex
    return host < end ? address[..<end] : nil
  }

  /// A path without “.” and “..” (RFC 3986, 5.2.4).
  private static func withoutDots(_ path: String) -> String {
    let tail = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
    var kept: [Substring] = []
    let parts = path[..<tail].split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      switch part {
      case ".": if index == parts.count - 1 { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if index == parts.count - 1 { kept.append("") }
      default: kept.append(part)
      }
    }
    return kept.joined(separator: "/") + path[tail...]
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
