/// The parts of an address of the web that decide how politely it is asked for.
public struct WebPlace: Hashable, Sendable {
  /// The scheme, the host and the port, in small letters, without a user: “https://example.org”.
  public let site: String
  /// What stands behind the host, as servers are asked for it, without the fragment: “/story?page=2”.
  public let path: String

  /// The parts of an address; `nil` where it is none of the web.
  public init?(_ address: String) {
    guard let page = try? PageAddress(address), let scheme = PageAddress.scheme(of: page.text) else { return nil }
    let plain = PageAddress.published(page.text)
    let rest = plain.utf8.dropFirst(scheme.utf8.count + 3)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    site = "\(scheme)://\(Substring(authority).lowercased())"
    let path = String(Substring(rest[authority.endIndex...]))
    self.path = path.hasPrefix("/") ? path : "/" + path
  }
}
