import ArticleFormats
import Articles
import Basics

/// What a server of the Google Reader API answers: bytes in, values out.
///
/// Numbers come as strings or as numbers, users in the names of states as “-” or as a number, and texts as “content” or “summary”:
/// FreshRSS, Miniflux and others each do it in their own way.
public enum ServerAnswer {
  /// Why an answer is none.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is no JSON, or not all of it came.
    case noJSON(String)
    /// It lacks what was asked for.
    case lacks(String)
    /// It has more than anybody has.
    case tooMany(String)

    /// A clause: “what came is no JSON: at byte 17 there should be a colon”.
    public var description: String {
      switch self {
      case .noJSON(let clause): "what came is no JSON: \(clause)"
      case .lacks(let what): "what came has no \(what)"
      case .tooMany(let what): "it sent more \(what) than are taken from one server"
      }
    }
  }

  /// The most feeds that are taken from one server.
  static let mostFeeds = 20_000
  /// The longest secret that is sent back, in bytes.
  private static let longestSecret = 4096
  /// The longest name, in characters.
  private static let longestName = 300

  // MARK: Signing in

  /// By what a server knows whoever has signed in.
  public static func authorization(in bytes: [UInt8]) -> String? {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where line.starts(with: "Auth=".utf8) {
      return secret(line.dropFirst(5))
    }
    return nil
  }

  /// The token for changes.
  public static func token(in bytes: [UInt8]) -> String? {
    secret(bytes[...].prefix { $0 != 0x0A && $0 != 0x0D })
  }

  /// Something that fits into a header.
  private static func secret(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !bytes.isEmpty, bytes.count <= longestSecret, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Feeds

  /// The feeds that a server follows. Those that have no address of the web are left out.
  public static func subscriptions(in bytes: [UInt8]) throws(Fault) -> [ServerFeed] {
    var feeds: [ServerFeed] = []
    try members(of: bytes, wanted: "subscriptions") { key, reader throws(JSONReader.Fault) in
      try JSONFeed.objects(&reader) { reader throws(JSONReader.Fault) in
        var feed = ServerFeed(stream: "", address: "")
        try reader.object { key, reader throws(JSONReader.Fault) in
          switch key {
          case "id": feed.stream = try JSONFeed.string(&reader) ?? ""
          case "url": feed.address = try JSONFeed.string(&reader)?.trimmed ?? ""
          case "title": feed.title = try name(&reader)
          case "categories":
            try JSONFeed.objects(&reader) { reader throws(JSONReader.Fault) in
              try reader.object { key, reader throws(JSONReader.Fault) in
                if key == "label", let label = try name(&reader) {
                  feed.labels.append(label)
                } else {
                  try reader.skip()
                }
              }
            }
          default: try reader.skip()
          }
        }
        // Of old, the address of a feed was its number.
        if feed.address.isEmpty, feed.stream.hasPrefix("feed/") { feed.address = String(feed.stream.dropFirst(5)) }
        if !feed.stream.isEmpty, feed.stream.utf8.count <= longestSecret, feeds.count <= mostFeeds,
          ["http", "https"].contains(WebAddress.scheme(of: feed.address))
        {
          feeds.append(feed)
        }
      }
    }
    guard feeds.count <= mostFeeds else { throw .tooMany("feeds") }
    return feeds
  }

  // MARK: Numbers

  /// The numbers of a page, and by what the next page is asked for; `nil` behind the last one.
  public static func ids(in bytes: [UInt8]) throws(Fault) -> (ids: [ServerItemID], continuation: String?) {
    var ids: [ServerItemID] = []
    ids.reserveCapacity(bytes.count / 24)
    var continuation: String?
    try members(of: bytes, wanted: "itemRefs") { key, reader throws(JSONReader.Fault) in
      try JSONFeed.objects(&reader) { reader throws(JSONReader.Fault) in
        try reader.object { key, reader throws(JSONReader.Fault) in
          if key != "id" { return try reader.skip() }
          if let id = try JSONFeed.string(&reader).flatMap(ServerItemID.init) { ids.append(id) }
        }
      }
    } others: { key, reader throws(JSONReader.Fault) in
      if key != "continuation" { return try reader.skip() }
      continuation = try JSONFeed.string(&reader)
    }
    let isUsual = continuation.map { !$0.isEmpty && $0.utf8.count <= longestSecret } ?? false
    return (ids, isUsual ? continuation : nil)
  }

  // MARK: Articles

  /// The articles of an answer; those without a number are left out.
  public static func items(in bytes: [UInt8]) throws(Fault) -> [ServerItem] {
    var items: [ServerItem] = []
    try members(of: bytes, wanted: "items") { key, reader throws(JSONReader.Fault) in
      try JSONFeed.objects(&reader) { reader throws(JSONReader.Fault) in
        var draft = Draft()
        try reader.object { key, reader throws(JSONReader.Fault) in try draft.read(key, &reader) }
        if let item = draft.item { items.append(item) }
      }
    }
    return items
  }

  private struct Draft {
    private var id: ServerItemID?
    private var entry = FeedEntry()
    private var stream: String?
    private var states: Set<String> = []
    private var alternate: String?
    private var summary: String?

    var item: ServerItem? {
      guard let id else { return nil }
      var entry = entry
      entry.url = entry.url ?? alternate
      entry.contentHTML = entry.contentHTML ?? summary
      return ServerItem(
        id: id, stream: stream, entry: entry, isRead: states.contains("read"), isStarred: states.contains("starred"))
    }

    mutating func read(_ key: String, _ reader: inout JSONReader) throws(JSONReader.Fault) {
      switch key {
      case "id": id = try JSONFeed.string(&reader).flatMap(ServerItemID.init)
      case "title": entry.title = try JSONFeed.string(&reader).flatMap { plain($0).nonEmpty }
      case "author":
        // Several stand in one string.
        entry.authors =
          try JSONFeed.plain(&reader)?.split(separator: ";").compactMap { String($0).trimmed.nonEmpty } ?? []
      case "published":
        entry.published = try JSONFeed.string(&reader).flatMap(Int64.init).flatMap(ServerAnswer.moment)
      case "canonical": entry.url = try address(&reader)
      case "alternate": alternate = try address(&reader)
      case "content": entry.contentHTML = try content(&reader)
      case "summary": summary = try content(&reader)
      case "categories":
        guard try reader.next() == .array else { return try reader.skip() }
        try reader.array { reader throws(JSONReader.Fault) in
          guard let name = try JSONFeed.string(&reader), name.hasPrefix("user/"),
            let state = name.firstRange(of: "/state/com.google/")
          else { return }
          states.insert(String(name[state.upperBound...]))
        }
      case "origin":
        guard try reader.next() == .object else { return try reader.skip() }
        try reader.object { key, reader throws(JSONReader.Fault) in
          if key == "streamId" { stream = try JSONFeed.string(&reader) } else { try reader.skip() }
        }
      default: try reader.skip()
      }
    }

    /// The first address of a list that leads somewhere.
    private func address(_ reader: inout JSONReader) throws(JSONReader.Fault) -> String? {
      var found: String?
      try JSONFeed.objects(&reader) { reader throws(JSONReader.Fault) in
        try reader.object { key, reader throws(JSONReader.Fault) in
          guard key == "href", found == nil else { return try reader.skip() }
          let address = try JSONFeed.string(&reader).flatMap { FeedAddress.absolute($0, base: nil) }
          found = address.flatMap { FeedAddress.isWhole($0) ? $0 : nil }
        }
      }
      return found
    }

    private func content(_ reader: inout JSONReader) throws(JSONReader.Fault) -> String? {
      guard try reader.next() == .object else { return try JSONFeed.string(&reader)?.trimmed.nonEmpty }
      var content: String?
      try reader.object { key, reader throws(JSONReader.Fault) in
        if key == "content" { content = try JSONFeed.string(&reader)?.trimmed.nonEmpty } else { try reader.skip() }
      }
      return content
    }
  }

  // MARK: Pieces

  /// Reads an object: what is wanted of it, which has to be there, and its other members.
  private static func members(
    of bytes: [UInt8], wanted: String, _ read: (String, inout JSONReader) throws(JSONReader.Fault) -> Void,
    others: (String, inout JSONReader) throws(JSONReader.Fault) -> Void = { _, reader throws(JSONReader.Fault) in
      try reader.skip()
    }
  ) throws(Fault) {
    var isThere = false
    do throws(JSONReader.Fault) {
      var reader = JSONReader(bytes)
      if try reader.next() == .object {
        try reader.object { key, reader throws(JSONReader.Fault) in
          guard key == wanted else { return try others(key, &reader) }
          isThere = try reader.next() == .array
          try read(key, &reader)
        }
      }
    } catch {
      throw .noJSON(error.description)
    }
    if !isThere { throw .lacks("“\(wanted)”") }
  }

  private static func name(_ reader: inout JSONReader) throws(JSONReader.Fault) -> String? {
    try JSONFeed.string(&reader).flatMap { String(plain($0).prefix(longestName)).nonEmpty }
  }

  /// A headline or a name. FreshRSS writes signs that HTML knows in their wide form.
  private static func plain(_ text: String) -> String {
    let narrow = text.replacing("＆", with: "&amp;").replacing("＜", with: "&lt;").replacing("＞", with: "&gt;")
    return MarkupText.plain(narrow)
  }

  /// A moment as articles have it; `nil` for one that no article has.
  private static func moment(_ seconds: Int64) -> String? {
    (1..<100_000_000_000).contains(seconds) ? Timestamp.iso(seconds) : nil
  }
}
