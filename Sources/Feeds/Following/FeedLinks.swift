import Articles

/// Where a page says that its feeds are, and where they often are when it says nothing.
public enum FeedLinks {
  /// The addresses of the feeds that a page names by `<link rel="alternate">`, in its order; feeds of comments come last.
  ///
  /// - Parameter address: where the page came from.
  public static func inPage(_ bytes: [UInt8], address: String?) -> [String] {
    var reader = MarkupReader(FeedText.decode(bytes).text)
    var base = address
    var found: [(address: String, isAside: Bool)] = []
    var looked = 0
    while looked < longestHead, let piece = reader.next() {
      looked += 1
      guard case .start(let name, let attributes, _) = piece else { continue }
      func value(_ name: String) -> String? { attributes.first { $0.name.lowercased() == name }?.value.trimmed }
      switch name.lowercased() {
      case "base":
        if let reference = value("href") { base = FeedAddress.absolute(reference, base: address) ?? base }
      case "link":
        guard let reference = value("href"), let type = value("type")?.lowercased(),
          value("rel")?.lowercased().split(separator: " ").contains("alternate") ?? false,
          types.contains(String(type.prefix { $0 != ";" })), let link = FeedAddress.absolute(reference, base: base),
          FeedAddress.isWhole(link), !found.contains(where: { $0.address == link })
        else { continue }
        found.append((link, "\(value("title") ?? "") \(link)".lowercased().contains("comment")))
      default: break
      }
    }
    return found.filter { !$0.isAside }.map(\.address) + found.filter(\.isAside).map(\.address)
  }

  /// Where the feed of a site often is.
  public static func usual(for address: String) -> [String] {
    let below = address.hasSuffix("/") ? address : address + "/"
    let paths = ["feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json"]
    var found: [String] = []
    for link in paths.compactMap({ WebAddress.resolved($0, from: below) })
      + paths.compactMap({ WebAddress.resolved("/" + $0, from: address) }) where !found.contains(link)
    {
      found.append(link)
    }
    return found
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml",
    "application/xml",
  ]
  /// How many pieces of a page are looked at: the head of the longest has some thousand.
  private static let longestHead = 20_000
}
