import Articles
import Search

/// Something that a reader wants to know of a shelf, whichever it is: the library on disk, or the files that were named.
///
/// Of each case only the last question matters: a later one makes an earlier one pointless, and who answers should cancel
/// it; `rows` and `next` are the exceptions, each of which is answered.
public enum ShelfQuestion: Hashable, Sendable {
  /// The articles of a list, by number: first those at its top, then all.
  case list(ArticleListRequest, generation: Int)
  /// The articles that are like that, by number: first some from one of them on, or from the top, then all.
  case matches(ArticleListRequest, from: StoredArticleID?, generation: Int)
  /// Rows of the list.
  case rows([StoredArticleID], generation: Int)
  /// Articles to read, the first most urgently.
  case articles([StoredArticleID])
  /// A stretch of the quotations that are wanted, behind `after`: `limit` of them, and more where it takes more to come to
  /// `through` and some behind it.
  case quotations(
    QuotationRequest, after: QuotationListing?, through: QuotationListing? = nil, limit: Int, generation: Int)
  /// How many quotations of all kinds are like that, counted to `upTo` at the most; without use once other quotations are
  /// asked for from their first.
  case counts(QuotationRequest, upTo: Int, generation: Int)
  /// A stretch of the list of persons whose names have these words.
  case persons(named: String, range: Range<Int>, generation: Int)
  /// Persons to choose one from: whose names have these words, or without any those that are most like `like`.
  case choices(named: String, like: PersonID?, generation: Int)
  /// Everything about a person, or about who now has this name when there is none of that number any more.
  case person(PersonID, named: String, generation: Int)
  /// The parts of a person that a quotation may stand for, when it is somebody else's.
  case parts(PersonID, StoredArticleID, index: Int, generation: Int)
  /// Every printing of a quotation's words.
  case printings(StoredArticleID, index: Int, generation: Int)
  /// What a person said next (before), seen from a quotation.
  case next(PersonID, isForward: Bool, StoredArticleID, index: Int)
  /// Tags and saved searches.
  case names
}
