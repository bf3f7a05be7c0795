import Basics
import Articles

/// The keys by which an article is recognised.
enum OriginKey {
  /// A key of an address: without what names no other article, the fragment, a “www.”, a slash at the end, the scheme,
  /// and the parameters by which campaigns are followed.
  static func address(_ url: String) -> Int64 { Int64(bitPattern: StableHash.of(plain(url).utf8)) }

  /// A key of a file. No address begins with a zero.
  static func path(_ path: String) -> Int64 { Int64(bitPattern: StableHash.of("\0\(path)".utf8)) }

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
    var rest = WebAddress.canonical(url)[...]
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    var path = rest[..<mark]
    if path.hasPrefix("www.") { path = path.dropFirst(4) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path + rest[mark...])
  }
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
