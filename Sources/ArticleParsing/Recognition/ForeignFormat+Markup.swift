import Basics

extension ForeignFormat {
  /// The format of XML whose outermost element is that of a feed, a list of addresses, a picture.
  static func markup(_ bytes: [UInt8]) -> ForeignFormat? {
    // In UTF-16 every other byte of a tag is zero.
    let isWide = bytes.prefix(64).contains(0)
    guard let root = rootElement(isWide ? bytes.filter { $0 != 0 && $0 < 0xFE } : bytes) else { return nil }
    switch root {
    case "rss", "channel", "rdf:rdf": return feed(of: count("<item", in: bytes))
    case "feed": return feed(of: count("<entry", in: bytes))
    case "opml": return ForeignFormat("a list of feeds (OPML)")
    case "urlset", "sitemapindex": return ForeignFormat("a site map")
    case "svg": return ForeignFormat("an SVG picture")
    case "plist": return ForeignFormat("a property list")
    case "kml", "gpx": return ForeignFormat("map data")
    default: return nil
    }
  }

  private static func feed(of items: Int) -> ForeignFormat {
    ForeignFormat(
      items == 1 ? "a feed of one item" : "a feed of \(items) items",
      advice: "Its entries are read from a file or a pipe: “curl -s ADDRESS | pullquote -”.")
  }

  /// How many tags begin with `tag` and end right there.
  private static func count(_ tag: StaticString, in bytes: [UInt8]) -> Int {
    let wanted = UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)
    var count = 0
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      let end = open + wanted.count
      guard end < bytes.count, bytes[open..<end].elementsEqual(wanted) else { continue }
      if bytes[end] == UInt8(ascii: ">") || bytes[end] <= 0x20 { count += 1 }
    }
    return count
  }

  /// The name of the first element, small, behind white space, declarations, comments and a document type.
  private static func rootElement(_ bytes: [UInt8]) -> String? {
    var rest = bytes.prefix(16_384)[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<"), let kind = rest.dropFirst().first else { return nil }
      if rest.starts(with: Array("<!--".utf8)) {
        guard let end = end(of: "-->", in: rest) else { return nil }
        rest = rest[end...]
      } else if kind == UInt8(ascii: "?") {
        guard let end = end(of: "?>", in: rest) else { return nil }
        rest = rest[end...]
      } else if kind == UInt8(ascii: "!") {
        // A document type may hold declarations of its own in brackets.
        guard let stop = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }) else {
          return nil
        }
        if rest[stop] == UInt8(ascii: ">") {
          rest = rest[(stop + 1)...]
        } else {
          guard let end = end(of: "]>", in: rest[stop...]) else { return nil }
          rest = rest[end...]
        }
      } else {
        let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        return name.isEmpty || name.count > 40 ? nil : String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
      }
    }
  }

  /// One past the first `mark`.
  private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(mark.utf8)
    var index = bytes.startIndex
    while let hit = bytes[index...].firstIndex(of: wanted[0]) {
      if bytes[hit...].starts(with: wanted) { return hit + wanted.count }
      index = hit + 1
    }
    return nil
  }
}
