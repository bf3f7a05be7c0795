import Articles

/// What `undo` takes back.
enum UndoStep: Sendable {
  case star(ArticleID, was: Bool)
  /// Which of these articles were unread.
  case unread([ArticleID], was: [Bool])
  /// The speakers of an article before they were corrected; the step says what was done (“giving the quote to …”).
  case correction(ArticleID, before: PackedArticle, step: String)
}
