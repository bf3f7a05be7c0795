import Basics

extension Feed {
  /// Whether a file that begins so is a feed, and not a list of feeds.
  ///
  /// - Parameter head: its first bytes, some thousand where there are as many.
  public static func begins(in head: [UInt8]) -> Bool {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"):
      // The outermost element, behind what may stand in front of it.
      guard let root = ["<rss", "<feed", "<rdf:rdf"].compactMap({ text.firstRange(of: $0)?.upperBound }).min(),
        root < text.endIndex
      else { return false }
      let isName = text[root] <= 0x20 || text[root] == UInt8(ascii: ">")
      return isName && !text[..<root].containsSequence("<html") && !text[..<root].containsSequence("<body")
    case UInt8(ascii: "{"): return text.containsSequence("jsonfeed.org/version/")
    default: return false
    }
  }
}

extension FeedEntry {
  /// Whether its feed has any text of it.
  public var hasText: Bool { text != nil }

  private var text: String? {
    (contentHTML ?? summary.map { "<p>\(MarkupText.escaped($0))</p>" }).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The entry as a page that says of itself what its feed says of it: with no more than a headline where there is no text, and `nil`
  /// where there is no headline either.
  ///
  /// - Parameter publisher: the name of the feed.
  public func page(publisher: String?) -> [UInt8]? {
    guard hasText || title?.isEmpty == false else { return nil }
    var head = ""
    func say(_ name: String, _ value: String?, of kind: String = "property") {
      if let value, !value.isEmpty {
        head += "<meta \(kind)=\"\(name)\" content=\"\(MarkupText.escapedAttribute(value))\">"
      }
    }
    say("og:title", title)
    say("og:site_name", publisher)
    say("article:published_time", published)
    say("article:modified_time", updated)
    for author in authors { say("author", author, of: "name") }
    let heading = title.map { "<h1>\(MarkupText.escaped($0))</h1>" } ?? ""
    let body = "\(heading)\n<div>\(text ?? "")</div>"
    return Array("<html><head>\(head)</head><body><article>\(body)</article></body></html>".utf8)
  }
}
