extension Article {
  /// Where it comes from: the outlet, or else the host of its address, or else the name of its file.
  public var provenance: String {
    if let publisher, !publisher.isEmpty { return publisher }
    if let host = url.flatMap(WebAddress.host) ?? WebAddress.host(of: input) { return host }
    return input == "-" ? "standard input" : fileName
  }

  /// The last part of its input's name.
  public var fileName: String { input.split(separator: "/").last.map(String.init) ?? input }
}

extension WebAddress {
  /// The host of an address, without user, port and “www.”; `nil` if it is not an address.
  public static func host(of url: String) -> String? {
    let bytes = url.utf8
    guard let scheme = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var rest = bytes[bytes.index(after: scheme)...]
    guard rest.starts(with: "//".utf8) else { return nil }
    rest = rest.dropFirst(2)
    rest = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[rest.index(after: at)...] }
    rest = rest.prefix { $0 != UInt8(ascii: ":") }
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    return rest.isEmpty ? nil : String(Substring(rest))
  }
}
