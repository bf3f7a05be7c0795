import ArticleFormats
import Articles

/// The members of an article in a list of saved ones.
struct SavedFields {
  private var article = SavedArticles.Saved()
  /// Which Digital Object Identifier it has; its address where there is no other.
  private var identifier: String?
  private var publisher: String?

  /// What they come to.
  var saved: SavedArticles.Saved {
    var article = article
    article.entry.url = article.entry.url ?? identifier.map { "https://doi.org/\($0)" }
    article.outlet = article.outlet ?? publisher
    return article
  }

  /// Reads a member, or skips one that is not known.
  mutating func read(_ key: String, _ reader: inout JSONReader) throws(JSONReader.Fault) {
    switch key {
    case "url", "URL": article.entry.url = try JSONFeed.string(&reader).flatMap { FeedAddress.absolute($0, base: nil) }
    case "DOI": identifier = try JSONFeed.plain(&reader)
    case "title": article.entry.title = try JSONFeed.plain(&reader)
    case "content":
      article.entry.contentHTML = try JSONFeed.string(&reader)?.trimmed.nonEmpty
      article.isIncomplete = article.entry.contentHTML == nil
    case "abstract", "abstractNote", "description": article.entry.summary = try JSONFeed.plain(&reader)
    case "published_at", "publishedAt", "date", "issued": article.entry.published = try Self.date(&reader)
    case "published_by", "author", "creators": article.entry.authors = try Self.names(&reader)
    case "container-title", "publicationTitle", "websiteTitle", "blogTitle", "forumTitle", "programTitle":
      article.outlet = try JSONFeed.plain(&reader)
    case "publisher": publisher = try JSONFeed.plain(&reader)
    case "tags", "labels": article.tags = try Self.names(&reader)
    case "is_archived": article.isRead = try Self.truth(&reader)
    case "is_starred": article.isStarred = try Self.truth(&reader)
    case "state": article.isRead = try JSONFeed.plain(&reader) == "Archived"
    case "slug": article.snapshot = try JSONFeed.plain(&reader).map { "content/\($0).html" }
    case "attachments": try readAttachments(&reader)
    default: try reader.skip()
    }
  }

  /// Takes the first attachment that is a page or a text.
  private mutating func readAttachments(_ reader: inout JSONReader) throws(JSONReader.Fault) {
    var found: String?
    try JSONFeed.objects(&reader) { reader throws(JSONReader.Fault) in
      var path: String?
      try reader.object { key, reader throws(JSONReader.Fault) in
        if key == "path" { path = try JSONFeed.string(&reader) } else { try reader.skip() }
      }
      guard found == nil, let path else { return }
      let name = path.lowercased()
      if [".html", ".htm", ".xhtml", ".txt"].contains(where: { name.hasSuffix($0) }) { found = path }
    }
    article.snapshot = found ?? article.snapshot
  }

  /// A date as text, or in parts as CSL has it: {"date-parts": [["2026", 3, 4]]}.
  private static func date(_ reader: inout JSONReader) throws(JSONReader.Fault) -> String? {
    guard try reader.next() == .object else { return try JSONFeed.string(&reader).flatMap(FeedDate.iso) }
    var date: String?
    try reader.object { key, reader throws(JSONReader.Fault) in
      switch key {
      case "date-parts":
        var dates: [[Int]] = []
        try lists(&reader) { dates.append($0.map { Int($0) ?? 0 }) }
        date = dates.first.flatMap(iso) ?? date
      case "raw", "literal":
        let text = try JSONFeed.string(&reader)
        date = date ?? text.flatMap(FeedDate.iso)
      default: try reader.skip()
      }
    }
    return date
  }

  /// Passes on each list in a list: its strings and numbers.
  private static func lists(_ reader: inout JSONReader, _ body: ([String]) -> Void) throws(JSONReader.Fault) {
    guard try reader.next() == .array else { return try reader.skip() }
    try reader.array { reader throws(JSONReader.Fault) in
      guard try reader.next() == .array else { return try reader.skip() }
      var parts: [String] = []
      try reader.array { reader throws(JSONReader.Fault) in
        if let part = try JSONFeed.string(&reader) { parts.append(part) }
      }
      body(parts)
    }
  }

  /// A date of a year, a month and a day, as far as they are there.
  private static func iso(_ parts: [Int]) -> String? {
    guard let year = parts.first, (1000...9999).contains(year) else { return nil }
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard parts.count > 1, (1...12).contains(parts[1]) else { return "\(year)" }
    guard parts.count > 2, (1...31).contains(parts[2]) else { return "\(year)-\(digits(parts[1]))" }
    return "\(year)-\(digits(parts[1]))-\(digits(parts[2]))"
  }

  /// Names of persons or of tags: a text, or a list of texts and of objects. Of persons only authors and those without a part are named.
  private static func names(_ reader: inout JSONReader) throws(JSONReader.Fault) -> [String] {
    switch try reader.next() {
    case .string: return [try JSONFeed.plain(&reader)].compactMap { $0 }
    case .array:
      var names: [String] = []
      try reader.array { reader throws(JSONReader.Fault) in
        switch try reader.next() {
        case .string: if let name = try JSONFeed.plain(&reader) { names.append(name) }
        case .object: if let name = try name(&reader) { names.append(name) }
        default: try reader.skip()
        }
      }
      return names
    default:
      try reader.skip()
      return []
    }
  }

  private static func name(_ reader: inout JSONReader) throws(JSONReader.Fault) -> String? {
    var whole: String?
    var parts: [String: String] = [:]
    var isAuthor = true
    try reader.object { key, reader throws(JSONReader.Fault) in
      switch key {
      case "literal", "name", "tag": whole = try JSONFeed.plain(&reader)
      case "given", "firstName": parts["given"] = try JSONFeed.plain(&reader)
      case "non-dropping-particle": parts["particle"] = try JSONFeed.plain(&reader)
      case "family", "lastName": parts["family"] = try JSONFeed.plain(&reader)
      case "suffix": parts["suffix"] = try JSONFeed.plain(&reader)
      case "creatorType":
        isAuthor = try ["author", "reporter", "podcaster"].contains(JSONFeed.plain(&reader) ?? "author")
      default: try reader.skip()
      }
    }
    guard isAuthor else { return nil }
    return whole ?? ["given", "particle", "family", "suffix"].compactMap { parts[$0] }.joined(separator: " ").nonEmpty
  }

  /// A truth value, which is a number as often.
  private static func truth(_ reader: inout JSONReader) throws(JSONReader.Fault) -> Bool {
    switch try reader.next() {
    case .number: return try reader.number() == "1"
    case .bool: return try reader.bool()
    default:
      try reader.skip()
      return false
    }
  }
}
