extension FeedEntry {
  /// Shorter texts are taken for teasers, in bytes: articles of agencies begin at about a thousand, and standfirsts end at some six hundred.
  private static let teaserLength = 900
  /// Up to this length a text that says that it goes on elsewhere is believed.
  private static let longestTeaser = 4000

  /// Whether its text is only the beginning of the article, or a few words about it, by its length and by how it ends.
  public var isTeaser: Bool {
    let text = contentHTML.map(MarkupText.plain) ?? summary ?? ""
    let length = text.utf8.count
    if length < Self.teaserLength { return true }
    guard length < Self.longestTeaser else { return false }
    let end = text.suffix(40).lowercased()
    return ["…", "...", "[…]", "[...]", "read more", "continue reading", "weiterlesen", "lire la suite"].contains {
      end.hasSuffix($0) || end.hasSuffix($0 + "]") || end.hasSuffix($0 + ".") || end.hasSuffix($0 + " »")
    }
  }
}
