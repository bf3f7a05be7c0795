import ArticleFormats
import Articles
import Search

/// What a user did with files, keyed by their contents, and found by their paths where the contents have changed: read marks, stars, tags, corrections, merged and split persons,
/// saved searches and notebooks. Stored as lines of JSON, in which a later line replaces an earlier one on the same
/// subject.
public struct KeptMarks: Sendable {
  /// What was done to the contents of one file.
  struct OfContents: Hashable, Sendable {
    var isRead = false
    var isStarred = false
    var tags: [String] = []
    /// Who was said to have said what, by the words of quotations; empty for nobody.
    var speakers: [String: String] = [:]
    /// Names that are somebody's of their own in this article, and what they are called.
    var apart: [String: String] = [:]
    /// Where files with these contents were, as absolute paths, the latest last; a path is where the contents were last.
    var paths: [String] = []
    /// The article's title, by which it is known again when its contents have changed; `nil` if it was not read.
    var title: String?
    /// What the contents were before they changed.
    var earlier: ContentKey?

    /// Whether nothing was done.
    var isNothing: Bool { hasOnlyReading && !isRead }
    /// Whether nobody would miss anything but that it was read.
    var hasOnlyReading: Bool { !isStarred && tags.isEmpty && speakers.isEmpty && apart.isEmpty }

    /// As many paths as are kept: of copies of a file, or of one that was moved.
    static let mostPaths = 8
  }

  /// One thing that is kept, as one line.
  enum Record: Hashable, Sendable {
    case contents(ContentKey, OfContents)
    /// The person with the first name is merged into the second; `nil` undoes that.
    case joined(String, into: String?)
    /// Speakers with this name and role are a separate person; `nil` undoes that.
    case rule(name: String, role: String, person: String?)
    case search(SavedSearch)
    case forgottenSearch(String)
    /// A clipping in a notebook, added at its end or replacing the same clipping.
    case clipping(KeptNotebooks.Item)
    case takenOut(key: String, notebook: String)
    /// The clippings of a notebook in their order.
    case order([String], notebook: String)
  }

  struct NameInRole: Hashable, Sendable {
    var name: String
    var role: String
  }

  private(set) var contents: [ContentKey: OfContents] = [:]
  /// What was last at a path.
  private var places: [String: ContentKey] = [:]
  /// Whom names were joined with.
  private(set) var joined: [String: String] = [:]
  private var rules: [NameInRole: String] = [:]
  private(set) var searches: [SavedSearch] = []
  private(set) var notebooks = KeptNotebooks()

  /// No marks.
  public init() {}

  mutating func take(_ record: Record) {
    switch record {
    case .contents(let key, let marks): take(marks, of: key)
    case .joined(let name, let other): joined[name] = other
    case .rule(let name, let role, let person): rules[NameInRole(name: name, role: role)] = person
    case .search(let search):
      searches.removeAll { $0.name == search.name }
      searches.append(search)
      searches.sort { $0.name.lowercased() < $1.name.lowercased() }
    case .forgottenSearch(let name): searches.removeAll { $0.name == name }
    case .clipping(let item): notebooks.put(item)
    case .takenOut(let key, let notebook): notebooks.takeOut(key, from: notebook)
    case .order(let keys, let notebook): notebooks.arrange(keys, in: notebook)
    }
  }

  private mutating func take(_ marks: OfContents, of key: ContentKey) {
    for path in contents[key]?.paths ?? [] { places[path] = nil }
    contents[key] = marks.isNothing ? nil : marks
    guard !marks.isNothing else { return }
    for path in marks.paths {
      if let other = places[path] { contents[other]?.paths.removeAll { $0 == path } }
      places[path] = key
    }
  }

  /// Who is meant by a name in a role, where that was decided.
  func person(named name: String, role: String) -> String? { rules[NameInRole(name: name, role: role)] }

  /// The names and roles that mean somebody.
  func rules(of person: String) -> [NameInRole] { rules.filter { $0.value == person }.map(\.key) }

  var hasRules: Bool { !rules.isEmpty }

  /// Everything that is kept, each thing once.
  var records: [Record] {
    contents.map { .contents($0.key, $0.value) }
      + joined.map { .joined($0.key, into: $0.value) }
      + rules.map { .rule(name: $0.key.name, role: $0.key.role, person: $0.value) }
      + searches.map { .search($0) }
      + notebooks.items.map { .clipping($0) }
  }
}

extension KeptMarks {
  /// What was done to an article before.
  enum Found: Hashable {
    /// To the same contents.
    case same(OfContents)
    /// To the contents that were at its path.
    case changed(OfContents, from: ContentKey)
    /// To another article that was at its path.
    case another(OfContents)
  }

  /// What was done to contents before, or to what was at their path.
  ///
  /// - Parameter title: the article's title: if it is not like the earlier one, something else has taken its place, such as
  ///   today's front page that of yesterday.
  func found(_ content: ContentKey, at path: String?, title: String) -> Found? {
    if let marks = contents[content] { return .same(marks) }
    guard let key = path.flatMap({ places[$0] }), let marks = contents[key] else { return nil }
    let isLike = marks.title.map {
      ExactWording.number(of: $0) == ExactWording.number(of: title)
        || WordingComparison($0, title).similarity >= ArticleChanges.leastAlike
    }
    return isLike ?? true ? .changed(marks, from: key) : .another(marks)
  }

  /// Contents and what they were before, the latest first.
  func history(of content: ContentKey) -> [ContentKey] {
    var history = [content]
    while let earlier = contents[history[history.count - 1]]?.earlier, !history.contains(earlier) {
      history.append(earlier)
    }
    return history
  }

  /// An article with the corrections made to an earlier copy of its contents, or to what was at its path, by the words.
  func corrected(_ article: Article, _ content: ContentKey?, at path: String? = nil) -> Article {
    guard let content else { return article }
    let given: [String: String]
    switch found(content, at: path, title: KeptArticle.title(of: article)) {
    case .same(let marks), .changed(let marks, _): given = marks.speakers
    case .another, nil: return article
    }
    guard !given.isEmpty else { return article }
    var article = article
    for index in article.quotations.indices {
      guard let name = given[article.quotations[index].text] else { continue }
      if name.isEmpty {
        article.quotations[index].source = []
        article.quotations[index].sourceText = nil
        article.reassign(quotation: index, to: nil)
      } else {
        article.reassign(quotation: index, toSpeakerNamed: name)
      }
    }
    return article
  }
}

// MARK: Lines

extension KeptMarks {
  /// Reads lines of JSON. Invalid lines, such as one cut off, are ignored.
  ///
  /// - Returns: the number of lines.
  public mutating func read(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    for line in lines { if let record = Record(line: Array(line)) { take(record) } }
    return lines.count
  }

  /// Everything as lines of JSON.
  public var bytes: [UInt8] { Self.lines(records) }

  static func lines(_ records: [Record]) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    for record in records { record.write(to: &writer) }
    return writer.bytes
  }

  /// The number of lines in `bytes`.
  public var count: Int { contents.count + joined.count + rules.count + searches.count + notebooks.items.count }
}

extension KeptMarks.Record {
  /// A line of JSON with its end.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self {
    case .contents(let key, let marks):
      writer.key("contents")
      writer.string(key.text)
      writer.key("read")
      writer.bool(marks.isRead)
      writer.key("starred")
      writer.bool(marks.isStarred)
      writer.key("tags")
      writer.strings(marks.tags)
      writer.key("said")
      writer.strings(Self.flat(marks.speakers))
      writer.key("apart")
      writer.strings(Self.flat(marks.apart))
      writer.key("paths")
      writer.strings(marks.paths)
      writer.key("title")
      writer.string(marks.title)
      writer.key("earlier")
      writer.string(marks.earlier?.text)
    case .joined(let name, let other):
      writer.key("joined")
      writer.string(name)
      writer.key("into")
      writer.string(other)
    case .rule(let name, let role, let person):
      writer.key("rule")
      writer.strings([name, role])
      writer.key("into")
      writer.string(person)
    case .search(let search):
      writer.key("search")
      writer.string(search.name)
      writer.key("query")
      writer.string(search.query)
    case .forgottenSearch(let name):
      writer.key("forgotten")
      writer.string(name)
    case .clipping(let item): item.write(to: &writer)
    case .takenOut(let key, let notebook):
      writer.key("takenOut")
      writer.string(key)
      writer.key("notebook")
      writer.string(notebook)
    case .order(let keys, let notebook):
      writer.key("clippings")
      writer.strings(keys)
      writer.key("notebook")
      writer.string(notebook)
    }
    writer.endObject()
    writer.endLine()
  }

  /// Pairs one behind the other, in the order of the alphabet.
  private static func flat(_ pairs: [String: String]) -> [String] {
    pairs.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
  }

  private static func pairs(_ flat: [String]) -> [String: String] {
    var pairs: [String: String] = [:]
    for index in stride(from: 0, to: flat.count - 1, by: 2) { pairs[flat[index]] = flat[index + 1] }
    return pairs
  }

  /// `nil` for a line that is no record.
  init?(line: [UInt8]) {
    guard let fields = JSONFields(line: line) else { return nil }
    if let key = fields.texts["contents"].flatMap(ContentKey.init(text:)) {
      self = .contents(
        key,
        KeptMarks.OfContents(
          isRead: fields.flags["read"] ?? false, isStarred: fields.flags["starred"] ?? false,
          tags: fields.lists["tags"] ?? [], speakers: Self.pairs(fields.lists["said"] ?? []),
          apart: Self.pairs(fields.lists["apart"] ?? []), paths: fields.lists["paths"] ?? [],
          title: fields.texts["title"], earlier: fields.texts["earlier"].flatMap(ContentKey.init(text:))))
    } else if let name = fields.texts["joined"] {
      self = .joined(name, into: fields.texts["into"])
    } else if let names = fields.lists["rule"], names.count == 2 {
      self = .rule(name: names[0], role: names[1], person: fields.texts["into"])
    } else if let name = fields.texts["search"], let query = fields.texts["query"] {
      self = .search(SavedSearch(name: name, query: query))
    } else if let name = fields.texts["forgotten"] {
      self = .forgottenSearch(name)
    } else if let item = KeptNotebooks.Item(fields) {
      self = .clipping(item)
    } else if let key = fields.texts["takenOut"], let notebook = fields.texts["notebook"] {
      self = .takenOut(key: key, notebook: notebook)
    } else if let keys = fields.lists["clippings"], let notebook = fields.texts["notebook"] {
      self = .order(keys, notebook: notebook)
    } else {
      return nil
    }
  }
}
