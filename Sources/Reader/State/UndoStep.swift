import Articles
import Search

/// What `undo` takes back.
enum UndoStep: Sendable {
  case star(ArticleID, was: Bool)
  /// Which of these articles were unread.
  case unread([ArticleID], was: [Bool])
  case tags(ArticleID, was: [String])
  /// The speakers of an article before they were corrected; the step says what was done (“giving the quote to …”).
  case correction(ArticleID, before: PackedArticle, step: String)
  /// Two persons of the library were made one: the name of the one that went, and the articles that quoted it.
  case merge(PersonID, joined: String, articles: [StoredArticleID])
}
