/// What a user typed to search a pane or filter its rows: words that must all occur, and “phrases”.
///
/// This is not the query language of `Query`: it matches letter by letter, so it also finds parts of words.
package struct TextFilter: Sendable, Hashable {
  package let needles: [Needle]

  /// The words of a filter; text in quotation marks stays together.
  package init(_ text: String, atWordStart: Bool) {
    var needles: [Needle] = []
    for (index, piece) in Folding.key(text).split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      let words = index % 2 == 1 ? [piece] : piece.split(separator: " ")
      for word in words {
        if let needle = Needle(String(word), atWordStart: atWordStart) { needles.append(needle) }
      }
    }
    self.needles = needles
  }

  /// The typed text as one phrase, without surrounding quotation marks. A capital in it makes the search
  /// case-sensitive.
  package init(phrase text: String) {
    var phrase = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    if phrase.utf8.count > 2, phrase.hasPrefix("\""), phrase.hasSuffix("\"") {
      phrase = String(phrase.dropFirst().dropLast())
    }
    needles = Needle(phrase, smartCase: true).map { [$0] } ?? []
  }

  /// A regular expression.
  package init(_ pattern: Pattern) { needles = [Needle(pattern)] }

  /// An empty filter.
  package init() { needles = [] }

  package var isEmpty: Bool { needles.isEmpty }

  /// Whether every word occurs in one of these texts.
  package func matches(_ texts: [String?]) -> Bool {
    needles.allSatisfy { needle in texts.contains { $0.map(needle.isIn) ?? false } }
  }

  /// Whether every word occurs in a text or in one of two optional ones.
  package func matches(_ text: String, _ second: String?, _ third: String?) -> Bool {
    needles.allSatisfy { needle in
      needle.isIn(text) || second.map(needle.isIn) ?? false || third.map(needle.isIn) ?? false
    }
  }

  /// The same for texts in UTF-8.
  package func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>?, _ third: UnsafeBufferPointer<UInt8>?
  ) -> Bool {
    needles.allSatisfy { needle in
      needle.first(in: text) != nil || second.map { needle.first(in: $0) != nil } ?? false
        || third.map { needle.first(in: $0) != nil } ?? false
    }
  }

  /// The places of its words in a text, in order, without overlaps.
  package func marks(in text: String, to end: Int = .max) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    for mark in needles.flatMap({ $0.all(in: text, to: end) }).sorted(by: { $0.lowerBound < $1.lowerBound })
    where mark.lowerBound >= marks.last?.upperBound ?? 0 {
      marks.append(mark)
    }
    return marks
  }
}
