/// The address of a page, as a server is asked for it.
struct PageAddress: Hashable, Sendable {
  /// With everything behind the host in ASCII.
  let text: String
  /// The host, as it was written.
  let host: String

  /// Reads an address as people type or copy it: spaces around it do not count, and letters beyond ASCII in its path
  /// are spelled out in percent signs, which is how they are sent.
  init(_ typed: String) throws(FetchError.Cause) {
    let typed = trimmed(typed)
    guard let scheme = PageAddress.scheme(of: typed) else { throw .invalidAddress }
    guard scheme == "http" || scheme == "https" else { throw .unknownScheme(scheme) }
    let rest = typed.utf8.dropFirst(scheme.utf8.count + 3)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    host = PageAddress.host(in: Substring(authority))
    guard !host.isEmpty else { throw .invalidAddress }
    var text = "\(scheme)://\(Substring(authority))"
    for byte in rest[authority.endIndex...] {
      if byte > 0x20, byte < 0x7F {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    self.text = text
  }

  /// Whether it is this machine itself, which no proxy leads to.
  var isLocal: Bool { HostReach(host) == .loopback }

  /// What stands before “://”, in small letters; `nil` if there is no such thing.
  static func scheme(of text: String) -> String? {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard let first = scheme.first, first.isASCIILetter, scheme.count <= 20,
      text.utf8[scheme.endIndex...].starts(with: "://".utf8),
      scheme.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
    else { return nil }
    return String(Substring(scheme)).lowercased()
  }

  /// Without what only matters to the program that asked: the fragment, a user and a password.
  static func published(_ text: String) -> String { withoutUser(String(text.prefix { $0 != "#" })) }

  /// Without a user and a password; what is no address stays as it is.
  static func withoutUser(_ text: String) -> String {
    let typed = trimmed(text)
    guard let scheme = scheme(of: typed) else { return text }
    let rest = typed.utf8.dropFirst(scheme.utf8.count + 3)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return text }
    return "\(scheme)://\(Substring(rest[authority.index(after: at)...]))"
  }

  /// Without the user before it and the port behind it.
  private static func host(in authority: Substring) -> String {
    var host = authority.utf8
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[host.index(after: at)...] }
    if host.first == UInt8(ascii: "["), let end = host.firstIndex(of: UInt8(ascii: "]")) {
      return String(Substring(host[...end]))
    }
    return String(Substring(host.prefix { $0 != UInt8(ascii: ":") }))
  }

}

extension Fetcher {
  /// Whether a name is an address (`scheme://…`) rather than a path.
  public static func isAddress(_ name: String) -> Bool { PageAddress.scheme(of: name) != nil }

  /// An address safe to show and store: without user name and password.
  public static func shown(_ address: String) -> String { PageAddress.withoutUser(address) }
}
