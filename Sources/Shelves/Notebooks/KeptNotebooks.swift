import ArticleFormats
import Search

/// The notebooks of whoever opens files: kept with what is done to them, since no library does.
struct KeptNotebooks: Sendable {
  /// A clipping, and what the contents were of the file that it was cut out of.
  struct Item: Hashable, Sendable {
    var kept: KeptClipping
    /// `nil` for what came from no file.
    var content: ContentKey?
    var added: String

    /// What tells it from everything else in its notebook.
    var key: String {
      let (clipping, range) = (kept.clipping, kept.clipping.passage.range)
      let marks = [
        clipping.kind.rawValue, "\(clipping.number)", "\(range)", content?.text ?? clipping.article.input,
        clipping.words,
      ]
      return ContentKey(marks.joined(separator: "\n").utf8).text
    }
  }

  /// All of them: those of a notebook in its order.
  private(set) var items: [Item] = []

  /// Whether both name the same notebook.
  static func areSame(_ name: String, _ other: String) -> Bool { Query.key(ofTag: name) == Query.key(ofTag: other) }

  /// The contents of a notebook.
  func items(in name: String) -> [Item] { items.filter { Self.areSame($0.kept.notebook, name) } }

  mutating func put(_ item: Item) {
    let key = item.key
    if let index = items.firstIndex(where: { $0.key == key && Self.areSame($0.kept.notebook, item.kept.notebook) }) {
      items[index] = item
    } else {
      items.append(item)
    }
  }

  mutating func takeOut(_ key: String, from name: String) {
    items.removeAll { $0.key == key && Self.areSame($0.kept.notebook, name) }
  }

  mutating func arrange(_ keys: [String], in name: String) {
    let places = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    let own = items(in: name).enumerated().sorted { one, other in
      (places[one.element.key] ?? .max, one.offset) < (places[other.element.key] ?? .max, other.offset)
    }
    items.removeAll { Self.areSame($0.kept.notebook, name) }
    items += own.map(\.element)
  }

  /// Every notebook, in alphabetical order.
  var listings: [NotebookListing] {
    Dictionary(grouping: items) { Query.key(ofTag: $0.kept.notebook) }.sorted { $0.key < $1.key }.map { _, items in
      NotebookListing(
        name: items.map(\.kept.notebook).min() ?? "", entries: items.count, latest: items.map(\.added).max() ?? "")
    }
  }
}

// MARK: Lines

extension KeptNotebooks.Item {
  /// Writes its members.
  func write(to writer: inout JSONWriter) {
    writer.key("clipping")
    writer.string(String(decoding: KeptClipping.json([kept]), as: UTF8.self))
    writer.key("of")
    writer.string(content?.text)
    writer.key("added")
    writer.string(added)
  }

  /// Reads its members; `nil` where they are those of something else.
  init?(_ fields: JSONFields) {
    guard let text = fields.texts["clipping"], let kept = KeptClipping.list(json: Array(text.utf8)).first else {
      return nil
    }
    self.kept = kept
    content = fields.texts["of"].flatMap(ContentKey.init(text:))
    added = fields.texts["added"] ?? ""
  }
}
