import ArticleFormats
import Articles
import Search
import Shelves

/// What `undo` takes back.
enum UndoStep: Sendable {
  /// Which of these articles had a star.
  case stars([ArticleID], was: [Bool])
  /// Which of these articles were unread.
  case unread([ArticleID], was: [Bool])
  /// Which articles of a list were unread.
  case unreadList(ListMarks)
  /// Which tags these articles had.
  case tags([ArticleID], was: [[String]])
  /// The speakers of an article before they were corrected; the step says what was done (“giving the quote to …”).
  case correction(ArticleID, before: PackedArticle, step: String)
  /// What was decided about persons of the library, and what is said when it is taken back.
  case persons(PersonDecision, sentence: String)
  /// What makes a notebook what it was; the step says what was done.
  case notebook([NotebookEdit], name: String, step: String)
}
