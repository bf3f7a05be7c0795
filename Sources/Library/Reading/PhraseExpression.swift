import Search

extension Phrase {
  /// Its words, each in one form, as an FTS5 expression: in sequence or near each other.
  ///
  /// FTS5 does not know paragraphs, and counts the gap between two as a word: words of two paragraphs can be near each
  /// other.
  /// - Parameter isBeginning: whether the last word is a prefix.
  func expression(_ words: some Collection<String>, isBeginning: Bool) -> String {
    let beginning = isBeginning ? " *" : ""
    guard let slack else { return "\"\(words.joined(separator: " "))\"\(beginning)" }
    return "NEAR(\(words.map { "\"\($0)\"" }.joined(separator: " "))\(beginning), \(slack))"
  }
}
