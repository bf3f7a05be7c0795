import Articles
import Feeds

/// What a feed or a list of saved articles says of an article whose page is elsewhere.
struct EntryFacts: Hashable, Sendable {
  var headline: String?
  var published: String?
  var outlet: String?
  var authors: [String] = []

  /// What an entry says.
  ///
  /// - Parameter outlet: what printed it.
  init(_ entry: FeedEntry, outlet: String?) {
    (headline, published, self.outlet, authors) = (entry.title, entry.published, outlet, entry.authors)
  }

  // MARK: From process to process

  /// All of it as bytes: each value behind a zero, an unknown one empty.
  var bytes: [UInt8] {
    ([headline ?? "", published ?? "", outlet ?? ""] + authors).flatMap { Array($0.utf8.filter { $0 != 0 }) + [0] }
  }

  init(bytes: [UInt8]) {
    let values = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
    func value(_ index: Int) -> String? {
      values.indices.contains(index) && !values[index].isEmpty ? values[index] : nil
    }
    (headline, published, outlet, authors) = (value(0), value(1), value(2), Array(values.dropFirst(3)))
  }
}

extension Article {
  /// Takes from an entry what the page does not say itself.
  mutating func take(_ facts: EntryFacts) {
    headline = headline ?? facts.headline
    published = published ?? facts.published
    publisher = publisher ?? facts.outlet
    if authors.isEmpty { authors = facts.authors }
  }
}
