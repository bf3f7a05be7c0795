import Articles
import Search

/// Who is quoted in all open articles. Speakers of different articles are one person when they have the same name,
/// whatever its case and diacritics; a surname alone is not joined with a full name.
struct SpeakerDirectory: Sendable {
  struct Entry: Sendable {
    var name: String
    var role: String?
    /// How many quotations, in all articles.
    var quotations = KindCounts()
    /// The articles that quote them, with the index of the speaker there; by id once `places(of:)` asked.
    var places: [Place] = []
  }

  struct Place: Hashable, Sendable {
    var article: ArticleID
    var speaker: Int
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]

  /// Adds the speakers of an article, in its own order.
  mutating func add(_ speakers: [QuotedSpeaker], id: ArticleID) {
    for (index, speaker) in speakers.enumerated() {
      let number = numbers[speaker.key] ?? entries.count
      if number == entries.count {
        numbers[speaker.key] = number
        entries.append(Entry(name: speaker.name))
      }
      entries[number].quotations += speaker.quotations
      if entries[number].role == nil { entries[number].role = speaker.role }
      entries[number].places.append(Place(article: id, speaker: index))
    }
  }

  /// Takes out what `add` put in.
  mutating func remove(_ speakers: [QuotedSpeaker], id: ArticleID) {
    for (index, speaker) in speakers.enumerated() {
      guard let number = numbers[speaker.key] else { continue }
      entries[number].quotations -= speaker.quotations
      entries[number].places.removeAll { $0 == Place(article: id, speaker: index) }
    }
  }

  /// Who is quoted in one of these kinds, most quotations first, then in order of first appearance.
  func ranked(_ kinds: ShownKinds) -> [Int] {
    let quoted = entries.indices.filter { entries[$0].quotations.shown(kinds) > 0 }
    return quoted.map { (UInt64(UInt32.max) - UInt64(entries[$0].quotations.shown(kinds))) << 32 | UInt64($0) }.sorted()
      .map { Int($0 & 0xFFFF_FFFF) }
  }

  /// The number of a name; `nil` when no open article quotes it.
  func number(of name: String) -> Int? { numbers[Folding.key(name)] }

  /// Where somebody is quoted, by id of the article.
  func places(of name: String) -> [Place] {
    number(of: name).map { entries[$0].places.sorted { $0.article < $1.article } } ?? []
  }
}

/// What the directory takes from one speaker of an article.
struct QuotedSpeaker: Sendable {
  /// Their name as names are compared.
  var key: String
  var name: String
  var role: String?
  var quotations: KindCounts
}

extension Article {
  /// Its speakers, for the directory.
  var quotedSpeakers: [QuotedSpeaker] {
    zip(speakers, quotationCounts).map { speaker, count in
      QuotedSpeaker(key: Folding.key(speaker.name), name: speaker.name, role: speaker.role, quotations: count)
    }
  }

  /// How many quotations each speaker has.
  var quotationCounts: [KindCounts] {
    var counts = [KindCounts](repeating: KindCounts(), count: speakers.count)
    for quotation in quotations {
      if let speaker = quotation.speaker, counts.indices.contains(speaker) {
        counts[speaker].count(quotation.kind)
      }
    }
    return counts
  }
}
