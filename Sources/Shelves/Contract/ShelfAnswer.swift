import Articles
import Search

/// What a shelf is.
public enum ShelfKind: Hashable, Sendable {
  /// Inputs that were named.
  case files
  /// The library on disk.
  case library
}

/// What a shelf has to say.
public enum ShelfAnswer: Sendable {
  /// A shelf is there, with so many articles, and is what the reader is about. The library's list comes by itself.
  case opened(ShelfKind, total: Int)
  /// The articles of a list: all of them, or first only those at its top; `total` in number, or `nil` while all that is known is that
  /// there are more.
  case list(ArticleOrder, total: Int?, isWhole: Bool)
  /// Rows of the list; those that are gone are missing.
  case rows([ArticleListing])
  /// Articles that are like that, and what is wrong with the query: all of them, or first only those that come next.
  case matches([ArticleID], isWhole: Bool, slips: [String])
  /// An article to read.
  case article(ShelfArticle)
  /// An article that was asked for cannot be had; the sentence says why.
  case missing(ArticleID, sentence: String)
  /// A stretch of quotations.
  case quotations(RowPage<QuotationListing>)
  /// How many quotations there are.
  case counts(KindCounts)
  /// A stretch of the list of persons, which has `total` in all; `nil` while all that is known is that there are more.
  case persons([PersonListing], from: Int, total: Int?)
  /// How many persons the list has.
  case personCount(Int)
  /// Persons to choose from.
  case choices([PersonListing])
  /// Everything about a person; `nil` when there is none of that number or name any more.
  case person(PersonPage?)
  /// Parts of a person to choose from.
  case parts([PersonPartListing])
  /// Printings of the same words, the earliest first.
  case printings([Printing])
  /// What a person said next; `nil` when that was all.
  case next(QuotationListing?, isForward: Bool)
  /// Every tag, and every saved search.
  case names(tags: [String], searches: [SavedSearch])
  /// The feeds that are followed, in the order in which they were added, and the time of day at which that was so: “2025-11-26T12:26”.
  case feeds([FeedListing], now: String)
  /// How many quotations are new of each search that is watched, by its name.
  case watches([String: Int])
  /// A search is watched now, where one of this name is saved.
  case watching(String, isKnown: Bool)
  /// A search was not saved: this other one has its name, and stays.
  case nameIsTaken(SavedSearch)
  /// These articles were unread, and are marked as read now.
  case markedRead([ArticleID])
  /// Who is quoted how much.
  case sources(SourceRanking)
  /// The versions of an article, the latest first; none when it is gone.
  case versions([VersionListing])
  /// What was printed of some quotations of a draft, from one of them on.
  case findings([Finding], from: Int)
  /// What is in a notebook.
  case notebook(NotebookContents)
  /// Two persons are one now: how they were called, and what it takes to part them again.
  case merged(PersonDecision, name: String, joined: String)
  /// A part of a person is somebody else now: how both are called, and what it takes to join them again.
  case parted(PersonDecision, name: String, from: String)
  /// The shelf has so many articles now, and is another one: what was asked for is to be asked for again. Where `only` is given, nothing
  /// has changed but these articles and those that came behind the last.
  case changed(total: Int, only: Set<ArticleID>? = nil)
}
