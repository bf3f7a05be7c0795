import Articles
import Search

/// The kind of a shelf.
public enum ShelfKind: Hashable, Sendable {
  /// The open files.
  case files
  /// The library on disk.
  case library
}

/// An answer from a shelf.
public enum ShelfAnswer: Sendable {
  /// The shelf is open and has this many articles. A library then sends its list unasked.
  case opened(ShelfKind, total: Int)
  /// The articles of a list: all of them, or at first only those at its top. `total` is `nil` as long as it is only
  /// known that there are more.
  case list(ArticleOrder, total: Int?, isWhole: Bool)
  /// Rows of the list, without those of removed articles.
  case rows([ArticleListing])
  /// The articles that match, and errors in the query: all of them, or at first only the next ones.
  case matches([ArticleID], isWhole: Bool, slips: [String])
  /// An article to read.
  case article(ShelfArticle)
  /// A requested article is not available; the sentence says why.
  case missing(ArticleID, sentence: String)
  /// A page of quotations.
  case quotations(RowPage<QuotationListing>)
  /// How many quotations there are.
  case counts(KindCounts)
  /// A page of the list of persons. `total` is `nil` as long as it is only known that there are more.
  case persons([PersonListing], from: Int, total: Int?)
  /// The number of persons in the list.
  case personCount(Int)
  /// Persons to choose from.
  case choices([PersonListing])
  /// Everything about a person; `nil` if no such person exists any longer.
  case person(PersonPage?)
  /// Parts of a person to choose from.
  case parts([PersonPartListing])
  /// Printings of the same words, earliest first.
  case printings([Printing])
  /// The person's next quotation; `nil` if there are no more.
  case next(QuotationListing?, isForward: Bool)
  /// All tags and saved searches.
  case names(tags: [String], searches: [SavedSearch])
  /// The feeds and servers, in the order they were added, and the time of this answer: “2025-11-26T12:26”.
  case feeds([FeedListing], servers: [ServerListing] = [], now: String)
  /// The number of new quotations for each watch, by name.
  case watches([String: Int])
  /// The saved search of this name is now watched, if it exists.
  case watching(String, isKnown: Bool)
  /// A search was not saved, because this other one has the same name.
  case nameIsTaken(SavedSearch)
  /// These articles were unread and are now marked as read.
  case markedRead([ArticleID])
  /// The count of sources.
  case sources(SourceRanking)
  /// The versions of an article, latest first; none if it was removed.
  case versions([VersionListing])
  /// Verdicts on some quotations of a draft, starting at an index.
  case findings([Finding], from: Int)
  /// The contents of a notebook.
  case notebook(NotebookContents)
  /// Two persons were merged: their names, and the decision that undoes it.
  case merged(PersonDecision, name: String, joined: String)
  /// Part of a person was split off: both names, and the decision that undoes it.
  case parted(PersonDecision, name: String, from: String)
  /// The shelf has changed and now has this many articles: questions must be asked again. With `only`, just these
  /// articles changed, and new ones were added at the end.
  case changed(total: Int, only: Set<ArticleID>? = nil)
}
