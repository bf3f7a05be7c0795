import Articles

/// By what an article is known again.
enum OriginKey {
  /// A key of an address: without what names no other article, the fragment, a “www.”, a slash at the end, the scheme,
  /// and the parameters by which campaigns are followed.
  static func address(_ url: String) -> Int64 { Int64(bitPattern: StableHash.of(plain(url).utf8)) }

  /// A key of the headline and the body, white space apart.
  static func text(of article: Article) -> Int64 {
    var hash = StableHash.start
    func add(_ text: String) {
      for byte in text.utf8 where byte > 0x20 { StableHash.add(byte, to: &hash) }
      StableHash.add(0x0A, to: &hash)
    }
    add(article.headline ?? "")
    for block in article.body { add(block.text) }
    return Int64(bitPattern: StableHash.finished(hash))
  }

  /// The address as two that name one article have it in common.
  static func plain(_ url: String) -> String {
    var rest = url[...]
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    var parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let query = parts.count > 1 ? String(parts.removeLast()) : ""
    var path = parts.first.map(String.init) ?? ""
    let host = path.prefix { $0 != "/" }
    path = host.lowercased() + path.dropFirst(host.count)
    if path.hasPrefix("www.") { path.removeFirst(4) }
    while path.hasSuffix("/") { path.removeLast() }
    let kept = query.split(separator: "&").filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !followers.contains(name)
    }
    return kept.isEmpty ? path : path + "?" + kept.joined(separator: "&")
  }

  /// Parameters that say where a reader came from.
  private static let followers: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "twclid", "igshid", "mc_cid", "mc_eid", "cmpid", "ocid", "ns_campaign",
    "ns_mchannel", "ns_source", "at_medium", "at_campaign", "smid", "ref_src",
  ]
}

extension Substring {
  /// Where a text stands first.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
