import ArticleFormats
import Articles
import Search

/// Something that is to be different on a shelf. It is done in the background, in order, and a notice says so when that fails.
public enum ShelfChange: Hashable, Sendable {
  case read(Bool, [ArticleID])
  /// Those of a list that are meant.
  case readList(Bool, ListMarks)
  /// What came from feeds is read; `ShelfAnswer.markedRead` tells what was not before.
  case readFeeds([FeedID])
  /// Feeds are followed no longer.
  case unfollow([FeedID])
  case starred(Bool, [ArticleID])
  case tags(ArticleID, adding: [String], removing: [String])
  /// Quotations are somebody else's in their article, or nobody's; the article as it is then, packed, comes along.
  case correct(ArticleID, [Reassignment], to: PackedArticle)
  /// Two persons are one, by the name of the second.
  case merge(PersonID, into: PersonID)
  /// A part of what a person said is another's.
  case split(PersonID, PersonPart, named: String)
  /// What was decided about persons is as it was before.
  case takeBack(PersonDecision)
  case save(SavedSearch)
  case forgetSearch(String)
  /// A notebook is another one; the reader shows that by itself.
  case notebook(named: String, NotebookEdit)
  /// What is new of a saved search is counted from now on.
  case watch(String)
  /// A search is saved and watched, unless its name is another's: then `ShelfAnswer.nameIsTaken` tells which.
  case saveAndWatch(SavedSearch)
  /// What is new of a saved search is counted no longer.
  case unwatch(String)
}

/// Who is to be whose quotation.
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
