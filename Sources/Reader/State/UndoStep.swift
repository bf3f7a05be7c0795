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
  /// The speakers of an article before a correction; the step says what was done (“giving the quote to …”).
  case correction(ArticleID, before: PackedArticle, step: String)
  /// A decision about persons, and the message when it is undone.
  case persons(PersonDecision, sentence: String)
  /// The changes that restore a notebook; the step says what was done.
  case notebook([NotebookEdit], name: String, step: String)
}
