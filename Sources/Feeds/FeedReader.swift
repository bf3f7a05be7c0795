import Articles

extension Feed {
  /// What may be read of one feed at most.
  struct Limits {
    /// Bytes of text in one element; the longest real entries have some hundred thousand.
    var textBytes = 8 << 20
    /// How deep elements are told apart.
    var depth = 200
    var entries = 200_000
  }

  /// Reads a feed from its bytes; `nil` when they are none.
  ///
  /// A feed that is broken gives every entry that can be read, and says what was wrong.
  /// - Parameter address: where it came from, which relative addresses in it lead from.
  public static func read(_ bytes: [UInt8], address: String? = nil) -> Feed? {
    let (text, remark) = FeedText.decode(bytes)
    guard let first = text.first(where: { $0 > 0x20 }) else { return nil }
    var feed: Feed?
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      feed = JSONFeed.read(text, address: address)
    } else {
      var reader = FeedReader(text, address: address, limits: Limits())
      feed = reader.read()
    }
    if let remark { feed?.diagnostics.insert(Diagnostic(.warning, remark), at: 0) }
    return feed
  }
}

/// Builds the elements of a feed in XML. Each entry is read when its element ends, and let go of.
struct FeedReader {
  private var markup: MarkupReader
  private let address: String?
  private let limits: Feed.Limits
  private var open: [Open] = []
  private var feed: Feed?
  private var root: MarkupElement?
  /// The element that tells of the feed: `channel`, or the root of Atom.
  private var head: MarkupElement?
  private var slips = 0
  private var unreadDates: [String] = []
  private var isCut = false

  /// An open element: its name as it is written, and what it declares.
  private struct Open {
    var markup: String
    var element: MarkupElement
    var prefixes: [String: FeedName.Vocabulary]
    var textBytes = 0
  }

  init(_ text: [UInt8], address: String?, limits: Feed.Limits) {
    markup = MarkupReader(text)
    self.address = address
    self.limits = limits
  }

  mutating func read() -> Feed? {
    loop: while let piece = markup.next() {
      switch piece {
      case .start(let name, let attributes, let isEmpty):
        begin(name, attributes)
        if feed == nil { return nil }
        if isEmpty { end(name) }
        if feed?.entries.count ?? 0 >= limits.entries {
          isCut = true
          break loop
        }
      case .end(let name): end(name)
      case .text(let text): add(text)
      }
    }
    if !open.isEmpty, !isCut { slips += 1 }
    slips += markup.slips
    while let last = open.last { end(last.markup) }
    return finished()
  }

  /// How many dates that are none are named.
  private static let mostRemarks = 10

  // MARK: The tree

  private mutating func begin(_ name: String, _ attributes: [MarkupReader.Attribute]) {
    let prefixes = declared(in: attributes, below: open.last?.prefixes ?? [:])
    let feedName = self.name(name, prefixes)
    if feed == nil {
      guard let format = Self.format(feedName) else { return }
      feed = Feed(format)
    }
    // An entry in an entry is one that was never ended.
    if Self.isEntry(feedName), let row = open.firstIndex(where: { Self.isEntry($0.element.name) }),
      !open[(row + 1)...].contains(where: { Self.holdsDocuments($0.element.name) })
    {
      slips += 1
      while open.count > row { end(open[open.count - 1].markup) }
    }
    guard open.count < limits.depth else {
      isCut = true
      open.append(Open(markup: name, element: open[open.count - 1].element, prefixes: prefixes))
      return
    }
    let element = MarkupElement(
      name: feedName, markup: name, attributes: attributes.map(Self.plain), in: open.last?.element)
    if root == nil { root = element }
    if head == nil, feedName.local == "channel" || feedName.local == "feed" { head = element }
    open.append(Open(markup: name, element: element, prefixes: prefixes))
  }

  private mutating func end(_ name: String) {
    guard
      let row = open.lastIndex(where: { $0.markup == name })
        ?? open.lastIndex(where: { $0.markup.lowercased() == name.lowercased() })
    else {
      slips += 1
      return
    }
    if row < open.count - 1 { slips += 1 }
    while open.count > row {
      let closed = open.removeLast().element
      if open.last?.element === closed { continue }
      if Self.isEntry(closed.name), !open.contains(where: { Self.holdsDocuments($0.element.name) }) {
        let fields = EntryFields(closed)
        feed?.entries.append(fields.entry)
        if unreadDates.count < Self.mostRemarks { unreadDates += fields.unreadDates }
      } else {
        open.last?.element.append(closed)
      }
    }
  }

  private mutating func add(_ text: String) {
    guard let last = open.indices.last else { return }
    open[last].textBytes += text.utf8.count
    guard open[last].textBytes <= limits.textBytes else {
      isCut = true
      return
    }
    open[last].element.append(text)
  }

  private func declared(
    in attributes: [MarkupReader.Attribute], below outer: [String: FeedName.Vocabulary]
  ) -> [String: FeedName.Vocabulary] {
    guard attributes.contains(where: { $0.name.hasPrefix("xmlns") }) else { return outer }
    var prefixes = outer
    for attribute in attributes {
      if attribute.name == "xmlns" {
        prefixes[""] = FeedName.Vocabulary(namespace: attribute.value.trimmed)
      } else if attribute.name.hasPrefix("xmlns:") {
        prefixes[String(attribute.name.dropFirst(6))] = FeedName.Vocabulary(namespace: attribute.value.trimmed)
      }
    }
    return prefixes
  }

  private func name(_ name: String, _ prefixes: [String: FeedName.Vocabulary]) -> FeedName {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return FeedName(prefixes[""] ?? .core, name.lowercased())
    }
    let prefix = String(name[..<colon])
    let local = name[name.utf8.index(after: colon)...].lowercased()
    return FeedName(prefixes[prefix] ?? FeedName.Vocabulary(undeclaredPrefix: prefix.lowercased()), local)
  }

  /// An attribute as it is looked for.
  private static func plain(_ attribute: MarkupReader.Attribute) -> MarkupReader.Attribute {
    let name = attribute.name.lowercased()
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")), !name.hasPrefix("xml:"), !name.hasPrefix("xmlns")
    else {
      return MarkupReader.Attribute(name: name, value: attribute.value)
    }
    return MarkupReader.Attribute(name: String(name[name.utf8.index(after: colon)...]), value: attribute.value)
  }

  // MARK: What elements are

  private static func format(_ root: FeedName) -> Feed.Format? {
    switch (root.vocabulary, root.local) {
    case (_, "rss"), (.core, "channel"): .rss
    case (.rdf, "rdf"), (_, "rdf"): .rdf
    case (.atom, "feed"), (.core, "feed"), (.atom, "entry"): .atom
    case (_, "opml"): .opml
    default: nil
    }
  }

  private static func isEntry(_ name: FeedName) -> Bool {
    (name.local == "item" || name.local == "entry") && (name.vocabulary == .core || name.vocabulary == .atom)
  }

  /// Whether an element may hold other documents, whose entries are none of the feed's.
  private static func holdsDocuments(_ name: FeedName) -> Bool {
    name.local == "content" || name.local == "source"
  }

  // MARK: The feed

  private func finished() -> Feed? {
    guard var feed, let root else { return nil }
    if feed.format == .opml {
      SubscriptionList(root).fill(&feed)
    } else {
      ChannelFields(head ?? root, root: root, address: address).fill(&feed)
    }
    if slips > 0 {
      feed.diagnostics.append(
        Diagnostic(
          .warning,
          "It is not valid XML in \(slips == 1 ? "one place" : "\(slips) places"); the rest was read."))
    }
    if markup.hasNestedEntities {
      feed.diagnostics.append(
        Diagnostic(.warning, "It declares entities that name other entities; those were not replaced."))
    }
    for date in unreadDates.prefix(Self.mostRemarks) {
      feed.diagnostics.append(Diagnostic(.note, "“\(date.prefix(60))” stands where a date should be, but is not one."))
    }
    if isCut {
      feed.diagnostics.append(Diagnostic(.warning, "It is larger than the limit for a feed; the rest was left out."))
    }
    return feed
  }
}
