/// The parts of a web address needed for polite requests.
public struct WebPlace: Hashable, Sendable {
  /// The scheme, host and port, in lower case, without a user name: “https://example.org”.
  public let site: String
  /// The path and query as sent to servers, without the fragment: “/story?page=2”.
  public let path: String

  /// The parts of an address; `nil` if it is not a web address.
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
