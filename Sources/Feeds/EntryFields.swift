/// What the elements of an entry say, where several say the same thing: Atom's word counts more than RSS's, and RSS's more
/// than that of a module.
struct EntryFields {
  private let element: MarkupElement
  private let published: [ReadDate]
  private let updated: [ReadDate]

  /// Elements by vocabulary and name, those first that count most.
  private typealias Names = [(FeedName.Vocabulary, String)]

  /// What stands where a date should.
  private struct ReadDate {
    var text: String
    /// `nil` where it is none.
    var date: String?
  }

  init(_ element: MarkupElement) {
    self.element = element
    func read(_ names: Names) -> [ReadDate] {
      names.flatMap { element.all($0.0, $0.1) }.map { ReadDate(text: $0.text, date: FeedDate.iso($0.text)) }
    }
    published = read(Self.published)
    updated = read(Self.updated)
  }

  /// The entry. Its relative addresses are as they are written, where no `xml:base` makes them whole.
  var entry: FeedEntry {
    var entry = FeedEntry()
    entry.id = id
    entry.title =
      text([(.atom, "title"), (.core, "title"), (.dublinCore, "title"), (.media, "title"), (.itunes, "title")])?.plain
    entry.url = address
    entry.published = published.lazy.compactMap(\.date).first
    entry.updated = updated.lazy.compactMap(\.date).first
    entry.authors = authors
    let (summary, content) = texts
    entry.summary = (summary ?? content)?.plain
    entry.contentHTML = (content ?? summary)?.html
    entry.enclosures = enclosures
    entry.categories = categories
    return entry
  }

  // MARK: Texts

  /// The first of some elements that has text.
  private func text(_ names: Names) -> TextConstruct? {
    for (vocabulary, local) in names {
      for found in element.all(vocabulary, local) {
        let text = TextConstruct(found)
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  /// The shorter and the fuller text.
  private var texts: (summary: TextConstruct?, content: TextConstruct?) {
    let content =
      atomContent
      ?? text([
        (.content, "encoded"), (.xhtml, "body"), (.xhtml, "div"), (.core, "content:encoded"), (.core, "fullitem"),
      ])
    let summary = text([
      (.atom, "summary"), (.core, "summary"), (.core, "description"), (.dublinCore, "description"),
      (.dublinCoreTerms, "abstract"), (.itunes, "summary"), (.itunes, "subtitle"), (.atom, "description"),
      (.media, "description"),
    ])
    return (summary ?? (content == nil ? groupDescription : nil), content)
  }

  /// Atom's `content`, unless it lies elsewhere.
  private var atomContent: TextConstruct? {
    for found in element.all(.atom, "content") + element.all(.core, "content") {
      let text = TextConstruct(found)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// What is told of the files of an entry that tells nothing of itself.
  private var groupDescription: TextConstruct? {
    for group in element.all(.media, "group") + element.all(.media, "content") {
      if let found = group.first(.media, "description") { return TextConstruct(found) }
    }
    return nil
  }

  private var id: String? {
    let names: Names = [(.core, "guid"), (.atom, "id"), (.core, "id"), (.dublinCore, "identifier")]
    for (vocabulary, local) in names {
      if let text = element.first(vocabulary, local)?.text.trimmed, !text.isEmpty { return MarkupText.clean(text) }
    }
    return element["about"].map(MarkupText.clean)
  }

  // MARK: Addresses

  private var address: String? {
    if let link = AtomLink.alternate(in: element) { return link }
    for link in element.all(.core, "link") + element.all(.other, "link") {
      if let address = FeedAddress.absolute(link.text, base: link.base) { return address }
    }
    if let guid = element.first(.core, "guid"), guid["ispermalink"]?.lowercased() != "false",
      let address = FeedAddress.absolute(guid.text, base: guid.base), FeedAddress.isWhole(address)
    {
      return address
    }
    for source in element.all(.atom, "content") {
      if let address = source["src"].flatMap({ FeedAddress.absolute($0, base: source.base) }) { return address }
    }
    return nil
  }

  private var enclosures: [Enclosure] {
    var found: [Enclosure] = []
    func add(_ address: String?, of element: MarkupElement, type: String?, length: String?) {
      guard let url = address.flatMap({ FeedAddress.absolute($0, base: element.base) }),
        !found.contains(where: { $0.url == url })
      else { return }
      found.append(Enclosure(url: url, type: type?.nonEmpty, length: length?.nonEmpty))
    }
    for enclosure in element.all(.core, "enclosure") + element.all(.atom, "enclosure") {
      add(
        enclosure["url"] ?? enclosure["resource"] ?? enclosure["href"], of: enclosure, type: enclosure["type"],
        length: enclosure["length"])
    }
    for link in AtomLink.all(in: element) where link["rel"]?.lowercased() == "enclosure" {
      add(link["href"], of: link, type: link["type"], length: link["length"])
    }
    let media = element.all(.media, "content") + element.all(.media, "group").flatMap { $0.all(.media, "content") }
    for content in media { add(content["url"], of: content, type: content["type"], length: content["filesize"]) }
    return found
  }

  // MARK: People and subjects

  private var authors: [String] { FeedAuthors.of(element) }

  private var categories: [String] {
    var found: [String] = []
    func add(_ text: String) {
      let name = MarkupText.clean(text)
      if !name.isEmpty, !found.contains(name) { found.append(name) }
    }
    for category in element.all(.atom, "category") + element.all(.core, "category") {
      add(category["term"] ?? category.text)
      if category["term"] == nil, category.text.trimmed.isEmpty, let label = category["label"] { add(label) }
    }
    for subject in element.all(.dublinCore, "subject") { add(subject.text) }
    for category in element.all(.media, "category") { add(category.text) }
    for category in element.all(.itunes, "category") { add(category["text"] ?? category.text) }
    for words in element.all(.itunes, "keywords") + element.all(.media, "keywords") {
      for word in words.text.split(separator: ",") { add(String(word)) }
    }
    return found
  }

  // MARK: Dates

  private static let published: Names = [
    (.atom, "published"), (.core, "published"), (.core, "pubdate"), (.dublinCore, "date"), (.atom, "issued"),
    (.core, "issued"), (.dublinCoreTerms, "issued"), (.dublinCoreTerms, "created"), (.atom, "created"),
    (.core, "created"), (.core, "date"), (.atom, "pubdate"),
  ]
  private static let updated: Names = [
    (.atom, "updated"), (.core, "updated"), (.atom, "modified"), (.core, "modified"), (.dublinCoreTerms, "modified"),
  ]

  /// What stands where dates stand and is none.
  var unreadDates: [String] {
    (published + updated).compactMap { $0.date == nil ? MarkupText.clean($0.text).nonEmpty : nil }
  }
}

/// Links as Atom has them, also in other formats.
enum AtomLink {
  static func all(in element: MarkupElement) -> [MarkupElement] {
    (element.all(.atom, "link") + element.all(.core, "link")).filter { $0["href"] != nil }
  }

  /// The address of what an element tells of: that of the first alternate, a page before anything else.
  static func alternate(in element: MarkupElement) -> String? {
    let links = all(in: element).filter { link in
      let relation = link["rel"]?.lowercased() ?? "alternate"
      return relation.isEmpty || relation == "alternate" || relation.hasSuffix("/alternate")
    }
    let page = links.first { $0["type"].map { $0.contains("html") } ?? true } ?? links.first
    return page.flatMap { link in link["href"].flatMap { FeedAddress.absolute($0, base: link.base) } }
  }

  static func itself(in element: MarkupElement) -> String? {
    let link = all(in: element).first { $0["rel"]?.lowercased() == "self" }
    return link.flatMap { link in link["href"].flatMap { FeedAddress.absolute($0, base: link.base) } }
  }
}

/// Names of authors.
enum FeedAuthors {
  /// Those that an element names, in the first of the ways in which it names any.
  static func of(_ element: MarkupElement) -> [String] {
    let people = element.all(.atom, "author") + element.all(.core, "author").filter(\.hasMarkup)
    let ways: [[String]] = [
      people.compactMap(person), element.all(.core, "author").filter { !$0.hasMarkup }.compactMap { mailbox($0.text) },
      element.all(.dublinCore, "creator").compactMap { person($0) ?? mailbox($0.text) },
      element.all(.itunes, "author").compactMap { mailbox($0.text) },
      element.all(.dublinCore, "author").compactMap { mailbox($0.text) },
      element.all(.core, "source").isEmpty ? [] : element.all(.core, "source").flatMap { $0.hasMarkup ? of($0) : [] },
      element.all(.atom, "source").flatMap(of),
    ]
    let names = ways.first { !$0.isEmpty } ?? []
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted }
  }

  /// The name of a person of Atom, and only where there is none the address.
  private static func person(_ element: MarkupElement) -> String? {
    guard element.hasMarkup else { return mailbox(element.text) }
    for vocabulary in [FeedName.Vocabulary.atom, .core, .other] {
      if let name = element.first(vocabulary, "name")?.text, let clean = MarkupText.clean(name).nonEmpty {
        return clean
      }
    }
    let foaf = element.elements.first { $0.name.local == "person" }?.elements.first { $0.name.local == "name" }
    if let name = foaf.flatMap({ MarkupText.clean($0.text).nonEmpty }) { return name }
    for local in ["email", "uri", "url", "homepage"] {
      if let text = element.elements.first(where: { $0.name.local == local })?.text,
        let clean = MarkupText.clean(text).nonEmpty
      {
        return clean
      }
    }
    return nil
  }

  /// The name in “ada@example.org (Ada Rook)” and “Ada Rook <ada@example.org>”.
  static func mailbox(_ text: String) -> String? {
    let text = MarkupText.plain(text)
    guard text.contains("@") else { return text.nonEmpty }
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      let inside = String(text[text.index(after: open)..<close]).trimmed
      let before = String(text[..<open]).trimmed
      return (inside.contains("@") ? before : inside).nonEmpty ?? before.nonEmpty
    }
    if let open = text.firstIndex(of: "<"), let name = String(text[..<open]).trimmed.nonEmpty { return name }
    let words = text.split(separator: " ")
    let names = words.filter { !$0.contains("@") }
    return names.isEmpty || names.count == words.count ? text.nonEmpty : names.joined(separator: " ")
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
