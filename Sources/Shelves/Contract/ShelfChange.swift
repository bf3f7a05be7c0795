import ArticleFormats
import Articles
import Search

/// A change to a shelf. Changes are made in the background, in order, and a notice reports failures.
public enum ShelfChange: Hashable, Sendable {
  case read(Bool, [ArticleID])
  /// Marks articles of a list as read or unread.
  case readList(Bool, ListMarks)
  /// Marks the articles of feeds as read; `ShelfAnswer.markedRead` names those that were unread.
  case readFeeds([FeedID])
  /// Stops following feeds.
  case unfollow([FeedID])
  case starred(Bool, [ArticleID])
  case tags(ArticleID, adding: [String], removing: [String])
  /// Gives quotations to other speakers, or to nobody; `to` is the corrected article, packed.
  case correct(ArticleID, [Reassignment], to: PackedArticle)
  /// Merges two persons under the name of the second.
  case merge(PersonID, into: PersonID)
  /// Splits off part of a person's quotations.
  case split(PersonID, PersonPart, named: String)
  /// Undoes a decision about persons.
  case takeBack(PersonDecision)
  case save(SavedSearch)
  case forgetSearch(String)
  /// Changes a notebook; the reader has already shown it.
  case notebook(named: String, NotebookEdit)
  /// Watches a saved search.
  case watch(String)
  /// Saves and watches a search, unless another has its name: then `ShelfAnswer.nameIsTaken` says which.
  case saveAndWatch(SavedSearch)
  /// Stops watching a saved search.
  case unwatch(String)
}

/// A new speaker for a quotation.
public struct Reassignment: Hashable, Sendable {
  /// The index in `Article.quotations`.
  public var index: Int
  /// The speaker's name; `nil` for nobody.
  public var speaker: String?

  /// A quotation and its speaker.
  public init(index: Int, to speaker: String?) {
    self.index = index
    self.speaker = speaker
  }
}
