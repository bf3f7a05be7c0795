/// The declared type of a page: the value of a `Content-Type` header (RFC 9110, 8.3).
public struct MediaType: Hashable, Sendable {
  /// Type and subtype in lower case: “text/html”.
  public let essence: String
  /// The declared encoding, as written.
  public let charset: String?

  /// Reads a header's value; `nil` if it holds no type.
  init?(_ value: String) {
    let parts = value.split(separator: ";", omittingEmptySubsequences: false)
    let essence = trimmed(parts[0]).lowercased()
    guard essence.utf8.count >= 3, essence.contains("/"), !essence.contains(" ") else { return nil }
    self.essence = essence
    charset =
      parts.dropFirst().lazy.compactMap { part -> String? in
        guard let equals = part.firstIndex(of: "="), trimmed(part[..<equals]).lowercased() == "charset" else {
          return nil
        }
        let name = trimmed(part[part.index(after: equals)...]).filter { $0 != "\"" && $0 != "'" }
        return name.isEmpty ? nil : name
      }.first
  }

  /// Whether an article can be in it: a page, text, or something that its sender could not name.
  var mayHoldArticle: Bool {
    if MediaType.pages.contains(essence) { return true }
    return essence.hasPrefix("text/") && MediaType.names[essence] == nil
  }

  private static let pages: Set<String> = [
    "text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", "application/octet-stream",
    "application/vnd.wap.xhtml+xml", "application/pdf", "application/x-httpd-php", "binary/octet-stream",
    "unknown/unknown",
  ]

  /// What it is, as in “it is an office document”.
  var name: String {
    if let name = MediaType.names[essence] { return name }
    if essence.hasSuffix("+json") { return "JSON data" }
    for (family, name) in MediaType.families where essence.hasPrefix(family) { return name }
    return "data of another kind"
  }

  private static let families: [(String, String)] = [
    ("image/", "an image"), ("video/", "a video"), ("audio/", "a sound recording"), ("font/", "a font"),
    ("application/vnd.ms-", "an office document"), ("application/vnd.openxmlformats", "an office document"),
    ("application/vnd.oasis.opendocument", "an office document"),
  ]

  private static let names: [String: String] = [
    "application/json": "JSON data", "text/json": "JSON data",
    "application/x-ndjson": "JSON data", "application/jsonl": "JSON data", "text/csv": "a table",
    "application/rss+xml": "a feed", "application/atom+xml": "a feed", "application/feed+json": "a feed",
    "application/msword": "an office document", "application/rtf": "an office document",
    "text/rtf": "an office document",
    "application/epub+zip": "a book", "application/zip": "an archive", "application/gzip": "an archive",
    "application/x-gzip": "an archive", "application/x-tar": "an archive", "application/x-7z-compressed": "an archive",
    "application/javascript": "a script", "text/javascript": "a script", "text/css": "a style sheet",
    "text/calendar": "a calendar", "text/vcard": "an address card", "image/svg+xml": "an image",
    "application/x-mpegurl": "a video", "application/vnd.apple.mpegurl": "a video",
  ]
}

/// Without the white space around it.
func trimmed(_ text: some StringProtocol) -> String {
  let bytes = Substring(text).utf8
  guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
    return ""
  }
  return String(Substring(bytes[start...last]))
}
