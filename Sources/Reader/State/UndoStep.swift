import Articles

/// What `undo` takes back.
enum UndoStep: Sendable {
  case star(ArticleID, was: Bool)
  /// Which of these articles were unread.
  case unread([ArticleID], was: [Bool])
  /// The speakers of an article before they were corrected; the sentence says what was done.
  case correction(ArticleID, before: PackedArticle, sentence: String)
}
