import ArticleFormats
import Articles

/// JSON Feed (1.0 and 1.1).
enum JSONFeed {
  /// The feed; `nil` where an object is none. One that is cut off gives what came before.
  static func read(_ text: [UInt8], address: String?) -> Feed? {
    var reader = JSONReader(text)
    var draft = Draft()
    var fault: JSONReader.Fault?
    do throws(JSONReader.Fault) {
      guard try reader.next() == .object else { return nil }
      try reader.object { key, reader throws(JSONReader.Fault) in try draft.read(key, &reader) }
    } catch {
      fault = error
    }
    guard draft.isFeed else { return nil }
    var feed = draft.feed
    feed.ownAddress = draft.own
    if let fault { feed.diagnostics.append(Diagnostic(.warning, "It is not valid JSON: \(fault).")) }
    let base = address ?? draft.own ?? feed.url
    for index in feed.entries.indices {
      if let url = feed.entries[index].url { feed.entries[index].url = FeedAddress.absolute(url, base: base) }
      if feed.entries[index].authors.isEmpty { feed.entries[index].authors = draft.authors }
      for file in feed.entries[index].enclosures.indices {
        let url = feed.entries[index].enclosures[file].url
        feed.entries[index].enclosures[file].url = FeedAddress.absolute(url, base: base) ?? url
      }
    }
    return feed
  }

  private struct Draft {
    var feed = Feed(.json)
    var authors: [String] = []
    /// The feed's own address.
    var own: String?
    var isFeed = false

    mutating func read(_ key: String, _ reader: inout JSONReader) throws(JSONReader.Fault) {
      switch key {
      case "version":
        let version = try JSONFeed.string(&reader)
        if version?.contains("jsonfeed.org") ?? false { isFeed = true }
      case "title": feed.title = try JSONFeed.plain(&reader)
      case "description": feed.description = try JSONFeed.plain(&reader)
      case "home_page_url": feed.url = try JSONFeed.string(&reader).flatMap { FeedAddress.absolute($0, base: nil) }
      case "feed_url": own = try JSONFeed.string(&reader).flatMap { FeedAddress.absolute($0, base: nil) }
      case "language": feed.language = try JSONFeed.plain(&reader)
      case "author", "authors": authors += try JSONFeed.names(&reader)
      case "items":
        guard try reader.next() == .array else { return try reader.skip() }
        isFeed = true
        var entries: [FeedEntry] = []
        defer { feed.entries += entries }
        try reader.array { reader throws(JSONReader.Fault) in
          guard try reader.next() == .object else { return try reader.skip() }
          var item = Item()
          defer { entries.append(item.finished) }
          try reader.object { key, reader throws(JSONReader.Fault) in try item.read(key, &reader) }
        }
      default: try reader.skip()
      }
    }
  }

  private struct Item {
    var entry = FeedEntry()
    var external: String?
    var text: String?

    mutating func read(_ key: String, _ reader: inout JSONReader) throws(JSONReader.Fault) {
      switch key {
      case "id": entry.id = try JSONFeed.plain(&reader)
      case "url": entry.url = try JSONFeed.string(&reader).flatMap { FeedAddress.absolute($0, base: nil) }
      case "external_url": external = try JSONFeed.string(&reader).flatMap { FeedAddress.absolute($0, base: nil) }
      case "title": entry.title = try JSONFeed.plain(&reader)
      case "summary": entry.summary = try JSONFeed.plain(&reader)
      case "content_html": entry.contentHTML = try JSONFeed.string(&reader)?.trimmed.nonEmpty
      case "content_text": text = try JSONFeed.string(&reader)?.trimmed.nonEmpty
      case "date_published": entry.published = try JSONFeed.string(&reader).flatMap(FeedDate.iso)
      case "date_modified": entry.updated = try JSONFeed.string(&reader).flatMap(FeedDate.iso)
      case "author", "authors":
        let names = try JSONFeed.names(&reader)
        entry.authors += names.filter { !entry.authors.contains($0) }
      case "tags":
        guard try reader.next() == .array else { return try reader.skip() }
        var tags: [String] = []
        try reader.array { reader throws(JSONReader.Fault) in
          if let tag = try JSONFeed.plain(&reader) { tags.append(tag) }
        }
        entry.categories = tags
      case "attachments":
        guard try reader.next() == .array else { return try reader.skip() }
        var files: [Enclosure] = []
        try reader.array { reader throws(JSONReader.Fault) in
          if let file = try JSONFeed.enclosure(&reader) { files.append(file) }
        }
        entry.enclosures = files
      default: try reader.skip()
      }
    }

    var finished: FeedEntry {
      var entry = entry
      entry.url = entry.url ?? external
      let content = entry.contentHTML.map { TextConstruct(html: $0) } ?? text.map { TextConstruct(text: $0) }
      entry.contentHTML = content?.html ?? entry.summary.map(MarkupText.escaped)
      entry.summary = entry.summary ?? content?.plain
      return entry
    }
  }

  private static func enclosure(_ reader: inout JSONReader) throws(JSONReader.Fault) -> Enclosure? {
    guard try reader.next() == .object else {
      try reader.skip()
      return nil
    }
    var url: String?
    var type: String?
    var length: String?
    try reader.object { key, reader throws(JSONReader.Fault) in
      switch key {
      case "url": url = try string(&reader).flatMap { FeedAddress.absolute($0, base: nil) }
      case "mime_type": type = try plain(&reader)
      case "size_in_bytes": length = try plain(&reader)
      default: try reader.skip()
      }
    }
    return url.map { Enclosure(url: $0, type: type, length: length) }
  }

  /// The names of one author or of several; an address only where there is no name.
  private static func names(_ reader: inout JSONReader) throws(JSONReader.Fault) -> [String] {
    switch try reader.next() {
    case .string: return [try plain(&reader)].compactMap { $0 }
    case .array:
      var all: [String] = []
      try reader.array { reader throws(JSONReader.Fault) in
        // Not a list in a list, as deep as somebody likes.
        guard try reader.next() != .array else { return try reader.skip() }
        all += try names(&reader)
      }
      return all
    case .object:
      var name: String?
      var url: String?
      try reader.object { key, reader throws(JSONReader.Fault) in
        switch key {
        case "name": name = try plain(&reader)
        case "url": url = try plain(&reader)
        default: try reader.skip()
        }
      }
      return [name ?? url].compactMap { $0 }
    default:
      try reader.skip()
      return []
    }
  }

  /// Reads the objects of an array, each by `body`; what else stands there is skipped.
  static func objects(
    _ reader: inout JSONReader, _ body: (inout JSONReader) throws(JSONReader.Fault) -> Void
  ) throws(JSONReader.Fault) {
    guard try reader.next() == .array else { return try reader.skip() }
    try reader.array { reader throws(JSONReader.Fault) in
      guard try reader.next() == .object else { return try reader.skip() }
      try body(&reader)
    }
  }

  static func plain(_ reader: inout JSONReader) throws(JSONReader.Fault) -> String? {
    try string(&reader).flatMap { MarkupText.clean($0).nonEmpty }
  }

  /// A string, or a number as it is written; `nil` for anything else.
  static func string(_ reader: inout JSONReader) throws(JSONReader.Fault) -> String? {
    switch try reader.next() {
    case .string: return String(decoding: try reader.string(), as: UTF8.self)
    case .number: return try reader.number()
    default:
      try reader.skip()
      return nil
    }
  }
}
