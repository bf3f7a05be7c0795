import Articles
import Search

/// Something that the reader wants to know of the library; the program answers with `Action.library`.
///
/// Of each case only the last request matters: a later one makes an earlier one pointless, and the program should cancel
/// it; `rows` and `next` are the exceptions, each of which is answered.
public enum LibraryRequest: Hashable, Sendable {
  /// The articles of a list, by number: first those at its top, then all.
  case list(ArticleListRequest, generation: Int)
  /// The articles that are like that, by number.
  case matches(ArticleListRequest, generation: Int)
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

/// What the library has to say.
public enum LibraryAnswer: Sendable {
  /// The articles of a list, `total` in number: all of them, or first only those at its top.
  case list(ArticleOrder, total: Int, isWhole: Bool, generation: Int)
  /// Rows of the list; those that are gone are missing.
  case rows([ArticleListing], generation: Int)
  /// Articles that are like that, and what is wrong with the query.
  case matches([StoredArticleID], slips: [String], generation: Int)
  /// An article to read.
  case article(LibraryArticle)
  /// A stretch of quotations.
  case quotations(RowPage<QuotationListing>, generation: Int)
  /// How many quotations there are.
  case counts(KindCounts, generation: Int)
  /// A stretch of the list of persons, which has `total` in all.
  case persons([PersonListing], from: Int, total: Int, generation: Int)
  /// Persons to choose from.
  case choices([PersonListing], generation: Int)
  /// Everything about a person; `nil` when there is none of that number or name any more.
  case person(PersonPage?, generation: Int)
  /// Parts of a person to choose from.
  case parts([PersonPartListing], generation: Int)
  /// Printings of the same words, the earliest first.
  case printings([Printing], generation: Int)
  /// What a person said next; `nil` when that was all.
  case next(QuotationListing?, isForward: Bool)
  /// Every tag, and every saved search.
  case names(tags: [String], searches: [SavedSearch])
  /// Two persons are one now: how they were called, and what it takes to part them again.
  case merged(PersonDecision, name: String, joined: String)
  /// A part of a person is somebody else now: how both are called, and what it takes to join them again.
  case parted(PersonDecision, name: String, from: String)
  /// The library is another one now: what was asked for is to be asked for again.
  case changed(total: Int)
}

/// Something that is to be different in the library. The program writes it in the background, in order, and says so
/// with a notice when that fails.
public enum LibraryChange: Hashable, Sendable {
  case read(Bool, [StoredArticleID])
  /// Those of a list that are meant.
  case readList(Bool, ListMarks)
  case starred(Bool, [StoredArticleID])
  case tags(StoredArticleID, adding: [String], removing: [String])
  /// A quotation is somebody else's in its article, or nobody's.
  case reassign(StoredArticleID, index: Int, to: String?)
  /// Two persons are one, by the name of the second.
  case merge(PersonID, into: PersonID)
  /// A part of what a person said is another's.
  case split(PersonID, PersonPart, named: String)
  /// What was decided about persons is as it was before.
  case takeBack(PersonDecision)
  case save(SavedSearch)
  case forgetSearch(String)
}

/// Some of the articles of a list, as the list has them: to make it takes no longer for a long list than for a short one.
public struct ListMarks: Hashable, Sendable {
  /// The list, by numbers that rise or fall from its top to its end.
  let order: [ArticleID]
  /// Which of them are meant.
  let isMarked: [Bool]

  /// Those that are meant, in the order of the list.
  public var ids: [StoredArticleID] { zip(order, isMarked).compactMap { $1 ? StoredArticleID($0) : nil } }

  /// Whether an article is meant.
  func contains(_ id: ArticleID) -> Bool {
    guard let first = order.first, let last = order.last else { return false }
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if first < last ? order[middle] < id : order[middle] > id { low = middle + 1 } else { high = middle }
    }
    return low < order.count && order[low] == id && isMarked[low]
  }
}

/// An article of the library, packed as the reader keeps it.
public struct LibraryArticle: Sendable {
  let id: ArticleID
  let kept: KeptArticle
  let persons: [PersonID?]
  let tags: [String]
  let isUnread: Bool
  let isStarred: Bool

  /// Packs an article, on the thread that read it.
  /// - Parameter persons: the persons behind its speakers, in the same order.
  public init(
    id: StoredArticleID, article: Article, persons: [PersonID?] = [], tags: [String] = [], isUnread: Bool = false,
    isStarred: Bool = false
  ) {
    self.id = id.articleID
    kept = KeptArticle(article)
    self.persons = persons
    self.tags = tags
    self.isUnread = isUnread
    self.isStarred = isStarred
  }
}
