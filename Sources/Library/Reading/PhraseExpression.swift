import Search

extension Phrase {
  /// Its words in one form each, as FTS5 is asked for them: side by side, or near each other.
  ///
  /// FTS5 knows no end of a paragraph, and takes the gap between two for a word: near each other may also stand words of two
  /// paragraphs of an article.
  /// - Parameter isBeginning: whether the last word may go on.
  func expression(_ words: some Collection<String>, isBeginning: Bool) -> String {
    let beginning = isBeginning ? " *" : ""
    guard let slack else { return "\"\(words.joined(separator: " "))\"\(beginning)" }
    return "NEAR(\(words.map { "\"\($0)\"" }.joined(separator: " "))\(beginning), \(slack))"
  }
}
