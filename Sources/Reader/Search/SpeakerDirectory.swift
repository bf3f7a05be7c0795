import Articles

/// Who is quoted in all open articles. Speakers of different articles are one person when they have the same name,
/// whatever its case and diacritics; a surname alone is not joined with a full name.
struct SpeakerDirectory: Sendable {
  struct Entry: Sendable {
    var name: String
    var role: String?
    /// How many quotations, in all articles.
    var quotations = 0
    /// The articles that quote them, with the index of the speaker there; by id once `places(of:)` asked.
    var places: [Place] = []
  }

  struct Place: Hashable, Sendable {
    var article: ArticleID
    var speaker: Int
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]

  mutating func add(_ article: Article, id: ArticleID) {
    guard !article.speakers.isEmpty else { return }
    let counts = article.quotationCounts
    for (index, speaker) in article.speakers.enumerated() {
      let key = Folding.key(speaker.name)
      let number = numbers[key] ?? entries.count
      if number == entries.count {
        numbers[key] = number
        entries.append(Entry(name: speaker.name))
      }
      entries[number].quotations += counts[index]
      if entries[number].role == nil { entries[number].role = speaker.role }
      entries[number].places.append(Place(article: id, speaker: index))
    }
  }

  mutating func remove(_ article: Article, id: ArticleID) {
    let counts = article.quotationCounts
    for (index, speaker) in article.speakers.enumerated() {
      guard let number = numbers[Folding.key(speaker.name)] else { continue }
      entries[number].quotations -= counts[index]
      entries[number].places.removeAll { $0 == Place(article: id, speaker: index) }
    }
  }

  /// Who is quoted, most quotations first, then in order of first appearance.
  func ranked() -> [Int] {
    let quoted = entries.indices.filter { entries[$0].quotations > 0 }
    return quoted.map { (UInt64(UInt32.max) - UInt64(entries[$0].quotations)) << 32 | UInt64($0) }.sorted()
      .map { Int($0 & 0xFFFF_FFFF) }
  }

  /// The number of a name; `nil` when no open article quotes it.
  func number(of name: String) -> Int? { numbers[Folding.key(name)] }

  /// Where somebody is quoted, by id of the article.
  func places(of name: String) -> [Place] {
    number(of: name).map { entries[$0].places.sorted { $0.article < $1.article } } ?? []
  }
}

extension Article {
  /// How many quotations each speaker has.
  var quotationCounts: [Int] {
    var counts = [Int](repeating: 0, count: speakers.count)
    for quotation in quotations {
      if let speaker = quotation.speaker, counts.indices.contains(speaker) { counts[speaker] += 1 }
    }
    return counts
  }
}
