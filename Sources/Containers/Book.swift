import Basics

/// The chapters of an EPUB book (EPUB 3.3, 5): what its package lists, in the order in which it is read.
struct Book {
  /// Its chapters; those without a word, such as covers, are left out.
  let chapters: [Member]

  /// - Parameter files: what is in the book, by path.
  init?(_ files: [String: [UInt8]]) {
    guard let container = files["META-INF/container.xml"],
      let path = Self.tags(named: "rootfile", in: container).lazy.compactMap({ $0["full-path"] }).first,
      let package = files[path]
    else { return nil }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var items: [String: (path: String, isNavigation: Bool)] = [:]
    for item in Self.tags(named: "item", in: package) {
      guard let id = item["id"], let href = item["href"] else { continue }
      let isNavigation = item["properties"]?.split(separator: " ").contains("nav") ?? false
      items[id] = (Self.joined(folder, href), isNavigation)
    }
    var chapters: [Member] = []
    for reference in Self.tags(named: "itemref", in: package) {
      guard let id = reference["idref"], let item = items[id], !item.isNavigation, let bytes = files[item.path],
        Self.hasWords(bytes)
      else { continue }
      chapters.append(Member(name: item.path, bytes: bytes))
    }
    self.chapters = chapters
  }

  /// Whether more letters stand outside tags than a cover or a title page has.
  private static func hasWords(_ page: [UInt8]) -> Bool {
    var letters = 0
    var isTag = false
    let body = page.firstRange(of: "<body").map { page[$0.lowerBound...] } ?? page[...]
    for byte in body {
      if byte == UInt8(ascii: "<") { isTag = true } else if byte == UInt8(ascii: ">") { isTag = false }
      if !isTag, byte.isASCIILetter || byte >= 0x80 { letters += 1 }
      if letters > 24 { return true }
    }
    return false
  }

  /// A path beside the package, its “..” and percent signs undone.
  private static func joined(_ folder: String, _ href: String) -> String {
    let bytes = percentDecoded(href.prefix { $0 != "#" }.utf8)
    var parts: [Substring] = []
    for part in (folder + String(decoding: bytes, as: UTF8.self)).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The tags that begin elements of a name, prefixes aside.
  private static func tags(named name: String, in xml: [UInt8]) -> [XMLTag] {
    var tags: [XMLTag] = []
    XMLTag.forEach(in: xml) { tag in if tag.localName == name, !tag.isEnd { tags.append(tag) } }
    return tags
  }
}
