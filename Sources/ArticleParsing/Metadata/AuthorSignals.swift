/// Who a page's data and markup say wrote the article.
struct AuthorSignals: Sendable {
  /// People, by the first signal that names any; of a later one that names the same and more, all.
  private(set) var people: [String] = []
  /// Those named as authors who are no people: the publisher under some name, a desk, an agency.
  private(set) var bodies: [String] = []

  /// The site's address and name in letters alone.
  private let host: String
  private let site: String

  /// Weighs the signals. `headline` and `region` are nodes: names marked between them are nearest to the article.
  init(_ metadata: PageMetadata, url: String?, publisher: String?, headline: Int?, region: Int?) {
    host = url.map { letters(String($0.split(separator: "/").dropFirst().first ?? "").withoutWWW) } ?? ""
    site = publisher.map(letters) ?? ""
    let structured = metadata.structured
    add(structured?.authors ?? [])
    add(structured?.creators ?? [])
    add(metadata.tags["author"] ?? [])
    add(metadata.tags["articleauthor"] ?? [])
    if let label = metadata.tag("twitter:label1"), AuthorSignals.isWrittenBy(label) {
      add(metadata.tags["twitter:data1"] ?? [])
    }
    let marked = metadata.markedAuthors.filter { AuthorSignals.isShort($0.text) }
    let near = marked.filter { $0.node > headline ?? 0 && $0.node < region ?? .max }
    if people.isEmpty { add((near.isEmpty ? marked : near).map(\.text)) }
    bodies += structured?.bodies ?? []
  }

  /// Takes the names of one signal.
  private mutating func add(_ signal: [String]) {
    var names: [String] = []
    var keys: Set<String> = []
    for name in signal.flatMap(authorNames) where !AuthorSignals.isAddress(name) {
      let key = letters(name)
      guard !key.isEmpty, !AuthorSignals.notNames.contains(key), keys.insert(key).inserted else { continue }
      if isSite(name, key) || isImpersonal(name) {
        if !bodies.contains(name) { bodies.append(name) }
        keys.remove(key)
      } else {
        names.append(name)
      }
    }
    if people.isEmpty || (names.count > people.count && names.count <= 6 && keys.isSuperset(of: people.map(letters))) {
      people = names
    }
  }

  /// Whether a name is the publisher's or the site's.
  private func isSite(_ name: String, _ key: String) -> Bool {
    if key == site { return true }
    if key.utf8.count >= 4, host.hasPrefix(key) || site.hasPrefix(key) { return true }
    if site.utf8.count >= 4, key.hasPrefix(site) { return true }
    return host.utf8.count >= 6 && key.hasPrefix(host)
  }

  /// “Written by”, in the languages that a common content system is set in.
  private static func isWrittenBy(_ label: String) -> Bool {
    let words = LineShape(Array(label.utf8)).words
    return words.contains { BylineWords.by.contains($0) || BylineWords.labels.contains($0) }
  }

  /// Whether a text in the page that is marked as an author can be a name: a few words, no arrow, no sentence.
  private static func isShort(_ text: String) -> Bool {
    let shape = LineShape(Array(text.utf8))
    return shape.wordCount <= 12 && !text.unicodeScalars.contains { (0x2190...0x21FF).contains($0.value) || $0 == "»" }
  }

  /// What pages put where an author's name belongs.
  private static let notNames: Set<String> = [
    "admin", "administrator", "editor", "editorial", "redaktion", "redaction", "redaccion", "redazione", "redacao",
    "staff", "webmaster", "author", "unknown", "none", "null", "root", "user", "www",
  ]

  /// “jungle.example”, “mail@paper.example”, “https://…”: no space, and a dot or an at sign inside.
  private static func isAddress(_ name: String) -> Bool {
    if name.contains("://") || name.hasPrefix("www.") { return true }
    guard !name.contains(" ") else { return false }
    return name.utf8.contains(0x40) || name.utf8.dropLast().contains(0x2E)
  }
}

extension String {
  fileprivate var withoutWWW: String { hasPrefix("www.") ? String(dropFirst(4)) : self }
}
