/// Web addresses reduced to what they identify, without spelling variants and tracking parameters.
public enum WebAddress {
  /// The address without blanks, user name and password, with its scheme and host in lower case, and without the
  /// scheme's default port or any tracking parameters. Anything that is not a web address only loses its blanks.
  public static func canonical(_ address: String) -> String {
    let address = String(decoding: address.utf8.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
    let parts = address.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()), parts[1].hasPrefix("//") else {
      return address
    }
    let rest = parts[1].dropFirst(2)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    let scheme = parts[0].lowercased()
    let port = scheme == "https" ? ":443" : ":80"
    let named = host.hasSuffix(port) ? host.dropLast(port.count) : host
    return scheme + "://" + named.lowercased() + withoutFollowers(rest[host.endIndex...])
  }

  /// An address without user name and password, which are for its server alone; anything else as it is.
  public static func withoutUser(_ address: String) -> String {
    let text = address.utf8
    guard text.contains(UInt8(ascii: "@")) else { return address }
    let rest = text.dropFirst(scheme(of: address).map { $0.utf8.count + 1 } ?? 0)
    guard rest.starts(with: "//".utf8) else { return address }
    let authority = rest.dropFirst(2).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return address }
    return String(address[..<authority.startIndex]) + address[text.index(after: at)...]
  }

  /// A path and query without tracking parameters.
  public static func withoutFollowers(_ path: some StringProtocol) -> String {
    let path = String(path)
    guard let mark = path.firstIndex(of: "?") else { return path }
    let end = path[mark...].firstIndex(of: "#") ?? path.endIndex
    let kept = path[path.index(after: mark)..<end].split(separator: "&").filter { !isFollower($0) }
    return path[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + path[end...]
  }

  /// Whether a parameter, “utm_source=feed”, only tracks where a reader came from.
  private static func isFollower(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return followers.contains(name) || families.contains { name.hasPrefix($0) }
  }

  private static let families = ["utm_", "mtm_", "pk_", "at_", "hsa_"]
  private static let followers: Set<String> = Set(
    """
    fbclid gclid dclid gbraid wbraid msclkid twclid ttclid yclid igshid igsh mc_cid mc_eid cmpid ocid ns_campaign ns_mchannel
    ns_source smid smtyp ref ref_src ref_url referrer xtor xtref wt_mc wt_zmc ito cid_source guccounter guce_referrer
    guce_referrer_sig feature_source s_cid ncid mkt_tok vero_id _hsenc _hsmi
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
